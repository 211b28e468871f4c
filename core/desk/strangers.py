"""Names that are nobody's."""

from __future__ import annotations

from core.command import Assign, Command, Create, List
from core.message import Message
from core.reply import Failed


def stranger(message: Message, command: Command) -> Failed | None:
    """A name that is nobody: in Slack people are user ids."""
    if not message.user_ids or not isinstance(command, Create | Assign | List):
        return None
    named = [command.own, command.by if isinstance(command, List) else None]
    known = all(name in (None, "me", "none") or is_user_id(name) for name in named)
    return None if known else Failed("no such user, @mention them")


def is_user_id(name: str) -> bool:
    """Whether it looks like a Slack user id (`U02ABC`, `W012`)."""
    return (
        name[:1] in ("U", "W")
        and len(name) > 1
        and name.isascii()
        and name.isalnum()
        and name.upper() == name
    )
