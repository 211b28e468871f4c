"""An agent as a process: it takes tickets from the queue, works on them and closes them.

    python tests/e2e/agents/agent.py URL TOKEN mcp|http

Prints `took T001` after it took a ticket, and `T001 ..` with the answer to its closing. It closes
nothing before its standard input ends. It is killed or stopped from outside.
"""

from __future__ import annotations

import json
import random
import sys
import time
import urllib.request
from typing import Any

WORKS = 0.2  # seconds on a ticket


def asked(url: str, token: str, body: dict[str, Any], accept: str) -> str:
    """The answer to a request."""
    headers = {
        "Authorization": f"Bearer {token}",
        "Content-Type": "application/json",
        "Accept": accept,
    }
    request = urllib.request.Request(url, json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request, timeout=60) as response:
        return str(response.read().decode()).strip()


def over_http(url: str, token: str, text: str) -> str:
    return asked(f"{url}/api/process", token, {"message": text}, "text/plain")


def over_mcp(url: str, token: str, text: str) -> str:
    call = {"name": "ticket", "arguments": {"cmd": text}}
    body = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": call}
    answer = asked(f"{url}/mcp", token, body, "application/json, text/event-stream")
    return str(json.loads(answer)["result"]["content"][0]["text"])


def work(url: str, token: str, way: str) -> None:
    """Take, note and close, for ever."""
    say = over_mcp if way == "mcp" else over_http
    while True:
        taken = say(url, token, "next ticket for 1m")
        if not taken.startswith("T"):
            say(url, token, "wait 1")
            continue
        id = taken.split()[0]
        print(f"took {id}", flush=True)
        say(url, token, f"note on {id}: looking into it")
        sys.stdin.read()
        time.sleep(WORKS * random.random())
        print(f"{id} {say(url, token, f'{id} done fixed')}", flush=True)


if __name__ == "__main__":
    work(*sys.argv[1:])
