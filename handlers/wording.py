"""Replies in words for people, the same in Slack and at a terminal.

A `Style` says how each kind of text is written there: user text is never put into a phrase
without going through it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from core.command import Heard, List
from core.reply import Action, Beaten, Created, Fact, Fresh, Label, Linked
from core.ticket import Ticket, cut, one_line

DOT = " · "
PRI = {1: "high", 2: "medium", 3: "low"}
STAT = {"open": "open", "prog": "in progress", "done": "done"}
DID: dict[Action, str] = {
    "created": "Created",
    "updated": "Updated",
    "closed": "Closed",
    "assigned": "Assigned",
    "undone": "Undone",
}

_WORDS_SHOWN = 6  # words of the message that an answer names
_WORD_MAX = 30  # characters of one of them
_TEXT_MAX = 60  # characters of a search that an answer repeats


@dataclass(frozen=True, slots=True)
class Style:
    """text: what a user wrote; person: a user id or `none`; quote: words of the message."""

    text: Callable[[str], str]
    person: Callable[[str], str]
    quote: Callable[[str], str]


CHOICES = {  # what each choice is about
    "hours": "of work; out of them nothing is posted unasked",
    "days": "of work",
    "tz": "of hours, days and digest",
    "remind": "until an unclaimed high ticket is mentioned",
    "stale": "until an untouched ticket asks its assignee",
    "digest": "when what waits is posted",
    "emoji": "the reaction that makes a ticket",
    "notify": "what you are told of",
    "watch": "what this channel is for",
}
FORGOTTEN = "What corrections had taught is forgotten."


def facts(ticket: Ticket, style: Style) -> str:
    """`infra · high · open · by ana · for bob · 2026-01-15`"""
    return f"{ticket.cat}{DOT}{PRI[ticket.pri]}{DOT}{standing(ticket, style)}"


def standing(ticket: Ticket, style: Style) -> str:
    """The facts that were not understood from words: `open · by ana · for bob · 2026-01-15`"""
    people = [f"by {style.person(ticket.by)}"]
    people += [f"for {style.person(ticket.own)}"] if ticket.own else []
    return DOT.join([STAT[ticket.stat], *people, ticket.created])


_ASKED = {
    "own": "is assigned to {}",
    "by": "was filed by {}",
    "closed_by": "was closed by {}",
    "closed": "was closed on {}",
    "created": "was created on {}",
    "took": "took {}",
    "stat": "is {}",
    "pri": "has {} priority",
    "cat": "is in {}",
    "title": "is titled: {}",
    "res": "has the note: {}",
}
_UNSET = {
    "own": "is assigned to nobody",
    "closed_by": "is not closed",
    "closed": "is not closed",
    "took": "is not closed",
    "res": "has no note",
}


def fact(asked: Fact, style: Style) -> str:
    """The answer to a question about a ticket, after its id."""
    if asked.value is None:
        return _UNSET.get(asked.name, "has none")
    said = str(asked.value)
    match asked.name:
        case "own" | "by" | "closed_by":
            said = style.person(said)
        case "stat":
            said = STAT[said]
        case "pri":
            said = PRI[int(said)]
        case _:
            said = style.text(said)
    return _ASKED[asked.name].format(said)


def understood(created: Created, style: Style) -> str:
    """What a new ticket was taken for, and from which words of the message."""
    words = (*created.why, *(heard.words for heard in created.heard if _shows(heard)))
    named = f"{created.ticket.cat}{DOT}{PRI[created.ticket.pri]}"
    return f"{named}, from {', '.join(quoted(words, style))}" if words else named


def heard_from(heard: tuple[Heard, ...], style: Style) -> str:
    """`from `urgent``: the words that a change was understood from, if any are worth naming."""
    words = quoted(tuple(one.words for one in heard if _shows(one)), style)
    return f"from {', '.join(words)}" if words else ""


def _shows(heard: Heard) -> bool:
    """Texts are shown as they are; the words of the rest are worth naming."""
    return heard.field not in ("title", "desc", "res")


def quoted(words: tuple[str, ...], style: Style) -> tuple[str, ...]:
    """The first few different words, each short and quoted."""
    short = (cut(one_line(word), _WORD_MAX) for word in words)
    different = tuple(dict.fromkeys(word for word in short if word))
    return tuple(style.quote(word) for word in different[:_WORDS_SHOWN])


def news(changed: Mapping[str, Any], style: Style) -> list[str]:
    """What changed, a phrase a field: `in progress`, `high`, `for bob`, `note: restarted`."""
    say: dict[str, Callable[[Any], str]] = {
        "stat": lambda stat: STAT[stat],
        "pri": lambda pri: PRI[pri],
        "cat": str,
        "own": lambda own: f"for {style.person(own)}",
        "title": lambda title: f"title: {style.text(title)}",
        "desc": lambda desc: f"description: {style.text(desc)}",
        "res": lambda res: f"note: {style.text(res)}",
    }
    gone = {"own": "for nobody", "res": "no note", "desc": "no description"}
    told = [
        gone.get(name, "") if changed[name] is None else phrase(changed[name])
        for name, phrase in say.items()
        if name in changed
    ]
    return [phrase for phrase in told if phrase]


def did(action: Action, changed: Mapping[str, Any], style: Style, count: int | None = None) -> str:
    """What was done: `Updated: in progress, note: looking`, `Closed 2 tickets: fixed`."""
    told = ", ".join(news(changed, style))
    if action == "closed":
        told = style.text(changed["res"]) if changed.get("res") else ""
    head = DID[action] if count is None else f"{DID[action]} {some_tickets(count)}"
    return f"{head}: {told}" if told else head


def asked(query: List, style: Style) -> str:
    """What a list was asked for: `open · high · for ana · "vpn"`; empty when for all."""
    said = [
        query.stat and STAT[query.stat],
        query.pri and PRI[query.pri],
        query.cat,
        query.own and f"for {style.person(query.own)}",
        query.by and f"by {style.person(query.by)}",
        query.text and style.quote(cut(one_line(query.text), _TEXT_MAX)),
        query.since and f"since {query.since}",
        query.until and f"until {query.until}",
    ]
    return DOT.join(part for part in said if part)


def kept(ids: tuple[str, ...]) -> str:
    """What is said of an internal note: who can read it."""
    return f"Noted on {', '.join(ids)}: for its assignee and admins only."


def opens(linked: Linked) -> str:
    """What is said beside a link that signs somebody in."""
    return f"It is yours alone: it signs you in, once, within {linked.minutes} minutes."


def too_late(beaten: Beaten, style: Style) -> str:
    """`T012 was closed by bob at 09:31 UTC`: what somebody else did first."""
    who, when = style.person(beaten.by), f"{beaten.at[11:16]} UTC"
    return f"{beaten.ticket.id} was {_outcome(beaten, style)} by {who} at {when}"


def _outcome(beaten: Beaten, style: Style) -> str:
    changed = beaten.changed
    if "stat" in changed:
        return {"open": "reopened", "prog": "started", "done": "closed"}[changed["stat"]]
    if "own" in changed:
        own = changed["own"]
        if own == beaten.by:
            return "claimed"
        return f"assigned to {style.person(own)}" if own else "unassigned"
    return f"changed ({', '.join(news(changed, style))})"


def fresh_news(fresh: Fresh, style: Style) -> str:
    """What became of a ticket: `new, open, high`, `in progress, note: restarted`, `withdrawn`."""
    if fresh.ticket is None:
        return "withdrawn"
    if fresh.changed is not None:
        return ", ".join(news(fresh.changed, style))
    return ", ".join(("new", STAT[fresh.ticket.stat], PRI[fresh.ticket.pri], fresh.ticket.cat))


NO_NEWS = "Nothing new."


def some_tickets(count: int) -> str:
    """`1 ticket`, `12 tickets`"""
    return f"{count} ticket" if count == 1 else f"{count} tickets"


def sentence(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def because(label: Label, style: Style) -> str:
    """`infra, from `vpn` (93% sure)`, or `infra, said by ana`."""
    if label.by is not None:
        return f"{label.cat}, said by {style.person(label.by)}"
    words = ", ".join(quoted(label.words, style))
    return f"{label.cat}{f', from {words}' if words else ''} ({label.sure or 0:.0%} sure)"
