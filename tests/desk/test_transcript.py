"""The contract's replies, message for message."""

from __future__ import annotations

from tests.conftest import Office

CREATED = (
    '{"status":"ok","action":"created","data":{"id":"T001",'
    '"title":"API timeout issues in production","cat":"infra","pri":1,"stat":"open",'
    '"created":"2026-01-15"}}'
)


async def test_the_contract_s_transcript_is_answered_as_it_stands(office: Office) -> None:
    assert await office.says(
        "Create ticket for API timeout issues in production, high priority",
        "Update T001 to in progress, investigating load balancer",
        "Show tickets about vpn",
        "Close T001, fixed load balancer configuration",
        "Give T001 to <@U02ABC>",
        "undo",
        "View T999",
        "close",
        "format lines",
    ) == [
        CREATED,
        '{"status":"ok","action":"updated","data":{"id":"T001","stat":"prog",'
        '"res":"investigating load balancer"}}',
        '{"status":"ok","count":0}',
        '{"status":"ok","action":"closed","data":{"id":"T001","stat":"done",'
        '"res":"fixed load balancer configuration"}}',
        '{"status":"ok","action":"assigned","data":{"id":"T001","own":"U02ABC"}}',
        '{"status":"ok","action":"undone","data":{"id":"T001"}}',
        '{"status":"nf","id":"T999"}',
        '{"status":"er","msg":"which ticket?"}',
        '{"status":"ok","format":"lines"}',
    ]


async def test_a_list_shows_short_titles_by_priority(office: Office) -> None:
    await office.says(
        "Create ticket for API timeout issues in production, high priority",
        "new ticket: wording of the footer, low priority",
        "new ticket: Build pipeline broken, p1",
    )
    assert await office.say("Show open high priority tickets") == (
        '{"status":"ok","count":2,"data":['
        '{"id":"T001","title":"API timeout issues","cat":"infra","pri":1},'
        '{"id":"T003","title":"Build pipeline broken","cat":"code","pri":1}]}'
    )


async def test_a_batch_answers_for_each_id(office: Office) -> None:
    await office.says("new ticket: a printer jams", "new ticket: a printer is jammed")
    assert await office.say("Close T001, T002 and T999: duplicates") == (
        '{"status":"ok","action":"closed","count":2,"data":[{"id":"T001","status":"up"},'
        '{"id":"T002","status":"up"},{"id":"T999","status":"nf"}],"res":"duplicates"}'
    )


async def test_stats_count_every_ticket_that_stands(office: Office) -> None:
    await office.says(
        "[infra] vpn is down, p1", "[code] build fails", "[doc] typo in the guide", "close T2"
    )
    assert await office.say("stats") == (
        '{"status":"ok","data":{"open":2,"prog":0,"done":1,"p1":1,'
        '"code":1,"infra":1,"doc":1,"other":0}}'
    )


async def test_history_is_told_latest_first(office: Office) -> None:
    await office.says("[infra] vpn is down", "T1 prog looking into it")
    assert await office.say("history T001") == (
        '{"status":"ok","count":2,"data":['
        '{"at":"2026-01-15T09:31Z","by":"U1","stat":"prog","res":"looking into it"},'
        '{"at":"2026-01-15T09:30Z","by":"U1","title":"vpn is down","cat":"infra","pri":2,'
        '"stat":"open"}]}'
    )
