"""Replies as text for a person at a terminal: aligned, and coloured if wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, assert_never

from core.help import TOPICS
from core.history import Entry, Remark
from core.remainder import remainder, told_once
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
    Helped,
    Linked,
    Listed,
    Logged,
    Missing,
    News,
    Noted,
    Reminded,
    Reply,
    Summed,
    Table,
    Told,
    Viewed,
    Voiced,
)
from core.ticket import NOBODY, Ticket, below_title, kept_lines, one_line
from core.translation import say, tell, told
from handlers.choices import CHOICES
from handlers.details import reminded, reverse, times_asked
from handlers.hints import BY_MODEL, how_to_answer
from handlers.hours import logged
from handlers.levels import due_phrases, lease_phrases
from handlers.phrases import (
    DID,
    DOT,
    FORGOTTEN,
    NO_NEWS,
    PRI,
    STAT,
    also,
    asked,
    because,
    did,
    fact,
    facts,
    fresh_news,
    glance,
    ignored,
    joined_by,
    kept,
    news,
    opens,
    sentence,
    some_tickets,
    standing,
    title_of,
    too_late,
    understood,
)
from handlers.style import Style
from handlers.tables import aligned, title
from handlers.turns import whose

Paint = Callable[[str], str]

_INDENT = " " * 5  # under the title, after an id of four characters


def _wide(words: Mapping[Any, str]) -> int:
    """Return the width of a column that has room for each of the words."""
    return max(len(told(word)) for word in words.values())


def _person(user: str) -> str:
    return tell("nobody") if user == NOBODY else one_line(user)


def _quote(words: str) -> str:
    return f'"{one_line(words)}"'


def _text(text: str, indent: str = _INDENT) -> str:
    """Return user text with its lines. The later ones are indented, so that none looks like an
    answer of its own."""
    return f"\n{indent}".join(kept_lines(text))


def _time(at: str) -> str:
    return f"{at[:10]} {at[11:16]} UTC"


_PLAIN = Style(text=_text, person=_person, quote=_quote, time=_time)


def to_text(reply: Reply, *, colour: bool = False) -> str:
    """Return the reply as text, without a newline at the end. colour: with ANSI colours."""
    return "\n".join(_Page(colour).lines(reply))


class _Page:
    """The lines of one reply, with or without colours."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def _strong(self, text: str) -> str:
        return f"\x1b[1m{text}\x1b[0m" if self._colour else text

    def _quiet(self, text: str) -> str:
        return f"\x1b[2m{text}\x1b[0m" if self._colour else text

    def lines(self, reply: Reply) -> Iterator[str]:
        match reply:
            case Created():
                yield from self._created(reply)
            case Changes():
                yield from self._changes(reply)
            case Batch():
                yield from self._batch(reply)
            case Viewed():
                yield from self._viewed(reply)
            case Fact():
                yield f"{self._strong(reply.id)} {fact(reply, _PLAIN)}"
            case Listed():
                yield from self._listed(reply)
            case Counted():
                yield DOT.join(f"{name} {count}" for name, count in reply.counts.items())
            case Told():
                yield from map(self._entry, reply.entries)
            case Explained():
                for label in reply.labels:
                    yield f"{self._strong(label.id)} {because(label, _PLAIN)}"
            case Summed():
                yield f"{self._strong(reply.id)} {reply.told.written(_text, _person)}"
                yield _INDENT + self._quiet(told(BY_MODEL))
            case Noted():
                yield kept(reply.ids)
            case Reminded():
                yield reminded(reply, _PLAIN)
            case Voiced():
                yield from joined_by(reply, self._strong)
            case Logged():
                yield f"{self._strong(reply.ticket.id)} {logged(reply)}"
            case Chosen():
                yield from self._chosen(reply)
            case News():
                yield from self._news(reply)
            case Table():
                yield self._strong(title(reply, _PLAIN))
                yield from aligned(reply, _PLAIN) if reply.rows else (tell("nothing"),)
            case Linked():
                yield reply.url
                yield self._quiet(opens(reply))
            case Forgotten():
                yield told(FORGOTTEN)
            case Helped():
                wide = max(len(told(topic.name)) for topic in TOPICS)
                for topic in TOPICS:
                    name = self._strong(told(topic.name).ljust(wide))
                    yield f"{name} {self._quiet(' | ').join(topic.examples)}"
            case FormatSet():
                yield tell("Answers to you come as {format} from now on.", format=reply.format)
            case Missing():
                yield tell("No ticket {id}.", id=reply.id)
            case Failed():
                yield from self._failed(reply)
            case Beaten():
                yield too_late(reply, _PLAIN)
            case _:
                assert_never(reply)

    def _head(self, ticket: Ticket, did: str = "") -> str:
        return f"{self._strong(ticket.id)} {did}{title_of(ticket)}"

    def _created(self, created: Created) -> Iterator[str]:
        ticket = created.ticket
        yield self._head(ticket, tell("created: "))
        yield _INDENT + understood(created, _PLAIN)
        dues = due_phrases(created.dues, _PLAIN)
        yield _INDENT + self._quiet(DOT.join((standing(ticket, _PLAIN), *dues)))
        for said in (ignored(created, _PLAIN), *whose(created, ticket, _PLAIN)):
            if said:
                yield _INDENT + said
        if created.similar:
            yield _INDENT + tell("looks like {ticket}", ticket=self._head(created.similar))
        if offer := created.offer:
            said = tell("answer {name}", name=offer.answer)
            yield f"{_INDENT}{said}: {_text(offer.text)}"

    def _changes(self, changes: Changes) -> Iterator[str]:
        if changes.ticket is None:
            yield self._strong(changes.id) + " " + tell("withdrawn")
            return
        yield self._head(changes.ticket)
        yield _INDENT + did(changes.action, changes.changed, _PLAIN)
        yield from (_INDENT + said for said in whose(changes, changes.ticket, _PLAIN))

    def _batch(self, batch: Batch) -> Iterator[str]:
        yield did(batch.action, batch.shared, _PLAIN, batch.count)
        says = {"up": told(DID[batch.action]).lower(), "nf": say("no such ticket")}
        for row in batch.rows:
            said = one_line(told(says.get(row.state) or row.msg or say("not changed")))
            yield f"{self._strong(row.id)} {said.removeprefix(f'{row.id} ')}"
        yield from whose(batch, batch.rows[0].ticket, _PLAIN)

    def _viewed(self, viewed: Viewed) -> Iterator[str]:
        for ticket in viewed.tickets:
            yield self._head(ticket)
            links = reverse(viewed.links.get(ticket.id, {}))
            dues = due_phrases(viewed.dues.get(ticket.id, ()), _PLAIN)
            dues += lease_phrases(viewed.leases.get(ticket.id), _PLAIN)
            told_of = (facts(ticket, _PLAIN), *dues, *links, also(viewed.voices.get(ticket.id, 0)))
            yield _INDENT + self._quiet(DOT.join(filter(None, told_of)))
            yield from (_INDENT + text for text in _said(ticket))
            yield from (_INDENT + _remark(one) for one in viewed.notes.get(ticket.id, ()))
        yield from (tell("No ticket {id}.", id=id) for id in viewed.missing)

    def _listed(self, listed: Listed) -> Iterator[str]:
        what = asked(listed.query, _PLAIN)
        head = some_tickets(listed.count)
        yield self._quiet(f"{head}{DOT}{what}" if what else head)
        wide = max((len(ticket.id) for ticket in listed.tickets), default=0)
        for ticket in listed.tickets:
            times = times_asked(ticket, listed.query, _PLAIN)
            yield self._row(ticket, wide) + (self._quiet(f" {times}") if times else "")
        if listed.left:
            yield self._quiet(tell("{count} more: say more", count=listed.left))

    def _news(self, reply: News) -> Iterator[str]:
        for fresh in reply.fresh:
            title = f"{title_of(fresh.ticket)}: " if fresh.ticket else ""
            yield f"{self._strong(fresh.id)} {title}{fresh_news(fresh, _PLAIN)}"
        if not reply.fresh:
            yield told(NO_NEWS)
        if reply.left:
            yield self._quiet(tell("{count} more: say new", count=reply.left))

    def _row(self, ticket: Ticket, wide: int) -> str:
        pri, stat = told(PRI[ticket.pri]), told(STAT[ticket.stat])
        columns = f"{pri:{_wide(PRI)}} {ticket.cat:5} {stat:{_wide(STAT)}}"
        own = tell("for {person}", person=_person(ticket.own)) if ticket.own else ""
        own = own and self._quiet(f" {own}")
        return f"{self._strong(ticket.id.ljust(wide))} {columns} {title_of(ticket)}{own}"

    def _entry(self, entry: Entry) -> str:
        when = entry.at.replace("T", " ").removesuffix("Z")
        said = remainder(entry)
        what = ", ".join(news(told_once(entry, said), _PLAIN))
        indent = " " * (len(when) + 1)
        whole = f'\n{indent}"{_text(said, indent)}"' if said else ""
        merged = f"{entry.id} " if entry.id else ""
        return f"{self._quiet(when)} {merged}{_person(entry.by)} {what}{whole}"

    def _chosen(self, chosen: Chosen) -> Iterator[str]:
        wide = max(map(len, chosen.values), default=0)
        long = max((len(one_line(value)) for value in chosen.values.values()), default=0)
        for name, value in chosen.values.items():
            what = self._quiet(told(CHOICES.get(name, "")))
            yield f"{self._strong(name.ljust(wide))} {one_line(value).ljust(long)} {what}".rstrip()

    def _failed(self, failed: Failed) -> Iterator[str]:
        """Yield the question, its numbered answers, and how to answer."""
        yield sentence(one_line(told(failed.msg)))
        for number, choice in enumerate(failed.choices, 1):
            yield f"  {self._strong(str(number))}  {glance(told(choice.label))}"
        yield self._quiet(how_to_answer(failed))


def _remark(remark: Remark) -> str:
    when = remark.at.replace("T", " ").removesuffix("Z")
    by = _person(remark.by)
    return tell("internal, {time} {person}: {text}", time=when, person=by, text=_text(remark.text))


def _said(ticket: Ticket) -> Iterator[str]:
    if desc := below_title(ticket):
        yield _text(desc)
    if ticket.res:
        yield tell("note: {text}", text=_text(ticket.res))
