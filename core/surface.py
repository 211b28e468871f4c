"""The desk's view of a way in: the format of its answers, and the posts it makes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from core.message import Format, Message
from core.post import Post
from core.reply import Reply


class Surface(Protocol):
    """One way in. Pure, as it is called inside the transaction of the change."""

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        """Return the format of the answers. chosen: the user's choice (`format lines`) or None."""

    def render(self, reply: Reply, format: Format) -> str:
        """Return a reply as text. It is stored with the delivery and repeated on a redelivery."""

    def posts(self, message: Message, reply: Reply, answer: str, format: Format) -> Sequence[Post]:
        """Return the posts for one reply. answer: its text from `render`."""
