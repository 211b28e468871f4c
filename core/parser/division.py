"""Where one message orders several things: the parts that are commands of their own."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from core.parser.candidates import Reading, joints, parts, readings, unread
from core.parser.certainty import CREATING, LEAST
from core.parser.courtesy import without_courtesies
from core.parser.details import ordered
from core.parser.features import concepts_in
from core.parser.intents import CHANGES
from core.parser.markup import unlisted
from core.parser.model import Model
from core.parser.several import ENDS
from core.parser.slots import PERSON, Slot
from core.parser.tokens import Line

_LINES_MAX = 200
MAYBE_NEXT = 0.05  # odds that a second change begins, if both are sure
NEW_SURE = 0.995  # a likelier new ticket is not two changes
JOINTS_MAX = 2  # such places that are tried
BOTH_LEAST = 0.75  # odds of both changes together
_NAMING = frozenset(("id", "ref", "all"))
_VALUES = frozenset(("own", "pri", "stat", "cat"))
_ASKING = frozenset(("list", "view", "count"))
# Intents of explicit orders: they ask for a ticket, name their tickets, or need no ticket.
_FILING = frozenset(("create",))
_NAMED = CHANGES | {"view", "history", "why"}
_ALONE = frozenset(("list", "more", "stats", "new", "help", "format", "undo"))
_ORDERS = _NAMED | _ALONE

Said = tuple[Line, list[Reading]]  # the words of a command, and its readings


def divided(line: Line, section: str, model: Model, wanted: frozenset[str] | None) -> list[Said]:
    """Return the readings of each command in a message.

    Lines, `;`-parts and their parts are commands of their own only if all are explicit orders.
    Otherwise the whole message is one command.

    section: of the corpus
    wanted: as for `readings`, of the whole message
    """
    said = filter(None, map(unlisted, map(str.strip, ENDS.split(line.text))))
    texts = list(islice(said, _LINES_MAX))
    if len(texts) == 1:
        return _parts(line, section, model, wanted)
    lines = map(without_courtesies, texts)
    each = _explicit(_parts(one, section, model, _orderable(one)) for one in lines)
    return each or [undivided(line, section, model, wanted)]


def _parts(
    line: Line, section: str, model: Model, wanted: frozenset[str] | None = None
) -> list[Said]:
    """Return the readings of the line's parts, or of the whole line.

    wanted: as for `readings`; used for the whole line
    """
    if not line.tokens:
        return []
    each = parts(line, section, model)
    said = _orders(line, each, section, model) if len(each) > 1 else []
    if said and not _is_one_list(said):
        return said
    whole = undivided(line, section, model, wanted)
    return _two_changes(whole, section, model) or [whole]


def _two_changes(whole: Said, section: str, model: Model) -> list[Said]:
    """Return two changes that are hardly one ("the till to @ana and the lift is low"), else [].

    Where the second begins the words alone hardly tell, but both are sure by themselves.
    """
    line, found = whole
    if section == "overheard" or not found or not _may_be_two(found[0]):
        return []
    for k in joints(line, section, model, MAYBE_NEXT)[:JOINTS_MAX]:
        other = _part(line, (k, len(line.tokens)), section, model, CHANGES)
        one = _part(line, (0, k), section, model, CHANGES) if _is_change(other) else None
        if one and _is_change(one) and _are_two(one[1][0], other[1][0]):
            return [one, other]
    return []


def _may_be_two(one: Reading) -> bool:
    """Whether it has a value or a ticket, and is not surely a new ticket."""
    is_new = one.intent in _FILING and one.odds > NEW_SURE
    return not is_new and any(slot.name in _VALUES or slot.name in _NAMING for slot in one.slots)


def _is_change(said: Said) -> bool:
    """Whether it likely changes a ticket, and says how. Without a ticket, all its words say it."""
    line, found = said
    best = next(iter(found), None)
    if best is None or best.intent not in CHANGES:
        return False
    says_how = best.intent == "close" or any(map(_is_value, best.slots))
    return says_how and (_names(best) or not unread(best, line))


def _is_value(slot: Slot) -> bool:
    """Whether the slot has a new value; of a person, one who is mentioned, oneself or nobody."""
    return slot.name in _VALUES and (slot.name != "own" or "@" in slot.text or slot.value != PERSON)


def _are_two(one: Reading, other: Reading) -> bool:
    """Whether both are likely, and the second is of another ticket, or changes another field."""
    fields = [{slot.name for slot in each.slots if _is_value(slot)} for each in (one, other)]
    differ = one.intent != other.intent
    is_of_other = _names(other, "it") and (differ or _names(one))
    is_of_field = differ and all(fields) and fields[0].isdisjoint(fields[1])
    return (is_of_other or is_of_field) and one.odds * other.odds >= BOTH_LEAST


def _names(one: Reading, *but: str) -> bool:
    return any(slot.name in _NAMING and slot.value not in but for slot in one.slots)


def _orders(line: Line, each: list[tuple[int, int]], section: str, model: Model) -> list[Said]:
    wanted = _orderable(line)
    return _explicit([_part(line, one, section, model, wanted)] for one in each)


def explicit(line: Line, section: str, model: Model) -> list[Said]:
    """Return the readings of the line's parts if each is an explicit order, else []."""
    return _explicit([_parts(line, section, model, _orderable(line))])


def _is_one_list(each: list[Said]) -> bool:
    """Whether all parts are lists and only the first has a verb ("open p1s, oldest first")."""
    best = [found[0] for _, found in each]
    asks = any(_asks(line, one) for line, (one, *_) in each[1:])
    return {one.intent for one in best} == {"list"} and not asks


def _asks(line: Line, one: Reading) -> bool:
    """Whether a list has a word like "show"."""
    return not _ASKING.isdisjoint(concepts_in(line.words[one.first : one.last]))


def undivided(line: Line, section: str, model: Model, wanted: frozenset[str] | None = None) -> Said:
    """Return the readings of the whole line as one command. Arguments as for `divided`."""
    return _part(line, (0, len(line.tokens)), section, model, wanted)


def _part(
    line: Line,
    part: tuple[int, int],
    section: str,
    model: Model,
    wanted: frozenset[str] | None = None,
) -> Said:
    own = line.only(*part)
    return own, readings(own, 0, len(own.tokens), section, model, wanted)


def _explicit(each: Iterable[list[Said]]) -> list[Said]:
    """Return all commands if each is an explicit order, else []. Stops at the first that is not."""
    found: list[Said] = []
    for said in each:
        is_filing = any(one.intent in _FILING for _, (one, *_) in found)
        if not all(_is_explicit(*one) and not (is_filing and _goes_on(*one)) for one in said):
            return []
        found += said
    return found


def _goes_on(line: Line, found: list[Reading]) -> bool:
    """Whether it is hardly a list: its words rather go on about the new ticket before it."""
    is_list = found[0].intent == "list" and not _asks(line, found[0])
    return is_list and unread(found[0], line) > 0


def _orderable(line: Line) -> frozenset[str]:
    """Return the intents of explicit orders that the line can have."""
    return _ORDERS | _FILING if CREATING & concepts_in(line.words) else _ORDERS


def _is_explicit(line: Line, found: list[Reading]) -> bool:
    """Whether the command names its tickets, asks for a new one in words, or needs no ticket.

    Values alone ("p1") belong to the command before.
    """
    if not found or found[0].odds < LEAST:
        return False
    best = found[0]
    if best.intent in _FILING:
        title = next((slot.first for slot in best.slots if slot.name == "title"), best.first)
        return not CREATING.isdisjoint(concepts_in(line.words[best.first : title]))
    if best.intent in _NAMED:
        return any(slot.name in _NAMING or slot.name[0] == "?" for slot in best.slots)
    return best.intent in _ALONE and not ordered(line.part(best.first, best.last))
