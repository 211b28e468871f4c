"""How much one message may order."""

from __future__ import annotations

from core.command import Command, Unclear
from core.ticket import BATCH_MAX
from core.translation import say


def limited(commands: tuple[Command, ...]) -> tuple[Command, ...]:
    """Return the commands, a refusal in place of those that are too many."""
    if len(commands) > BATCH_MAX:
        return (Unclear(say("at most {most} commands", most=BATCH_MAX)),)
    return tuple(_checked(command) for command in commands)


def _checked(command: Command) -> Command:
    ids = getattr(command, "ids", ())
    if len(ids) > BATCH_MAX:
        return Unclear(say("at most {most} tickets", most=BATCH_MAX))
    return command
