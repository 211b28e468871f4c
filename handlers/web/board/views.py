"""Saved views: named filters of the board, kept in a cookie of the browser.

A list that somebody saved by a message is a view too.

A view is a link that can be sent to others. Each reader sees only the tickets that they may see.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

from aiohttp import web

from core.actions import to_json
from core.command import List
from core.frozen import dataclass
from core.message import Actor
from core.ticket import NOBODY, cut, one_line
from handlers.web.board.authentication import Authentication
from handlers.web.board.filters import VIEWED, link

MOST = 10  # views that a cookie has room for
NAME_MAX, LINK_MAX = 30, 200  # characters

SHIPPED = {"mine": {"own": "me"}, "unassigned": {"own": NOBODY}, "high": {"pri": "1"}}


@dataclass(frozen=True, slots=True)
class View:
    """A saved view.

    name: its name, chosen by its owner
    link: the board's path with the filters (`/?own=me`)
    """

    name: str
    link: str


def saved(request: web.Request, entrance: Authentication, visitor: Actor) -> list[View]:
    """Return the visitor's views, oldest first. Views of the browser's other users are left out."""
    user, workspace, found = entrance.views.value(request) or ("", "", ())
    is_theirs = (user, workspace) == (visitor.user, visitor.workspace)
    return [View(name, where) for name, where in found] if is_theirs else []


def lists(said: Mapping[str, List]) -> list[View]:
    """Return the lists that the visitor saved by a message, as far as the board has their filters.

    said: name -> list
    """
    fields = {name: to_json(asked) for name, asked in said.items()}
    shown = {name: given for name, given in fields.items() if given.keys() <= {"action", *VIEWED}}
    return [
        View(name, link({n: str(given[n]) for n in VIEWED if n in given}, {}))
        for name, given in shown.items()
    ]


def save(
    request: web.Request, entrance: Authentication, visitor: Actor, form: dict[str, str]
) -> web.Response:
    """Save a view or remove one, and redirect to the board with the filters.

    form: `name` names the new view and replaces one of that name; `remove` names the view to
        remove; `filters` is the query string of the page
    """
    filters = {name: value for name, value in parse_qsl(form.get("filters", "")) if name in VIEWED}
    name, where = cut(one_line(form.get("name", "")), NAME_MAX), link(filters, {})
    gone = form.get("remove") or name
    kept = [view for view in saved(request, entrance, visitor) if view.name != gone]
    if name and len(where) <= LINK_MAX:
        kept.append(View(name, where))
    response = web.Response(status=303, headers={"Location": where})
    listed = [(view.name, view.link) for view in kept[-MOST:]]
    entrance.views.give(response, [visitor.user, visitor.workspace, listed])
    return response
