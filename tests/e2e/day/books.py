"""What the day should have made: kept by those who acted, to be compared with what is there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

Where = tuple[str, str | None]  # a channel, and a thread in it


@dataclass
class Known:
    """A ticket as it should be. word: in its title and in no other; channel: where it was born;
    spot: the message it was made of, if it was made of one; told: for whom an event about it is
    news, so many times."""

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
    deleted: bool = False
    told: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def is_secret(self) -> bool:
        return not self.channel.startswith("C")

    def moved(self, by: str, stat: str) -> None:
        """Somebody changed the state. A close is news to the requester."""
        if stat == "done" and self.stat != "done":
            self.tell(self.by, by, "closed")
        self.stat = stat

    def given(self, by: str, own: str | None) -> None:
        """Somebody assigned it, or took it. What is handed on was claimed before."""
        if own and own != self.own:
            if self.own is None and self.stat != "done" and own != self.by:
                self.tell(self.by, by, "claimed")
            self.tell(own, by, "assigned")
        self.own = own

    def tell(self, whom: str, by: str, what: str) -> None:
        """The one who acts is never told."""
        if whom != by:
            self.told[whom, what] += 1


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
