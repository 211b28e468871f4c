"""What the day should have made: kept by those who acted, to be compared with what is there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

Where = tuple[str, str | None]  # a channel, and a thread in it
News = tuple[str, str]  # who is told, and of what

# Who wants to be told less than everything.
LEVELS = {f"U{n}": "mine" for n in range(41, 46)} | {f"U{n}": "none" for n in range(46, 51)}


@dataclass
class Known:
    """A ticket as it should be. word: in its title and in no other; channel: where it was born;
    spot: the message it was made of, if it was made of one; kept: in its description;
    is_answer: that message only said yes to it; told: for whom an event about it is news, so many
    times at most; due: of that what must have been told once at least."""

    word: str
    by: str
    channel: str
    spot: tuple[str, str] | None = None
    thread: tuple[str, str] | None = None
    id: str = ""
    stat: str = "open"
    pri: int | None = None
    own: str | None = None
    res: str | None = None
    title: str | None = None
    kept: str = ""
    is_answer: bool = False
    deleted: bool = False
    told: Counter[News] = field(default_factory=Counter)
    due: set[News] = field(default_factory=set)

    @property
    def is_secret(self) -> bool:
        return not self.channel.startswith("C")

    def moved(self, by: str, stat: str) -> None:
        """Somebody changed the state. A close is news to the requester, until it is reopened; of
        what is closed nobody needs to hear any more that it was claimed."""
        self._over("closed" if stat != "done" else "claimed")
        if stat == "done" and self.stat != "done":
            self._tell(self.by, by, "closed")
        self.stat = stat

    def given(self, by: str, own: str | None) -> None:
        """Somebody assigned it, or took it. What is handed on was claimed before. Of what is closed
        it is news only if it is open again when it is told."""
        if own and own != self.own:
            self._over("assigned")
            if own == self.by:
                self._over("claimed")
            if self.own is None and own != self.by:
                self._tell(self.by, by, "claimed")
            if self.stat == "done":
                self._over("claimed")
            self._tell(own, by, "assigned")
        self.own = own

    def _tell(self, whom: str, by: str, what: str) -> None:
        """The one who acts is never told, and nobody of what they do not want to hear of."""
        level = LEVELS.get(whom, "all")
        if whom != by and (level == "all" or (level == "mine" and what == "assigned")):
            self.told[whom, what] += 1
            self.due.add((whom, what))

    def _over(self, what: str) -> None:
        self.due = {news for news in self.due if news[1] != what}


@dataclass
class Books:
    """tickets by their word; posts: answers asked for, by where they should be; quiet: what was
    said without asking for anything."""

    tickets: dict[str, Known] = field(default_factory=dict)
    posts: Counter[Where] = field(default_factory=Counter)
    done: Counter[str] = field(default_factory=Counter)  # deeds by kind

    def asked(self, channel: str, thread: str | None = None, times: int = 1) -> None:
        """An answer is to come there."""
        self.posts[channel, thread] += times

    @property
    def known(self) -> list[Known]:
        """Tickets that can be spoken of."""
        return [one for one in self.tickets.values() if one.id]
