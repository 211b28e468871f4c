"""The board: web pages of the desk, for people."""

from __future__ import annotations

from aiohttp import web

from core.desk import Desk
from core.store import Store
from handlers.web.board.authentication import Authentication
from handlers.web.board.headers import static
from handlers.web.board.ledger import LedgerPages
from handlers.web.board.live import Live
from handlers.web.board.pages import Pages
from handlers.web.board.routes import Routes, as_browser
from handlers.web.board.visits import Visit
from handlers.web.people import BACK, People, SignIn
from handlers.web.site import Part

TICKET = r"/tickets/{id:T[0-9]{3,12}}"


def board(
    desk: Desk,
    store: Store,
    base: str | None = None,
    people: People | None = None,
    sign_in: SignIn | None = None,
) -> Part:
    """Return the part of the site that is the board.

    base: its address without a final slash, for people who sign in; None if only this machine
        can reach it, without sign-in
    people: what Slack knows about its users; None without Slack
    sign_in: Sign in with Slack; None without it
    """

    def add(site: web.Application) -> None:
        pages, live = Pages(desk, store), Live(desk.watch)
        ledger = LedgerPages(desk, store)
        doors = Routes(store, base, people, sign_in)

        async def stream(visit: Visit, entrance: Authentication) -> web.StreamResponse:
            return await live.stream(visit.request, visit.visitor.workspace)

        site.add_routes(
            [
                web.get("/", doors.page(pages.board)),
                web.post("/", doors.page(pages.board)),
                web.get("/new", doors.page(pages.new)),
                web.get("/answers", doors.page(pages.answers)),
                web.post("/answers", doors.page(pages.answers)),
                web.get("/requests", doors.page(pages.requests)),
                web.post("/requests", doors.page(pages.requests)),
                web.post("/views", doors.page(pages.save)),
                web.get(TICKET, doors.page(pages.ticket)),
                web.post(TICKET, doors.page(pages.ticket)),
                web.get("/tickets.csv", doors.page(pages.sheet)),
                web.get("/stats", doors.page(pages.stats)),
                web.get("/hours", doors.page(ledger.hours)),
                web.post("/hours", doors.page(ledger.hours)),
                web.get("/hours.csv", doors.page(ledger.file)),
                web.get("/hours.xlsx", doors.page(ledger.file)),
                web.get("/statement.jsonl", doors.page(ledger.statement)),
                web.get("/live", doors.page(stream)),
                web.get("/sign-in", as_browser(doors.knock)),
                web.post("/sign-in", as_browser(doors.sign_in)),
                web.post("/sign-out", doors.page(doors.sign_out)),
                web.get("/static/{name}", static),
            ]
        )
        if doors.trip:
            site.router.add_get("/sign-in/slack", as_browser(doors.trip.out), allow_head=False)
            site.router.add_get(BACK, as_browser(doors.trip.back), allow_head=False)
        site.on_shutdown.append(live.close)

    return add
