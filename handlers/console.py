"""The console: a prompt at a terminal, or one reply for each line on a pipe."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from core.actions import to_json as as_json
from core.command import Command
from core.desk import Desk
from core.errors import DeskError
from core.json_text import dumps
from core.lines import to_lines
from core.message import ALONE, Actor, Audience, Format, Message, clean
from core.reply import Failed, FormatSet, Reply
from core.surface import Answered
from core.terse import to_json
from core.ticket import ticket_id
from core.translation import speaking, tell

log = logging.getLogger(__name__)

_TICKET = re.compile(r"[Tt]([0-9]{1,9})")

FAILED = "failed, nothing changed, try again"

ReadLine = Callable[[], str | None]  # a line without its end; None after the last
Write = Callable[[str], None]
Understand = Callable[[Message], tuple[Command, ...]]


class BadLine(ValueError):
    """The JSON line is not a message. `str()` says in at most six words what to do."""


@dataclass(slots=True)
class ConsoleSurface:
    """The surface of the console.

    asked: the format of the command line, used until a user chooses another
    at_terminal: whether a person reads the answers
    colour: whether text has ANSI colours
    chose: users who chose a format in this session
    used: the format of the latest answer
    """

    asked: Format | None = None
    at_terminal: bool = False
    colour: bool = False
    chose: set[str] = field(default_factory=set)
    used: Format = field(init=False)

    def __post_init__(self) -> None:
        self.used = self.asked or self._usual

    @property
    def _usual(self) -> Format:
        return "text" if self.at_terminal else "json"

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        asked = None if message.user in self.chose else self.asked
        self.used = asked or chosen or self._usual
        return self.used

    def answer(self, message: Message, reply: Reply, format: Format) -> Answered:
        return Answered(self.render(reply, format))

    def render(self, reply: Reply, format: Format) -> str:
        """Return the reply in this format, without a line end."""
        if format == "json":
            return to_json(reply)
        if format == "lines":
            return to_lines(reply)
        if format == "blocks" and not self.at_terminal:
            from handlers.blocks import blocks_for

            return dumps({"blocks": blocks_for(reply)})
        from handlers.text import to_text

        return to_text(reply, colour=self.colour)


class Console:
    """One session with the desk: it answers one line after the other."""

    def __init__(self, desk: Desk, surface: ConsoleSurface, caller: Actor) -> None:
        self._desk = desk
        self._surface = surface
        self._caller = caller

    async def run(self, read: ReadLine, write: Write) -> int:
        """Answer every line until the input ends. Return the exit code."""
        async for line in _lines(read):
            write(await self.answer(line))
        return 0

    async def answer(self, line: str) -> str:
        """Return the output for one line of input, with its final newline."""
        try:
            message = message_of(line, self._caller, datetime.now(UTC))
            handled = await self._desk.handle(message, self._surface)
        except (BadLine, DeskError) as error:
            return self._refusal(str(error))
        except Exception:
            log.exception("a message failed")
            return self._refusal(FAILED)
        if any(isinstance(reply, FormatSet) for reply in handled.replies):
            self._surface.chose.add(message.user)
        return self._ended(handled.answers or await self._nothing(message))

    async def _nothing(self, message: Message) -> Sequence[str]:
        """Return the answer to a message without a command: a sentence; none for a program."""
        if not self._surface.at_terminal or self._surface.used == "json":
            return ()
        with speaking(await self._desk.language(message.workspace, message.user)):
            return (tell("No action needed."),)

    def _refusal(self, msg: str) -> str:
        return self._ended((self._surface.render(Failed(msg), self._surface.used),))

    def _ended(self, answers: Sequence[str]) -> str:
        """Return the answers to one message as one text with its end. JSON is one line; on a pipe
        an empty line ends the other formats."""
        if self._surface.at_terminal and self._surface.used in ("text", "blocks"):
            return "\n".join(answers) + "\n"
        if self._surface.used in ("json", "blocks"):
            return f"{_in_one(answers)}\n"
        return "\n".join(answers or ("null",)) + ("\n" if self._surface.at_terminal else "\n\n")


async def parse(understand: Understand, read: ReadLine, write: Write) -> int:
    """Print the command that each line means, and run nothing. Return the exit code."""
    async for line in _lines(read):
        write(f"{_meaning(line, understand)}\n")
    return 0


def _meaning(line: str, understand: Understand) -> str:
    try:
        commands = understand(message_of(line, Actor("local", "local"), datetime.now(UTC)))
    except BadLine as error:
        return to_json(Failed(str(error)))
    except Exception:
        log.exception("a message failed")
        return to_json(Failed(FAILED))
    return _in_one([dumps(as_json(command)) for command in commands])


def _in_one(texts: Sequence[str]) -> str:
    """Return JSON texts as one: the only one, an array of several, or null."""
    if len(texts) == 1:
        return texts[0]
    return f"[{','.join(texts)}]" if texts else "null"


def message_of(line: str, caller: Actor, at: datetime) -> Message:
    """Return the message in a line of input: words, a command as JSON, or a wrapped message.

    at: when it was written (aware, UTC). Raises BadLine.
    """
    wrapped = _object(line) if _is_object(line) else {}
    if "text" not in wrapped or "action" in wrapped:
        return Message(line, caller, at, audience=ALONE, is_patient=True)
    text, mode = wrapped["text"], wrapped.get("mode", "addressed")
    if not isinstance(text, str):
        raise BadLine("text must be a string")
    if mode not in ("addressed", "overheard"):
        raise BadLine("mode: addressed or overheard")
    actor = Actor(_user(wrapped.get("user", caller.user)), caller.workspace)
    audience = Audience(private=mode == "addressed")  # only the person at the console reads it
    thread = _thread(wrapped.get("thread"))
    return Message(text, actor, at, mode, ticket=thread, audience=audience, is_patient=True)


def _user(value: object) -> str:
    if not isinstance(value, str) or not name_of(value):
        raise BadLine("user must be a user id")
    return name_of(value)


def _thread(value: object) -> str | None:
    if value is None:
        return None
    number = _TICKET.fullmatch(value) if isinstance(value, str) else None
    if number is None:
        raise BadLine("thread: a ticket like T001")
    return ticket_id(int(number[1]))


def name_of(text: str) -> str:
    """Return a name as the desk takes it: one word, without a first `@`. It may be empty."""
    return "_".join(clean(text).split()).removeprefix("@")


def _is_object(line: str) -> bool:
    """Whether to read the input as JSON: it starts with `{`, and several lines also end with `}`.
    Other pasted text, such as logs or code, is words."""
    said = line.strip()
    return said.startswith("{") and ("\n" not in said or said.endswith("}"))


def _object(line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine("send valid JSON or plain words") from error
    if not isinstance(value, dict) or not value.keys() & {"action", "text"}:
        raise BadLine("name an action or a text")
    return value


async def _lines(read: ReadLine) -> AsyncIterator[str]:
    """Yield the messages of the input. Each line is read in a thread, so the loop never blocks."""
    while (line := await _in_thread(read)) is not None:
        for said in _messages(line):
            yield said


def _messages(line: str) -> list[str]:
    """Return the input as messages: a pasted text is one, several JSON lines are several."""
    lines = [one for one in line.split("\n") if one.strip()]
    are_objects = len(lines) > 1 and all(map(_is_whole_object, lines))
    return lines if are_objects else [line] if lines else []


def _is_whole_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


async def _in_thread(read: ReadLine) -> str | None:
    """Read a line in a daemon thread. A read that never ends does not block the exit."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[str | None] = loop.create_future()

    def work() -> None:
        try:
            line, error = read(), None
        except Exception as raised:  # noqa: BLE001 - raised again in the future
            line, error = None, raised
        with suppress(RuntimeError):  # the loop has closed
            loop.call_soon_threadsafe(_settle, future, line, error)

    threading.Thread(target=work, name="reader", daemon=True).start()
    return await future


def _settle(future: asyncio.Future[str | None], line: str | None, error: Exception | None) -> None:
    if future.cancelled():
        return
    if error is None:
        future.set_result(line)
    else:
        future.set_exception(error)
