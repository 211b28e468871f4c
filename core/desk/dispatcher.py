"""The table of commands: the function that runs each, and whether it changes something."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple, cast, get_args

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
from core.desk.alternatives import ask
from core.desk.lookups import counts
from core.desk.unit_of_work import Work
from core.desk.unknown_people import unknown_person
from core.message import Message
from core.reply import Failed, Helped, Reply
from core.store import Snapshot
from core.translation import say

Change = Callable[[Work, Any], Awaitable[Reply]]
Look = Callable[[Message, Any, Snapshot], Awaitable[Reply]]


async def dispatch(work: Work, command: Command) -> Reply:
    """Run a command in the transaction of `work`. Return the reply."""
    place = _change_of(command)
    if place is None:
        return await look(work.message, command, work.db)
    if problem := unknown_person(work.message, command):
        return problem
    if work.message.actor.read_only and not isinstance(command, New | Wait):
        return Failed(say("this token can only read"))
    change: Change = function(place)
    return await change(work, command)


async def look(message: Message, command: Command, db: Snapshot) -> Reply:
    """Return the reply to a command that changes nothing. Raises TypeError for any other."""
    place = TABLE[type(command)].look
    if place is None:
        raise TypeError(f"{type(command).__name__} changes something")
    answer: Look = function(place)
    return unknown_person(message, command) or await answer(message, command, db)


def is_change(command: Command) -> bool:
    """Whether the command may change something, or sends a file. Some, like `Set()`, only show."""
    return _change_of(command) is not None


def _change_of(command: Command) -> Change | str | None:
    only_shows = (
        command == Set()
        or (isinstance(command, Sla) and not _names_target(command))
        or (isinstance(command, Contract) and command.minutes is None)
        or (isinstance(command, Hours) and command.file is None)
        or (isinstance(command, Report) and not command.chart)
    )
    return None if only_shows else TABLE[type(command)].change


def _names_target(command: Sla) -> bool:
    return bool(command.off or command.answer or command.next_ or command.solve)


@cache
def function(place: Callable[..., Awaitable[Reply]] | str) -> Callable[..., Awaitable[Reply]]:
    """Return the function of a place in the table. Its module is loaded at the first use."""
    if callable(place):
        return place
    module, _, name = place.rpartition(".")
    found = getattr(import_module(f"core.desk.{module}"), name)
    return cast("Callable[..., Awaitable[Reply]]", found)


async def _again(work: Work, command: Correct | Repeat) -> Reply:
    raise TypeError("core.desk.reference makes the last command of it")


async def _counted(message: Message, command: Stats, db: Snapshot) -> Reply:
    return await counts(message, db)


async def _settings(message: Message, command: Set, db: Snapshot) -> Reply:
    from core.desk.options import settings

    return await settings(message, db)


async def _helped(message: Message, command: Help, db: Snapshot) -> Reply:
    return Helped()


async def _asked(message: Message, command: Unclear, db: Snapshot) -> Reply:
    return ask(command)


class _Does(NamedTuple):
    """The functions of a command: names in `core.desk`, `labels.relabel`, or those above.

    change: runs it in a transaction that writes; None: it changes nothing
    look: answers it if it changes nothing; None: it always changes something
    """

    change: Change | str | None = None
    look: Look | str | None = None


TABLE: dict[type, _Does] = {
    Create: _Does("creation.create"),
    Update: _Does("lifecycle.update"),
    Close: _Does("lifecycle.close"),
    Merge: _Does("lifecycle.merge"),
    Assign: _Does("lifecycle.assign"),
    Note: _Does("notes.note"),
    Tell: _Does("desks.tell_desk"),
    Comment: _Does("comments.comment"),
    Remind: _Does("alarms.remind_of"),
    Voice: _Does("voices.voice"),
    Undo: _Does("undo.undo"),
    Correct: _Does(_again),
    Repeat: _Does(_again),
    New: _Does("news.new"),
    Next: _Does("queue.take_next"),
    Wait: _Does("news.new"),  # the desk waits before: see `Desk.run`
    Board: _Does("invitation.invite"),
    SetFormat: _Does("options.set_format"),
    Notify: _Does("options.notify"),
    Watch: _Does("options.watch"),
    Client: _Does("options.bind"),
    Relabel: _Does("labels.relabel"),
    Labels: _Does(look="labels.labels"),
    Clients: _Does(look="labels.clients"),
    Report: _Does("reports.send_chart", "reports.report"),  # it may send a picture
    WhatIf: _Does(look="trials.what_if"),
    Weekly: _Does("weekly.weekly"),
    Meet: _Does("meetings.meet"),
    Calendar: _Does("meetings.calendar"),
    Approve: _Does("approvals.approve"),
    Vote: _Does("approvals.vote"),
    Every: _Does("repeats.every"),
    Repeats: _Does(look="repeats.repeats"),
    Stop: _Does("repeats.stop"),
    Set: _Does("options.choose", _settings),  # `Set()` shows all options
    Sla: _Does("targets.set_target", "targets.shown_targets"),  # without a span they are shown
    Attainment: _Does(look="attainment.attainment"),
    Forget: _Does("options.forget"),
    Route: _Does("team.route"),
    Away: _Does("absences.away"),
    OnCall: _Does("oncall.set_rota"),
    Cover: _Does("covers.cover"),
    Deputy: _Does("absences.deputy"),
    Team: _Does(look="team.team"),
    Log: _Does("hours.log"),
    Contract: _Does("contracts.contract", "contracts.contracts"),  # without minutes it is shown
    Bill: _Does("contracts.bill"),
    Hours: _Does("hours.send_hours", "hours.hours"),  # it may send a file
    Statement: _Does("contracts.send_statement", "contracts.statement"),  # it may send a file
    Follow: _Does("follows.follow"),
    Unfollow: _Does("follows.unfollow"),
    Save: _Does("saved.save"),
    Rate: _Does("feedback.rate"),
    Following: _Does(look="follows.following"),
    Saved: _Does(look="saved.saved"),
    Feedback: _Does(look="feedback.feedback"),
    Answer: _Does("saved_answers.save_answer"),
    Use: _Does("saved_answers.use_answer"),
    Offer: _Does("verdicts.judge"),
    Request: _Does("requests.request"),
    Define: _Does("request_types.define"),
    Requests: _Does(look="requests.types"),
    Answers: _Does(look="saved_answers.show_answers"),
    Offers: _Does(look="offer_report.report"),
    View: _Does(look="lookups.view"),
    List: _Does(look="lookups.listed"),
    Stats: _Does(look=_counted),
    History: _Does(look="lookups.history"),
    Why: _Does(look="lookups.why"),
    Sum: _Does(look="lookups.summed"),
    Help: _Does(look=_helped),
    Unclear: _Does(look=_asked),
}
if left := {*get_args(Command)} ^ TABLE.keys():
    names = ", ".join(sorted(one.__name__ for one in left))
    raise RuntimeError(f"core/desk/dispatcher.py, TABLE: a line for each command, see {names}")
