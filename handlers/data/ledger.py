"""`bot.py hours` and `bot.py statement`: files of the time that people logged."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from core.command import Hours, Statement
from core.desk import Desk
from core.errors import RecordError, SettingsError
from core.hours import month_end
from core.message import ALONE, Actor, Message
from core.reply import Failed, Table
from core.statement import chained
from core.store import Store
from handlers.data.export import target
from handlers.ledger import as_csv, as_workbook


async def run(store: Store, args: argparse.Namespace) -> int:
    """Write the hours or the statement; return the exit code.

    Raises SettingsError if it is not clear which workspace is meant, RecordError if the file
    cannot be written.
    """
    ws = args.workspace or await _only_workspace(store)
    admin = Message("", Actor("local", ws, standing="admin"), datetime.now(UTC), audience=ALONE)
    write = _statement if args.way == "statement" else _hours
    return await write(Desk(store), admin, args)


async def _only_workspace(store: Store) -> str:
    found = await store.read(lambda db: db.workspaces())
    if len(found) > 1:
        raise SettingsError(f"--workspace: name one of {', '.join(found)}")
    return found[0] if found else "local"


async def _hours(desk: Desk, admin: Message, args: argparse.Namespace) -> int:
    days = (f"{args.month}-01", month_end(args.month))
    table = await desk.ledger(admin, Hours((), args.client and args.client.lower(), None, *days))
    assert isinstance(table, Table)
    if (args.file or "").lower().endswith(".xlsx"):
        _write(Path(args.file), as_workbook(table))
    else:
        with target(args.file) as out:
            out.write(as_csv(table))
    sys.stderr.write(f"{len(table.rows):,} entries\n")
    return 0


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise RecordError(f"{path} cannot be written ({error.strerror})") from error


async def _statement(desk: Desk, admin: Message, args: argparse.Namespace) -> int:
    found = await desk.statement(admin, Statement(args.client.lower(), args.month))
    assert not isinstance(found, Failed)
    lines = [*chained(found)]
    file = args.file or f"{args.client}-{args.month}.jsonl"
    with target(file) as out:
        out.writelines(lines)
    sys.stderr.write(f"{file}: last hash {json.loads(lines[-1])['sha256']}\n")
    return 0
