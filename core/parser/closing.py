"""The last lines of a message that files a ticket: what they order is done, or said to be not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from core.command import Assign, Close, Command, Create, Merge, Note, Undo, Update
from core.parser.absent import absent
from core.parser.courtesy import without_courtesies
from core.parser.details import details, is_social, ordered
from core.parser.features import concepts, plain
from core.parser.reading import parse
from core.parser.tokens import read, spoken, unescape
from core.ticket import cut, one_line

_LINE_MAX = 160  # characters of a line that is an order
_LINES_MAX = 3  # last lines that may be orders
_GIVE_MAX = 12  # words of an order to give the ticket to somebody
_SIGNED_MAX = 3  # words of a name below "thanks,"
_SHOWN_MAX = 60  # characters of an order that is said to be ignored


def obeyed(
    commands: tuple[Command, ...], text: str, at: datetime, *, user_ids: bool
) -> tuple[Command, ...]:
    """The commands of a message, where it files one ticket with what its last lines order.

    text: the whole message; at: when it was written; user_ids: people are user ids, so that a bare
    name is nobody.
    """
    if len(commands) != 1 or not isinstance(commands[0], Create):
        return commands
    lines, _ = spoken(unescape(text))
    below = _unsigned([line for line in map(str.strip, lines.split("\n")) if line][1:])
    create, ignored = commands[0], list[str]()
    fields: dict[str, Any] = {}
    for line in reversed(below[-_LINES_MAX:]):
        if said := _fields(line, user_ids=user_ids):
            fields = {**said, **fields}
            create = replace(create, desc=_without(create.desc, line))
        elif _is_ignored(line, at):
            ignored.append(cut(one_line(line), _SHOWN_MAX))
        else:
            break
    return (replace(create, **fields, unheeded=tuple(reversed(ignored))),)


def _unsigned(lines: Sequence[str]) -> list[str]:
    """The lines without thanks, regards and a name at their end."""
    kept = list(lines)
    if len(kept) > 1 and is_social(kept[-2]) and len(kept[-1].split()) <= _SIGNED_MAX:
        kept.pop()
    while kept and is_social(kept[-1]):
        kept.pop()
    return kept


def _fields(line: str, *, user_ids: bool) -> dict[str, Any]:
    """What the whole line orders of the new ticket."""
    if len(line) > _LINE_MAX:
        return {}
    told = details([line])
    if not told.rest and not told.title and told.fields:
        return told.fields
    return ordered(line, names=not user_ids)


def _without(desc: str | None, line: str) -> str | None:
    """The description without the line at its end."""
    kept = (desc or "").rstrip()
    if kept.rpartition("\n")[2].strip() == line:
        kept = kept.rpartition("\n")[0].rstrip()
    return kept or None


def _is_ignored(line: str, at: datetime) -> bool:
    """Whether the line orders what a message that files a ticket does not do besides."""
    if len(line) > _LINE_MAX:
        return False
    if absent(read(line)) or _gives(line):
        return True
    made = parse(line, "addressed", at)
    return bool(made) and all(map(_is_order, made))


def _gives(line: str) -> bool:
    """Whether the line opens with an order to give the ticket away, whoever to."""
    words = without_courtesies(line).words
    return 0 < len(words) <= _GIVE_MAX and "give" in concepts(plain(words[0]))


def _is_order(command: Command) -> bool:
    if isinstance(command, Assign | Merge | Undo | Note):
        return True
    return isinstance(command, Close | Update) and bool(command.ids)
