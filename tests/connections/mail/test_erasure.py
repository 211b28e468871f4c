"""Addresses are erased as people are."""

from __future__ import annotations

import pytest

from tests.conftest import START
from tests.connections.mail.conftest import Counter
from tests.databases import Database


@pytest.mark.parametrize("erased", ["U5", "ana@people.test"])
async def test_an_erased_person_gets_no_mails_and_their_address_is_nowhere(
    counter: Counter, database: Database, erased: str
) -> None:
    await counter.connect(people={"ana@people.test": "U5"})
    counter.write("ana@people.test", "vpn", "down")
    await counter.read()
    purged = await database.archive().erase_person(erased, START, dry=False)
    assert purged.elsewhere > 0
    await counter.say("close T1: done")
    await counter.tell()
    assert len(counter.post.sent) == 1
    for (state,) in await database.rows("SELECT state FROM ties"):
        assert "ana@people.test" not in str(state)
