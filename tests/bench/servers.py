"""A durable create over signed HTTP against a bare Bolt handler that only acknowledges, in turn.

Each server is a process of its own; so is the stand-in for Slack's Web API. The load comes from
this process: signed requests, each with another text of the corpus, over kept connections. Beside
the rate stands the server's CPU time, which other work on the machine hardly changes.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

from slack_sdk.signature import SignatureVerifier

from tests.bench import cpu, texts
from tests.bench.table import both, head, percentile, row
from tests.e2e.program import free_port

ROOT = Path(__file__).parents[2]
CONNECTIONS = 16
WIDTHS = (1, CONNECTIONS, 64)  # connections at the same time
TURNS = 3
SECRET = "bench"

Hear = Callable[[bytes, bytes], None]

SLACK = """
import sys
from aiohttp import web
ANSWERS = {'auth.test': {'ok': True, 'url': 'https://x.slack.com/', 'team_id': 'T1',
                         'user_id': 'UBOT', 'bot_id': 'BBOT'},
           'users.info': {'ok': True, 'user': {'id': 'U1'}}}
async def answer(request):
    return web.json_response(ANSWERS.get(request.match_info['method'], {'ok': True, 'ts': '1.1'}))
site = web.Application()
site.router.add_route('*', '/api/{method}', answer)
web.run_app(site, host='127.0.0.1', port=int(sys.argv[1]), print=None)
"""
# The bot without its limit for one workspace: here one has all the load.
UNLIMITED = [
    "-c",
    "from handlers.slack import web; web.RATE = web.BURST = 1e9; import bot; bot.main([])",
]
BARE = """
import os, sys
from aiohttp import web
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
client = AsyncWebClient(token='xoxb-1', base_url=os.environ['SLACK_API_URL'])
app = AsyncApp(client=client, signing_secret='bench', process_before_response=True)
@app.command('/ticket')
async def acknowledge(ack):
    await ack()
port = int(os.environ['PORT'])
web.run_app(app.web_app('/slack/events'), host='127.0.0.1', port=port, print=None)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One server under load.

    rate: requests a second; times: seconds of each; spent: CPU seconds of the server a request
    """

    rate: float
    times: list[float]
    spent: float


async def run(folder: Path, seconds: float) -> None:
    texts.requests()
    for width in WIDTHS:
        head(f"Serving, {width} connections (goals: half of bare Bolt, p99 under 20 ms)")
        bare, ours = await _side_by_side(folder, seconds, width)
        _tell("bare Bolt, ack alone", bare)
        _tell("create, committed to disk", ours)
        ratios = [our.rate / one.rate for one, our in zip(bare, ours, strict=True)]
        said = ", ".join(f"{ratio:.2f}" for ratio in ratios)
        slower = percentile(_times(ours), 0.5) / percentile(_times(bare), 0.5)
        more = median(our.spent for our in ours) / median(one.spent for one in bare)
        row(
            "create / bare",
            f"{median(ratios):.2f} of its rate ({said}), p50 {slower:.1f} x, CPU {more:.1f} x",
        )


async def _side_by_side(folder: Path, seconds: float, width: int) -> tuple[list[Run], list[Run]]:
    """The runs of a bare Bolt handler and of the bot, by turns."""
    slack = free_port()
    settings = environment(slack)
    bare: list[Run] = []
    ours: list[Run] = []
    async with program(["-c", SLACK, str(slack)], slack, settings):
        for turn in range(TURNS):
            port = free_port()
            async with program(["-c", BARE], port, settings | {"PORT": str(port)}) as pid:
                bare.append(await load(port, pid, seconds, width))
            port = free_port()
            url = f"sqlite:///{folder / f'serve-{width}-{turn}.db'}"
            mine = settings | {"PORT": str(port), "DATABASE_URL": url}
            async with program(UNLIMITED, port, mine) as pid:
                ours.append(await load(port, pid, seconds, width))
    return bare, ours


def environment(slack: int) -> dict[str, str]:
    """The environment of a bot of one workspace. slack: the port of the stand-in for Slack"""
    return {
        **{k: v for k, v in os.environ.items() if not k.startswith("SLACK_")},
        "SLACK_API_URL": f"http://127.0.0.1:{slack}/api/",
        "SLACK_BOT_TOKEN": "xoxb-bench",
        "SLACK_SIGNING_SECRET": SECRET,
    }


def _tell(name: str, runs: Sequence[Run]) -> None:
    rate, spent = median(one.rate for one in runs), median(one.spent for one in runs)
    row(name, f"{rate:7.0f} /s   CPU {spent * 1000:6.3f} ms   {both(_times(runs))}")


def _times(runs: Sequence[Run]) -> list[float]:
    return [taken for one in runs for taken in one.times]


@asynccontextmanager
async def program(
    arguments: list[str], port: int, environment: dict[str, str]
) -> AsyncIterator[int]:
    """A Python process that listens on the port. Yields its process id."""
    quiet = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, cwd=ROOT, env=environment, stdout=quiet, stderr=quiet
    )
    try:
        await listening(port, process)
        yield process.pid
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def listening(port: int, process: asyncio.subprocess.Process) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and process.returncode is None:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.05)
            continue
        writer.close()
        return
    raise RuntimeError(f"nothing listens on {port}")


async def load(port: int, pid: int, seconds: float, width: int = CONNECTIONS) -> Run:
    """Load the server after a warm-up. pid: its process; width: connections"""
    requests = prepared()
    await drive([port], 0.5, requests, width=width)
    began, spent = time.perf_counter(), cpu.of_process(pid)
    times = await drive([port], seconds, requests, width=width)
    taken, spent = time.perf_counter() - began, cpu.of_process(pid) - spent
    return Run(len(times) / taken, times, spent / len(times))


def unheard(request: bytes, answer: bytes) -> None:
    """For who counts answers and does not read them."""


async def drive(
    ports: Sequence[int],
    seconds: float,
    requests: Iterator[bytes],
    hear: Hear = unheard,
    width: int = CONNECTIONS,
) -> list[float]:
    """Send requests, and return the seconds that each took.

    hear: is told of each request and its answer
    width: how many connections are spread over the ports
    """
    end = time.perf_counter() + seconds
    clients = (client(ports[n % len(ports)], requests, hear, end) for n in range(width))
    return [taken for one in await asyncio.gather(*clients) for taken in one]


async def client(port: int, requests: Iterator[bytes], hear: Hear, end: float) -> list[float]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    times = []
    while (began := time.perf_counter()) < end:
        status, answer = await ask(reader, writer, request := next(requests))
        if status != 200:
            raise RuntimeError(f"answered with {status}")
        times.append(time.perf_counter() - began)
        hear(request, answer)
    writer.close()
    return times


async def ask(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: bytes
) -> tuple[int, bytes]:
    """The answer's status and its text."""
    writer.write(request)
    answer = await reader.readuntil(b"\r\n\r\n")
    length = int(answer.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0] or 0)
    return int(answer[9:12]), await reader.readexactly(length)


def prepared(teams: Sequence[str] = ("T1",)) -> Iterator[bytes]:
    """Signed slash commands, each with another text, of the workspaces in turn."""
    first, said = time.monotonic_ns(), texts.requests()
    for number in itertools.count():
        team = teams[number % len(teams)]
        yield command(said[number % len(said)], f"{first + number}", team)


def command(text: str, trigger: str, team: str = "T1") -> bytes:
    """/ticket text, in a direct conversation."""
    fields = {
        "command": "/ticket",
        "text": text,
        "trigger_id": trigger,
        "user_id": "U1",
        "team_id": team,
        "channel_id": "D1",
        "channel_name": "directmessage",
    }
    return signed(urlencode(fields), "application/x-www-form-urlencoded")


def signed(body: str, form: str) -> bytes:
    """The request as Slack sends it. form: the body's type."""
    stamp = str(int(time.time()))
    signature = SignatureVerifier(SECRET).generate_signature(timestamp=stamp, body=body)
    return (
        f"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: {form}\r\n"
        f"X-Slack-Request-Timestamp: {stamp}\r\nX-Slack-Signature: {signature}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n{body}"
    ).encode()
