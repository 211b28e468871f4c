"""What the commands of connections are given: secrets, and files that map people."""

from __future__ import annotations

import base64
import getpass
import secrets
import sys
from collections.abc import Callable
from pathlib import Path

from core.errors import SettingsError

KEY_BYTES = 32  # of a secret that is made here


def secret_line(prompt: str) -> str:
    """Return a line of standard input; at a terminal it is asked for, and not shown.

    Spaces stay: they may belong to a password.
    """
    if sys.stdin.isatty():
        return getpass.getpass(prompt)
    return sys.stdin.readline().rstrip("\r\n")


def new_key() -> str:
    """Return a new key as Standard Webhooks writes it."""
    return f"whsec_{base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()}"


def people_in(
    file: Path, like: str, is_name: Callable[[str], bool] = bool
) -> list[tuple[str, str]]:
    """Return the pairs of a file with a name there and a user id in each line.

    like: a line as an example; is_name: whether it may be a name there
    Raises SettingsError if the file cannot be read or has another line.
    """
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, ValueError) as error:
        raise SettingsError(f"--people: {file} cannot be read: {error}") from error
    pairs = [line.replace(",", " ").split() for line in lines if not line.startswith("#")]
    pairs = [pair for pair in pairs if pair]
    wrong = next((pair for pair in pairs if len(pair) != 2 or not is_name(pair[0])), None)
    if wrong:
        raise SettingsError(f"{file}: {' '.join(wrong)!r} is not like: {like}")
    return [(name, user) for name, user in pairs]
