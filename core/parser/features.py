"""Features of the chains, as strings: for a part, and for each token."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from sys import intern

from core.parser.lexicon import PHRASES
from core.parser.stems import Stems
from core.parser.tokens import Line
from core.parser.words import concepts as concepts_of
from core.parser.words.topics import TOPICS

TOKENS_MAX = 70  # tokens of a message that are read; the rest can only be description
_GRAMS_MAX = 24  # words of a part whose letters are read
_MASKS = {"id": "#id", "who": "#who", "link": "#link", "code": "#code", "room": "#room"}


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """Return a lower-case word without accents, as people often leave them out."""
    if word.isascii():
        return word
    word = word.encode("utf-8", "replace").decode()  # the chains fail on a lone surrogate
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return bare or word


def words_of(line: Line) -> list[str]:
    """Return the words for the chains: each id is `#id`, each person `#who`, each number `#n`."""
    return [
        _MASKS.get(token.kind) or ("#n" if token.low.isdigit() else read_out(token.low))
        for token in line.tokens[:TOKENS_MAX]
    ]


@lru_cache(maxsize=4096)
def read_out(word: str) -> str:
    """Return the plain word; an ordinal in digits as its word: "2nd", "2ª" and "2e" as "second"."""
    bare = plain(word)
    return _ORDINALS.get(bare[0], bare) if bare[1:] in _ORDINAL_ENDS and bare[0].isdigit() else bare


_ORDINALS = {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth"}
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th", "o", "a", "er", "ere", "e", "eme", "re"))


@lru_cache(maxsize=4096)
def concepts(word: str) -> tuple[str, ...]:
    """Return the concepts of a plain word, from the table of concepts."""
    return (word,) if word[0] == "#" else _CONCEPTS.of(word)


_CONCEPTS, _TOPICS = Stems(concepts_of.TABLE, plain), Stems(TOPICS, plain)


@lru_cache(maxsize=4096)
def topics(word: str) -> tuple[str, ...]:
    """Return the features of the desk that a plain word may ask for."""
    return _TOPICS.of(word)


def concepts_in(words: Sequence[str]) -> set[str]:
    """Return all concepts of the words."""
    return {name for word in words for name in concepts(plain(word))}


@lru_cache(maxsize=8)  # a line is read once for each of its readings
def phrases_of(words: tuple[str, ...]) -> list[str]:
    """Return for each word the field value of its known phrase ("no rush": `pri3`), or `-`."""
    found = ["-"] * len(words)
    k = 0
    while k < len(words):
        size = 1
        for name, table in PHRASES if words[k] in _OPENING else ():
            hit = table.at(words, k, len(words))
            if hit and (hit[1] > size or found[k] == "-"):
                size = max(size, hit[1])
                found[k : k + hit[1]] = [f"{name}{hit[0]}"] * hit[1]
        k += size
    return found


_OPENING = frozenset(word for _, table in PHRASES for word in table.firsts)


def about(word: str) -> str:
    """Return the first concept of a word, or `-`."""
    found = concepts(word)
    return found[0] if found else "-"


@lru_cache(maxsize=4096)
def grams(word: str) -> tuple[str, ...]:
    """Return runs of three and four letters, so that a mistyped word has common features."""
    if word[0] == "#" or len(word) < 3:
        return ()
    edged = f"^{word}$"
    runs = (edged[i : i + n] for n in (3, 4) for i in range(len(edged) - n + 1))
    return tuple([intern(f"g={run}") for run in runs])  # words have most of them in common


def _is_alien(word: str) -> bool:
    """Whether the word is in a script that is not Latin."""
    is_latin = word.isascii() or unicodedata.name(word[0], "LATIN").startswith("LATIN")
    return not is_latin and word.isalpha()


def is_foreign(line: Line) -> bool:
    """Whether most words are in a script that is not Latin, and there is no question mark."""
    words = [word for word in line.words if word.isalpha()]
    return 2 * sum(map(_is_alien, words)) > len(words) and not {"?", "？"} & {*line.text}


def of_intent(
    words: Sequence[str], line: Line, i: int, end: int, mode: str, more: bool
) -> list[str]:
    """Return the features of the part from token i to before token end. more: lines follow."""
    part = words[i:end]
    if not part:
        return ["empty"]
    ids, size = part.count("#id"), len(part)
    alien = sum([not word.isascii() and _is_alien(word) for word in part])
    shape = f"{min(ids, 2)}{'#who' in part:d}{':' in part:d}{part[-1] == '?':d}"
    found = [
        f"m={mode}",
        f"s={shape}",
        f"n={min(size, 12) if size < 12 else 12 + min(size // 10, 4)}",
        *(f"y={kind}" for kind in line.courtesies),
        f"alien={(alien > 0) + (2 * alien > size)}",
    ]
    found += [
        f"f={part[0]}",
        f"l={part[-1]}",
        f"f2={' '.join(part[:2])}",
        f"f3={' '.join(part[:3])}",
    ]
    found += [f"l2={' '.join(part[-2:])}", f"m={mode}|f={part[0]}", f"s={shape}|f={part[0]}"]
    found += [f"s={shape}|m={mode}", f"fl={part[0]}|{part[-1]}"]
    if more:
        found += ["more", f"more|{part[0]}", f"more|{part[-1]}", f"more{shape}{min(size, 4)}"]
    seen: dict[str, None] = {}  # ordered: with a set each training would give another model
    for word, after in zip(part, [*part[1:], "$"], strict=True):
        if word not in seen:
            seen[word] = None
            found.append(f"w={word}")
        found.append(f"b={word}|{after}")
    for k in range(len(part) - 2):
        found.append(f"k={part[k]}|{part[k + 2]}")
    if ids:
        at = part.index("#id")
        found += [
            f"id@{min(at, 4)}",
            f"<id={' '.join(part[max(0, at - 2) : at])}",
            f"id>={' '.join(part[at + 1 : at + 3])}",
        ]
        found += [f"id~{word}" for word in seen]
    every = [concepts(word) for word in part]
    said = [names[0] if names else "-" for names in every]
    known = [name for name in said if name != "-"]
    found += [f"c={name}" for names in every for name in names]
    found += [f"cf={said[0]}", f"cs={shape}|{said[0]}", f"cm={mode}|{said[0]}", f"cl={said[-1]}"]
    found += [f"cb={a}|{b}" for a, b in pairwise(["^", *said, "$"])]
    found += [f"ck={a}|{b}" for a, b in pairwise(["^", *known, "$"])]
    found += [f"ct={'|'.join(known[k : k + 3])}" for k in range(len(known) - 2)]
    asked = [name for word in part for name in topics(word)]
    found += [f"j={name}" for name in asked]
    found += [f"js={shape}|{name}" for name in asked] + [f"jf={name}" for name in asked[:1]]
    found += [f"jb={a}|{b}" for a, b in pairwise(dict.fromkeys(asked))]
    known_phrases = phrases_of(line.words[i:end])
    found += [f"x={name}" for name in known_phrases if name != "-"]
    found += [f"xf={known_phrases[0]}", f"xl={known_phrases[-1]}"]
    if all(
        name != "-" or word in _SMALL or word[0] == "#"
        for name, word in zip(known_phrases, part, strict=True)
    ):
        found.append(f"xall={shape}")
    letters = set().union(*map(grams, part[:_GRAMS_MAX]))
    return list(dict.fromkeys(found)) + sorted(letters)  # each feature once


def of_words(words: Sequence[str]) -> list[str]:
    """Return the features of plain words, wherever they stand in a part."""
    letters = set().union(*map(grams, words))
    return [*dict.fromkeys(f"w={word}" for word in words), *sorted(letters)]


def of_tokens(
    words: Sequence[str], line: Line, i: int, end: int, intent: str, mode: str
) -> list[list[str]]:
    """Return the features of each token of a part, for a given intent."""
    part = words[i:end]
    ids = [k for k, word in enumerate(part) if word == "#id"]
    found: list[list[str]] = []
    known = [*phrases_of(line.words[i:end]), "$"]
    colon, dash, quotes = "0", "0", 0
    around = zip(_windows(part), _windows([about(word) for word in part]), strict=True)
    for k, ((before2, before, word, after, after2), (was2, was, named, next_, _)) in enumerate(
        around
    ):
        token = line.tokens[i + k]
        starts = k > 0 and "\n" in line.text[line.tokens[i + k - 1].end : token.start]
        left = len(part) - 1 - k
        where = f"{k if k < 3 else 3}{left if left < 3 else 3}"
        rel = "-" if not ids else "<" if k < ids[0] else ">" if k > ids[-1] else "="
        phrase = known[k]
        found.append(
            [
                "1",
                f"i={intent}",
                f"w={word}",
                f"iw={intent}|{word}",
                f"-w={before}",
                f"+w={after}",
                f"i-w={intent}|{before}",
                f"i+w={intent}|{after}",
                f"-2={before2}",
                f"+2={after2}",
                f"-b={before}|{word}",
                f"+b={word}|{after}",
                f"-bb={before2}|{before}",
                f"+bb={after}|{after2}",
                f"t={before}|{word}|{after}",
                f"p={word[:3]}",
                f"e={word[-3:]}",
                f"p4={word[:5]}",
                f"k={token.kind}",
                f"i@={intent}{where}",
                f"ir={intent}{rel}{colon}{dash}",
                f"r={rel}{colon}{dash}{quotes % 2}",
                f"ic={intent}{colon}{starts:d}",
                f"nl={starts:d}{colon}",
                f"m={mode}{intent}",
                f"x={phrase}",
                f"ix={intent}|{phrase}",
                f"xx={phrase}|{known[k + 1]}|{before}",
                f"ixw={intent}{where}|{phrase}",
                f"c={named}",
                f"ic={intent}|{named}",
                f"i-c={intent}|{was}",
                f"i+c={intent}|{next_}",
                f"cbb={was}|{named}",
                f"i-cb={intent}|{was2}|{was}",
            ]
        )
        if word == ":":
            colon = "1"
        elif word in ("-", "–", "—", ",", ";", ".") and dash == "0":
            dash = word
        elif word in _QUOTE_MARKS:
            quotes += 1
    return found


def _windows(part: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield for each word the two before it, itself, and the two after it."""
    padded = ["^", "^", *part, "$", "$"]
    return zip(padded, padded[1:], padded[2:], padded[3:], padded[4:], strict=False)


_SMALL = frozenset((",", ".", "!", "?", ":", "and", "please", "to", "the", "is", "it"))
_QUOTE_MARKS = frozenset("\"“”„«»'‘")
