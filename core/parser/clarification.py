"""The question that is asked about an unclear message: an order, a note, a new ticket, a search."""

from __future__ import annotations

from dataclasses import replace

from core.command import CHANGING, Command, Create, List, Named, Question, Unclear, Update, View
from core.orders import order
from core.parser.heard import Heard
from core.parser.numbers import numbers_in
from core.parser.tokens import Line
from core.ticket import BATCH_MAX, one_line, ticket_id
from core.title import titled
from core.translation import say


def question(made: tuple[Command, ...], heard: Heard, *, is_typo: bool) -> Unclear:
    """Return the question about a message that is not clear.

    made: what its readings would do, the likeliest first; is_typo: whether a verb may be mistyped
    """
    text, is_new = one_line(heard.line.text), not heard.ticket
    changing = next(
        (c for c in made if isinstance(c, CHANGING) and not _is_remark_of(c, text)), None
    )
    meant = (c for c in made if isinstance(c, Named) and type(c) in (View, *CHANGING))
    ids = next((c.ids for c in meant if c.ids), ()) or _ids(heard.line)
    is_elsewhere = changing and changing.ids != (heard.ticket,) and (changing.ids or is_new)
    if changing and (is_typo or is_elsewhere):
        asked = say("{order} now?", order=order(changing, _ids_shown(changing)))
        return Unclear(asked, (changing,), Question.CONFIRM)
    create = next((c for c in made if isinstance(c, Create)), Create(titled(text)))
    goes_on = heard.follow_up and "?" not in heard.line.words
    if heard.ticket or ids or goes_on:
        ids = ids or ((heard.ticket,) if heard.ticket else ())
        note = Update(ids, ref=None if ids else "it", res=heard.line.text)
        return Unclear(say("note or new ticket?"), (note, create), Question.NOTE_OR_NEW)
    found = next((c for c in made if isinstance(c, List)), List(text=create.title))
    choices = (create, replace(found, heard=()))
    return Unclear(say("new ticket or search?"), choices, Question.NEW_OR_OTHER)


def _ids(line: Line) -> tuple[str, ...]:
    """Return the ids of the line's first token with ids, at most BATCH_MAX."""
    said = next((token.low for token in line.tokens if token.kind == "id"), "")
    return tuple(map(ticket_id, numbers_in(said)))[:BATCH_MAX]


def _is_remark_of(command: Command, text: str) -> bool:
    """Whether the command only notes the whole message: no word of it orders that."""
    return command == Update(ref="it", res=text)


_IDS_SHOWN = 2


def _ids_shown(command: Named) -> str:
    if not command.ids:
        return say("it")
    return " ".join(command.ids[:_IDS_SHOWN]) + ("..." if len(command.ids) > _IDS_SHOWN else "")
