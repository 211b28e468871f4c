"""`bot.py linear add`, run as a new user would, against npm `emulate`."""

from __future__ import annotations

import asyncio
import io
import re
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from core.errors import SettingsError
from core.settings import load
from core.store import Store
from handlers.arguments import arguments
from handlers.connections import command_line
from tests import commands
from tests.connections.trackers.linear_world import linear
from tests.data.program import environment

Said = tuple[int, str, str]  # exit code, standard output, standard error


async def run(file: Path, args: str, said: str = "desk\n", **more: str) -> Said:
    """`python bot.py ARGS` on this database."""
    env = {"CONNECTION_KEYS": Fernet.generate_key().decode(), **environment(file), **more}
    done = await asyncio.to_thread(commands.run, args.split(), env, said)
    return done.returncode, done.stdout, done.stderr


async def test_a_team_is_connected_and_a_strange_key_is_refused(
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
        refused = await run(file, f"linear add ENG {api}", "strange\n")
        assert refused == (2, "", "bot.py: ENG cannot be used: the key is not valid\n")


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
async def test_what_else_is_wrong_is_said(
    store: Store, program_node: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = load({"CONNECTION_KEYS": Fernet.generate_key().decode()}, slack=False)
    async with linear(program_node) as between:
        for args, said, told in (
            ("OPS --api {url}/api/v3/graphql", "desk\n", "the key sees no such team"),
            ("ENG --api {url}/api/v3/graphql", "", "no API key: give it on standard input"),
            ("eng", "desk\n", "'eng' is not like ENG"),
            ("ENG --api {url}/hook/x", "desk\n", "its answer is no GraphQL"),
        ):
            monkeypatch.setattr("sys.stdin", io.StringIO(said))
            given = ["linear", "add", *args.format(url=between.url).split()]
            with pytest.raises(SettingsError, match=told):
                await command_line.run(settings, store, arguments().parse_args(given))
