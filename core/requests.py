"""Types of requests: their questions, and what a ticket of one is like. Pure: no I/O, no clock."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from typing import Literal, get_args

from core.approvals import PEOPLE_MAX, Counting
from core.details import LABEL, MANY_MAX
from core.frozen import dataclass
from core.json_text import dumps
from core.patterns import pattern
from core.ticket import CATS, PRIS, Cat, Pri

Asks = Literal["text", "long", "choice", "person", "date"]

QUESTIONS_MAX = 20  # of a type
CHOICES_MAX = 100  # of a question, Slack's limit
CHOICE_MAX = 75  # characters of a choice or a label, Slack's limit
TITLE_MAX = 150  # characters of a title before the answers are in it
TYPES_MAX = 50  # of a workspace
_NAME = pattern(r"[a-z]\w{0,29}")  # of a question
_RESERVED = ("action", "type", "answers")  # names in JSON that are no questions
_PLACE = pattern(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a type.

    name: one lower-case word, like `system`
    label: as people read it, like `Which system?`
    kind: `text`, `long` for several lines, `choice`, `person`, or `date`
    choices: of a `choice`, in their order
    required: whether it must be answered
    """

    name: str
    label: str
    kind: Asks = "text"
    choices: tuple[str, ...] = ()
    required: bool = True


@dataclass(frozen=True, slots=True)
class RequestType:
    """A type of requests.

    name: one lower-case word, like `access`
    questions: in their order, at least one
    title: of its tickets, with answers in braces, like `Access to {system}`
    cat, pri, labels, own: of its tickets, as in `Create`
    approvers: user ids of those who are asked to approve; empty: nobody
    rule: how many of them must
    """

    name: str
    questions: tuple[Question, ...]
    title: str
    cat: Cat | None = None
    pri: Pri = 2
    labels: tuple[str, ...] = ()
    own: str | None = None
    approvers: tuple[str, ...] = ()
    rule: Counting = "any"

    @classmethod
    def from_text(cls, text: str) -> RequestType:
        """Read what `to_text` wrote."""
        said = json.loads(text)
        questions = tuple(
            Question(**{**one, "choices": tuple(one["choices"])}) for one in said["questions"]
        )
        several = {name: tuple(said[name]) for name in ("labels", "approvers")}
        return cls(**{**said, **several, "questions": questions})

    def to_text(self) -> str:
        """Return it as JSON text."""
        return dumps(asdict(self))

    def question(self, name: str) -> Question | None:
        """Return the question with this name."""
        return next((one for one in self.questions if one.name == name), None)

    def titled(self, answers: Mapping[str, str]) -> str:
        """Return the title with the answers in it. answers: by name, as people read them"""
        return " ".join(_PLACE.sub(lambda place: answers.get(place[1], ""), self.title).split())

    def described(self, answers: Mapping[str, str]) -> str:
        """Return a line for each answer: `Which system? github`."""
        said = ((one.label, answers.get(one.name)) for one in self.questions)
        return "\n".join(f"{_headed(label)} {text}" for label, text in said if text)

    @property
    def example(self) -> str:
        """The words that file one: `request access system=github why=".."`."""
        needed = [one for one in self.questions if one.required] or self.questions[:1]
        return f"request {self.name} {' '.join(f'{one.name}={_sample(one)}' for one in needed)}"


def _headed(label: str) -> str:
    return label if label.endswith(("?", ":")) else f"{label}:"


def _sample(question: Question) -> str:
    sample = {"choice": "".join(question.choices[:1]), "date": "2026-12-04", "person": "@ana"}
    said = sample.get(question.kind, "..")
    return said if re.fullmatch(r"[\w@.-]+", said) else f'"{said}"'


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with a type.

    key: where, like `questions.system.choices`
    what: at most six words that say what to do
    """

    key: str
    what: str


def wrong_in(one: RequestType) -> Wrong | None:
    """Return the first fault of a type; None: it can be used."""
    if not LABEL.fullmatch(one.name) or one.name != one.name.lower():
        return Wrong("", "the name is one lower-case word")
    if not 1 <= len(one.questions) <= QUESTIONS_MAX:
        return Wrong("questions", f"ask 1 to {QUESTIONS_MAX} questions")
    names = [question.name for question in one.questions]
    for question in one.questions:
        if names.count(question.name) > 1:
            return Wrong(f"questions.{question.name}", "each question has another name")
        if what := _wrong_question(question):
            return Wrong(f"questions.{question.name}{what[0]}", what[1])
    unknown = next((name for name in _PLACE.findall(one.title) if name not in names), None)
    if unknown is not None:
        return Wrong("title", f"no question {unknown}")
    return _wrong_ticket(one)


def _wrong_question(one: Question) -> tuple[str, str] | None:
    """Return the key and the fault of a question."""
    if not _NAME.fullmatch(one.name) or one.name in _RESERVED:
        return "", "its name is one other word"
    if not one.label.strip() or len(one.label) > CHOICE_MAX:
        return ".label", f"1 to {CHOICE_MAX} characters"
    if one.kind not in get_args(Asks):
        return ".kind", f"one of {', '.join(get_args(Asks))}"
    if (one.kind == "choice") != bool(one.choices):
        return ".choices", "a choice has choices, others none"
    if len(one.choices) > CHOICES_MAX or len({*map(str.lower, one.choices)}) < len(one.choices):
        return ".choices", f"at most {CHOICES_MAX}, each once"
    if not all(0 < len(choice) <= CHOICE_MAX for choice in one.choices):
        return ".choices", f"each has 1 to {CHOICE_MAX} characters"
    return None


def _wrong_ticket(one: RequestType) -> Wrong | None:
    """Return what is wrong with the values of its tickets."""
    if not one.title.strip() or len(one.title) > TITLE_MAX:
        return Wrong("title", f"1 to {TITLE_MAX} characters")
    if one.cat is not None and one.cat not in CATS:
        return Wrong("category", f"one of {', '.join(CATS)}")
    if one.pri not in PRIS:
        return Wrong("priority", "1, 2 or 3")
    if len(one.labels) > MANY_MAX or not all(map(LABEL.fullmatch, one.labels)):
        return Wrong("labels", f"at most {MANY_MAX} single words")
    if len(one.approvers) > PEOPLE_MAX or not all(map(_is_name, one.approvers)):
        return Wrong("approvers", f"at most {PEOPLE_MAX} user ids")
    if one.own is not None and not _is_name(one.own):
        return Wrong("assignee", "one user id")
    if one.rule not in get_args(Counting):
        return Wrong("approval", f"one of {', '.join(get_args(Counting))}")
    return None


def _is_name(user: str) -> bool:
    return bool(re.fullmatch(r"[^\s,:/@<>\"]{1,50}", user))
