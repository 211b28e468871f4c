"""JSON objects -> commands about types of requests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from core.command import Command, Define, Request, Requests
from core.details import LABEL
from core.parser import values

_NO_ANSWER = frozenset(("action", "type", "answers"))
ANSWERS_MAX = 50


def _request(value: dict[str, Any]) -> Command:
    """Return the command. Answers are a list of `name=value`, or fields by their name."""
    said = value.get("answers") or []
    if not isinstance(said, list) or not all(isinstance(one, str) and "=" in one for one in said):
        raise values.Bad("answers is a list of name=value")
    own = [f"{name}={_answer(value, name)}" for name in value if name not in _NO_ANSWER]
    if len(said) + len(own) > ANSWERS_MAX:
        raise values.Bad(f"at most {ANSWERS_MAX} answers")
    return Request(_type(value), (*said, *own))


def _answer(value: dict[str, Any], name: str) -> str:
    return values.text({"answer": value[name]}, "answer") or ""


def _type(value: dict[str, Any]) -> str:
    said = (values.text(value, "type") or "").lower()
    if not LABEL.fullmatch(said):
        raise values.Bad("which type? see request types")
    return said


def _define(value: dict[str, Any]) -> Command:
    text = values.text(value, "text")
    if text is None:
        raise values.Bad("say its questions, like system?")
    return Define(_type(value), text)


MAKERS: Mapping[str, Callable[[dict[str, Any]], Command]] = {
    "request": _request,
    "requests": lambda value: Requests(),
    "define": _define,
}
