"""Forms: a modal for a new ticket, and one for each change that needs more than a button.

An input's block_id and action_id are its field. `private_metadata` is an `About`, no secret."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from core.command import Create
from core.json_text import dumps
from core.message import Place
from core.store import Face
from core.ticket import CATS, PRIS, STATS, TITLE_MAX, Ticket, cut, one_line
from core.translation import say, tell, told
from handlers.blocks.parts import Block, context, esc, is_person, link, mention, section
from handlers.phrases import DOT, PRI, STAT, Style, facts, title_of

PREFIX = "form:"
TEXT_MAX = 3000  # characters of an input, Slack's limit
LIMITS = {"title": TITLE_MAX}
PLACE = [field.name for field in fields(Place)]
NOTICE = "notice"  # block_id of the block that says what went wrong
PROMISE = say("What does not fit into the ticket stays whole in its history.")


@dataclass(frozen=True, slots=True)
class About:
    """The subject of a form.

    id, seen: the ticket, and its latest change when the form was opened
    place: where the form was asked for
    author: who wrote the message that becomes a ticket
    home: `private_metadata` of the Home that the form was opened from"""

    id: str | None = None
    seen: int | None = None
    place: Place | None = None
    author: str | None = None
    home: str | None = None

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
    return _form(
        "new",
        say("New ticket"),
        say("Create"),
        about,
        [
            *_origin(about),
            _text("title", say("What is wrong?"), cut(one_line(draft.title), TITLE_MAX)),
            _text("desc", say("Details"), draft.desc, optional=True, lines=True, hint=PROMISE),
            _choice("cat", say("Category"), _CATS, draft.cat, say("Guessed from the words")),
            _choice("pri", say("Priority"), _PRIS, draft.pri),
            _user("own", say("Assign to"), own),
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
        _text("title", say("Title"), ticket.title),
        _text("desc", say("Details"), ticket.desc, optional=True, lines=True, hint=PROMISE),
        _choice("stat", say("State"), _STATS, ticket.stat),
        _choice("pri", say("Priority"), _PRIS, ticket.pri),
        _choice("cat", say("Category"), _CATS, ticket.cat),
        _user("own", say("Assigned to"), _person(ticket)),
        _text("res", say("Note or resolution"), ticket.res, optional=True),
    ]
    return _form("edit", say("Edit {id}", id=ticket.id), say("Save"), about, blocks)


def assign_form(face: Face, about: About, style: Style) -> Block:
    """Return the form that chooses an assignee."""
    who = _user("own", say("Assign to"), _person(face.ticket))
    return _form(
        "assign", say("Assign {id}", id=face.ticket.id), say("Assign"), about, [_head(face), who]
    )


def close_form(face: Face, about: About, style: Style) -> Block:
    """Return the form that closes a ticket with a resolution."""
    res = _text("res", say("How was it solved?"), None, optional=True, lines=True, hint=PROMISE)
    return _form(
        "close",
        say("Close {id}", id=face.ticket.id),
        say("Close ticket"),
        about,
        [_head(face), res],
    )


def merge_form(face: Face, about: About, style: Style) -> Block:
    """Return the form that closes a ticket as a duplicate of another."""
    into = _text("into", say("Is a duplicate of"), None, placeholder="T012")
    id = face.ticket.id
    hint = tell("{id} is closed as its duplicate, and both histories become one.", id=id)
    blocks = [_head(face), into, context(hint)]
    return _form("merge", say("Merge {id}", id=id), say("Merge"), about, blocks)


def note_form(face: Face, about: About, style: Style) -> Block:
    """Return the form that adds an internal note."""
    text = _text("text", say("Note"), None, lines=True)
    hint = context(tell("The assignee and admins read it, nobody else; it reaches no channel."))
    return _form(
        "note",
        say("Note on {id}", id=face.ticket.id),
        say("Keep note"),
        about,
        [_head(face), text, hint],
    )


FORMS = {
    "edit": edit_form,
    "assign": assign_form,
    "close": close_form,
    "merge": merge_form,
    "note": note_form,
}
MENU = {
    "edit": say("Edit…"),
    "assign": say("Assign…"),
    "close": say("Close with a resolution…"),
    "merge": say("Merge…"),
    "note": say("Internal note…"),
}


def menu(ticket: Ticket, name: str) -> Block:
    """Return the ticket's menu of forms. name: the rest of its action_id after `PREFIX`."""
    offers = {key: label for key, label in MENU.items() if key != "close" or ticket.stat != "done"}
    return {
        "type": "overflow",
        "action_id": f"{PREFIX}{name}",
        "options": [_option(label, key) for key, label in offers.items()],
    }


def known(ticket: Ticket, url: str | None, style: Style) -> str:
    """Say that the message already has a ticket, as mrkdwn. url: link to its thread."""
    made = tell("was made of this message already")
    where = DOT + link(url, tell("open its thread")) if url else ""
    return f"*{ticket.id}*  {esc(title_of(ticket))}\n{made}{where}\n{facts(ticket, style)}"


def notice_view(title: str, text: str) -> Block:
    """Return a modal with a text to read. text: mrkdwn."""
    shown = [section(text)]
    return {"type": "modal", "title": _plain(title), "close": _plain(say("Close")), "blocks": shown}


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


def _form(name: str, title: str, submit: str, about: About, blocks: list[Block]) -> Block:
    return {
        "type": "modal",
        "callback_id": f"{PREFIX}{name}",
        "private_metadata": about.to_text(),
        "title": _plain(title),
        "submit": _plain(submit),
        "close": _plain(say("Cancel")),
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
                "From {what} by {person}, who is told what becomes of it",
                what=what,
                person=mention(about.author),
            )
        )
    ]


def _person(ticket: Ticket) -> str | None:
    return ticket.own if ticket.own and is_person(ticket.own) else None


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": told(text)}


def _input(name: str, label: str, element: Block, hint: str | None, *, optional: bool) -> Block:
    return {
        "type": "input",
        "block_id": name,
        "label": _plain(label),
        "element": element,
        "optional": optional,
        **({"hint": _plain(hint)} if hint else {}),
    }


def _text(
    name: str,
    label: str,
    content: str | None,
    *,
    optional: bool = False,
    lines: bool = False,  # whether several lines may be typed
    hint: str | None = None,
    placeholder: str | None = None,
) -> Block:
    element: Block = {
        "type": "plain_text_input",
        "action_id": name,
        "multiline": lines,
        "max_length": LIMITS.get(name, TEXT_MAX),
        **({"initial_value": content[:TEXT_MAX]} if content else {}),
        **({"placeholder": _plain(placeholder)} if placeholder else {}),
    }
    return _input(name, label, element, hint, optional=optional)


def _choice(
    name: str,
    label: str,
    labels: Mapping[str, str],
    chosen: str | int | None,
    placeholder: str | None = None,  # shown if nothing is chosen; with it the input is optional
) -> Block:
    options = {value: _option(label, value) for value, label in labels.items()}
    element: Block = {
        "type": "static_select",
        "action_id": name,
        "options": list(options.values()),
        **({"initial_option": options[str(chosen)]} if chosen else {}),
        **({"placeholder": _plain(placeholder)} if placeholder else {}),
    }
    return _input(name, label, element, None, optional=placeholder is not None)


def _user(name: str, label: str, chosen: str | None, hint: str | None = None) -> Block:
    element: Block = {
        "type": "users_select",
        "action_id": name,
        "placeholder": _plain(say("Nobody")),
        **({"initial_user": chosen} if chosen else {}),
    }
    return _input(name, label, element, hint, optional=True)


def _option(label: str, value: str) -> Block:
    return {"text": _plain(label), "value": value}


_CATS: dict[str, str] = {cat: cat for cat in CATS}
_PRIS = {str(pri): PRI[pri] for pri in PRIS}
_STATS: dict[str, str] = {stat: STAT[stat] for stat in STATS}
