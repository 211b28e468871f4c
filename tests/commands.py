"""Commands of the program, each in a process of its own: `python -W error bot.py ARGS`.

Of a short command the start of Python and the imports take nearly all the time. So one process does
both once, and forks for each command: the child goes on as a new process would.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryFile
from threading import Thread
from typing import Any

import bot
from core.desk import preview
from tests.conftest import message_of

ROOT = Path(__file__).parents[1]
PATIENCE = 120.0  # seconds for a command, on a busy machine
REQUEST_MAX = 1 << 17  # bytes
LOADED = (
    *("bot", "core.desk", "core.store.sqlite.archive", "core.store.postgres.archive"),
    *("handlers.terminal", "handlers.data.export", "handlers.data.imports"),
)


def run(
    args: Sequence[str | bytes], env: Mapping[str, str], said: str | bytes = "", cwd: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end. env: all of its environment; said: what is piped in."""
    request = {"args": [*map(os.fsdecode, args)], "env": {**env}, "cwd": str(cwd)}
    end, piped = os.pipe()
    writer = Thread(target=_write, args=(piped, said if isinstance(said, bytes) else said.encode()))
    with TemporaryFile("w+") as out, TemporaryFile("w+") as told:
        fds = [end, out.fileno(), told.fileno()]
        socket.send_fds(_door(), [json.dumps(request).encode()], fds)
        os.close(end)
        writer.start()
        code = _ended()
        writer.join()
        out.seek(0)
        told.seek(0)
        return subprocess.CompletedProcess([*args], code, out.read(), told.read())


def _ended() -> int:
    """The exit code of the command that runs."""
    try:
        return int(_door().recv(REQUEST_MAX))
    except TimeoutError:
        _door.cache_clear()  # the late code is nobody's
        raise


def _write(piped: int, said: bytes) -> None:
    with suppress(BrokenPipeError), open(piped, "wb") as pipe:
        pipe.write(said)


@cache
def _door() -> socket.socket:
    """The way to the process that forks. It ends when this one does."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    ours.settimeout(PATIENCE)
    with theirs:
        command = [sys.executable, "-W", "error", "-m", "tests.commands", str(theirs.fileno())]
        forking = subprocess.Popen(command, cwd=ROOT, pass_fds=[theirs.fileno()])
    atexit.register(_shut, ours, forking)
    return ours


def _shut(door: socket.socket, forking: subprocess.Popen[bytes]) -> None:
    door.close()
    forking.wait(PATIENCE)


def serve(door: socket.socket) -> list[str]:
    """Fork for each command, until nobody is at the other end. Return in each child, with the
    command's arguments."""
    while True:
        request, fds, _, _ = socket.recv_fds(door, REQUEST_MAX, 3)
        if not request:
            door.close()
            sys.exit()
        child = os.fork()
        if not child:
            door.close()
            return _begin(json.loads(request), fds)
        for fd in fds:
            os.close(fd)
        _, status = os.waitpid(child, 0)
        door.send(str(os.waitstatus_to_exitcode(status)).encode())


def _begin(request: dict[str, Any], fds: list[int]) -> list[str]:
    for number, fd in enumerate(fds):
        os.dup2(fd, number)
        os.close(fd)
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["env"])
    args: list[str] = request["args"]
    sys.argv = ["bot.py", *args]
    return args


if __name__ == "__main__":
    for name in LOADED:
        import_module(name)
    for text in ("vpn is down", "T1"):
        preview(message_of(text))  # loads what reads messages
    gc.freeze()
    sys.exit(bot.main(serve(socket.socket(fileno=int(sys.argv[1])))))
