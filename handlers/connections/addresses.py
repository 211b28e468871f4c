"""Addresses that an admin names."""

from __future__ import annotations

from urllib.parse import urlsplit

from core.errors import FetchError, SettingsError
from handlers.fetch import host_of


def callable_url(url: str, *, inside: bool) -> str:
    """Return the address. Raises SettingsError if it may not be called.

    inside: it may be in the own network, over http and at any port
    """
    try:
        if not inside:
            host_of(url)
        elif urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
            raise SettingsError("URL: it begins with https:// or http://")
    except FetchError as error:
        raise SettingsError(f"URL: {error}; for the own network add --inside") from error
    return url
