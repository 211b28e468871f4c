"""Parse and classify, message by message, over the messages that the tests know."""

from __future__ import annotations

import time
from datetime import UTC, datetime

from core.desk import preview
from core.message import Message
from tests.bench.table import both, head, row
from tests.parser.said import ADDRESSED

AT = datetime(2026, 1, 15, tzinfo=UTC)


def run() -> None:
    messages = [Message(text, "U1", "W", AT) for text in sorted({text for text, _ in ADDRESSED})]
    for message in messages[:20]:
        preview(message)
    times = []
    for message in messages * 5:
        began = time.perf_counter()
        preview(message)
        times.append(time.perf_counter() - began)
    head("Understanding (goal: p99 under 1 ms)")
    row(f"parse + classify, {len(messages)} messages", both(times))
