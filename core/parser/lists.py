"""Lists and searches from the slots of a part."""

from __future__ import annotations

from dataclasses import replace

from core.command import Heard, List, Question, Unclear
from core.parser.calendar_days import is_year
from core.parser.features import concepts, plain
from core.parser.numbers import numbers_in
from core.parser.search import Term, is_left_out, outside, sought, told_about, widened
from core.parser.slot_values import Heed, filters
from core.parser.values import PAGE_MAX
from core.ticket import BATCH_MAX
from core.translation import say

_SEARCHING = frozenset(("find", "search", "such", "suche", "finde", "busca", "cherche", "procura"))


def search(intent: str, heed: Heed) -> List | Unclear | None:
    """Return the search of an order like "find x", even if the reading has another intent.

    Returns a question if the text to find is unclear. None if it is no such order, or the reading
    is right as it is ("find my tickets", "find T4").
    """
    term = sought(heed.line)
    if term is None:
        return None
    read = listed(heed) if intent == "list" else None
    is_filtered = isinstance(read, List) and _is_filtered(read)
    if term.is_empty or (term.is_little and not is_filtered):
        return _asked() if term.is_said or read else None
    if term.is_quoted or (term.is_single and not is_filtered and _is_meant(intent, heed, term)):
        return List(text=term.text)
    if _is_accounted_for(read, heed, term) if read else not _is_meant(intent, heed, term):
        return None
    return List(text=term.text) if term.is_sure else _asked()


def _is_accounted_for(read: List | Unclear, heed: Heed, term: Term) -> bool:
    """Whether the list already covers the text to search for."""
    if isinstance(read, Unclear):
        return read != _asked() and not (term.is_sure and term.is_short)
    is_told = read.text and not (term.is_sure and term.is_short)
    return bool(is_told) or not is_left_out(heed, term)


def _is_meant(intent: str, heed: Heed, term: Term) -> bool:
    """Whether the text is to be searched although the reading may have another intent."""
    if intent == "list":
        return True
    if intent == "more" or _is_named(heed):
        return False
    if intent == "create":
        asks = any("create" in concepts(plain(word)) for word in heed.line.words)
        return term.is_sure and not asks and heed.line.words[1:2] != ("and",)  # "find and replace"
    return term.is_sure or term.is_single


def _is_named(heed: Heed) -> bool:
    """Whether the part names tickets, by id, reference or filter. A bare number does not."""
    is_told = any(slot.name in ("ref", "all") or slot.name[0] == "?" for slot in heed.slots)
    return is_told or any(token.kind == "id" for token in heed.line.tokens)


def listed(heed: Heed) -> List | Unclear:
    """Return the list that the slots say, or a question if a search or a date is unclear."""
    about = told_about(heed.line)
    is_quoted = about is not None and about.is_quoted and not about.is_empty
    heed = outside(heed, about) if about and is_quoted else widened(heed)
    found = filters(heed, "?" if any(slot.name[0] == "?" for slot in heed.slots) else "")
    made = replace(found, sort=heed.value("sort"), limit=_limit(heed), page=page(heed))
    made = replace(made, text=about.text) if about and is_quoted else made
    if _has_unread_days(heed, made):
        return Unclear(say("since which day?"), kind=Question.VALUE)
    if (about and _is_void(about, made)) or (made == List() and _SEARCHING & {*heed.line.words}):
        return _asked()
    return replace(made, heard=heard(heed))


def _is_void(about: Term, made: List) -> bool:
    """Whether "about" has no usable text after it."""
    if about.is_empty and about.is_said:
        return True
    return about.is_little and made.text in (None, about.text) and not _is_filtered(made)


def _asked() -> Unclear:
    return Unclear(say("find what?"), kind=Question.VALUE)


def _is_filtered(made: List) -> bool:
    """Whether the list has a filter or an order, a text aside."""
    return replace(made, text=None, page=None, limit=None, heard=()) != List()


def _limit(heed: Heed) -> int | None:
    said = (slot.text for slot in heed.of("limit") if not is_year(slot.text))
    numbers = [n for text in said for n in numbers_in(text)]
    return min(numbers[0], BATCH_MAX) if numbers and numbers[0] > 0 else None


def _has_unread_days(heed: Heed, made: List) -> bool:
    """Whether a date was said but not understood. The list would be wider than asked."""
    said = {slot.field for slot in heed.slots} & {"since", "until"}
    read = [day for day in (made.since, made.until) if day]
    return len(read) < len(said) and not made.not_


def page(heed: Heed) -> int | None:
    """Return the number of the page, from 1, or None."""
    numbers = [n for slot in heed.of("page") for n in numbers_in(slot.text)]
    return numbers[0] if numbers and 0 < numbers[0] <= PAGE_MAX else None


def heard(heed: Heed) -> tuple[Heard, ...]:
    """Return the words that were taken for a state, a priority or a category."""
    return tuple(Heard(s.name, s.text) for s in heed.slots if s.name in ("stat", "pri", "cat"))
