"""Requests that are signed as Standard Webhooks describes, to an address that an admin named.

https://github.com/standard-webhooks/standard-webhooks
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

import aiohttp

from core.connections import Connection
from core.errors import FetchError
from core.settings import lacking
from handlers.connections.kind import Base, Later, Useless
from handlers.fetch import content_of, public_addresses, public_session, session_of

if TYPE_CHECKING:
    from standardwebhooks import Webhook, WebhookVerificationError


class Answer(NamedTuple):
    """headers, body: as they came"""

    headers: Mapping[str, str]
    body: bytes


def signing(what: str) -> tuple[type[Webhook], type[WebhookVerificationError]]:
    """Return what signs, and its error. Raises SettingsError if its package is missing.

    what: needs the package
    """
    try:
        from standardwebhooks import Webhook, WebhookVerificationError
    except ImportError as error:
        raise lacking(what, "standardwebhooks~=1.1") from error
    return Webhook, WebhookVerificationError


class Calls:
    """Posts for connections.

    Terms of a connection: `url`; and `inside`, whether an address of the own network, also over
    http, is allowed. Secrets: `secret`, `whsec_` and base64.
    """

    def __init__(self, base: Base, what: str) -> None:
        """what: needs the package that signs"""
        self._base = base
        self._signer, self._unsigned = signing(what)
        self._sessions: dict[bool, aiohttp.ClientSession] = {}

    async def post(self, connection: Connection, id: str, body: str, at: datetime) -> Answer:
        """Post a body, and return the answer if it is a success. Raises Later and Useless."""
        headers = self.signed(connection, id, body, at)
        url, inside = connection.terms["url"], bool(connection.terms.get("inside"))
        try:
            if not inside:
                await public_addresses(urlsplit(url).hostname or "", 443)
            session = self._session(inside=inside)
            async with session.post(
                url, data=body.encode(), headers=headers, allow_redirects=False
            ) as answer:
                _check(answer)
                return Answer(answer.headers, await content_of(answer.content))
        except FetchError as error:
            raise Later(str(error)) from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Later(f"no answer ({type(error).__name__})") from error

    def signed(self, connection: Connection, id: str, body: str, at: datetime) -> dict[str, str]:
        """Return the headers of a body."""
        signature = self._signer(self._secret(connection)).sign(id, at, body)
        return {
            "content-type": "application/json",
            "webhook-id": id,
            "webhook-timestamp": str(int(at.timestamp())),
            "webhook-signature": signature,
        }

    def is_signed(self, connection: Connection, headers: Mapping[str, str], body: bytes) -> bool:
        """Whether the body has the connection's signature, made in the last minutes."""
        try:
            self._signer(self._secret(connection)).verify(body, dict(headers), json_parse=False)
        except (self._unsigned, ValueError):
            return False
        return True

    def _secret(self, connection: Connection) -> str:
        return str(self._base.secrets(connection)["secret"])

    def _session(self, *, inside: bool) -> aiohttp.ClientSession:
        if inside not in self._sessions:
            made = session_of(aiohttp.TCPConnector()) if inside else public_session()
            self._sessions[inside] = made
        return self._sessions[inside]

    async def close(self) -> None:
        """Close the sessions."""
        for session in self._sessions.values():
            await session.close()


def _check(answer: aiohttp.ClientResponse) -> None:
    """Raise Later or Useless unless the receiver took it."""
    status = answer.status
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return
    if status == HTTPStatus.GONE:  # by the specification: the receiver wants no more
        raise Useless("its receiver answers 410 Gone")
    if status < HTTPStatus.BAD_REQUEST:
        raise Later(f"it answers {status}, a redirect: name the address that it leads to")
    wait = answer.headers.get("Retry-After", "")
    raise Later(f"it answers {status}", float(wait) if wait.isdigit() else None)
