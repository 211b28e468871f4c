"""What became of a message."""

from __future__ import annotations

from dataclasses import dataclass

from core.reply import Failed, Missing, Reply


@dataclass(frozen=True, slots=True)
class Handled:
    """answers: one text a command, none if the message was nothing; replies: the same as values,
    none on a redelivery; posted: something waits in the outbox."""

    answers: tuple[str, ...] = ()
    replies: tuple[Reply, ...] = ()
    posted: bool = False


def outcome(done: Handled) -> str:
    """In a word; `again`: the answer is that of an earlier delivery."""
    kinds = {Missing: "nf", Failed: "er"}
    return kinds.get(type(done.replies[0]), "ok") if done.replies else "again"
