"""The terms of clients' contracts, to a file and from it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from core.details import LABEL
from core.errors import RecordError
from core.hours import TERM_MAX, Terms, month_end
from core.records import Agreed, fields

PRICE_MAX = 10**6  # of an hour over the contract
_NAMES = frozenset(("client", "since", "minutes", "monthly", "rollover", "overage", "until"))


def told(agreed: Agreed) -> dict[str, Any]:
    """Return the object of a line: `{"workspace":"W","contract":{"client":"acme",..}}`."""
    terms = {name: value for name, value in asdict(agreed.terms).items() if value is not None}
    return {"workspace": agreed.workspace, "contract": terms}


def agreed_of(said: Mapping[str, Any], workspace: str) -> Agreed:
    """Return the terms of a line. Raises RecordError."""
    given = said["contract"]
    if not isinstance(given, Mapping) or not given.keys() <= _NAMES:
        raise RecordError("contract: it has unknown fields: remove them")
    client = fields.short(given.get("client"), "client")
    if client is None or not LABEL.fullmatch(client):
        raise RecordError("contract: client is no word: correct it")
    return Agreed(
        workspace,
        Terms(
            client=client,
            since=_month(given.get("since")),
            minutes=_number(given.get("minutes"), TERM_MAX),
            monthly=given.get("monthly") is not False,
            rollover=_number(given.get("rollover", 0), TERM_MAX),
            overage=None if given.get("overage") is None else _number(given["overage"], PRICE_MAX),
            until=fields.day(given.get("until"), "until"),
        ),
    )


def _month(said: Any) -> str:
    try:
        month_end(str(said))
    except ValueError:
        raise RecordError("contract: since is a month like 2026-10") from None
    if len(str(said)) != len("2026-10"):
        raise RecordError("contract: since is a month like 2026-10")
    return str(said)


def _number(said: Any, most: int) -> int:
    if type(said) is not int or not 0 <= said <= most:
        raise RecordError(f"contract: minutes and prices are numbers up to {most:,}")
    return said
