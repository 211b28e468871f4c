"""Links to tickets that a reader may not see are taken out of what is shown, whatever shows them.

The desk does this to every reply and to every value of a page, so no renderer has to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from core.details import NAMING, NONE, as_dict, linked, relinked, with_values
from core.history import Entry
from core.reply import Fresh
from core.store import Snapshot
from core.ticket import Ticket

T = TypeVar("T")

Seen = Callable[[str], str | None]


async def veiled(value: T, ws: str, db: Snapshot) -> T:
    """Return the value with those links only whose tickets the snapshot's sight sees."""
    ids = set[str]()
    _add_ids(value, ids)
    if not ids:
        return value
    seen = await db.seen_ids(ws, ids)
    shown: T = _shown(value, lambda id: id if id in seen else None)
    return shown


def _add_ids(value: Any, ids: set[str]) -> None:
    """Add the ids that the links in the value name."""
    if value is None or isinstance(value, str | int | float):
        return
    if isinstance(value, Ticket):
        if value.more is not NONE:
            ids |= linked(as_dict(value.more))
    elif isinstance(value, tuple | list):
        for one in value:
            _add_ids(one, ids)
    elif names := _names(value.__class__):
        for name in names:
            _add_ids(getattr(value, name), ids)
    elif isinstance(value, Mapping):
        ids |= linked(value)
        for one in value.values():
            _add_ids(one, ids)


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a dataclass; () for another class."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _shown(value: Any, seen: Seen) -> Any:
    if isinstance(value, Ticket):
        links = {name: getattr(value.more, name) for name in NAMING}
        return replace(value, more=with_values(value.more, relinked(links, seen)))
    if isinstance(value, Mapping):
        left = {name: _shown(one, seen) for name, one in value.items()}
        return {
            name: one for name, one in _relinked(left, seen).items() if _is_left(value, name, one)
        }
    if isinstance(value, Entry):
        changed = _shown(value.changed, seen)
        kept = changed == value.changed  # if not, the message may name the hidden ticket
        return value if kept else replace(value, changed=changed, said=None, link=None)
    if isinstance(value, tuple | list):
        pairs = [(one, _shown(one, seen)) for one in value]
        is_pair = len(value) == 2 and isinstance(value[0], int)
        several = [now for before, now in pairs if is_pair or not _is_emptied(before, now)]
        return value._make(several) if hasattr(value, "_make") else type(value)(several)
    if is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in fields(value) if field.init]
        return replace(value, **{name: _shown(getattr(value, name), seen) for name in names})
    return value


def _is_emptied(before: Any, now: Any) -> bool:
    """Whether a change has nothing left to tell; it may stand in a pair with its key."""
    if isinstance(before, tuple) and len(before) == len(now) == 2:
        return _is_emptied(before[1], now[1])
    return isinstance(before, Entry | Fresh) and bool(before.changed) and not now.changed


def _relinked(values: Mapping[Any, Any], seen: Seen) -> Mapping[Any, Any]:
    return relinked(values, seen) if values.keys() & {*NAMING} else values


def _is_left(before: Mapping[Any, Any], name: Any, value: Any) -> bool:
    """Whether to keep a value: a link to none but hidden tickets is no news."""
    return name not in NAMING or bool(value) or not before[name]
