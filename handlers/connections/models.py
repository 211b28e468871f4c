"""Language models behind an OpenAI-compatible API: one question, one answer, within bounds.

This kind is told nothing, hears nothing and has no regular work, so it is none of `KINDS`.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections import Counter
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from core.connections import Connection
from core.encryption import Seal
from core.errors import AdviceError, FetchError, SettingsError
from core.json_text import dumps
from handlers.connections.kind import sealing
from handlers.fetch import content_of, public_addresses, public_session, session_of

PATH = "/chat/completions"
ANSWER_MAX = 100_000  # bytes of an answer
TOKENS_MAX = 400  # of an answer
FAILURES_MAX = 3  # in a row, then the model is left alone
REST = 300.0  # seconds for which it is left alone

logger = logging.getLogger(__name__)


class Models:
    """Asks the models of all workspaces. A failure is logged once, and never tried again.

    keys: CONNECTION_KEYS
    clock: seconds that only grow
    """

    def __init__(
        self, keys: Sequence[str] = (), clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._keys, self._clock = keys, clock
        self._failed: Counter[str] = Counter()
        self._rests: dict[str, float] = {}

    async def ask(self, connection: Connection, order: str, said: str, seconds: float) -> str:
        """Return the answer to `said`. Raises AdviceError, also while the model is left alone."""
        ws = connection.workspace
        if self._clock() < self._rests.get(ws, 0.0):
            raise AdviceError("the model is left alone for now")
        try:
            async with asyncio.timeout(seconds):
                answer = await self._answer(connection, order, said)
        except (AdviceError, FetchError, SettingsError) as error:
            raise self._failure(ws, str(error)) from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise self._failure(ws, f"no answer ({type(error).__name__})") from error
        self._failed.pop(ws, None)
        return answer

    def _failure(self, ws: str, reason: str) -> AdviceError:
        """Log and count a failure; return it."""
        self._failed[ws] += 1
        is_last = self._failed[ws] >= FAILURES_MAX
        if is_last:
            self._rests[ws] = self._clock() + REST
            del self._failed[ws]
        then = f"; it is not asked for {REST:.0f} s" if is_last else ""
        logger.warning("language model of %s: %s%s", ws, reason, then)
        return AdviceError(reason)

    async def _answer(self, connection: Connection, order: str, said: str) -> str:
        url, inside = connection.terms["url"], bool(connection.terms.get("inside"))
        if not inside:
            await public_addresses(urlsplit(url).hostname or "", 443)
        body = dumps(_request(connection.terms["model"], order, said)).encode()
        headers = {"Content-Type": "application/json", **self._authorization(connection)}
        session = session_of(aiohttp.TCPConnector()) if inside else public_session()
        async with (
            session,
            session.post(
                f"{url}{PATH}", data=body, headers=headers, allow_redirects=False
            ) as answer,
        ):
            if answer.status != HTTPStatus.OK:
                raise AdviceError(f"it answers {answer.status}")
            return _text(await content_of(answer.content, ANSWER_MAX))

    def _authorization(self, connection: Connection) -> dict[str, str]:
        if connection.sealed is None:
            return {}
        seal = sealing(Seal(self._keys) if self._keys else None)
        key = json.loads(seal.open(connection.sealed))["key"]
        return {"Authorization": f"Bearer {key}"}


def _request(model: str, order: str, said: str) -> dict[str, Any]:
    return {
        "model": model,
        "messages": [
            {"role": "system", "content": order},
            {"role": "user", "content": said},
        ],
        "temperature": 0,
        "max_tokens": TOKENS_MAX,
    }


def _text(answer: bytes) -> str:
    """Return the text of an answer. Raises AdviceError if it has none."""
    try:
        text = json.loads(answer)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise AdviceError("its answer has no text") from error
    if not isinstance(text, str) or not text.strip():
        raise AdviceError("its answer has no text")
    return text
