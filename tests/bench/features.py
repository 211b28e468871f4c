"""How people who never saw a feature's forms are understood: exact, asked or wrong, by language.

A features file has a JSON object a line: `lang`, `say` (addressed to the bot), and `want`: the
command as JSON, a list of such that are equally right, or `ask` where the bot must ask or refuse.
Texts are judged without case and articles, moments by their time.

exact: the command that is wanted
offered: the question whether just this command is wanted
asked: another question, or a refusal
wrong: another command, or none; of these `harm` changed something or filed a ticket
See docs/measured.md for where the lines come from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import UTC
from typing import Any

from core.actions import to_json
from core.command import (
    Answers,
    Attainment,
    Clients,
    Command,
    Every,
    Feedback,
    Following,
    Help,
    History,
    Hours,
    Labels,
    List,
    New,
    Offers,
    Repeats,
    Report,
    Saved,
    Statement,
    Stats,
    Team,
    Unclear,
    View,
    WhatIf,
    Why,
)
from core.desk.interpretation import understand
from core.message import Actor, Message
from core.parser.forms import Phrase, fixed
from core.parser.moments import moment
from core.parser.objects import from_json
from core.parser.recurrences import rule_of
from tests.bench.messages import AT
from tests.corpus.score import same

CLIENTS = ("acme",)
_MOMENTS = ("due", "until", "when", "end")
_START = 9 * 60  # of the working day
HARMLESS = (
    *(Answers, Attainment, Clients, Feedback, Following, Help, History, Hours, Labels, List, New),
    *(Offers, Repeats, Report, Saved, Statement, Stats, Team, Unclear, View, WhatIf, Why),
)
_OUTCOMES = ("exact", "offered", "asked", "wrong", "harm")


def measure(name: str, rows: Sequence[dict[str, Any]], verbose: bool) -> None:
    """Print the outcomes of a features file for each language and for all."""
    found: Counter[tuple[str, str]] = Counter()
    for row in rows:
        got = understand(Message(row["say"], Actor("U1", "W"), AT, "addressed"), None, CLIENTS)
        for outcome in outcomes(got, row["want"]):
            found.update({(row["lang"], outcome): 1, ("all", outcome): 1})
            if verbose and outcome in ("asked", "wrong"):
                print(f"{row['lang']} {outcome}: {row['say']!r}\n    want {row['want']}")
                print(f"    got  {[to_json(command) for command in got]}")
    print(f"{name}: {len(rows)} lines")
    for lang in (*dict.fromkeys(row["lang"] for row in rows), "all"):
        size = sum(lang in (row["lang"], "all") for row in rows)
        counts = "  ".join(f"{one} {found[lang, one]:3}" for one in _OUTCOMES)
        print(f"  {lang:<4} {counts}  of {size}: {found[lang, 'exact'] / size:.1%} exact")


def outcomes(got: tuple[Command, ...], want: Any) -> list[str]:
    """Return what became of a message: exact, offered, asked or wrong, and `harm` beside wrong."""
    asked = [one for one in got if isinstance(one, Unclear)]
    is_asked = bool(got) and len(asked) == len(got)
    if is_asked if want == "ask" else _is_wanted(got, want):
        return ["exact"]
    if is_asked:
        is_offered = len(asked[0].choices) == 1 and _is_wanted(asked[0].choices, want)
        return ["offered" if is_offered else "asked"]
    return ["wrong"] if all(isinstance(one, HARMLESS) for one in got) else ["wrong", "harm"]


def _is_wanted(got: tuple[Command, ...], want: Any) -> bool:
    each = want if isinstance(want, list) else [want]
    said = tuple(map(timed, got))
    return any(same(said, (timed(from_json(one)),)) for one in each)


def timed(command: Command) -> Command:
    """Return the command with its moments as times, however they were said."""
    if isinstance(command, Every):
        return replace(command, when=str(rule_of(command.when, _START)))
    if isinstance(command, WhatIf):
        return replace(command, rule=str(fixed(Phrase(f"set {command.rule}", AT))))
    said = {one.name: getattr(command, one.name) for one in fields(command)}
    times = {
        key: found.isoformat()
        for key in _MOMENTS
        if isinstance(said.get(key), str) and (found := moment(said[key], AT, UTC))
    }
    return replace(command, **times) if times else command  # type: ignore[arg-type]
