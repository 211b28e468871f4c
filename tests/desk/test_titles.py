"""Where people read, a title that was cut ends in an ellipsis for as long as it is the title."""

from __future__ import annotations

import json

from tests.conftest import Office

LONG = "Grafana dashboards have been blank since this morning, nobody can see the error rates"
CUT = "Grafana dashboards have been blank"


async def test_a_cut_title_ends_in_an_ellipsis_wherever_a_person_reads_it(office: Office) -> None:
    assert f"{CUT}…" in await office.shown(LONG)
    for said in ("T1", "list", "T1 p1"):
        assert f"{CUT}…" in await office.shown(said)


async def test_agents_get_the_title_as_it_is_stored(office: Office) -> None:
    assert json.loads(await office.say(LONG))["data"]["title"] == CUT
    assert json.loads(await office.say("T1"))["data"]["title"] == CUT


async def test_a_title_that_fits_has_none(office: Office) -> None:
    await office.say("new ticket: vpn is down")
    assert "…" not in await office.shown("T1")


async def test_a_new_title_counts_and_an_undo_brings_the_old_one_back(office: Office) -> None:
    await office.say(LONG)
    await office.say("rename T1 to blank dashboards")
    assert "blank dashboards…" not in await office.shown("T1")
    renamed = await office.say("undo")
    assert json.loads(renamed)["data"] == {"id": "T001", "title": CUT}
    assert f"{CUT}…" in await office.shown("T1")
