"""Programs in processes of their own: the bot as it is started for real, and emulate."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
START = 15  # seconds
STOP = 10  # seconds after SIGTERM


def free_port() -> int:
    """A port that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Program:
    """A running process; what it has said so far is in `said`."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process, self.said = process, ""

    async def ready(self, word: str) -> None:
        """Waits until it says the word."""
        assert self._process.stdout
        while word not in self.said:
            line = await asyncio.wait_for(self._process.stdout.readline(), START)
            assert line, f"it ended: {self.said}"
            self.said += line.decode()

    async def ends(self) -> int:
        """Its exit code, once it ended by itself."""
        out, _ = await asyncio.wait_for(self._process.communicate(), START)
        self.said += out.decode()
        assert self._process.returncode is not None
        return self._process.returncode

    async def stops(self) -> int:
        """Its exit code after SIGTERM."""
        self._process.terminate()
        out, _ = await asyncio.wait_for(self._process.communicate(), STOP)
        self.said += out.decode()
        assert self._process.returncode is not None
        return self._process.returncode

    def kill(self) -> None:
        if self._process.returncode is None:
            self._process.kill()


@asynccontextmanager
async def program(
    *command: str, env: dict[str, str], cwd: Path = ROOT, ready: str | None = None
) -> AsyncIterator[Program]:
    """Starts it, waits until it says `ready`, and ends it at the latest when the block does."""
    process = await asyncio.create_subprocess_exec(
        *command,
        cwd=cwd,
        env={**_clean_environment(), **env},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    running = Program(process)
    try:
        if ready:
            await running.ready(ready)
        yield running
    finally:
        running.kill()
        await process.communicate()


def bot(
    env: dict[str, str], ready: str | None = "ready in "
) -> AbstractAsyncContextManager[Program]:
    """`python bot.py` with these settings."""
    return program(sys.executable, "-W", "error", "bot.py", env=env, ready=ready)


def _clean_environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("SLACK_")}
