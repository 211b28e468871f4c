"""Replies of every kind, for the tests of all renderers."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from core.command import Close, Create, Heard, List
from core.history import Entry, Remark
from core.options import DEFAULTS
from core.reply import (
    Batch,
    Beaten,
    Changes,
    Choice,
    Chosen,
    Counted,
    Created,
    Explained,
    Failed,
    Forgotten,
    FormatSet,
    Fresh,
    Helped,
    Label,
    Linked,
    Listed,
    Logged,
    Missing,
    News,
    Noted,
    Row,
    Told,
    Viewed,
    Voiced,
)
from core.ticket import CATS, OPTIONAL, STATS, STORED, TOLD, Field, Ticket


def ticket(
    id: str = "T001", title: str = "API timeout issues in production", **fields: Any
) -> Ticket:
    """A ticket as the contract's transcript has it."""
    own: dict[str, Any] = {
        "cat": "infra",
        "pri": 1,
        "stat": "open",
        "created": "2026-01-15",
        "by": "U1",
    }
    return Ticket(id=id, title=title, **(own | fields))


_TRAPS = (
    *("<!channel>", "<@U2>", "<http://a|b>", "`", "```", "&", "&lt;", "\n", "\r", "\u2028", "*"),
    *("_", "~", ">", '"', "\\", "²", "😀", "\u202e", "T999", "a", " "),
)
NASTY = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=60),
    st.lists(st.sampled_from(_TRAPS), max_size=30).map("".join),
)


def texts(limit: int) -> st.SearchStrategy[str]:
    return NASTY.map(lambda text: text[:limit])


users = st.from_regex(r"[UW][A-Z0-9]{1,10}", fullmatch=True) | NASTY.filter(bool)
ids = st.integers(1, 10**6).map(lambda number: f"T{number:03d}")


def _values(field: Field) -> st.SearchStrategy[Any]:
    """Of a field that is shown; a text as long as it may be is of what grows when it is escaped."""
    match field.kind:
        case "text":
            found = texts(field.limit) | st.sampled_from("&<").map(lambda c: c * field.limit)
        case "choice":
            found = st.sampled_from(field.choices)
        case "person":
            found = users
        case "day":
            found = st.just("2026-01-15")
        case _:
            found = ids
    return st.none() | found if field.name in OPTIONAL else found.filter(bool)


_shown = {field.name: _values(field) for field in STORED if field.is_shown}
tickets = st.builds(Ticket, **_shown, title_cut=st.booleans())
changes_made = st.fixed_dictionaries(
    {}, optional={name: _shown[name] for name in TOLD} | {"own": users | st.just("none")}
)
_heard = st.lists(
    st.builds(Heard, field=st.sampled_from(["pri", "cat", "own", "title"]), words=NASTY), max_size=9
).map(tuple)
_actions = st.sampled_from(["updated", "closed", "assigned", "undone"])
_keys = st.none() | st.integers(1, 10**9)
_rows = st.builds(
    Row,
    id=ids,
    state=st.sampled_from(["up", "nf", "er"]),
    msg=st.none() | texts(60),
    changed=st.none() | changes_made,
    ticket=st.none() | tickets,
)
_commands = st.builds(Create, title=NASTY) | st.builds(Close, st.just(("T001",)), res=NASTY)
_queries = st.builds(
    List,
    stat=st.none() | st.sampled_from(STATS),
    own=st.none() | users,
    text=st.none() | NASTY | st.just("<" * 40_000),
    page=st.none() | st.integers(1, 9),
)
_entries = st.builds(
    Entry,
    at=st.just("2026-01-15T09:30Z"),
    by=users,
    changed=changes_made,
    said=st.none() | NASTY | st.just("&" * 40_000),
    link=st.none() | NASTY | st.just("https://x.slack.com/archives/C1/p1?a=1&b=2"),
)
_remarks = st.builds(
    Remark,
    at=st.just("2026-01-15T09:30Z"),
    by=users,
    text=NASTY.filter(str.strip) | st.just("&" * 40_000),
)


def _with_notes(shown: list[Ticket]) -> st.SearchStrategy[Viewed]:
    """Tickets with internal notes on the first of them."""
    notes = st.lists(_remarks, min_size=1, max_size=9).map(tuple)
    first = shown[0].id
    return notes.map(lambda told: Viewed(tuple(shown), notes={first: told}, voices={first: 2}))


replies = st.one_of(
    st.builds(
        Created,
        ticket=tickets,
        change=st.integers(1, 10**9),
        heard=_heard,
        why=st.lists(NASTY, max_size=3).map(tuple),
        similar=st.none() | tickets,
    ),
    st.builds(
        Changes,
        action=_actions,
        id=ids,
        changed=changes_made,
        ticket=st.none() | tickets,
        change=_keys,
        heard=_heard,
    ),
    st.builds(
        Batch,
        action=_actions,
        rows=st.lists(_rows, min_size=2, max_size=50).map(tuple),
        count=st.integers(0, 50),
        shared=changes_made,
        change=_keys,
    ),
    st.builds(
        Viewed,
        tickets=st.lists(tickets, max_size=12).map(tuple),
        missing=st.lists(ids, min_size=1, max_size=3).map(tuple),
    ),
    st.lists(tickets, min_size=1, max_size=12).flatmap(_with_notes),
    st.builds(
        Listed,
        tickets=st.lists(tickets, max_size=10).map(tuple),
        count=st.integers(0, 10**6),
        query=_queries,
        next=st.none() | st.integers(2, 10),
        left=st.integers(0, 1000),
        end=st.none() | st.just("2.1.-1768469400000000.40"),
    ),
    st.builds(Counted, st.just({"open": 4, "prog": 1, "done": 9, "p1": 2, "code": 6})),
    st.builds(Told, id=ids, entries=st.lists(_entries, min_size=1, max_size=25).map(tuple)),
    st.builds(
        Explained,
        st.lists(
            st.builds(
                Label,
                id=ids,
                cat=st.sampled_from(CATS),
                by=st.none() | users,
                sure=st.none() | st.floats(0, 1),
                words=st.lists(NASTY, max_size=3).map(tuple),
            ),
            min_size=1,
            max_size=3,
        ).map(tuple),
    ),
    st.builds(Noted, st.lists(ids, min_size=1, max_size=50).map(tuple)),
    st.builds(Voiced, st.dictionaries(ids, st.integers(0, 9), min_size=1, max_size=50), _keys),
    st.builds(
        Logged,
        ticket=tickets,
        minutes=st.integers(-1440, 1440).filter(bool),
        client=st.none() | st.just("acme"),
        left=st.none() | st.integers(-6000, 6000),
        day=st.none() | st.just("2026-01-15"),
        change=_keys,
    ),
    st.builds(Linked, st.just("https://desk.example.com/sign-in?code=Abc_-9"), st.integers(1, 60)),
    st.builds(Chosen, st.dictionaries(st.sampled_from([*DEFAULTS, "notify"]), NASTY, min_size=1)),
    st.builds(
        News,
        st.lists(
            st.builds(Fresh, ids, st.none() | tickets, st.none() | changes_made), max_size=12
        ).map(tuple),
        st.integers(0, 300),
    ),
    st.builds(Forgotten),
    st.builds(Helped),
    st.builds(FormatSet, st.sampled_from(["json", "lines", "blocks"])),
    st.builds(
        Beaten, ticket=tickets, by=users, at=st.just("2026-01-15T09:30Z"), changed=changes_made
    ),
    st.builds(Missing, ids),
    st.builds(
        Failed,
        msg=texts(60).filter(str.strip),
        choices=st.lists(
            st.builds(Choice, label=NASTY.filter(str.strip), command=_commands), max_size=3
        ).map(tuple),
    ),
)
