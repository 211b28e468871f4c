"""Standard input and output: a person at a terminal, or a program on a pipe."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from core.desk import Desk
from core.message import Actor, Format
from core.translation import speaking, tell
from handlers import console, tokenizer
from handlers.completion import DELIMITERS, Completer

DEFAULT = "local"  # user and workspace if none is named
PROMPT = "> "
EXAMPLES = ("vpn is down in Berlin, urgent", "open tickets", "close T1, restarted the router")


async def talk(
    desk: Desk, format: Format | None, user: str, workspace: str, *, counts: bool = False
) -> int:
    """Run a session with the desk until the input ends. Return the exit code.

    format: of the answers; None leaves it to the user's choice
    counts: print each answer's number of tokens on standard error

    Raises SettingsError if tokens cannot be counted.
    """
    person = at_terminal()
    surface = console.ConsoleSurface(format, person, colour=person and wants_colour())
    user, workspace = console.name_of(user) or DEFAULT, console.name_of(workspace) or DEFAULT
    caller = Actor(user, workspace, may_sign_in=True)
    show = counted(write) if counts else write
    completer = Completer()
    if person:
        await completer.learn(desk, caller)

    def answer(text: str) -> None:
        completer.see(text)
        show(text)

    with lines_of_input(completer) as read:
        if person:
            with speaking(await desk.language(caller.workspace, caller.user)):
                write(greeting())
        return await console.Console(desk, surface, caller).run(read, answer)


def greeting() -> str:
    """Return the first text that a person reads: examples of what to say."""
    lead = tell(
        "Write in your own words, like these. {help} shows more, Ctrl-D exits.", help="help"
    )
    return "\n     ".join((lead, *EXAMPLES)) + "\n"


def counted(show: Callable[[str], None]) -> Callable[[str], None]:
    """Return a function that shows a text, then prints its number of tokens on standard error.

    Raises SettingsError if tokens cannot be counted.
    """
    tokenizer.count("")  # raises now if the package is missing

    def both(text: str) -> None:
        show(text)
        sys.stderr.write(f"{tokenizer.count(text.strip())} tokens\n")
        sys.stderr.flush()

    return both


async def parse(understand: console.Understand) -> int:
    """Print what each line of the input means, until it ends. Return the exit code."""
    with lines_of_input() as read:
        if at_terminal():
            write("Shows the command that each line means, and does nothing. Ctrl-D leaves.\n")
        return await console.parse(understand, read, write)


def at_terminal() -> bool:
    """Whether a person reads and writes: input and output are a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def wants_colour() -> bool:
    """Whether to use colours: the output is a terminal that has them, and NO_COLOR is not set."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


def write(text: str) -> None:
    """Print and flush, so that a program at the other end of a pipe never waits."""
    sys.stdout.write(text)
    sys.stdout.flush()


@contextmanager
def lines_of_input(completer: Completer | None = None) -> Iterator[Callable[[], str | None]]:
    """Yield a function that returns the next line of input, None after the last.

    It reads from a prompt at a terminal, else from the pipe as UTF-8; a wrong byte is replaced.
    completer: completes what is typed at the Tab key
    """
    person = at_terminal()
    _take_any_text(person)
    if not person:
        yield _pipe()
        return
    with _settings_kept():
        yield _prompt(completer)


def _take_any_text(person: bool) -> None:
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if person else "utf-8", errors="replace")


def _pipe() -> Callable[[], str | None]:
    # Not sys.stdin: a thread that still reads it crashes the interpreter at exit.
    stream = open(sys.stdin.fileno(), "rb", closefd=False)  # noqa: SIM115 - used until the exit

    def read() -> str | None:
        line = stream.readline()
        return line.decode("utf-8", "replace").lstrip("\ufeff").rstrip("\r\n") if line else None

    return read


def _prompt(completer: Completer | None) -> Callable[[], str | None]:
    with suppress(ImportError):  # without it lines cannot be edited
        import readline  # gives input() editing and history

        is_libedit = "libedit" in (readline.__doc__ or "")
        if not is_libedit:  # a pasted text is one input, also with several lines
            readline.parse_and_bind("set enable-bracketed-paste on")
        if completer:
            readline.set_completer(completer.complete)
            readline.set_completer_delims(DELIMITERS)
            readline.parse_and_bind("bind ^I rl_complete" if is_libedit else "tab: complete")

    def read() -> str | None:
        try:
            line = input(PROMPT)
        except EOFError:
            write("\n")
            return None
        if completer:
            completer.see(line)
        return line

    return read


@contextmanager
def _settings_kept() -> Iterator[None]:
    """Restore the terminal's settings at the end, also after Ctrl-C in the middle of a line."""
    try:
        import termios
    except ImportError:  # this system has no termios
        yield
        return
    settings = termios.tcgetattr(sys.stdin)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, settings)
