"""The API: the desk's replies, and HTTP's own errors in the same form."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import logging
import sys
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from core.desk import Desk
from core.store import Store
from handlers.web.api import AFTER_MAX, EVENTS_MAX, api
from handlers.web.auth import Rates
from handlers.web.openapi import document
from handlers.web.site import BODY_MAX, build_site, listen
from tests.conftest import on_one_store
from tests.web.conftest import Answer, Client, token_for

LINES = {"Accept": "text/plain"}


@pytest_asyncio.fixture
async def reader(session: aiohttp.ClientSession, url: str, store: Store) -> Client:
    return Client(session, url, await token_for(store, "bob", read_only=True))


async def test_one_message_is_answered_as_everywhere(ana: Client) -> None:
    answer = await ana.say("API timeouts in production, urgent")
    assert (answer.status, answer.headers["Content-Type"].partition(";")[0]) == (
        200,
        "application/json",
    )
    assert json.loads(answer.text)["data"]["id"] == "T001"
    assert (await ana.say("close T1; T1 p3")).text.startswith("[{")
    assert (await ana.say("thanks!")).text == "null"
    assert (await ana.say("T9", **LINES)).text == "nf T009\n"
    plain = await ana.ask("POST", "/api/process", data="T1", headers={"Content-Type": "text/plain"})
    assert json.loads(plain.text)["data"]["by"] == "ana"


async def test_a_batch_of_messages_runs_in_order(ana: Client) -> None:
    said = {"messages": ["new ticket: vpn is down", "T1 prog", "thanks!", "T1 done"]}
    answer = await ana.ask("POST", "/api/process", json=said)
    assert [one["action"] for one in json.loads(answer.text)] == ["created", "updated", "closed"]


@pytest.mark.parametrize(
    ("path", "status", "start"),
    [
        ("/api/tickets", 200, '{"status":"ok","count":2'),
        ("/api/tickets?stat=open&pri=1", 200, '{"status":"ok","count":1'),
        ("/api/tickets?text=vpn&own=", 200, '{"status":"ok","count":1'),
        ("/api/tickets?text=%25", 200, '{"status":"ok","count":0}'),
        ("/api/tickets?text=%22%22", 200, '{"status":"ok","count":0}'),
        ("/api/tickets?text=%F0%9F%99%82", 200, '{"status":"ok","count":0}'),
        ("/api/tickets?page=2", 200, '{"status":"ok","count":2}'),
        ("/api/tickets?stat=shut", 400, '{"status":"er"'),
        ("/api/tickets?since=", 400, '{"status":"er"'),
        ("/api/tickets?page=x", 400, '{"status":"er"'),
        ("/api/tickets?after=0.1.1.9999", 200, '{"status":"ok","count":2,"data":[{"id":"T002"'),
        ("/api/tickets?after=x", 400, '{"status":"er","msg":"after is a list\'s cursor"}'),
        ("/api/tickets?after=", 400, '{"status":"er","msg":"after is empty, leave it out"}'),
        ("/api/tickets.csv?after=0.1.1.1", 400, '{"status":"er","msg":"unknown filter after"}'),
        ("/api/tickets?colour=red", 400, '{"status":"er","msg":"unknown filter colour"}'),
        ("/api/tickets/T001", 200, '{"status":"ok","data":{"id":"T001"'),
        ("/api/tickets/T009", 404, '{"status":"nf","id":"T009"}'),
        ("/api/tickets/T001/history", 200, '{"status":"ok","count":1,"data":[{"at":"'),
        ("/api/tickets/T009/history", 404, '{"status":"nf","id":"T009"}'),
        ("/api/tickets/x/history", 400, '{"status":"er"'),
        ("/api/tickets/x", 400, '{"status":"er"'),
        ("/api/stats", 200, '{"status":"ok","data":{"open":2'),
        ("/api/events", 200, '{"status":"ok","count":2,"next":'),
        ("/api/events?after=9999", 200, '{"status":"ok","count":0,"next":9999}'),
        ("/api/events?after=x", 400, '{"status":"er","msg":"after is a whole number"}'),
        (f"/api/events?after={AFTER_MAX + 1}", 400, '{"status":"er"'),
        ("/api/tickets.csv?page=2", 400, '{"status":"er","msg":"unknown filter page"}'),
        ("/api/tickets.csv?cat=red", 400, '{"status":"er"'),
        ("/api/nowhere", 404, '{"status":"er","msg":"no such address"}'),
        ("/api/process", 405, '{"status":"er"'),
    ],
)
async def test_addresses_and_their_errors(ana: Client, path: str, status: int, start: str) -> None:
    for text in ("vpn is down, urgent", "update the guide"):
        await ana.say(text)
    answer = await ana.get(path)
    assert (answer.status, answer.text[: len(start)]) == (status, start)


async def test_who_only_reads_changes_nothing_and_sees_the_rest(
    ana: Client, reader: Client
) -> None:
    await ana.say("vpn is down")
    for headers in ({}, LINES):
        answer = await reader.say("close T1", **headers)
        assert (answer.status, "this token can only read" in answer.text) == (403, True)
    assert '"stat":"open"' in (await reader.get("/api/tickets/T001")).text


@pytest.mark.parametrize("token", [None, "", "desk_wrong"])
async def test_without_a_valid_token_nothing_is_said(
    session: aiohttp.ClientSession, url: str, token: str | None
) -> None:
    answer = await Client(session, url, token).get("/api/tickets")
    assert answer.status == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert json.loads(answer.text) == {"status": "er", "msg": "send a valid bearer token"}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"[]", 400),
        (b'{"message":7}', 400),
        (b'{"messages":[]}', 400),
        (b'{"messages":["a",7]}', 400),
        (b"[" * 100_000, 400),
        (b"\xff", 400),
        (b'{"message":"' + b"x" * BODY_MAX + b'"}', 413),
    ],
)
async def test_a_body_that_is_no_message_is_refused(ana: Client, body: bytes, status: int) -> None:
    headers = {"Content-Type": "application/json"}
    answer = await ana.ask("POST", "/api/process", data=io.BytesIO(body), headers=headers)
    assert answer.status == status
    assert len(json.loads(answer.text)["msg"].split()) <= 6


async def test_a_retry_with_the_same_key_does_nothing_twice(ana: Client) -> None:
    answers = await asyncio.gather(
        *(ana.say("vpn is down", **{"Idempotency-Key": "k1"}) for _ in range(5))
    )
    assert len({answer.text for answer in answers}) == 1
    assert (await ana.say("x", **{"Idempotency-Key": "k" * 201})).status == 400


async def test_a_key_is_of_one_body_and_one_token(ana: Client, reader: Client) -> None:
    first = await ana.say("vpn is down", **{"Idempotency-Key": "k1:0"})
    other = await ana.say("the printer jams", **{"Idempotency-Key": "k1:0"})
    assert (other.status, other.text) == (409, '{"status":"er","msg":"this key had another body"}')
    many = {"messages": ["vpn is down", "T1 p1"]}
    both = await ana.ask(
        "POST", "/api/process", json=many, headers={"Idempotency-Key": "k1:0", **LINES}
    )
    assert both.status == 409
    assert (await ana.say("vpn is down", **{"Idempotency-Key": "k1:0"})).text == first.text
    assert (await ana.say("help", **{"Idempotency-Key": "k1"})).text.startswith('{"status":"ok"')
    assert (await reader.say("T1", **{"Idempotency-Key": "k1:0"})).status == 200
    assert json.loads((await ana.get("/api/tickets")).text)["count"] == 1


async def test_too_many_requests_are_told_to_wait(
    session: aiohttp.ClientSession, store: Store
) -> None:
    rates = Rates(rate=0.001, burst=3)
    runner = await listen(build_site(api(Desk(store), store, rates)), "127.0.0.1", 0)
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    ana = Client(session, url, await token_for(store, "ana"))
    bob = Client(session, url, await token_for(store, "bob"))
    statuses = [(await ana.get("/api/stats")).status for _ in range(5)]
    assert statuses == [200, 200, 200, 429, 429]
    assert int((await ana.get("/api/stats")).headers["Retry-After"]) > 0
    assert (await bob.get("/api/stats")).status == 200
    await runner.cleanup()


async def test_events_are_read_from_a_cursor_to_the_end(ana: Client) -> None:
    said = {"messages": [f"new ticket: printer {n} jams" for n in range(EVENTS_MAX)]}
    await ana.ask("POST", "/api/process", json=said)
    await ana.say("close T1")
    seen, after = [], 0
    while page := json.loads((await ana.get(f"/api/events?after={after}")).text).get("data"):
        seen += [row["id"] for row in page]
        after = json.loads((await ana.get(f"/api/events?after={after}")).text)["next"]
    assert seen == [f"T{n:03d}" for n in range(1, EVENTS_MAX + 1)] + ["T001"]


async def test_a_list_is_a_sheet_whose_cells_are_no_formulas(ana: Client) -> None:
    await ana.say('{"action":"create","title":"=1+1, \\"quoted\\"","pri":1}')
    await ana.say("the printer jams")
    answer = await ana.get("/api/tickets.csv?pri=1")
    rows = [*csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff")))]
    assert [row["id"] for row in rows] == ["T001"]
    assert rows[0]["title"] == '\'=1+1, "quoted"'
    assert answer.headers["Content-Type"].startswith("text/csv")


async def test_no_token_and_no_message_is_logged(
    ana: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        await ana.say("the zanzibar gateway is down")
        await ana.ask("POST", "/api/process", data=b"zanzibar{", headers={"X": "zanzibar"})
        await ana.get("/api/tickets?text=zanzibar&colour=zanzibar")
    assert "zanzibar" not in caplog.text
    assert str(ana.token) not in caplog.text


def test_the_document_describes_every_address_and_no_other(store: Store) -> None:
    site = build_site(api(Desk(store), store))
    there = {route.resource.canonical for route in site.router.routes() if route.resource}
    assert {*document()["paths"]} == there - {"/api/openapi.json"}


@on_one_store
async def test_the_document_holds_against_schemathesis(store: Store, tmp_path: Path) -> None:
    rates = Rates(burst=1e6)
    runner = await listen(build_site(api(Desk(store), store, rates)), "127.0.0.1", 0)
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/api/openapi.json"
    token = await token_for(store)
    options = ["--checks", "all", "--max-examples", "20", "--seed", "1", "--no-color"]
    try:
        run = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "schemathesis.cli", "run", url, *options),
            *("-H", f"Authorization: Bearer {token}"),
            cwd=tmp_path,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        said, _ = await run.communicate()
    finally:
        await runner.cleanup()
    assert run.returncode == 0, said.decode()


@pytest.mark.parametrize(
    "text",
    ['{"text":"vpn is down"}', '{"text":"close T1"}', '{"message":"vpn"}', '{"messages":["vpn"]}']
    + ['[{"text":"vpn is down"}]', '{"text":"vpn is down"', '{"error":"timeout","code":504}'],
)
async def test_a_message_in_a_second_wrapper_is_an_error_and_no_ticket(
    ana: Client, text: str
) -> None:
    await ana.say("new ticket: printer jams")
    for answer in (
        await ana.say(text),
        await ana.ask("POST", "/api/process", data=text, headers={"Content-Type": "text/plain"}),
    ):
        assert answer.text.startswith('{"status":"er"')
    assert json.loads((await ana.say("list open")).text)["count"] == 1


def ids(text: str) -> list[str]:
    return [row["id"] for row in json.loads(text).get("data", ())]


async def test_pages_go_on_after_the_last_ticket_by_number_and_by_link(ana: Client) -> None:
    for n in range(25):
        await ana.say(f"new ticket: printer {n} jams")
    first = await ana.get("/api/tickets?stat=open")
    assert json.loads(first.text)["next"] == 2
    await ana.say("close T1-T5")
    numbered = await ana.get("/api/tickets?stat=open&page=2")
    await ana.say("list doc")  # by now the last list is another
    linked = await ana.get(next_of(first))
    assert ids(numbered.text) == ids(linked.text) == [f"T{n:03d}" for n in range(11, 21)]
    last = await ana.get(next_of(linked))
    assert ids(last.text) == [f"T{n:03d}" for n in range(21, 26)]
    assert "Link" not in last.headers


async def test_the_next_page_has_the_list_s_own_filters(ana: Client) -> None:
    for n in range(12):
        await ana.say(f"new ticket: printer {n} & scanner <{n}> jam")
    first = await ana.get("/api/tickets?text=printer%20scanner&by=me&own=none")
    assert ids((await ana.get(next_of(first))).text) == ["T011", "T012"]
    await ana.say('{"action":"list","sort":"new"}')
    assert "Link" not in (await ana.get("/api/tickets?page=2")).headers  # no address has the order


async def test_a_list_that_was_said_goes_on_with_more(ana: Client) -> None:
    for n in range(12):
        await ana.say(f"new ticket: printer {n} jams")
    await ana.say("list open")
    await ana.say("close T1")
    assert ids((await ana.say("more")).text) == ["T011", "T012"]


def next_of(answer: Answer) -> str:
    """The address that the header Link gives."""
    address, _, relation = answer.headers["Link"].partition("; ")
    assert relation == 'rel="next"'
    return str(address.strip("<>"))


async def test_lists_are_filtered_by_labels_and_lead_on(ana: Client) -> None:
    for n in range(11):
        await ana.say(f"new ticket: printer {n} jams +eu +web")
    await ana.say("new ticket: disk is full +eu")
    first = await ana.get("/api/tickets?labels=eu,web")
    assert json.loads(first.text)["count"] == 11
    where = first.headers["Link"].partition("<")[2].partition(">")[0]
    assert json.loads((await ana.get(where)).text)["data"][0]["id"] == "T011"
    assert json.loads((await ana.get("/api/tickets?client=acme")).text)["count"] == 0
    wrong = await ana.get("/api/tickets?labels=a/b")
    assert (wrong.status, json.loads(wrong.text)["msg"]) == (400, "a label is one word")
    told = json.loads((await ana.get("/api/tickets/T012")).text)
    assert told["data"]["labels"] == ["eu"]
