"""sum up in fixed forms; a summary of other things is no order."""

from __future__ import annotations

import pytest

from core.command import Sum
from core.parser import parse
from tests.conftest import START

T5 = Sum(("T005",))


@pytest.mark.parametrize(
    ("text", "command"),
    [
        *((text, T5) for text in ("sum up T5", "summarize T5", "summarise T5", "sum T5 up")),
        *((text, T5) for text in ("can you sum T5 up?", "please give me a short summary of T5")),
        *((text, T5) for text in ("tl;dr T5", "T5 summary", '{"action":"sum","ids":["T5"]}')),
        *((text, T5) for text in ("fasse T5 zusammen", "kannst du T5 zusammenfassen?")),
        *((text, T5) for text in ("Zusammenfassung von T5", "gib mir eine Zusammenfassung von T5")),
        *((text, T5) for text in ("resumen de T5", "hazme un resumen de T5", "resúmeme T5")),
        *((text, T5) for text in ("résume T5", "fais un résumé de T5", "peux-tu résumer T5 ?")),
        *((text, T5) for text in ("resumo de T5", "faça um resumo do T5", "resuma T5")),
        ("sum it up", Sum(ref="it")),
    ],
)
def test_it_is_read(text: str, command: object) -> None:
    assert parse(text, "addressed", START) == (command,)


@pytest.mark.parametrize("text", ["sum up", "summarize this thread", "zusammenfassen", "résumé"])
def test_in_a_thread_it_needs_no_id(text: str) -> None:
    assert parse(text, "addressed", START, "T005") == (T5,)


@pytest.mark.parametrize(
    "text",
    ["resume T5", "the summary of T5 is wrong", "sum up the costs", "summary of T5: vpn"]
    + ["new ticket: summary page is slow", "the sum on the invoice in T5 is wrong"],
)
def test_it_is_something_else(text: str) -> None:
    assert not any(isinstance(one, Sum) for one in parse(text, "addressed", START))
