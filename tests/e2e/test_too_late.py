"""What goes wrong between a question and its answer: who acted hears, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.e2e.fake import FakeSlack
from tests.e2e.fake.people import button
from tests.e2e.office import Office


def archive(slack: FakeSlack) -> None:
    slack.channels["C1"]["is_archived"] = True


def remove(slack: FakeSlack) -> None:
    slack.channels["C1"]["members"].remove(slack.bot_user)


LOST = [(archive, "is archived"), (remove, "I am not a member")]
lost = pytest.mark.parametrize(("change", "why"), LOST, ids=["archived", "removed"])
Change = Callable[[FakeSlack], None]


async def created(office: Office) -> str:
    """A ticket by alice. Returns the time of its card in C1."""
    await office.alice.says("C1", "<@UBOT> the vpn is down")
    await office.quiet()
    return office.posts()[-1].ts


async def stat(office: Office, id: str = "T001") -> str | None:
    face = await office.store.read(lambda db: db.face(office.slack.team, id))
    return face.ticket.stat if face and not face.withdrawn else None


@lost
async def test_a_mention_is_answered_directly_where_the_channel_is_lost(
    office: Office, change: Change, why: str
) -> None:
    event = office.alice.writes("C1", "<@UBOT> the vpn is down")
    change(office.slack)
    await office.alice.event(event)
    await office.quiet()
    [told] = [call for call in office.slack.done("chat.postMessage") if why in str(call.body)]
    assert told.body["channel"] == "U1"
    assert "T001" in told.body["text"]
    assert await stat(office) == "open"


@lost
async def test_the_card_that_came_directly_follows_its_ticket(
    quick: Office, change: Change, why: str
) -> None:
    event = quick.alice.writes("C1", "<@UBOT> the vpn is down")
    change(quick.slack)
    await quick.alice.event(event)
    await quick.quiet()
    await quick.bob.slash("close T001, rebooted", channel="C2")
    await quick.quiet()
    [told] = [call for call in quick.slack.done("chat.postMessage") if why in str(call.body)]
    shown = quick.slack.messages["D1", told.ts]
    assert "rebooted" in str(shown["blocks"])


@lost
async def test_an_order_overheard_in_the_ticket_s_thread_is_told_directly(
    office: Office, change: Change, why: str
) -> None:
    said = await office.alice.says("C1", "<@UBOT> the vpn is down")
    await office.quiet()
    event = office.bob.writes("C1", "close, rebooted", said["ts"])
    change(office.slack)
    await office.bob.event(event)
    await office.quiet()
    [told] = office.notices("U2")
    assert why in str(told.body["blocks"])
    assert await stat(office) == "done"


def forget(slack: FakeSlack) -> None:
    """The channel's latest message is deleted."""
    del slack.messages[max(spot for spot in slack.messages if spot[0] == "C1")]


@pytest.mark.parametrize(
    ("change", "why"),
    [*LOST, (forget, "That message no longer exists.")],
    ids=["archived", "removed", "deleted"],
)
async def test_a_page_that_cannot_be_turned_there_is_told_directly(
    office: Office, change: Change, why: str
) -> None:
    for n in range(11):
        await office.alice.slash(f"the vpn of room {n}{n} is down", channel="C2")
    said = await office.alice.says("C1", "<@UBOT> list")
    await office.quiet()
    [shown] = [c for c in office.posts("C1") if c.body.get("thread_ts") == said["ts"]]
    message = {**office.slack.messages["C1", shown.ts]}
    change(office.slack)
    await office.alice.acts("C1", button(message["blocks"], "Next"), ts=shown.ts, message=message)
    await office.quiet()
    [told] = office.notices("U1")
    assert "T011" in told.body["text"]
    assert why in str(told.body["blocks"])


@pytest.mark.parametrize("label", ["Claim", "Start", "Close"])
async def test_a_button_on_a_ticket_that_is_gone_says_so_to_who_pressed(
    office: Office, label: str
) -> None:
    ts = await created(office)
    shown = {**office.slack.messages["C1", ts]}
    await office.alice.presses("C1", ts, "Undo")
    await office.quiet()
    await office.bob.acts("C1", button(shown["blocks"], label), ts=ts, message=shown)
    await office.quiet()
    [told] = office.slack.done("chat.postEphemeral")
    assert told.body["user"] == "U2"
    assert "No ticket" in told.body["text"]
    assert await stat(office) is None


async def test_a_ticket_is_worked_on_as_ever_when_its_people_left(office: Office) -> None:
    ts = await created(office)
    await office.bob.slash("take T001", channel="C2")
    for user in ("U1", "U2"):
        office.slack.users[user]["deleted"] = True
    office.slack.hire("U7", "carol")
    office.slack.channels["C1"]["members"].add("U7")
    carol = type(office.bob)(office.slack, office.transport, "U7")
    await carol.presses("C1", ts, "Close")
    await office.quiet()
    assert "closed by <@U7>" in str(office.slack.messages["C1", ts]["blocks"])
    assert await stat(office) == "done"


async def test_nothing_is_given_to_who_left_and_it_is_said(office: Office) -> None:
    await created(office)
    office.slack.hire("U7", "carol", deleted=True)
    ack = await office.bob.slash("give T001 to <@U7>", channel="C2")
    assert "That person left, name somebody else" in str(ack.json["blocks"])
