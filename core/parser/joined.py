"""Several orders in one line: "close T4 and reopen T5", each with its own verb and ids."""

from __future__ import annotations

import re
from datetime import datetime

from core.command import Assign, Close, Command, History, Merge, Update, View
from core.message import Mode
from core.parser import lexicon as lex
from core.parser.doubt import first
from core.parser.orders import merging, on_ids, order
from core.parser.saying import hear
from core.parser.small import negated
from core.ticket import BATCH_MAX

_AND = re.compile(
    r"(?:(?:,\s*)?\b(?:and then|and also|then|and|also)\s+|,\s*)"
    r"(?=[a-z'-]+\s+(?:ticket\s+)?(?:t-?|\#)[0-9]"
    r"|[a-z'-]+\s+(?:it|them)\b"
    r"|(?:t-?|\#)[0-9]+\s+(?!and\b|are\b|is\b|both\b|to\b|[,&]))",
    re.IGNORECASE,
)
_THEM = re.compile(r"\b(?:them|both)\b", re.IGNORECASE)
_BY_ID = re.compile(r"(?:t-?|\#)[0-9]", re.IGNORECASE)
_CHANGES = Update | Close | Assign | Merge
_SEEN = View | History


def joined(text: str, mode: Mode, at: datetime, ticket: str | None) -> tuple[Command, ...] | None:
    """The commands of "close T4 and reopen T5", each with its own verb and ids."""
    parts = [part.strip(" ,") for part in _AND.split(text, maxsplit=BATCH_MAX)]
    if len(parts) < 2 or mode == "overheard":
        return None
    commands: list[Command] = []
    for n, part in enumerate(parts):
        known = only_id(commands[-1]) if commands else None
        if n and _BY_ID.match(part) and not _is_complete(parts[n - 1], commands[-1]):
            return None
        saying = hear(_spelled(part, commands), (), at, known or ticket)
        found = first(saying, (negated, merging, order, on_ids))
        if not found or not all(isinstance(c, _CHANGES | _SEEN) for c in found):
            return None
        if isinstance(found[0], _SEEN) and not lex.OPENS.has(saying.words[saying.order]):
            return None
        commands.extend(found)
    return tuple(commands) if any(isinstance(c, _CHANGES) for c in commands) else None


def _spelled(part: str, commands: list[Command]) -> str:
    """The part with the ids that "them" means."""
    last = commands[-1] if commands else None
    if isinstance(last, _CHANGES) and len(last.ids) > 1:
        return _THEM.sub(", ".join(last.ids), part)
    return part


def _is_complete(part: str, command: Command) -> bool:
    """Whether no id may follow but that of another order: "T4 done", not "close T4"."""
    is_bare = isinstance(command, _SEEN) or command == Close(getattr(command, "ids", ()))
    return bool(_BY_ID.match(part)) or not is_bare


def only_id(command: Command) -> str | None:
    """The ticket that "it" means in the line after this command."""
    if isinstance(command, Update | Close | Assign) and len(command.ids) == 1:
        return command.ids[0]
    return None
