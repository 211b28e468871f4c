"""The result of a message."""

from __future__ import annotations

from dataclasses import dataclass

from core.reply import Failed, Missing, Reply


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
