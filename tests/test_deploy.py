"""What the files for running the bot elsewhere promise."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import yaml

from tests.docs import fenced
from tests.e2e.program import free_port, program

ROOT = Path(__file__).parents[1]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())


def copied() -> list[str]:
    lines = re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, re.M)
    return [source for line in lines for source in line.split()[:-1]]


def settings() -> set[str]:
    return set(re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.M))


def test_the_image_has_all_of_the_program_and_nothing_else() -> None:
    allowed = re.findall(r"^!(.+)$", (ROOT / ".dockerignore").read_text(), re.M)
    assert sorted(allowed) == sorted({*copied()})
    assert all((ROOT / source).exists() for source in copied())
    assert {"core", "handlers", "migrations", "bot.py"} <= {*copied()}


def test_the_image_does_not_run_as_root() -> None:
    users = re.findall(r"^USER (.+)$", DOCKERFILE, re.M)
    assert users == ["desk"]
    assert DOCKERFILE.index("USER desk") < DOCKERFILE.index('CMD ["python", "bot.py"]')


def test_the_image_sets_only_what_the_program_reads() -> None:
    said = re.findall(r"([A-Z_]+)=", re.findall(r"^ENV (.+)$", DOCKERFILE, re.M)[0])
    assert {*said} - {"PYTHONUNBUFFERED"} <= settings()


@pytest.mark.parametrize("alive", [True, False])
async def test_the_health_check_knows_whether_it_works(tmp_path: Path, alive: bool) -> None:
    (check,) = re.findall(r"HEALTHCHECK .*? CMD \\\n\s*(\[.*\])$", DOCKERFILE, re.M)
    port = str(free_port())
    env = {"DATABASE_URL": f"sqlite:///{tmp_path / 't.db'}", "PORT": port, "HOST": "127.0.0.1"}
    command = [sys.executable, *json.loads(check)[1:]]
    async with AsyncExitStack() as stack:
        if alive:
            served = program(sys.executable, "bot.py", "serve", env=env, ready="ready on")
            await stack.enter_async_context(served)
        quiet = asyncio.subprocess.DEVNULL
        checking = await asyncio.create_subprocess_exec(
            *command, env={**os.environ, **env}, stderr=quiet
        )
        assert (await checking.wait() == 0) == alive


def test_two_bots_share_one_database() -> None:
    bot = COMPOSE["services"]["bot"]
    assert bot["deploy"]["replicas"] == 2
    assert bot["environment"]["DATABASE_URL"].startswith("postgresql://")
    assert {*bot["environment"]} <= settings()
    assert bot["depends_on"]["database"]["condition"] == "service_healthy"


def test_the_unit_is_one_that_systemd_takes(tmp_path: Path) -> None:
    unit = fenced("ini")
    for line in ("User=ticketdesk", "Restart=always", "ExecStart=", "EnvironmentFile="):
        assert f"\n{line}" in unit
    if shutil.which("systemd-analyze"):
        file = tmp_path / "ticketdesk.service"
        file.write_text(re.sub(r"^ExecStart=.*$", "ExecStart=/bin/true", unit, flags=re.M))
        told = subprocess.run(
            ["systemd-analyze", "verify", str(file)], capture_output=True, text=True, check=False
        )
        assert "Unknown" not in told.stderr
