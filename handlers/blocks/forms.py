"""Forms: a modal for a new ticket, and one for each change that needs more than a button.

`private_metadata` is an `About`, no secret."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, fields, replace
from typing import Any

from core.command import Create
from core.frozen import dataclass
from core.json_text import dumps
from core.message import Place
from core.store import Face
from core.ticket import CATS, PRIS, STATS, TITLE_MAX, Ticket, cut, one_line
from core.translation import say, tell, told
from handlers.blocks.inputs import option, plain, select, text_input, time_input, user_select
from handlers.blocks.parts import Block, context, esc, is_person, link, mention, section
from handlers.phrases import DOT, PRI, STAT, facts, title_of
from handlers.style import Style

PREFIX = "form:"
PLACE = [field.name for field in fields(Place)]
OPTIONS_MAX = 100  # entries of a select, Slack's limit
NOTICE = "notice"  # block_id of what went wrong
PROMISE = say("The ticket's history keeps longer texts in full.")


@dataclass(frozen=True, slots=True)
class About:
    """The subject of a form.

    id, seen: the ticket, and its latest change when the form was opened
    place: where the form was asked for
    author: who wrote the message that becomes a ticket
    home: `private_metadata` of the Home that the form was opened from
    type: name of the type of requests
    """

    id: str | None = None
    seen: int | None = None
    place: Place | None = None
    author: str | None = None
    home: str | None = None
    type: str | None = None

    def to_text(self) -> str:
        """Return it as JSON text, for `private_metadata`."""
        said = {name: value for name, value in asdict(self).items() if value is not None}
        if self.place:
            said["place"] = {n: value for n, value in asdict(self.place).items() if value}
        return dumps(said)

    @classmethod
    def from_text(cls, text: str) -> About:
        """Read what `to_text` wrote. Raises ValueError if the text is no JSON."""
        said: dict[str, Any] = json.loads(text)
        about = cls(**{field.name: said.get(field.name) for field in fields(cls)})
        place = said.get("place")
        return replace(about, place=place and Place(**{n: place.get(n) for n in PLACE}))


def new_form(draft: Create, about: About) -> Block:
    """Return the form for a new ticket, filled with the draft. about: the message, if any."""
    own = draft.own if draft.own and is_person(draft.own) else None
    return form(
        "new",
        say("New ticket"),
        say("Create"),
        about,
        [
            *_origin(about),
            text_input("title", say("What is wrong?"), cut(one_line(draft.title), TITLE_MAX)),
            text_input("desc", say("Details"), draft.desc, optional=True, lines=True, hint=PROMISE),
            select("cat", say("Category"), _CATS, draft.cat, say("Guessed from the text")),
            select("pri", say("Priority"), _PRIS, draft.pri),
            user_select("own", say("Assign to"), own),
            _labels(draft.labels),
            time_input("due", say("Due"), draft.due),
        ],
    )


def blank_form(about: About) -> Block:
    """Return the empty form for a new ticket."""
    return new_form(Create(""), about)


def edit_form(face: Face, about: About, style: Style) -> Block:
    """Return the form for all fields of a ticket."""
    ticket = face.ticket
    blocks = [
        context(DOT.join((tell("by {person}", person=style.person(ticket.by)), ticket.created))),
        text_input("title", say("Title"), ticket.title),
        text_input("desc", say("Details"), ticket.desc, optional=True, lines=True, hint=PROMISE),
        select("stat", say("State"), _STATS, ticket.stat),
        select("pri", say("Priority"), _PRIS, ticket.pri),
        select("cat", say("Category"), _CATS, ticket.cat),
        user_select("own", say("Assigned to"), _person(ticket)),
        _labels(ticket.more.labels),
        text_input("res", say("Note or resolution"), ticket.res, optional=True),
        time_input("due", say("Due"), ticket.more.due),
        text_input("waits", say("Waits for"), ticket.more.waits, optional=True),
        time_input("until", say("Waits until"), ticket.more.until),
    ]
    return form("edit", say("Edit {id}", id=ticket.id), say("Save"), about, blocks)


def assign_form(face: Face, about: About, style: Style) -> Block:
    """Return the form that chooses an assignee."""
    who = user_select("own", say("Assign to"), _person(face.ticket))
    return form(
        "assign", say("Assign {id}", id=face.ticket.id), say("Assign"), about, [_head(face), who]
    )


def close_form(face: Face, about: About, style: Style, answers: Sequence[str] = ()) -> Block:
    """Return the form that closes a ticket with a resolution, or uses an answer.

    answers: names of the workspace's saved answers, the likeliest first; an answer may also be a
        note, which closes nothing
    """
    res = text_input(
        "res", say("How was it solved?"), None, optional=True, lines=True, hint=PROMISE
    )
    return form(
        "close",
        say("Close {id}", id=face.ticket.id),
        say("Close ticket"),
        about,
        [_head(face), res, *_answers(answers)],
    )


def _answers(names: Sequence[str]) -> list[Block]:
    """Return the inputs that use an answer; none without answers."""
    if not names:
        return []
    shown = {name: name for name in names[:OPTIONS_MAX]}
    then = {"done": say("Close the ticket"), "note": say("Leave it open, as a note")}
    return [
        select("answer", say("Use an answer"), shown, None, say("None")),
        select("then", say("And then"), then, "done"),
    ]


def merge_form(face: Face, about: About, style: Style) -> Block:
    """Return the form that closes a ticket as a duplicate of another."""
    into = text_input("into", say("Is a duplicate of"), None, placeholder="T012")
    id = face.ticket.id
    hint = say(
        "{id} will be closed as a duplicate. The other ticket will show both histories.", id=id
    )
    blocks = [_head(face), into, context(told(hint))]
    return form("merge", say("Merge {id}", id=id), say("Merge"), about, blocks)


def note_form(face: Face, about: About, style: Style) -> Block:
    """Return the form that adds an internal note."""
    text = text_input("text", say("Note"), None, lines=True)
    hint = tell("Only the assignee and admins can read it. It is not posted in any channel.")
    return form(
        "note",
        say("Note on {id}", id=face.ticket.id),
        say("Save note"),
        about,
        [_head(face), text, context(hint)],
    )


def log_form(face: Face, about: About, style: Style) -> Block:
    """Return the form that logs time."""
    blocks = [
        _head(face),
        text_input("minutes", say("Time"), None, placeholder="1h30"),
        text_input("day", say("Day, if not today"), None, optional=True, placeholder="2026-01-15"),
        text_input("note", say("What was done?"), None, optional=True),
    ]
    return form("log", say("Time on {id}", id=face.ticket.id), say("Log time"), about, blocks)


def reject_form(face: Face, about: About, style: Style) -> Block:
    """Return the form that rejects a ticket, with a reason."""
    reason = text_input("reason", say("Why?"), None, optional=True, lines=True)
    id = face.ticket.id
    return form("reject", say("Reject {id}", id=id), say("Reject"), about, [_head(face), reason])


FORMS: Mapping[str, Callable[..., Block]] = {
    "edit": edit_form,
    "assign": assign_form,
    "close": close_form,
    "merge": merge_form,
    "note": note_form,
    "reject": reject_form,
    "log": log_form,
}
FOLLOW = "follow"  # no form: it is done at once
MENU = {
    "edit": say("Edit…"),
    "assign": say("Assign…"),
    "close": say("Close with a resolution…"),
    "merge": say("Merge…"),
    "note": say("Internal note…"),
    "log": say("Log time…"),
}


def menu(ticket: Ticket, name: str) -> Block:
    """Return the ticket's menu of forms. name: the rest of its action_id after `PREFIX`.

    Slack allows five options. The form to edit has the assignee too, and [Follow] makes room for
    logging time on a ticket that has a client or an estimate.
    """
    has_time = bool(ticket.more.client or ticket.more.est)
    left_out = {"close" if ticket.stat == "done" else "assign", *(() if has_time else ("log",))}
    offers = {key: label for key, label in MENU.items() if key not in left_out}
    if not has_time:
        offers[FOLLOW] = say("Follow")
    return {
        "type": "overflow",
        "action_id": f"{PREFIX}{name}",
        "options": [option(label, key) for key, label in offers.items()],
    }


def known(ticket: Ticket, url: str | None, style: Style) -> str:
    """Say that the message already has a ticket, as mrkdwn. url: link to its thread."""
    made = tell("was already made from this message")
    where = DOT + link(url, tell("open its thread")) if url else ""
    return f"*{ticket.id}*  {esc(title_of(ticket))}\n{made}{where}\n{facts(ticket, style)}"


def notice_view(title: str, text: str) -> Block:
    """Return a modal with a text to read. text: mrkdwn."""
    shown = [section(text)]
    return {"type": "modal", "title": plain(title), "close": plain(say("Close")), "blocks": shown}


def noticed(view: Mapping[str, Any], text: str, about: About) -> Block:
    """Return the form with an error on top (mrkdwn). Slack keeps what was typed in its inputs."""
    kept = ("type", "callback_id", "title", "submit", "close")
    blocks = [block for block in view["blocks"] if block.get("block_id") != NOTICE]
    notice = {**section(f":warning: {text}"), "block_id": NOTICE}
    return {
        **{name: view[name] for name in kept if view.get(name)},
        "private_metadata": about.to_text(),
        "blocks": [notice, *blocks],
    }


def form(name: str, title: str, submit: str, about: About, blocks: list[Block]) -> Block:
    """Return a form. name: what `handlers/slack/submissions.py` knows it by"""
    return {
        "type": "modal",
        "callback_id": f"{PREFIX}{name}",
        "private_metadata": about.to_text(),
        "title": plain(title),
        "submit": plain(submit),
        "close": plain(say("Cancel")),
        "blocks": blocks,
    }


def _head(face: Face) -> Block:
    return section(f"*{face.ticket.id}*  {esc(title_of(face.ticket))}")


def _origin(about: About) -> list[Block]:
    """Return a line that names the author of the message that becomes a ticket."""
    if about.author is None or about.place is None:
        return []
    what = link(about.place.link, tell("this message")) if about.place.link else tell("a message")
    return [
        context(
            tell(
                "From {what} by {person}, who gets updates",
                what=what,
                person=mention(about.author),
            )
        )
    ]


def _labels(labels: Sequence[str]) -> Block:
    return text_input("labels", say("Labels"), " ".join(labels) or None, optional=True)


def _person(ticket: Ticket) -> str | None:
    return ticket.own if ticket.own and is_person(ticket.own) else None


_CATS: dict[str, str] = {cat: cat for cat in CATS}
_PRIS = {str(pri): PRI[pri] for pri in PRIS}
_STATS: dict[str, str] = {stat: STAT[stat] for stat in STATS}
