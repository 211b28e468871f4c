"""Commands about tickets that are filed again and again."""

from __future__ import annotations

from core.frozen import dataclass
from core.ticket import Cat, Pri


@dataclass(frozen=True, slots=True)
class Every:
    """File a ticket again and again.

    when: the times in words (`every monday 9:00`)
    title, desc, cat, pri, own, labels, client: of each ticket, as in `Create`
    """

    when: str
    title: str
    desc: str | None = None
    cat: Cat | None = None
    pri: Pri = 2
    own: str | None = None
    labels: tuple[str, ...] = ()
    client: str | None = None


@dataclass(frozen=True, slots=True)
class Repeats:
    """Show the tickets that are filed again and again."""


@dataclass(frozen=True, slots=True)
class Stop:
    """End a repeating ticket: it is filed no more.

    number: its number; None: `ticket` says which
    ticket: id of its last ticket
    """

    number: int | None = None
    ticket: str | None = None
