"""Junk for everything that reads what strangers send, and the junk that once broke it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from tests.fuzzed.attempts import Attempts
from tests.fuzzed.files import importers
from tests.fuzzed.oauth import installing
from tests.fuzzed.texts import desk, parser
from tests.fuzzed.wire import slack, web

STAGES: dict[str, Callable[[Path], AbstractAsyncContextManager[Attempts]]] = {
    "parser": parser,
    "desk": desk,
    "slack": slack,
    "web": web,
    "install": installing,
    "importers": importers,
}
