"""Commands: one frozen value per action. `core.actions` writes them as JSON.

Answers show `heard`, but it does not count when commands are compared.
"""

from __future__ import annotations

from dataclasses import field
from typing import get_args

from core.command.answers import (
    Answer as Answer,
    Answers as Answers,
    Offer as Offer,
    Offers as Offers,
    Use as Use,
)
from core.command.approvals import (
    Approve as Approve,
    Vote as Vote,
)
from core.command.follows import (
    Feedback as Feedback,
    Follow as Follow,
    Following as Following,
    Rate as Rate,
    Save as Save,
    Saved as Saved,
    Unfollow as Unfollow,
)
from core.command.hours import (
    Bill as Bill,
    Contract as Contract,
    Hours as Hours,
    Log as Log,
    Statement as Statement,
)
from core.command.labels import (
    Client as Client,
    Clients as Clients,
    Labels as Labels,
    Relabel as Relabel,
)
from core.command.levels import (
    Attainment as Attainment,
    Sla as Sla,
)
from core.command.meetings import (
    Calendar as Calendar,
    Meet as Meet,
)
from core.command.preferences import (
    Board as Board,
    ChannelUse as ChannelUse,
    Forget as Forget,
    Help as Help,
    Notify as Notify,
    NotifyLevel as NotifyLevel,
    Set as Set,
    SetFormat as SetFormat,
    Watch as Watch,
)
from core.command.queue import (
    Next as Next,
    Wait as Wait,
)
from core.command.repeats import (
    Every as Every,
    Repeats as Repeats,
    Stop as Stop,
)
from core.command.reports import (
    Per as Per,
    Report as Report,
    Weekly as Weekly,
    WhatIf as WhatIf,
)
from core.command.requests import (
    Define as Define,
    Request as Request,
    Requests as Requests,
)
from core.command.team import (
    Away as Away,
    Cover as Cover,
    Deputy as Deputy,
    OnCall as OnCall,
    Route as Route,
    Team as Team,
)
from core.command.tickets import (
    Assign as Assign,
    Close as Close,
    Comment as Comment,
    Correct as Correct,
    Create as Create,
    Deadline as Deadline,
    Fact as Fact,
    Heard as Heard,
    History as History,
    List as List,
    Merge as Merge,
    Named as Named,
    New as New,
    Note as Note,
    Remind as Remind,
    Repeat as Repeat,
    Sort as Sort,
    Stats as Stats,
    Sum as Sum,
    Summary as Summary,
    Tell as Tell,
    Undo as Undo,
    Update as Update,
    View as View,
    Voice as Voice,
    Why as Why,
    YesNo as YesNo,
)
from core.frozen import dataclass
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


# What is done about tickets that the command names.
_Worked = (
    Update
    | Close
    | Merge
    | Assign
    | Note
    | Tell
    | Comment
    | Remind
    | Meet
    | Voice
    | Log
    | Approve
    | Vote
    | Use
    | Offer
)
_Change = Create | _Worked | Undo | Correct | Repeat | Request
_Look = (
    View
    | List
    | Stats
    | History
    | Why
    | Sum
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
    | Requests
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
    | Deputy
    | Define
)
_Repeating = Every | Repeats | Stop
_Queue = Next | Wait
Command = _Change | _Look | _Choice | _Repeating | _Queue | Unclear
# Commands that name tickets.
_Asked = View | History | Why | Sum | Follow | Unfollow | Rate
_Named = _Worked | _Asked
Pointing = _Named | Correct | Repeat

# Commands that change the tickets that they name. Each has a verb in `core.orders`. Each, except a
# note, is confirmed before it changes several tickets by a filter. A voice only adds a person, a
# reminder and a meeting concern only the people in them, and time is logged on one ticket.
CHANGING: tuple[type[Named], ...] = tuple(
    kind
    for kind in get_args(_Change)
    if issubclass(kind, Named) and kind not in (Voice, Remind, Meet, Log)
)
