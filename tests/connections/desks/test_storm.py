"""Two desks as processes of their own, one on SQLite and one on PostgreSQL, come to the same.

STORM_CHANGES=4000 STORM_TICKETS=60 makes it the long one.
"""

from __future__ import annotations

import sys
import time

from core.desk.paired import registers_in
from core.registers import digest
from tests.connections.desks.storm import CHANGES, FATES, KINDS, TICKETS, Process, Storm
from tests.connections.desks.world import connected
from tests.databases import Database

SIDES = ("first", "second")


async def test_random_changes_on_both_sides_converge_over_losses_copies_and_kills(
    bases: tuple[Database, Database],
) -> None:
    house, client = [await one.open() for one in bases]
    async with connected(house, client) as world:
        processes = [
            Process(bases[0], world.to_house), Process(bases[1], world.to_client)
        ]  # fmt: skip
        try:
            for one in processes:
                await one.start()
            storm = Storm(world)
            await storm.begin(TICKETS)
            storm.rage()
            for one in processes:
                await storm.blow(CHANGES // 4)
                await one.kill()
                await storm.blow(CHANGES // 4)
                await one.start()
            while any({*FATES} - {*wire.met} for wire in (world.to_house, world.to_client)):
                await storm.blow(len(KINDS))  # until both wires did all that they may do
            odd, began = await storm.uneven(), time.monotonic()
            await storm.calm()
            took = time.monotonic() - began
            assert await storm.uneven() == []
            here, there = await world.house.ties(), await world.client.ties()
            same = {key: digest(registers_in(tie.state)) for key, tie in here.items()}
            assert same == {key: digest(registers_in(tie.state)) for key, tie in there.items()}
            assert len(here) == TICKETS
            assert await storm.compared() == []  # nothing is said but that both agree
            assert "ZEBRA" not in "".join(world.bodies)
            met = world.to_house.met, world.to_client.met
            assert [{*one} for one in met] == [{*FATES}] * 2
            assert {*storm.done} == {f"{what} {side}" for what in KINDS for side in SIDES}
            assert [one.kills for one in processes] == [1, 1]
            sys.stdout.write(
                f"{CHANGES} changes of {TICKETS} tickets ({dict(storm.done)}), {len(storm.said)} "
                f"words, wires {met}, {len(world.bodies)} bodies: {len(odd)} things were uneven, "
                f"none after {took:.0f} s\n"
            )
        finally:
            for one in processes:
                if one.running and one.running.is_alive():
                    await one.kill()
    await house.close()
    await client.close()
