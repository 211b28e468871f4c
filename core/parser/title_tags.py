"""Rules that correct the tags of a new ticket: what is its title, and what only leads to it."""

from __future__ import annotations

from collections.abc import Sequence

from core.parser.features import concepts, concepts_in, phrases_of, plain
from core.parser.slot_values import is_other
from core.parser.slots import OUT
from core.parser.tokens import Line
from core.parser.words import caution, courtesy, titles


def with_whole_title(tags: list[str], line: Line, first: int) -> list[str]:
    """Return the tags with a title that begins and ends where the problem does."""
    tags = _with_strangers(_without_for(tags, line, first), line, first)
    tags = _with_code(_with_opening(tags, line, first), line, first)
    return _without_pointing(tags, line, first)


def _without_pointing(tags: list[str], line: Line, first: int) -> list[str]:
    """Begin the title after words that only point to it: "please log this: .."."""
    words = line.words[first : first + len(tags)]
    colon = words.index(":") if ":" in words else 0
    if "title" not in tags[:colon] or words[colon - 1] not in _POINTING:
        return tags
    after = range(colon + 1, len(tags))
    end = next((k for k in after if words[k] in _CLAUSE_ENDS), len(tags))
    before = [OUT if tag == "title" else tag for tag in tags[: colon + 1]]
    said = ["title" if tag in (OUT, "desc") else tag for tag in tags[colon + 1 : end]]
    return [*before, *said, *tags[end:]]


_POINTING = frozenset(titles.POINTING.split())
_CLAUSE_ENDS = frozenset((",", ".", ";", "!", "?", "-", "–", "—"))


def without_called(tags: list[str], line: Line, first: int) -> list[str]:
    """Leave out a person who is asked for a ticket: "@ana create a ticket: .." is not for ana."""
    is_called = tags[:1] == ["own"] and "create" in concepts_in(line.words[first + 1 : first + 2])
    return [OUT, *tags[1:]] if is_called else tags


def without_strangers(tags: list[str], line: Line, first: int) -> list[str]:
    """Tag as the title what is wrongly tagged as a priority: all of "press 4 is dead urgent"."""
    words = line.words[first : first + len(tags)]
    known = phrases_of(words)
    start = len(tags)
    while start and (tags[start - 1] == OUT or _is_level(known[start - 1], words[start - 1])):
        start -= 1
    if all(map(is_lead, words[:start])):
        return tags
    return ["title" if tag == "pri" and k < start else tag for k, tag in enumerate(tags)]


def _with_strangers(tags: list[str], line: Line, first: int) -> list[str]:
    """Extend the title over words wrongly tagged as a priority ("starts not up")."""
    found = list(tags)
    words = line.words[first : first + len(tags)]
    known = phrases_of(words)
    for k in range(1, len(tags)):
        goes_on = tags[k] == "pri" and found[k - 1] == "title"
        if goes_on and not (_is_level(known[k], words[k]) and words[k - 1] not in _NEGATING):
            found[k] = "title"
    return [of_title(found, words, k) for k in range(len(found))]


def of_title(tags: list[str], words: Sequence[str], k: int) -> str:
    """Return the tag of word k; "other" right before a title belongs to it ("other team")."""
    goes_on = tags[k] == "cat" and tags[k + 1 : k + 2] == ["title"]
    return "title" if goes_on and is_other(words[k : k + 1]) else tags[k]


def _is_level(phrase: str, word: str) -> bool:
    about = concepts(plain(word))
    return phrase.startswith("pri") or word.isdigit() or bool(_LEVELS & {*about})


_NEGATING = frozenset(caution.NEGATING.split())
_LEVELS = frozenset(("pri1", "pri2", "pri3", "hurry", "priword"))


def _without_for(tags: list[str], line: Line, first: int) -> list[str]:
    """Begin the title after the "for" that leads to it ("a ticket for the vpn")."""
    start = tags.index("title")
    leads = start and is_lead(line.words[first + start - 1])
    is_for = leads and plain(line.words[first + start]) in _FOR and "title" in tags[start + 1 :]
    return [*tags[:start], OUT, *tags[start + 1 :]] if is_for else tags


def _with_opening(tags: list[str], line: Line, first: int) -> list[str]:
    """Begin the title at the first word unless a word before it asks for a ticket.

    "pgbouncer: no more connections" is all title.
    """
    start = tags.index("title")
    said = [
        word for word in line.words[first : first + start] if word.isalnum() or word not in ":*.-"
    ]
    opens = start and set(tags[:start]) == {OUT} and all(any(map(str.isalnum, w)) for w in said)
    asks = any(_OPENERS & {*concepts(plain(word))} or plain(word) in _OPENING for word in said)
    is_problem = "broken" in concepts_in(said)
    return ["title"] * start + tags[start:] if opens and (is_problem or not asks) else tags


_OPENERS = frozenset(
    (
        "create",
        "ticket",
        "polite",
        "greet",
        "need",
        "code",
        "infra",
        "doc",
        "catword",
        "titleword",
        "newsword",
        "note",
        "own",
        "give",
        "priword",
        "pri1",
        "pri2",
        "pri3",
        "hurry",
        "thanks",
        "sorry",
        "think",
    )
)
_OPENING = frozenset(courtesy.OPENING.split())
_FOR = frozenset(("for", "about", "fur", "para", "sobre", "pour", "pra"))
_LEADS = frozenset(("create", "ticket", "polite", "greet", "need"))


def is_lead(word: str) -> bool:
    """Whether the word only asks for a ticket, or has less than three letters."""
    return bool(_LEADS & {*concepts(plain(word))}) or len(word) < 3


_CODE_MARKS = frozenset("&<>*`+/=|")


def _with_code(tags: list[str], line: Line, first: int) -> list[str]:
    """Extend the title over code that follows it ("a < b && c")."""
    end = len(tags) - tags[::-1].index("title")
    if end == len(tags) or line.words[first + end] not in _CODE_MARKS:
        return tags
    return [*tags[:end], *("title" if tag == OUT else tag for tag in tags[end:])]
