"""Commands about labels and clients as such: see `Update` for those of a ticket."""

from __future__ import annotations

from typing import Literal

from core.frozen import dataclass

Named = Literal["label", "client"]  # what has a name that `Relabel` changes


@dataclass(frozen=True, slots=True)
class Client:
    """client: name of the one whose channel the message's channel is; `none`: of no client."""

    client: str


@dataclass(frozen=True, slots=True)
class Labels:
    """Show the labels that are in use."""


@dataclass(frozen=True, slots=True)
class Clients:
    """Show the clients."""


@dataclass(frozen=True, slots=True)
class Relabel:
    """Rename a label on all its tickets, or a client.

    what, name, to: a label or a client, its name now and its new name
    sure: whether the caller was asked and said yes
    """

    what: Named
    name: str
    to: str
    sure: bool = False
