"""Forms: a modal for a new ticket, and one for each thing that a button alone cannot say.

Every input's block_id and action_id are the name of its field. What a form is about is in its
`private_metadata`; it comes back with the form and is no secret.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from core.command import Create
from core.message import Place
from core.store import Face
from core.terse import dumps
from core.ticket import CATS, PRIS, STATS, TITLE_MAX, Ticket, cut, one_line
from core.translation import say, tell, told
from handlers.blocks.parts import Block, context, esc, is_person, link, mention, section
from handlers.phrases import DOT, PRI, STAT, Style, facts, title_of

PREFIX = "form:"
TEXT_MAX = 3000  # characters of an input; Slack takes no more
LIMITS = {"title": TITLE_MAX}
PLACE = [field.name for field in fields(Place)]
NOTICE = "notice"  # block_id of what went wrong
PROMISE = say("The ticket's history keeps longer texts in full.")


@dataclass(frozen=True, slots=True)
class About:
    """What a form is about. id, seen: a ticket and its latest change when the form was opened;
    place: where it was asked for; author: who wrote the message that is made a ticket; home: what
    the Home shows that it was opened from."""

    id: str | None = None
    seen: int | None = None
    place: Place | None = None
    author: str | None = None
    home: str | None = None

    def to_text(self) -> str:
        said = {name: value for name, value in asdict(self).items() if value is not None}
        if self.place:
            said["place"] = {n: value for n, value in asdict(self.place).items() if value}
        return dumps(said)

    @classmethod
    def from_text(cls, text: str) -> About:
        said: dict[str, Any] = json.loads(text)
        about = cls(**{field.name: said.get(field.name) for field in fields(cls)})
        place = said.get("place")
        return replace(about, place=place and Place(**{n: place.get(n) for n in PLACE}))


def new_form(draft: Create, about: About) -> Block:
    """For a ticket, filled with what is known of it. about: the message that it is made of."""
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
            _choice("cat", say("Category"), _CATS, draft.cat, say("Guessed from the text")),
            _choice("pri", say("Priority"), _PRIS, draft.pri),
            _user("own", say("Assign to"), own),
        ],
    )


def blank_form(about: About) -> Block:
    """The same with nothing in it."""
    return new_form(Create(""), about)


def edit_form(face: Face, about: About, style: Style) -> Block:
    """For everything about a ticket."""
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
    who = _user("own", say("Assign to"), _person(face.ticket))
    return _form(
        "assign", say("Assign {id}", id=face.ticket.id), say("Assign"), about, [_head(face), who]
    )


def close_form(face: Face, about: About, style: Style) -> Block:
    res = _text("res", say("How was it solved?"), None, optional=True, lines=True, hint=PROMISE)
    return _form(
        "close",
        say("Close {id}", id=face.ticket.id),
        say("Close ticket"),
        about,
        [_head(face), res],
    )


def merge_form(face: Face, about: About, style: Style) -> Block:
    into = _text("into", say("Is a duplicate of"), None, placeholder="T012")
    id = face.ticket.id
    hint = tell(
        "{id} will be closed as a duplicate. The other ticket will show both histories.", id=id
    )
    blocks = [_head(face), into, context(hint)]
    return _form("merge", say("Merge {id}", id=id), say("Merge"), about, blocks)


def note_form(face: Face, about: About, style: Style) -> Block:
    text = _text("text", say("Note"), None, lines=True)
    hint = context(
        tell("Only the assignee and admins can read it. It is not posted in any channel.")
    )
    return _form(
        "note",
        say("Note on {id}", id=face.ticket.id),
        say("Save note"),
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
    """What a button alone cannot say about a ticket. name: what its action_id ends in."""
    offers = {key: label for key, label in MENU.items() if key != "close" or ticket.stat != "done"}
    return {
        "type": "overflow",
        "action_id": f"{PREFIX}{name}",
        "options": [_option(label, key) for key, label in offers.items()],
    }


def known(ticket: Ticket, url: str | None, style: Style) -> str:
    """That the message has a ticket already."""
    made = tell("was already made from this message")
    where = DOT + link(url, tell("open its thread")) if url else ""
    return f"*{ticket.id}*  {esc(title_of(ticket))}\n{made}{where}\n{facts(ticket, style)}"


def notice_view(title: str, text: str) -> Block:
    """Something to read in a modal. text: mrkdwn."""
    shown = [section(text)]
    return {"type": "modal", "title": _plain(title), "close": _plain(say("Close")), "blocks": shown}


def noticed(view: Mapping[str, Any], text: str, about: About) -> Block:
    """The same form with what went wrong on top; what was typed stays in it, because Slack keeps
    the content of inputs whose names stay. text: mrkdwn."""
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
    """Whose message it is made of."""
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
    lines: bool = False,
    hint: str | None = None,
    placeholder: str | None = None,
) -> Block:
    """lines: it takes several."""
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
    placeholder: str | None = None,
) -> Block:
    """placeholder: what is shown where nothing is chosen, which then is allowed."""
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
