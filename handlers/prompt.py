"""`bot.py prompt`: the system prompt for a language model that speaks to the desk."""

from __future__ import annotations

import sys

from core.errors import SettingsError
from core.prompt import prompt
from handlers.tokenizer import count


def run() -> int:
    """Print the prompt, and on standard error its number of tokens. Return the exit code."""
    text = prompt()
    sys.stdout.write(text)
    sys.stdout.flush()
    try:
        sys.stderr.write(f"{count(text)} tokens\n")
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
    return 0
