"""What a person chooses for themselves in the Home, and what the workspace has chosen."""

from __future__ import annotations

from core import VERSION
from tests.e2e.office import Office


async def test_somebody_chooses_in_the_home_what_they_are_told_of(office: Office) -> None:
    await office.alice.opens_home()
    await office.alice.presses_on(office.alice.home(), "Settings")
    await office.alice.chooses_on(office.alice.home(), "nothing", "home:do:notify")
    menu = str(office.alice.home()["blocks"])
    assert "'initial_option': {'text': {'type': 'plain_text', 'text': 'nothing'}" in menu
    assert await office.store.read(lambda db: db.notify_level("T1", "U1")) == "none"
    assert await office.store.read(lambda db: db.notify_level("T1", "U2")) == "all"


async def test_somebody_chooses_in_the_home_how_they_are_answered(quick: Office) -> None:
    await quick.alice.opens_home()
    await quick.alice.presses_on(quick.alice.home(), "Settings")
    await quick.alice.chooses_on(quick.alice.home(), "lines", "home:do:format")
    assert await quick.answer(quick.alice, "the vpn is down, urgent") == "T001 p1 infra"


async def test_the_home_shows_what_the_workspace_has_chosen(quick: Office) -> None:
    await quick.alice.slash("set remind 30m")
    await quick.alice.opens_home()
    await quick.alice.presses_on(quick.alice.home(), "Settings")
    assert "*remind*  `30m`" in str(quick.alice.home()["blocks"])
    await quick.alice.presses_on(quick.alice.home(), "Overview")
    assert "*remind*" not in str(quick.alice.home()["blocks"])


async def test_the_home_counts_by_state_priority_and_category(quick: Office) -> None:
    for text in ("the vpn is down, urgent", "fix the typo in the readme, no rush #doc"):
        await quick.alice.says("C1", f"<@UBOT> new ticket: {text}")
    await quick.alice.opens_home()
    shown = str(quick.alice.home()["blocks"])
    assert "open *2* · in progress *0* · done *0*" in shown
    assert "high *1* · medium *0* · low *1*" in shown
    assert "code *0* · infra *1* · doc *1* · other *0*" in shown


async def test_the_home_tells_the_version(quick: Office) -> None:
    await quick.alice.opens_home()
    assert f"· v{VERSION}'" in str(quick.alice.home()["blocks"][-1])
