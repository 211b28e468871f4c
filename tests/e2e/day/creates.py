"""Talk, new tickets, and what becomes of the messages they were made of."""

from __future__ import annotations

import html

from tests.e2e.day.books import Known
from tests.e2e.day.team import CHANNELS, DESK, FAULTS, SYLLABLES, THINGS, Team


class Filing(Team):
    """Says something, and sometimes that is a ticket."""

    async def talks(self) -> None:
        """Says something to the others, sometimes as an answer."""
        channel, author = self.chance.choice(CHANNELS), self.someone()
        spots = [ts for where, ts, _ in self._said[-40:] if where == channel]
        thread = self.chance.choice(spots) if spots and self.chance.random() < 0.3 else None
        text = html.escape(self.chance.choice(self._lines), quote=False)
        said = await author.says(channel, text, thread)
        if not thread:
            self._said.append((channel, said["ts"], author.id))

    async def edits_talk(self) -> None:
        if spot := self._own_talk():
            text = html.escape(self.chance.choice(self._lines), quote=False)
            await self.person(spot[2]).edits(spot[0], spot[1], text)

    async def deletes_talk(self) -> None:
        if spot := self._own_talk():
            self._said.remove(spot)
            await self.person(spot[2]).deletes(spot[0], spot[1])

    def _own_talk(self) -> tuple[str, str, str] | None:
        return self.chance.choice(self._said) if self._said else None

    def _problem(self, by: str, channel: str) -> tuple[Known, str]:
        word = "".join(self.chance.choice(SYLLABLES) for _ in range(4)) + f"{next(self._numbers)}x"
        known = self.books.tickets[word] = Known(word, by, channel)
        thing, fault = self.chance.choice(THINGS), self.chance.choice(FAULTS)
        return known, f"the {thing} {word} {fault}"

    async def files(self) -> None:
        """Asks for a ticket in a channel: of the bot, or of nobody in particular."""
        person, channel = self.someone(), self.chance.choice(CHANNELS)
        known, problem = self._problem(person.id, channel)
        lead = self.chance.choice(
            ("<@UBOT> ", "<@UBOT> create a ticket for ", "create a ticket for ")
        )
        known.spot = known.thread = channel, self._next_ts()
        self.books.asked(*known.thread)
        said = await person.says(channel, f"{lead}{problem}")
        assert said["ts"] == known.thread[1]

    def _next_ts(self) -> str:
        """The time that the next message will have."""
        stamp = self.slack.ts()
        second, number = stamp.split(".")
        return f"{second}.{int(number) + 1:06d}"

    async def writes_to_the_bot(self) -> None:
        person = self.someone()
        channel = self.slack.direct(person.id)
        known, problem = self._problem(person.id, channel)
        self.books.asked(channel)
        said = await person.says(channel, problem)
        known.spot = channel, said["ts"]

    async def files_by_slash(self) -> None:
        person, channel = self.someone(), self.chance.choice(CHANNELS)
        known, problem = self._problem(person.id, channel)
        self.books.asked(channel)
        await person.slash(problem, channel)
        self.books.done["slash"] += 1
        assert await self.stored(known), problem

    async def reports(self) -> None:
        """States a problem where that alone is a ticket."""
        person = self.someone()
        known, problem = self._problem(person.id, DESK)
        said = await person.says(DESK, problem)
        known.spot = known.thread = DESK, said["ts"]
        self.books.asked(*known.thread)
        self.books.done["reported"] += 1

    async def marks(self) -> None:
        """Reacts to what somebody wrote: a ticket of whoever wrote it."""
        known, channel, ts = await self._written()
        self.books.asked(channel, ts)
        await self.someone(known.by).reacts(channel, ts, "ticket")
        self.books.done["marked"] += 1

    async def captures(self) -> None:
        """Makes a ticket of a message with the form. Without Slack no form opens, and nothing is
        made."""
        known, channel, ts = await self._written()
        person = self.someone(known.by)
        await person.captures(channel, ts)
        if not self.slack.modals(person.id):
            del self.books.tickets[known.word]
            return
        self.books.asked(channel, ts)
        await person.submits()
        self.books.done["captured"] += 1

    async def _written(self) -> tuple[Known, str, str]:
        """Somebody writes of a problem, and wants nothing of the bot."""
        person, channel = self.someone(), self.chance.choice(CHANNELS)
        known, problem = self._problem(person.id, channel)
        said = await person.says(channel, problem)
        known.spot = known.thread = channel, said["ts"]
        return known, channel, said["ts"]

    async def edits_source(self) -> None:
        """The requester says it better: the ticket follows."""
        known = self._with_source()
        if known and not known.is_answer:
            channel, ts = known.spot or ("", "")
            if "\n" in self.slack.messages[channel, ts]["text"]:
                known.kept = ""  # a quotation goes with the text that it is in
            known.title = f"{known.word} on floor {next(self._numbers)}"
            lead = "" if channel.startswith("D") else "<@UBOT> create a ticket for "
            self.courier.may_be_late = False
            await self.person(known.by).edits(channel, ts, f"{lead}{known.title}")
            self.courier.may_be_late = True
            self.books.done["source edited"] += 1

    async def deletes_source(self) -> None:
        if known := self._with_source():
            known.deleted = True
            self.courier.may_be_late = False
            await self.person(known.by).deletes(*(known.spot or ("", "")))
            self.courier.may_be_late = True
            self.books.done["source deleted"] += 1

    def _with_source(self) -> Known | None:
        found = [one for one in self.books.known if one.spot and not one.deleted]
        return self.chance.choice(found) if found else None
