"""Labels and clients in a message: "vpn down +payments", "T7 -payments", "acme: vpn down".

They are taken out before the message is read, and put into its command afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from core.command import CHANGING, Command, Create, Follow, List, Unfollow, Update, View
from core.details import LABEL
from core.parser.machine import machine

_EDGE = r"(?=[\s,;.:!?)]|$)"
_PLUS = re.compile(rf"(?:^|(?<=[\s(]))\+({LABEL.pattern}){_EDGE}", re.MULTILINE)
_MINUS = re.compile(rf"(?<=\s)-({LABEL.pattern}){_EDGE}")
# Nothing but ids before the first sign: there `-x` takes the label x away.
_OF_IDS = re.compile(r"\s*(?:(?:T-?|#)\d+[\s,]*)+(?=[+-])", re.IGNORECASE)
_CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Marks:
    """What a message says of labels and clients.

    text: the message without it
    labels: `+x` or `-x` each
    client: name of the client, None if none is named
    """

    text: str
    labels: tuple[str, ...] = ()
    client: str | None = None


def marks_in(text: str, clients: Collection[str]) -> Marks:
    """Return the labels and the client of a message. clients: the names that are known"""
    found = _client_of(text, clients)
    if "+" not in text and not (text.find(" -") > 0 and _OF_IDS.match(text)):
        return found
    if _CODE.search(text) or machine(text) is not None:
        return found
    return _labelled(found)


def _labelled(found: Marks) -> Marks:
    text = found.text
    labels = [f"+{one}" for one in _PLUS.findall(text)]
    if _OF_IDS.match(text):
        labels += [f"-{one}" for one in _MINUS.findall(text)]
        text = _MINUS.sub("", text)
    said = _PLUS.sub(lambda one: "" if _is_outside(one) else one[1], text)
    bare = "\n".join(line.strip() if line.strip() else line for line in said.split("\n")).strip()
    labels = [one.lower() for one in dict.fromkeys(labels)]
    return replace(found, text=bare, labels=tuple(labels)) if labels else found


def _is_outside(found: re.Match[str]) -> bool:
    """Whether the label stands before or after the words of its line, not between them."""
    line_start = found.string.rfind("\n", 0, found.start()) + 1
    line_end = found.string.find("\n", found.end())
    before = _PLUS.sub("", found.string[line_start : found.start()])
    after = _PLUS.sub("", found.string[found.end() : line_end if line_end >= 0 else None])
    return not (before.strip(" ,(") and after.strip(" ,;.:!?)"))


def _client_of(text: str, clients: Collection[str]) -> Marks:
    """Return the client that the message begins with ("acme: ..") or ends with ("open acme")."""
    if not clients:
        return Marks(text)
    head, colon, rest = text.partition(":")
    if colon and head.strip().lower() in clients and rest.strip():
        return Marks(rest.strip(), (), head.strip().lower())
    words = text.rstrip(" ?!.").rsplit(None, 1)
    last = words[-1].lower() if len(words) > 1 else ""
    return Marks(words[0], (), last) if last in clients else Marks(text)


def marked(
    commands: Iterable[Command], marks: Marks, ticket: str | None
) -> tuple[Command, ...] | None:
    """Return the commands with the labels and the client; None if they fit none of them.

    commands: of the message without them; a label alone is one of the ticket in whose thread it is
    said, or else asks for a list
    ticket: id of the ticket whose thread it is in
    """
    if not marks.text:
        alone = View((ticket,)) if ticket else List()
        return _with(alone, marks)
    made = [_with(command, marks) for command in commands]
    if not made or None in made:
        return None
    return tuple(command for one in made if one for command in one)


def _with(command: Command, marks: Marks) -> tuple[Command, ...] | None:
    names = tuple(one[1:] for one in marks.labels if one[0] == "+")
    match command:
        case Create():
            return (replace(command, labels=names, client=marks.client),)
        case List():
            return (replace(command, labels=names, client=marks.client),)
        case Follow() | Unfollow():
            where = replace(command.where or List(), labels=names, client=marks.client)
            return (replace(command, ids=(), ref=None, where=where),)
        case View(ask=None) if marks.labels and not marks.client:
            return (_update(command, marks),)
        case Update() if not marks.client:
            return (replace(command, labels=marks.labels),)
        case _ if isinstance(command, CHANGING) and marks.labels and not marks.client:
            return (command, _update(command, marks))
    return None


def _update(command: Command, marks: Marks) -> Update:
    named = {name: getattr(command, name) for name in ("ids", "ref", "where")}
    return Update(**named, labels=marks.labels)
