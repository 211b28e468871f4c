"""One call to Slack for one queued post, and the meaning of its failure.

CallError
├── Limited     too many calls of this method: try again after `seconds`
├── Refused     Slack will never take the call
└── Unanswered  Slack may have taken the call or not (`reached` False: surely not)
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from http import HTTPStatus
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from core.frozen import dataclass
from core.post import UPLOAD, Post, Queued, uploaded

EVENT_TYPE = "ticket_desk"  # marks the metadata that identifies a sent post
LOOKED_BACK = 86_400  # seconds of a channel's history that are searched for a sent post
INSTEAD = "instead"  # in a post's body: user id of the recipient if it cannot be posted
PAGES_MAX = 5  # pages of 200 messages
NO_ANSWER = "what came is no answer of Slack's"
RETRY_AFTER = 30  # seconds, if Slack names none

# Errors that an admin or Slack will fix: the post is kept and tried again.
_PASSING = frozenset(
    (
        "account_inactive", "ekm_access_denied", "fatal_error", "internal_error", "invalid_auth",
        "missing_scope", "not_authed", "request_timeout", "service_unavailable", "token_expired",
        "token_revoked",
    )
)  # fmt: skip


class CallError(Exception):
    """Base of all failures of a call."""


class Limited(CallError):
    """Slack takes no call of this method for `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"rate limited for {seconds} s")
        self.seconds = seconds


class Refused(CallError):
    """Slack refused the call; `str()` is its error code."""


class Unanswered(CallError):
    """No answer, or one that does not say whether the call was done.

    reached: False if the call surely did not reach Slack
    """

    def __init__(self, reason: str, *, reached: bool = True) -> None:
        super().__init__(reason)
        self.reached = reached


@dataclass(frozen=True, slots=True)
class Posted:
    """The message that a call made or changed.

    ts: its message time; None if there is no message
    channel: its id; for a message to a user that of their direct conversation
    """

    ts: str | None = None
    channel: str | None = None


Observe = Callable[[str, str], None]  # method, outcome: ok, limited, refused or unanswered


def unseen(method: str, outcome: str) -> None:
    """Observe nothing."""


def likened(client: AsyncWebClient, *, token: str | None, once: bool = True) -> AsyncWebClient:
    """Return another client of the same Slack. once: it makes no retries."""
    handlers = [] if once else client.retry_handlers
    twin = AsyncWebClient(
        token=token, base_url=client.base_url, session=client.session, retry_handlers=handlers
    )
    twin.proxy, twin.default_params = client.proxy, client.default_params
    return twin


class Calls:
    """Calls with the client's token and session. Each is one attempt, because the SDK's retries
    could post twice.

    observe: called after each call
    """

    def __init__(self, client: AsyncWebClient, observe: Observe = unseen) -> None:
        self._observe = observe
        self._client = likened(client, token=client.token)

    async def send(self, queued: Queued) -> Posted:
        """Make the post's call. Return the message that it made or changed. Raises CallError."""
        post = queued.post
        if post.method == "response_url":
            await self._respond(post.body)
            return Posted()
        if post.method == UPLOAD:
            await self._upload(post)
            return Posted()
        answer = await self.call(post.method, _body(queued))
        return Posted(answer.get("ts"), answer.get("channel"))

    async def call(self, method: str, body: dict[str, Any]) -> dict[str, Any]:
        """Make one call. If Slack refuses its blocks, make it again with the text only, which says
        the same. Raises CallError."""
        try:
            return await self._answer(method, json=body)
        except Refused as refused:
            if "blocks" not in body or not str(refused).startswith("invalid_blocks"):
                raise
        return await self._answer(method, json={**body, "blocks": []})

    async def form(self, method: str, fields: dict[str, Any]) -> dict[str, Any]:
        """Make a call with form fields, as the methods for tokens need. Raises CallError."""
        return await self._answer(method, data=fields)

    async def read(self, method: str, **asked: Any) -> dict[str, Any]:
        """Make a call that only reads. Raises CallError."""
        return await self._answer(method, params=asked, http_verb="GET")

    async def _upload(self, post: Post) -> None:
        """Put a file into a channel. Raises Refused if the app has not the scope."""
        body, content = post.body, uploaded(post)
        named = {"filename": body["name"], "length": len(content)}
        try:
            granted = await self.form("files.getUploadURLExternal", named)
        except Unanswered as error:
            if "missing_scope" in str(error):
                raise Refused("missing_scope") from error
            raise
        await self._send_to(granted["upload_url"], data=content)
        files = [{"id": granted["file_id"], "title": body["name"]}]
        where = {"files": files, "channel_id": await self._conversation(body["channel"])}
        where |= {"thread_ts": body["thread"]} if body["thread"] else {}
        await self._answer("files.completeUploadExternal", json=where)

    async def find(self, queued: Queued) -> str | None:
        """Return the time of the message that an earlier attempt made; None if it made none.

        Raises Refused if the bot may not read there, Unanswered if reading failed.
        """
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
        """Return the channel's id; for a user id, that of the direct conversation with the user."""
        if not channel.startswith(("U", "W")):
            return channel
        opened = await self._answer("conversations.open", json={"users": channel})
        return str(opened["channel"]["id"])

    async def _messages(self, body: dict[str, Any]) -> AsyncIterator[dict[str, Any]]:
        """Yield the latest messages of the channel or thread that the post goes to."""
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
        except AttributeError as error:  # the SDK raises it for JSON that is not an object
            raise Unanswered(NO_ANSWER) from error
        return response.data if isinstance(response.data, dict) else {}

    async def _respond(self, body: dict[str, Any]) -> None:
        said = {name: value for name, value in body.items() if name != "url"}
        await self._send_to(body["url"], json=said)

    async def _send_to(self, url: str, **content: Any) -> None:
        session = self._client.session
        assert session is not None
        try:
            async with session.post(url, **content, proxy=self._client.proxy) as response:
                _check(response.status, response.headers.get("Retry-After"), await response.text())
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise _unanswered(error) from error


def is_root(queued: Queued) -> bool:
    """Whether the posted message is in no thread, and so can start one."""
    return "thread_ts" not in _body(queued)


def _body(queued: Queued) -> dict[str, Any]:
    """Return the call's arguments. The metadata of a new message has its outbox key, which
    identifies it later."""
    post = queued.post
    body = {name: value for name, value in post.body.items() if name != INSTEAD}
    if post.in_thread and queued.thread:
        body["thread_ts"] = queued.thread
    if post.method == "chat.postMessage":
        payload = {"outbox": queued.key}
        body["metadata"] = {"event_type": EVENT_TYPE, "event_payload": payload}
    return body


def _key_of(message: dict[str, Any]) -> int | None:
    """Return the outbox key in a message's metadata, if any."""
    metadata = message.get("metadata") or {}
    if metadata.get("event_type") != EVENT_TYPE:
        return None
    return (metadata.get("event_payload") or {}).get("outbox")


def sorted_error(error: SlackApiError) -> CallError:
    """Return the SDK's error as the matching CallError."""
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
    """Raise a CallError for an HTTP status of 400 or more."""
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        seconds = retry_after if retry_after and retry_after.isdecimal() else RETRY_AFTER
        raise Limited(float(seconds))
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise Unanswered(f"HTTP {status} {said[:80]}".strip())
    if status >= HTTPStatus.BAD_REQUEST:
        raise Refused(said[:80] or f"HTTP {status}")


def _unanswered(error: Exception) -> Unanswered:
    reached = not isinstance(error, aiohttp.ClientConnectorError)
    return Unanswered(f"{type(error).__name__}: {error}", reached=reached)
