"""A ticket's card has a button for another tracker, where that tells nobody too much."""

from __future__ import annotations

from core.connections import Connection
from tests.e2e.fake.people import button
from tests.e2e.office import Office

LABEL = "To GitHub"


async def shown(office: Office, ts: str, channel: str = "C1") -> list[str]:
    """The labels of the buttons of a message."""
    await office.quiet()
    rows = [b["elements"] for b in office.slack.messages[channel, ts]["blocks"] if "elements" in b]
    return [one["text"]["text"] for row in rows for one in row if one["type"] == "button"]


async def card(office: Office, text: str, channel: str = "C1") -> str:
    """The time of a new ticket's card."""
    await office.alice.slash(text, channel=channel)
    await office.quiet()
    return office.posts()[-1].ts


async def connected(office: Office) -> None:
    """There is a repository, and the desk knows of it."""
    made = Connection(office.slack.team, "github", "acme/api", "U0DESK001")
    await office.store.transact(lambda db: db.connect(made))
    office.desk.trackers.know([made])


async def test_no_card_has_it_that_is_private_or_that_others_read(quick: Office) -> None:
    await connected(quick)
    quick.slack.channels["C2"]["is_ext_shared"] = True
    for channel, text in (("C2", "the vpn is down"), ("G1", "the printer jams")):
        ts = await card(quick, f"new ticket: {text}", channel)
        assert LABEL not in await shown(quick, ts, channel)
        await quick.alice.presses(channel, ts, "Start")
        assert LABEL not in await shown(quick, ts, channel)


async def test_who_may_not_change_the_ticket_is_refused(quick: Office) -> None:
    await quick.store.set_agents(["U1"])
    await connected(quick)
    ts = await card(quick, "new ticket: vpn is down")
    assert LABEL not in str((await quick.bob.slash("T1")).json["blocks"])
    message = quick.slack.messages["C1", ts]
    await quick.bob.acts("C1", button(message["blocks"], LABEL), ts=ts, message=message)
    await quick.quiet()
    [told] = quick.slack.done("chat.postEphemeral")
    assert "nly agents" in str(told.body["blocks"])
