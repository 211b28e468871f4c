"""Replies as phrases, in Slack and at a terminal. User text enters them only through a `Style`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from core.command import Heard, List
from core.history import Action
from core.reply import Beaten, Created, Fact, Fresh, Label, Linked, Voiced
from core.ticket import COMMENT, TEXTS, TITLE_MAX, VOICE, WORDS, Ticket, cut, one_line, short_title
from core.translation import say, some, tell, told
from handlers.details import DEADLINES, beside, detail_phrases, filter_phrases
from handlers.style import Style

DOT = " · "
PRI = {1: say("high"), 2: say("medium"), 3: say("low")}
STAT = {"open": say("open"), "prog": say("in progress"), "done": say("done")}
DID: dict[Action, str] = {
    "created": say("Created"),
    "updated": say("Updated"),
    "closed": say("Closed"),
    "assigned": say("Assigned"),
    "undone": say("Undone"),
}

_WORDS_SHOWN = 6  # words of the message that an answer quotes
_WORD_MAX = 30  # characters of a quoted word
ROW_TITLE_MAX = 30  # characters of a title in a row
_TEXT_MAX = 60  # characters of a search that an answer repeats
_GLANCE_MAX = 90  # characters of a text that the reader only has to recognise


FORGOTTEN = say("Everything learned from corrections is forgotten.")


def facts(ticket: Ticket, style: Style) -> str:
    """Return all facts: `infra · high · open · by ana · for bob · 2026-01-15`."""
    return f"{ticket.cat}{DOT}{told(PRI[ticket.pri])}{DOT}{standing(ticket, style)}"


def standing(ticket: Ticket, style: Style) -> str:
    """Return the facts that no words decided: `open · by ana · for bob · 2026-01-15`."""
    people = [tell("by {person}", person=style.person(ticket.by))]
    people += [tell("for {person}", person=style.person(ticket.own))] if ticket.own else []
    return DOT.join([told(STAT[ticket.stat]), *people, ticket.created, *beside(ticket, style)])


_ASKED = {
    "own": say("is assigned to {value}"),
    "by": say("was filed by {value}"),
    "closed_by": say("was closed by {value}"),
    "closed": say("was closed on {value}"),
    "created": say("was created on {value}"),
    "took": say("took {value}"),
    "stat": say("is {value}"),
    "pri": say("has {value} priority"),
    "cat": say("is in {value}"),
    "title": say("is titled: {value}"),
    "res": say("has the note: {value}"),
    "due": say("is due {value}"),
}
_UNSET = {
    "own": say("is assigned to nobody"),
    "closed_by": say("is not closed"),
    "closed": say("is not closed"),
    "took": say("is not closed"),
    "res": say("has no note"),
    "due": say("is not due"),
}


def fact(asked: Fact, style: Style) -> str:
    """Return the answer to a question about a ticket, without its id: `is assigned to bob`."""
    if asked.value is None:
        return told(_UNSET.get(asked.name) or say("has none"))
    said = str(asked.value)
    match asked.name:
        case "own" | "by" | "closed_by":
            said = style.person(said)
        case "due":
            said = style.time(said)
        case "stat":
            said = told(STAT[said])
        case "pri":
            said = told(PRI[int(said)])
        case _:
            said = style.text(said)
    return tell(_ASKED[asked.name], value=said)


def understood(created: Created, style: Style) -> str:
    """Return category and priority of a new ticket, and the words that they come from."""
    words = (*created.why, *(heard.words for heard in created.heard if _shows(heard)))
    named = f"{created.ticket.cat}{DOT}{told(PRI[created.ticket.pri])}"
    return f"{named}, {_from(quoted(words, style))}" if words else named


def ignored(created: Created, style: Style) -> str:
    """Return the other orders of the message, which were not done; empty if there are none."""
    if not created.unheeded:
        return ""
    return tell("ignored: {orders}", orders=", ".join(map(style.quote, created.unheeded)))


def heard_from(heard: tuple[Heard, ...], style: Style) -> str:
    """Return the words that a change comes from: `from `urgent``; empty if none need naming."""
    words = quoted(tuple(one.words for one in heard if _shows(one)), style)
    return _from(words) if words else ""


def _from(words: tuple[str, ...]) -> str:
    return tell("from {words}", words=", ".join(words))


def _shows(heard: Heard) -> bool:
    """Whether to name the words. Words of a text field are not: the field shows them already."""
    return heard.field not in TEXTS


def quoted(words: tuple[str, ...], style: Style) -> tuple[str, ...]:
    """Return the first few different words, each shortened and quoted."""
    short = (cut(one_line(word), _WORD_MAX) for word in words)
    different = tuple(dict.fromkeys(word for word in short if word))
    return tuple(style.quote(word) for word in different[:_WORDS_SHOWN])


def news(changed: Mapping[str, Any], style: Style) -> list[str]:
    """Return one phrase for each changed field: `in progress`, `for bob`, `note: restarted`."""
    phrase_of: dict[str, Callable[[Any], str]] = {
        "stat": lambda stat: told(STAT[stat]),
        "pri": lambda pri: told(PRI[pri]),
        "cat": str,
        "own": lambda own: tell("for {person}", person=style.person(own)),
        "title": lambda title: tell("title: {text}", text=style.text(title)),
        "desc": lambda desc: tell("description: {text}", text=style.text(desc)),
        "res": lambda res: tell("note: {text}", text=style.text(res)),
        WORDS: lambda text: tell("said: {text}", text=style.text(text)),
        COMMENT: lambda text: tell("comment: {text}", text=style.text(text)),
        VOICE: lambda has: "+1" if has else tell("+1 taken back"),
    }
    gone = {"own": say("for nobody"), "res": say("no note"), "desc": say("no description")}
    phrases = [
        told(gone.get(name, "")) if changed[name] is None else phrase(changed[name])
        for name, phrase in phrase_of.items()
        if name in changed
    ]
    return [*(phrase for phrase in phrases if phrase), *detail_phrases(changed, style)]


def did(action: Action, changed: Mapping[str, Any], style: Style, count: int | None = None) -> str:
    """Return what was done: `Updated: in progress, note: looking`, `Closed 2 tickets: fixed`."""
    what = ", ".join(news(changed, style))
    if action == "closed":
        what = style.text(changed["res"]) if changed.get("res") else ""
    head = told(DID[action] if count is None else _did_many(action, count))
    return f"{head}: {what}" if what else head


def _did_many(action: Action, count: int) -> str:
    match action:
        case "created":
            return some("Created {count} ticket", "Created {count} tickets", count)
        case "updated":
            return some("Updated {count} ticket", "Updated {count} tickets", count)
        case "closed":
            return some("Closed {count} ticket", "Closed {count} tickets", count)
        case "assigned":
            return some("Assigned {count} ticket", "Assigned {count} tickets", count)
        case "undone":
            return some("Undone: {count} ticket", "Undone: {count} tickets", count)


def asked(query: List, style: Style) -> str:
    """Return a list's filters: `open · high · for ana · "vpn"`; empty if there are none."""
    said = [
        query.stat and told(STAT[query.stat]),
        query.pri and told(PRI[query.pri]),
        query.cat,
        query.own and tell("for {person}", person=style.person(query.own)),
        query.by and tell("by {person}", person=style.person(query.by)),
        query.text and style.quote(cut(one_line(query.text), _TEXT_MAX)),
        query.since and tell("since {date}", date=query.since),
        query.until and tell("until {date}", date=query.until),
        query.due and told(DEADLINES[query.due]),
        query.waiting and tell("waiting"),
        *filter_phrases(query, style),
        query.late and tell("late"),
    ]
    return DOT.join(part for part in said if part)


def kept(ids: tuple[str, ...]) -> str:
    """Return the answer to an internal note: who can read it."""
    noted = ", ".join(ids)
    return tell("Internal note on {ids}: only its assignee and admins can see it.", ids=noted)


def also(n: int) -> str:
    """Return how many other people have the ticket's problem: `2 others have ..`, or empty."""
    others = some("{count} other has this problem", "{count} others have this problem", n)
    return told(others) if n else ""


def joined_by(voiced: Voiced, bold: Callable[[str], str]) -> list[str]:
    """Return one line for each ticket with its voices: `T001 2 others have this`."""
    nobody = tell("nobody else has this problem yet")
    return [f"{bold(id)} {also(n) or nobody}" for id, n in voiced.voices.items()]


def opens(linked: Linked) -> str:
    """Return the note below a link that signs a person in, or to their calendar."""
    n = linked.minutes
    if n is None:
        return tell("Add this address to your calendar. It is shown once: keep it secret.")
    return tell("This link is only for you. It signs you in once, within {n} minutes.", n=n)


def link_name(linked: Linked) -> str:
    """Return what the link is called."""
    return tell("Open the board") if linked.minutes is not None else tell("Your calendar")


def too_late(beaten: Beaten, style: Style) -> str:
    """Return what somebody else did first: `T012 was closed by bob at 09:31 UTC`."""
    who, when = style.person(beaten.by), f"{beaten.at[11:16]} UTC"
    return tell(
        "{id} was {outcome} by {person} at {time}",
        id=beaten.ticket.id,
        outcome=_outcome(beaten, style),
        person=who,
        time=when,
    )


def _outcome(beaten: Beaten, style: Style) -> str:
    changed = beaten.changed
    if "stat" in changed:
        return told(_BECAME[changed["stat"]])
    if "own" in changed:
        own = changed["own"]
        if own == beaten.by:
            return tell("claimed")
        to = style.person(own) if own else ""
        return tell("assigned to {person}", person=to) if own else tell("unassigned")
    return tell("changed ({fields})", fields=", ".join(news(changed, style)))


_BECAME = {"open": say("reopened"), "prog": say("started"), "done": say("closed")}


def fresh_news(fresh: Fresh, style: Style) -> str:
    """Return a ticket's news: `new, open, high, infra`, `note: restarted`, `withdrawn`."""
    if fresh.ticket is None:
        return tell("withdrawn")
    if fresh.changed is not None:
        return ", ".join(news(fresh.changed, style))
    values = (say("new"), STAT[fresh.ticket.stat], PRI[fresh.ticket.pri], fresh.ticket.cat)
    return ", ".join(map(told, values))


NO_NEWS = say("Nothing new.")


def title_of(ticket: Ticket, limit: int = TITLE_MAX) -> str:
    """Return the title on one line. It ends in `…` if it was shortened, here or at creation."""
    title = one_line(ticket.title)
    short = short_title(title, limit)
    return f"{short}…" if ticket.title_cut or short != title else short


def glance(text: str) -> str:
    """Return the beginning of a text on one line, enough to recognise it."""
    line = one_line(text)
    short = cut(line, _GLANCE_MAX)
    return short if short == line else f"{short}…"


def some_tickets(count: int) -> str:
    """Return a count of tickets: `1 ticket`, `12 tickets`, `No tickets`."""
    return told(some("{count} ticket", "{count} tickets", count)) if count else tell("No tickets")


def sentence(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]


def because(label: Label, style: Style) -> str:
    """Return why a category was chosen: `infra, from `vpn` (93% sure)`, `infra, said by ana`."""
    if label.by is not None:
        return tell("{cat}, set by {person}", cat=label.cat, person=style.person(label.by))
    words = ", ".join(quoted(label.words, style))
    named = f"{label.cat}, {_from((words,))}" if words else label.cat
    return tell("{cat} ({sure:.0%} sure)", cat=named, sure=label.sure or 0)
