"""A pasted log line or stack trace becomes a ticket that is titled by its error."""

from __future__ import annotations

import pytest

from core.command import Create, Update
from core.parser import parse
from tests.corpus.score import AT

PYTHON = """Traceback (most recent call last):
  File "/app/run.py", line 3, in run
    raise ValueError("bad config")
ValueError: bad config"""
JAVA = """java.lang.NullPointerException: name is null
\tat com.acme.Foo.bar(Foo.java:12)
\tat com.acme.Main.main(Main.java:5)"""
NODE = """Error: connect ECONNREFUSED 10.0.0.5:5432
    at TCPConnectWrap.afterConnect [as oncomplete] (net.js:1141:16)"""
GO = """panic: runtime error: index out of range [3]

goroutine 1 [running]:
main.main()"""
LOG = "2026-01-15T09:30:12Z ERROR [exec-1] c.a.OrderService - Could not open JDBC connection"


@pytest.mark.parametrize(
    ("pasted", "title"),
    [
        (PYTHON, "ValueError: bad config"),
        (JAVA, "NullPointerException: name is null"),
        (NODE, "Error: connect ECONNREFUSED 10.0.0.5:5432"),
        (GO, "runtime error: index out of range [3]"),
        (LOG, "Could not open JDBC connection"),
        ("[ERROR] Compilation failure in module api", "Compilation failure in module api"),
        ("Jan 15 09:30:01 web1 kernel: Out of memory", "kernel: Out of memory"),
    ],
)
@pytest.mark.parametrize("before", ["", "getting this since noon:\n", "Hi, see below\n"])
def test_the_error_is_the_title_and_all_of_it_the_description(
    before: str, pasted: str, title: str
) -> None:
    (made,) = parse(before + pasted, "addressed", AT)
    assert isinstance(made, Create)
    assert made.title == title
    assert made.desc
    assert pasted.split("\n")[0] in made.desc


def test_a_trace_in_a_code_block_gives_the_title_too() -> None:
    (made,) = parse(f"this again:\n```\n{PYTHON}\n```", "addressed", AT)
    assert isinstance(made, Create)
    assert made.title == "ValueError: bad config"


def test_words_that_name_the_problem_are_the_title() -> None:
    (made,) = parse(f"checkout crashes on startup, urgent\n{JAVA}", "addressed", AT)
    assert isinstance(made, Create)
    assert made == Create("checkout crashes on startup", desc=made.desc, pri=1)


def test_an_order_with_a_trace_stays_an_order() -> None:
    (made,) = parse(f"note on T4: it fails with\n{LOG}", "addressed", AT)
    assert isinstance(made, Update)
    assert made.ids == ("T004",)


@pytest.mark.parametrize(
    "text", ["ERROR 404 on the intranet", "at 9:30 the panic: all screens black"]
)
def test_a_sentence_is_no_trace(text: str) -> None:
    for made in parse(text, "addressed", AT):
        assert isinstance(made, Create)
        assert made.title.lower().startswith(text[:5].lower())


def test_an_overheard_trace_is_nothing() -> None:
    assert parse(PYTHON, "overheard", AT) == ()
