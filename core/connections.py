"""Connections: other systems that a workspace works with, set by its admin."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Connection:
    """Another system: an address for webhooks, a GitHub repository, a mailbox, ..

    workspace: id of the workspace
    kind: what it is ("hook", "github", ..)
    name: unique among the connections of its kind in the workspace
    user: id of the user who acts in the desk for it
    terms: what was set, without secrets; values of JSON
    sealed: its secrets, encrypted (`core.encryption.Seal`)
    seen: key of the last change that it was told; None: it is told none
    tries: how often telling it the next change failed
    stopped: why it is told nothing any more; None if it is
    """

    workspace: str
    kind: str
    name: str
    user: str
    terms: dict[str, Any] = field(default_factory=dict)
    sealed: bytes | None = None
    seen: int | None = None
    tries: int = 0
    stopped: str | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """What stands for a ticket in another system.

    kind, name: of the connection
    remote: its name there, unique in the connection ("acme/api#12", a Message-ID, ..)
    ticket: id of the ticket
    state: what the connection keeps of it; values of JSON
    """

    kind: str
    name: str
    remote: str
    ticket: str
    state: dict[str, Any] = field(default_factory=dict)
