"""How conversations are understood: of each file, how many turns are answered as written.

    python -m tests.bench conversations [FILE ..] [-v]

A file has conversations as in tests/desk/conversations.txt: what is said, ` > `, and how the answer
in lines begins. Default: all of tests/corpus/conversations, each by a person who knew only what the
desk promises.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from core.desk import Desk
from core.store.sqlite import SqliteStore
from tests.bench.table import head, row
from tests.talks import STRANGERS, Conversation, conversations, is_answered, spoken


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench conversations", description=__doc__
    )
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("-v", action="store_true", help="print each other answer")
    args = parser.parse_args(argv)
    head("Conversations: turns that are answered as written")
    total = right = 0
    for file in args.files or sorted(STRANGERS.glob("*.txt")):
        found = [one for talk in conversations(file) for one in asyncio.run(_turns(talk))]
        wrong = [told for told in found if told]
        total, right = total + len(found), right + len(found) - len(wrong)
        row(file.stem, f"{len(found) - len(wrong)} of {len(found)}")
        for told in wrong if args.v else ():
            print(f"    {told}")
    row("all", f"{right} of {total}: {right / total:.1%}")
    return 0


async def _turns(talk: Conversation) -> list[str]:
    """For each turn what is wrong with its answer, or an empty text."""
    with tempfile.TemporaryDirectory() as folder:
        store = await SqliteStore.open(Path(folder) / "talk.db")
        try:
            return [told async for told in _told(talk, Desk(store))]
        finally:
            await store.close()


async def _told(talk: Conversation, desk: Desk) -> AsyncIterator[str]:
    for turn, (said, begins) in enumerate(talk.turns):
        answer = await spoken(desk, said, turn)
        is_right = is_answered(answer, begins)
        yield "" if is_right else f"{talk.name}: {said!r} wants {begins!r}, got {answer!r}"
