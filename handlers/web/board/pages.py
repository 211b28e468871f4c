"""The content of the board's pages."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, tzinfo
from typing import Any

from aiohttp import web
from markupsafe import Markup

from core.command import Answers, History, Hours, List, Team, View, Why
from core.desk import Desk
from core.desk.columns import Columns
from core.desk.unknown_people import unknown_person
from core.history import Entry, Remark
from core.message import Message, iso, minute
from core.remainder import holds, remainder
from core.reply import Explained, Failed, Table, Told, Viewed
from core.store import Store
from core.store.saved_answers import SavedAnswer
from core.ticket import Ticket, below_title
from core.translation import say
from core.zones import zone_of
from handlers.levels import NAMES, lease_phrases
from handlers.style import Style
from handlers.web.board.answers import card
from handlers.web.board.authentication import Authentication
from handlers.web.board.filters import filters, grouping, link, pages, query, sheet
from handlers.web.board.headers import html, notice
from handlers.web.board.renderer import local, page, style
from handlers.web.board.sentences import Line, line_of, remark_line
from handlers.web.board.submissions import ASK
from handlers.web.board.views import SHIPPED, lists, save, saved
from handlers.web.board.visits import Visit, answered, message_of, zone_name
from handlers.web.sheets import download

Entries = tuple[Entry, ...]

SAY = 500  # characters that a link may put into the chat box


class Pages:
    """The pages for a visitor who has signed in."""

    def __init__(self, desk: Desk, store: Store) -> None:
        self._desk, self._store = desk, store

    async def board(self, visit: Visit, entrance: Authentication) -> web.Response:
        """Run what was sent, and show the columns. A refused new ticket shows its form again."""
        visit = await answered(self._desk, visit)
        if visit.typed.get("order") == "create":
            return await self.new(visit, entrance)
        given, turned = filters(visit.request), pages(visit.request)
        asked, problem = query(given)
        message = message_of(visit)
        found = await self._desk.columns(message, asked, turned, grouping(given))
        if isinstance(found, Failed):
            problem = found.msg
            found = await self._desk.columns(message, List())
        assert isinstance(found, Columns)
        return self._shown(
            "board.html", visit, entrance, columns=found, given=given, problem=problem,
            latest=found.latest, link=lambda **more: link(given, more), sheet=sheet(given),
            turn=lambda stat, page: link(given, {**turned, stat: page}),
            people=await self._desk.people(message), say=_said(visit),
            clients=await self._desk.clients(message),
            views=saved(visit.request, entrance, visit.visitor), shipped=SHIPPED,
            lists=lists(await self._desk.saved_lists(message)),
        )  # fmt: skip

    async def new(self, visit: Visit, entrance: Authentication) -> web.Response:
        """Show the form for a new ticket. It is sent to the board's address."""
        message = message_of(visit)
        latest = await self._store.read(lambda db: db.latest(message.workspace))
        people = await self._desk.people(message)
        return self._shown("new.html", visit, entrance, latest=latest, people=people)

    async def save(self, visit: Visit, entrance: Authentication) -> web.Response:
        """Save or remove a view."""
        return save(visit.request, entrance, visit.visitor, visit.form or {})

    async def sheet(self, visit: Visit, entrance: Authentication) -> web.StreamResponse:
        """Send all tickets that match the page's filters as CSV."""
        asked, problem = query(filters(visit.request))
        message = message_of(visit)
        wrong = problem or unknown_person(message, asked)
        if wrong:
            return notice(
                400, say("No such list"), say("Go back to the board, and choose other filters.")
            )
        return await download(visit.request, self._desk, message, asked)

    async def ticket(self, visit: Visit, entrance: Authentication) -> web.Response:
        """Run what was sent, and show one ticket with its history; 404 if the visitor sees none."""
        ids = (visit.request.match_info["id"],)
        visit = await answered(self._desk, visit, ids[0])
        message = message_of(visit)
        latest = await self._store.read(lambda db: db.latest(message.workspace))
        viewed = await self._desk.read(message, View(ids))
        if not isinstance(viewed, Viewed):
            return self._shown("missing.html", visit, entrance, 404, id=ids[0], latest=latest)
        told = await self._desk.read(message, History(ids))
        why = await self._desk.read(message, Why(ids))
        hours = await self._desk.read(message, Hours(ids))
        ticket, entries = viewed.tickets[0], told.entries if isinstance(told, Told) else ()
        desc, entries = _story(ticket, entries)
        return self._shown(
            "ticket.html", visit, entrance, ticket=ticket, desc=desc, latest=latest,
            lines=_lines(entries, viewed.notes.get(ids[0], ()), visit),
            people=await self._desk.people(message), local=local,
            zone=_zone(visit),
            clients=await self._desk.clients(message),
            saved=await self._saved(message, ids[0]),
            voices=viewed.voices.get(ids[0], 0),
            dues=viewed.dues.get(ids[0], ()), due_names=NAMES,
            leased=lease_phrases(viewed.leases.get(ids[0]), _style(visit)),
            hours=hours if isinstance(hours, Table) else None,
            links=viewed.links.get(ids[0], {}), to=viewed.to.get(ids[0], ()),
            follows=await self._desk.follows(message, ticket),
            label=why.labels[0] if isinstance(why, Explained) else None,
        )  # fmt: skip

    async def answers(self, visit: Visit, entrance: Authentication) -> web.Response:
        """Run what was sent, and show the saved answers with forms to change them."""
        visit = await answered(self._desk, visit)
        message = message_of(visit)
        latest = await self._store.read(lambda db: db.latest(message.workspace))
        return self._shown(
            "saved.html", visit, entrance, latest=latest, saved=await self._saved(message)
        )

    async def requests(self, visit: Visit, entrance: Authentication) -> web.Response:
        """Run what was sent, and show the types of requests with their forms.

        The query's `type` is the name of the one whose form is open.
        """
        visit = await answered(self._desk, visit)
        message, person = message_of(visit), _style(visit).person
        latest = await self._store.read(lambda db: db.latest(message.workspace))
        shelf = await self._desk.shelf(message)
        approvers = {one.name: ", ".join(map(person, one.approvers)) for one in shelf.types}
        return self._shown(
            "requests.html", visit, entrance, latest=latest, ask=ASK,
            shelf=shelf, people=await self._desk.people(message), approvers=approvers,
            chosen=visit.typed.get("type") or visit.request.query.get("type", ""),
        )  # fmt: skip

    async def _saved(self, message: Message, ticket: str | None = None) -> Sequence[SavedAnswer]:
        """Return the answers that the visitor may see; those that may solve the ticket first."""
        told = await self._desk.read(message, Answers(ticket=ticket))
        rows = told.rows if isinstance(told, Table) else ()
        return [SavedAnswer(*map(str, row)) for row in rows]

    async def stats(self, visit: Visit, entrance: Authentication) -> web.Response:
        """Show counts and charts."""
        from handlers.web.board.charts import charts  # loads pygal, which only this page needs
        from handlers.web.board.svg import number

        found = await self._desk.statistics(message_of(visit))
        viewer, asked = visit.visitor.user, [Team("oncall"), Team("away"), Team("routes")]
        told = [await self._desk.read(message_of(visit), one) for one in asked]
        team = [Markup(card(one, viewer)) for one in told if isinstance(one, Table) and one.rows]  # noqa: S704 - our templates
        return self._shown(
            "stats.html", visit, entrance, counts=found.counted.counts, latest=found.latest,
            charts=charts(found), number=number, team=team,
        )  # fmt: skip

    def _shown(
        self, name: str, visit: Visit, entrance: Authentication, status: int = 200, **values: Any
    ) -> web.Response:
        text = page(
            name,
            viewer=visit.visitor.user,
            style=_style(visit),
            now=minute(iso(message_of(visit).at)),
            signs_in=entrance.signs_in,
            theme=_theme(visit.request),
            visit=visit,
            token=entrance.token(visit.visitor),
            once=secrets.token_urlsafe(12),
            path=visit.request.path_qs,
            **values,
        )
        return html(text, status)


def _said(visit: Visit) -> str:
    """Return the text that a link puts into the chat box; empty once something was sent."""
    return "" if visit.form else visit.request.query.get("say", "")[:SAY]


def _zone(visit: Visit) -> tzinfo:
    return zone_of(zone_name(visit.request), UTC)


def _style(visit: Visit) -> Style:
    return style(visit.visitor.user, _zone(visit))


def _lines(entries: Entries, notes: Sequence[Remark], visit: Visit) -> list[Line]:
    """Return history and internal notes together, latest first."""
    viewer, shown = visit.visitor.user, _style(visit)
    found = [line_of(entry, shown, viewer) for entry in entries]
    found += [remark_line(note, shown, viewer) for note in notes]
    return sorted(found, key=lambda line: line.at, reverse=True)


def _story(ticket: Ticket, entries: Entries) -> tuple[str | None, Entries]:
    """Return the description, and the history without what the page shows above it.

    If the history has the whole text of a shortened description, the whole text is returned.
    """
    born = next((one for one in reversed(entries) if "by" in one.changed and not one.id), None)
    if born is None:
        return below_title(ticket), entries
    whole = remainder(born)
    is_whole = holds(whole, ticket.desc)
    above = ("title", "desc") if is_whole or born.changed.get("desc") == ticket.desc else ()
    changed = {name: value for name, value in born.changed.items() if name not in above}
    rest = replace(born, changed=changed, said=None if is_whole else born.said)
    kept = tuple(rest if one is born else one for one in entries)
    return below_title(replace(ticket, desc=whole) if is_whole else ticket), kept


def _theme(request: web.Request) -> str | None:
    """Return the chosen colours, `dark` or `light`; None for those of the system."""
    chosen = request.cookies.get("theme")
    return chosen if chosen in ("dark", "light") else None
