"""What the program counts of itself, for Prometheus. No label has anything that a user wrote."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from math import nan

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from core.errors import StoreError
from core.store import Store

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0)


class Metrics:
    """The counters of one process."""

    def __init__(self) -> None:
        self._all = CollectorRegistry()
        self._commands = Counter(
            "ticketdesk_commands", "Commands run", ["action", "outcome"], registry=self._all
        )
        self._seconds = Histogram(
            "ticketdesk_command_seconds", "Of a command", buckets=SECONDS, registry=self._all
        )
        self._calls = Counter(
            "ticketdesk_slack_calls", "Calls of the outbox", ["method", "outcome"],
            registry=self._all,
        )  # fmt: skip
        self._sockets = Gauge("ticketdesk_sockets", "Open to Slack", registry=self._all)
        self._waiting = Gauge("ticketdesk_outbox_waiting", "Posts not sent", registry=self._all)
        self._dead = Gauge("ticketdesk_outbox_given_up", "Posts", registry=self._all)
        self._oldest = Gauge(
            "ticketdesk_outbox_oldest_seconds", "How long the oldest waits", registry=self._all
        )

    def command(self, action: str, outcome: str, seconds: float) -> None:
        """outcome: ok, nf, er, or again for a delivery that was answered before."""
        self._commands.labels(action, outcome).inc()
        self._seconds.observe(seconds)

    def call(self, method: str, outcome: str) -> None:
        """outcome: ok, limited, refused or unanswered."""
        self._calls.labels(method, outcome).inc()

    def count_sockets(self, open_now: Callable[[], int]) -> None:
        """open_now: how many there are, asked whenever somebody looks."""
        self._sockets.set_function(open_now)

    async def exposed(self, store: Store, now: datetime) -> bytes:
        """Everything in Prometheus' text format."""
        waiting, dead, oldest = await _backlog(store, now)
        self._waiting.set(waiting)
        self._dead.set(dead)
        self._oldest.set(oldest)
        return generate_latest(self._all)


async def _backlog(store: Store, now: datetime) -> tuple[float, float, float]:
    """Posts that wait, those given up, and for how many seconds the first waits; NaN while the
    database does not answer."""
    try:
        backlog = await store.backlog()
    except StoreError:
        return nan, nan, nan
    late = (now - backlog.oldest).total_seconds() if backlog.oldest else 0.0
    return backlog.waiting, backlog.dead, max(late, 0.0)
