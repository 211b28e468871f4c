"""The way to each page: who is there, did they mean it, and the link that lets them in."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from aiohttp import web

from core.store import Store
from core.tokens import hash_of
from handlers.web.board.entrance import Entrance
from handlers.web.board.pages import Visit
from handlers.web.board.serving import notice

Show = Callable[[Visit, Entrance], Awaitable[web.StreamResponse]]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Doors:
    def __init__(self, store: Store, base: str | None, *, in_slack: bool) -> None:
        self._store, self._base, self._in_slack = store, base, in_slack
        self._entrance: Entrance | None = None

    def page(self, show: Show) -> Handler:
        """A page for whoever came in. What is sent to it must come from a page they were given."""

        async def guarded(request: web.Request) -> web.StreamResponse:
            entrance = await self._open()
            if not entrance.is_addressed(request):
                return _elsewhere()
            visitor = entrance.visitor(request)
            if visitor is None:
                return notice(401, "Sign in", "Say /ticket board to the bot: it gives you a link.")
            form = await _form(request) if request.method == "POST" else None
            if form is not None and not entrance.is_meant(request, visitor, form.get("token", "")):
                return notice(403, "Not done", "That page was too old. Go back, and load it again.")
            return await show(Visit(request, visitor, form=form), entrance)

        return guarded

    async def knock(self, request: web.Request) -> web.StreamResponse:
        """A link was followed. Whoever only looks at links (a preview, a scanner) uses none up:
        one more press does."""
        code = request.query.get("code", "")
        return notice(200, "Sign in", "You are one press away from the board.", code=code)

    async def sign_in(self, request: web.Request) -> web.StreamResponse:
        entrance, form = await self._open(), await _form(request)
        if not entrance.signs_in or not entrance.is_own(request):
            return _elsewhere()
        hash, now = hash_of(form.get("code", "")), datetime.now(UTC)
        found = await self._store.transact(lambda db: db.take_link(hash, now))
        if found is None:
            text = "This link was used already, or is too old. Say /ticket board again."
            return notice(403, "Sign in", text)
        response = web.Response(status=303, headers={"Location": "/"})
        entrance.sign_in(response, found)
        return response

    async def sign_out(self, visit: Visit, entrance: Entrance) -> web.StreamResponse:
        response = notice(200, "Signed out", "Say /ticket board to the bot to come back.")
        entrance.sign_out(response)
        return response

    async def _open(self) -> Entrance:
        if self._entrance is None:
            fresh = secrets.token_bytes(32)
            key = await self._store.transact(lambda db: db.secret("board", fresh))
            self._entrance = Entrance(key, self._base, in_slack=self._in_slack)
        return self._entrance


def _elsewhere() -> web.Response:
    return notice(421, "Not here", "Open the board at the address that its PUBLIC_URL says.")


async def _form(request: web.Request) -> dict[str, str]:
    """The fields of a form. Of one that is no form, none."""
    if request.content_type != "application/x-www-form-urlencoded":
        return {}
    return {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
