"""Tokens by which a program acts in somebody's name. A token is shown once; its hash is kept."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

PREFIX = "desk_"  # so that a secret scanner knows one when it sees it


@dataclass(frozen=True, slots=True)
class Token:
    """name: unique; user: in whose name it acts, with their rights; created: UTC, ISO 8601."""

    name: str
    workspace: str
    user: str
    read_only: bool
    created: str


def new_token() -> str:
    """A new token: the prefix and 32 random bytes."""
    return PREFIX + secrets.token_urlsafe(32)


def hash_of(token: str) -> str:
    """What is kept of a token. It is random and long, so that one round of SHA-256 is enough."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
