"""What the desk asks of a way in: how it answers, and what it posts besides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from core.message import Format, Message
from core.post import Post
from core.reply import Reply


class Surface(Protocol):
    """One way in. Pure: it is called inside the transaction that makes the change."""

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        """The format of the answers, given what the caller chose (`format lines`), if anything."""

    def render(self, reply: Reply, format: Format) -> str:
        """One reply as the text that is stored with the delivery and given back on a redelivery."""

    def posts(self, message: Message, reply: Reply, answer: str, format: Format) -> Sequence[Post]:
        """What to post for one reply. answer: what `render` made of it."""
