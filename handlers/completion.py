"""Tab completion at the console: verbs, ticket ids and people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from core.actions import ACTIONS
from core.command import List
from core.desk import Desk
from core.help import TOPICS
from core.message import ALONE, Actor, Message
from core.patterns import pattern
from core.ticket import CATS, STATS

DELIMITERS = " \t\n,;:"

_ID = pattern(r"(?<![A-Za-z0-9])T[0-9]{3,}\b")
_PERSON = pattern(r"(?<!\S)@([\w.-]+)")
_COLOUR = pattern(r"\x1b\[[0-9;]*m")
_ID_BEGUN = pattern(r"[Tt#]?0*([0-9]+)")
_VERB = pattern(r"[a-z]+")


class Completer:
    """Completes the words of the grammar, and the ids and people seen so far."""

    def __init__(self) -> None:
        self._words = sorted(_words())
        self._ids: dict[str, None] = {}
        self._people: dict[str, None] = {}
        self._found: Sequence[str] = ()

    async def learn(self, desk: Desk, caller: Actor) -> None:
        """Add the ids and people of the first open tickets."""
        message = Message("", caller, datetime.now(UTC), audience=ALONE)
        async for tickets in desk.rows(message, List(stat="open")):
            self.see(" ".join(ticket.id for ticket in tickets))
            self.meet(person for ticket in tickets for person in (ticket.by, ticket.own) if person)
            break

    def see(self, text: str) -> None:
        """Add the ids and people in a message or an answer. Later ids are offered first."""
        plain = _COLOUR.sub("", text)
        self.meet(_PERSON.findall(plain))
        for found in _ID.finditer(plain):
            self._ids.pop(found[0], None)
            self._ids[found[0]] = None

    def meet(self, people: Iterable[str]) -> None:
        """Add people by name, without `@`."""
        self._people.update(dict.fromkeys(f"@{person}" for person in people))

    def complete(self, text: str, state: int) -> str | None:
        """Return the text's candidate number `state`, None after the last, as readline asks."""
        if state == 0:
            self._found = self.candidates(text)
        return f"{self._found[state]} " if state < len(self._found) else None

    def candidates(self, text: str) -> list[str]:
        """Return all completions of the text: people after `@`, ids after digits, else words."""
        if text.startswith("@"):
            return [person for person in self._people if person.startswith(text)]
        if number := _ID_BEGUN.fullmatch(text):
            return [id for id in reversed(self._ids) if id[1:].lstrip("0").startswith(number[1])]
        if text in ("T", "#"):
            return [*reversed(self._ids)]
        return [word for word in self._words if word.startswith(text.lower())]


def _words() -> set[str]:
    """Return the first word of each example in `help`, the actions, categories and states."""
    begun = (_VERB.match(example) for topic in TOPICS for example in topic.examples)
    return {found[0] for found in begun if found} | {*ACTIONS, *CATS, *STATS}
