"""More examples made of those there are: two orders in one message, orders that are overheard,
orders of features in a ticket's thread; and what is said after a ticket was spoken of.

Deterministic, and for training alone: what measures reads the lines as they were written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from core.parser.features import plain
from core.parser.overheard import listed
from core.parser.tokens import read
from core.parser.words import overheard
from tests.corpus.lines import Example, Part

JOINERS = {
    "en": (" and ", " then ", ", then ", " and then ", ", and ", ", also ", " and also "),
    "de": (" und ", ", dann ", " und dann ", ", und ", " danach ", ", danach "),
    "es": (" y ", " y luego ", ", luego ", " y después ", ", y ", " y también "),
    "fr": (" et ", " puis ", " et puis ", ", et ", ", puis ", " et ensuite "),
    "pt": (" e ", " e depois ", ", e ", ", depois ", " e também ", " e aí "),
}
WORDS_MAX = 12  # of each of two orders
EVERY = 3  # of the orders is joined with another
SIZES = (7, 11, 13)  # steps to the other order
AFRESH = 3  # of the lines that neither go on nor file a ticket, one is also said after a ticket
_GOING_ON = frozenset(
    ("update", "close", "assign", "view", "history", "note", "undo", "correct", "repeat", "why")
)
_NAMED = frozenset(("id", "ref", "all", "title", "into"))
_ALONE = frozenset(("list", "stats", "undo"))
_ORDERS = frozenset(("close", "update", "assign", "view", "merge", "history", "create")) | _ALONE
_CHANGES = frozenset(("close", "update", "assign"))
_OVERHEARD = frozenset(("close", "update", "assign", "view", "merge"))


def multiplied(examples: Sequence[Example]) -> Iterator[Example]:
    """The examples, and what is made of them."""
    yield from examples
    for language, orders in _by_language(filter(_is_order, examples)).items():
        yield from _joined(orders, JOINERS[language])
        if language != "en":
            yield from (replace(one, section="overheard") for one in orders if _is_said(one))


def joined_after(examples: Sequence[Example]) -> Iterator[Example]:
    """Two changes in one message, as said after a ticket.

    They teach only where the second begins: as often as this nobody says two things at once.
    """
    for language, changes in _by_language(filter(_is_change_after, examples)).items():
        yield from _joined(changes, JOINERS[language])


def _by_language(examples: Iterable[Example]) -> dict[str, list[Example]]:
    found: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        if example.language in JOINERS:
            found[example.language].append(example)
    return found


def in_threads(orders: Sequence[Example]) -> Iterator[Example]:
    """Orders of features, and the same in a ticket's thread; a new ticket is only for the bot."""
    yield from orders
    yield from (
        replace(one, section="thread") for one in orders if one.parts[0].intent == "feature"
    )


def followed(examples: Sequence[Example]) -> Iterator[Example]:
    """What is said to the bot, as said after a ticket: what goes on about it, some of the rest.

    It has the same words, so that only the intent learns from it.
    """
    said = [example for example in examples if example.section == "addressed"]
    for n, example in enumerate(said):
        is_new = example.parts[0].intent == "create"
        if is_new or _goes_on(example) or n % AFRESH == 0:
            yield replace(example, section="follow-up")


def _goes_on(example: Example) -> bool:
    """Whether it may be about the last ticket: it orders something, and names no id."""
    (first, *more) = example.parts
    named = any(span.slot in ("id", "into") for span in first.spans)
    return not more and first.intent in _GOING_ON and not named


def _joined(orders: list[Example], joiners: Sequence[str]) -> Iterator[Example]:
    for n in range(0, len(orders), EVERY):
        other = orders[(n * SIZES[n % len(SIZES)] + n % 101 + 1) % len(orders)]
        yield _join(orders[n], other, joiners[n // EVERY % len(joiners)])


def _join(one: Example, other: Example, joiner: str) -> Example:
    """ "close T4" and "make it high": the second begins with the joiner's word."""
    head = one.text.rstrip(" .!?,;")
    shift = len(head) + len(joiner)
    (part,) = other.parts
    spans = tuple(replace(s, start=s.start + shift, end=s.end + shift) for s in part.spans)
    start = len(head) + len(joiner) - len(joiner.lstrip(" ,"))
    text = head + joiner + other.text
    first = replace(one.parts[0], end=len(head))
    return replace(one, text=text, parts=(first, Part(part.intent, start, len(text), spans)))


def _is_short(example: Example) -> bool:
    """Whether it is one order in few words, and no question."""
    is_one = len(example.parts) == 1 and "\n" not in example.text and "?" not in example.text
    return is_one and len(example.text.split()) <= WORDS_MAX


def _is_change_after(example: Example) -> bool:
    is_change = example.parts[0].intent in _CHANGES
    return is_change and example.section == "follow-up" and _is_short(example)


def _is_order(example: Example) -> bool:
    part = example.parts[0]
    if example.section != "addressed" or part.intent not in _ORDERS or not _is_short(example):
        return False
    slots = {span.slot for span in part.spans}
    if part.intent == "create":
        title = next((span.start for span in part.spans if span.slot == "title"), 0)
        return title > 0 and "desc" not in slots and example.parts[0].start == 0
    return part.intent in _ALONE or bool(slots & _NAMED)


def _is_said(example: Example) -> bool:
    """Whether it would be an order to whoever overhears it."""
    part = example.parts[0]
    words = read(example.text).words
    opening = plain(words[0]) if words else ""
    if part.intent == "create":
        return opening in listed(overheard.CREATE)
    has_id = any(span.slot == "id" for span in part.spans)
    return part.intent in _OVERHEARD and has_id and opening in listed(overheard.ORDERS)
