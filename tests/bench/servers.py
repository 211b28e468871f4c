"""A durable create over signed HTTP against a bare Bolt handler that only acknowledges, in turn.

Each server is a process of its own; so is the stand-in for Slack's Web API. The load comes from
this process: requests are signed beforehand and sent over 16 kept connections.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlencode

from slack_sdk.signature import SignatureVerifier

from tests.bench.table import both, head, percentile, row

ROOT = Path(__file__).parents[2]
CONNECTIONS = 16
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


async def run(folder: Path, seconds: float) -> None:
    head(f"Serving, {CONNECTIONS} connections (goals: half of bare Bolt, p99 under 20 ms)")
    ports = iter(range(42_000 + os.getpid() % 1000 * 10, 65_000))
    slack = next(ports)
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith("SLACK_")},
        "SLACK_API_URL": f"http://127.0.0.1:{slack}/api/",
        "SLACK_BOT_TOKEN": "xoxb-bench",
        "SLACK_SIGNING_SECRET": SECRET,
    }
    async with program(["-c", SLACK, str(slack)], slack, environment):
        bare: list[float] = []
        ours: list[float] = []
        rates: list[tuple[float, float]] = []
        for turn in range(TURNS):
            port = next(ports)
            async with program(["-c", BARE], port, environment | {"PORT": str(port)}):
                bare_rate, times = await load(port, seconds)
                bare += times
            port = next(ports)
            file = {"PORT": str(port), "DATABASE_URL": f"sqlite:///{folder / f'serve{turn}.db'}"}
            async with program(UNLIMITED, port, environment | file):
                our_rate, times = await load(port, seconds)
                ours += times
            rates.append((bare_rate, our_rate))
    row("bare Bolt, ack alone", f"{median(r for r, _ in rates):7.0f} /s   {both(bare)}")
    row("create, committed to disk", f"{median(r for _, r in rates):7.0f} /s   {both(ours)}")
    ratios = ", ".join(f"{our / bare_one:.2f}" for bare_one, our in rates)
    slower = percentile(ours, 0.5) / percentile(bare, 0.5)
    row(
        "create / bare",
        f"{median(b / a for a, b in rates):.2f} of its rate ({ratios}), p50 {slower:.1f} x",
    )


def median(values: Iterator[float]) -> float:
    ranked = sorted(values)
    return ranked[len(ranked) // 2]


@asynccontextmanager
async def program(
    arguments: list[str], port: int, environment: dict[str, str]
) -> AsyncIterator[None]:
    """A Python process that listens on the port."""
    quiet = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, cwd=ROOT, env=environment, stdout=quiet, stderr=quiet
    )
    try:
        await listening(port, process)
        yield
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


async def load(port: int, seconds: float) -> tuple[float, list[float]]:
    """Requests a second, and the seconds each took, after a warm-up."""
    requests = prepared()
    await drive([port], 0.5, requests)
    began = time.perf_counter()
    times = await drive([port], seconds, requests)
    return len(times) / (time.perf_counter() - began), times


def unheard(request: bytes, answer: bytes) -> None:
    """For who counts answers and does not read them."""


async def drive(
    ports: Sequence[int], seconds: float, requests: Iterator[bytes], hear: Hear = unheard
) -> list[float]:
    """The connections are spread over the ports. hear: is told of each request and its answer."""
    end = time.perf_counter() + seconds
    clients = (client(ports[n % len(ports)], requests, hear, end) for n in range(CONNECTIONS))
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
    """Signed slash commands, each another one, of the workspaces in turn."""
    for number in itertools.count(time.monotonic_ns()):
        text, team = f"API timeout in production, host {number}, urgent", teams[number % len(teams)]
        yield command(text, f"{number}", team)


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
