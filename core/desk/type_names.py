"""Messages that ask for a type of requests.

A type's name is read only if it is the whole message, or follows `request`. In a client's channel
and for guests there are no types.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from core.access import is_client_side
from core.command import Command, Create, Request, Unclear
from core.desk.context import role_in, within
from core.message import Message
from core.parser.forms import polite
from core.patterns import pattern
from core.requests import RequestType
from core.store import Context

_NAMED = pattern(r"(?P<order>request\s+)?(?P<name>[\w.-]+)(?P<said>\s.*)?", re.I | re.DOTALL)
_KEY = r"(?:(?<=\s)|^)(?P<key>{names})\s?=\s?"
_VALUE = r'(?P<value>"(?:[^"\\]|\\.)*"|.*?)\s*(?=$|\s(?:{names})\s?=)'


def requested(
    message: Message, context: Context, alone: Callable[[], tuple[Command, ...]]
) -> Request | None:
    """Return the request if the message is a type's name, or `request` with it and answers.

    alone: returns the commands of the message without types: a name that is one stays that
    """
    if not context.requests or is_outside(message, context):
        return None
    found = _NAMED.fullmatch(polite(message.text))
    told = context.requests.get(found["name"].lower()) if found else None
    if found is None or told is None:
        return None
    said = (found["said"] or "").strip()
    if not said:
        is_ours = found["order"] or not any(map(_is_order, alone()))
        return Request(found["name"].lower()) if is_ours else None
    answers = _pairs(said, RequestType.from_text(told)) if found["order"] else None
    return Request(found["name"].lower(), answers) if answers else None


def is_outside(message: Message, context: Context) -> bool:
    """Whether people of another organisation are there: they hear of no types."""
    here = within(message, context)
    return here.audience.client is not None or is_client_side(here, role_in(message, context))


def _is_order(command: Command) -> bool:
    return not isinstance(command, Create | Unclear)


def _pairs(said: str, one: RequestType) -> tuple[str, ...] | None:
    """Return the answers as `name=value`; None if the words are no answers.

    A word that is no question's name ends nothing: it is a part of the value before it.
    """
    first = re.match(r"(\w{1,30})\s?=", said)
    if first is None:
        return None
    names = "|".join(re.escape(name) for name in {*(q.name for q in one.questions), first[1]})
    pairs = pattern((_KEY + _VALUE).format(names=names), re.DOTALL | re.IGNORECASE)
    return tuple(f"{p['key'].lower()}={_unquoted(p['value'])}" for p in pairs.finditer(said))


def _unquoted(said: str) -> str:
    if said[:1] == '"' and said[-1:] == '"' and len(said) > 1:
        try:
            return str(json.loads(said, strict=False))
        except ValueError:
            return said.strip('"')
    return said
