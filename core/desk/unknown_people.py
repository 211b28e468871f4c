"""Names that are nobody's, or not any more, and people of whom nobody knows who they are."""

from __future__ import annotations

from core.command import Assign, Command, Create, List, Unclear
from core.message import Message
from core.reply import Failed
from core.translation import say


def stranger(message: Message, command: Command) -> Failed | None:
    """A name that is nobody: in Slack people are user ids. Nothing is given to who has left. Of
    somebody whose standing could not be told a new ticket is taken and nothing else, rather than
    that they hear of their own ticket that there is none."""
    if message.unsure and not isinstance(command, Create | Unclear):
        return Failed(say("Slack is slow, say it again"))
    if not message.user_ids or not isinstance(command, Create | Assign | List):
        return None
    named = [command.own, command.by if isinstance(command, List) else None]
    known = all(name in (None, "me", "none") or is_user_id(name) for name in named)
    if not known:
        return Failed(say("no such user, @mention them"))
    if command.own in message.left and not isinstance(command, List):
        return Failed(say("that person left, name somebody else"))
    return None


def is_user_id(name: str) -> bool:
    """Whether it looks like a Slack user id (`U02ABC`, `W012`)."""
    return (
        name[:1] in ("U", "W")
        and len(name) > 1
        and name.isascii()
        and name.isalnum()
        and name.upper() == name
    )
