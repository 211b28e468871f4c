"""Commands: one frozen value per action. `core.actions` writes them as JSON.

Answers show `heard`, but it does not count when commands are compared.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import get_args

from core.command.answers import (
    Answer as Answer,
)
from core.command.answers import (
    Answers as Answers,
)
from core.command.answers import (
    Offer as Offer,
)
from core.command.answers import (
    Offers as Offers,
)
from core.command.answers import (
    Use as Use,
)
from core.command.approvals import (
    Approve as Approve,
)
from core.command.approvals import (
    Vote as Vote,
)
from core.command.follows import (
    Feedback as Feedback,
)
from core.command.follows import (
    Follow as Follow,
)
from core.command.follows import (
    Following as Following,
)
from core.command.follows import (
    Rate as Rate,
)
from core.command.follows import (
    Save as Save,
)
from core.command.follows import (
    Saved as Saved,
)
from core.command.follows import (
    Unfollow as Unfollow,
)
from core.command.hours import (
    Bill as Bill,
)
from core.command.hours import (
    Contract as Contract,
)
from core.command.hours import (
    Hours as Hours,
)
from core.command.hours import (
    Log as Log,
)
from core.command.hours import (
    Statement as Statement,
)
from core.command.labels import (
    Client as Client,
)
from core.command.labels import (
    Clients as Clients,
)
from core.command.labels import (
    Labels as Labels,
)
from core.command.labels import (
    Relabel as Relabel,
)
from core.command.levels import (
    Attainment as Attainment,
)
from core.command.levels import (
    Sla as Sla,
)
from core.command.meetings import (
    Calendar as Calendar,
)
from core.command.meetings import (
    Meet as Meet,
)
from core.command.preferences import (
    Board as Board,
)
from core.command.preferences import (
    ChannelUse as ChannelUse,
)
from core.command.preferences import (
    Forget as Forget,
)
from core.command.preferences import (
    Help as Help,
)
from core.command.preferences import (
    Notify as Notify,
)
from core.command.preferences import (
    NotifyLevel as NotifyLevel,
)
from core.command.preferences import (
    Set as Set,
)
from core.command.preferences import (
    SetFormat as SetFormat,
)
from core.command.preferences import (
    Watch as Watch,
)
from core.command.repeats import (
    Every as Every,
)
from core.command.repeats import (
    Repeats as Repeats,
)
from core.command.repeats import (
    Stop as Stop,
)
from core.command.reports import (
    Per as Per,
)
from core.command.reports import (
    Report as Report,
)
from core.command.reports import (
    Weekly as Weekly,
)
from core.command.reports import (
    WhatIf as WhatIf,
)
from core.command.team import (
    Away as Away,
)
from core.command.team import (
    Cover as Cover,
)
from core.command.team import (
    OnCall as OnCall,
)
from core.command.team import (
    Route as Route,
)
from core.command.team import (
    Team as Team,
)
from core.command.tickets import (
    Assign as Assign,
)
from core.command.tickets import (
    Close as Close,
)
from core.command.tickets import (
    Correct as Correct,
)
from core.command.tickets import (
    Create as Create,
)
from core.command.tickets import (
    Deadline as Deadline,
)
from core.command.tickets import (
    Fact as Fact,
)
from core.command.tickets import (
    Heard as Heard,
)
from core.command.tickets import (
    History as History,
)
from core.command.tickets import (
    List as List,
)
from core.command.tickets import (
    Merge as Merge,
)
from core.command.tickets import (
    Named as Named,
)
from core.command.tickets import (
    New as New,
)
from core.command.tickets import (
    Note as Note,
)
from core.command.tickets import (
    Remind as Remind,
)
from core.command.tickets import (
    Repeat as Repeat,
)
from core.command.tickets import (
    Sort as Sort,
)
from core.command.tickets import (
    Stats as Stats,
)
from core.command.tickets import (
    Undo as Undo,
)
from core.command.tickets import (
    Update as Update,
)
from core.command.tickets import (
    View as View,
)
from core.command.tickets import (
    Voice as Voice,
)
from core.command.tickets import (
    Why as Why,
)
from core.command.tickets import (
    YesNo as YesNo,
)
from core.question import Question as Question


@dataclass(frozen=True, slots=True)
class Unclear:
    """No command yet: a question or a refusal.

    msg: at most six words that say what to do
    choices: commands that the message may have meant
    kind: what the bot asks"""

    msg: str
    choices: tuple[Command, ...] = ()
    kind: Question = field(default=Question.REFUSAL, compare=False)


_Change = (
    Create
    | Update
    | Close
    | Merge
    | Assign
    | Note
    | Remind
    | Meet
    | Voice
    | Log
    | Approve
    | Vote
    | Undo
    | Correct
    | Repeat
    | Use
    | Offer
)
_Look = (
    View
    | List
    | Stats
    | History
    | Why
    | New
    | Help
    | Board
    | Labels
    | Clients
    | Report
    | WhatIf
    | Following
    | Saved
    | Feedback
    | Hours
    | Statement
    | Attainment
    | Answers
    | Offers
    | Team
)
_Choice = (
    SetFormat
    | Notify
    | Watch
    | Client
    | Relabel
    | Set
    | Sla
    | Forget
    | Weekly
    | Calendar
    | Follow
    | Unfollow
    | Save
    | Rate
    | Contract
    | Bill
    | Answer
    | Route
    | Away
    | OnCall
    | Cover
)
_Repeating = Every | Repeats | Stop
Command = _Change | _Look | _Choice | _Repeating | Unclear
# Commands that name tickets.
_Asked = View | History | Why | Follow | Unfollow | Rate
_Voted = Approve | Vote
_Named = (
    Update
    | Close
    | Merge
    | Assign
    | Note
    | Remind
    | Meet
    | Voice
    | Log
    | Use
    | Offer
    | _Voted
    | _Asked
)
Pointing = _Named | Correct | Repeat

# Commands that change the tickets that they name. Each has a verb in `core.orders`. Each, except a
# note, is confirmed before it changes several tickets by a filter. A voice only adds a person, a
# reminder and a meeting concern only the people in them, and time is logged on one ticket.
CHANGING: tuple[type[Named], ...] = tuple(
    kind
    for kind in get_args(_Change)
    if issubclass(kind, Named) and kind not in (Voice, Remind, Meet, Log)
)
