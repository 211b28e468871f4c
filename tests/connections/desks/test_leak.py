"""What one desk keeps to itself is in no request and no answer."""

from __future__ import annotations

import re

import pytest

from core.message import Place
from core.registers import crossing
from tests.connections.desks.world import Side, World

HIDDEN = "zebra"  # in everything that must not cross
IM = Place("D0ANN", "im")
# Each is said on both sides of a shared ticket; {other} is a ticket that is not shared.
KEPT = (
    "internal note on T1: zebranote",
    "T1 zebrares is why",
    "T1: zebrares2 is why",
    "T1 +zebralabel",
    "T1 estimate 7h77m",
    "log 3h33m on T1 zebrahours",
    "T1 2h zebrahours",
    "T1 waiting for zebraparts",
    "assign T1 to <@U0ZEBRA1>",
    "T1 due 2031-03-03 17:00",
    "T1 blocked by {other}",
    "T1 part of {other}",
    "ask <@U0ZEBRA2> to approve T1",
    "follow T1",
    "answer zebraanswer: use zebratext",
    "T1 client zebraclient",
    "remind me of T1 tomorrow",
    "save open infra as zebralist",
    "rate T1 bad",
    "+1 T1",
)
NEVER = (HIDDEN, "U0ZEBRA", "U0ANN", "U0REQ", "U0CLOSE", "2031-03", "C0ACME", "7777", "7h77", "467")
_CHANCE = re.compile(r"\.\d{6}(?=Z)|\b[0-9a-f]{32}\b")  # may have any digits: keys, hashes, times


async def hide(side: Side, other: str) -> None:
    """Put hidden words into all that a desk keeps to itself."""
    await side.say("client zebraclient", place=Place("C0ZEBRA", "channel"))
    for text in KEPT:
        await side.say(text.format(other=other), private=True, standing="admin")
        await side.tell()


async def test_nothing_that_must_not_cross_is_in_a_request_or_an_answer(world: World) -> None:
    house, client = world.house, world.client
    await client.say("new ticket: vpn of <@U0ZEBRA3> is down", user="U0REQ")
    await client.say("new ticket: zebra in the client's own ticket", user="U0REQ")
    await house.say("new ticket: zebra in the house's own ticket")
    await client.say("new ticket: zebra is a secret", place=IM)
    await house.say("new ticket: zebra is a secret", place=IM)
    await client.say("share T1 with consult-desk")
    await world.calm()
    await house.say("new ticket: mouse <@U0ZEBRA4> is broken", place=Place("C0ACME", "channel"))
    await house.say("share T4 with acme-desk")
    await world.calm()
    assert (await house.ticket("T003")).title == "vpn of someone is down"
    assert (await client.ticket("T004")).title == "mouse someone is broken"
    await house.say("share T2 with acme-desk", place=IM)  # refused: it is private
    await hide(client, "T2")
    await house.say("unshare T4")
    await house.say("rename T4 to zebra after all")
    await world.calm()
    for text in KEPT:
        await house.say(text.replace("T1", "T3").format(other="T1"), private=True, standing="admin")
    await house.say("T3 p1")
    await house.say("tell acme-desk T3: we look at it, <@U0ZEBRA5> does")
    await world.calm()
    await client.say("no approval needed for T1")
    await house.say("no approval needed for T3")
    await client.say("T1 p3", user="U0CLOSE")
    await client.say("close T1", user="U0CLOSE")  # the note that is there is no resolution
    await world.calm()
    await client.say("T1: zebra after it was closed", user="U0CLOSE")
    await client.say("reopen T1")
    await client.say("close T1 restarted it", user="U0CLOSE")
    await world.calm()
    there = await house.ticket("T003")
    assert (there.stat, there.res) == ("done", "restarted it")
    for side in (house, client):
        await side.kind.tend(side.connection)
    await client.say("merge T1 into T2")
    await world.calm()
    bodies = _CHANCE.sub("", "\n".join(world.bodies))
    assert "we look at it, someone does" in bodies
    assert "restarted it" in bodies
    found = {word for word in NEVER if word.lower() in bodies.lower()}
    assert found == set(), [body for body in world.bodies if any(w in body for w in found)][:3]
    assert len(world.bodies) < 60  # what does not cross makes no request


@pytest.mark.parametrize(
    ("text", "crosses"),
    [
        ("ask <@U02ABC> or <@W012|ann>", "ask someone or someone"),
        ("U02ABCDEF1 knows", "someone knows"),
        ("see <#C012|general> and <!subteam^S012|@ops>", "see someone and someone"),
        ("see https://acme.slack.com/archives/C1/p1?x=1 now", "see (link) now"),
        ("a.png: https://files.slack.com/files-pri/T1-F1/a.png", "a.png: (link)"),
        ("UPS on U1 and T7: USB, WIFI, CPU", "UPS on U1 and T7: USB, WIFI, CPU"),
        ("see https://example.com/slack.html", "see https://example.com/slack.html"),
    ],
)
def test_a_text_crosses_without_ids_of_people_and_links_into_slack(text: str, crosses: str) -> None:
    assert crossing(text) == crosses
