"""The commands as they are really run, in processes of their own."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def run(
    file: Path, *args: str, said: str = "", limit: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    """`python bot.py ARGS` on this database, to its end. limit: called in the new process."""
    return subprocess.run(
        [sys.executable, "-W", "error", "bot.py", *args],
        cwd=ROOT,
        env=environment(file),
        input=said,
        capture_output=True,
        text=True,
        preexec_fn=limit,
        check=False,
    )


def started(file: Path, *args: str, out: Any = subprocess.PIPE) -> subprocess.Popen[bytes]:
    """The same, running."""
    return subprocess.Popen(
        [sys.executable, "bot.py", *args],
        cwd=ROOT,
        env=environment(file),
        stdin=subprocess.PIPE,
        stdout=out,
        stderr=subprocess.PIPE,
    )


def environment(file: Path) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SLACK_")}
    return {**clean, "DATABASE_URL": f"sqlite:///{file}"}


def is_locked(file: Path) -> bool:
    """Whether somebody writes to the database."""
    with closing(sqlite3.connect(file, isolation_level=None, timeout=0)) as db:
        try:
            db.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        db.execute("ROLLBACK")
        return False


def content(file: Path) -> list[str]:
    """Everything that is in the database, as SQL."""
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [*db.iterdump()]


def fill(file: Path, tickets: int = 3) -> None:
    """A database with some tickets."""
    run(file, "console", said="".join(f"the vpn drops in room {n}\n" for n in range(tickets)))
