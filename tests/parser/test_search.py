"""An explicit search is always a search: it files nothing, changes nothing and never lists all."""

from __future__ import annotations

import pytest

from core.command import Close, Command, Create, Help, List, Unclear, View
from core.parser import parse
from tests.conftest import START

ASKED = "find what?"


def read(text: str) -> tuple[Command, ...]:
    return parse(text, "addressed", START)


@pytest.mark.parametrize("verb", ["find", "search", "search for", "please find"])
@pytest.mark.parametrize(
    "term",
    [
        '""',
        "''",
        "“”",
        "«»",
        "„“",
        "``",
        '"',
        "'",
        "%",
        "%%",
        "*",
        "?",
        "...",
        "&&",
        "||",
        "(",
        "\\",
    ]
    + [
        "🙂",
        "👍🏽",
        "👨‍👩‍👧",
        ":tada:",
        "1️⃣",
        "🔥 🔥",
        "the",
        '"the"',
        "of the",
        "a",
        "and",
        "AND NOT",
        "it",
    ]
    + [
        "to be",
        "all",
        "everything",
        "den",
        "el",
        "les",
        "os",
        "und oder",
        "'y' o",
        "&lt;",
        "&amp;",
    ],
)
def test_a_search_for_nothing_asks(verb: str, term: str) -> None:
    found = read(f"{verb} {term}")
    assert [getattr(one, "msg", one) for one in found] == [ASKED], found


@pytest.mark.parametrize(
    "said",
    ["find", "find?", "find for", "suche %", "suche nach %", 'suche "die"', "such 🙂", "busca %"]
    + ['buscar "el"', "cherche *", 'cherche "les"', "recherche ''", "procura %", "procurar 🙂"]
    + [
        "look for %",
        "look for ''",
        "look for the",
        "look for 🙂",
        "hey, can you find %?",
        "could you look for the?",
        "find me tickets about %",
    ]
    + [
        "show tickets about %",
        'list tickets about ""',
        "tickets containing 🙂",
        "tickets about the",
    ]
    + ['tickets about "', "any tickets about '*'?", "open tickets about %", "p1s about ''"]
    + ["zeig tickets über %", "tickets sobre ''", "les tickets sur 🙂", "find all tickets"],
)
def test_a_search_of_nothing_in_other_words_is_asked_about_too(said: str) -> None:
    found = read(said)
    assert [getattr(one, "msg", one) for one in found] == [ASKED], found


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("find 404", "404"),
        ("find 7", "7"),
        ("find 0", "0"),
        ("find 99999999999", "99999999999"),
        ("find ４０４", "４０４"),
        ('find "404"', "404"),
        ("find “404”", "404"),
        ("find «404»", "404"),
        ("find 404?", "404"),
        ("find 404, thanks", "404"),
        ("hey, can you find 404?", "404"),
        ("search: 404", "404"),
        ("find:404", "404"),
        ("find text:404", "404"),
        ('cherche "404"', "404"),
        ("suche nach 404", "404"),
        ("buscar 404", "404"),
        ("procura 404", "404"),
        ("find tickets about 404", "404"),
    ],
)
def test_a_bare_number_is_searched(said: str, text: str) -> None:
    assert read(said) == (List(text=text),)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("find C++", "C++"),
        ("find C#", "C#"),
        ("find F#?", "F#"),
        ("find .NET", ".NET"),
        ("find .NET core", ".NET core"),
        ("find C++ or C#", "C++ or C#"),
        ("find tickets with C#", "C#"),
        ("tickets about .NET", ".NET"),
        ("find --force", "--force"),
        ("find -Xmx8g", "-Xmx8g"),
        ("find node.js", "node.js"),
        ("find 打印", "打印"),
        ("find プリンタ", "プリンタ"),
        ("find 고장", "고장"),
        ("find พิมพ์", "พิมพ์"),
        ("find เครื่อง พิมพ์", "เครื่อง พิมพ์"),
        ("tickets about พิมพ์", "พิมพ์"),
        ("find cafe\u0301", "cafe\u0301"),
    ],
)
def test_what_is_searched_for_is_whole(said: str, text: str) -> None:
    assert read(said) == (List(text=text),)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("find undo", "undo"),
        ("find stats", "stats"),
        ("find history", "history"),
        ("find new", "new"),
        ("find help", "help"),
        ("find format", "format"),
        ("find settings", "settings"),
        ("find vpn and undo", "vpn and undo"),
        ("find login broken", "login broken"),
        ("search for undo", "undo"),
        ('find "close T4"', "close T4"),
        ('search "create a ticket"', "create a ticket"),
        ('find "p1"', "p1"),
        ('search "open"', "open"),
        ('find tickets about "open"', "open"),
        ('find "set language de"', "set language de"),
        ("find `undo`", "undo"),
        ('find "printer jam"', "printer jam"),
        ("find close button", "close button"),
        ("find IT", "IT"),
    ],
)
def test_words_that_order_something_elsewhere_are_only_searched_for(said: str, text: str) -> None:
    assert read(said) == (List(text=text),)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("find open", List(stat="open")),
        ("find my tickets", List(own="me")),
        ("find unassigned", List(own="none")),
        ("find p1", List(pri=1)),
        ("find T4", View(("T004",))),
        ("find #404", View(("T404",))),
        ("find more", List(page="next")),
        ("can you search?", Help()),
    ],
)
def test_what_has_a_meaning_of_its_own_keeps_it(said: str, meant: Command) -> None:
    assert read(said) == (meant,)


def test_an_order_beside_a_search_is_obeyed() -> None:
    assert read("find 404\nclose T4") == (List(text="404"), Close(("T004",)))


@pytest.mark.parametrize(
    "said", ["search is broken", "recherche en panne", "Find and replace skips the last match"]
)
def test_a_search_that_has_a_problem_is_one(said: str) -> None:
    (made,) = read(said)
    assert isinstance(made, Create | Unclear)
