"""Approvals and repeating tickets as people in Slack see them, at given times."""

from __future__ import annotations

from tests.e2e.test_alarms import Timed, office

__all__ = ["office"]


async def test_who_is_asked_approves_with_a_button_and_the_asker_hears_it(office: Timed) -> None:
    await office.alice.says("C1", "<@UBOT> need access to jira")
    await office.quiet()
    await office.does("ask <@U2|bob> to approve T1")
    asked = office.notices("U2")[-1]
    assert asked.body["text"] == "Do you approve T001 need access to jira?"
    assert "waits for approval by <@U2>" in office.card()
    before = len(office.notices("U1"))
    await office.bob.presses("D2", asked.ts, "Approve")
    await office.quiet()
    assert "approved by <@U2>" in office.card()
    (told,) = office.notices("U1")[before:]
    assert "approved by <@U2>" in told.body["text"]


async def test_a_rejection_has_a_reason(office: Timed) -> None:
    await office.alice.says("C1", "<@UBOT> need access to jira")
    await office.quiet()
    await office.does("ask <@U2|bob> to approve T1")
    asked = office.notices("U2")[-1]
    await office.bob.presses("D2", asked.ts, "Reject")
    await office.bob.submits(reason="too expensive")
    await office.quiet()
    assert "rejected by <@U2>" in office.card()
    assert "too expensive" in office.card()


async def test_a_repeating_ticket_has_one_card_and_tells_its_assignee(office: Timed) -> None:
    await office.does("every friday 9:00: check backups, to <@U2|bob>")
    before = len(office.slack.done("chat.postMessage"))
    await office.passes(hours=23)  # 9:30 in Berlin
    await office.passes(minutes=1)
    made = office.slack.done("chat.postMessage")[before:]
    assert sorted(call.body["channel"] for call in made) == ["C1", "U2"]
    assert "check backups" in office.card()
    await office.passes(days=7)
    assert len(office.slack.done("chat.postMessage")) == before + 2  # it is still open
