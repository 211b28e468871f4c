"""Access to the pages: the visitor's session, the check of forms, and signing in and out."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime

from aiohttp import web

from core.message import Actor
from core.store import Store
from core.tokens import hash_of
from core.translation import language_of, say, speaking, spoken
from handlers.web.board.authentication import LOCAL, Authentication
from handlers.web.board.headers import notice
from handlers.web.board.slack_sign_in import SlackSignIn
from handlers.web.board.visits import Visit
from handlers.web.people import People, SignIn, SignInError, Silent

ASK = say("Write /ticket board in Slack to get a link.")
ASK_SLACK = say("Sign in with Slack, or write /ticket board in Slack to get a link.")
_SIGN_IN = say("Sign in")
SPENT = say("This link was already used, or is too old. Write /ticket board again.")

Show = Callable[[Visit, Authentication], Awaitable[web.StreamResponse]]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def as_browser(handler: Handler) -> Handler:
    """Return the handler, speaking the browser's language."""

    async def speaks(request: web.Request) -> web.StreamResponse:
        with speaking(language_of(request.headers.get("Accept-Language"))):
            return await handler(request)

    return speaks


class Routes:
    """Lets visitors in and out.

    base: the board's address; None if only this machine can reach it
    people: what Slack knows about its users; None without Slack
    trip: Sign in with Slack; None without it
    """

    def __init__(
        self, store: Store, base: str | None, people: People | None, sign_in: SignIn | None
    ) -> None:
        self._store, self._base, self._people = store, base, people
        self.trip = SlackSignIn(sign_in, self._open, self._outside) if sign_in else None
        self._ask = ASK_SLACK if sign_in else ASK
        self._entrance: Authentication | None = None

    def page(self, show: Show) -> Handler:
        """Return a handler that shows the page to signed-in visitors. A form must have the token of
        a page that they got."""

        async def guarded(request: web.Request) -> web.StreamResponse:
            entrance = await self._open()
            if not entrance.is_addressed(request):
                return _elsewhere()
            visitor = await self._present(entrance.visitor(request))
            if visitor is None:
                return self._outside(401, self._ask)
            form = await _form(request) if request.method == "POST" else None
            if form is not None and not entrance.is_meant(request, visitor, form.get("token", "")):
                return notice(
                    403,
                    say("That did not work"),
                    say("That page has expired. Go back and reload it."),
                )
            with speaking(await self._language(visitor)):
                return await show(Visit(request, visitor, form=form), entrance)

        return as_browser(guarded)

    async def _language(self, visitor: Actor) -> str | None:
        ws, user = visitor.workspace, visitor.user
        return (await self._store.read(lambda db: db.manner(ws, user))).language or spoken()

    async def _present(self, visitor: Actor | None) -> Actor | None:
        """Return the session's visitor with their present standing; None if they may not come in.

        If Slack does not answer, the standing is that of the sign-in. The console's workspace is
        not in Slack and stays as it is.
        """
        if visitor is None or self._people is None or visitor.workspace == LOCAL.workspace:
            return visitor
        try:
            standing = await self._people.standing(visitor.workspace, visitor.user)
        except Silent:
            return visitor
        except SignInError:
            return None
        return replace(visitor, standing=standing)

    async def knock(self, request: web.Request) -> web.StreamResponse:
        """Show a button that signs in with the link's code. Opening the link does not use it up,
        because previews and scanners open links too."""
        code = request.query.get("code", "")
        if not code:
            return self._outside(200, self._ask)
        return notice(200, say("Sign in"), say("Press the button to open the board."), code=code)

    async def sign_in(self, request: web.Request) -> web.StreamResponse:
        """Use the link's code up and start a session; 403 if the code is spent or too old."""
        entrance, form = await self._open(), await _form(request)
        if not entrance.signs_in or not entrance.is_own(request):
            return _elsewhere()
        hash, now = hash_of(form.get("code", "")), datetime.now(UTC)
        found = await self._store.transact(lambda db: db.take_link(hash, now))
        if found is None:
            return self._outside(403, SPENT)
        response = web.Response(status=303, headers={"Location": "/"})
        entrance.sign_in(response, found)
        return response

    async def sign_out(self, visit: Visit, entrance: Authentication) -> web.StreamResponse:
        """End the session."""
        response = self._outside(200, self._ask, say("Signed out"))
        entrance.sign_out(response)
        return response

    def _outside(self, status: int, text: str, title: str = _SIGN_IN) -> web.Response:
        """Return the page for visitors who are not signed in. It says how to sign in."""
        return notice(status, title, text, slack=self.trip is not None)

    async def _open(self) -> Authentication:
        if self._entrance is None:
            fresh = secrets.token_bytes(32)
            key = await self._store.transact(lambda db: db.secret("board", fresh))
            self._entrance = Authentication(key, self._base, in_slack=self._people is not None)
        return self._entrance


def _elsewhere() -> web.Response:
    return notice(421, say("Not here"), say("Open the board at the address in PUBLIC_URL."))


async def _form(request: web.Request) -> dict[str, str]:
    """Return the fields of a form; none if the body is not a form. Several values of one field are
    joined by commas."""
    if request.content_type != "application/x-www-form-urlencoded":
        return {}
    sent = await request.post()
    said = {name: sent.getall(name) for name in sent}
    return {name: ",".join(map(str, values)) for name, values in said.items()}
