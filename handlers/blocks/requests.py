"""Types of requests: the form with a type's questions, and the button that opens it."""

from __future__ import annotations

from collections.abc import Iterable

from core.erasure import ERASED
from core.message import Place
from core.reply import Failed, Reply
from core.requests import Question, RequestType
from core.translation import say, tell
from handlers.blocks.forms import PREFIX, About, form
from handlers.blocks.inputs import date_input, select, text_input, user_select
from handlers.blocks.parts import Block, context, mention

OPEN = f"{PREFIX}request"
ASKED, WHO = "ask.", "who."  # before the name of a question in that of its input: WHO for a person
TITLE_MAX = 24  # characters of a form's title, Slack's limit


def opener(one: RequestType) -> Block:
    """Return the button that opens the type's form."""
    text = {"type": "plain_text", "text": tell("Fill in the form")}
    return {"type": "button", "text": text, "action_id": OPEN, "value": one.name}


def request_form(one: RequestType, about: About) -> Block:
    """Return the form of a type. about: where it was asked for, and the type's name"""
    title = f"{one.name[:1].upper()}{one.name[1:]}"[:TITLE_MAX]
    return form("request", title, say("Send"), about, [*_readers(one), *map(_input, one.questions)])


def _readers(one: RequestType) -> list[Block]:
    """Return who will see the ticket wherever it is asked for, so that they are known before."""
    said = []
    if people := [mention(user) for user in one.approvers if user != ERASED]:
        known = ", ".join(people)
        said.append(tell("{people} are asked to approve it, and read it.", people=known))
    if one.own and one.own != ERASED:
        said.append(tell("It is assigned to {person}, who reads it.", person=mention(one.own)))
    return [context(" ".join(said))] if said else []


def _input(question: Question) -> Block:
    before = WHO if question.kind == "person" else ASKED
    name, label, is_optional = before + question.name, question.label, not question.required
    match question.kind:
        case "choice":
            offers = {choice: choice for choice in question.choices}
            return select(name, label, offers, None, say("None") if is_optional else None)
        case "person":
            return user_select(name, label, None, optional=is_optional)
        case "date":
            return date_input(name, label, optional=is_optional)
        case kind:
            return text_input(name, label, None, optional=is_optional, lines=kind == "long")


def form_at(one: RequestType, place: Place | None) -> Block:
    """Return the type's form. A ticket of it gets a card of its own at the place."""
    here = place and Place(place.channel, place.channel_type)
    return request_form(one, About(place=here, type=one.name))


def form_in(replies: Iterable[Reply]) -> RequestType | None:
    """Return the type whose form the one reply offers."""
    found = [reply.form if isinstance(reply, Failed) else None for reply in replies]
    return found[0] if len(found) == 1 else None
