"""Requests: tickets of a type, with answers to its questions and approval asked at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date, datetime

from core.access import may_choose
from core.command import Create, Request, Requests
from core.desk.approvals import asked_of
from core.desk.context import context_of, role_in
from core.desk.creation import create
from core.desk.moments import utc, zone_here
from core.desk.type_names import is_outside
from core.desk.unit_of_work import Work
from core.desk.unknown_people import is_user_id
from core.erasure import ERASED
from core.frozen import dataclass
from core.message import Message
from core.parser import values
from core.parser.tokens import shown
from core.reply import Failed, Reply, Table, Who
from core.requests import Question, RequestType
from core.store import Snapshot
from core.ticket import NOBODY, one_line
from core.translation import Said, say

ANSWER_MAX = 3000  # characters


async def request(work: Work, command: Request) -> Reply:
    """File a ticket of a type, or ask for the answers that it lacks."""
    told = work.context.requests.get(command.type)
    if told is None or is_outside(work.message, work.context):
        return Failed(say("no such type, see request types"))
    one = RequestType.from_text(told)
    approvers = _approvers(work, one)
    if isinstance(approvers, Failed):
        return approvers
    if not command.answers and work.message.place is not None:
        return Failed(say("fill in the form"), form=one)
    found = _answers(work, one, command)
    if isinstance(found, Failed):
        return found
    approval = asked_of(work, approvers, one.rule) if approvers else None
    return await create(work, _made(one, found), approval)


def _made(one: RequestType, answers: Mapping[str, str]) -> Create:
    lines = {name: one_line(text) for name, text in answers.items()}
    return Create(
        one.titled(lines) or one.name,
        one.described(answers),
        one.cat,
        one.pri,
        one.own if one.own != ERASED else None,
        one.labels,
    )


def _approvers(work: Work, one: RequestType) -> tuple[str, ...] | Failed:
    """Return who is asked to approve: never who asks. They see the ticket, also a secret one."""
    people = tuple(user for user in one.approvers if user not in (work.message.user, ERASED))
    return people if people or not one.approvers else Failed(say("nobody else can approve this"))


def _answers(work: Work, one: RequestType, command: Request) -> dict[str, str] | Failed:
    """Return the answers as people read them, by name; Failed names what is missing or wrong."""
    said = {name: text.strip() for name, _, text in (a.partition("=") for a in command.answers)}
    unknown = next((name for name in said if one.question(name) is None), None)
    if unknown is not None:
        return Failed(say("no question {name}", name=unknown), form=one)
    found: dict[str, str] = {}
    for question in one.questions:
        text = said.get(question.name)
        if not text and question.required:
            return Failed(say("{name} is missing", name=question.name), form=one)
        answer = _answer(work, question, text) if text else ""
        if isinstance(answer, Failed):
            return answer
        if answer:
            found[question.name] = answer
    return found


def _answer(work: Work, question: Question, text: str) -> str | Failed:
    match question.kind:
        case "choice":
            fits = (one for one in question.choices if one.lower() == text.lower())
            return next(fits, None) or Failed(_choose(question))
        case "person":
            return _person(work, question, text)
        case "date":
            return _day(work, text) or Failed(say("{name}: like 2026-12-04", name=question.name))
        case "text":
            return one_line(shown(text))[:ANSWER_MAX]
        case _:
            return shown(text)[:ANSWER_MAX]


def _choose(question: Question) -> Said:
    choices = ", ".join(question.choices)
    if len(choices.split()) > 4:
        return say("choose {name} from its list", name=question.name)
    return say("{name} is {choices}", name=question.name, choices=choices)


def _person(work: Work, question: Question, text: str) -> str | Failed:
    """Return a person as texts of tickets name them."""
    try:
        who = values.person({question.name: text}, question.name)
    except values.Bad as bad:
        return Failed(str(bad))
    user = work.message.user if who == "me" else who or NOBODY
    if work.message.actor.user_ids and not is_user_id(user):
        return Failed(say("no such user, @mention them"))
    name = shown(text)
    return name if name.startswith("@") else f"@{user}"


def _day(work: Work, text: str) -> str | None:
    """Return the day that the text says in the caller's zone, as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        at = utc(work.message, work.context.options, text)
    if isinstance(at, Failed):
        return None
    return datetime.fromisoformat(at).astimezone(zone_here(work.message)).date().isoformat()


async def types(message: Message, command: Requests, db: Snapshot) -> Reply:
    """Return the types of requests."""
    return table_of(await types_at(message, db))


async def types_at(message: Message, db: Snapshot) -> list[RequestType]:
    """Return the types that can be asked for at the message's place, by name."""
    context = await context_of(message, db)
    if is_outside(message, context):
        return []
    return [RequestType.from_text(told) for _, told in sorted(context.requests.items())]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The types that the sender may ask for, for a page.

    types: by name
    by: who made each or changed it last, by its name; empty: an erased person; a type without is
        from the file
    may_change: whether the sender may make and remove types
    """

    types: tuple[RequestType, ...] = ()
    by: Mapping[str, str] = field(default_factory=dict)
    may_change: bool = False


async def shelf(message: Message, db: Snapshot) -> Shelf:
    """Return the types with who made them."""
    context = await context_of(message, db)
    if is_outside(message, context):
        return Shelf()
    made = await db.made_types(message.workspace)
    may = may_choose(role_in(message, context), has_admins=await db.has_admins())
    by = {name: one.by for name, one in made.items()}
    return Shelf(tuple(await types_at(message, db)), by, may)


def table_of(found: Iterable[RequestType]) -> Table:
    """Return types as rows of an answer."""
    rows = tuple(
        (one.name, ", ".join(map(_told, one.questions)), Who(*one.approvers) or None)
        for one in found
    )
    return Table(say("Request types"), ("type", "questions", "approvers"), rows)


def _told(question: Question) -> str:
    return question.name if question.required else f"{question.name}?"
