"""The desk's view of a way in: the format of its answers, and the posts it makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from core.message import Format, Message
from core.post import Post
from core.reply import Reply


@dataclass(frozen=True, slots=True)
class Answered:
    """One reply as a way in gives it. text: what is stored with the delivery and given back on a
    redelivery; posts: what to post for it."""

    text: str
    posts: Sequence[Post] = ()


class Surface(Protocol):
    """One way in. Pure, as it is called inside the transaction of the change."""

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        """Return the format of the answers. chosen: the user's choice (`format lines`) or None."""

    def answer(self, message: Message, reply: Reply, format: Format) -> Answered:
        """One reply to the message."""
