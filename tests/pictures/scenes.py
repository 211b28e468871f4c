"""Every kind of answer, as the bot really gave it to people in a loopback Slack."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.e2e.conftest import scopes
from tests.e2e.fake.delivery import Payload
from tests.e2e.office import Office
from tests.pictures.told import told

# name, kind (message, modal, home, talk), blocks (of a talk: `said`, who and blocks in turn), and a
# modal's title and buttons
Picture = dict[str, Any]

BEGAN = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)  # so that the same pictures come out every day

# What is said to the bot, in turn, and what its answer is a picture of.
SAID = [
    ("created", "API timeout issues in production, high priority"),
    ("similar", "the API times out in production"),
    ("doubtful", "the order form is confusing"),
    ("", "broken build pipeline on the release branch, high priority"),
    ("", "the onboarding guide is out of date"),
    ("", "new laptop for Maria, no rush"),
    ("assigned", "give T004 to <@U2>"),
    ("changed", "T001 prog investigating the load balancer"),
    ("list", "list"),
    ("view", "view T001"),
    ("closed", "close T001, fixed load balancer configuration"),
    ("batch", "close T002, T003 and T999: duplicates"),
    ("stats", "stats"),
    ("history", "history T001"),
    ("help", "help"),
    ("choices", "close it and reopen T001"),
    ("error", "close"),
    ("missing", "view T999"),
    ("empty", "list about volcano"),
]

# What is chosen in the menu under a ticket.
FORMS = [
    ("edit", "Edit"),
    ("merge", "Merge"),
    ("note", "Internal note"),
    ("close", "Close with"),
]


# What alice writes to the bot in the picture of a talk.
TALK = ("vpn is down in Berlin, urgent", "take it", "close it, restarted the gateway")


async def scenes(folder: Path) -> list[Picture]:
    """The pictures. folder: for the database."""
    async with Office.opened(folder / "pictures.db", "inprocess", scopes()) as office:
        office.slack.time = int(BEGAN.timestamp())
        office.service.now = lambda: BEGAN + timedelta(minutes=9)
        pictures = [picture for name, text in SAID for picture in await _said(office, name, text)]
        pictures += [*await _forms(office), *await _home(office), *await told(folder)]
    return [await _talk(folder), *pictures]


async def _talk(folder: Path) -> Picture:
    """A ticket from its first words to its end."""
    async with Office.opened(folder / "talk.db", "inprocess", scopes()) as office:
        office.slack.time = int(BEGAN.timestamp())
        said = [one for text in TALK for one in await _turn(office, text)]
    return {"name": "talk", "kind": "talk", "said": said}


async def _turn(office: Office, text: str) -> list[Picture]:
    before = len(office.posts())
    await office.alice.says("D1", text)
    await office.quiet()
    section = {"type": "section", "text": {"type": "plain_text", "text": text}}
    answer = office.posts("D1")[before].body["blocks"]
    return [{"who": "alice", "blocks": [section]}, {"who": None, "blocks": answer}]


async def _said(office: Office, name: str, text: str) -> list[Picture]:
    before = len(office.posts())
    office.slack.time = (office.slack.time or 0) + 60
    await office.alice.says("D1", text)
    await office.quiet()
    answers = office.posts("D1")[before:]
    if not name:
        return []
    return [{"name": name, "kind": "message", "blocks": answers[0].body["blocks"]}]


async def _forms(office: Office) -> list[Picture]:
    """The form that is filled from a message, and those under its card."""
    text = "hey all, the VPN drops every ten minutes since this morning, quite urgent\nBerlin only"
    said = await office.bob.says("C1", text)
    await office.alice.captures("C1", said["ts"])
    pictures = [_form("modal", office.alice.modal())]
    await office.alice.submits()
    await office.quiet()
    card = office.posts("C1")[-1].ts
    for name, choice in FORMS:
        await office.alice.chooses("C1", card, choice, "form:more")
        pictures.append(_form(name, office.alice.modal()))
    await office.bob.presses("C1", card, "Close")
    await office.quiet()
    await office.alice.submits(res="restarted the gateway")
    pictures.append(_form("beaten", office.alice.modal()))
    await office.alice.captures("C1", said["ts"])
    return [*pictures, _form("exists", office.alice.modal())]


def _form(name: str, view: Payload) -> Picture:
    buttons = {part: view[part]["text"] for part in ("title", "submit", "close") if view.get(part)}
    return {"name": name, "kind": "modal", "blocks": view["blocks"], **buttons}


async def _home(office: Office) -> list[Picture]:
    await office.alice.opens_home()
    await office.quiet()
    overview = office.alice.home()
    await office.alice.presses_on(overview, "Settings")
    shown = {"home": overview, "home_settings": office.alice.home()}
    return [
        {"name": name, "kind": "home", "blocks": view["blocks"]} for name, view in shown.items()
    ]
