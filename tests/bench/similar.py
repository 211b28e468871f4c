"""Measures the hint that a new ticket looks like an open one.

    python -m tests.bench similar [-v] [--offers] [TITLES.jsonl ...]

First on pairs of our own (tests/desk/data): the same problem said twice, and hard pairs that are
not. With files of rows with text (or title) and source, on real titles too: restated (a typo, a
word less, another order, a synonym of our table), said again (incidents with the same head), and
false alarms, title after title filed as a ticket and none closed. Exact repeats and said-again
pairs are no false alarms. Whatever else a source says twice counts as one, so for questions
(clinc150, banking77) and incidents the figure is mostly right hints. Last, what a search costs.
-v names what was missed and what was wrong.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from core.desk.duplicates.terms import plain, spellings, terms
from core.store import Snapshot, Transaction
from core.store.sqlite import SqliteStore
from core.ticket import TITLE_MAX, Ticket, cut, one_line
from tests.alike import duplicate_of
from tests.bench import offers
from tests.bench.size import fill
from tests.bench.table import both, head, row

PAIRS = Path(__file__).parents[1] / "desk" / "data"
AGAIN = ("github-status",)  # sources whose rows with the same head are one problem, recurring
SIMULATED = 400  # real titles that are restated, each way
TEAM = 1000  # tickets of one team's stream
SIZES = (1_000, 100_000)
SEARCHES = 300

Pair = tuple[str, str]


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench similar", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("-v", action="store_true", help="name what was missed and what was wrong")
    parser.add_argument("--offers", action="store_true", help="measure offers only")
    args = parser.parse_args(argv)
    if args.offers:
        titles = [one for some in real_titles(args.files).values() for one in some]
        random.Random(2).shuffle(titles)
        offers.run(own_pairs("same"), own_pairs("different"), titles, _says_again)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_run(Path(folder), args.files, args.v))
    return 0


async def _run(folder: Path, files: Sequence[Path], verbose: bool) -> None:
    store = await SqliteStore.open(folder / "pairs.db")
    by_source = real_titles(files)
    every = list(dict.fromkeys(title for titles in by_source.values() for title in titles))
    random.Random(2).shuffle(every)
    head("Similar: pairs of our own, each among all the others (goal: 1 in 20 false at most)")
    for half, first in (("tuning", 0), ("held out", 1)):
        same, different = own_pairs("same")[first::2], own_pairs("different")[first::2]
        await _recall(store, f"same, {half}", same, [], verbose)
        await _alarms(store, f"different, {half}", different, verbose)
    if every:
        head(f"Similar: real titles said twice, among {TEAM} others")
        for name, pairs in real_pairs(by_source, every):
            await _recall(store, name, pairs, every[:TEAM], verbose)
        head("Similar: real titles, no two the same, filed one after the other")
        for name, titles in streams(by_source, every):
            await _stream(store, name, titles, verbose)
    await store.close()
    head("Similar: one search")
    for size in SIZES:
        await _latency(folder, size)


def own_pairs(name: str) -> list[Pair]:
    """The pairs of tests/desk/data/NAME.txt."""
    lines = (PAIRS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    parts = [line.partition(" | ") for line in lines if line and not line.startswith("#")]
    return [(one, other) for one, _, other in parts]


def real_titles(files: Iterable[Path]) -> dict[str, list[str]]:
    """source -> its different titles, as a ticket would have them."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            said = json.loads(line)
            title = cut(one_line(said.get("text") or said["title"]), TITLE_MAX)
            found[said["source"]].setdefault(plain(title), title)
    return {source: list(titles.values()) for source, titles in found.items()}


def real_pairs(
    by_source: dict[str, list[str]], every: list[str]
) -> Iterator[tuple[str, list[Pair]]]:
    dice = random.Random(7)
    long = [title for title in every[TEAM:] if len(title.split()) >= 4][:SIMULATED]
    ways: dict[str, Callable[[random.Random, str], str]] = {
        "a typo": mistyped,
        "two typos": lambda dice, title: mistyped(dice, mistyped(dice, title)),
        "a word less": shortened,
        "another order": reordered,
        "a synonym of our table": reworded,
    }
    for name, way in ways.items():
        pairs = [(title, way(dice, title)) for title in long]
        yield name, [pair for pair in pairs if pair[0] != pair[1]]
    yield "an incident again", [pair for s in AGAIN for pair in said_again(by_source.get(s, []))]


def mistyped(dice: random.Random, title: str) -> str:
    """One of the longer words with a letter lost, doubled, swapped or replaced."""
    words = title.split()
    at = dice.choice([n for n, word in enumerate(words) if len(word) >= 5] or [0])
    word, spot = words[at], dice.randrange(1, max(len(words[at]) - 1, 2))
    before, here, after = word[:spot], word[spot : spot + 1], word[spot + 1 :]
    other = dice.choice("aeinrst")
    wrong = (before + after, before + here * 2 + after, before + after[:1] + here + after[1:])
    words[at] = dice.choice((*wrong, before + other + after))
    return " ".join(words)


def shortened(dice: random.Random, title: str) -> str:
    words = title.split()
    del words[dice.randrange(len(words))]
    return " ".join(words)


def reordered(dice: random.Random, title: str) -> str:
    words = title.split()
    spot = dice.randrange(1, len(words))
    return " ".join(words[spot:] + words[:spot])


def reworded(dice: random.Random, title: str) -> str:
    """One word that our table knows in another way of saying it."""
    for term in terms(title):
        others = [said for said in spellings(term)[2:] if said != term.said]
        if others:
            return re.sub(rf"(?i)\b{re.escape(term.said)}\b", dice.choice(others), title, count=1)
    return title


def said_again(titles: list[str]) -> list[Pair]:
    """Each title with the one before it that has the same head."""
    last: dict[str, str] = {}
    pairs = []
    for title in titles:
        if name := heading(title):
            if name in last:
                pairs.append((last[name], title))
            last[name] = title
    return pairs


def heading(title: str) -> str:
    """What an incident is about, in any order; empty where its title does not say."""
    words = re.split(r"[:,]", plain(title))[0].split()
    return " ".join(sorted(words)) if words[:2] == ["incident", "with"] else ""


def streams(by_source: dict[str, list[str]], every: list[str]) -> Iterator[tuple[str, list[str]]]:
    for source, titles in by_source.items():
        if len(titles) >= 200:
            yield source, titles[:TEAM]
    yield "a mixed team", every[:TEAM]
    yield "five teams in one", every[: TEAM * 5]


async def _recall(
    store: SqliteStore, name: str, pairs: list[Pair], others: list[str], verbose: bool
) -> None:
    """How often the first of a pair is named for the second, filed among the others."""
    ws = _workspace("recall", name)
    ids = await _file(store, ws, [*others, *(one for one, _ in pairs)])
    missed = []
    for (one, other), id in zip(pairs, ids[len(others) :], strict=True):
        found = await _like(store, ws, other)
        if found is None or (found.id != id and not _says_again(found.title, one)):
            missed.append(f"{one} | {other}" + (f" -> {found.title}" if found else ""))
    _tell(name, "found", len(pairs) - len(missed), len(pairs), missed if verbose else [])


async def _like(store: SqliteStore, ws: str, title: str) -> Ticket | None:
    return await store.read(lambda db: duplicate_of(db, ws, title))


def _workspace(*names: str) -> str:
    """An id of its own, one word as Slack's are."""
    return "".join(filter(str.isalnum, "".join(names)))


def _says_again(title: str, other: str) -> bool:
    """Whether the titles are the same but for case, or of one incident."""
    name = heading(title)
    return plain(title) == plain(other) or (bool(name) and name == heading(other))


async def _alarms(store: SqliteStore, name: str, pairs: list[Pair], verbose: bool) -> None:
    """How often the second of a pair that is none is taken for the first, or for any other."""
    ws = _workspace("alarms", name)
    await _file(store, ws, [one for one, _ in pairs])
    wrong = []
    for _, other in pairs:
        found = await _like(store, ws, other)
        if found:
            wrong.append(f"{other} -> {found.title}")
    _tell(name, "false", len(wrong), len(pairs), wrong if verbose else [])


async def _stream(store: SqliteStore, name: str, titles: list[str], verbose: bool) -> None:
    ws, wrong = _workspace("stream", name), list[str]()

    async def filing(db: Transaction) -> None:
        for title in titles:
            found = await duplicate_of(db, ws, title)
            if found and not _says_again(found.title, title):
                wrong.append(f"{title} -> {found.title}")
            await _insert(db, ws, title)

    await store.transact(filing)
    _tell(name, "false", len(wrong), len(titles), wrong if verbose else [])


def _tell(name: str, what: str, n: int, total: int, named: list[str]) -> None:
    row(name, f"{what} {n / max(total, 1):6.1%}   ({n} of {total})")
    for text in named:
        print(f"      {text}")


async def _file(store: SqliteStore, ws: str, titles: list[str]) -> list[str]:
    """Open tickets with these titles; their ids."""

    async def filing(db: Transaction) -> list[str]:
        return [await _insert(db, ws, title) for title in titles]

    return await store.transact(filing)


async def _insert(db: Transaction, ws: str, title: str) -> str:
    id = await db.next_id(ws)
    await db.insert(ws, Ticket(id, title, "other", 2, "open", "2026-01-15", "U1"), None)
    return id


async def _latency(folder: Path, size: int) -> None:
    """A search each for titles like those that are there."""
    file = folder / f"similar-{size}.db"
    fill(file, size)
    store = await SqliteStore.open(file)
    dice = random.Random(3)
    numbers = [dice.randint(1, size) for _ in range(SEARCHES)]
    times: list[float] = []

    async def searching(db: Snapshot) -> None:
        for number in numbers:
            ticket = await db.ticket("W", f"T{number:03d}")
            title = shortened(dice, ticket.title if ticket else "vpn is down")
            began = time.perf_counter()
            await duplicate_of(db, "W", title)
            times.append(time.perf_counter() - began)

    await store.read(searching)
    row(f"{size:>9,} tickets", both(times))
    await store.close()
    file.unlink()
