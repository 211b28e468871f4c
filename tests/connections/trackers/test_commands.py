"""`bot.py github add` connects a repository, and says what is wrong."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from core.errors import SettingsError
from core.settings import load
from core.store import Store
from handlers.arguments import arguments
from handlers.connections.command_line import run, show
from tests.connections.trackers.github_world import REPO, World, world

KEY = "x" * 43 + "="


async def add(github: World, given: str, monkeypatch: pytest.MonkeyPatch, *more: str) -> int:
    """Run the command with this on standard input."""
    monkeypatch.setattr("sys.stdin", io.StringIO(given))
    env = {"CONNECTION_KEYS": KEY.replace("x", "A"), "PUBLIC_URL": "https://desk.example.com"}
    args = ["github", "add", REPO, "--api", f"{github.between.url}/api/v3", *more]
    told = arguments().parse_args([*args, "--workspace", "W"])
    return await run(load(env, slack=False), github.store, told)


async def test_a_repository_is_connected_with_people_and_a_label(
    store: Store, program_node: str, monkeypatch: pytest.MonkeyPatch, capsys: Any, tmp_path: Path
) -> None:
    people = tmp_path / "people.txt"
    people.write_text("# login user\noctocat U02ABC\n\n@ana U03ABC\n")
    async with world(store, program_node) as github:
        more = ("--label", "+API", "--people", str(people), "--as", "U0DESK001")
        assert await add(github, "desk\n", monkeypatch, *more) == 0
        found = await github.connection()
        assert found.terms["people"] == {"octocat": "U02ABC", "ana": "U03ABC"}
        assert (found.terms["label"], found.terms["repo"], found.user) == ("api", REPO, "U0DESK001")
        told = capsys.readouterr()
        address, secret = told.out.split()
        assert address == f"https://desk.example.com/in/github/W/{REPO}"
        assert len(secret) > 40
        await show(store)
        assert capsys.readouterr().out == f"github {REPO} in W as U0DESK001: ok\n"


async def test_an_app_finds_its_installation(
    store: Store, program_node: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world(store, program_node) as github:
        assert await add(github, github.key, monkeypatch, "--app", "7") == 0
        assert (await github.connection()).terms["installation"] == "100"


async def test_what_is_wrong_is_said(
    store: Store, program_node: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async with world(store, program_node) as github:
        with pytest.raises(SettingsError, match="no token: give it on standard input"):
            await add(github, "", monkeypatch)
        with pytest.raises(SettingsError, match="'git' is no address: write it like https://"):
            await add(github, "desk", monkeypatch, "--api", "git")
        with pytest.raises(SettingsError, match="is no label"):
            await add(github, "desk", monkeypatch, "--label", "a b")
        wrong = tmp_path / "people.txt"
        wrong.write_text("octocat\n")
        with pytest.raises(SettingsError, match="is not like: octocat U02ABC"):
            await add(github, "desk", monkeypatch, "--people", str(wrong))
        with pytest.raises(SettingsError, match="cannot be used"):
            await add(github, "strange", monkeypatch, "--api", f"{github.between.url}/none")
