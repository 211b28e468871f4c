"""JSON objects -> commands about hours and contracts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from core.command import Bill, Command, Contract, Hours, Log, Statement
from core.command.hours import FileKind
from core.hours import month_end
from core.parser import values

_PRICE_MAX = 10**6
Maker = Callable[[dict[str, Any]], Command]


def _log(value: dict[str, Any]) -> Command:
    named = values.named(value)
    if "where" in named:
        raise values.Bad("which ticket?")
    minutes = values.minutes(value, "minutes", signed=True)
    if not minutes:
        raise values.Bad("how long? minutes like 45")
    return Log(
        **named, minutes=minutes, day=values.day(value, "day"), note=values.text(value, "note")
    )


def _hours(value: dict[str, Any]) -> Command:
    ids = values.ids(value) if value.get("ids", value.get("id")) else ()
    if len(ids) > 1:
        raise values.Bad("hours of one ticket")
    client, by = values.client(value), values.person(value, "by")
    kind = values.one_of(value, "file", get_args(FileKind)) if value.get("file") else None
    return Hours(ids, client, by, values.day(value, "since"), values.day(value, "until"), kind)


def _contract(value: dict[str, Any]) -> Command:
    client = values.client(value)
    if client is None or value.get("minutes") is None:
        return Contract(client)
    minutes = values.minutes(value, "minutes") or 0
    period = value.get("period") or "month"
    if period not in ("month", "once"):
        raise values.Bad("period is month or once")
    overage = value.get("overage")
    if overage is not None and overage not in (0, "0"):
        overage = values.number(overage, _PRICE_MAX)
    return Contract(
        client=client,
        minutes=minutes,
        period=period,
        rollover=values.minutes(value, "rollover"),
        overage=None if overage is None else int(overage),
        until=values.day(value, "until"),
    )


def _bill(value: dict[str, Any]) -> Command:
    since, until = values.day(value, "since"), values.day(value, "until")
    if since is None or until is None:
        raise values.Bad("bill needs since and until")
    return Bill(_client(value), since, until)


def _statement(value: dict[str, Any]) -> Command:
    month = str(value.get("month") or "")
    try:
        month_end(month)
    except ValueError:
        raise values.Bad("write months like 2026-10") from None
    if len(month) != len("2026-10"):
        raise values.Bad("write months like 2026-10")
    return Statement(_client(value), month)


def _client(value: dict[str, Any]) -> str:
    client = values.client(value)
    if client is None:
        raise values.Bad("which client?")
    return client


MAKERS: dict[str, Maker] = {
    "log": _log,
    "hours": _hours,
    "contract": _contract,
    "bill": _bill,
    "statement": _statement,
}
