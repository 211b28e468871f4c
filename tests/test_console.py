"""The command line as its users meet it: a real process on a pipe or at a terminal."""

import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from core.help import EXAMPLES, TOPICS
from core.message import Actor
from handlers.console import BadLine, message_of
from tests import commands
from tests.replies import NASTY

ROOT = Path(__file__).parent.parent
BOT = [sys.executable, str(ROOT / "bot.py")]
AT = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)
ME = Actor("local", "local")


def environ(path: Path, **more: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {**kept, "DATABASE_URL": f"sqlite:///{path}/tickets.db", **more}


class Bot(Protocol):
    def __call__(
        self, *args: str | bytes, said: str | bytes = "", code: int = 0, **more: str
    ) -> str: ...


@pytest.fixture
def bot(tmp_path: Path) -> Bot:
    """Runs the program: arguments, then what is piped in; its output, exit code 0 expected."""

    def run(*args: str | bytes, said: str | bytes = "", code: int = 0, **more: str) -> str:
        done = commands.run(args, environ(tmp_path, **more), said)
        assert done.returncode == code, done.stderr
        return done.stderr if code else done.stdout

    return run


def replies(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


# -- the contract's transcript ----------------------------------------------------------------


TRANSCRIPT = [
    (
        "Create ticket for API timeout issues in production, high priority",
        '{"status":"ok","action":"created","data":{"id":"T001",'
        '"title":"API timeout issues in production","cat":"infra","pri":1,"stat":"open",'
        '"created":"DATE"}}',
    ),
    (
        "Update T001 to in progress, investigating load balancer",
        '{"status":"ok","action":"updated","data":{"id":"T001","stat":"prog",'
        '"res":"investigating load balancer"}}',
    ),
    ("reopen T1", '{"status":"ok","action":"updated","data":{"id":"T001","stat":"open"}}'),
    (
        "log a minor code bug: dark mode flickers",
        '{"status":"ok","action":"created","data":{"id":"T002","title":"dark mode flickers",'
        '"cat":"code","pri":3,"stat":"open","created":"DATE"}}',
    ),
    (
        "new ticket: Build pipeline broken, p1, #code",
        '{"status":"ok","action":"created","data":{"id":"T003","title":"Build pipeline broken",'
        '"cat":"code","pri":1,"stat":"open","created":"DATE"}}',
    ),
    (
        "Show open high priority tickets",
        '{"status":"ok","count":2,"data":[{"id":"T001","title":"API timeout issues",'
        '"cat":"infra","pri":1},{"id":"T003","title":"Build pipeline broken","cat":"code",'
        '"pri":1}]}',
    ),
    ("Show tickets about vpn", '{"status":"ok","count":0}'),
    (
        "View T002",
        '{"status":"ok","data":{"id":"T002","title":"dark mode flickers","cat":"code","pri":3,'
        '"stat":"open","created":"DATE","by":"local"}}',
    ),
    (
        "Close T001, fixed load balancer configuration",
        '{"status":"ok","action":"closed","data":{"id":"T001","stat":"done",'
        '"res":"fixed load balancer configuration"}}',
    ),
    (
        "Give T001 to <@U02ABC>",
        '{"status":"ok","action":"assigned","data":{"id":"T001","own":"U02ABC"}}',
    ),
    ("undo", '{"status":"ok","action":"undone","data":{"id":"T001"}}'),
    ("View T999", '{"status":"nf","id":"T999"}'),
    ("close", '{"status":"er","msg":"which ticket?"}'),
    (
        "Close T002, T003 and T999: duplicates",
        '{"status":"ok","action":"closed","count":2,"data":[{"id":"T002","status":"up"},'
        '{"id":"T003","status":"up"},{"id":"T999","status":"nf"}],"res":"duplicates"}',
    ),
    (
        "stats",
        '{"status":"ok","data":{"open":0,"prog":0,"done":3,"p1":2,"code":2,"infra":1,"doc":0,'
        '"other":0}}',
    ),
    ("thanks!", "null"),
    ("format lines", '{"status":"ok","format":"lines"}'),
]


def test_the_contract_s_transcript_is_answered_as_it_stands(bot: Bot) -> None:
    said = "".join(f"{message}\n" for message, _ in TRANSCRIPT)
    today = datetime.now(UTC).date().isoformat()
    answers = bot("console", said=said).replace(today, "DATE").splitlines()
    assert answers == [answer for _, answer in TRANSCRIPT]


def test_a_history_tells_the_latest_change_first(bot: Bot) -> None:
    answer = replies(bot("console", said="vpn down\nT1 prog, looking\nhistory T1\n"))[-1]
    assert answer["status"] == "ok"
    assert answer["count"] == 2
    latest = answer["data"][0]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\dZ", latest.pop("at"))
    assert latest == {"by": "local", "stat": "prog", "res": "looking"}


# -- on a pipe --------------------------------------------------------------------------------


def test_without_a_subcommand_and_slack_it_is_the_console(bot: Bot) -> None:
    assert replies(bot(said="vpn down\n"))[0]["data"]["id"] == "T001"


def test_tickets_outlive_the_process(bot: Bot) -> None:
    bot("console", said="vpn down\n")
    assert replies(bot("console", said="T1"))[0]["data"]["title"] == "vpn down"


def test_empty_lines_are_no_messages(bot: Bot) -> None:
    assert bot("console", said="\n  \nthanks\n\n") == "null\n"


def test_several_commands_in_one_message_are_one_line(bot: Bot) -> None:
    (answer,) = replies(bot("console", said="vpn down\nclose T1; view T9\n"))[1:]
    assert [one["status"] for one in answer] == ["ok", "nf"]


def test_an_empty_line_ends_each_reply_in_lines(bot: Bot) -> None:
    answer = bot("console", "--format", "lines", said="vpn down\nT1\nT9\nthanks\n")
    created, viewed, missing, nothing, end = answer.split("\n\n")
    assert re.fullmatch(r"T001 p2 \w+", created)
    assert viewed.splitlines()[1:] == ["by: local"]
    assert (missing, nothing, end) == ("nf T009", "null", "")


def test_text_is_for_people(bot: Bot) -> None:
    answer = bot("console", "--format", "text", said="vpn down\nT9\n")
    assert answer.startswith("T001 created: vpn down\n")
    assert "\x1b" not in answer


def test_a_chosen_format_holds_for_the_caller_from_the_next_message_on(bot: Bot) -> None:
    said = "T9\nformat lines\nT9\n"
    assert bot("console", said=said).endswith("}\nnf T009\n\n")
    assert bot("console", said="T9") == "nf T009\n\n"
    assert bot("console", "--format", "json", said="T9") == '{"status":"nf","id":"T009"}\n'
    assert bot("console", "--as", "ana", said="T9") == '{"status":"nf","id":"T009"}\n'


def test_a_format_chosen_in_the_session_replaces_the_command_lines(bot: Bot) -> None:
    answer = bot("console", "--format", "json", said="format lines\nT9\n")
    assert answer.splitlines()[1:] == ["nf T009", ""]


def test_blocks_on_a_pipe_are_block_kit(bot: Bot) -> None:
    answer = bot("console", said="format blocks\nvpn down\n").splitlines()[-1]
    assert json.loads(answer)["blocks"][0]["type"] == "section"


def test_as_and_workspace_say_who_and_where(bot: Bot) -> None:
    bot("console", "--as", "@ana", "--workspace", "W1", said="vpn down\n")
    seen = replies(bot("console", "--workspace", "W1", said="T1"))[0]
    assert seen["data"]["by"] == "ana"
    assert replies(bot("console", said="T1"))[0]["status"] == "nf"


def test_a_command_can_be_json(bot: Bot) -> None:
    said = '{"action":"create","title":"vpn down","pri":1}\n{"action":"close","ids":["T001"]}\n'
    assert [one["action"] for one in replies(bot("console", said=said))] == ["created", "closed"]


def test_a_wrapped_message_has_its_own_mode_thread_and_user(bot: Bot) -> None:
    lines = [
        {"text": "vpn down\nsince nine", "user": "U1"},
        {"text": "is T1 done?", "mode": "overheard"},
        {"text": "close, fixed", "thread": "T001"},
        {"text": "T1"},
    ]
    said = "".join(json.dumps(line) + "\n" for line in lines)
    created, nothing, closed, seen = replies(bot("console", said=said))
    assert created["data"]["desc"] == "since nine"
    assert nothing is None
    assert closed["data"] == {"id": "T001", "stat": "done", "res": "fixed"}
    assert seen["data"]["by"] == "U1"


def test_a_bad_json_line_gets_an_error_and_the_session_goes_on(bot: Bot) -> None:
    said = '{"text":\n{}\n{"text":5}\n{"text":"hi","mode":"x"}\n' + "{" * 99_999 + "\nvpn down\n"
    *errors, last = replies(bot("console", said=said))
    assert [error["status"] for error in errors] == ["er"] * 5
    assert all(len(error["msg"].split()) <= 6 for error in errors)
    assert last["action"] == "created"


def test_bytes_that_are_no_text_never_stop_it(bot: Bot) -> None:
    answers = bot("console", said=b"\xff\xfe broken \x00 disk\nT1\n").splitlines()
    assert [json.loads(answer)["status"] for answer in answers] == ["ok", "ok"]


def test_names_that_are_no_text_never_stop_it(bot: Bot) -> None:
    assert replies(bot("console", "--as", b"\xff\n x", said="vpn down\n"))[0]["status"] == "ok"


def test_output_is_utf8_wherever_it_runs(tmp_path: Path) -> None:
    env = environ(tmp_path, LC_ALL="C", PYTHONIOENCODING="ascii")
    said = "new ticket: größer 😀 kaputt\n".encode()
    done = subprocess.run([*BOT, "console"], input=said, capture_output=True, check=True, env=env)
    assert "größer 😀" in done.stdout.decode()


def test_each_answer_is_there_before_the_next_line(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*BOT, "console"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environ(tmp_path),
    ) as process:
        assert process.stdin
        assert process.stdout
        for message, status in (("vpn down", "ok"), ("T9", "nf")):
            process.stdin.write(f"{message}\n".encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["status"] == status
        process.stdin.close()
        assert process.wait(timeout=30) == 0


def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    script = f'yes thanks | head -5000 | "{sys.executable}" "{ROOT}/bot.py" console | head -1'
    done = subprocess.run(
        ["sh", "-c", script], check=False, capture_output=True, env=environ(tmp_path), timeout=60
    )
    assert (done.stdout, done.stderr) == (b"null\n", b"")


def test_ctrl_c_leaves_a_pipe_cleanly(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*BOT, "console"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environ(tmp_path),
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(b"thanks\n")
        process.stdin.flush()
        assert process.stdout.readline() == b"null\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0
        assert process.stderr.read().strip() == b""


# -- parse ------------------------------------------------------------------------------------


def test_parse_prints_the_command_and_runs_nothing(bot: Bot, tmp_path: Path) -> None:
    said = [
        "Create ticket for API timeout issues in production, high priority",
        "close T1, T2: duplicates",
        "close T1; T2 prog",
        "mine",
        "thanks",
        '{"action":"view","ids":["T7"]}',
        '{"text":"close, fixed","thread":"T007"}',
        '{"text":"I closed T7","mode":"overheard"}',
    ]
    assert bot("parse", said="\n".join(said)).splitlines() == [
        '{"action":"create","title":"API timeout issues in production","cat":"infra","pri":1}',
        '{"action":"close","ids":["T001","T002"],"res":"duplicates"}',
        '[{"action":"close","ids":["T001"]},{"action":"update","ids":["T002"],"stat":"prog"}]',
        '{"action":"list","own":"me"}',
        "null",
        '{"action":"view","ids":["T007"]}',
        '{"action":"close","ids":["T007"],"res":"fixed"}',
        "null",
    ]
    assert list(tmp_path.iterdir()) == []


def test_parse_says_how_a_ticket_was_named(bot: Bot) -> None:
    assert bot("parse", said="close\n") == '{"action":"close","ref":"it"}\n'


def test_with_nothing_said_before_it_is_no_ticket(bot: Bot) -> None:
    assert bot("console", said="close\n") == '{"status":"er","msg":"which ticket?"}\n'


def test_every_example_of_the_help_is_understood(bot: Bot) -> None:
    said = [example for topic in TOPICS for example in topic.examples] + list(EXAMPLES)
    answers = replies(bot("parse", said="\n".join(said)))
    assert len(answers) == len(said)
    assert all("action" in answer for answer in answers)
    created = [answer["title"] for answer in answers if answer["action"] == "create"]
    assert created == ["API timeouts in production", "update the guide"]


def test_parse_needs_no_settings(bot: Bot) -> None:
    assert bot("parse", said="thanks\n", SLACK_BOT_TOKEN="xoxb-1", PORT="x") == "null\n"


# -- settings and the command line ------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ({"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_APP_TOKEN"),
        ({"PORT": "x"}, "PORT"),
        ({"DATABASE_URL": "sqlite:////nowhere/at/all/tickets.db"}, "DATABASE_URL"),
        ({"DATABASE_URL": "sqlite:////proc/tickets.db"}, "DATABASE_URL"),
        ({"DATABASE_URL": f"sqlite:///{ROOT}"}, "DATABASE_URL"),
        ({"DATABASE_URL": "postgresql://127.0.0.1:1/desk"}, "DATABASE_URL"),
    ],
)
def test_a_wrong_setting_is_one_line_and_exit_2(bot: Bot, more: dict[str, str], name: str) -> None:
    error = bot(code=2, **more)
    assert error.count("\n") == 1
    assert name in error


def test_a_file_that_is_no_database_is_refused_and_left_alone(bot: Bot, tmp_path: Path) -> None:
    (tmp_path / "tickets.db").write_text("my notes\n" * 999)
    assert "DATABASE_URL" in bot(code=2)
    assert (tmp_path / "tickets.db").read_text() == "my notes\n" * 999


def test_the_console_beside_a_bot_does_not_mind_slacks_settings(bot: Bot) -> None:
    assert bot("console", said="thanks", SLACK_BOT_TOKEN="xoxb-1") == "null\n"


@pytest.mark.parametrize("args", [["serve-me"], ["console", "--format", "xml"], ["--nope"]])
def test_an_unknown_argument_is_exit_2(bot: Bot, args: list[str]) -> None:
    assert "usage: bot.py" in bot(*args, code=2)


def test_help_names_every_way_and_every_setting(bot: Bot) -> None:
    text = bot("--help")
    example = (ROOT / ".env.example").read_text()
    named = re.findall(r"^([A-Z_]+)=", example, re.M)
    assert [name for name in [*named, "console", "parse"] if name not in text] == []
    console = bot("console", "--help")
    assert all(flag in console for flag in ("--format", "--as", "--workspace", "mode", "thread"))


# -- at a terminal ----------------------------------------------------------------------------


# Makes standard input the terminal that Ctrl-C is pressed at, then becomes the program.
TAKE_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""


class Terminal:
    """A person's end of a pseudo-terminal."""

    def __init__(self, path: Path, *args: str, **more: str) -> None:
        self.fd, end = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-c", TAKE_TERMINAL, *BOT, *args],
            stdin=end,
            stdout=end,
            stderr=end,
            env=environ(path, TERM="xterm", **more),
            start_new_session=True,
        )
        os.close(end)
        self.seen = ""

    def until(self, text: str) -> str:
        """What is shown up to the text."""
        while text not in self.seen:
            ready, _, _ = select.select([self.fd], [], [], 30)
            assert ready, f"{text!r} never came: {self.seen!r}"
            self.seen += os.read(self.fd, 4096).decode()
        before, _, self.seen = self.seen.partition(text)
        return before

    def type(self, text: str) -> None:
        os.write(self.fd, text.encode())

    def leave(self, key: str) -> int:
        """The exit code after a key is pressed."""
        self.type(key)
        with suppress(OSError):  # the program has closed its end
            self.until("nothing more")
        os.close(self.fd)
        return self.process.wait(timeout=30)


class AtTerminal(Protocol):
    def __call__(self, *args: str, **more: str) -> Terminal: ...


@pytest.fixture
def at_terminal(tmp_path: Path) -> Iterator[AtTerminal]:
    """Starts the program at a terminal; what still runs at the end is ended."""
    started: list[Terminal] = []

    def start(*args: str, **more: str) -> Terminal:
        started.append(Terminal(tmp_path, *args, **more))
        return started[-1]

    yield start
    for terminal in started:
        terminal.process.kill()
        terminal.process.wait()


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["ctrl-c", "ctrl-d"])
def test_a_terminal_prompts_answers_in_text_and_is_left_by(
    key: str, at_terminal: AtTerminal
) -> None:
    terminal = at_terminal()
    terminal.until("> ")
    terminal.type("vpn down\r")
    assert "T001\x1b[0m created: vpn down" in terminal.until("> ")
    terminal.type("\r")
    terminal.until("> ")
    terminal.type("half a line" if key == "\x03" else "")
    assert terminal.leave(key) == 0


def test_no_color_is_respected(at_terminal: AtTerminal) -> None:
    terminal = at_terminal(NO_COLOR="1")
    terminal.until("> ")
    terminal.type("list\r")
    assert "\x1b[2m" not in terminal.until("No tickets")
    terminal.until("> ")
    assert terminal.leave("\x04") == 0


# -- lines as messages ------------------------------------------------------------------------


def test_words_are_a_message_of_the_caller() -> None:
    message = message_of("vpn down", ME, AT)
    assert (message.text, message.user, message.mode) == ("vpn down", "local", "addressed")


def test_a_wrapped_user_and_thread_are_clean() -> None:
    message = message_of('{"text":"x","user":"@a\\ud800\\u0000\\nb","thread":"t7"}', ME, AT)
    assert (message.user, message.ticket) == ("a\ufffd_b", "T007")


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "{}",
        "{nope}",
        '{"text":1}',
        '{"text":"x","mode":"loud"}',
        '{"text":"x","thread":1}',
        '{"text":"x","thread":"the one"}',
        '{"text":"x","user":""}',
        '{"text":"x","user":["U1"]}',
    ],
)
def test_json_that_is_no_message_says_what_to_do_in_six_words(line: str) -> None:
    with pytest.raises(BadLine) as raised:
        message_of(line, ME, AT)
    assert 0 < len(str(raised.value).split()) <= 6


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    NASTY
    | st.dictionaries(st.sampled_from(["text", "mode", "thread", "user"]), NASTY).map(json.dumps)
)
def test_any_line_is_a_message_or_a_bad_line(line: str) -> None:
    try:
        said = message_of(line, ME, AT).workspace
    except BadLine as error:
        said = str(error)
    assert 0 < len(said.split()) <= 6


# -- conveniences -----------------------------------------------------------------------------


def test_the_tab_key_completes_verbs_and_ids(at_terminal: AtTerminal) -> None:
    terminal = at_terminal(NO_COLOR="1")
    terminal.until("> ")
    terminal.type("vpn down\r")
    terminal.until("> ")
    terminal.type("clo\tT1\trebooted\r")
    assert "Closed: rebooted" in terminal.until("> ")
    assert terminal.leave("\x04") == 0


def test_tokens_are_told_beside_the_answers(tmp_path: Path) -> None:
    done = subprocess.run(
        [*BOT, "console", "--json", "--count"],
        input="T9\nclose\n",
        capture_output=True,
        text=True,
        check=True,
        env=environ(tmp_path),
    )
    assert done.stdout.splitlines() == [
        '{"status":"nf","id":"T009"}',
        '{"status":"er","msg":"which ticket?"}',
    ]
    assert done.stderr.splitlines() == ["10 tokens", "11 tokens"]
