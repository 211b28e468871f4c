"""Orders in the last lines of a message that files a ticket or adds a note.

They are done with it, or reported as ignored.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from core.command import CHANGING, Assign, Close, Command, Create, Unclear, Undo, Update
from core.parser.courtesy import without_courtesies
from core.parser.details import details, ordered, unsigned
from core.parser.features import concepts, plain
from core.parser.forms import Phrase, fixed, polite
from core.parser.intents import CHANGES
from core.parser.reader import parse
from core.parser.tokens import read, spoken, unescape
from core.parser.unsupported import unsupported
from core.ticket import cut, one_line
from core.title import titled

_LINE_MAX = 160  # characters of a line that is an order
_LINES_MAX = 3  # last lines that may be orders
_GIVE_MAX = 12  # words of an order to assign the ticket
_CHOICE_MAX = 1500  # characters of a description that fit into a button's value
_SHOWN_MAX = 60  # characters of an ignored order that are shown


def with_last_lines(
    commands: tuple[Command, ...], text: str, at: datetime, *, user_ids: bool
) -> tuple[Command, ...]:
    """Return the commands; a single new ticket or note gets what its last lines order.

    text: the whole message
    at: when it was written (aware)
    user_ids: people are user ids, so that a bare name is no person
    """
    only = commands[0] if len(commands) == 1 else None
    if isinstance(only, Create):
        return (_filed(only, _below(text), at, user_ids=user_ids),)
    if isinstance(only, Unclear):
        choices = (_whole(choice, text) for choice in only.choices)
        return (replace(only, choices=tuple(choices)),)
    if isinstance(only, Update) and only.res:
        return _noted(only, _below(text), user_ids=user_ids)
    return commands


def _whole(choice: Command, text: str) -> Command:
    """Add the whole message to a new ticket that a question offers, if it has several lines.

    The answer to the question does not have the message any more.
    """
    lines = text.strip()
    if not isinstance(choice, Create) or choice.desc or "\n" not in lines:
        return choice
    title = titled(one_line(lines.partition("\n")[0]))
    return replace(choice, title=title, desc=lines[:_CHOICE_MAX])


def _filed(create: Create, lines: Sequence[str], at: datetime, *, user_ids: bool) -> Create:
    fields: dict[str, Any] = {}
    ignored: list[str] = []
    for line in lines:
        if said := _fields(line, user_ids=user_ids):
            fields = {**said, **fields}
            create = replace(create, desc=_without(create.desc, line))
        elif _is_ignored(line, at):
            ignored.insert(0, cut(one_line(line), _SHOWN_MAX))
        else:
            break
    return replace(create, **fields, unheeded=tuple(ignored))


def _noted(update: Update, lines: Sequence[str], *, user_ids: bool) -> tuple[Command, ...]:
    fields: dict[str, Any] = {}
    for line in lines:
        if not (said := _fields(line, user_ids=user_ids)):
            break
        fields = {**said, **fields}
        update = replace(update, res=_without(update.res, line))
    own = fields.pop("own", None)
    made = replace(update, **fields)
    rest = (Assign(made.ids, ref=made.ref, where=made.where, own=own),) if own else ()
    return (made, *rest) if made != _nothing(made) else rest


def _nothing(update: Update) -> Update:
    return Update(update.ids, ref=update.ref, where=update.where)


def _below(text: str) -> Sequence[str]:
    """Return the user's last lines below the first one, the last line first."""
    own, _ = spoken(unescape(text))
    lines = [line for line in map(str.strip, own.split("\n")) if line]
    return unsigned(lines[1:])[: -_LINES_MAX - 1 : -1]


def _fields(line: str, *, user_ids: bool) -> dict[str, Any]:
    """Return the fields that the whole line orders for the ticket; {} for none."""
    if len(line) > _LINE_MAX:
        return {}
    told = details([line])
    if not told.rest and not told.title and told.fields:
        return told.fields
    return ordered(line, names=not user_ids)


def _without(text: str | None, line: str) -> str | None:
    """Return the text without the line at its end; None if nothing is left."""
    kept = (text or "").rstrip()
    if kept.rpartition("\n")[2].strip() == line:
        kept = kept.rpartition("\n")[0].rstrip()
    return kept or None


def _is_ignored(line: str, at: datetime) -> bool:
    """Whether the line is an order that is not done together with a new ticket."""
    if len(line) > _LINE_MAX:
        return False
    if unsupported(read(line)) or _gives(line) or fixed(Phrase(polite(line), at)):
        return True
    made = parse(line, "addressed", at, wanted=CHANGES)
    return bool(made) and all(map(_is_order, made))


def _gives(line: str) -> bool:
    """Whether the line begins with an order to assign the ticket."""
    words = without_courtesies(line).words
    return 0 < len(words) <= _GIVE_MAX and "give" in concepts(plain(words[0]))


def _is_order(command: Command) -> bool:
    if isinstance(command, Close | Update):
        return bool(command.ids)
    return isinstance(command, (Undo, *CHANGING))
