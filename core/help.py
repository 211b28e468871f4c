"""Texts of `help`: examples that work as they stand. Every way in shows them."""

from __future__ import annotations

from core.frozen import dataclass
from core.translation import say


@dataclass(frozen=True, slots=True)
class Topic:
    """A kind of action with example messages.

    name: what the examples do, one word
    examples: messages that work as they stand
    """

    name: str
    examples: tuple[str, ...]


TOPICS = (
    Topic(say("new"), ("API timeouts in production, urgent", "new ticket: update the guide, low")),
    Topic(
        say("change"), ("T7 prog looking into it", "T9 p1", "T10 code", "note on T5: vendor called")
    ),
    Topic(say("assign"), ("take T3", "give T4 to @ana", "unassign T4")),
    Topic(say("close"), ("close T8, config fixed", "close T1, T2: duplicates", "reopen T8")),
    Topic(say("merge"), ("merge T5 into T2", "T5 is a duplicate of T2")),
    Topic(say("find"), ("T12", "open p1 +web", "mine", "find vpn", "more", "stats", "history T8")),
    Topic(say("quiet"), ("internal note on T5: vip", "notify mine", "watch triage", "settings")),
    Topic(say("also"), ("undo", "new", "why T10", "board", "format json")),
)

EXAMPLES = ("T7 prog looking into it", "close T9, config fixed", "help")  # shown with an error

FIRST = (  # shown while there is no ticket
    "the printer on floor 2 jams, urgent",
    "need access to jira for Priya, no rush",
    "log a bug: csv export truncates rows, assign to me",
)


def help_lines() -> tuple[str, ...]:
    """Return one line per topic: `close: close T8, config fixed | ...`."""
    return tuple(f"{topic.name}: {' | '.join(topic.examples)}" for topic in TOPICS)
