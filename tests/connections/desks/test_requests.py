"""The address of a desk: only the other desk's own requests are taken, each once."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from standardwebhooks import Webhook

from core.json_text import dumps
from handlers.connections.kind import Later
from tests.connections.desks.world import SECRET, World

OTHER = f"whsec_{base64.b64encode(b'o' * 32).decode()}"
KEY = "0" * 32
STATE: dict[str, list[Any]] = {
    "title": ["vpn is down", "2026-01-15T09:30:00.000000Z", "consult-desk"],
    "desc": [None, "2026-01-15T09:30:00.000000Z", "consult-desk"],
    "pri": [1, "2026-01-15T09:30:00.000000Z", "consult-desk"],
    "end": [["open", None], "2026-01-15T09:30:00.000000Z", "consult-desk"],
}
TICKET: dict[str, Any] = {"key": KEY, "id": "T007", "made": True, "state": STATE}
GOOD = {"side": "first", "type": "desk.ticket", "ticket": TICKET}


def signed(body: str, secret: str = SECRET, ago: float = 0.0) -> dict[str, str]:
    at = datetime.now(UTC) - timedelta(seconds=ago)
    signature = Webhook(secret).sign("1", at, body)
    stamp = str(int(at.timestamp()))
    return {"webhook-id": "1", "webhook-timestamp": stamp, "webhook-signature": signature}


async def post(world: World, body: str, headers: Mapping[str, str]) -> tuple[int, str]:
    url = f"{world.to_client.to}/in/desk/V/consult-desk"
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=body.encode(), headers=dict(headers)) as answer,
    ):
        return answer.status, await answer.text()


async def test_a_signed_request_is_taken_and_its_answer_is_signed(world: World) -> None:
    body = dumps(GOOD)
    url = f"{world.to_client.to}/in/desk/V/consult-desk"
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=body, headers=signed(body)) as answer,
    ):
        said = Webhook(SECRET).verify(await answer.text(), dict(answer.headers))
    assert (said["side"], said["ticket"]["id"]) == ("second", "T001")
    assert (await world.client.ticket("T001")).title == "vpn is down"


async def test_what_is_not_signed_by_the_other_desk_is_refused_without_a_reason(
    world: World,
) -> None:
    body = dumps(GOOD)
    tampered = body.replace("vpn", "VPN")
    own = dumps({**GOOD, "side": "second"})  # a request of this desk, sent back to it
    # 300 s are allowed; a time to come may come nearer while the test runs
    cases = [
        (body, {}), (body, signed(body, OTHER)), (tampered, signed(body)),
        (body, signed(body, ago=301)), (body, signed(body, ago=-330)), (own, signed(own)),
        (body, {**signed(body), "webhook-id": "2"}),
        (body, {**signed(body), "webhook-signature": ""}),
        (body, {**signed(body), "webhook-signature": "v1"}),
        (body, {**signed(body), "webhook-signature": "v1,é"}),
    ]  # fmt: skip
    answers = {await post(world, said, headers) for said, headers in cases}
    assert answers == {(401, '{"status":"er","msg":"not signed"}')}


async def test_the_same_request_is_taken_once(world: World) -> None:
    body = dumps(GOOD)
    headers = signed(body)
    assert [(await post(world, body, headers))[0] for _ in range(3)] == [200, 409, 409]
    assert (await post(world, body, signed(body, ago=2)))[0] == 200  # sent again by the desk
    assert await world.client.say("list") == await world.client.say("list")
    with pytest.raises(AssertionError):
        await world.client.ticket("T002")


@pytest.mark.parametrize(
    "ticket",
    [
        {**TICKET, "key": "../x"}, {**TICKET, "id": 7}, {**TICKET, "state": {}}, None, [],
        {**TICKET, "state": {**STATE, "pri": [True, *STATE["pri"][1:]]}},
        {**TICKET, "state": {**STATE, "pri": [9, *STATE["pri"][1:]]}},
        {**TICKET, "state": {**STATE, "title": ["x" * 51, *STATE["title"][1:]]}},
        {**TICKET, "state": {**STATE, "title": ["a\nb", *STATE["title"][1:]]}},
        {**TICKET, "state": {**STATE, "title": ["x", "9999-99-99", "consult-desk"]}},
        {**TICKET, "state": {**STATE, "end": [["gone", None], *STATE["end"][1:]]}},
        {**TICKET, "state": {**STATE, "end": [["open", "x"], *STATE["end"][1:]]}},
        {**TICKET, "state": {**STATE, "own": ["U1", *STATE["pri"][1:]]}},
        {**TICKET, "words": [["x", "hello"]]}, {**TICKET, "words": [[1, ""]]},
    ],
)  # fmt: skip
async def test_what_is_no_state_of_a_ticket_is_refused_and_nothing_changes(
    world: World, ticket: object
) -> None:
    body = dumps({**GOOD, "ticket": ticket})
    assert (await post(world, body, signed(body)))[0] == 400
    assert await world.client.ties() == {}


async def test_an_answer_that_the_other_desk_did_not_sign_is_no_answer(world: World) -> None:
    await world.house.say("new ticket: vpn is down")
    await world.house.say("share T1 with acme-desk")
    world.to_client.forged = True
    with pytest.raises(Later, match="not signed"):
        await world.house.tell()


async def test_a_state_with_a_clock_far_ahead_does_not_lock_the_other_side_out(
    world: World,
) -> None:
    ahead = {name: [one[0], "2999-12-31T23:59:59.999999Z", one[2]] for name, one in STATE.items()}
    body = dumps({**GOOD, "ticket": {**TICKET, "state": ahead}})
    assert (await post(world, body, signed(body)))[0] == 200
    await world.client.say("rename T1 to own words")
    status, said = await post(world, body, signed(body, ago=3))
    assert (status, json.loads(said)["ticket"]["state"]["title"][0]) == (200, "own words")
