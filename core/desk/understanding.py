"""What a message asks for, and what it would ask for, without doing it."""

from __future__ import annotations

from dataclasses import replace

from core.classifier import classify
from core.command import Command, Create, Unclear
from core.desk.drafting import draft
from core.message import TEXT_MAX, Message, clean
from core.parser import parse


def understand(message: Message) -> tuple[Command, ...]:
    """The commands of a message."""
    if len(message.text) > TEXT_MAX:
        return (Unclear("text over 40,000 characters, shorten it"),)
    if message.author is not None:
        return (draft(replace(message, text=clean(message.text))),)
    return parse(clean(message.text), message.mode, message.at, message.ticket)


def preview(message: Message) -> tuple[Command, ...]:
    """The same with the category that the shipped classifier gives what does not say its own."""
    return tuple(
        replace(command, cat=classify(command.title, command.desc).cat)
        if isinstance(command, Create) and command.cat is None
        else command
        for command in understand(message)
    )
