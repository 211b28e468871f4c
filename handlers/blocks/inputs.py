"""Inputs of forms. An input's block_id and action_id are the name of its field."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from core.details import TEXT_MAX as WAITS_MAX
from core.ticket import TITLE_MAX
from core.translation import say, told
from handlers.blocks.parts import Block

TEXT_MAX = 3000  # characters of an input, Slack's limit
LIMITS = {"title": TITLE_MAX, "waits": WAITS_MAX}


def plain(text: str) -> Block:
    """Return a plain text in the reader's language."""
    return {"type": "plain_text", "text": told(text)}


def _input(name: str, label: str, element: Block, hint: str | None, *, optional: bool) -> Block:
    return {
        "type": "input",
        "block_id": name,
        "label": plain(label),
        "element": element,
        "optional": optional,
        **({"hint": plain(hint)} if hint else {}),
    }


def text_input(
    name: str,
    label: str,
    content: str | None,
    *,
    optional: bool = False,
    lines: bool = False,  # whether several lines may be typed
    hint: str | None = None,
    placeholder: str | None = None,
) -> Block:
    """Return an input for a text. content: its first value."""
    element: Block = {
        "type": "plain_text_input",
        "action_id": name,
        "multiline": lines,
        "max_length": LIMITS.get(name, TEXT_MAX),
        **({"initial_value": content[:TEXT_MAX]} if content else {}),
        **({"placeholder": plain(placeholder)} if placeholder else {}),
    }
    return _input(name, label, element, hint, optional=optional)


def select(
    name: str,
    label: str,
    labels: Mapping[str, str],
    chosen: str | int | None,
    placeholder: str | None = None,  # shown if nothing is chosen; with it the input is optional
) -> Block:
    """Return an input that offers the keys of `labels` by their labels. chosen: its first value."""
    options = {value: option(label, value) for value, label in labels.items()}
    element: Block = {
        "type": "static_select",
        "action_id": name,
        "options": list(options.values()),
        **({"initial_option": options[str(chosen)]} if chosen else {}),
        **({"placeholder": plain(placeholder)} if placeholder else {}),
    }
    return _input(name, label, element, None, optional=placeholder is not None)


def user_select(
    name: str, label: str, chosen: str | None, hint: str | None = None, *, optional: bool = True
) -> Block:
    """Return an input for a person. chosen: a Slack user id."""
    element: Block = {
        "type": "users_select",
        "action_id": name,
        "placeholder": plain(say("Nobody")),
        **({"initial_user": chosen} if chosen else {}),
    }
    return _input(name, label, element, hint, optional=optional)


def date_input(name: str, label: str, *, optional: bool) -> Block:
    """Return an input for a day."""
    return _input(name, label, {"type": "datepicker", "action_id": name}, None, optional=optional)


def time_input(name: str, label: str, at: str | None) -> Block:
    """Return an input for a time, in the zone of who uses it. at: its first value, in UTC"""
    first = {"initial_date_time": int(datetime.fromisoformat(at).timestamp())} if at else {}
    element: Block = {"type": "datetimepicker", "action_id": name, **first}
    return _input(name, label, element, None, optional=True)


def option(label: str, value: str) -> Block:
    """Return one entry of a menu or a select."""
    return {"text": plain(label), "value": value}
