"""The order of a feature that a stranger's words may mean, in the words of a fixed form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from core.command import Command, Unclear, View
from core.parser.blanks import WORDS_MAX, Blanks
from core.parser.forms import Phrase, fixed
from core.parser.forms.form import ids_in
from core.parser.machine import machine
from core.parser.marks import marked, marks_in
from core.parser.slot_values import Heed
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
        ("", say("{ids} waits for {who}")),
        ("customer", say("{ids} waits for the customer")),
        ("", say("{ids} waits for {rest}")),
        ("asks !ids", say("waiting tickets")),
    ),
    "snooze": (("", say("snooze {ids} until {when}")), ("over", say("wake {ids}"))),
    "due": (
        ("asks", say("{ids}")),
        ("off", say("{ids} not due")),
        ("", say("{ids} due {when}")),
        ("asks", say("due {span}")),
    ),
    "remind": (("!off !name", say("remind me about {ids} {when}")),),
    "sla": (
        ("asks", say("{ids}")),
        ("", say("set sla {pri} {both}")),
        ("!solves", say("set sla {pri} {time}")),
        ("solves", say("set sla {pri} solve {time}")),
        ("asks", say("sla report {period}")),
        ("asks", say("sla")),
    ),
    "late": (("asks", say("{ids}")), ("day", say("overdue tickets")), ("", say("late"))),
    "route": (("!asks !off", say("route {cat} to {people}")), ("asks", say("routes"))),
    "away": (
        ("who asks", say("who is away")),
        ("!name !asks", say("away until {when}")),
        ("over !name !asks", say("back")),
    ),
    "load": (("", say("load")),),
    "oncall": (
        ("who asks", say("who is on call {when}")),
        ("who asks", say("who is on call")),
    ),
    "hours": (
        ("asks", say("hours {ids}")),
        ("!wrong", say("{ids} +{time}")),
        ("mine asks", say("my hours {period}")),
        ("asks", say("hours {client} {period}")),
    ),
    "contract": (("", say("contract {client} {time} a month")), ("asks", say("contracts"))),
    "statement": (("", say("statement {client} {period}")),),
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
    "repeat": (("asks", say("repeats")),),
    "approve": (
        ("", say("ask {who} to approve {ids}")),
        ("refuses !asks !name", say("reject {ids}")),
        ("!asks !name", say("approve {ids}")),
    ),
    "meet": (
        ("off", say("cancel the meeting about {ids}")),
        ("", say("meet {who} about {ids} {when}")),
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
SAID_MAX = 6  # words of a question
_ONLY_IDS = re.compile(r"(?:T\d+ ?)+")
_IDS = frozenset(("ids", "one", "other"))
_PLACE = re.compile(r"\{(\w+)\}")


class Suggestion(NamedTuple):
    """An order that may be meant.

    said: how it is said
    command: what it does
    left: how many words it leaves out
    """

    said: Said
    command: Command
    left: int


def suggestion(topic: str, heed: Heed) -> Suggestion | None:
    """Return the order of a feature with the values of the words; None if they have not all.

    topic: name of the feature
    """
    if len(heed.line.tokens) > WORDS_MAX:
        return None
    blanks = Blanks(heed, topic)
    cues, named = blanks.cues, blanks.ids
    for cue, way in WAYS.get(topic, ()):
        said = _filled(way, blanks) if _fits(cue, cues) else None
        if said is None or (named and not _IDS & {*_PLACE.findall(way)}):
            continue  # a value is missing, or it would leave out the ticket that the line names
        command = read(said, heed.at, heed.ticket)
        if command and not isinstance(command, Unclear):
            left = blanks.left(said)
            is_short = left <= LEFT_MAX and len(said.split()) <= SAID_MAX
            return Suggestion(said, command, left) if is_short else None
    return None


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


def _filled(way: Said, blanks: Blanks) -> Said | None:
    values: dict[str, object] = {}
    for name in _PLACE.findall(way):
        if not (value := blanks.value(name)):
            return None
        values[name] = value
    return say(way.one, **values)
