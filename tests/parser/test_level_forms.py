"""Service levels in words: targets, lists and reports, in five languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.command import Attainment, Command, Create, List, Question, Sla, Unclear
from core.parser import parse
from core.parser.canonical import canonical

AT = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)  # a Thursday

TARGETS = [
    ("set sla p1 30m 4h", Sla(pri=1, answer="30m", solve="4h")),
    ("please set sla p1 30 min 4 hours", Sla(pri=1, answer="30m", solve="4h")),
    ("set sla acme p1 15m 2h", Sla("acme", None, 1, "15m", None, "2h")),
    ("set sla +payments p2 4h 3d", Sla(None, "payments", 2, "4h", None, "3d")),
    ("set the sla for p1 to 30m, 1h, 4h", Sla(pri=1, answer="30m", next_="1h", solve="4h")),
    ("sla p2: 1d 3d", Sla(pri=2, answer="1d", solve="3d")),
    ("set sla p1 solve 4h", Sla(pri=1, solve="4h")),
    ("set sla p1 first response 30m and next response 2h", Sla(pri=1, answer="30m", next_="2h")),
    ("set sla p1 off", Sla(pri=1, off=True)),
    ("set sla 8h", Sla(answer="8h")),
    ("setze sla p1 antwort 30 minuten lösung 4 stunden", Sla(pri=1, answer="30m", solve="4h")),
    ("stelle die sla für acme auf 2 tage", Sla("acme", answer="2d")),
    ("setze sla p1 aus", Sla(pri=1, off=True)),
    ("pon sla p1 respuesta 30 minutos solución 4 horas", Sla(pri=1, answer="30m", solve="4h")),
    ("mets sla p1 réponse 30 min résolution 4 heures", Sla(pri=1, answer="30m", solve="4h")),
    ("defina sla p1 resposta 30 minutos solução 2 dias", Sla(pri=1, answer="30m", solve="2d")),
]
SHOWN = [
    "sla",
    "slas",
    "show slas",
    "what are the slas?",
    "service levels",
    "zeig die slas",
    "muestra los slas",
    "montre les slas",
    "mostra os slas",
]
REPORTS = [
    ("sla report", Attainment()),
    ("sla report last month acme", Attainment("2025-12-01", "2025-12-31", "acme")),
    ("sla report this month p1", Attainment("2026-01-01", pri=1)),
    ("sla report last week", Attainment("2026-01-05", "2026-01-11")),
    ("sla report for +payments 2025-02", Attainment("2025-02-01", "2025-02-28", None, "payments")),
    ("sla bericht letzten monat", Attainment("2025-12-01", "2025-12-31")),
    ("informe sla mes pasado", Attainment("2025-12-01", "2025-12-31")),
    ("rapport sla le mois dernier", Attainment("2025-12-01", "2025-12-31")),
    ("relatório sla mês passado", Attainment("2025-12-01", "2025-12-31")),
]
LISTS = [
    ("late", List(late=True)),
    ("late infra", List(cat="infra", late=True)),
    ("late p1 +payments", List(pri=1, labels=("payments",), late=True)),
    ("show all late tickets", List(late=True)),
    ("my late tickets", List(own="me", late=True)),
    ("verspätete tickets", List(late=True)),
    ("zu spät", List(late=True)),
    ("fuera de plazo", List(late=True)),
    ("hors délai", List(late=True)),
    ("fora do prazo", List(late=True)),
]
UNREAD = ["set sla", "set sla p1 soon", "set sla p1 p2 4h", "set sla p1 4 parsecs", "set sla p1"]
OTHERS = [
    "the sla dashboard shows the wrong numbers",
    "late deliveries are not shown in the report",
    "the sla page is down",
    "late fees are charged twice",
]


@pytest.mark.parametrize(("text", "command"), [*TARGETS, *REPORTS, *LISTS])
def test_what_is_said_is_read_and_said_back(text: str, command: Command) -> None:
    assert parse(text, "addressed", AT) == (command,)
    assert parse(canonical(command), "addressed", AT) == (command,)


@pytest.mark.parametrize("text", SHOWN)
def test_the_targets_are_shown(text: str) -> None:
    assert parse(text, "addressed", AT) == (Sla(),)


@pytest.mark.parametrize("text", UNREAD)
def test_what_is_no_target_is_asked_about(text: str) -> None:
    (asked,) = parse(text, "addressed", AT)
    assert isinstance(asked, Unclear)
    assert (asked.msg, asked.kind) == ("like: set sla p1 30m 4h", Question.VALUE)


@pytest.mark.parametrize("text", OTHERS)
def test_a_problem_with_such_words_is_a_problem(text: str) -> None:
    (created,) = parse(text, "addressed", AT)
    assert isinstance(created, Create)


def test_nothing_of_it_is_overheard() -> None:
    for text in ("set sla p1 30m 4h", "sla", "late", "sla report"):
        assert parse(text, "overheard", AT) == ()
