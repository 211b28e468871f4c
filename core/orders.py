"""An order in the words of a question: "close T004", "close 7 tickets"."""

from __future__ import annotations

from core.command import CHANGING, Assign, Named, Update
from core.translation import Said, say

_ORDERS = {
    "close": say("close {what}"),
    "reopen": say("reopen {what}"),
    "change": say("change {what}"),
    "assign": say("assign {what}"),
    "unassign": say("unassign {what}"),
    "merge": say("merge {what}"),
    "note": say("note {what}"),
    "tell": say("tell the other desk about {what}"),
    "comment": say("comment on {what}"),
    "approve": say("ask approval of {what}"),
    "vote": say("vote on {what}"),
    "use": say("use an answer on {what}"),
    "offer": say("answer the offer on {what}"),
}
if missing := {kind.__name__.lower() for kind in CHANGING if kind is not Update} - {*_ORDERS}:
    raise RuntimeError(f"every order has a verb: core/orders.py, {', '.join(missing)}")


def order(command: Named, what: str) -> Said:
    """Return the command's verb with its object. Only for commands that change tickets.

    what: ids, or how many tickets
    """
    return say(_ORDERS[_verb(command)], what=what)


def _verb(command: Named) -> str:
    if isinstance(command, Update):
        return "reopen" if command.stat == "open" else "change"
    if isinstance(command, Assign) and command.own == "none":
        return "unassign"
    return type(command).__name__.lower()
