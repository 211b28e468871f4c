"""A statement is checked by a script that knows nothing of the desk."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from runpy import run_path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from core.command import Statement
from core.hours import Entry
from core.message import Place
from core.statement import canonical, chained, lines_of
from core.store.sqlite import SqliteStore
from tests import commands
from tests.conftest import Office, message_of
from tests.docs import ROOT
from tests.hours.test_times import ALL, contract

SCRIPT = ROOT / "docs/verify_statement.py"
CHECK = run_path(str(SCRIPT))

entries = st.lists(
    st.builds(
        Entry,
        ticket=st.sampled_from(("T001", "T002", "T1000")),
        title=st.sampled_from(("proxy", "ünïcode \u2028 line")),
        by=st.just("U1"),
        day=st.sampled_from([f"{month}-{day:02d}" for month in ALL for day in (1, 10, 28)]),
        minutes=st.integers(-240, 1440).filter(bool),
        note=st.text(st.characters(codec="utf-8"), max_size=9),
        billed=st.booleans(),
        secret=st.booleans(),
    ),
    max_size=8,
)


def written(month: str, some: Any, worked: list[Entry]) -> bytes:
    told = [one for one in worked if one.day[:7] <= month]
    return "".join(chained(lines_of("acme", month, "2026-07-01", some, told))).encode()


def problem(data: bytes) -> str:
    """What the script says is wrong; empty if nothing is."""
    try:
        CHECK["check"](data)
    except (CHECK["Wrong"], KeyError, TypeError, ValueError, IndexError) as error:
        return str(error) or type(error).__name__
    return ""


@given(st.sampled_from(ALL), contract, entries)
def test_the_script_recomputes_every_number(month: str, some: Any, worked: list[Entry]) -> None:
    assert problem(written(month, some, worked)) == ""


@given(st.sampled_from(ALL), contract, entries, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_any_byte_that_is_changed_is_named(
    month: str, some: Any, worked: list[Entry], random: Random
) -> None:
    data = bytearray(written(month, some, worked))
    for at in random.sample(range(len(data)), min(len(data), 20)):
        changed = bytearray(data)
        changed[at] ^= random.randrange(1, 256)
        assert problem(bytes(changed)), f"byte {at}"


def test_every_byte_of_one_statement_counts() -> None:
    worked = [Entry("T001", "proxy", "U1", "2026-01-05", 45, "größer", billed=True)]
    data = written("2026-01", [], worked)
    for at in range(len(data)):
        changed = bytearray(data)
        changed[at] ^= 1
        said = problem(bytes(changed))
        assert said.startswith(("line ", "the end")), (at, said)
        number = data[:at].count(b"\n") + 1
        assert data[at] == 10 or said.startswith(f"line {number}:"), (at, said)


@given(st.data())
def test_a_number_that_is_not_the_sum_is_found_even_if_the_chain_fits(data: st.DataObject) -> None:
    worked = [
        Entry("T001", "proxy", "U1", "2026-01-05", 45),
        Entry("T2", "x", "U1", "2026-01-06", 9),
    ]
    lines = lines_of("acme", "2026-01", "2026-02-01", [], worked)
    told = [
        (n, name) for n, one in enumerate(lines) for name in ("minutes", "billed") if name in one
    ]
    n, name = data.draw(st.sampled_from(told))
    lines[n] = {**lines[n], name: int(lines[n][name]) + 1}
    assert problem("".join(chained(lines)).encode())


def test_lines_that_are_gone_or_moved_are_found() -> None:
    worked = [Entry("T001", "proxy", "U1", f"2026-01-{n:02d}", 45) for n in range(1, 5)]
    lines = written("2026-01", [], worked).splitlines(keepends=True)
    for n in range(len(lines)):
        assert problem(b"".join(lines[:n] + lines[n + 1 :]))
    assert problem(b"".join([*lines[:2], lines[3], lines[2], *lines[4:]]))


def test_a_kind_of_line_that_is_not_known_yet_is_in_the_chain_and_passed_over() -> None:
    lines = lines_of("acme", "2026-01", "2026-02-01", [], [])
    later = [*lines, {"kind": "service", "version": 1, "kept": 9}]
    data = "".join(chained(later)).encode()
    assert problem(data) == ""
    assert problem(data.replace(b'"kept":9', b'"kept":8'))


async def test_a_statement_has_all_tickets_of_the_client_and_the_carried_time(
    office: Office,
) -> None:
    await office.say("client acme", place=Place("C7", "channel"))
    await office.says("new ticket: proxy", "update ids=T1 client=acme", "new ticket: other")
    await office.says("contract acme 20h a month rollover 5h overage 120", "T1 +45m proxy")
    await office.say("T2 +1h")
    lines = await office.desk.statement(message_of(""), Statement("acme", "2026-01"))
    assert isinstance(lines, list)
    data = "".join(chained(lines)).encode()
    whole, _ = CHECK["check"](data)
    assert (whole["minutes"], whole["left"]) == (45, 1155)
    shown = json.loads(await office.say("statement acme january"))["data"]
    assert {"what": "left", "value_minutes": 1155} in shown


async def bind_acme(path: Path) -> None:
    """Makes C7 the channel of the client acme: the console is in no channel."""
    store = await SqliteStore.open(path)
    await store.transact(lambda db: db.set_client("local", "C7", "acme"))
    await store.close()


def test_the_program_writes_what_the_script_checks(tmp_path: Path) -> None:
    asyncio.run(bind_acme(tmp_path / "t.db"))

    def desk(*args: str, said: str = "") -> subprocess.CompletedProcess[str]:
        done = commands.run(["--db", str(tmp_path / "t.db"), *args], {}, said, cwd=tmp_path)
        done.check_returncode()
        return done

    said = "new ticket: proxy\nupdate ids=T1 client=acme\nT1 +45m proxy\n"
    desk("console", said=said)
    month = datetime.now(UTC).strftime("%Y-%m")
    made = desk("statement", "acme", month)
    file = tmp_path / f"acme-{month}.jsonl"
    script = [sys.executable, str(SCRIPT), str(file)]
    checked = subprocess.run(script, capture_output=True, text=True, check=True).stdout
    assert checked.split()[-1] == made.stderr.split()[-1]
    file.write_bytes(file.read_bytes().replace(b":45", b":46", 1))
    wrong = subprocess.run(script, capture_output=True, text=True, check=False)
    assert wrong.returncode == 1
    assert wrong.stderr.startswith("WRONG: line 2:")
    assert '"T001","acme","local",45,"proxy",""' in desk("hours", month).stdout


@pytest.mark.parametrize("value", [{"b": 1, "a": "ü"}, {"a": [1, None, True]}])
def test_canonical_json_has_its_keys_in_order(value: dict[str, Any]) -> None:
    assert json.loads(canonical(value)) == value
    assert [*json.loads(canonical(value))] == sorted(value)


def test_the_script_is_small_and_needs_only_python() -> None:
    text = SCRIPT.read_text()
    assert text.count("\n") < 120
    imports = {line.split()[1] for line in text.splitlines() if line[:6] in ("import", "from d")}
    assert imports == {"hashlib", "json", "sys", "datetime"}
