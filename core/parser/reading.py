"""A message as commands: read by the learned model, decided by rules that never yield."""

from __future__ import annotations

from datetime import datetime

from core.command import Command, Unclear
from core.message import Mode
from core.parser.certainty import CHANGES, Heard, decide
from core.parser.chosen import chosen
from core.parser.machine import machine
from core.parser.model import Model, shipped
from core.parser.overheard import is_order
from core.parser.readings import Reading, parts, readings
from core.parser.tokens import Line, read, unescape, unfenced
from core.ticket import BATCH_MAX

_TEXT_MAX = 4_000  # characters that can matter; the history keeps the whole text
_EXPLICIT = CHANGES | {"view", "list", "history", "why", "more", "stats", "new", "help", "format"}


def parse(
    text: str, mode: Mode, at: datetime, ticket: str | None = None, model: Model | None = None
) -> tuple[Command, ...]:
    """What the message asks for, in order; () when that is nothing.

    mode: `addressed` to the bot or `overheard`; at: when it was written (aware; "today" is its UTC
    date); ticket: id of the ticket whose thread it is in. What cannot be decided is an `Unclear`.
    """
    text = unescape(text).strip()
    if mode == "addressed" and (sent := machine(text)) is not None:
        return _limited(sent)
    line = read(unfenced(text)[:_TEXT_MAX])
    if not line.tokens:
        return ()
    if mode == "addressed" and (choice := chosen(line)):
        return (choice,)
    heard = Heard(line, at, ticket, mode == "overheard")
    section = "thread" if ticket else "overheard" if heard.overheard else "addressed"
    found = _read(line, section, model or shipped())
    if heard.overheard:
        found = [one for one in found if is_order(one[0], line, ticket)]
    made = tuple(command for one in found for command in decide(one, heard))
    if heard.overheard:  # the bot never asks there
        made = tuple(command for command in made if not isinstance(command, Unclear))
    return _limited(made)


def _read(line: Line, section: str, model: Model) -> list[list[Reading]]:
    """The readings of each command; of the whole where its parts are not all explicit orders."""
    ranges = parts(line, model)
    found = [readings(line, first, last, section, model) for first, last in ranges]
    if len(found) > 1 and not all(map(_is_explicit, found)):
        return [readings(line, 0, len(line.tokens), section, model)]
    return found


def _is_explicit(found: list[Reading]) -> bool:
    best = found[0]
    if best.intent == "create":
        title = next((slot.first for slot in best.slots if slot.name == "title"), best.first)
        return title > best.first
    return best.intent in _EXPLICIT


def _limited(commands: tuple[Command, ...]) -> tuple[Command, ...]:
    if len(commands) > BATCH_MAX:
        return (Unclear(f"at most {BATCH_MAX} commands"),)
    return tuple(_checked(command) for command in commands)


def _checked(command: Command) -> Command:
    ids = getattr(command, "ids", ())
    if len(ids) > BATCH_MAX:
        return Unclear(f"at most {BATCH_MAX} tickets")
    return command
