"""How well messages are understood: exact and per field; and that chatter is left alone.

A messages file has a JSON object a line: `mode` (addressed, overheard or thread), `say`, `want`
(null, or an action with the fields that are judged; `title` lists the accepted ones), `thread`.
Any other text has one overheard message a line, none of them a command. Categories that no word
said are the classifier's.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from core.actions import to_json
from core.desk import preview
from core.message import Actor, Message, Mode
from core.parser import parse

AT = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)  # a Thursday
ENOUGH = 0.95  # of the messages, exactly right
DAYS = {"today": "2026-01-15", "yesterday": "2026-01-14"}


def understood(row: dict[str, Any]) -> Any:
    """The command as JSON, a list of several, or None."""
    mode: Mode = "overheard" if row["mode"].startswith("overheard") else "addressed"
    message = Message(row["say"], Actor("U1", "W"), AT, mode, ticket=row.get("thread"))
    commands = preview(message)
    said = [to_json(command) for command in commands]
    return said[0] if len(said) == 1 else said or None


def wrong_fields(got: Any, want: Any, judge_cat: bool) -> list[str]:
    """Names of what differs: the action, or fields that `want` names."""
    if want is None or got is None or isinstance(got, list) or isinstance(want, list):
        if isinstance(got, list) and isinstance(want, list) and len(got) == len(want):
            return [
                f for g, w in zip(got, want, strict=True) for f in wrong_fields(g, w, judge_cat)
            ]
        return [] if got is None and want is None else ["action"]
    if "msg" in want or "status" in want:
        return [] if got.get("msg", "") == want.get("msg") else ["action"]
    if _action(got) != _action(want):
        return ["action"]
    return [key for key, value in want.items() if not _same(key, got, value, judge_cat)]


def _action(said: dict[str, Any]) -> str:
    is_closing = said.get("action") == "update" and said.get("stat") == "done"
    return "close" if is_closing else str(said.get("action", said.get("status")))


def _same(key: str, got: dict[str, Any], want: Any, judge_cat: bool) -> bool:
    if key in ("action", "stat") and _action(got) == "close":
        return True
    if key == "cat" and not judge_cat and got.get("action") == "create" and "cat" not in got:
        return True
    if key == "title":
        return got.get("title") in (want if isinstance(want, list) else [want])
    if key in ("since", "until"):
        want = DAYS.get(want, want)
    return bool(got.get(key) == want)


def measure(name: str, rows: Sequence[dict[str, Any]], verbose: bool) -> bool:
    """Prints how much of a messages file is understood; whether it is enough."""
    right, seen, missed = 0, Counter[str](), Counter[str]()
    for row in rows:
        got = understood(row)
        wrong = wrong_fields(got, row["want"], judge_cat=False)
        right += not wrong
        names = _fields(row["want"])
        seen.update(names)
        missed.update(n for n in names if n.rpartition(".")[2] in wrong or "action" in wrong)
        if wrong and verbose:
            print(f"{row['mode']:10} {row['say']!r}\n    wrong: {wrong}")
            print(f"    want {row['want']}\n    got  {got}")
    print(f"{name}: {right}/{len(rows)} exact ({right / len(rows):.1%})")
    for field in sorted(seen):
        print(f"  {field:20} {seen[field] - missed[field]}/{seen[field]}")
    return right >= ENOUGH * len(rows)


def _fields(want: Any) -> list[str]:
    if want is None:
        return ["null"]
    if isinstance(want, dict) and "action" in want:
        return [f"{want['action']}.{key}" for key in want]
    return ["other"]


def chatter(name: str, lines: Sequence[str], verbose: bool) -> bool:
    """Prints what of a text became a command; whether nothing did outside a thread."""
    is_silent = True
    for where, ticket in (("overheard", None), ("overheard in a thread", "T001")):
        began = time.perf_counter()
        heard = [(line, found) for line in lines if (found := parse(line, "overheard", AT, ticket))]
        each = (time.perf_counter() - began) / max(len(lines), 1) * 1e6
        for line, found in heard if verbose else ():
            print(f"{line!r}\n    {[to_json(command) for command in found]}")
        is_silent = is_silent and (not heard or ticket is not None)
        print(f"{name}, {where}: {len(heard)} commands of {len(lines)} ({each:.0f} us each)")
    return is_silent
