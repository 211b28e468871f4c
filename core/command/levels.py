"""Commands about service levels."""

from __future__ import annotations

from core.frozen import dataclass
from core.ticket import Pri


@dataclass(frozen=True, slots=True)
class Sla:
    """Set a target, or show the targets if no span is given.

    client, label, pri: the tickets that it is for; None: any
    answer, next_, solve: spans like `30m`, `4h`, `3d`; None: no target
    off: True: remove the target
    """

    client: str | None = None
    label: str | None = None
    pri: Pri | None = None
    answer: str | None = None
    next_: str | None = None
    solve: str | None = None
    off: bool | None = None


@dataclass(frozen=True, slots=True)
class Attainment:
    """Show how many targets were attained.

    since, until: UTC dates YYYY-MM-DD of the creation, both inclusive; None: the last 30 days
    client, label, pri: the tickets that count; None: any
    """

    since: str | None = None
    until: str | None = None
    client: str | None = None
    label: str | None = None
    pri: Pri | None = None
