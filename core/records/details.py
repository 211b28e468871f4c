"""A ticket's details from a file. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from core.approvals import TEXT as APPROVAL
from core.details import (
    DETAILS,
    ID,
    ISSUE,
    LABEL,
    MANY_MAX,
    NONE,
    TEXT_MAX,
    TIME,
    Detail,
    Details,
    Kind,
    with_values,
)
from core.errors import RecordError
from core.hours import TERM_MAX
from core.message import clean
from core.records import fields
from core.ticket import one_line


def details_of(value: Any) -> Details:
    """Return the details of a record; none for None. Raises RecordError."""
    (said,) = fields.objects([value or {}], "details")
    if unknown := next((name for name in said if name not in DETAILS), None):
        raise RecordError(f"details: {unknown[:20]!r} is not known: remove it")
    if wrong := next((name for name, one in said.items() if not HOLDS[name](one)), None):
        raise RecordError(f"details: {wrong} has a value it cannot have: correct it")
    return with_values(NONE, said)


def _holds(detail: Detail) -> Callable[[Any], bool]:
    one = _KINDS[detail.kind]
    if not detail.is_many:
        return lambda value: value is None or one(value)
    return lambda value: isinstance(value, list) and len(value) <= MANY_MAX and all(map(one, value))


def _is_label(value: Any) -> bool:
    return isinstance(value, str) and LABEL.fullmatch(value) is not None


def _is_time(value: Any) -> bool:
    """Whether the value is a time that there is, as `core.message.minute` writes it."""
    if not isinstance(value, str) or not TIME.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_text(value: Any) -> bool:
    is_one = isinstance(value, str) and one_line(clean(value)) == value
    return is_one and 0 < len(value) <= TEXT_MAX


def _is_minutes(value: Any) -> bool:
    return type(value) is int and 0 < value <= TERM_MAX


def _is_approval(value: Any) -> bool:
    return isinstance(value, str) and APPROVAL.fullmatch(value) is not None


def _is_id(value: Any) -> bool:
    return isinstance(value, str) and ID.fullmatch(value) is not None


def _is_issue(value: Any) -> bool:
    return isinstance(value, str) and ISSUE.fullmatch(value) is not None


_KINDS: Mapping[Kind, Callable[[Any], bool]] = {
    "label": _is_label,
    "time": _is_time,
    "text": _is_text,
    "id": _is_id,
    "issue": _is_issue,
    "minutes": _is_minutes,
    "approval": _is_approval,
}
HOLDS = {name: _holds(detail) for name, detail in DETAILS.items()}  # whether it may have a value
