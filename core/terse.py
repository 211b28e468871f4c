"""Replies as terse JSON: compact, UTF-8, keys in a fixed order, without empty fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, assert_never

from core.actions import to_json as said_as_json
from core.clocks import Due
from core.command import Question
from core.details import DETAILS, as_dict
from core.first import first
from core.help import help_lines
from core.history import Entry, Remark
from core.json_text import dumps
from core.message import minute
from core.remainder import holds, remainder
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
    Offered,
    Reminded,
    Reply,
    Row,
    Summed,
    Table,
    Told,
    Viewed,
    Voiced,
)
from core.ticket import (
    COMMENT,
    FIELDS,
    NOBODY,
    TOLD,
    TOLD_OF,
    VOICE,
    WORDS,
    Ticket,
    short_title,
)

Json = dict[str, Any]

_CREATED = tuple(name for name in FIELDS if name not in ("res", "by"))
_NEWS = (*TOLD, *DETAILS)
_LISTED = ("id", "title", "cat", "pri", "stat")


def to_json(reply: Reply) -> str:
    """Return the reply as one line of terse JSON."""
    return dumps(as_value(reply))


def as_value(reply: Reply) -> Json:
    """Return the reply as the object of its terse JSON."""
    match reply:
        case Created():
            ignored = {"ignored": "; ".join(reply.unheeded)} if reply.unheeded else {}
            data = {**_ticket(reply.ticket, _CREATED), **as_dict(reply.ticket.more)}
            data |= _kept({"turn": reply.turn, "away": reply.away}, ("turn", "away"))
            offer = {"offer": _offer(reply.offer)} if reply.offer else {}
            return {"status": "ok", "action": "created", "data": data, **ignored, **offer}
        case Changes():
            fields = _restored if reply.action == "undone" else _changed
            data = {"id": reply.id, **fields(reply.changed), **_away(reply)}
            return {"status": "ok", "action": reply.action, "data": data}
        case Batch():
            return _batch(reply)
        case Viewed():
            return _viewed(reply)
        case Fact():
            value = {} if reply.value is None else {reply.name: reply.value}
            return {"status": "ok", "data": {"id": reply.id, **value}}
        case Listed():
            return _listed(reply)
        case Counted():
            return {"status": "ok", "data": reply.counts}
        case Told():
            return _counted(len(reply.entries), map(entry, reply.entries))
        case Explained():
            return _explained(reply)
        case Summed():
            data = {"id": reply.id, "summary": reply.told.written()}
            return {"status": "ok", "by": "model", "data": data}
        case Noted():
            return _each("noted", {id: {} for id in reply.ids})
        case Reminded():
            told = {"at": reply.at} if reply.at else {"at": NOBODY}
            return _each("reminded", dict.fromkeys(reply.ids, told))
        case Voiced():
            return _each("voiced", {id: {"voices": n} for id, n in reply.voices.items()})
        case Logged():
            return _each("logged", {reply.ticket.id: _logged(reply)})
        case Chosen():
            return {"status": "ok", **_chosen(reply.values)}
        case News():
            more = {"more": reply.left} if reply.left else {}
            count = len(reply.fresh) + reply.left
            return {**_counted(count, map(_fresh, reply.fresh)), **more}
        case Linked():
            return {"status": "ok", "url": reply.url}
        case Forgotten():
            return {"status": "ok", "action": "forgotten"}
        case Helped():
            return {"status": "ok", "msg": "\n".join(help_lines())}
        case FormatSet():
            return {"status": "ok", "format": reply.format}
        case Missing():
            return {"status": "nf", "id": reply.id}
        case Failed():
            return {"status": "er", "msg": reply.msg, **_advised(reply)}
        case Table():
            return _counted(len(reply.rows), reply.named())
        case Beaten():
            return {"status": "er", "msg": first(reply)}
        case _:
            assert_never(reply)


def _advised(failed: Failed) -> Json:
    """Return what a language model read, if the question is about that."""
    if failed.kind is not Question.ADVICE:
        return {}
    return {"choice": said_as_json(failed.choices[0].command)}


def _logged(reply: Logged) -> Json:
    told: Json = {"minutes": reply.minutes, "client": reply.client, "left_minutes": reply.left}
    return _kept({**told, "day": reply.day}, (*told, "day"))


def _away(reply: Changes | Batch) -> Json:
    return {"away": reply.away} if reply.away else {}


def _offer(offer: Offered) -> Json:
    return {"answer": offer.answer, "res": offer.text}


def _kept(values: Mapping[str, Any], names: Iterable[str]) -> Json:
    return {name: values[name] for name in names if values.get(name) is not None}


def _changed(changed: Mapping[str, Any]) -> Json:
    """Return the new values. What was removed is `none`."""
    gone = ("own", *DETAILS)
    none = {name: NOBODY for name in gone if name in changed and changed[name] is None}
    return {**_restored(changed), **none}


def _restored(changed: Mapping[str, Any]) -> Json:
    """Return the values that an undo restored, without those that are empty again."""
    return _kept(changed, TOLD_OF[1:])


def _ticket(ticket: Ticket, names: Iterable[str]) -> Json:
    return _kept({name: getattr(ticket, name) for name in names}, names)


def _counted(count: int, rows: Iterable[Json]) -> Json:
    """Return the count and the rows, without `data` if there are no rows."""
    data = list(rows)
    return {"status": "ok", "count": count, **({"data": data} if data else {})}


def _batch(batch: Batch) -> Json:
    undone = batch.action == "undone"
    exists = any(row.state != "nf" for row in batch.rows)
    shared = _changed(batch.shared) if not undone else {}
    if batch.action == "closed":
        shared.pop("stat", None)  # the action says it
    return {
        "status": "ok" if exists else "nf",
        "action": batch.action,
        "count": batch.count,
        "data": [_row(row, with_fields=undone) for row in batch.rows],
        **(shared if exists else {}),
        **_away(batch),
    }


def _row(row: Row, *, with_fields: bool) -> Json:
    """Return one id of a batch. with_fields: with its values, if each ticket got its own"""
    fields = _restored(row.changed or {}) if with_fields else {}
    return {"id": row.id, "status": row.state, **({"msg": row.msg} if row.msg else {}), **fields}


def _viewed(viewed: Viewed) -> Json:
    if len(viewed.tickets) == 1 and not viewed.missing:
        return {"status": "ok", "data": _whole(viewed, viewed.tickets[0])}
    missing = [{"id": id, "status": "nf"} for id in viewed.missing]
    if not viewed.tickets and len(missing) == 1:
        return {"status": "nf", "id": viewed.missing[0]}
    rows = [_whole(viewed, ticket) for ticket in viewed.tickets] + missing
    status = "ok" if viewed.tickets else "nf"
    return {**_counted(len(viewed.tickets), rows), "status": status}


def _whole(viewed: Viewed, ticket: Ticket) -> Json:
    """Return the fields that are set, the number of voices, and the notes for this reader."""
    notes = [_remark(remark) for remark in viewed.notes.get(ticket.id, ())]
    dues = due_fields(viewed.dues.get(ticket.id, ()))
    lease, voices = viewed.leases.get(ticket.id), viewed.voices.get(ticket.id)
    more: Json = {**dues, "lease": lease, "voices": voices, "notes": notes}
    beside = as_dict(ticket.more)
    return {
        **_ticket(ticket, FIELDS),
        **beside,
        **viewed.links.get(ticket.id, {}),
        **{name: value for name, value in more.items() if value},
    }


def due_fields(dues: Iterable[Due]) -> dict[str, str]:
    """Return until when to answer and to solve (UTC, to the minute), by the names of the fields."""
    return {f"due_{'solve' if d.kind == 'solve' else 'answer'}": minute(d.at) for d in dues}


def _remark(remark: Remark) -> Json:
    return {"at": remark.at, "by": remark.by, "text": remark.text}


def _each(action: str, told: Mapping[str, Json]) -> Json:
    """Return one id in the form of a change, several in that of a batch. told: fields by id"""
    if len(told) == 1:
        ((id, more),) = told.items()
        return {"status": "ok", "action": action, "data": {"id": id, **more}}
    rows = [{"id": id, "status": "up", **more} for id, more in told.items()]
    return {"status": "ok", "action": action, "count": len(rows), "data": rows}


def _chosen(values: Mapping[str, str]) -> Json:
    return dict(values) if len(values) == 1 else {"data": dict(values)}


def _listed(listed: Listed) -> Json:
    names = _LISTED if listed.query.stat is None else _LISTED[:-1]
    beside: tuple[str, ...] = ("due",) if listed.query.due else ()
    beside += ("waits", "until") if listed.query.waiting else ()
    rows = (
        {**_listed_row(ticket, names), **_kept(as_dict(ticket.more), beside)}
        for ticket in listed.tickets
    )
    more = {} if listed.next is None else {"next": listed.next}
    return {**_counted(listed.count, rows), **more}


def _fresh(fresh: Fresh) -> Json:
    """Return the list row of a new ticket, or what changed in a known one."""
    if fresh.ticket is None:
        return {"id": fresh.id, "status": "nf"}
    if fresh.changed is None:
        return _listed_row(fresh.ticket, _LISTED)
    return {"id": fresh.id, **_changed(fresh.changed)}


def _listed_row(ticket: Ticket, names: Iterable[str]) -> Json:
    return {**_ticket(ticket, names), "title": short_title(ticket.title)}


def _explained(explained: Explained) -> Json:
    rows = [_label(label) for label in explained.labels]
    return {"status": "ok", "data": rows[0]} if len(rows) == 1 else _counted(len(rows), rows)


def _label(label: Label) -> Json:
    said = {"id": label.id, "cat": label.cat, "by": label.by, "sure": label.sure}
    return {**_kept(said, said), **({"why": list(label.words)} if label.words else {})}


def entry(one: Entry) -> Json:
    """Return a change as a row of a history."""
    said = remainder(one)
    held = {"desc"} if said and holds(said, one.changed.get("desc")) else set()
    fields = {n: v for n, v in _changed(one.changed).items() if n in _NEWS and n not in held}
    more = {name: one.changed.get(name) for name in (COMMENT, WORDS, VOICE)}
    told = {"at": one.at, "id": one.id, "by": one.by, **fields, **more, "said": said}
    return _kept(told, told)
