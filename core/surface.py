"""The desk's view of a way in: the format of its answers, and the posts it makes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from core.frozen import dataclass
from core.message import Format, Message
from core.post import Post
from core.reply import Reply


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to one command, as a way in renders it.

    text: the rendered reply; it is stored, and a redelivery gets it again
    posts: messages to queue with it
    """

    text: str
    posts: Sequence[Post] = ()


class Surface(Protocol):
    """One way in. It is pure, because the desk calls it inside a transaction."""

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        """Return the format of the answers. chosen: the user's choice (`format lines`) or None."""

    def answer(self, message: Message, reply: Reply, format: Format) -> Answered:
        """Return the rendered reply to the message, with its posts."""
