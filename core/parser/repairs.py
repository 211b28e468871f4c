"""Rules that correct the tags of slots, mostly the text that an order must have."""

from __future__ import annotations

from collections.abc import Sequence

from core.parser.features import concepts, concepts_in, plain
from core.parser.intents import DECLARED
from core.parser.slots import OUT, may_describe
from core.parser.title_tags import (
    is_lead,
    of_title,
    with_whole_title,
    without_called,
    without_strangers,
)
from core.parser.tokens import Line
from core.parser.words import fields as tables
from core.parser.words.small import OF

_FEW = frozenset(tables.FEW.split())
_TEXT = {"create": "title", "note": "res", "update": "res"}  # intent -> the text it must have


def repaired(tags: list[str], line: Line, first: int, intent: str) -> list[str]:
    """Return corrected tags. tags: one for each token of the part, from token `first` on."""
    tags = _with_object(_with_filters(tags, line, first), line, first, intent)
    tags = _with_topic(tags, line, first, intent)
    if intent == "correct":
        return _with_meant(tags, line, first)
    if intent == "close":
        return tags if "res" in tags else _with_reason(tags, line, first)
    if intent == "create":
        tags = without_called(tags, line, first)
    if intent == "create" and "title" not in tags:
        tags = without_strangers(tags, line, first)
    name = _TEXT.get(intent)
    is_said = intent == "update" and set(tags) - {OUT, "id", "ref"}
    if intent == "update" and not {"title", "res", "desc"} & {*tags}:
        tags = _with_one_state(_with_new_title(tags, line, first), line, first)
    if name == "title" and name in tags:
        return with_whole_title(tags, line, first)
    if name is None or name in tags or is_said:
        return tags
    words = line.words[first : first + len(tags)]
    start = words.index(":") + 1 if ":" in words else len(tags)
    if intent == "create" and ":" not in words and not all(map(is_lead, words)):
        start = 0
    found = [name if k >= start and tag == OUT else tag for k, tag in enumerate(tags)]
    return [of_title(found, words, k) for k in range(len(found))]


def _with_one_state(tags: list[str], line: Line, first: int) -> list[str]:
    """Tag a second state after a mark as a note: "T1 prog, looking"."""
    begins = [k for k, tag in enumerate(tags) if tag == "stat" and tags[k - 1 : k] != ["stat"]]
    if len(begins) < 2 or line.tokens[first + begins[1] - 1].kind != "mark":
        return tags
    return [*tags[: begins[1]], *("res" if tag == "stat" else tag for tag in tags[begins[1] :])]


def _with_new_title(tags: list[str], line: Line, first: int) -> list[str]:
    """Tag the words after the ticket as its new title if the verb is "rename"."""
    words = line.words[first : first + len(tags)]
    named = max((k for k, tag in enumerate(tags) if tag in ("id", "ref")), default=None)
    if named is None or "rename" not in concepts_in(words):
        return tags
    start = named + 1
    while start < len(words) and words[start] in _INTO:
        start += 1
    return [*tags[:start], *("title" if tag == OUT else tag for tag in tags[start:])]


_INTO = frozenset(tables.INTO.split())


def _with_topic(tags: list[str], line: Line, first: int, intent: str) -> list[str]:
    """Tag "x" of "about x" and "x tickets" as a text filter, in lists and in orders for many.

    Without the filter, more tickets would be listed or changed than was asked.
    """
    is_where = any(tag[0] == "?" or tag == "all" for tag in tags)
    name = "text" if intent == "list" else "?text" if is_where else None
    if name is None or name in tags:
        return tags
    found = list(tags)
    about = False
    for k, tag in enumerate(tags):
        word = plain(line.words[first + k])
        says = tag == OUT and line.tokens[first + k].kind == "word" and is_unknown(word)
        before_tickets = k + 1 < len(tags) and _is_ticket(line.words[first + k + 1])
        if says and (about or before_tickets):
            found[k] = name
        about = tag == OUT and (word in _ABOUT or (about and (says or word in _ARTICLES)))
    return found


def _with_filters(tags: list[str], line: Line, first: int) -> list[str]:
    """Tag what is right after "all" as a filter if another value follows ("all open to high").

    Without "all" a text after a described ticket goes on describing it.
    """
    found = list(tags)
    near = 0  # the last token with a tag
    for k, tag in enumerate(tags):
        is_near = k - near <= _NEAR_MOST
        if tag in _FILTERED and is_near and found[near] in ("all", f"?{tag}"):
            found[k] = f"?{tag}" if {*tags[k:]} - {OUT, tag, "res"} else tag
        elif tag == "?text" and is_near and found[near] == "ref" and "all" not in tags:
            found[near : k + 1] = ["ref"] * (k + 1 - near)
        near = k if tag != OUT else near
    return _with_first_as_filter(found) if "all" in found else found


def _with_first_as_filter(tags: list[str]) -> list[str]:
    """Tag the first of two values of a field as the filter: "all that are p3 go to p2"."""
    found = list(tags)
    for name in _FILTERED - {tag[1:] for tag in tags}:
        runs = [k for k, tag in enumerate(tags) if tag == name and tags[k - 1 : k] != [name]]
        if len(runs) > 1:
            last = runs[1]
            found = [f"?{name}" if tag == name and k < last else tag for k, tag in enumerate(found)]
    return found


_NEAR_MOST = 2  # tokens: an article may be between
_FILTERED = frozenset(("stat", "cat", "pri"))


def _with_object(tags: list[str], line: Line, first: int, intent: str) -> list[str]:
    """Tag unknown words as the ticket's description: "close swagger, ..", "psu one's done".

    They are right after the verb that opens the order, or right before "one" at its beginning.
    """
    verbs = DECLARED[intent].verbs
    if not verbs or {tag.strip("?!") for tag in tags} & _NAMING:
        return tags
    words = line.words[first : first + len(tags)]
    is_order = tags[:1] == [OUT] and plain(words[0]) in _IMPERATIVES
    start = 1 if is_order and verbs & {*concepts(plain(words[0]))} else 0
    end = start
    while end < len(tags) and tags[end] == OUT and _is_object(words[end]):
        end += 1
    is_one = end < len(tags) and tags[end] == OUT and words[end] in _ONES
    is_alone = start > 0 and (end == len(tags) or words[end] in _SEPARATORS | OF)
    if end == start or not (is_one or is_alone):
        return tags
    return [*tags[:start], *["ref"] * (end - start), *tags[end:]]


def _with_meant(tags: list[str], line: Line, first: int) -> list[str]:
    """Tag the last unknown words of a correction as the ticket: "no, I meant the toner one"."""
    if {*tags} != {OUT}:
        return tags
    end = len(tags)
    while end and not _is_object(line.words[first + end - 1]):
        end -= 1
    start = end
    while start and _is_object(line.words[first + start - 1]):
        start -= 1
    return [*tags[:start], *["ref"] * (end - start), *tags[end:]]


def _is_object(word: str) -> bool:
    return len(word) > 2 and word not in _SAID and may_describe(word)


_SAID = _FEW | frozenset(tables.PARTICLES.split())
_IMPERATIVES = frozenset(tables.IMPERATIVES.split())
_NAMING = frozenset(("id", "ref", "all", "text", "into"))
_ONES = frozenset(("one", "one's", "ones"))


def _is_ticket(word: str) -> bool:
    return "ticket" in concepts(plain(word))


def is_unknown(word: str) -> bool:
    """Whether the word has at least four letters, no concept, and is no filler."""
    is_word = len(word) >= _TOPIC_LEAST and word.replace("-", "").isalpha()
    return is_word and word not in _FEW and not concepts(word)


_TOPIC_LEAST = 4  # letters
_ABOUT = frozenset(tables.ABOUT.split())
_ARTICLES = frozenset(tables.ARTICLES.split())


_SEPARATORS = frozenset((",", "-", "–", "—", ":", ";", ".", "("))
_REASON_LEAST = 4  # letters of one of its words


def _with_reason(tags: list[str], line: Line, first: int) -> list[str]:
    """Tag the last clause as the resolution ("T5 done, new cable"), or else the first one.

    It must have no other tag. The first one: "works again, close it".
    """
    words = line.words[first : first + len(tags)]
    marks = [k for k, word in enumerate(words) if word in _SEPARATORS]
    if not marks:
        return tags
    for start, end in ((marks[-1] + 1, len(tags)), (0, marks[0])):
        if _is_reason(words[start:end], tags[start:end]):
            return [*tags[:start], *("res" for _ in range(start, end)), *tags[end:]]
    return tags


def _is_reason(words: Sequence[str], tags: list[str]) -> bool:
    says = any(word.isalpha() and len(word) >= _REASON_LEAST for word in words)
    return says and "close" not in concepts_in(words) and words[-1] != "?" and {*tags} == {OUT}
