"""What stands beside a ticket's own fields: labels, its client, .. Pure: no I/O, no clock.

Most tickets have none of it. It is stored as one JSON object for each ticket.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from functools import lru_cache
from typing import Any, Literal

from core.approvals import asked
from core.frozen import dataclass
from core.json_text import dumps
from core.translation import Said, say

LABEL = re.compile(r"[^\W\d_](?:[-_.]?[^\W_]){0,29}")  # a label, or the name of a client
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\dZ")
TEXT_MAX = 80  # characters
WAITING = "waiting"  # the mark of tickets that wait; its value is the time when they come back
APPROVER = "approver"  # the mark of tickets that somebody was asked to approve: their user id
NEVER = "9999"  # after every time
ISSUE = re.compile(r"[A-Za-z0-9][\w.-]{0,99}(?:/[\w.-]{1,100})?(?:#\d{1,12})?")
ID = re.compile(r"T(?:0\d\d|[1-9]\d{2,17})")  # of another ticket, in its only spelling
MANY_MAX = 20  # values that one ticket may have of one kind
RENAMED = "renamed"  # in the history: `label` or `client`, if that got another name


@dataclass(frozen=True, slots=True)
class Details:
    """The details of one ticket.

    labels: products, projects and the like, in the order of the alphabet
    client: the client that the ticket is for, None for the house itself
    blocked_by: ids of the tickets that must be done first
    part_of: id of the ticket that it is a part of
    est: estimated minutes of work, None if nobody estimated it
    answer: name of the saved answer in its resolution, or id of the ticket that it is from
    due: when it must be done
    waits: what the ticket waits for: a user id or a text; None if that was not said
    approval: who was asked to approve it (`core.approvals`)
    until: when it comes back, if it waits; None: when somebody says so
    issue: what stands for it in another tracker: `acme/api#12`, or `acme/api` until it is there
    shared: name of the desk that has the ticket too (`core.registers`)
    """

    labels: tuple[str, ...] = ()
    client: str | None = None
    due: str | None = None
    waits: str | None = None
    until: str | None = None
    blocked_by: tuple[str, ...] = ()
    part_of: str | None = None
    est: int | None = None
    approval: str | None = None
    answer: str | None = None
    issue: str | None = None
    shared: str | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether the ticket waits, or its time has just come and it is about to come back."""
        return self.waits is not None or self.until is not None


Kind = Literal["label", "time", "text", "id", "minutes", "approval", "issue"]


@dataclass(frozen=True, slots=True)
class Detail:
    """One field of `Details`, for code that treats all of them alike.

    name: its name in `Details`
    kind: type of its values: a `label` is one lower-case word (LABEL), a `time` is in UTC
        (`2026-12-04T16:00Z`, TIME), a `text` is one line of at most TEXT_MAX characters, an `id`
        names another ticket, `minutes` is a whole number, `approval` a text
        as `core.approvals` writes it, `issue` a name as others give it (ISSUE)
    is_many: whether a ticket may have several; then the value is a tuple
    is_sought: whether lists are filtered by it
    """

    name: str
    kind: Kind
    is_many: bool = False
    is_sought: bool = True


DECLARED = (
    Detail("labels", "label", is_many=True),
    Detail("client", "label"),
    Detail("due", "time"),
    Detail("waits", "text", is_sought=False),
    Detail("until", "time", is_sought=False),
    Detail("blocked_by", "id", is_many=True),
    Detail("part_of", "id"),
    Detail("est", "minutes", is_sought=False),
    Detail("approval", "approval", is_sought=False),
    Detail("answer", "label"),
    Detail("issue", "issue", is_sought=False),
    Detail("shared", "label", is_sought=False),
)
if [detail.name for detail in DECLARED] != [field.name for field in fields(Details)]:
    raise RuntimeError("every detail is declared once, in order: core/details.py, DECLARED")

DETAILS = {detail.name: detail for detail in DECLARED}
LINKS = tuple(detail.name for detail in DECLARED if detail.kind == "id")
NAMING = (*LINKS, "answer")  # may name other tickets
_ID = re.compile(r"T\d{3,12}")
NONE = Details()


def to_text(details: Details) -> str | None:
    """Return the details as JSON without empty ones; None if there are none."""
    told = as_dict(details)
    return dumps(told) if told else None


def as_dict(details: Details) -> dict[str, Any]:
    """Return the details that are not empty, by name. Several values are a list."""
    if details is NONE:
        return {}
    values = ((name, getattr(details, name)) for name in DETAILS)
    return {name: plain(value) for name, value in values if value not in (None, ())}


@lru_cache(maxsize=1024)  # many tickets have the same few labels
def from_text(text: str | None) -> Details:
    """Return the details of stored JSON. Unknown names are left out."""
    return with_values(NONE, json.loads(text)) if text else NONE


def with_values(details: Details, given: Mapping[str, Any]) -> Details:
    """Return the details with the given values; other names in `given` are left out."""
    kept = {name: value for name, value in given.items() if name in DETAILS}
    return replace(details, **{name: _value(DETAILS[name], one) for name, one in kept.items()})


def _value(detail: Detail, value: Any) -> Any:
    return tuple(value or ()) if detail.is_many else value


def plain(value: Any) -> Any:
    """Return a value as JSON has it: a tuple becomes a list."""
    return list(value) if isinstance(value, tuple) else value


def marks(details: Details) -> list[tuple[str, str]]:
    """Return the values that tickets are found by, as (name, value)."""
    found = ((name, getattr(details, name)) for name, one in DETAILS.items() if one.is_sought)
    several = ((name, value if isinstance(value, tuple) else (value,)) for name, value in found)
    given = [(name, str(one)) for name, values in several for one in values if one is not None]
    given += [(APPROVER, user) for user in asked(details.approval)]
    return given + ([(WAITING, details.until or NEVER)] if details.is_waiting else [])


def alarms(details: Details) -> list[tuple[str, str]]:
    """Return the times at which something is to be done, as (name, time)."""
    return [(n, at) for n in DETAILS if DETAILS[n].kind == "time" and (at := getattr(details, n))]


def told(details: Details, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return the new values that are said: `+x` and `-x` add to several values or remove one."""
    return {
        name: _merged(getattr(details, name), value) if DETAILS[name].is_many else value
        for name, value in said.items()
    }


def difference(before: str, after: str) -> list[str]:
    """Return how labels that were written over change: `-x` if it is gone, `+x` for the rest.

    before, after: labels with spaces or commas between them
    """
    kept = [one.lstrip("+") for one in after.lower().replace(",", " ").split()]
    gone = [one for one in before.split() if one not in kept]
    return [*(f"+{one}" for one in kept), *(f"-{one}" for one in gone)]


def limit(details: Details) -> Said | None:
    """Return the refusal if there are too many of one kind, else None."""
    many = (name for name, one in DETAILS.items() if one.is_many)
    full = next((name for name in many if len(getattr(details, name)) > MANY_MAX), None)
    return say("at most {most} {things}", most=MANY_MAX, things=full) if full else None


def linked(values: Mapping[str, Any]) -> set[str]:
    """Return the ids of other tickets among details by name; a sign before an id is left out."""
    found = (values.get(name) or () for name in NAMING if _names(name, values.get(name)))
    several = ((one,) if isinstance(one, str) else one for one in found)
    return {id.lstrip("+-") for ids in several for id in ids}


def relinked(values: Mapping[str, Any], new: Callable[[str], str | None]) -> dict[str, Any]:
    """Return details by name with the new id of each ticket; None removes it."""
    return {
        name: _relinked(value, new) if _names(name, value) else value
        for name, value in values.items()
    }


def _names(name: str, value: Any) -> bool:
    """Whether the value names other tickets. An answer does if it is a ticket's resolution."""
    if name == "answer":
        return isinstance(value, str) and _ID.fullmatch(value) is not None
    return name in LINKS and bool(value)


def _relinked(value: str | Sequence[str], new: Callable[[str], str | None]) -> Any:
    if isinstance(value, str):
        return new(value)
    signs = ((one[:1] if one[0] in "+-" else "", new(one.lstrip("+-"))) for one in value)
    return type(value)(f"{sign}{id}" for sign, id in signs if id)  # type: ignore[call-arg]


def _merged(before: Sequence[str], said: Sequence[str]) -> tuple[str, ...]:
    kept = set(before)
    for one in said:
        (kept.discard if one[0] == "-" else kept.add)(one.lstrip("+-"))
    return tuple(sorted(kept))
