"""Stage: files that somebody wants imported."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, redirect_stderr
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from core.errors import RecordError
from core.records.encoder import COLUMNS
from core.store.sqlite import SqliteStore
from core.store.sqlite.archive import SqliteArchive
from handlers.data.imports import import_file
from tests.fuzzed.attempts import Attempts
from tests.fuzzed.junk import SCALARS, TEXT, spoilt, written

_PLACE = {"channel": "C1", "channel_type": "channel", "ts": "17.1", "link": "https://x.y/p171"}
TICKETS: list[dict[str, Any]] = [
    {
        "workspace": "W", "id": "T001", "title": "vpn is down", "desc": "in Berlin", "cat": "infra",
        "pri": 1, "stat": "done", "created": "2026-01-15", "res": "rebooted", "by": "U1",
        "own": "U2", "closed_at": "2026-01-16T09:30:00.000001Z", "dup": "T002", "channel": "C1",
        "secret": True, "withdrawn": True, "responded_at": "2026-01-15T10:00:00Z",
        "touched_at": "2026-01-16", "origin": {**_PLACE, "deleted": True, "mark": "eyes"},
        "threads": [{"channel": "C1", "ts": "17.1"}],
        "cards": [{"channel": "C1", "ts": "17.2", "shows": 1}],
        "history": [
            {"change": 1, "at": "2026-01-15T09:30:00Z", "by": "U1", "action": "created",
             "said": "vpn is down", "place": _PLACE, "undone_by": 2, "before": {},
             "after": {"title": "vpn is down", "stat": "open"}},
            {"change": 2, "at": "2026-01-16T09:30:00Z", "by": "U2", "action": "closed",
             "before": {"stat": "open"}, "after": {"stat": "done", "res": "rebooted"}},
        ],
        "notes": [{"at": "2026-01-15T09:30:00Z", "by": "U1", "text": "a big customer"}],
    },
    {"title": "Guide is old", "category": "documentation", "priority": "low", "status": "closed"},
]  # fmt: skip
OLD: list[Any] = [{"T001": TICKETS[1]}, TICKETS, {"tickets": TICKETS, "next_id": 3}]
ENCODINGS = (
    "utf-16",
    "utf-16-le",
    "utf-32-be",
    "cp1252",
    "cp1251",
    "shift_jis",
    "gbk",
    "mac_roman",
)
_CELLS = st.one_of(
    SCALARS.map(str), st.sampled_from(["vpn is down", "T001", "=1+1", "'=1", "done"])
)


@st.composite
def _lines(draw: st.DrawFn) -> str:
    return "\n".join(draw(st.lists(written(spoilt(TICKETS)) | TEXT, min_size=1, max_size=4)))


@st.composite
def _sheet(draw: st.DrawFn) -> str:
    sink = io.StringIO()
    writer = csv.writer(sink, delimiter=draw(st.sampled_from(",,,;\t")))
    head = draw(st.lists(st.sampled_from([*COLUMNS, "Status", "summary"]) | TEXT, max_size=6))
    writer.writerow(["title", *head])
    for row in draw(st.lists(st.lists(_CELLS, max_size=8), max_size=4)):
        writer.writerow([cell.replace("\x00", "") for cell in row])
    return draw(st.just("") | TEXT) + sink.getvalue() + draw(st.just("") | TEXT)


def _files(formats: Sequence[str | None]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "text": st.one_of(_lines(), _sheet(), written(spoilt(OLD)), TEXT),
            "encoding": st.sampled_from(["utf-8", "utf-8", *ENCODINGS]),
            "format": st.sampled_from(formats),
            "workspace": st.sampled_from([None, None, "X"]),
            "dry": st.booleans(),
        }
    )


def _encoded(text: str, encoding: str) -> bytes:
    return text.encode(encoding, "surrogatepass" if encoding.startswith("utf") else "replace")


@asynccontextmanager
async def importers(folder: Path) -> AsyncIterator[Attempts]:
    """JSON lines, sheets and the old program's file."""
    store = await SqliteStore.open(folder / "tickets.db")
    archive, file = SqliteArchive(folder / "tickets.db"), folder / "came"

    async def attempt(said: dict[str, Any]) -> None:
        file.write_bytes(_encoded(said["text"], said["encoding"]))
        format, workspace = said["format"], said["workspace"]
        try:
            with redirect_stderr(io.StringIO()):
                await import_file(archive, str(file), format, workspace, dry=said["dry"])
        except RecordError as error:
            str(error).encode()

    try:
        yield Attempts(_files([None, None, "jsonl", "csv", "json"]), attempt)
    finally:
        await store.close()
