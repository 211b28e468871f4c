"""`bot.py linear add`, run as a new user would, against npm `emulate`."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from handlers.connections.kind import Later
from handlers.connections.trackers.linear_tracker import LinearClient
from tests.connections.trackers.linear_world import linear
from tests.data.program import ROOT, environment

Said = tuple[int, str, str]  # exit code, standard output, standard error


async def run(file: Path, args: str, said: str = "desk\n", **more: str) -> Said:
    """`python bot.py ARGS` on this database."""
    env = {"CONNECTION_KEYS": Fernet.generate_key().decode(), **environment(file), **more}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-W", "error", "bot.py", *args.split()),
        cwd=ROOT,
        env=env,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate(said.encode())
    return process.returncode or 0, out.decode(), err.decode()


async def test_a_team_is_connected_and_what_is_wrong_is_said(
    tmp_path: Path, program_node: str
) -> None:
    file = tmp_path / "tickets.db"
    people = tmp_path / "people.txt"
    people.write_text("ana@acme.com U0ANA0001\n")
    async with linear(program_node) as between:
        api = f"--api {between.url}/api/v3/graphql"
        add = f"linear add ENG {api} --people {people} --as U0DESK001"
        code, out, err = await run(file, add, PUBLIC_URL="https://desk.example.com")
        assert (code, err.startswith("add a webhook there: ")) == (0, True)
        address, secret = out.split()
        assert address == "https://desk.example.com/in/linear/local/ENG"
        assert re.fullmatch(r"[\w-]{43}", secret)
        wrong = {
            "the key is not valid": run(file, f"linear add ENG {api}", "strange\n"),
            "the key sees no such team": run(file, f"linear add OPS {api}"),
            "no API key: give it on standard input": run(file, f"linear add ENG {api}", ""),
        }
        found = await asyncio.gather(*wrong.values())
        for told, (code, out, err) in zip(wrong, found, strict=True):
            assert (code, out, told in err, err.count("\n")) == (2, "", True, 1), err
        client = LinearClient(between.session, f"{between.url}/hook/x", "desk")
        with pytest.raises(Later, match="its answer is no GraphQL"):
            await client.call("query { viewer { id } }")
