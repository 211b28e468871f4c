"""What reading a message costs: parse and classify, message by message."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise

from core.classifier import Learnt, classify
from core.command import Create
from core.desk import understand
from core.message import Actor, Message
from core.ticket import cut
from tests.bench.authors import authors
from tests.bench.categories import Titles
from tests.bench.table import both, head, row
from tests.corpus.lines import FOLDER, read_part

AT = datetime(2026, 1, 15, tzinfo=UTC)
TIMES = 3
LONG = 500  # characters


def run(said: Sequence[str] = (), titles: Titles = (), learnt: Learnt | None = None) -> None:
    """Prints p50 and p99. said: messages beside those that the tests know; titles: told to the bot
    as they are, alone and with a description; learnt: a workspace's model."""
    written = {e.text for part in authors() for e in read_part(FOLDER / f"{part}.txt")}
    known = sorted(written | set(said))
    texts = [text for text, _ in titles[:1000]]
    long = [cut(f"{text}\n{' '.join((more, text) * LONG)}", LONG) for text, more in pairwise(texts)]
    head("Parse + classify (goals: p99 under 1 ms, of 500 characters under 2 ms)")
    for name, messages in (
        ("messages", known),
        ("titles", texts),
        (f"titles with more, of {LONG} characters", long),
    ):
        if messages:
            row(f"{len(messages)} {name}", both(_times(messages, None)))
        if messages and learnt:
            row(f"  and {learnt.lessons:,} corrections", both(_times(messages, learnt)))


def _times(texts: Sequence[str], learnt: Learnt | None) -> list[float]:
    """Seconds, of every reading of every message."""
    messages = [Message(text, Actor("U1", "W"), AT) for text in texts]
    times = []
    for message in messages * TIMES:
        began = time.perf_counter()
        for command in understand(message):
            if isinstance(command, Create) and command.cat is None:
                classify(command.title, command.desc, learnt)
        times.append(time.perf_counter() - began)
    return times
