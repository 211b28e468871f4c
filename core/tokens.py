"""API tokens: a program acts for a user. A token is shown once; only its hash is stored."""

from __future__ import annotations

import hashlib
import secrets

from core.frozen import dataclass

PREFIX = "desk_"  # lets secret scanners recognise a token


@dataclass(frozen=True, slots=True)
class Token:
    """A stored token, without its text.

    name: unique
    workspace: id of the workspace it is for
    user: id of the user it acts for, with that user's rights
    read_only: whether it may change nothing
    created: UTC, ISO 8601
    """

    name: str
    workspace: str
    user: str
    read_only: bool
    created: str


def new_token() -> str:
    """Return a new token: the prefix and 32 random bytes in URL-safe base64."""
    return PREFIX + secrets.token_urlsafe(32)


def hash_of(token: str) -> str:
    """Return the stored hash: hex SHA-256. One round is enough, as the token is long and random."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
