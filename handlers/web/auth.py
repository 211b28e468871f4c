"""Bearer tokens, and limits to the rate of requests."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable

from aiohttp import web

from core.store import Store
from core.tokens import Token, hash_of
from handlers.web.answers import refused

RATE = 20.0  # requests a second that a token may make all the time
BURST = 100.0  # requests that it may make at once
NAMES_MAX = 10_000  # names whose rate is kept, the latest ones


class Rates:
    """A token bucket for each name.

    rate: requests a second that a name may make all the time
    burst: requests that it may make at once
    now: a monotonic clock, in seconds
    """

    def __init__(
        self,
        rate: float = RATE,
        burst: float = BURST,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._rate, self._burst, self._now = rate, burst, now
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, name: str) -> float:
        """Return the seconds until a request may be made. 0 means now, and counts the request."""
        now = self._now()
        left, at = self._left.get(name, (self._burst, now))
        left = min(self._burst, left + (now - at) * self._rate)
        wait = 0.0 if left >= 1 else (1 - left) / self._rate
        self._left[name] = (left if wait else left - 1, now)
        self._left.move_to_end(name)
        if len(self._left) > NAMES_MAX:
            self._left.popitem(last=False)
        return wait


class Guard:
    """Checks the bearer token of a request and its rate."""

    def __init__(self, store: Store, rates: Rates | None = None) -> None:
        self._store = store
        self._rates = rates or Rates()

    async def token(self, request: web.Request) -> Token | web.Response:
        """Return the request's token, or the response that refuses it (401, 429)."""
        scheme, _, said = request.headers.get("Authorization", "").partition(" ")
        token = await self._store.token(hash_of(said.strip())) if scheme == "Bearer" else None
        if token is None:
            return refused(401, "send a valid bearer token", **{"WWW-Authenticate": "Bearer"})
        if wait := self._rates.wait(token.name):
            return refused(429, "too many requests, slow down", **after(wait))
        return token


def after(seconds: float) -> dict[str, str]:
    """Return the header Retry-After, in whole seconds."""
    return {"Retry-After": str(math.ceil(seconds))}
