"""Logged time as a phrase: `+45m · acme · 6h10 left`."""

from __future__ import annotations

from core.hours import signed, spell
from core.reply import Logged
from core.translation import tell

_DOT = " · "


def logged(reply: Logged) -> str:
    """Return what was logged, for whom, and what the contract still gives."""
    return _DOT.join(filter(None, (signed(reply.minutes), reply.day, reply.client, _left(reply))))


def _left(reply: Logged) -> str:
    if reply.left is None:
        return ""
    if reply.left < 0:
        return tell("{time} over", time=spell(-reply.left))
    return tell("{time} left", time=spell(reply.left))
