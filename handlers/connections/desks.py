"""Desk to desk: two desks share tickets, each with its own id, notes and clocks.

A request says what one desk has of a ticket; its answer says what the other has after it took that.
Both are signed. What a desk takes does not depend on order or number of the requests: see
`core.registers`. So a request that was lost is just sent again, and `tend` finds what is left.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeVar

from aiohttp import web

from core.connections import Connection, Tie
from core.desk.paired import Heard, Shared, registers_in
from core.desk.pairs import Sharing
from core.history import Entry
from core.json_text import dumps
from core.message import ALONE, Actor, Message, iso
from core.registers import (
    PARTS,
    Malformed,
    crossing,
    digest,
    digest_of_all,
    id_of,
    key_of,
    registers_of,
    words_of,
)
from core.store.connections import TIES_MAX
from core.ticket import WORDS
from handlers.connections.calls import Calls
from handlers.connections.kind import Base, Kind, Later, Told
from handlers.web.answers import refused

Json = dict[str, Any]
Words = Sequence[tuple[int, str]]
T = TypeVar("T")

KEPT = timedelta(minutes=11)  # longer than a signature is valid, before and after its time
TICKETS_AT_ONCE = 20  # told before that is recorded
WORDS_AT_ONCE = 20  # in a request


class Desks(Kind):
    """The kind "desk".

    Terms: those of `Calls`; `own`, the name of this desk there; `side`, "first" for the desk that
    made the secret, else "second"; and `client`, whose tickets are shared by themselves.
    """

    TELLS = True
    EVERY = 300.0

    def __init__(self, base: Base) -> None:
        super().__init__(base)
        self._calls = Calls(base, "another desk")
        self._taken: dict[str, datetime] = {}  # signatures of requests, with their times

    async def tell_next(self, connection: Connection, changes: Sequence[Told]) -> int:
        """Say what the tickets of the next changes are now, each once, with all words for it."""
        last, deeds = 0, dict[str, list[tuple[int, Entry]]]()
        for change, entries in changes:
            if deeds and len(deeds.keys() | {entry.id for entry in entries}) > TICKETS_AT_ONCE:
                break
            for entry in entries:
                deeds.setdefault(entry.id or "", []).append((change, entry))
            last = change
        for id, some in deeds.items():
            await self._tell(connection, id, some)
        return last

    async def _tell(
        self, connection: Connection, id: str, deeds: Sequence[tuple[int, Entry]]
    ) -> None:
        """Say what the ticket is now, and what was said for the other desk, if it lacks that."""
        changed = {name: value for _, entry in deeds for name, value in entry.changed.items()}
        begun = max((change for change, entry in deeds if "shared" in entry.changed), default=0)
        shared = await self._do(connection, lambda sharing: sharing.told(id, changed, begun))
        if shared is None:
            return
        words = [
            (change, crossing(entry.changed[WORDS]))
            for change, entry in deeds
            if WORDS in entry.changed and entry.by != connection.user and change > shared.told
        ]
        parts = [words[n : n + WORDS_AT_ONCE] for n in range(0, len(words), WORDS_AT_ONCE)]
        for part in parts or ([] if shared.is_agreed else [[]]):
            change = part[-1][0] if part else deeds[-1][0]
            delivery = f"{connection.workspace}-{change}-{connection.name}-{id}"
            shared = await self._exchange(connection, delivery, shared, part) or shared

    async def tend(self, connection: Connection) -> None:
        """Find what the two desks do not agree on, and bring it together, unless a request of the
        other desk did so meanwhile."""
        at = int(self.base.now().timestamp())
        ties = [tie async for page in self._pages(connection) for tie in page]
        found = [tie for tie in ties if not Shared(tie).is_agreed]
        live = _digests(ties)
        body = {"type": "desk.digest", "digest": digest_of_all(live.items())}
        answer = await self._ask(connection, f"digest-{at}-{connection.name}", body)
        if answer.get("same") is not True:
            found += await self._differing(connection, at, ties, live)
        for tie in {tie.remote: tie for tie in found}.values():
            shared = await self._do(connection, lambda s, t=tie: s.now(t))  # type: ignore[misc]
            if shared and not (shared.is_agreed and shared.tie.state != tie.state):
                delivery = f"{connection.workspace}-{at}-{connection.name}-{tie.remote}"
                await self._exchange(connection, delivery, shared)

    async def receive(self, connection: Connection, request: web.Request) -> web.StreamResponse:
        """Answer the other desk: 401 if it is not signed by it, 409 to a copy, 400 if it is odd."""
        body = await request.read()
        if not self._calls.is_signed(connection, request.headers, body):
            return refused(401, "not signed")
        if self._is_copy(request.headers["webhook-signature"]):
            return refused(409, "it was taken before")
        try:
            said = json.loads(body)
            if said["side"] == connection.terms["side"]:  # its own request, sent back
                return refused(401, "not signed")
            answer = await self._answer(connection, said)
        except (Malformed, ValueError, KeyError, TypeError, AttributeError) as error:
            return refused(400, f"odd: {type(error).__name__}")
        text = dumps({"side": connection.terms["side"], **answer})
        id, now = request.headers["webhook-id"], self.base.now()
        return web.Response(text=text, headers=self._calls.signed(connection, id, text, now))

    async def _answer(self, connection: Connection, said: Json) -> Json:
        if said["type"] == "desk.ticket":
            heard = _heard(said["ticket"])
            shared = await self._do(connection, lambda sharing: sharing.heard(heard))
            return {"ticket": _told(shared) if shared else {"key": heard.key, "over": True}}
        ties = [tie async for page in self._pages(connection) for tie in page]
        live = _digests(ties)
        if said["type"] == "desk.digest":
            return {"same": said["digest"] == digest_of_all(live.items())}
        theirs = {key_of(key): str(one) for key, one in said["digests"].items()}
        return {"differ": [key for key, one in theirs.items() if live.get(key) != one]}

    async def _differing(
        self, connection: Connection, at: int, ties: Iterable[Tie], live: dict[str, str]
    ) -> list[Tie]:
        """Return the ties whose state is another one there."""
        keys, differ = list(live), set()
        for first in range(0, len(keys), TIES_MAX):
            page = {key: live[key] for key in keys[first : first + TIES_MAX]}
            body = {"type": "desk.list", "digests": page}
            answer = await self._ask(connection, f"list-{at}-{connection.name}-{first}", body)
            differ |= {*answer.get("differ", ())}
        return [tie for tie in ties if tie.remote in differ]

    async def _exchange(
        self, connection: Connection, id: str, shared: Shared, words: Words = ()
    ) -> Shared | None:
        """Say what is here, take what the other desk answers, and return what holds then."""
        body = {"type": "desk.ticket", "ticket": _told(shared, words)}
        answer = await self._ask(connection, id, body)
        try:
            heard = _heard(answer["ticket"])
        except (Malformed, KeyError, TypeError, AttributeError) as error:
            raise Later("its answer is no ticket") from error
        if heard.key != shared.tie.remote:
            raise Later("its answer is of another ticket")
        told = words[-1][0] if words else 0
        return await self._do(connection, lambda sharing: sharing.heard(heard, told))

    async def _ask(self, connection: Connection, id: str, body: Json) -> Json:
        """Post a body and return the answer. Raises Later if it is not signed by the other desk."""
        now = self.base.now()  # in the body to the microsecond: what is sent again is no copy
        text = dumps({"side": connection.terms["side"], "at": iso(now), **body})
        headers, said = await self._calls.post(connection, id, text, now)
        is_signed = self._calls.is_signed(connection, headers, said)
        if not is_signed or headers["webhook-id"] != id:
            raise Later("its answer is not signed")
        answer: Json = json.loads(said)
        if answer.get("side") == connection.terms["side"]:
            raise Later("its answer is not signed")
        return answer

    async def _do(self, connection: Connection, do: Callable[[Sharing], Awaitable[T]]) -> T:
        """Run something with the rights of an admin: it concerns shared tickets only."""
        actor = Actor(connection.user, connection.workspace, standing="admin")
        message = Message("", actor, self.base.now(), audience=ALONE)
        done = await self.base.desk.share(message, connection, connection.terms["own"], do)
        self.base.wake()
        return done

    async def _pages(self, connection: Connection) -> Any:
        """Yield the connection's ties, some at a time."""
        c, after = connection, ""
        while True:
            page = await self.base.store.read(
                lambda db, last=after: db.ties_of(c.workspace, c.kind, c.name, last)  # type: ignore[misc]
            )
            yield page
            if len(page) < TIES_MAX:
                return
            after = page[-1].remote

    def _is_copy(self, signature: str) -> bool:
        """Whether this very request came before. A request that is sent again has a new time."""
        now = self.base.now()
        while self._taken and now - next(iter(self._taken.values())) > KEPT:
            del self._taken[next(iter(self._taken))]
        is_known = signature in self._taken
        self._taken.setdefault(signature, now)
        return is_known

    async def close(self) -> None:
        """Close the sessions."""
        await self._calls.close()


def _digests(ties: Iterable[Tie]) -> dict[str, str]:
    """Return the hash of each ticket that is shared now, by key."""
    return {tie.remote: digest(registers_in(tie.state)) for tie in ties if not tie.state["over"]}


def _told(shared: Shared, words: Words = ()) -> Json:
    """Return what is said of a ticket. Nothing else of it crosses."""
    tie = shared.tie
    if shared.is_over:
        return {"key": tie.remote, "over": True}
    state = {part: list(shared.registers[part]) for part in PARTS}
    told = {"key": tie.remote, "id": tie.ticket, "made": tie.state["made"], "state": state}
    return {**told, "words": [list(one) for one in words]} if words else told


def _heard(said: Any) -> Heard:
    """Return what the other desk says of a ticket. Raises Malformed, TypeError and KeyError."""
    key = key_of(said["key"])
    if said.get("over"):
        return Heard(key)
    words = [(int(number), words_of(text)) for number, text in said.get("words", ())]
    registers = registers_of(said["state"])
    return Heard(key, id_of(said["id"]), bool(said["made"]), registers, words[:WORDS_AT_ONCE])
