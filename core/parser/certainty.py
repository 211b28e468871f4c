"""Act, ask or do nothing: decided by the odds of the readings, and by what each would change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.command import CHANGING, Command, Create, Question, Unclear
from core.parser.assembly import assemble
from core.parser.candidates import Reading
from core.parser.caution import is_denied, is_doubtful, is_either, is_uncertain
from core.parser.clarification import question
from core.parser.emergencies import emergency
from core.parser.features import concepts_in, is_foreign, plain
from core.parser.heard import Heard, heed
from core.parser.intents import ASKED_ABOUT, CHANGES, DECLARED, WORDED
from core.parser.lists import search
from core.parser.offers import of_feature
from core.parser.search import sought
from core.parser.slots import WORDS, may_describe
from core.parser.stated import as_noted, as_stated
from core.parser.title_tags import is_lead
from core.parser.tokens import Line
from core.parser.typos import nearly
from core.parser.words.small import SMALL
from core.ticket import one_line
from core.title import titled
from core.translation import say

# A wrong change costs 20, a junk ticket 5 and a needless question 1: act where the odds are better.
CHANGE_LEAST = 0.68  # measured on unseen authors: `python -m tests.bench understanding --unread`
UNWORDED_LEAST = 0.85  # for closing, merging or assigning without a known verb for it
EVIDENCE_LEAST = -0.5  # of what such an order says outside of its slots: see `Model.evidence`
CREATE_LEAST = 0.5
FOLLOW_UP_CREATE_LEAST = 0.7  # after a ticket many of the less likely ones are about that ticket
LEAST = 0.5
LACKING_LEAST = 0.03  # of an order without its value, to ask for that
LACKING_MAX = 8  # tokens of such an order; a longer one may say a value in its own way
NOTHING_LEAST = 0.75  # if it may say more than talk
RIVAL_LEAST = 0.2  # of an order that is not unlikely
FEATURE_LEAST = 0.75  # surely asked for: nothing else is offered
TALK_MAX = 60  # characters of the first word; a longer one was pasted, and is no small talk
WORDS_MAX = 60  # words of small talk; a longer message wants an answer
SILENT, DOUBTED = frozenset(("nothing",)), frozenset(("ask", "feature"))
CREATING = frozenset(("create", "ticket"))  # concepts of words that ask for a ticket
_WANTING = frozenset(("create", "ask", "view", "nothing"))  # intents of "a ticket, please"


def decide(readings: Sequence[Reading], heard: Heard) -> tuple[Command, ...]:
    """Return the commands of the likeliest reading, a question if that is not safe, or ()."""
    best = readings[0]
    is_new = not heard.overheard and not heard.ticket
    if is_new:
        best = as_stated(best, heard.line)
    best = as_noted(best, heard.line) if heard.follow_up else best
    if is_new and (plainly := _plainly(best, heard)):
        return (plainly,)
    if hinted := _hinted(readings, heard):
        return (hinted,)
    rather = best.intent == "feature" or (is_new and _names_no_ticket(best, heard))
    if rather and (others := _others(readings)) and not heard.overheard:
        return decide(others, heard)  # it rather asks for something else
    if best.intent in SILENT and _is_talk(readings, heard.line):
        return ()
    if best.intent in SILENT | DOUBTED or best.odds < LEAST:
        return _asked(readings, heard)
    made = assemble(best.intent, heed(best, heard))
    if best.intent in CHANGES and is_denied(best, heard.line):
        return ()
    if best.intent in CHANGES and is_either(best, heard.line):
        return _either(made)
    return made if _is_safe(best, heard) else _asked(readings, heard)


def _hinted(readings: Sequence[Reading], heard: Heard) -> Command | None:
    """Return the order of a feature, or the question about it; None if the words hardly ask so.

    A new ticket is offered with the example of a feature, if it is likely too.
    """
    best = readings[0]
    if heard.overheard:
        return None
    is_open = best.intent in DOUBTED or (best.intent not in SILENT and best.odds < LEAST)
    found = of_feature(readings, heard, is_open=is_open)
    is_new = best.intent not in CHANGES and any(one.intent == "create" for one in readings)
    odds = max((one.odds for one in readings if one.intent == "feature"), default=1.0)
    if isinstance(found, Unclear) and not found.choices and is_new and odds < FEATURE_LEAST:
        return replace(question((), heard, is_typo=False), msg=found.msg)
    return found


def _names_no_ticket(best: Reading, heard: Heard) -> bool:
    """Whether it would hardly change a ticket: it names none, and none was spoken of."""
    is_unnamed = best.intent in ASKED_ABOUT and not heard.follow_up and not _is_named(best)
    return is_unnamed and best.odds < CHANGE_LEAST


def _others(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings that change no ticket, without that of a feature, and their odds then."""
    others = [one for one in readings if one.intent not in CHANGES | {"feature"}]
    total = sum(one.odds for one in others)
    return [replace(one, odds=one.odds / total) for one in others]


def _plainly(best: Reading, heard: Heard) -> Command | None:
    """Return the command for plain words, whatever the odds: an emergency or a search."""
    if stated := emergency(heard.line):
        return Create(titled(one_line(stated)), pri=1)
    if best.intent in _WANTING and _only_asks(best, heard.line):
        return Unclear(say("say what the problem is"), kind=Question.VALUE)
    return search(best.intent, heed(best, heard)) if sought(heard.line) else None


def _is_talk(readings: Sequence[Reading], line: Line) -> bool:
    is_short = len(line.tokens[0].low) < TALK_MAX and len(line.tokens) < WORDS_MAX
    says_more = "thanks" not in line.courtesies and _may_say_more(readings, line)
    is_likely = readings[0].odds >= (NOTHING_LEAST if says_more else LEAST)
    return is_short and is_likely and not _has_typo(readings, line)


def _may_say_more(readings: Sequence[Reading], line: Line) -> bool:
    """Whether the words may name a ticket or a problem, or an order is not unlikely."""
    rivals = (one for one in readings[1:] if one.intent != "ask")
    names = any(token.kind == "id" for token in line.tokens)
    is_order = any(one.odds >= RIVAL_LEAST for one in rivals)
    return names or is_order or sum(map(may_describe, line.words)) > 1


def _is_safe(best: Reading, heard: Heard) -> bool:
    """Whether the reading is likely enough to act on it."""
    if best.intent in CHANGES:
        is_spoken_of = bool(heard.follow_up or heard.ticket)
        is_implied = is_spoken_of and best.intent in ASKED_ABOUT and not _is_named(best)
        if is_implied and is_uncertain(best, heard.line):
            return False
        is_named = best.intent == "assign" and is_spoken_of  # who gets it is enough
        is_worded = is_named or best.intent not in WORDED or _is_worded(best, heard.line)
        is_likely = best.odds >= (CHANGE_LEAST if is_worded else UNWORDED_LEAST)
        is_told = is_worded or _is_told(best, heard.line)
        return is_likely and is_told and not is_doubtful(best, heard.line)
    if best.intent == "create":
        is_sure = best.odds >= (FOLLOW_UP_CREATE_LEAST if heard.follow_up else CREATE_LEAST)
        return is_sure and not _is_remark(best, heard) and not _is_doubted_undo(best, heard.line)
    if best.intent == "list":  # no word says that it lists, or what
        return bool(best.slots or concepts_in(heard.line.words))
    return True


def _is_named(reading: Reading) -> bool:
    """Whether the reading names its tickets by ids, words or filters."""
    slots = [slot for slot in reading.slots if slot.field in ("id", "ref", "all", "into")]
    return any(slot.field != "ref" or slot.value == WORDS for slot in slots)


def _either(made: tuple[Command, ...]) -> tuple[Command, ...]:
    """Return the question which ticket is meant, for "close T4 or T5"."""
    each = tuple(
        replace(command, ids=(id,))
        for command in made
        if isinstance(command, CHANGING)
        for id in command.ids
    )
    return (Unclear(say("which of them?"), each, Question.TICKET),)


def _is_bare(reading: Reading, line: Line) -> bool:
    """Whether no word before the title asks for a ticket."""
    title = next((slot.first for slot in reading.slots if slot.name == "title"), reading.first)
    return CREATING.isdisjoint(concepts_in(line.words[reading.first : title]))


def _is_remark(reading: Reading, heard: Heard) -> bool:
    """Whether a problem may be about an existing ticket: in its thread, or next to its id."""
    inside = range(reading.first, reading.last)
    named = any(heard.line.tokens[k].kind == "id" for k in inside if k < len(heard.line.tokens))
    return _is_bare(reading, heard.line) and bool(heard.ticket or named)


def _is_doubted_undo(reading: Reading, line: Line) -> bool:
    """Whether a problem may be an order that names no ticket: "undo when the tests are green"."""
    first = concepts_in(line.words[reading.first : reading.first + 1])
    return _is_bare(reading, line) and "undo" in first and is_doubtful(reading, line)


def _asked(readings: Sequence[Reading], heard: Heard) -> tuple[Command, ...]:
    """Return the question between the readings that would do something.

    A message in a script that is not Latin becomes a ticket as it is.
    """
    if heard.overheard:
        return ()
    if not heard.ticket and is_foreign(heard.line):
        return (Create(titled(one_line(heard.line.text)), _more_than_title(heard.line.text)),)
    possible = [
        (reading.odds, command)
        for reading in readings
        if reading.intent not in ("ask", "nothing")
        and (reading.odds >= UNWORDED_LEAST or _is_meant(reading, heard.line))
        for command in assemble(reading.intent, heed(reading, heard))[:1]
    ]
    made = [command for _, command in possible if not isinstance(command, Unclear)]
    lacking = next((c for odds, c in possible if odds >= LACKING_LEAST and _lacks(c)), None)
    is_short = len(heard.line.tokens) <= LACKING_MAX
    if lacking and is_short and not any(isinstance(command, CHANGING) for command in made):
        return (lacking,)  # "merge T2": what it lacks is the better question
    return (question(tuple(made), heard, is_typo=_has_typo(readings, heard.line)),)


def _lacks(command: Command) -> bool:
    return isinstance(command, Unclear) and command.kind is Question.VALUE


_BARE = frozenset(("id", "who", "mark"))


def _is_meant(reading: Reading, line: Line) -> bool:
    return _is_worded(reading, line) or _is_mistyped(reading, line)


def _is_worded(reading: Reading, line: Line) -> bool:
    """Whether some word of the message is a verb or value for what the reading would do."""
    if reading.intent == "assign" and {token.kind for token in line.tokens} <= _BARE:
        return True  # "T4 @ana"
    verbs = DECLARED[reading.intent].verbs
    return not verbs or bool(verbs & concepts_in(line.words))


def _only_asks(best: Reading, line: Line) -> bool:
    """Whether the line only asks for a ticket, and does not name a problem ("new p1 ticket")."""
    values = (slot for slot in best.slots if slot.name in ("pri", "cat", "own"))
    taken = {k for slot in values for k in range(slot.first, slot.last)}
    words = [word for k, word in enumerate(line.words) if k not in taken]
    says_more = ":" in line.words[:-1]
    return concepts_in(words) >= CREATING and all(map(is_lead, words)) and not says_more


def _more_than_title(text: str) -> str | None:
    return text if one_line(text) != titled(one_line(text)) else None


def _has_typo(readings: Sequence[Reading], line: Line) -> bool:
    """Whether the message may be an order with a mistyped verb."""
    return any(one.intent in CHANGES and _is_mistyped(one, line) for one in readings)


def _is_told(reading: Reading, line: Line) -> bool:
    """Whether the words outside of the slots do not speak against the intent.

    "T2 affects @ana" has the shape of an order, but its words are not those of such orders.
    """
    taken = {k for slot in reading.slots for k in range(slot.first, slot.last)}
    inside = range(reading.first, min(reading.last, len(line.words)))
    said = [plain(line.words[k]) for k in inside if k not in taken and line.words[k].isalpha()]
    telling = [word for word in said if len(word) > 1 and word not in SMALL]
    return not telling or reading.evidence(telling) >= EVIDENCE_LEAST


def _is_mistyped(reading: Reading, line: Line) -> bool:
    """Whether some word is a typo of a verb for what the reading would do."""
    verbs = DECLARED[reading.intent].verbs
    return any(nearly(plain(word), *verbs) for word in line.words)
