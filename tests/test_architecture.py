"""One direction: bot.py -> handlers -> core; stores and SQL stay in their place."""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from core.desk.dispatcher import TABLE
from core.parser.forms import READERS
from core.parser.objects import MAKERS
from tests.bench import docs, pairs
from tests.bench.create_worker import STAGES
from tests.bench.stages import found

ROOT = Path(__file__).parent.parent
CORE, HANDLERS = sorted(ROOT.glob("core/**/*.py")), sorted(ROOT.glob("handlers/**/*.py"))
FILES = [ROOT / "bot.py", *CORE, *HANDLERS]
LINES_MAX = 300

SQL = re.compile(
    r"\b(SELECT\b.+\bFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+TABLE)\b", re.S
)


def path_of(file: Path) -> str:
    return str(file.relative_to(ROOT))


@cache
def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text())


def imports(file: Path) -> Iterator[str]:
    """Full names of everything that a file imports, wherever in it."""
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path_of(file)}: relative imports hide the direction"
            yield from (f"{node.module}.{name.name}" for name in node.names)


def importing(files: Iterable[Path], *packages: str) -> list[str]:
    """`file: name` for each import from one of the packages."""
    return [
        f"{path_of(file)}: {name}"
        for file in files
        for name in imports(file)
        if any(name == package or name.startswith(f"{package}.") for package in packages)
    ]


def test_core_knows_nothing_of_slack_http_or_terminals() -> None:
    outside = ("handlers", "bot", "tests", "slack_bolt", "slack_sdk", "aiohttp", "argparse")
    assert importing(CORE, *outside, "readline", "termios") == []


def test_handlers_know_nothing_of_the_front_door() -> None:
    assert importing(HANDLERS, "bot", "tests") == []


def test_only_slacks_handlers_know_slack() -> None:
    others = [file for file in HANDLERS if "slack" not in file.parts]
    assert importing(others, "slack_bolt", "slack_sdk", "handlers.slack") == []
    http = {"web", "connections", "fetch.py"}
    assert importing([file for file in others if not http & {*file.parts}], "aiohttp") == []


def test_only_the_front_door_names_a_concrete_store() -> None:
    outside = [file for file in CORE + HANDLERS if "store" not in file.relative_to(ROOT).parts]
    assert importing(outside, "core.store.sqlite", "core.store.postgres") == []
    assert importing(outside, "sqlite3", "aiosqlite", "asyncpg") == []


def has_sql(file: Path) -> bool:
    return any(
        SQL.search(node.value)
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def test_sql_is_in_the_stores_only() -> None:
    outside = [file for file in FILES if "store" not in file.relative_to(ROOT).parts]
    assert [path_of(file) for file in outside if has_sql(file)] == []


def test_every_file_says_what_it_is() -> None:
    written = [file for file in FILES if file.read_text().strip()]
    assert [path_of(file) for file in written if not ast.get_docstring(parsed(file))] == []


def is_table(file: Path) -> bool:
    nodes = ast.walk(parsed(file))
    return not any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in nodes)


def test_every_file_is_read_in_one_sitting() -> None:
    long = [file for file in FILES if len(file.read_text().splitlines()) > LINES_MAX]
    assert [path_of(file) for file in long if not is_table(file)] == []


def core_imports() -> dict[str, set[str]]:
    """Each module of the core -> those of the core that it imports."""
    modules = {".".join(file.with_suffix("").relative_to(ROOT).parts): file for file in CORE}
    modules = {name.removesuffix(".__init__"): file for name, file in modules.items()}

    def module_of(name: str) -> str:
        while name not in modules and "." in name:
            name = name.rpartition(".")[0]
        return name

    return {
        name: {module_of(found) for found in imports(file) if found.startswith("core.")} - {name}
        for name, file in modules.items()
    }


def test_stores_know_no_reply_and_no_renderer() -> None:
    graph = core_imports()
    reached = {name for name in graph if name.startswith("core.store")}
    while further := {need for name in reached for need in graph[name]} - reached:
        reached |= further
    assert reached & {"core.reply", "core.surface", "core.terse", "core.lines"} == set()


def test_the_core_has_no_cycle() -> None:
    graph = core_imports()
    while leaves := [name for name, needs in graph.items() if not needs & graph.keys()]:
        for name in leaves:
            del graph[name]
    assert graph == {}


def test_everything_public_is_described() -> None:
    """`python -m tests.bench house --missing` prints the same."""
    sources = {file.relative_to(ROOT): file.read_text() for file in FILES}
    assert docs.described(sources).missing == []


def test_modules_are_nouns() -> None:
    tests = sorted(ROOT.glob("tests/**/*.py"))
    assert docs.gerunds(file.relative_to(ROOT) for file in (*CORE, *HANDLERS, *tests)) == []


def test_stores_say_little_twice() -> None:
    assert pairs.share(ROOT)[pairs.TOTAL] < 0.15


@pytest.mark.parametrize("place", [place for places in STAGES.values() for place in places])
def test_what_the_benchmark_of_a_create_times_is_there(place: str) -> None:
    assert callable(found(place)[2])


# Features of which a start asks at least whether somebody uses them.
ASKED = {"approvals", "creation", "follows", "labels", "lookups", "notes", "saved"}
# A start, or the words of one message, with the names of the modules that are loaded then.
STARTED = "import bot, sys; bot.main(['console']); print(*sys.modules)"


def late_modules() -> set[str]:
    """The modules of features: of commands, forms, objects and pages, and what only they need."""
    places = {place for does in TABLE.values() for place in does if isinstance(place, str)}
    desk = {place.partition(".")[0] for place in places} - ASKED
    objects = {module for module in MAKERS.values() if isinstance(module, str)}
    pages = ("home", "columns", "statistics", "pairs", "summaries", "reminders", "lateness")
    return {
        *(f"core.desk.{name}" for name in (*desk, *pages)),
        *(f"core.parser.forms.{name}" for name in READERS),
        *(f"core.parser.{name}" for name in objects),
        *("core.registers", "core.statement", "core.rota", "core.calendars"),
        *("handlers.blocks", "handlers.text", "handlers.connections.kind", "handlers.slack"),
        *("aiohttp", "slack_bolt", "jellyfish", "cryptography", "uuid"),
    }


def test_a_start_loads_no_feature_that_nobody_uses(tmp_path: Path) -> None:
    settings = {**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path}/new.db"}
    command = [sys.executable, "-W", "ignore", "-c", STARTED]
    done = subprocess.run(
        command, cwd=ROOT, env=settings, input=b"vpn is down\n", capture_output=True, check=True
    )
    answer, loaded = done.stdout.decode().split("\n", 1)
    assert json.loads(answer)["action"] == "created"
    assert late_modules() & {*loaded.split()} == set()
