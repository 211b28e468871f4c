"""The order of a feature that a stranger's words may mean, in the words of a fixed form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from core.command import Command, Unclear, View
from core.parser.blank_values import value_of
from core.parser.blanks import WORDS_MAX, Blanks, Sentence
from core.parser.forms import Phrase, fixed
from core.parser.forms.form import ids_in
from core.parser.machine import machine
from core.parser.marks import marked, marks_in
from core.translation import Said, say

# Feature, as in `core.parser.words.topics` -> ways to say its orders, each with its cues: CUES of
# `core.parser.words.blanks`, or what `Blanks.cues` finds; `!` before one that must not be there.
# The first counts whose cues and values are in the message. A place stands for a value: see
# `core.parser.blanks`.
WAYS: Mapping[str, tuple[tuple[str, Said], ...]] = {
    "label": (
        ("off", say("{ids} -{label}")),
        ("asks", say("tickets with label {label}")),
        ("", say("{ids} +{label}")),
        ("asks", say("labels")),
    ),
    "client": (
        ("!off", say("{ids} client {client}")),
        ("asks !ids", say("list client={client} stat=open")),
        ("asks !ids", say("clients")),
    ),
    "wait": (
        ("asks", say("{ids}")),
        ("over !not", say("wake {ids}")),
        ("!denied", say("{ids} waits for {who}")),
        ("customer !denied", say("{ids} waits for the customer")),
        ("!denied", say("{ids} waits for {rest}")),
        ("asks !ids", say("waiting tickets")),
    ),
    "snooze": (("", say("snooze {ids} until {when}")), ("over", say("wake {ids}"))),
    "due": (
        ("asks", say("{ids}")),
        ("off day", say("{ids} not due")),
        ("!minus", say("{ids} due {when}")),
        ("asks", say("due {span}")),
    ),
    "remind": (("!off !name", say("remind me about {ids} {when}")),),
    "sla": (
        ("asks", say("{ids}")),
        ("", say("set sla {scope} {both}")),
        ("!solves", say("set sla {scope} {time}")),
        ("solves !answers", say("set sla {scope} solve {time}")),
        ("asks", say("sla report {period}")),
        ("asks", say("sla")),
    ),
    "late": (("asks", say("{ids}")), ("day", say("overdue tickets")), ("", say("late"))),
    "route": (("!asks !off", say("route {what} to {people}")), ("asks", say("routes"))),
    "away": (
        ("who asks", say("who is away")),
        ("gone !denied !name !asks", say("away until {end}")),
        ("over !name !asks", say("back")),
    ),
    "load": (("", say("load")),),
    "oncall": (
        ("who asks !swaps", say("who is on call {when}")),
        ("who asks !swaps", say("who is on call")),
        ("mine asks !swaps", say("who is on call {when}")),
        ("!asks !swaps", say("{who} covers {stretch}")),
        ("!asks !swaps", say("{who} covers {when}")),
    ),
    "hours": (
        ("asks", say("hours {ids}")),
        ("!wrong", say("{ids} +{done}")),
        ("mine asks !client", say("my hours {period}")),
        ("asks", say("hours {client} {period}")),
    ),
    "contract": (
        ("month !asks", say("contract {client} {time} a month")),
        ("asks", say("contracts")),
    ),
    "statement": (("!quantity", say("statement {client} {period}")),),
    "answer": (
        ("!asks", say("{ids} use {slug}")),
        ("asks", say("answers for {ids}")),
        ("asks", say("answers")),
    ),
    "link": (
        ("apart !asks", say("{one} no longer blocked by {other}")),
        ("whole !asks", say("{one} part of {other}")),
        ("holds !asks", say("{other} blocked by {one}")),
        ("!asks", say("{one} blocked by {other}")),
        ("asks", say("{ids}")),
    ),
    "ready": (
        ("whole asks", say("list part_of={ids} blocked=no stat=open")),
        ("asks", say("{ids}")),
        ("", say("ready")),
    ),
    "repeat": (("!asks", say("{rule}: {title}")), ("asks", say("repeats"))),
    "approve": (
        ("!whether", say("ask {who} to approve {ids}")),
        ("asks", say("{ids}")),
        ("refuses !asks !name", say("reject {ids}")),
        ("!asks !name", say("approve {ids}")),
    ),
    "meet": (
        ("off", say("cancel the meeting about {ids}")),
        ("!denied", say("meet {who} about {ids} {when}")),
    ),
    "calendar": (("changes", say("new calendar")), ("", say("calendar"))),
    "follow": (
        ("off !name", say("unfollow {ids}")),
        ("!asks !name", say("follow {ids}")),
        ("asks !name", say("following")),
    ),
    "feedback": (
        ("bad !asks !request", say("rate {ids} bad")),
        ("good !asks !request", say("rate {ids} good")),
        ("asks !ids", say("feedback")),
    ),
    "report": (
        ("by_client !weekly", say("report by client {period}")),
        ("by_label !weekly", say("report by label {period}")),
        ("person !weekly", say("report by person {period}")),
        ("!weekly", say("report {period}")),
        ("!weekly", say("report")),
    ),
    "whatif": (
        ("", say("what if sla {pri} {both}")),
        ("!solves", say("what if sla {pri} {time}")),
        ("solves", say("what if sla {pri} solve {time}")),
        ("!solves", say("what if sla {time}")),
    ),
}
LEFT_MAX = 5  # words that the order leaves out; with more it is mostly wrong
ALONE_LEFT_MAX = 3  # of an order without values
SAID_MAX = 6  # words of a question
_ONLY_IDS = re.compile(r"(?:T\d+ ?)+")
_IDS = frozenset(("ids", "one", "other"))
_TEXTS = ("title", "done", "rest", "stretch", "when", "end")  # places whose end may be cut
_FREE = frozenset(("rest", "label"))  # places that nearly any word can fill
_NAMES = frozenset(("slug",))
_GUESSED = frozenset(("ids", "when", "end", "period")) | _NAMES  # one alone tells no feature
_TELLING = 2  # of them tell it
_TOLD = frozenset(("label", "slug", "title", "rest", "done"))  # places for words in quotes
_PLACE = re.compile(r"\{(\w+)\}")


class Suggestion(NamedTuple):
    """An order that may be meant.

    said: how it is said, a long text cut
    command: what it does
    left: how many words it leaves out
    signs: how many words speak for its feature
    is_safe: whether it only shows tickets, or has a value that is no free text
    """

    said: Said
    command: Command
    left: int
    signs: int
    is_safe: bool


def suggestion(topic: str, sentence: Sentence) -> Suggestion | None:
    """Return the order of a feature with the values of the words; None if they have not all.

    topic: name of the feature
    """
    if len(sentence.line.tokens) > WORDS_MAX:
        return None
    blanks, heed = Blanks(sentence, topic), sentence.heed
    for cue, way in WAYS.get(topic, ()):
        values = _values(way, blanks) if _fits(cue, sentence.cues) else None
        if values is None or _forgets(way, blanks):
            continue
        shown = _shown(way, values)
        if len(shown.split()) > SAID_MAX:
            continue
        said = say(way.one, **values)
        command = read(said, heed.at, heed.ticket)
        if command and not isinstance(command, Unclear):
            left, most = blanks.left(said), LEFT_MAX if values else ALONE_LEFT_MAX
            is_safe = isinstance(command, View) or bool(values.keys() - _IDS - _FREE)
            made = Suggestion(shown, command, left, blanks.signs, is_safe)
            return made if left <= most else None
    return None


def _forgets(way: Said, blanks: Blanks) -> bool:
    """Whether it would leave out what the line names, or only guess the feature."""
    places, cues = {*_PLACE.findall(way)}, blanks.sentence.cues
    is_guess = places < _GUESSED and len(places - _NAMES) < _TELLING and not blanks.signs
    lacks_ids = bool(blanks.sentence.ids) and not _IDS & places
    return is_guess or lacks_ids or ("quoted" in cues and not _TOLD & places)


def read(said: str, at: datetime, ticket: str | None) -> Command | None:
    """Return what an order does, None if it is none. at, ticket: as in `Heed`"""
    marks = marks_in(said, ())
    if _ONLY_IDS.fullmatch(marks.text):
        only = View(ids_in(marks.text))
        return (marked((only,), marks, ticket) or (None,))[0] if marks.labels else only
    made = machine(said)
    return made[0] if made else fixed(Phrase(said, at, ticket, said))


def _fits(asked: str, cues: set[str]) -> bool:
    """Whether the message has all of the cues, and none of those with a `!`."""
    return all((one[0] != "!") == (one.lstrip("!") in cues) for one in asked.split())


def _values(way: Said, blanks: Blanks) -> dict[str, str] | None:
    values: dict[str, str] = {}
    for name in _PLACE.findall(way):
        if not (value := value_of(blanks, name)):
            return None
        values[name] = value
    return values


def _shown(way: Said, values: Mapping[str, str]) -> Said:
    """Return the order as a question has room for it: its text is cut."""
    over = len(say(way.one, **values).split()) - SAID_MAX
    name = next((name for name in _TEXTS if name in values), None)
    words = values[name].split() if name else []
    if name is None or not 0 < over < len(words):
        return say(way.one, **values)
    cut = f"{' '.join(words[:-over])}…"
    return say(way.one, **{**values, name: cut})
