"""Words -> a type of requests: "system? (github, aws); why?; until? date"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, cast, get_args

from core.approvals import Counting
from core.parser import values
from core.parser.forms.people import people
from core.patterns import pattern
from core.requests import Asks, Question, RequestType, wrong_in
from core.ticket import NOBODY

_PARTS = pattern(r"\s*[;\n]\s*")
_ASKED = pattern(r"(?P<label>[^?]+)\?\s*(?:\((?P<choices>[^()]*)\))?(?P<more>[\w ,]*)")
_KINDS: Mapping[str, str] = {"long text": "long", "lines": "long", "user": "person", "day": "date"}
_OPTIONAL = pattern(r"\b(?:optional|required)\b", re.IGNORECASE)


def type_in(name: str, said: str) -> RequestType:
    """Return the type that the words make. Raises Bad: at most six words that say what to do."""
    parts = [part for part in _PARTS.split(said.strip().rstrip(";")) if part]
    questions = tuple(_question(part) for part in parts if "?" in part)
    if not questions:
        raise values.Bad("say its questions, like system?")
    made = RequestType(name, questions, f"{name}: {{{questions[0].name}}}")
    for part in parts:
        if "?" not in part:
            made = _valued(made, part)
    if wrong := wrong_in(made):
        key = wrong.key.removeprefix("questions.")
        raise values.Bad(f"{key}: {wrong.what}" if key else wrong.what)
    return made


def _question(part: str) -> Question:
    found = _ASKED.fullmatch(part)
    if found is None:
        raise values.Bad("a question is like: until? date")
    label, more = found["label"].strip(), found["more"]
    choices = tuple(c for c in map(str.strip, (found["choices"] or "").split(",")) if c)
    said = " ".join(_OPTIONAL.sub(" ", more).replace(",", " ").lower().split())
    kind = _KINDS.get(said, said) or ("choice" if choices else "text")
    if kind not in get_args(Asks):
        raise values.Bad("kinds: text, long, choice, person, date")
    name = "_".join(re.findall(r"\w+", label.lower()))[:30]
    asked = f"{label[:1].upper()}{label[1:]}{'?' if ' ' in label else ''}"
    return Question(name, asked, cast(Asks, kind), choices, "optional" not in more.lower())


def _valued(made: RequestType, part: str) -> RequestType:
    """Return the type with one value: "approved by @ana @bob, all", "priority 1"."""
    found = _VALUE.fullmatch(part)
    if found is None:
        raise values.Bad("known: title, category, priority, approvers, ..")
    return replace(made, **dict(_VALUES[found["name"].lower()](found["value"].strip())))


def _title(said: str) -> Iterator[tuple[str, Any]]:
    yield "title", said


def _category(said: str) -> Iterator[tuple[str, Any]]:
    yield "cat", values.cat({"cat": said})


def _priority(said: str) -> Iterator[tuple[str, Any]]:
    yield "pri", values.pri({"pri": said.lower().removeprefix("p")})


def _labels(said: str) -> Iterator[tuple[str, Any]]:
    yield "labels", values.labels({"labels": said.replace("+", " ")})


def _assignee(said: str) -> Iterator[tuple[str, Any]]:
    own = values.person({"assignee": said}, "assignee")
    yield "own", None if own == NOBODY else own


def _approvers(said: str) -> Iterator[tuple[str, Any]]:
    words = re.split(r"[\s,]+", said)
    rule = next((word.lower() for word in words if word.lower() in get_args(Counting)), "any")
    named = [word for word in words if word and word.lower() not in (*get_args(Counting), "of")]
    yield "approvers", people(" ".join(named))
    yield "rule", rule


_VALUES = {
    "title": _title,
    **dict.fromkeys(("category", "cat"), _category),
    **dict.fromkeys(("priority", "pri"), _priority),
    **dict.fromkeys(("label", "labels"), _labels),
    **dict.fromkeys(("assignee", "assign", "assigned"), _assignee),
    **dict.fromkeys(("approvers", "approver", "approved by", "approval by"), _approvers),
}
_VALUE = pattern(
    rf"(?P<name>{'|'.join(sorted(_VALUES, key=len, reverse=True))})"
    r"(?: is| to)?(?::\s*|\s+)(?P<value>.+)",
    re.IGNORECASE,
)
