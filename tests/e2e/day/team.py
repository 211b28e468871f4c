"""The people of the team, and what they know of its tickets."""

from __future__ import annotations

from functools import partial
from random import Random

from core.store import Query, Transaction
from core.ticket import CATS, Ticket
from tests.e2e.day.books import Books, Known
from tests.e2e.day.courier import Courier
from tests.e2e.fake import FakeSlack, Person
from tests.e2e.office import Office

PEOPLE = [f"U{number}" for number in range(1, 51)]
CHANNELS = ("C1", "C2", "C3", "C4", "C5", "C6", "G1", "G2")
DESK = "C7"  # the intake channel: nobody talks there, what is said is a ticket
TRIAGE = "C6"
OUTAGE = 30  # seconds
THINGS = ("printer", "scanner", "badge reader", "beamer", "router", "phone", "monitor")
FAULTS = ("is broken", "does not start", "keeps failing", "shows an error", "is down")
SYLLABLES = ("ba", "do", "ki", "lu", "me", "na", "po", "ri", "su", "ta", "ve", "zo")


class Team:
    """Everybody in the team. `office` is the bot of the moment."""

    office: Office

    def __init__(
        self, slack: FakeSlack, courier: Courier, lines: list[str], chance: Random
    ) -> None:
        self.slack, self.courier, self.chance = slack, courier, chance
        self.books = Books()
        self._lines = lines
        self._said: list[tuple[str, str, str]] = []  # channel, time and author of talk
        self._numbers = iter(range(1, 10_000))

    def someone(self, *but: str) -> Person:
        user = self.chance.choice([user for user in PEOPLE if user not in but])
        return self.person(user)

    def person(self, user: str) -> Person:
        return Person(self.slack, self.courier, user)

    async def stored(self, known: Known) -> list[Ticket]:
        """The tickets with that word."""
        found, _ = await self.office.store.read(
            lambda db: db.find(self.slack.team, Query(text=known.word), 0, 2)
        )
        return found

    async def routes(self) -> None:
        """Everything that is reported in public goes to somebody; some want no notices."""
        for n, cat in enumerate(CATS):
            people = [f"U{10 * k + n + 1}" for k in range(5)]
            team = self.slack.team
            await self.office.store.transact(partial(_set, team, cat, people))

    async def learn(self) -> None:
        """Ids of the tickets that there are by now."""
        for known in self.books.tickets.values():
            if not known.id and (found := await self.stored(known)):
                known.id = found[0].id
                if found[0].own:  # a route gave it to them
                    known.given(await self._filed_by(found[0]), found[0].own)

    async def _filed_by(self, ticket: Ticket) -> str:
        """Who made the ticket: not always its requester."""
        *_, first = await self.office.store.read(lambda db: db.entries(ticket))
        return first.by

    def cards(self, known: Known) -> list[tuple[str, str]]:
        """Messages that show the ticket."""
        name = f"card:{known.id}:"
        return [
            spot
            for spot, message in self.slack.messages.items()
            if any(
                block.get("block_id", "").startswith(name) for block in message.get("blocks") or ()
            )
        ]


async def _set(team: str, what: str, people: list[str], db: Transaction) -> None:
    await db.set_route(team, what, people)
