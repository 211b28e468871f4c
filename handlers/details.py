"""What stands beside a ticket's fields, as phrases: `+payments`, `client acme`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from core.approvals import Approval, Said
from core.command import Deadline, List
from core.desk.unknown_people import is_user_id
from core.details import DETAILS, as_dict
from core.hours import spell
from core.reply import Reminded
from core.ticket import Ticket
from core.translation import say, tell, told
from handlers.style import Style

_APPROVALS: Mapping[str, tuple[str, Said]] = {
    "pending": (say("waits for approval by {people}"), "?"),
    "approved": (say("approved by {people}"), "yes"),
    "rejected": (say("rejected by {people}"), "no"),
}


def approval(text: str, style: Style) -> str:
    """Return who is to approve, or who did: `waits for approval by @bob`."""
    found = Approval.from_text(text)
    if found is None:
        return style.text(text)
    said, vote = _APPROVALS[found.state]
    people = (_voter(found, user, style) for user in found.those(vote))
    return tell(said, people=", ".join(people))


def _voter(approval: Approval, user: str, style: Style) -> str:
    """Return who votes, or did: `@ana or @bob`, `@bob for @ana` if @bob is her deputy."""
    person, deputy = style.person(user), approval.deputy(user)
    if deputy is None:
        return person
    if dict(approval.votes)[user] == "?":
        return tell("{person} or {deputy}", person=person, deputy=style.person(deputy))
    return tell("{deputy} for {person}", person=person, deputy=style.person(deputy))


_PHRASES: Mapping[str, Callable[[Any, Style], str]] = {
    "labels": lambda labels, style: " ".join(signed(labels)),
    "client": lambda name, style: tell("client {name}", name=name),
    "answer": lambda name, style: tell("answer {name}", name=name),
    "due": lambda at, style: tell("due {time}", time=style.time(at)),
    "waits": lambda what, style: tell("waits for {what}", what=_waited(what, style)),
    "until": lambda at, style: tell("back {time}", time=style.time(at)),
    "blocked_by": lambda ids, style: ", ".join(_blocking(ids)),
    "part_of": lambda id, style: tell("part of {id}", id=id),
    "approval": approval,
    "shared": lambda name, style: tell("shared with {desk}", desk=name),
    "issue": lambda name, style: tell("issue {name}", name=style.text(name)),
    "est": lambda minutes, style: tell("estimate {time}", time=spell(minutes)),
}
_GONE = {"labels": say("no labels"), "client": say("no client"), "est": say("no estimate")}
_GONE |= {"due": say("not due"), "waits": say("waits for nothing"), "until": say("back now")}
_GONE |= {"approval": say("needs no approval")}
_GONE |= {"blocked_by": say("not blocked"), "part_of": say("part of no ticket")}
_GONE |= {"answer": say("no answer"), "issue": say("no issue")}
_GONE |= {"shared": say("not shared")}
if odd := {*DETAILS} ^ _PHRASES.keys() | {*DETAILS} ^ _GONE.keys():
    raise RuntimeError(f"handlers/details.py: a phrase for each detail, see {', '.join(odd)}")


DEADLINES: dict[Deadline, str] = {
    "any": say("with a due time"),
    "overdue": say("overdue"),
    "today": say("due today"),
    "tomorrow": say("due tomorrow"),
    "this week": say("due this week"),
    "next week": say("due next week"),
}


def detail_phrases(changed: Mapping[str, Any], style: Style) -> list[str]:
    """Return a phrase for each detail among the values. Other names are left out."""
    names = [name for name in DETAILS if name in changed]
    return [
        _PHRASES[name](changed[name], style) if changed[name] else told(_GONE[name])
        for name in names
    ]


def beside(ticket: Ticket, style: Style) -> list[str]:
    """Return a phrase for each detail that the ticket has."""
    return detail_phrases(as_dict(ticket.more), style)


def _blocking(ids: Sequence[str]) -> list[str]:
    """Return who blocks, and who does not any more (`-T003`), as phrases."""
    now, not_now = (
        ", ".join(id.lstrip("+-") for id in ids if (id[0] == "-") is gone) for gone in (False, True)
    )
    told = [tell("blocked by {ids}", ids=now)] if now else []
    return told + ([tell("not blocked by {ids}", ids=not_now)] if not_now else [])


_BLOCKED = {"yes": say("blocked"), "no": say("ready")}


def filter_phrases(query: List, style: Style) -> list[str]:
    """Return a phrase for each detail that a list is filtered by."""
    names = (name for name, detail in DETAILS.items() if detail.kind != "time")
    named = {name: getattr(query, name) for name in names if getattr(query, name, None)}
    blocked = [told(_BLOCKED[query.blocked])] if query.blocked else []
    return [*blocked, *detail_phrases(named, style)]


def reverse(links: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return what a ticket blocks and its parts, as phrases. links: as in `Viewed.links`"""
    known = {"blocks": say("blocks {ids}"), "parts": say("parts: {ids}")}
    return [tell(known[name], ids=", ".join(ids)) for name, ids in links.items()]


def signed(labels: tuple[str, ...]) -> list[str]:
    """Return each label with a `+`, or with the `-` that it has."""
    return [one if one[0] in "+-" else f"+{one}" for one in labels]


def waiting(ticket: Ticket, style: Style) -> str:
    """Return what the ticket waits for and when it is back: `waits for parts, back 4 Dec`."""
    more = {"waits": ticket.more.waits, "until": ticket.more.until}
    return ", ".join(detail_phrases({n: v for n, v in more.items() if v}, style))


def times_asked(ticket: Ticket, query: List, style: Style) -> str:
    """Return what a list by time was asked for of this ticket; empty for any other list."""
    due = detail_phrases({"due": ticket.more.due}, style) if query.due else []
    return ", ".join([*due, *([waiting(ticket, style)] if query.waiting else [])])


def reminded(reminder: Reminded, style: Style) -> str:
    """Return when the caller is reminded of which tickets, or that they are not."""
    ids = ", ".join(reminder.ids)
    if reminder.at is None:
        return tell("I do not remind you of {ids}.", ids=ids)
    return tell("I remind you of {ids}: {time}", ids=ids, time=style.time(reminder.at))


def _waited(what: str, style: Style) -> str:
    return style.person(what) if is_user_id(what) else style.text(what)
