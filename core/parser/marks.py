"""Labels and clients in a message: "vpn down +payments", "T7 -payments", "acme: vpn down".

They are taken out before the message is read, and put into its command afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import repeat

from core.command import (
    CHANGING,
    Command,
    Create,
    Follow,
    List,
    Named,
    Question,
    Report,
    Stats,
    Unclear,
    Unfollow,
    Update,
    View,
)
from core.details import LABEL
from core.frozen import dataclass
from core.parser.courtesy import is_thanks
from core.parser.machine import machine
from core.patterns import pattern
from core.ticket import one_line
from core.title import titled
from core.translation import say

_EDGE = r"(?=[\s,;.:!?)]|$)"
_PLUS = pattern(rf"(?:^|(?<=\s))\+({LABEL.pattern}){_EDGE}")
_MINUS = pattern(rf"(?:^|(?<=\s))-({LABEL.pattern}){_EDGE}")
_NOT = pattern(  # a list without a label: "open not +x", "open +x -y"
    rf"(?:^|(?<=\s))(?:(?:not|without|except|ohne|nicht|außer|sin|excepto|sans|sauf|sem|exceto)"
    rf"\s+\+|-)({LABEL.pattern}){_EDGE}",
    re.IGNORECASE,
)
# Nothing but ids before the first sign: there `-x` takes the label x away.
_OF_IDS = pattern(r"\s*(?:(?:T-?|#)\d+[\s,]*)+(?=[+-])", re.IGNORECASE)
_SIGNED = pattern(rf"\s*(?:[+-](?:{LABEL.pattern})[\s,]*)+")  # nothing else is said
_CODE = pattern(r"```.*?```|`[^`]*`", re.DOTALL)
_QUOTED = pattern(r"\s*(?:>|&gt;)")  # begins a line that somebody else wrote
_VALUES = pattern(r"(?:!?p[123]|#\w+|@[\w.-]+|<@\w+>|\s)+", re.IGNORECASE)  # after a title


@dataclass(frozen=True, slots=True)
class Marks:
    """What a message says of labels and clients.

    text: the message without it
    labels: `+x` or `-x` each
    without: labels that the tickets of a list must not have
    client: name of the client, None if none is named
    is_addressed: whether the message begins with the client's name ("acme: ..")
    """

    text: str
    labels: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    client: str | None = None
    is_addressed: bool = False


def marks_in(
    text: str, clients: Collection[str], *, in_thread: bool = False, excluding: bool = True
) -> Marks:
    """Return the labels and the client of a message.

    clients: the names that are known
    in_thread: whether it is in the thread of a ticket; there "-x" alone takes a label away
    excluding: whether "not +x" excludes the label, as it does in lists
    """
    found = _client_of(text, clients)
    takes_away = _OF_IDS.match(text) is not None
    takes_away = takes_away or (in_thread and _SIGNED.fullmatch(text) is not None)
    if "+" not in text and not takes_away:
        return found
    if _CODE.search(text) or machine(text) is not None:
        return found
    return _labelled(found, _MINUS if takes_away else _NOT if excluding else None, takes_away)


def _labelled(found: Marks, less: re.Pattern[str] | None, takes_away: bool) -> Marks:
    """Return the message without its labels.

    less: finds labels to take away, or not to have
    """
    marks = found
    lines = [line for line in found.text.split("\n") if not _QUOTED.match(line)]
    gone = _lowered(label for line in lines for label in (less.findall(line) if less else ()))
    kept = [less.sub("", line) if less else line for line in lines]
    labels = [f"+{label}" for line in kept for label in _PLUS.findall(line)]
    if takes_away:
        labels += [f"-{label}" for label in gone]
    elif labels or "+" in "".join(lines):
        marks = replace(marks, without=gone)
    if not labels and not marks.without:
        return found
    text = "\n".join(map(_bare, found.text.split("\n"), repeat(less if gone else None)))
    return replace(marks, text=text.strip(" ,\n"), labels=_lowered(labels))


def _bare(line: str, less: re.Pattern[str] | None) -> str:
    """Return the line without labels at its ends; a label between its words stays as a word."""
    if _QUOTED.match(line):
        return line
    line = less.sub("", line) if less else line
    bare = _PLUS.sub(lambda one: "" if _is_outside(one) else one[1], line)
    return bare.strip() if bare.strip() and bare != line else bare


def _lowered(labels: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.lower() for one in labels))


def _is_outside(found: re.Match[str]) -> bool:
    """Whether the label stands before or after the words of its clause, not between them."""
    before = _PLUS.sub("", found.string[: found.start()]).strip(" ,(")
    after = _PLUS.sub("", found.string[found.end() :])
    is_end = after.lstrip()[:1] in ("", ",", ";") or is_thanks(after.strip(" ,;.:!?)"))
    return not before or is_end or _VALUES.fullmatch(after) is not None


def _client_of(text: str, clients: Collection[str]) -> Marks:
    """Return the client that the message begins with ("acme: ..") or ends with ("open acme")."""
    if not clients:
        return Marks(text)
    head, colon, rest = text.partition(":")
    if colon and head.strip().lower() in clients and rest.strip():
        return Marks(rest.strip(), client=head.strip().lower(), is_addressed=True)
    words = text.rstrip(" ?!.").rsplit(None, 1)
    last = words[-1].lower() if len(words) > 1 else ""
    return Marks(words[0], client=last) if last in clients else Marks(text)


def marked(
    commands: Iterable[Command], marks: Marks, ticket: str | None
) -> tuple[Command, ...] | None:
    """Return the commands with the labels and the client; None if they fit none of them.

    commands: of the message without them; a label alone is one of the ticket in whose thread it is
    said, or else asks for a list
    ticket: id of the ticket whose thread it is in
    """
    if not marks.text:
        alone = View((ticket,)) if ticket and not marks.without else List()
        return _with(alone, marks)
    made = [_with(command, marks) for command in commands]
    if not made or None in made:
        return None
    return tuple(command for one in made if one for command in one)


def unplaced(marks: Marks) -> Unclear:
    """Return the question about a message whose labels fit none of its commands."""
    labels = _names(marks)
    create = Create(titled(one_line(marks.text)), labels=labels)
    choices = (create, List(labels=labels))
    return Unclear(say("new ticket or search?"), choices, Question.NEW_OR_OTHER)


def _names(marks: Marks) -> tuple[str, ...]:
    return tuple(one[1:] for one in marks.labels if one[0] == "+")


def _with(command: Command, marks: Marks) -> tuple[Command, ...] | None:
    match command:
        case Create() if not marks.without and (marks.is_addressed or not marks.client):
            return (replace(command, labels=_names(marks), client=marks.client),)
        case List():
            return (_filtered(command, marks),)
        case Follow() | Unfollow():
            where = _filtered(command.where or List(), marks)
            return (replace(command, ids=(), ref=None, where=where),)
        case Unclear() if marks.labels:
            each = (_with(choice, marks) or () for choice in command.choices)
            return (replace(command, choices=tuple(one[0] for one in each if len(one) == 1)),)
        case Stats():
            return (_filtered(List(), marks),)
        case Report() if not marks.without:
            labels = (*command.labels, *_names(marks))
            return (replace(command, labels=labels, client=marks.client or command.client),)
        case Named(where=List() as where):
            return (replace(command, where=_filtered(where, marks)),)
        case _ if marks.without or (marks.client and not marks.is_addressed):
            return None
        case View(ask=None) if marks.labels:
            return (_update(command, marks),)
        case Update() if marks.labels:
            return (replace(command, labels=marks.labels),)
        case _ if isinstance(command, CHANGING) and marks.labels:
            return (command, _update(command, marks))
        case View() | Update() if marks.client:
            return (command,)
        case _ if isinstance(command, CHANGING) and marks.client:
            return (command,)
    return None


def _filtered(command: List, marks: Marks) -> List:
    """Return the list with the labels and the client as filters."""
    without = command.not_
    if marks.without:
        without = replace(without or List(), labels=marks.without)
    return replace(command, labels=_names(marks), client=marks.client, not_=without)


def _update(command: Command, marks: Marks) -> Update:
    named = {name: getattr(command, name) for name in ("ids", "ref", "where")}
    return Update(**named, labels=marks.labels)
