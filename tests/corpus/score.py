"""What a line of the corpus means as commands, and whether the reader's answer is the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any, TypeGuard, cast

from core.actions import ACTIONS
from core.command import Assign, Command, Create, List, Named, Unclear, Update
from core.message import Mode
from core.parser import intents
from core.parser.assembly import assemble
from core.parser.candidates import below, line_end
from core.parser.courtesy import without_courtesies
from core.parser.model import Model
from core.parser.reader import joined, parse
from core.parser.slot_values import Heed
from tests.corpus.lines import THREAD, Example
from tests.corpus.train import marked, tokens_in

AT = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)  # a Thursday

_ARTICLES = re.compile(
    r"^(?:(?:the|a|an|my|our|der|die|das|den|dem|des|ein|eine[nmrs]?|el|la|los|las|un|una|unos|unas"
    r"|une|des|le|les|o|os|as|um|uma)\s+|[ld]['’])",
    re.I,
)


def ticket_of(example: Example) -> str | None:
    return THREAD if example.section == "thread" else None


def meant(example: Example) -> tuple[Command, ...]:
    """The commands of the line's marks."""
    line = without_courtesies(example.text)
    found: list[Command] = []
    for part in example.parts:
        first, last = tokens_in(line, part.start, part.end)
        end = line_end(line, first, last)
        slots = tuple(slot for slot in marked(part, line) if slot.first < end)
        found += assemble(
            part.intent, Heed(line, slots, AT, ticket_of(example), below(line, end, last))
        )
    return tuple(found)


def read(example: Example, model: Model | None = None) -> tuple[Command, ...]:
    """The commands that the reader finds in the line. model: None for the shipped one."""
    mode: Mode = "overheard" if example.section == "overheard" else "addressed"
    follow_up = example.section == "follow-up"
    return parse(example.text, mode, AT, ticket_of(example), model, follow_up=follow_up)


def plainly(commands: tuple[Command, ...]) -> list[Any]:
    """The commands without what is not judged: descriptions, articles, how a question is put."""
    return [_plain(command) for command in commands]


def _plain(value: Any) -> Any:
    if isinstance(value, Unclear):
        return "ask"
    if isinstance(value, Create):
        value = replace(value, desc=None)
    if isinstance(value, str):
        return _said(value)
    if hasattr(value, "__dataclass_fields__"):
        names = [f.name for f in fields(value) if f.name != "heard"]
        kept = {name: _plain(getattr(value, name)) for name in names}
        return (
            type(value).__name__,
            *sorted((k, v) for k, v in kept.items() if v not in (None, ())),
        )
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return value


def _said(text: str) -> str:
    text = " ".join(text.lower().split()).strip(" .,;:!?-–—\"'`“”()")
    return _ARTICLES.sub("", text)


_WISH = re.compile(
    r"(?:(?:i|we)(?:'d| would)? )?(?:need|want|like|require) (?:to )?|there(?:'s| is| are) "
    r"|(?:(?:ich|wir) )?(?:brauche?n?|bräuchten?|benötigen?|möchten?|will|wollen) "
    r"|(?:quiero|quisiera|necesito|necesitamos|necesitar[ií]a(?:mos)?|hay|falta|ocupo) (?:que |q )?"
    r"|(?:je voudrais|on voudrait|(?:je|nous) souhaite(?:rais|rions)?|(?:il )?(?:nous |me )?faut"
    r"|(?:il )?faudrait|on peut avoir) |(?:on a |j'ai )?besoin d(?:e |')"
    r"|(?:preciso|precisamos|queria|queremos|gostaria) (?:de |que )?"
)
_CUT_LEAST = 30  # characters that two titles have in common where one begins with its wish
_CLAUSE = re.compile(  # where one title may end and another go on
    r"\W*\s(?:since|because|seit|weil|desde|porque|depuis|parce|car)\b|[,;.!?]\s|\s[-–—(]", re.I
)


def same(got: tuple[Command, ...], want: tuple[Command, ...]) -> bool:
    """Whether the answer is what the line means.

    Two people who label the same lines differ in these, so that they are not judged: a note that
    the line does not mark, or that says why a ticket was given to somebody; whether a title begins
    with "we need" or the like, and whether it goes on after its first clause; "it" for the ticket
    that the command before it names.
    """
    one, other = _judged(got), _judged(want)
    return len(one) == len(other) and all(map(_alike, one, other))


def _judged(commands: tuple[Command, ...]) -> list[Any]:
    commands = tuple(_resolved(joined(commands)))
    given = {(one.ids, one.ref) for one in commands if isinstance(one, Assign)}
    return plainly(tuple(one for one in commands if not (_is_note(one) and _named(one) in given)))


def _resolved(commands: Iterable[Command]) -> Iterator[Command]:
    """The commands with the ids that "it" stands for after a command that names them."""
    ids: tuple[str, ...] = ()
    for command in commands:
        if not isinstance(command, Named):
            yield command
            continue
        is_it = ids and command.ref in ("it", "them")
        resolved = replace(command, ids=ids, ref=None) if is_it else command
        ids = resolved.ids
        yield cast(Command, resolved)


def _named(command: Update) -> tuple[tuple[str, ...], str | None]:
    return command.ids, command.ref


def _is_note(command: Command) -> TypeGuard[Update]:
    return isinstance(command, Update) and command == Update(
        command.ids, ref=command.ref, res=command.res
    )


def _alike(got: Any, want: Any) -> bool:
    if got == want or isinstance(got, str) or isinstance(want, str) or got[0] != want[0]:
        return bool(got == want)
    one, other = dict(got[1:]), dict(want[1:])
    if "res" not in other and want[0] in ("Close", "Update"):
        one.pop("res", None)
    if want[0] == "Create" and _same_title(one["title"], other["title"]):
        one["title"] = other["title"]
    return one == other


def _same_title(got: str, want: str) -> bool:
    bare, other = (_said(_WISH.sub("", title, count=1)) for title in (got, want))
    short, long = sorted((bare, other), key=len)
    if not long.startswith(short):
        return False
    is_wish = (bare, other) != (got, want) and len(short) >= _CUT_LEAST
    is_clause = " " in short and _CLAUSE.match(long[len(short) :]) is not None
    return bare == other or is_wish or is_clause


CHANGES = frozenset(ACTIONS[intent].__name__ for intent in intents.CHANGES)


def kind(commands: tuple[Command, ...]) -> str:
    """What the commands do, as one word: change, create, ask, nothing or look."""
    if not commands:
        return "nothing"
    names = [type(command).__name__ for command in commands]
    if any(name in CHANGES for name in names):
        return "change"
    if "Create" in names:
        return "create"
    return "ask" if "Unclear" in names else "look"


__all__ = ["AT", "CHANGES", "List", "Update", "kind", "meant", "plainly", "read", "ticket_of"]
