"""The message to a person who is invited to a meeting, or whose meeting changed."""

from __future__ import annotations

from core.store.meetings import Meeting
from core.translation import tell
from handlers.blocks.cards import head
from handlers.blocks.parts import clock, context, esc, mention, section
from handlers.blocks.reminders import Shown
from handlers.phrases import title_of


def meeting_shown(meeting: Meeting) -> Shown:
    """Return what became of the meeting, with its time and its ticket."""
    ticket, why = meeting.ticket, _why(meeting)
    long = tell("{count} min", count=meeting.minutes)
    when = f"{clock(meeting.at)}, {long}"
    text = f"{ticket.id} {esc(title_of(ticket))}: {why}"
    return text, [section(f"*{why}*  {when}"), context(head(ticket))]


def _why(meeting: Meeting) -> str:
    if meeting.is_off:
        return tell("the meeting was cancelled")
    if meeting.is_back:
        return tell("the meeting takes place after all")
    if meeting.sequence:
        return tell("the meeting was moved")
    return tell("{by} invites you to a meeting", by=mention(meeting.by))
