"""What the store protocols take and return: queries, changes, and how Slack shows tickets."""

from __future__ import annotations

from dataclasses import field
from datetime import datetime

from core.clocks import Due
from core.command import Sort
from core.cursor import Position
from core.frozen import dataclass
from core.history import Action, Changed
from core.message import Place
from core.ticket import Cat, Pri, Stat, Ticket


@dataclass(frozen=True, slots=True)
class Query:
    """A filter of tickets, and their order. None: no filter.

    stat, cat, pri: state, category, priority
    own, by: user ids of the assignee and of the requester
    unowned: only tickets without an assignee
    text: words to search for in title, description and resolution
    since, until: UTC dates YYYY-MM-DD, inclusive, of the creation; of the closing if stat is done
    sort: the order; None: by state, priority and number, closed tickets by latest closing
    unlike: filters of which none may match
    after: only tickets after this position of the order
    marks: details that they must have: name, value (`core.details.marks`)
    due: only tickets that are not done, with a due time from the first to before the second of
        these (UTC, to the minute; None: any), in the order of these times
    waiting: only tickets that are not done and wait (True), or only such as do not wait (False)
    now: when it is asked (UTC, to the minute); read if `waiting` is set
    late: only tickets of which a clock was due by this time (UTC, `iso`), the first due first
    blocked: whether a ticket that is not done blocks them
    """

    stat: Stat | None = None
    cat: Cat | None = None
    pri: Pri | None = None
    own: str | None = None
    unowned: bool = False
    by: str | None = None
    text: str | None = None
    since: str | None = None
    until: str | None = None
    sort: Sort | None = None
    unlike: Query | None = None
    after: Position | None = None
    marks: tuple[tuple[str, str], ...] = ()
    due: tuple[str | None, str | None] | None = None
    waiting: bool | None = None
    now: str = ""
    late: str = ""
    blocked: bool | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One command that changed something.

    by: user id of the person who gave it
    at: UTC, ISO 8601 with microseconds and Z
    action: what it did
    said: the whole text of the message
    place: where in Slack the message is; None outside Slack
    undone: whether another change took it back
    key: its row, 0 before it is stored
    """

    by: str
    at: str
    action: Action
    said: str
    place: Place | None = None
    undone: bool = False
    key: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """What a change did to one ticket.

    ticket: the ticket itself
    before: old values; empty for a creation, and for a voice (`core.ticket.VOICE` in `after`)
    after: new values
    key: its row in the history, 0 before it is stored
    """

    ticket: Ticket
    before: Changed
    after: Changed
    key: int = 0


@dataclass(frozen=True, slots=True)
class Sought:
    """A word to look for in titles.

    spellings: alternatives, at least one
    weight: how much the word tells of a ticket
    start: the beginning of the word, tried too if the word is rare and so perhaps misspelt
    """

    spellings: tuple[str, ...]
    weight: float
    start: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A Slack message that shows a ticket.

    channel, ts: its channel id and message time
    shows: key of the latest change that it shows; 0 if it must be drawn again
    """

    channel: str
    ts: str
    shows: int


@dataclass(frozen=True, slots=True)
class Origin:
    """The Slack message that a ticket was made of.

    place: where it is
    deleted: whether it was deleted
    mark: name of the bot's reaction on it, None if there is none
    """

    place: Place
    deleted: bool = False
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Face:
    """A ticket as Slack shows it.

    ticket: the ticket itself, without its links: not all who read it may see the other tickets
    change: its latest change that is no voice
    cards: the messages that show it
    origin: the message it was made of, None outside Slack
    withdrawn: whether its creation was undone
    latest: key of its latest change of any kind
    voices: number of other people with the same problem
    news: the new values of its latest change
    dues: its clocks that run, the first due first
    """

    ticket: Ticket
    change: Change
    cards: tuple[Card, ...] = ()
    origin: Origin | None = None
    withdrawn: bool = False
    latest: int = 0
    voices: int = 0
    news: Changed = field(default_factory=dict)
    dues: tuple[Due, ...] = ()


@dataclass(frozen=True, slots=True)
class Backlog:
    """The state of the outbox.

    waiting, dead: number of posts that are still to be sent, and of those given up
    oldest: earliest due time of a waiting post (UTC), None if none waits
    """

    waiting: int
    dead: int
    oldest: datetime | None
