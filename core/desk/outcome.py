"""The result of a message."""

from __future__ import annotations

from core.frozen import dataclass
from core.history import Action, Changed
from core.reply import Batch, Changes, Failed, Missing, Reply, Row


@dataclass(frozen=True, slots=True)
class Handled:
    """The result of a message.

    answers: one text per command, empty if the message asks for nothing
    replies: the same as values, empty on a redelivery
    posted: whether a post was queued
    """

    answers: tuple[str, ...] = ()
    replies: tuple[Reply, ...] = ()
    posted: bool = False


def outcome(done: Handled) -> str:
    """Return `ok`, `nf`, `er`, or `again` for the answer of an earlier delivery."""
    kinds = {Missing: "nf", Failed: "er"}
    return kinds.get(type(done.replies[0]), "ok") if done.replies else "again"


def told(action: Action, rows: list[Row], count: int, shared: Changed, change: int | None) -> Reply:
    """Return the reply to one row, or a Batch of several. count: how many tickets changed."""
    if len(rows) > 1:
        return Batch(action, tuple(rows), count, shared, change)
    (row,) = rows
    if row.state == "nf":
        return Missing(row.id)
    if row.state == "er":
        return Failed(row.msg or "")
    return Changes(action, row.id, row.changed or {}, row.ticket, change)
