"""Variables in the text of a saved answer: `{requester}`, and `{version?}` that a use must say."""

from __future__ import annotations

import re
from collections.abc import Mapping

from core.patterns import pattern
from core.ticket import Ticket

_VARIABLE = pattern(r"\{(\w{1,30})(\?)?\}")
_SAID = pattern(r'(\w{1,30})\s?[=:]\s?(?:"([^"]*)"|([^\s"]+))')
OF_TICKET = ("requester", "id", "title", "client")


def asked(text: str) -> tuple[str, ...]:
    """Return the names of the variables that each use must say, in order."""
    return tuple(dict.fromkeys(name for name, asks in _VARIABLE.findall(text) if asks))


def values_in(said: str | None) -> dict[str, str]:
    """Return the values of `version=3 os="mac os"`, by lower-case name."""
    found = _SAID.findall(said or "")
    return {name.lower(): quoted or bare for name, quoted, bare in found}


def filled(text: str, ticket: Ticket, values: Mapping[str, str]) -> str:
    """Return the text with values in place of its variables. Unknown ones stay as they are."""
    own = {
        "requester": ticket.by,
        "id": ticket.id,
        "title": ticket.title,
        "client": ticket.more.client or "",
    }

    def value(found: re.Match[str]) -> str:
        name, asks = found[1].lower(), found[2]
        return (values if asks else own).get(name, found[0])

    return _VARIABLE.sub(value, text)
