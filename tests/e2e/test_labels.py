"""Labels and clients in Slack: cards, the edit form, a client's channel."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests.e2e.office import Office
from tests.e2e.test_forms import card, opens


async def filed(office: Office, text: str, channel: str = "C1") -> str:
    """The time of the card of a ticket by alice."""
    await office.alice.says(channel, f"<@UBOT> {text}")
    await office.quiet()
    return office.posts()[-1].ts


async def test_the_edit_form_writes_labels_over(quick: Office) -> None:
    ts = await filed(quick, "the vpn is down +eu +web")
    assert "+eu +web" in card(quick, ts)
    await opens(quick, quick.bob, ts, "Edit")
    shown = {block.get("block_id"): block for block in quick.bob.modal()["blocks"]}
    assert shown["labels"]["element"]["initial_value"] == "eu web"
    await quick.bob.submits(labels="web, Payments")
    await quick.quiet()
    assert "+payments +web" in card(quick, ts)
    await quick.bob.presses("C1", ts, "Undo")
    await quick.quiet()
    assert "+eu +web" in card(quick, ts)
    await opens(quick, quick.bob, ts, "Edit")
    answer = await quick.bob.submits(labels="two/words")
    assert answer.json["errors"] == {"labels": "Each label is one word."}


async def test_a_new_ticket_has_the_labels_and_the_due_time_of_its_form(quick: Office) -> None:
    await quick.alice.slash("")
    answer = await quick.alice.submits(title="the vpn is down", labels="two/words")
    assert answer.json["errors"] == {"labels": "Each label is one word."}
    due = (datetime.now(UTC) + timedelta(days=2)).replace(second=0)
    await quick.alice.submits(labels="Eu, payments", due=int(due.timestamp()))
    await quick.quiet()
    ticket = await quick.store.read(lambda db: db.ticket("T1", "T001"))
    assert ticket is not None
    assert (ticket.more.labels, ticket.more.due) == (("eu", "payments"), f"{due:%Y-%m-%dT%H:%M}Z")


async def test_the_form_of_a_message_has_its_labels(quick: Office) -> None:
    said = await quick.bob.says("C1", "the vpn is down +eu")
    await quick.alice.captures("C1", said["ts"])
    inputs = {b["block_id"]: b["element"] for b in quick.alice.modal()["blocks"] if "element" in b}
    assert inputs["labels"]["initial_value"] == "eu"
    assert inputs["title"]["initial_value"] == "the vpn is down"


async def test_buttons_keep_the_labels(quick: Office) -> None:
    ts = await filed(quick, "the vpn is down +eu")
    await quick.bob.presses("C1", ts, "Claim")
    await quick.quiet()
    assert "+eu" in card(quick, ts)


async def test_a_clients_channel_shows_nothing_of_others(quick: Office) -> None:
    await filed(quick, "the vpn in Berlin is down", "C2")
    await quick.alice.slash("client acme", "C1")
    ts = await filed(quick, "the vpn in Berlin is down")
    shown = card(quick, ts)
    assert "client acme" in shown
    assert "T001" not in shown
    for text in ("list", "labels", "clients", "stats"):
        await quick.alice.says("C1", f"<@UBOT> {text}")
        await quick.quiet()
        answer = str(quick.posts()[-1].body)
        assert "T001" not in answer, text
    assert "only members see the clients" in answer or "open *1*" in answer
