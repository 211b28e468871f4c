"""Calls to addresses that somebody named, within bounds.

Only https, never an address inside of a network, no redirect, no proxy, a few seconds, one size.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from ipaddress import ip_address, ip_network
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

from core.errors import FetchError

SIZE_MAX = 1_000_000  # bytes
SECONDS_MAX = 10.0
_TRANSLATED = ip_network("64:ff9b::/32")  # IPv6 for an IPv4 address, which may be inside
_PORTS = (None, 443)

Lookup = Callable[[str, int], Awaitable[list[str]]]


async def lookup(host: str, port: int) -> list[str]:
    """Return the addresses of a host."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(one[4][0]) for one in found]


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the internet, and to no network of our own."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if ip in _TRANSLATED:
        return False
    inner = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None) or ip
    return all(one.is_global and not one.is_multicast for one in (ip, inner))


def host_of(url: str) -> str:
    """Return the host of an address that may be fetched. Raises FetchError."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise FetchError("no address") from error
    if parts.scheme != "https" or not host or port not in _PORTS or parts.username is not None:
        raise FetchError("only https addresses, without a port or a password")
    return host


class _Checked(AbstractResolver):
    """Resolves a host to public addresses only: what is checked is what is connected to."""

    def __init__(self, look: Lookup) -> None:
        self._look = look

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        addresses = await public_addresses(host, port, self._look)
        return [
            ResolveResult(
                hostname=host, host=one, port=port, proto=0, flags=socket.AI_NUMERICHOST,
                family=socket.AF_INET6 if ":" in one else socket.AF_INET,
            )
            for one in addresses
        ]  # fmt: skip

    async def close(self) -> None:
        """Do nothing: nothing is open."""


async def public_addresses(host: str, port: int, look: Lookup = lookup) -> list[str]:
    """Return the addresses of a host. Raises FetchError if one of them is not public, or none is
    known."""
    try:
        found = await look(host, port)
    except OSError as error:
        raise FetchError("its host is not known") from error
    if not found or not all(map(is_public, found)):
        raise FetchError("its host is not public")
    return found


async def fetch(url: str, look: Lookup = lookup, **options: Any) -> bytes:
    """Return the file at an https address. Raises FetchError.

    look: finds the addresses of a host; options: of the connection (tests)
    """
    host = host_of(url)
    await public_addresses(host, 443, look)  # aiohttp does not ask a resolver for a bare IP address
    try:
        async with (
            public_session(look, **options) as session,
            session.get(url, allow_redirects=False, headers={"Accept": "text/calendar"}) as said,
        ):
            if said.status != 200:
                raise FetchError(f"it answers {said.status}")
            return await content_of(said.content)
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise FetchError(f"it does not answer ({type(error).__name__})") from error


def public_session(look: Lookup = lookup, **options: Any) -> aiohttp.ClientSession:
    """Return a session that connects to public addresses only. For a bare IP address, which is not
    looked up, call `public_addresses` first.

    look: finds the addresses of a host; options: of the connection
    """
    return session_of(aiohttp.TCPConnector(resolver=_Checked(look), use_dns_cache=False, **options))


def session_of(connector: aiohttp.TCPConnector) -> aiohttp.ClientSession:
    """Return a session without cookies and proxies, with the usual time limit."""
    return aiohttp.ClientSession(
        connector=connector,
        timeout=aiohttp.ClientTimeout(total=SECONDS_MAX),
        cookie_jar=aiohttp.DummyCookieJar(),
    )


async def content_of(stream: aiohttp.StreamReader, most: int = SIZE_MAX) -> bytes:
    """Return what is read from the stream. Raises FetchError if it has more than `most` bytes."""
    found = bytearray()
    async for part in stream.iter_chunked(65_536):
        found += part
        if len(found) > most:
            raise FetchError(f"its answer is longer than {most} bytes")
    return bytes(found)
