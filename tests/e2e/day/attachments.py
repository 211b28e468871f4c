"""What people really send: forwards, files, quotations, emphasis, and mentions edited in."""

from __future__ import annotations

from typing import Any

from tests.e2e.day.books import Known
from tests.e2e.day.creates import Filing
from tests.e2e.day.team import CHANNELS
from tests.e2e.fake import Person


class Attaching(Filing):
    """Asks for tickets with more than words, or first without any."""

    async def sends_with_more(self) -> None:
        """Something is attached, quoted or emphasised. None of that is an order."""
        person, channel = self.someone(), self.chance.choice((*CHANNELS, ""))
        channel = channel or self.slack.direct(person.id)
        known, problem = self._problem(person.id, channel)
        text, more, known.kept = self.chance.choice(
            [
                (problem, _forward("close T001, p3"), "close T001, p3"),
                (problem, _file(known), _file(known)["files"][0]["permalink"]),
                (f"{problem}\n&gt; reopen T002\n&gt; assign to me", {}, "reopen T002"),
                (f"*{problem}*", {}, ""),
                (f"_{problem}_", {}, ""),
                (problem, {"subtype": "me_message"}, ""),
            ]
        )
        await self._asks(known, person, text, more)
        self.books.done["sent with more"] += 1

    async def _asks(self, known: Known, person: Person, text: str, more: dict[str, Any]) -> None:
        is_direct = known.channel.startswith("D")
        known.spot = known.channel, self._next_ts()
        known.thread = None if is_direct else known.spot
        self.books.asked(known.channel, None if is_direct else known.spot[1])
        await person.says(known.channel, text if is_direct else f"<@UBOT> {text}", **more)

    async def sends_without_words(self) -> None:
        """A file or a forwarded message alone is asked about, and answered."""
        person = self.someone()
        channel = self.slack.direct(person.id)
        known, problem = self._problem(person.id, channel)
        more = self.chance.choice([_forward(problem), _file(known)])
        self.courier.may_be_late = False
        await person.says(channel, "", **more)
        known.spot = channel, (await person.says(channel, "yes"))["ts"]
        known.is_answer = True
        self.courier.may_be_late = True
        self.books.asked(channel, times=2)
        self.books.done["sent without words"] += 1

    async def forwards_to_others(self) -> None:
        """What they show each other is none of the bot's business."""
        more = self.chance.choice([_forward("create a ticket for T001"), _forward("<@UBOT> list")])
        await self.someone().says(self.chance.choice(CHANNELS), "", **more)

    async def edits_in_a_mention(self) -> None:
        """They wrote of a problem, and then call the bot: it answers once."""
        known, channel, ts = await self._written()
        self.books.asked(channel, ts)
        person = self.person(known.by)
        text = str(self.slack.messages[channel, ts]["text"])
        await person.edits(channel, ts, f"<@UBOT> {text}")
        await person.edits(channel, ts, f"<@UBOT>, {text}")
        self.books.done["mention edited in"] += 1


def _forward(text: str) -> dict[str, Any]:
    return {"attachments": [{"is_share": True, "is_msg_unfurl": True, "text": text}]}


def _file(known: Known) -> dict[str, Any]:
    """named after the ticket that is to be made of it."""
    link = f"https://acme.slack.com/files/{known.by}/F1/{known.word}.png"
    return {"files": [{"title": f"screen of {known.word}", "permalink": link}]}
