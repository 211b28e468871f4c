"""What people ask tickets for: the corpus's requests in five languages, in a fixed random order.

Real titles differ in every word. One text with a number in it would make each ticket a likely
duplicate of all others, so that the search for duplicates would measure nothing else.
"""

from __future__ import annotations

import random
from datetime import UTC, datetime
from functools import cache
from itertools import islice

from core.command import Create
from core.desk import preview
from core.message import Actor, Message
from tests.corpus.lines import corpus

MOST = 5000  # different texts; their preparation takes some seconds
_AT = datetime(2026, 1, 15, tzinfo=UTC)


@cache
def requests(seed: int = 1, most: int = MOST) -> tuple[str, ...]:
    """Return different texts that the bot reads as one new ticket each."""
    texts = list(
        {one.text: None for one in corpus() if [p.intent for p in one.parts] == ["create"]}
    )
    random.Random(seed).shuffle(texts)
    return tuple(islice(filter(_is_create, texts), most))


def _is_create(text: str) -> bool:
    if "payload" in text:  # bare Bolt answers 404 to a slash command with this word
        return False
    commands = preview(Message(text, Actor("U1", "W"), _AT))
    # The workspace of the benchmarks has no users whom a text could name.
    return len(commands) == 1 and isinstance(commands[0], Create) and commands[0].own is None
