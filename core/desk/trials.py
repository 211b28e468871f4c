""" "What if": what a rule would have done to the tickets of the last quarter, beside what was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from core.access import is_client_side
from core.clocks import Rule, Spans
from core.clocks.held import HELD, Book, book_of, targets_of
from core.command import Command, Route, Set, Sla, WhatIf
from core.desk.attainment import TOGETHER
from core.desk.context import context_of, role_in
from core.desk.levels import clocks_of
from core.desk.lookups import me
from core.message import Message, iso
from core.parser import parse
from core.reply import Failed, Reply, Table, Who
from core.routes import Route as Path, routes_of
from core.store import Context, Query, Snapshot
from core.ticket import NOBODY, Ticket
from core.translation import say
from core.trials import always, handed_out, is_late

QUARTER = timedelta(days=91)
COUNTED_MAX = 2000  # tickets that are replayed, the latest
_LATE = (
    ("late", ("answer", "next", "solve")),
    ("answer", ("answer", "next")),
    ("solve", ("solve",)),
)


async def what_if(message: Message, command: WhatIf, db: Snapshot) -> Reply:
    """Return what was and what would have been with a target, working hours or a route.

    It replays the latest COUNTED_MAX tickets of the last quarter that the reader sees.
    """
    context = await context_of(message, db)
    if is_client_side(message, role_in(message, context)):
        return Failed(say("the team is not shown here"))
    rule = _rule(message, command)
    if rule is None:
        return Failed(say("like: what if sla p1 20m"))
    since = iso(message.at - QUARTER)[:10]
    found, _ = await db.find(message.workspace, Query(since=since, sort="new"), 0, COUNTED_MAX)
    tickets = found[::-1]
    if isinstance(rule, Route):
        return _routed(message, context, rule, tickets)
    return await _clocked(message, rule, tickets, db)


def _rule(message: Message, command: WhatIf) -> Sla | Set | Route | None:
    """Return the rule that is said; None if it is none that can be replayed."""
    said = parse(command.rule, "addressed", message.at)
    rule: Command | None = said[0] if len(said) == 1 else None
    if isinstance(rule, Sla):
        return rule if rule.off or any((rule.answer, rule.next_, rule.solve)) else None
    if isinstance(rule, Set):
        return rule if rule.name in HELD and rule.value else None
    return rule if isinstance(rule, Route) and NOBODY not in rule.people else None


def _routed(message: Message, context: Context, rule: Route, tickets: Sequence[Ticket]) -> Table:
    """Return who has the tickets of a route now, and who would have got them."""
    path = Path(rule.client, rule.cat, tuple(sorted({*rule.labels})), rule.pri)
    people = tuple(dict.fromkeys(me(message, one) or "" for one in rule.people))
    stored = {key: one for key, one in context.routes.items() if not _is_of(key, path.what)}
    stored |= {f"{path.what}#{n}": user for n, user in enumerate(people)}
    then = handed_out(tickets, routes_of(stored), path.what)
    now = Counter(one.own or "" for one in tickets if path.fits(one))
    order = sorted({*now, *then}, key=lambda user: (-then[user], -now[user], user))
    rows = tuple((Who(user) if user else NOBODY, now[user], then[user]) for user in order)
    name = f"route {path.what}"
    return Table(say("what if {rule}", rule=name), ("who", "now", "then"), rows)


def _is_of(key: str, what: str) -> bool:
    return key.rpartition("#")[0] == what


async def _clocked(
    message: Message, rule: Sla | Set, tickets: Sequence[Ticket], db: Snapshot
) -> Table:
    """Return how many tickets were late, and how many would have been."""
    options = await db.options(message.workspace)
    was = book_of(options, await db.held(message.workspace))
    targets = targets_of(options)
    if isinstance(rule, Set):
        options, told = {**options, rule.name or "": rule.value or ""}, f"set {rule.name}"
    else:
        one = Rule(rule.client, rule.label, rule.pri)
        spans = None if rule.off else Spans(rule.answer, rule.next_, rule.solve)
        targets, told = targets.with_one(one, spans), f"sla {one}"
    now, then = Counter[str](), Counter[str]()
    for n in range(0, len(tickets), TOGETHER):
        part = tickets[n : n + TOGETHER]
        now += await _late(part, was, message, db)
        then += await _late(part, always(targets, options), message, db)
    rows = [(name, now[name], then[name]) for name in ("late", "answer", "solve")]
    rows += [(name, now[name], then[name]) for name in ("p1", "p2", "p3") if name in now + then]
    every = ("tickets", len(tickets), len(tickets))
    name = say("what if {rule}", rule=told)
    return Table(name, ("what", "now", "then"), (every, *rows))


async def _late(
    tickets: Sequence[Ticket], book: Book, message: Message, db: Snapshot
) -> Counter[str]:
    """Count late tickets: all, with late answers, with late solutions, and by priority."""
    counts = Counter[str]()
    found = await clocks_of(tickets, book, message.at, db)
    for ticket in tickets:
        of = found[ticket.id]
        counts.update(name for name, kinds in _LATE if is_late(of, kinds))
        counts.update([f"p{ticket.pri}"] if is_late(of, _LATE[0][1]) else [])
    return counts
