"""What is done about tickets, in words and with buttons."""

from __future__ import annotations

import asyncio
from typing import Any

from tests.e2e.day.books import LEVELS, Known
from tests.e2e.day.team import CHANNELS, DESK, OUTAGE, TRIAGE, Team
from tests.e2e.fake import Person


class Changing(Team):
    """Works on tickets and asks for them."""

    async def changes(self) -> None:
        """Says a change, one way or another."""
        await self.learn()
        if not self.books.known:
            return
        known = self.chance.choice(self.books.known)
        person = self._worker(known)
        words, do = self._change(known, person)
        ways = [self._by_slash, self._by_direct_message]
        if not known.is_secret:
            ways.append(self._by_mention)
        if known.thread:
            ways += [self._in_thread, self._in_thread]
        do(known)
        say = self.chance.choice(ways)
        while "say it again" in await say(known, person, words):
            self.books.done["said again"] += 1
            await asyncio.sleep(OUTAGE)

    def _worker(self, known: Known) -> Person:
        """Somebody who sees the ticket wherever nobody else reads the answer."""
        if not known.is_secret:
            return self.someone()
        return self.person(self.chance.choice([user for user in (known.by, known.own) if user]))

    def _change(self, known: Known, person: Person) -> tuple[str, Any]:
        """Words that follow a ticket's id, or stand alone in its thread."""
        note = f"looked at it {next(self._numbers)} times"
        other = self.someone().id

        def close(one: Known) -> None:
            one.moved(person.id, "done")
            one.res = note

        def reopen(one: Known) -> None:
            one.moved(person.id, "open")

        def give(one: Known) -> None:
            one.given(person.id, other)

        def pri(one: Known) -> None:
            one.pri = 1

        return self.chance.choice(
            [
                (f"close {{}}, {note}", close),
                (f"close {{}}, {note}", close),
                ("reopen {}", reopen),
                (f"assign {{}} to <@{other}>", give),
                ("bump {} to p1", pri),
            ]
        )

    async def _by_slash(self, known: Known, person: Person, words: str) -> str:
        ack = await person.slash(words.format(known.id), self.chance.choice(CHANNELS))
        return ack.body

    async def _by_mention(self, known: Known, person: Person, words: str) -> str:
        channel = self.chance.choice(CHANNELS)
        ts = await self._says_at_once(person, channel, f"<@UBOT> {words.format(known.id)}")
        self.books.asked(channel, ts)
        return await self._answer(channel, ts)

    async def _by_direct_message(self, known: Known, person: Person, words: str) -> str:
        channel = self.slack.direct(person.id)
        self.books.asked(channel)
        ts = await self._says_at_once(person, channel, words.format(known.id))
        return await self._answer(channel, ts)

    async def _in_thread(self, known: Known, person: Person, words: str) -> str:
        """Overheard there, and told by the card alone."""
        channel, thread = known.thread or ("", "")
        said = " ".join(words.format("").split()).replace(" ,", ",")
        ts = await self._says_at_once(person, channel, said.replace("bump to", "set to"), thread)
        return await self._answer(channel, ts)

    async def _says_at_once(
        self, person: Person, channel: str, text: str, thread: str | None = None
    ) -> str:
        """What nothing overtakes: the order of changes matters. Returns its time."""
        self.courier.may_be_late = False
        said = await person.says(channel, text, thread)
        self.courier.may_be_late = True
        return str(said["ts"])

    async def _answer(self, channel: str, ts: str) -> str:
        """What the desk answers to a message."""
        name = f"{channel}:{ts}"
        answers = await self.office.store.read(lambda db: db.answers(self.slack.team, name))
        return " ".join(answers)

    async def talks_in_thread(self) -> None:
        """About a ticket, without wanting anything of the bot."""
        await self.learn()
        found = [known for known in self.books.known if known.thread]
        if found:
            channel, thread = self.chance.choice(found).thread or ("", "")
            lines = ("I had that too last week", "is it closed now?", "thanks for looking into it")
            await self.someone().says(channel, self.chance.choice(lines), thread)

    async def presses(self) -> None:
        """Presses a button under a ticket. Of an outdated message it may be too late."""
        await self.learn()
        known = self.chance.choice(self.books.known) if self.books.known else None
        cards = self.cards(known) if known else []
        if not known or not cards:
            return
        channel, ts = self.chance.choice(cards)
        person = self._reader(channel)
        is_fresh = await self._is_fresh(known, channel, ts)
        labels = self._labels(channel, ts)
        label = self.chance.choice(
            [one for one in ("Claim", "Start", "Close", "Reopen") if one in labels]
        )
        is_known = not self.slack.is_faulty("users.info")
        await person.presses(channel, ts, label)
        self.books.done["press"] += 1
        [ticket] = await self.stored(known)
        done = {
            "Claim": ticket.own == person.id,
            "Start": ticket.stat == "prog",
            "Close": ticket.stat == "done",
            "Reopen": ticket.stat == "open",
        }[label]
        assert done or not is_fresh or not is_known, (label, ticket)
        if done and label == "Claim":
            known.given(person.id, person.id)
        elif done:
            known.moved(person.id, ticket.stat)

    def _reader(self, channel: str) -> Person:
        """Somebody who sees what is there."""
        return self.person(f"U{channel[1:]}") if channel[0] == "D" else self.someone()

    def _labels(self, channel: str, ts: str) -> list[str]:
        blocks = self.slack.messages[channel, ts]["blocks"]
        rows = [block["elements"] for block in blocks if block["type"] == "actions"]
        return [one["text"]["text"] for row in rows for one in row if one["type"] == "button"]

    async def _is_fresh(self, known: Known, channel: str, ts: str) -> bool:
        face = await self.office.store.read(lambda db: db.face(self.slack.team, known.id))
        assert face
        [block] = [
            block
            for block in self.slack.messages[channel, ts]["blocks"]
            if block.get("block_id", "").startswith("card:")
        ]
        return bool(block["block_id"] == f"card:{known.id}:{face.change.key}")

    async def claims_at_once(self) -> None:
        """Two people press [Claim]: one gets it."""
        await self.learn()
        if self.slack.is_faulty("users.info"):
            await asyncio.sleep(OUTAGE)
        for known in self.books.known:
            cards = self.cards(known)
            if known.own or known.stat == "done" or not cards:
                continue
            channel, ts = cards[0]
            if channel[0] == "D" or "Claim" not in self._labels(channel, ts):
                continue
            one = self.someone(known.by)
            two = self.someone(known.by, one.id)
            await asyncio.gather(*(who.presses(channel, ts, "Claim") for who in (one, two)))
            [ticket] = await self.stored(known)
            assert ticket.own in (one.id, two.id), ticket
            known.given(ticket.own, ticket.own)
            self.books.done["claims at once"] += 1
            return

    async def sets_up(self) -> None:
        """The morning of the first day: channels are watched, some want to be told less."""
        await self.someone().slash("watch triage", TRIAGE)
        await self.someone().slash("watch intake", DESK)
        for user, level in LEVELS.items():
            await self.person(user).slash(f"notify {level}", self.slack.direct(user))

    async def looks_home(self) -> None:
        person = self.someone()
        await person.opens_home()
        self.books.done["home"] += 1

    async def asks(self) -> None:
        text = self.chance.choice(("mine", "list", "stats", "open p1", "help"))
        person = self.someone()
        if self.chance.random() < 0.5:
            await person.slash(text, self.chance.choice(CHANNELS))
            return
        channel = self.slack.direct(person.id)
        self.books.asked(channel)
        await person.says(channel, text)
