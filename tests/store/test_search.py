"""An explicit search finds what is written, in every writing and with every sign."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from core.store import Query, Store, Transaction
from core.store.bigrams import signs
from core.ticket import Ticket
from tests.alike import duplicate_of
from tests.conftest import Office
from tests.databases import Database

TITLES = [
    "打印机坏了，无法打印",
    "プリンターが動かない",
    "프린터가 고장났어요",
    "เครื่องพิมพ์เสีย",
    "C++ build fails on arm",
    "C# client loses its session",
    "plain C headers are missing",
    "move the service to .NET 9",
    "net is slow in hall 3",
    "git push --force is blocked",
    "error 0x80070005 on install",
    "404 on the pricing page",
    "node.js 20 is end of life",
    "VPN故障 in Shanghai",
    "C++17 modules are missing",
    "ﾌﾟﾘﾝﾀ is offline",
]


async def numbers(store: Store, text: str) -> list[int]:
    found, count = await store.read(lambda db: db.find("W", Query(text=text), 0, 50))
    assert count == len(found)
    return sorted(int(ticket.id[1:]) for ticket in found)


async def fill(store: Store) -> None:
    async def work(db: Transaction) -> None:
        for n, title in enumerate(TITLES, 1):
            ticket = Ticket(f"T{n:03d}", title, "other", 2, "open", "2026-01-15", by="U1")
            await db.insert("W", ticket, None)

    await store.transact(work)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("打印", [1]),
        ("印机", [1]),
        ("坏了", [1]),
        ("坏", [1]),
        ("リンタ", [2, 16]),
        ("動か", [2]),
        ("고장", [3]),
        ("พิมพ์", [4]),
        ("打机", []),
        ("C++", [5, 15]),
        ("C++17", [15]),
        ("(C++)", [5, 15]),
        ("プリンタ", [2, 16]),
        ("ﾌﾟﾘﾝﾀ", [2, 16]),
        ("1️⃣", []),
        ("c++ build", [5]),
        ("C#", [6]),
        ("C#.", [6]),
        (".NET", [8]),
        (".net 9", [8]),
        ("--force", [10]),
        ("0x80070005", [11]),
        ("404", [12]),
        ("node.js", [13]),
        ("vpn", [14]),
        ("VPN故障", [14]),
        ("故障 shanghai", [14]),
        ("%", []),
        ("''", []),
        ("🙂", []),
        ('"', []),
        ("AND", []),
        ("build* OR net", []),
        ("title:404", []),
        ("NEAR(a b)", []),
    ],
)
async def test_what_is_written_is_found(store: Store, text: str, found: list[int]) -> None:
    await fill(store)
    assert await numbers(store, text) == found


def test_signs_are_few() -> None:
    assert signs("the vpn is down since 9.30, see https://x.org/a.b and a-b") == []
    assert signs(None, "issue #5, end.Next") == []


async def test_signs_follow_a_change_of_the_text(office: Office) -> None:
    await office.says("create ticket: C++ build fails", "rename T001 to 打印机坏了")
    assert json.loads(await office.say("find C++"))["count"] == 0
    assert json.loads(await office.say("find 打印"))["count"] == 1


async def test_a_search_of_nothing_files_and_lists_nothing(office: Office) -> None:
    await office.say("create ticket: printer is broken")
    for text in ("find %", 'search ""', "find the", "search for 🙂", "find '", "find AND"):
        answer = json.loads(await office.say(text))
        assert answer.get("count", 0) == 0, text
        assert answer["status"] == "er" or "data" not in answer, text
    assert json.loads(await office.say("stats"))["data"]["open"] == 1


async def test_similar_tickets_are_seen_in_writings_without_spaces(store: Store) -> None:
    await fill(store)

    async def like(title: str) -> Ticket | None:
        return await store.read(lambda db: duplicate_of(db, "W", title))

    for title, id in (("打印机坏了", "T001"), ("프린터가 또 고장났어요", "T003")):
        found = await like(title)
        assert found is not None
        assert found.id == id


_BEFORE = (  # what makes a database one of before the migration: SQLite, PostgreSQL
    (
        "DROP TRIGGER tickets_signed",
        "DROP TRIGGER tickets_resigned",
        "DROP TRIGGER tickets_unsigned",
        "DROP TABLE tickets_signs",
        "DELETE FROM migrations WHERE number = 15",
    ),
    ("UPDATE tickets_text SET words = ''", "DELETE FROM migrations WHERE number = 15"),
)
_BEFORE_20 = (
    ("DELETE FROM tickets_signs", "DELETE FROM migrations WHERE number = 20"),
    ("UPDATE tickets_text SET words = ''", "DELETE FROM migrations WHERE number = 20"),
)


@pytest.mark.parametrize("before", [_BEFORE, _BEFORE_20])
async def test_old_tickets_are_found_after_the_migrations(
    databases: Callable[[], Database], before: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    database = databases()
    store = await database.open()
    await fill(store)
    await store.close()
    for sql in before[isinstance(database.at, str)]:
        await database.rows(sql)
    again = await database.open()
    assert await numbers(again, "打印") == [1]
    assert await numbers(again, "C++") == [5, 15]
    assert await numbers(again, "プリンタ") == [2, 16]
    await again.close()
