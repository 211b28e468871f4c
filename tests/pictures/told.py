"""What people are told without asking, a day in a workspace that turned it all on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from core.message import ALONE, Actor, Message
from tests.conftest import Terse
from tests.e2e.conftest import scopes
from tests.e2e.fake import Call
from tests.e2e.office import Office

BEGAN = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)

CHOSEN = (
    "remind 30m",
    "stale 3d",
    "days off",
    "digest 10:00",
    "tz Europe/Berlin",
)
FILED = (
    ("U1", "API timeouts in production, urgent"),
    ("U1", "new ticket: the onboarding guide is out of date, assign to <@U2>"),
    ("U2", "broken build pipeline on the release branch, urgent"),
    ("U1", "new ticket: csv export truncates rows, assign to <@U2>"),
    ("U1", "need access to jira for Priya, no rush"),
    ("U1", "T4 prog reproduced with 70,000 rows"),
)


async def told(folder: Path) -> list[dict[str, Any]]:
    """The pictures. folder: for the database."""
    at = [BEGAN]
    path = folder / "told.db"
    async with Office.opened(path, "inprocess", scopes(), now=lambda: at[0]) as office:

        async def passes(**time: float) -> None:
            at[0] += timedelta(**time)
            await office.remind()
            await office.quiet()

        await office.alice.slash("watch triage", "C2")
        for text in CHOSEN:
            await office.alice.slash(f"set {text}")
        settings = await office.alice.slash("settings", "C2")
        await _says(office, at[0], *FILED)
        triage = office.posts("C2")[0]
        await passes(hours=1)
        unclaimed, digest = office.posts("C2")[-2:]
        await _says(office, at[0], ("U2", "take T1"), ("U2", "close T1, restarted the gateway"))
        await passes(days=4)
        return [
            _picture("settings", settings.json["blocks"]),
            _picture("triage", triage.body["blocks"]),
            _shown("unclaimed", unclaimed),
            _shown("digest", digest),
            _shown("notice", office.notices("U1")[-1]),
            _shown("untouched", office.notices("U2")[-1]),
            *await _noted(office),
        ]


async def _says(office: Office, now: datetime, *said: tuple[str, str]) -> None:
    for user, text in said:
        await office.desk.handle(Message(text, Actor(user, "T1"), now, audience=ALONE), Terse())
        await office.quiet()


async def _noted(office: Office) -> list[dict[str, Any]]:
    """A view with internal notes, as the assignee sees it."""
    await office.alice.slash("private note T4: a big customer, she signs next week")
    seen = await office.bob.slash("T4")
    return [_picture("notes", seen.json["blocks"])]


def _shown(name: str, call: Call) -> dict[str, Any]:
    return _picture(name, call.body["blocks"])


def _picture(name: str, blocks: list[dict[str, Any]]) -> dict[str, Any]:
    return {"name": name, "kind": "message", "blocks": blocks}
