"""Alerts: the same alert is the same ticket, and closed when it is over."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

import aiohttp
import pytest

from core.connections import Connection
from core.encryption import Seal
from core.store import Query, Store, Transaction
from core.ticket import Ticket
from handlers.connections.alert_formats import FORMATS
from handlers.connections.alerts import AGAIN
from handlers.connections.kind import Base, Kinds, sealed
from handlers.connections.run import incoming
from handlers.web.site import build_site, listen
from tests.conftest import START, Office

SEAL = Seal(["k" * 43 + "="])
SECRET = "s3cret"

ALERTMANAGER = {
    "version": "4",
    "status": "firing",
    "alerts": [
        {
            "status": "firing",
            "labels": {"alertname": "DiskFull", "severity": "critical", "instance": "db1"},
            "annotations": {
                "summary": "db1 has 2% of its disk left",
                "description": "/var is full",
            },
            "startsAt": "2026-01-15T09:00:00Z",
            "endsAt": "0001-01-01T00:00:00Z",
            "generatorURL": "http://prometheus/graph?g0",
            "fingerprint": "f1",
        }
    ],
}
SENTRY = {
    "action": "created",
    "data": {
        "issue": {
            "id": "99",
            "title": "ZeroDivisionError: division by zero",
            "culprit": "pay.views in charge",
            "level": "error",
            "status": "unresolved",
            "web_url": "https://sentry.example/issues/99",
        }
    },
}
PAGERDUTY = {
    "event": {
        "event_type": "incident.triggered",
        "data": {
            "id": "PGR0VU2",
            "type": "incident",
            "title": "checkout answers 500",
            "status": "triggered",
            "urgency": "high",
            "html_url": "https://acme.pagerduty.com/incidents/PGR0VU2",
            "service": {"summary": "shop"},
            "created_at": "2026-01-15T09:00:00Z",
        },
    }
}
SENT: dict[str, dict[str, Any]] = {
    "alertmanager": ALERTMANAGER,
    "grafana": ALERTMANAGER,
    "sentry": SENTRY,
    "pagerduty": PAGERDUTY,
}


def over(source: str) -> dict[str, Any]:
    """Return what the program sends when the alert is over."""
    body: dict[str, Any] = json.loads(json.dumps(SENT[source]))
    if source == "sentry":
        return body | {"action": "resolved"}
    if source == "pagerduty":
        body["event"]["event_type"] = "incident.resolved"
        body["event"]["data"]["status"] = "resolved"
        return body
    body["alerts"][0]["status"] = "resolved"
    return body


@dataclass
class Watcher:
    """A program that sends alerts to the desk."""

    session: aiohttp.ClientSession
    store: Store

    async def send(self, source: str, body: Any, **headers: str) -> int:
        data = json.dumps(body)
        if not headers and FORMATS[source].signature and source != "grafana":
            made = hmac.new(SECRET.encode(), data.encode(), hashlib.sha256).hexdigest()
            prefix = "v1=" if source == "pagerduty" else ""
            headers = {FORMATS[source].signature: prefix + made}
        headers = headers or {"Authorization": f"Bearer {SECRET}"}
        async with self.session.post(f"/in/alert/W/{source}", data=data, headers=headers) as answer:
            return answer.status

    async def tickets(self) -> list[Ticket]:
        return (await self.store.read(lambda db: db.find("W", Query(), 0, 9)))[0]


@dataclass
class Clock:
    at = START


@pytest.fixture
def clock() -> Clock:
    return Clock()


async def _connect(one: Connection, db: Transaction) -> None:
    await db.connect(one)


@pytest.fixture
async def watcher(office: Office, store: Store, clock: Clock) -> AsyncIterator[Watcher]:
    base = Base(office.desk, store, SEAL, now=lambda: clock.at)
    for source in SENT:
        box = sealed(SEAL, {"secret": SECRET})
        one = Connection("W", "alert", source, source, {"from": source}, box)
        await store.transact(partial(_connect, one))
    runner = await listen(build_site(incoming(base, Kinds(base))), "127.0.0.1", 0)
    async with aiohttp.ClientSession(f"http://127.0.0.1:{runner.addresses[0][1]}") as session:
        yield Watcher(session, store)
    await runner.cleanup()


@pytest.mark.parametrize("source", [*SENT])
async def test_an_alert_is_one_ticket_until_it_is_over(watcher: Watcher, source: str) -> None:
    for _ in range(2):
        assert await watcher.send(source, SENT[source]) == 200
    (ticket,) = await watcher.tickets()
    assert (ticket.stat, ticket.by) == ("open", source)
    assert await watcher.send(source, over(source)) == 200
    (ticket,) = await watcher.tickets()
    assert ticket.stat == "done"


async def test_its_words_and_its_severity_are_read(watcher: Watcher) -> None:
    await watcher.send("alertmanager", ALERTMANAGER)
    (ticket,) = await watcher.tickets()
    assert (ticket.title, ticket.pri) == ("db1 has 2% of its disk left", 1)
    assert ticket.desc
    assert "/var is full" in ticket.desc


async def test_many_at_once_are_one_ticket(watcher: Watcher) -> None:
    sent = [watcher.send("alertmanager", ALERTMANAGER) for _ in range(8)]
    assert {*await asyncio.gather(*sent)} == {200}
    assert len(await watcher.tickets()) == 1


async def test_an_alert_that_comes_back_opens_its_ticket_for_a_week(
    watcher: Watcher, clock: Clock
) -> None:
    again = json.loads(json.dumps(ALERTMANAGER).replace("2026-01-15", "2026-01-16"))
    await watcher.send("alertmanager", ALERTMANAGER)
    await watcher.send("alertmanager", over("alertmanager"))
    clock.at += timedelta(days=1)
    await watcher.send("alertmanager", again)
    (ticket,) = await watcher.tickets()
    assert ticket.stat == "open"
    await watcher.send("alertmanager", over("alertmanager"))
    clock.at += AGAIN + timedelta(days=1)
    await watcher.send("alertmanager", json.loads(json.dumps(again).replace("01-16", "01-26")))
    assert sorted(one.stat for one in await watcher.tickets()) == ["done", "open"]


@pytest.mark.parametrize("source", [*SENT])
async def test_who_does_not_sign_is_not_heard(watcher: Watcher, source: str) -> None:
    header = FORMATS[source].signature or "X-Nothing"
    for headers in ({"Authorization": "Bearer wrong"}, {header: "v1=00"}, {header: ""}):
        assert await watcher.send(source, SENT[source], **headers) == 401
    assert await watcher.tickets() == []


@pytest.mark.parametrize("body", [[], {}, {"alerts": [{}]}, {"alerts": 3}, "x", None])
async def test_a_body_that_is_no_alert_is_refused(watcher: Watcher, body: Any) -> None:
    assert await watcher.send("alertmanager", body) == 400


def test_a_note_on_an_incident_is_no_alert() -> None:
    event = FORMATS["pagerduty"].read(
        {"event": {"event_type": "incident.annotated", "data": {"type": "incident_note"}}}
    )
    assert event == []
