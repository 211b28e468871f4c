"""Standard input and output: a terminal with a person at it, or a pipe."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from core.desk import Desk
from core.message import Format
from handlers import console

DEFAULT = "local"  # user and workspace where none is named
PROMPT = "> "
WELCOME = "Say what is wrong, or help. Ctrl-D leaves.\n"


async def talk(desk: Desk, format: Format | None, user: str, workspace: str) -> int:
    """A session with the desk until the input ends; the exit code."""
    person = at_terminal()
    surface = console.ConsoleSurface(format, person, colour=person and wants_colour())
    caller = console.Caller(console.name_of(user) or DEFAULT, console.name_of(workspace) or DEFAULT)
    with lines_of_input() as read:
        if person:
            write(WELCOME)
        return await console.Console(desk, surface, caller).run(read, write)


async def parse(understand: console.Understand) -> int:
    """What each line of the input means, until it ends; the exit code."""
    with lines_of_input() as read:
        return await console.parse(understand, read, write)


def at_terminal() -> bool:
    """Whether a person reads and writes, not a program."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def wants_colour() -> bool:
    """Colours at a terminal that has them, unless NO_COLOR says no."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


def write(text: str) -> None:
    """Prints and flushes, so that a program at the other end of a pipe never waits."""
    sys.stdout.write(text)
    sys.stdout.flush()


@contextmanager
def lines_of_input() -> Iterator[Callable[[], str | None]]:
    """What reads the next line, or None after the last: from a prompt at a terminal, else from
    the pipe, as UTF-8 whatever the bytes are."""
    person = at_terminal()
    _take_any_text(person)
    if not person:
        yield _pipe()
        return
    with _settings_kept():
        yield _prompt()


def _take_any_text(person: bool) -> None:
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if person else "utf-8", errors="replace")


def _pipe() -> Callable[[], str | None]:
    # Not sys.stdin: a thread that waits in it would be fatal when the interpreter ends.
    stream = open(sys.stdin.fileno(), "rb", closefd=False)  # noqa: SIM115 - open to the end

    def read() -> str | None:
        line = stream.readline()
        return line.decode("utf-8", "replace").lstrip("\ufeff").rstrip("\r\n") if line else None

    return read


def _prompt() -> Callable[[], str | None]:
    with suppress(ImportError):  # where it is missing, lines cannot be edited
        import readline  # noqa: F401 - gives input() editing and history

    def read() -> str | None:
        try:
            return input(PROMPT)
        except EOFError:
            write("\n")
            return None

    return read


@contextmanager
def _settings_kept() -> Iterator[None]:
    """The terminal's settings as they were, even after Ctrl-C in the middle of a line."""
    try:
        import termios
    except ImportError:  # no such thing on this system
        yield
        return
    settings = termios.tcgetattr(sys.stdin)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, settings)
