"""The program's own metrics, for Prometheus. No label contains user text."""

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
    """The metrics of one process."""

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
        """Count a command. outcome: ok, nf, er, or `again` for a redelivery."""
        self._commands.labels(action, outcome).inc()
        self._seconds.observe(seconds)

    def call(self, method: str, outcome: str) -> None:
        """Count a call of the outbox. outcome: ok, limited, refused or unanswered."""
        self._calls.labels(method, outcome).inc()

    def count_sockets(self, open_now: Callable[[], int]) -> None:
        """Report the open sockets to Slack. open_now: returns how many, called at each scrape."""
        self._sockets.set_function(open_now)

    async def exposed(self, store: Store, now: datetime) -> bytes:
        """Return all metrics in Prometheus' text format. now: aware, UTC."""
        waiting, dead, oldest = await _backlog(store, now)
        self._waiting.set(waiting)
        self._dead.set(dead)
        self._oldest.set(oldest)
        return generate_latest(self._all)


async def _backlog(store: Store, now: datetime) -> tuple[float, float, float]:
    """Return how many posts wait, how many were given up, and how many seconds the oldest waits.
    All are NaN if the database does not answer."""
    try:
        backlog = await store.backlog()
    except StoreError:
        return nan, nan, nan
    late = (now - backlog.oldest).total_seconds() if backlog.oldest else 0.0
    return backlog.waiting, backlog.dead, max(late, 0.0)
