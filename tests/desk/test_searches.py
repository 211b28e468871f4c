"""What a search finds, wherever it is asked: it files nothing and never lists all."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from core.message import Place
from core.store import Store
from tests.alike import duplicate_of
from tests.conftest import Office

TITLES = [
    "the printer is broken",
    "404 on the pricing page",
    "C++ build fails",
    "C++17 modules are missing",
    "C# client loses its session",
    "plain C headers",
    "move the service to .NET 9",
    "net is slow in hall 3",
    "打印机坏了，无法打印",
    "プリンターが動かない",
    "ﾌﾟﾘﾝﾀ故障",
    "프린터가 고장났어요",
    "เครื่องพิมพ์เสีย",
    "open door policy",
]


async def fill(office: Office) -> None:
    for title in TITLES:
        await office.say(json.dumps({"action": "create", "title": title}))


def ids(answer: str) -> list[int]:
    said: dict[str, Any] = json.loads(answer)
    return sorted(int(row["id"][1:]) for row in said.get("data", []))


@pytest.mark.parametrize("in_a_thread", [False, True])
async def test_a_search_finds_what_is_written(
    office: Office, in_thread: Callable[[str, str], Place], in_a_thread: bool
) -> None:
    await fill(office)
    place = in_thread("9.9", "1.1") if in_a_thread else Place("C1", "channel", "9.9")
    await office.say("new ticket: the thread's own", place=in_thread("1.1", "1.1"))
    for said, found in (
        ("find 404", [2]),
        ('find "404"', [2]),
        ("find 3", [8]),
        ("find C++", [3, 4]),
        ("find C++17", [4]),
        ("find C#", [5]),
        ("find .NET", [7]),
        ("find 打印", [9]),
        ("find 机坏", [9]),
        ("find プリンタ", [10, 11]),
        ("find 動か", [10]),
        ("find 고장", [12]),
        ("find พิมพ์", [13]),
        ('find "open"', [14]),
        ("find undo", []),
        ('find "close T1"', []),
    ):
        assert ids(await office.say(said, place=place)) == found, said
    stats = json.loads(await office.say("stats"))["data"]
    assert (stats["open"], stats["done"]) == (len(TITLES) + 1, 0)


@pytest.mark.parametrize("in_a_thread", [False, True])
async def test_a_search_for_nothing_finds_nothing(
    office: Office, in_thread: Callable[[str, str], Place], in_a_thread: bool
) -> None:
    await fill(office)
    place = in_thread("9.9", "1.1") if in_a_thread else None
    await office.say("new ticket: the thread's own", place=in_thread("1.1", "1.1"))
    for term in ('""', "''", "“”", "%", "*", "the", '"the"', "🙂", ":tada:", "AND", "OR NOT", "'"):
        answer = await office.say(f"find {term}", place=place)
        assert answer == '{"status":"er","msg":"find what?"}', term
    assert json.loads(await office.say("stats"))["data"]["open"] == len(TITLES) + 1


@pytest.mark.parametrize(
    "text", ["%", '""', "*", "🙂", "1️⃣", "&&", "'", "NEAR(", "title:%", "𞤀", "\u0e31", "_", "“”"]
)
async def test_as_data_it_finds_nothing_either(office: Office, text: str) -> None:
    await fill(office)
    answer = await office.say(json.dumps({"action": "list", "text": text}))
    assert answer == '{"status":"ok","count":0}'


@pytest.mark.parametrize(
    ("title", "new"),
    [
        ("打印机坏了", "打印机又坏了"),
        ("网络连接不上", "网络又连接不上了"),
        ("VPN故障 in Shanghai", "VPN 故障 Shanghai"),
        ("サーバーがダウンしています", "サーバーがまたダウンしています"),
        ("プリンターが動かない", "プリンターが壊れて動かない"),
        ("プリンタ故障", "ﾌﾟﾘﾝﾀが故障"),
        ("프린터가 고장났어요", "프린터가 또 고장"),
        ("서버가 다운되었습니다", "서버가 다시 다운되었습니다"),
        ("เครื่องพิมพ์เสีย", "เครื่องพิมพ์เสียอีกแล้ว"),
        ("ทำงานไม่ได้", "ระบบทำงานไม่ได้"),
    ],
)
async def test_a_similar_ticket_is_seen_in_every_writing(
    office: Office, store: Store, title: str, new: str
) -> None:
    await office.say(json.dumps({"action": "create", "title": title}))
    found = await store.read(lambda db: duplicate_of(db, "W", new))
    assert found is not None
    assert found.title == title


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("プリンターが動きません", "スキャナーが動きません"),
        ("프린터가 고장났어요", "서버가 고장났어요"),
        ("打印机坏了", "电梯坏了"),
        ("เครื่องพิมพ์เสีย", "ลิฟต์เสีย"),
        ("会議の資料を更新してください", "サーバーを再起動してください"),
    ],
)
async def test_what_only_ends_alike_is_another(
    office: Office, store: Store, title: str, other: str
) -> None:
    await office.say(json.dumps({"action": "create", "title": title}))
    assert await store.read(lambda db: duplicate_of(db, "W", other)) is None


@pytest.mark.parametrize(
    ("title", "new", "cat"),
    [
        ("打印机坏了", "三楼的打印机又坏了", "infra"),
        ("プリンターが動かない", "またプリンターが故障", "infra"),
        ("ﾌﾟﾘﾝﾀ故障", "二階のプリンタ故障", "infra"),
        ("프린터가 고장났어요", "새프린터가 고장", "infra"),
        ("เครื่องพิมพ์เสีย", "ซ่อมเครื่องพิมพ์", "infra"),
        ("说明文档过时了", "请更新说明文档", "doc"),
        ("VPN故障", "上海VPN又故障了", "infra"),
        ("请假申请", "我的请假申请", "other"),
    ],
)
async def test_a_category_is_learnt_inside_of_a_sentence(
    office: Office, title: str, new: str, cat: str
) -> None:
    await office.say(json.dumps({"action": "create", "title": title}))
    await office.say(f"T1 {'code' if cat != 'code' else 'doc'}")
    await office.say(f"T1 {cat}")
    made = json.loads(await office.say(json.dumps({"action": "create", "title": new})))
    assert made["data"]["cat"] == cat
