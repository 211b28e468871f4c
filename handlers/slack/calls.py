"""One call to Slack for one queued post, and what its failure means.

CallError
├── Limited     too many calls of this method: again after `seconds`
├── Refused     Slack will never take it
└── Unanswered  nobody knows whether Slack took it (`reached` False: surely not)
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from core.post import Queued

EVENT_TYPE = "ticket_desk"  # of the metadata by which a sent post is found again
LOOKED_BACK = 86_400  # seconds of a channel that are searched for a sent post
INSTEAD = "instead"  # in a post's body: who is told where it cannot be posted
PAGES_MAX = 5  # of 200 messages
NO_ANSWER = "what came is no answer of Slack's"
RETRY_AFTER = 30  # seconds, where Slack does not say

# Errors that an admin or Slack itself will mend: the post is kept and tried again.
_PASSING = frozenset(
    (
        "account_inactive", "ekm_access_denied", "fatal_error", "internal_error", "invalid_auth",
        "missing_scope", "not_authed", "request_timeout", "service_unavailable", "token_expired",
        "token_revoked",
    )
)  # fmt: skip


class CallError(Exception):
    """Base of what can go wrong with a call."""


class Limited(CallError):
    """Slack asks for `seconds` of silence for this method."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"rate limited for {seconds} s")
        self.seconds = seconds


class Refused(CallError):
    """Slack said no; `str()` is its error code."""


class Unanswered(CallError):
    """No answer, or none that says whether it was done."""

    def __init__(self, reason: str, *, reached: bool = True) -> None:
        super().__init__(reason)
        self.reached = reached


@dataclass(frozen=True, slots=True)
class Posted:
    """A message's time and channel; that of a message to a user is their direct conversation."""

    ts: str | None = None
    channel: str | None = None


Observe = Callable[[str, str], None]  # method, outcome: ok, limited, refused or unanswered


def unseen(method: str, outcome: str) -> None:
    """Where nobody observes."""


def likened(client: AsyncWebClient, *, token: str | None, once: bool = True) -> AsyncWebClient:
    """Another client to the same Slack. once: it tries nothing again."""
    handlers = [] if once else client.retry_handlers
    twin = AsyncWebClient(
        token=token, base_url=client.base_url, session=client.session, retry_handlers=handlers
    )
    twin.proxy, twin.default_params = client.proxy, client.default_params
    return twin


class Calls:
    """Calls with the client's token and session, one attempt each: the SDK's own retries would
    post twice. observe: is told of each."""

    def __init__(self, client: AsyncWebClient, observe: Observe = unseen) -> None:
        self._observe = observe
        self._client = likened(client, token=client.token)

    async def send(self, queued: Queued) -> Posted:
        """Makes the call. Returns which message it made or changed, if it did."""
        post = queued.post
        if post.method == "response_url":
            await self._respond(post.body)
            return Posted()
        answer = await self.call(post.method, _body(queued))
        return Posted(answer.get("ts"), answer.get("channel"))

    async def call(self, method: str, body: dict[str, Any]) -> dict[str, Any]:
        """Makes one call; blocks that Slack refuses are left away, their text says the same.
        Raises CallError."""
        try:
            return await self._answer(method, json=body)
        except Refused as refused:
            if "blocks" not in body or not str(refused).startswith("invalid_blocks"):
                raise
        return await self._answer(method, json={**body, "blocks": []})

    async def form(self, method: str, fields: dict[str, Any]) -> dict[str, Any]:
        """Makes a call with a form, as what is about tokens wants it. Raises CallError."""
        return await self._answer(method, data=fields)

    async def read(self, method: str, **asked: Any) -> dict[str, Any]:
        """Makes a call that changes nothing. Raises CallError."""
        return await self._answer(method, params=asked, http_verb="GET")

    async def find(self, queued: Queued) -> str | None:
        """The time of the message that an earlier attempt made, if it did. Raises Refused where
        the bot may not look, Unanswered where that failed."""
        body = _body(queued)
        try:
            body["channel"] = await self._conversation(body["channel"])
            async for message in self._messages(body):
                if _key_of(message) == queued.key:
                    return str(message["ts"])
        except (Limited, Unanswered) as error:
            if "missing_scope" in str(error):
                raise Refused(str(error)) from error
            raise Unanswered(f"looking it up: {error}") from error
        return None

    async def _conversation(self, channel: str) -> str:
        """Where a message to this channel is: what is sent to a user id is in the conversation with
        them."""
        if not channel.startswith(("U", "W")):
            return channel
        opened = await self._answer("conversations.open", json={"users": channel})
        return str(opened["channel"]["id"])

    async def _messages(self, body: dict[str, Any]) -> AsyncIterator[dict[str, Any]]:
        """What was said lately where the post goes."""
        thread = {"ts": body["thread_ts"]} if "thread_ts" in body else {}
        method = "conversations.replies" if thread else "conversations.history"
        asked = {
            "channel": body["channel"],
            "oldest": f"{time.time() - LOOKED_BACK:.6f}",
            "include_all_metadata": 1,
            "limit": 200,
            **thread,
        }
        for _ in range(PAGES_MAX):
            page = await self.read(method, **asked)
            for message in page.get("messages") or ():
                yield message
            cursor = (page.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return
            asked["cursor"] = cursor

    async def _answer(self, method: str, **args: Any) -> dict[str, Any]:
        try:
            answer = await self._asked(method, **args)
        except CallError as error:
            self._observe(method, type(error).__name__.lower())
            raise
        self._observe(method, "ok")
        return answer

    async def _asked(self, method: str, **args: Any) -> dict[str, Any]:
        try:
            response = await self._client.api_call(method, **args)
        except SlackApiError as error:
            raise sorted_error(error) from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise _unanswered(error) from error
        except AttributeError as error:  # what the SDK raises at JSON that is no object
            raise Unanswered(NO_ANSWER) from error
        return response.data if isinstance(response.data, dict) else {}

    async def _respond(self, body: dict[str, Any]) -> None:
        session = self._client.session
        assert session is not None
        said = {name: value for name, value in body.items() if name != "url"}
        try:
            async with session.post(body["url"], json=said, proxy=self._client.proxy) as response:
                _check(response.status, response.headers.get("Retry-After"), await response.text())
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise _unanswered(error) from error


def is_root(queued: Queued) -> bool:
    """Whether the message it posts is in no thread, and so can be the root of one."""
    return "thread_ts" not in _body(queued)


def _body(queued: Queued) -> dict[str, Any]:
    """The call's arguments: a new message carries its outbox key, by which it is found again."""
    post = queued.post
    body = {name: value for name, value in post.body.items() if name != INSTEAD}
    if post.in_thread and queued.thread:
        body["thread_ts"] = queued.thread
    if post.method == "chat.postMessage":
        payload = {"outbox": queued.key}
        body["metadata"] = {"event_type": EVENT_TYPE, "event_payload": payload}
    return body


def _key_of(message: dict[str, Any]) -> int | None:
    """The outbox key that a sent message carries."""
    metadata = message.get("metadata") or {}
    if metadata.get("event_type") != EVENT_TYPE:
        return None
    return (metadata.get("event_payload") or {}).get("outbox")


def sorted_error(error: SlackApiError) -> CallError:
    """What a refusal means."""
    response = error.response
    status = int(getattr(response, "status_code", 0) or getattr(response, "status", 0))
    said = getattr(response, "data", None)
    code = said.get("error", "") if isinstance(said, dict) else ""
    try:
        _check(status, response.headers.get("Retry-After"), code)
    except CallError as known:
        return known
    if code == "ratelimited":
        return Limited(RETRY_AFTER)
    return Unanswered(code or NO_ANSWER) if code in _PASSING or not code else Refused(code)


def _check(status: int, retry_after: str | None, said: str) -> None:
    """Raises for an HTTP status that is no answer."""
    if status == 429:
        seconds = retry_after if retry_after and retry_after.isdecimal() else RETRY_AFTER
        raise Limited(float(seconds))
    if status >= 500:
        raise Unanswered(f"HTTP {status} {said[:80]}".strip())
    if status >= 400:
        raise Refused(said[:80] or f"HTTP {status}")


def _unanswered(error: Exception) -> Unanswered:
    reached = not isinstance(error, aiohttp.ClientConnectorError)
    return Unanswered(f"{type(error).__name__}: {error}", reached=reached)
