"""Saved views: names for what the board's filters choose, kept by the browser in a cookie.

A view is a link, so that it can be sent to others; who sees what in it is asked anew each time.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl

from aiohttp import web

from core.message import Actor
from core.ticket import NOBODY, cut, one_line
from handlers.web.board.authentication import Entrance
from handlers.web.board.filters import VIEWED, link

MOST = 10  # views that a cookie has room for
NAME_MAX, LINK_MAX = 30, 200  # characters

SHIPPED = {"mine": {"own": "me"}, "unassigned": {"own": NOBODY}, "high": {"pri": "1"}}


@dataclass(frozen=True, slots=True)
class View:
    """name: as its owner calls it; link: on the board."""

    name: str
    link: str


def saved(request: web.Request, entrance: Entrance, visitor: Actor) -> list[View]:
    """The visitor's views, oldest first; none of whoever used the browser before."""
    user, workspace, found = entrance.views.value(request) or ("", "", ())
    is_theirs = (user, workspace) == (visitor.user, visitor.workspace)
    return [View(name, where) for name, where in found] if is_theirs else []


def save(
    request: web.Request, entrance: Entrance, visitor: Actor, form: dict[str, str]
) -> web.Response:
    """Keeps a view under its `name`, or takes the one named `remove` away, and goes to the view.
    form: `filters` are those of the page, as in its address."""
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
