"""Pages as HTML, from `templates/` with all values escaped, and the files in `static/`."""

from __future__ import annotations

import hashlib
from datetime import UTC, date as calendar, datetime, tzinfo
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from core.actions import ACTIONS, to_json
from core.approvals import may_vote
from core.classifier import DOUBT
from core.command import Command, Undo
from core.help import EXAMPLES, FIRST, TOPICS
from core.hours import spell
from core.json_text import dumps
from core.ticket import (
    CATS,
    NOBODY,
    PRIS,
    STATS,
    STORED,
    Ticket,
    below_title,
    kept_lines,
    one_line,
)
from core.translation import some, spoken, tell, told
from handlers import details, phrases
from handlers.days import day
from handlers.hints import BY_MODEL
from handlers.hours import logged
from handlers.style import Style
from handlers.tables import title, written
from handlers.trackers import to_tracker
from handlers.turns import whose
from handlers.web.board.sentences import line_of

DAY_MAX, WEEK_MAX = 14, 70  # an age is told in days below the first, in weeks below the second

ROWS = 10  # tickets that a question about many tickets names

HERE = Path(__file__).parent
_KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
FILES = {one.name: _KINDS[one.suffix] for one in sorted((HERE / "static").iterdir())}


@cache
def templates() -> Environment:
    """Return the templates, with their functions and filters. The first call creates them."""
    found = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals.update(_GLOBALS)
    found.filters.update(sentence=phrases.sentence, moment=moment, day=day, age=age)
    return found


def _order(action: str, ticket: Ticket, **fields: Any) -> str:
    """Return a button's command about a ticket, as text."""
    return as_text(ACTIONS[action](ids=(ticket.id,), **fields))


def page(name: str, **values: Any) -> str:
    """Return a page as HTML. name: the template's file; values: its variables."""
    return templates().get_template(name).render(values)


def as_text(command: Command) -> str:
    """Return the command as JSON text, the form that a message takes."""
    return dumps(to_json(command))


def style(viewer: str, zone: tzinfo = UTC) -> Style:
    """Return how a page writes texts, people, quotations and times.

    viewer: user id of its reader
    zone: the reader's time zone
    """

    def person(user: str) -> str:
        known = {viewer: tell("you"), NOBODY: tell("nobody")}
        return known.get(user) or one_line(user)

    return Style(
        text=lambda text: "\n".join(kept_lines(text)),
        person=person,
        quote=lambda words: f"“{one_line(words)}”",
        time=lambda at: moment(local(at, zone)),
    )


def local(at: str, zone: tzinfo = UTC) -> str:
    """Return a UTC time in the zone, as a form's field takes it: `2026-12-04T17:00`."""
    return datetime.fromisoformat(at).astimezone(zone).isoformat()[:16]


def moment(at: str) -> str:
    """Return `15 Jan 2026, 09:30` for `2026-01-15T09:30Z`."""
    return f"{day(at[:10])}, {at[11:16]}"


def age(date: str) -> str:
    """Return how long ago a UTC date is: `today`, `3 days`, `5 weeks`, `7 months`."""
    days = max(0, (datetime.now(UTC).date() - calendar.fromisoformat(date)).days)
    if days < DAY_MAX:
        return told(some("{count} day", "{count} days", days)) if days else tell("today")
    if days < WEEK_MAX:
        return told(some("{count} week", "{count} weeks", days // 7))
    return told(some("{count} month", "{count} months", days // 30))


@cache
def file(name: str) -> tuple[bytes, str]:
    """Return the content of a file in `static/`, and its version: a hash of the content."""
    content = (HERE / "static" / name).read_bytes()
    return content, hashlib.sha256(content).hexdigest()[:12]


def _address(name: str) -> str:
    """Return the address of a static file. Each version has its own, so browsers may cache it."""
    return f"/static/{name}?v={file(name)[1]}"


_GLOBALS: dict[str, Any] = {
    "CATS": CATS,
    "PRIS": PRIS,
    "STATS": STATS,
    **{f"{field.name.upper()}_MAX": field.limit for field in STORED if field.limit},
    "ROWS": ROWS,
    "PRI": phrases.PRI,
    "STAT": phrases.STAT,
    "NOBODY": NOBODY,
    "DOUBT": DOUBT,
    "EXAMPLES": EXAMPLES,
    "TOPICS": TOPICS,
    "FIRST": FIRST,
    "FORGOTTEN": phrases.FORGOTTEN,
    "DID": phrases.DID,
    "BY_MODEL": BY_MODEL,
    "tell": tell,
    "told": told,
    "to_tracker": to_tracker,
    "spoken": spoken,
    "details": details,
    "phrases": phrases,
    "written": written,
    "title": title,
    "whose": whose,
    "address": _address,
    "order": _order,
    "approval": details.approval,
    "may_vote": may_vote,
    "line_of": line_of,
    "logged": logged,
    "spell": spell,
    "undone": lambda change: as_text(Undo(change)),
    "as_text": as_text,
    "below_title": below_title,
}
