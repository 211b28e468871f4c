"""Reply -> lines: the shortest format, for agents.

Columns are fixed and never empty, and free text comes last. Every answer has the id and the new
values. No line is empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, assert_never

from core.details import DETAILS, as_dict
from core.first import first
from core.help import help_lines
from core.history import Entry, Remark
from core.hours import signed, spell
from core.remainder import remainder
from core.reply import (
    Batch,
    Beaten,
    Changes,
    Chosen,
    Counted,
    Created,
    Explained,
    Fact,
    Failed,
    Forgotten,
    FormatSet,
    Fresh,
    Helped,
    Label,
    Linked,
    Listed,
    Logged,
    Missing,
    News,
    Noted,
    Reminded,
    Reply,
    Row,
    Summed,
    Table,
    Told,
    Viewed,
    Voiced,
)
from core.terse import due_fields
from core.ticket import COMMENT, FIELDS, NOBODY, TEXTS, VOICE, Ticket, one_line, short_title

_COLUMNS = ("id", "pri", "cat", "stat", "created", "title")  # of a ticket's first line
_BELOW = tuple(name for name in FIELDS if name not in _COLUMNS)


def to_lines(reply: Reply) -> str:
    """Return the reply as lines, without a newline at the end."""
    return "\n".join(_lines(reply))


def _lines(reply: Reply) -> Iterator[str]:
    match reply:
        case Created():
            yield _created(reply)
            yield from (f"ignored: {one_line(order)}" for order in reply.unheeded)
            if reply.offer:
                yield f"offer: {reply.offer.answer} {one_line(reply.offer.text)}"
        case Changes():
            yield _changes(reply)
        case Batch():
            yield from (_row(row, reply.shared) for row in reply.rows)
        case Viewed():
            for ticket in reply.tickets:
                yield from _view(ticket)
                dues = due_fields(reply.dues.get(ticket.id, ()))
                yield from (f"{name}: {at}" for name, at in dues.items())
                yield from (f"lease: {at}" for at in [reply.leases.get(ticket.id)] if at)
                links = reply.links.get(ticket.id, {}).items()
                yield from (f"{name}: {','.join(ids)}" for name, ids in links)
                yield from (f"voices: {n}" for n in [reply.voices.get(ticket.id)] if n)
                yield from map(_remark, reply.notes.get(ticket.id, ()))
            yield from (f"nf {id}" for id in reply.missing)
        case Fact():
            yield " ".join((reply.id, *_fact(reply)))
        case Listed():
            yield from _list(reply)
        case Counted():
            yield " ".join(f"{name} {count}" for name, count in reply.counts.items())
        case Told():
            yield from (map(_entry, reply.entries) if reply.entries else ("0",))
        case Explained():
            yield from map(_label, reply.labels)
        case Summed():
            yield f"{reply.id} model: {one_line(reply.told.written())}"
        case Noted():
            yield from (f"{id} noted" for id in reply.ids)
        case Reminded():
            yield from (f"{id} {reply.at or NOBODY}" for id in reply.ids)
        case Voiced():
            yield from (f"{id} +{count}" for id, count in reply.voices.items())
        case Logged():
            left = None if reply.left is None else f"{spell(reply.left)} left"
            told = (reply.ticket.id, signed(reply.minutes), reply.day, reply.client, left)
            yield " ".join(filter(None, told))
        case Chosen():
            yield from (f"{name} {one_line(value)}" for name, value in reply.values.items())
        case News():
            yield from map(_fresh, reply.fresh)
            if not reply.fresh:
                yield "0"
            if reply.left:
                yield f"+{reply.left} more"
        case Table():
            yield from (_cells(row) for row in reply.rows)
            if not reply.rows:
                yield "0"
        case Linked():
            yield reply.url
        case Forgotten():
            yield "forgotten"
        case Helped():
            yield from help_lines()
        case FormatSet():
            yield f"format {reply.format}"
        case Missing():
            yield f"nf {reply.id}"
        case Failed():
            yield f"er {one_line(reply.msg)}"
        case Beaten():
            yield f"er {first(reply)}"
        case _:
            assert_never(reply)


def person(user: str) -> str:
    """Return `@ana` for a user, or `none`."""
    return NOBODY if user == NOBODY else f"@{one_line(user)}"


def _created(created: Created) -> str:
    ticket = created.ticket
    title = f" {one_line(ticket.title)}" if ticket.title_cut else ""
    beside = "".join(f" {value}" for value in _beside(as_dict(ticket.more)))
    own = f" {person(ticket.own)}" if created.turn and ticket.own else ""
    away = f" away {created.away}" if created.away else ""
    return f"{ticket.id} p{ticket.pri} {ticket.cat}{beside}{own}{away}{title}"


def _values(changed: Mapping[str, Any]) -> list[str]:
    """Return the new state, priority, category, voice and assignee in short form."""
    values = [str(changed["stat"])] if "stat" in changed else []
    values += [f"p{changed['pri']}"] if "pri" in changed else []
    values += [str(changed["cat"])] if "cat" in changed else []
    values += ["+1" if changed[VOICE] else "-1"] if VOICE in changed else []
    values += [person(changed["own"] or NOBODY)] if "own" in changed else []
    values += [one_line(changed[COMMENT])] if COMMENT in changed else []
    return values + _beside(changed)


def _beside(changed: Mapping[str, Any]) -> list[str]:
    """Return the new details in short form: `+payments`, `client acme`, `labels none`."""
    names = [name for name in DETAILS if name in changed]
    return [one for name in names for one in _detail(name, changed[name])]


def _detail(name: str, value: Any) -> list[str]:
    if name == "labels" and value:
        return [one if one[0] in "+-" else f"+{one}" for one in value]
    if name == "est" and value:
        return [f"est {spell(value)}"]
    if isinstance(value, tuple | list):
        value = ",".join(map(str, value))
    return [f"{name} {one_line(str(value or NOBODY))}"]


def _texts(changed: Mapping[str, Any]) -> list[str]:
    return [one_line(str(changed[name])) for name in TEXTS if changed.get(name) is not None]


def _changes(changes: Changes) -> str:
    if changes.ticket is None:
        return f"{changes.id} withdrawn"
    away = [f"away {changes.away}"] if changes.away else []
    return " ".join([changes.id, *_news(changes.changed), *away])


def _news(changed: Mapping[str, Any]) -> list[str]:
    """Return a change's values, or its texts if it has none, or `ok`."""
    return _values(changed) or _texts(changed) or ["ok"]


def _row(row: Row, shared: Mapping[str, Any]) -> str:
    if row.state == "nf":
        return f"nf {row.id}"
    if row.state == "er":
        return f"er {row.id} {one_line(row.msg or '').removeprefix(f'{row.id} ')}".rstrip()
    changed = shared if row.changed is None else row.changed
    if row.ticket is None and row.changed is not None:
        return f"{row.id} withdrawn"
    return " ".join([row.id, *(_values(changed) or ["ok"])])


def _columns(ticket: Ticket) -> str:
    return f"{ticket.id} p{ticket.pri} {ticket.cat} {ticket.stat}"


def _view(ticket: Ticket) -> Iterator[str]:
    yield f"{_columns(ticket)} {ticket.created} {one_line(ticket.title)}"
    for name in _BELOW:
        if text := getattr(ticket, name):
            yield f"{name}: {one_line(text)}"
    if beside := _beside(as_dict(ticket.more)):
        yield " ".join(beside)


def _fact(fact: Fact) -> list[str]:
    """Return the value in short form; an empty list if it is not set."""
    if fact.value is None:
        return []
    if fact.name in ("own", "by", "closed_by"):
        return [person(str(fact.value))]
    return [f"p{fact.value}" if fact.name == "pri" else one_line(str(fact.value))]


def _remark(remark: Remark) -> str:
    return f"internal: {remark.at} {person(remark.by)} {one_line(remark.text)}"


def _list(listed: Listed) -> Iterator[str]:
    for ticket in listed.tickets:
        yield _fresh(Fresh(ticket.id, ticket))
    if not listed.tickets:
        yield "0" if listed.count == 0 else f"0 of {listed.count}"
    if listed.left:
        yield f"+{listed.left} more"


def _fresh(fresh: Fresh) -> str:
    """Return a row of a list, or the change if the reader knows the ticket."""
    if fresh.ticket is None:
        return f"{fresh.id} withdrawn"
    if fresh.changed is None:
        return f"{_columns(fresh.ticket)} {one_line(short_title(fresh.ticket.title))}"
    return " ".join([fresh.id, *_news(fresh.changed)])


def _cells(row: Sequence[str | int | None]) -> str:
    """Return the values of a row; `-` for none, so that columns keep their places."""
    return " ".join("-" if value is None else one_line(str(value)) for value in row)


def _label(label: Label) -> str:
    if label.by is not None:
        return f"{label.id} {label.cat} {person(label.by)}"
    return " ".join((f"{label.id} {label.cat} {label.sure}", *map(one_line, label.words)))


def _entry(entry: Entry) -> str:
    told = [*_values(entry.changed), *_texts(entry.changed)]
    said = remainder(entry)
    merged, told_of = ([entry.id] if entry.id else []), [f"said: {one_line(said)}"] if said else []
    return " ".join([entry.at, *merged, one_line(entry.by), *told, *told_of])
