"""The table of commands: the function that runs each, and whether it changes something."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple, get_args

from core.command import (
    Answer,
    Answers,
    Approve,
    Assign,
    Attainment,
    Away,
    Bill,
    Board,
    Calendar,
    Client,
    Clients,
    Close,
    Command,
    Comment,
    Contract,
    Correct,
    Cover,
    Create,
    Define,
    Deputy,
    Every,
    Feedback,
    Follow,
    Following,
    Forget,
    Help,
    History,
    Hours,
    Labels,
    List,
    Log,
    Meet,
    Merge,
    New,
    Next,
    Note,
    Notify,
    Offer,
    Offers,
    OnCall,
    Rate,
    Relabel,
    Remind,
    Repeat,
    Repeats,
    Report,
    Request,
    Requests,
    Route,
    Save,
    Saved,
    Set,
    SetFormat,
    Sla,
    Statement,
    Stats,
    Stop,
    Sum,
    Team,
    Tell,
    Unclear,
    Undo,
    Unfollow,
    Update,
    Use,
    View,
    Voice,
    Vote,
    Wait,
    Watch,
    Weekly,
    WhatIf,
    Why,
)
from core.desk.alarms import remind_of
from core.desk.alternatives import ask
from core.desk.approvals import approve, vote
from core.desk.attainment import attainment
from core.desk.comments import comment
from core.desk.contracts import bill, contract, contracts, send_statement, statement
from core.desk.creation import create
from core.desk.desks import tell_desk
from core.desk.feedback import feedback, rate
from core.desk.follows import follow, following, unfollow
from core.desk.hours import hours, log, send_hours
from core.desk.invitation import invite
from core.desk.labels import clients, labels, relabel
from core.desk.lifecycle import assign, close, merge, update
from core.desk.lookups import counts, find, history, summed, view, why
from core.desk.meetings import calendar, meet
from core.desk.news import new
from core.desk.notes import note
from core.desk.offer_report import report
from core.desk.oncall import cover, set_rota
from core.desk.options import bind, choose, forget, notify, set_format, settings, watch
from core.desk.queue import take_next
from core.desk.repeats import every, repeats, stop
from core.desk.reports import report as reported, send_chart
from core.desk.request_types import define
from core.desk.requests import request, types
from core.desk.saved import save, saved
from core.desk.saved_answers import save_answer, show_answers, use_answer
from core.desk.targets import is_shown, set_target, shown_targets
from core.desk.team import away, deputy, route, team
from core.desk.trials import what_if
from core.desk.undo import undo
from core.desk.unit_of_work import Work
from core.desk.unknown_people import unknown_person
from core.desk.verdicts import judge
from core.desk.voices import voice
from core.desk.weekly import weekly
from core.message import Message
from core.reply import Failed, Helped, Reply
from core.store import Snapshot
from core.translation import say

Change = Callable[[Work, Any], Awaitable[Reply]]
Look = Callable[[Message, Any, Snapshot], Awaitable[Reply]]


async def dispatch(work: Work, command: Command) -> Reply:
    """Run a command in the transaction of `work`. Return the reply."""
    change = _change_of(command)
    if change is None:
        return await look(work.message, command, work.db)
    if problem := unknown_person(work.message, command):
        return problem
    if work.message.actor.read_only and not isinstance(command, New | Wait):
        return Failed(say("this token can only read"))
    return await change(work, command)


async def look(message: Message, command: Command, db: Snapshot) -> Reply:
    """Return the reply to a command that changes nothing. Raises TypeError for any other."""
    function = _TABLE[type(command)].look
    if function is None:
        raise TypeError(f"{type(command).__name__} changes something")
    return unknown_person(message, command) or await function(message, command, db)


def is_change(command: Command) -> bool:
    """Whether the command may change something, or sends a file. Some, like `Set()`, only show."""
    return _change_of(command) is not None


def _change_of(command: Command) -> Change | None:
    only_shows = (
        command == Set()
        or is_shown(command)
        or (isinstance(command, Contract) and command.minutes is None)
        or (isinstance(command, Hours) and command.file is None)
        or (isinstance(command, Report) and not command.chart)
    )
    return None if only_shows else _TABLE[type(command)].change


async def _again(work: Work, command: Correct | Repeat) -> Reply:
    raise TypeError("core.desk.reference makes the last command of it")


async def _counted(message: Message, command: Stats, db: Snapshot) -> Reply:
    return await counts(message, db)


async def _settings(message: Message, command: Set, db: Snapshot) -> Reply:
    return await settings(message, db)


async def _helped(message: Message, command: Help, db: Snapshot) -> Reply:
    return Helped()


async def _asked(message: Message, command: Unclear, db: Snapshot) -> Reply:
    return ask(command)


class _Does(NamedTuple):
    """The functions of a command.

    change: runs it in a transaction that writes; None: it changes nothing
    look: answers it if it changes nothing; None: it always changes something
    """

    change: Change | None = None
    look: Look | None = None


_TABLE: dict[type, _Does] = {
    Create: _Does(create),
    Update: _Does(update),
    Close: _Does(close),
    Merge: _Does(merge),
    Assign: _Does(assign),
    Note: _Does(note),
    Tell: _Does(tell_desk),
    Comment: _Does(comment),
    Remind: _Does(remind_of),
    Voice: _Does(voice),
    Undo: _Does(undo),
    Correct: _Does(_again),
    Repeat: _Does(_again),
    New: _Does(new),
    Next: _Does(take_next),
    Wait: _Does(new),  # the desk waits before: see `Desk.run`
    Board: _Does(invite),
    SetFormat: _Does(set_format),
    Notify: _Does(notify),
    Watch: _Does(watch),
    Client: _Does(bind),
    Relabel: _Does(relabel),
    Labels: _Does(look=labels),
    Clients: _Does(look=clients),
    Report: _Does(send_chart, reported),  # it may send a picture
    WhatIf: _Does(look=what_if),
    Weekly: _Does(weekly),
    Meet: _Does(meet),
    Calendar: _Does(calendar),
    Approve: _Does(approve),
    Vote: _Does(vote),
    Every: _Does(every),
    Repeats: _Does(look=repeats),
    Stop: _Does(stop),
    Set: _Does(choose, _settings),  # `Set()` shows all options
    Sla: _Does(set_target, shown_targets),  # without a span it shows the targets
    Attainment: _Does(look=attainment),
    Forget: _Does(forget),
    Route: _Does(route),
    Away: _Does(away),
    OnCall: _Does(set_rota),
    Cover: _Does(cover),
    Deputy: _Does(deputy),
    Team: _Does(look=team),
    Log: _Does(log),
    Contract: _Does(contract, contracts),  # without minutes it is shown
    Bill: _Does(bill),
    Hours: _Does(send_hours, hours),  # it may send a file
    Statement: _Does(send_statement, statement),  # it may send a file
    Follow: _Does(follow),
    Unfollow: _Does(unfollow),
    Save: _Does(save),
    Rate: _Does(rate),
    Following: _Does(look=following),
    Saved: _Does(look=saved),
    Feedback: _Does(look=feedback),
    Answer: _Does(save_answer),
    Use: _Does(use_answer),
    Offer: _Does(judge),
    Request: _Does(request),
    Define: _Does(define),
    Requests: _Does(look=types),
    Answers: _Does(look=show_answers),
    Offers: _Does(look=report),
    View: _Does(look=view),
    List: _Does(look=find),
    Stats: _Does(look=_counted),
    History: _Does(look=history),
    Why: _Does(look=why),
    Sum: _Does(look=summed),
    Help: _Does(look=_helped),
    Unclear: _Does(look=_asked),
}
if left := {*get_args(Command)} ^ _TABLE.keys():
    names = ", ".join(sorted(one.__name__ for one in left))
    raise RuntimeError(f"core/desk/dispatcher.py, _TABLE: a line for each command, see {names}")
