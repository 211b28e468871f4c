"""A client's statement of a month: lines of JSON that the client can check without the desk. Pure.

Each line has the SHA-256 of the line before (`prev`) and its own (`sha256`): of `prev` and its
canonical JSON without these two. docs/verify_statement.py recomputes the chain and every number.
A reader passes over kinds of lines that it does not know, like those of a later format.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from core.hours import Entry, Minutes, Standing, Terms, month_end, standing

FORMAT = 1
FIRST = "0" * 64  # `prev` of the first line

Line = dict[str, Any]


def lines_of(
    client: str, month: str, made: str, terms: Sequence[Terms], entries: Sequence[Entry]
) -> list[Line]:
    """Return the lines of a statement, without the chain.

    month: YYYY-MM; made: UTC date
    terms: of the client's contract, by month; empty if there is none
    entries: of the client up to the end of the month, from the contract's first month on
    """
    known = [one for one in terms if one.since <= month]
    told = [{k: v for k, v in asdict(one).items() if k != "client"} for one in known]
    head = {"kind": "statement", "format": FORMAT, "client": client, "month": month, "made": made}
    return [
        {**head, "contract": told},
        *(_entry(one) for one in entries),
        *_tickets(month, entries),
        _sum(month, known, entries),
    ]


def _entry(entry: Entry) -> Line:
    return {
        "kind": "entry",
        "ticket": entry.ticket,
        "day": entry.day,
        "minutes": int(entry.minutes),
        "note": entry.note,
        "billed": entry.billed,
    }


def _tickets(month: str, entries: Sequence[Entry]) -> Iterator[Line]:
    """Yield the sums of the tickets of the month. A secret ticket has no title."""
    those = [one for one in entries if one.day[:7] == month]
    titles = {one.ticket: None if one.secret else one.title for one in those}
    for id, title in titles.items():
        theirs = [one for one in those if one.ticket == id]
        yield {"kind": "ticket", "ticket": id, "title": title, **_minutes(theirs)}


def _minutes(entries: Sequence[Entry]) -> Line:
    minutes = sum(int(one.minutes) for one in entries)
    return {"minutes": minutes, "billed": sum(int(e.minutes) for e in entries if e.billed)}


def _sum(month: str, terms: Sequence[Terms], entries: Sequence[Entry]) -> Line:
    days: Counter[str] = Counter()
    for one in entries:
        days[one.day] += int(one.minutes)
    stands = standing(terms, days, month) if terms else None
    theirs = [one for one in entries if one.day[:7] == month]
    return {"kind": "sum", **_minutes(theirs), **(_stands(stands) if stands else {})}


def _stands(stands: Standing) -> Line:
    names = ("carried", "used", "left", "over", "price")
    return {name: getattr(stands, name) for name in names}


def canonical(line: Line) -> str:
    """Return the JSON of a line: compact, keys in order, UTF-8 as is."""
    return json.dumps(line, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def chained(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the lines of the file, each with its newline. The last says how many there are."""
    prev = FIRST
    for line in (*lines, {"kind": "end", "lines": len(lines) + 1}):
        own = hashlib.sha256((prev + canonical(line)).encode()).hexdigest()
        yield canonical({**line, "prev": prev, "sha256": own}) + "\n"
        prev = own


def sums(lines: Sequence[Line]) -> tuple[tuple[str, int | None], ...]:
    """Return the sums of a statement by name, for people; times as `Minutes`."""
    told = lines[-1]
    names = [name for name in ("minutes", "billed", "carried", "left", "over") if name in told]
    found = [("time" if name == "minutes" else name, Minutes(told[name])) for name in names]
    return (*found, *([("price", told["price"])] if told.get("price") is not None else []))


def first_day(terms: Sequence[Terms], month: str) -> str:
    """Return the first day whose entries a statement of the month needs."""
    return f"{min([month, *(one.since for one in terms[:1])])}-01"


def last_day(month: str) -> str:
    """Return the last day of a statement of the month."""
    return month_end(month)
