"""What people wrote is readable by the owner of the files alone, whatever the umask."""

from __future__ import annotations

import os
from pathlib import Path

from tests.data.program import run


def careless() -> None:
    os.umask(0)


def test_database_backup_and_export_are_private(tmp_path: Path) -> None:
    database = tmp_path / "desk.db"
    run(database, "console", said="the lamp is broken\n", limit=careless)
    run(database, "backup", str(tmp_path / "copy.db"), limit=careless)
    run(database, "export", str(tmp_path / "all.jsonl"), limit=careless)
    run(tmp_path / "again.db", "restore", str(tmp_path / "copy.db"), limit=careless)
    files = {file.name: file.stat().st_mode & 0o077 for file in tmp_path.iterdir()}
    assert {"desk.db", "copy.db", "all.jsonl", "again.db"} <= files.keys()
    assert not any(files.values()), files


def test_check_names_what_others_can_read(tmp_path: Path) -> None:
    database = tmp_path / "desk.db"
    run(database, "console", said="the lamp is broken\n")
    assert "privacy" not in run(database, "check").stdout
    database.chmod(0o644)
    said = run(database, "check")
    assert f"note privacy: others can read {database}: chmod 600 {database}" in said.stdout
    assert said.returncode == 0
