"""The columns of a report with the offered answers, and what they prevented."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from core.desk.offer_report import prevented
from core.desk.reports.sections import Asked, Column, Value
from core.store.saved_answers import OfferMade


async def answers(asked: Asked) -> Sequence[Column]:
    """Return what `answers report` counts, of the report's tickets that were opened in its period.

    No columns if the reader may not hear of answers, or if nothing was offered.
    """
    scope = asked.scope
    made = await asked.db.offers_made(asked.ws, scope.since, scope.until) if asked.answers else []
    offers = {one.ticket: one for one in made}
    ids = {name: [life.ticket.id for life in lives] for name, lives in asked.groups.items()}
    counts = {
        name: _counted(offers[id] for id in those if id in offers) for name, those in ids.items()
    }
    if not any(counts.values()):
        return []
    return [
        Column("offered", {name: n[True, True] + n[True, False] for name, n in counts.items()}),
        Column("helped", {name: n[True, True] for name, n in counts.items()}),
        Column("prevented", {name: _prevented(n) for name, n in counts.items()}),
    ]


def _counted(offers: Iterable[OfferMade]) -> Counter[tuple[bool, bool]]:
    """Return how many offers were shown or not, and solved the ticket or not."""
    return Counter((one.shown, one.solved) for one in offers)


def _prevented(n: Counter[tuple[bool, bool]]) -> Value:
    shown, withheld = n[True, True] + n[True, False], n[False, True] + n[False, False]
    told = prevented(shown, n[True, True], withheld, n[False, True])
    return told[0] if told else None
