"""Who stands in for whom on call: "@bob covers friday", "swap my saturday with @tom"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from core.access import is_client_side
from core.command import Cover
from core.desk.lookups import me
from core.desk.moments import unread, zone_here
from core.desk.oncall import COLUMNS, Duty, duties, span_in
from core.desk.unit_of_work import Work
from core.message import iso, minute
from core.options import options_of
from core.parser.moments import Working, moment
from core.reply import Failed, Reply, Table, When, Who
from core.rota import Rota
from core.store.team import Cover as Stored
from core.translation import Said, say
from core.zones import zone_of

COVER_MAX = timedelta(days=92)


async def cover(work: Work, command: Cover) -> Reply:
    """Let somebody stand in. Agents may, and everybody for themselves."""
    message = work.message
    if is_client_side(message, work.role):
        return Failed(say("the team is not shown here"))
    who = me(message, command.who) or message.user
    on_duty = {who, me(message, command.of) or message.user} if command.back else {who}
    if on_duty != {message.user} and work.role not in ("agent", "admin"):
        return Failed(say("only agents say it of others"))
    found = await duties(message.workspace, message.at, work.db)
    said = replace(command, who=who)
    covers = _swapped(work, said, found) if command.of else _covered(work, said, found)
    if isinstance(covers, Failed):
        return covers
    for one in covers:
        await work.db.add_cover(message.workspace, one)
    return Table(say("On call"), COLUMNS, tuple(map(_row, covers)))


def _row(one: Stored) -> tuple[str | None, ...]:
    return one.what or None, Who(one.user), When(one.since), When(one.until)


def _covered(work: Work, command: Cover, found: list[Duty]) -> list[Stored] | Failed:
    meant = [duty for duty in found if duty.what == (command.what or "")]
    meant = meant or (found if command.what is None and len(found) == 1 else [])
    if not meant:
        return Failed(say("on call for what?") if found else say("nobody is on call"))
    (duty,) = meant
    span = _span(work, command, duty.rota)
    return [_cover(duty, *span, command.who)] if span else unread()


def _swapped(work: Work, command: Cover, found: list[Duty]) -> list[Stored] | Failed:
    """Return the covers of a swap: of what each really has in the times that are said."""
    of = me(work.message, command.of) or work.message.user
    if of == command.who:
        return Failed(say("name somebody else"))
    given = _given(work, command, found, of)
    if isinstance(given, Failed) or command.back is None:
        return given
    back = replace(command, who=of, when=command.back, end=None)
    returned = _given(work, back, found, command.who)
    return returned if isinstance(returned, Failed) else [*given, *returned]


def _given(work: Work, command: Cover, found: Iterable[Duty], of: str) -> list[Stored] | Failed:
    """Return the covers of the shifts that a person has in the time that is said."""
    meant = [duty for duty in found if command.what in (None, duty.what)]
    spans = [(duty, _span(work, command, duty.rota)) for duty in meant]
    if meant and not any(span for _, span in spans):
        return unread()
    each = [
        [
            _cover(duty, one.since, one.until, command.who)
            for one in duty.shifts(*span)
            if one.user == of
        ]
        for duty, span in spans
        if span
    ]
    having = [covers for covers in each if covers]
    if len(having) > 1:
        return Failed(say("on call for what?"))
    return having[0] if having else Failed(_not_theirs(work, of))


def _not_theirs(work: Work, of: str) -> Said:
    if of == work.message.user:
        return say("you are not on call then")
    return say("they are not on call then")


def _cover(duty: Duty, since: datetime, until: datetime, user: str) -> Stored:
    return Stored(duty.what, minute(iso(since)), minute(iso(until)), user)


def _span(work: Work, command: Cover, rota: Rota) -> tuple[datetime, datetime] | None:
    """Return from when to when; None if the words say no time to come.

    A day is from its handover to the next day's. A night is from the end of the working day to the
    beginning of the next.
    """
    message, options = work.message, options_of(work.context.options)
    zone = zone_of(rota.zone, UTC) if rota.people else zone_here(message)
    if command.end:
        since = moment(command.when, message.at, zone) if command.when else message.at
        until = moment(command.end, message.at, zone, wakes=True)
        span = since and until and (since.astimezone(UTC), until.astimezone(UTC))
    else:
        span = span_in(command.when or "", message.at, zone, rota, Working(*options.hours))
    return span if span and span[0] < span[1] <= message.at + COVER_MAX else None
