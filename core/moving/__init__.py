"""Moving in: tickets from the exports of other systems, as our own records. Pure.

One table for each system (`jira`, `zendesk`, ..) says which column is which field; `cells` reads
an object or a row by it, `objects` makes a record of what was read, and `tally` counts what has no
place here.
"""

from __future__ import annotations

from collections.abc import Iterable

from core.moving.freshdesk import FRESHDESK
from core.moving.github import GITHUB
from core.moving.jira import JIRA
from core.moving.linear import LINEAR
from core.moving.system import System, column
from core.moving.trello import TRELLO
from core.moving.zendesk import ZENDESK

SYSTEMS = {one.name: one for one in (JIRA, ZENDESK, LINEAR, GITHUB, FRESHDESK, TRELLO)}


def recognised(columns: Iterable[str]) -> System | None:
    """Return the system whose export has these columns or keys; None if no one's has."""
    there = {column(name) for name in columns}
    return next((one for one in SYSTEMS.values() if any(c <= there for c in one.known_by)), None)
