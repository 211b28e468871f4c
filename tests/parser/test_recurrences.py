"""Times that come again in five languages, and what is none."""

from __future__ import annotations

import pytest

from core.command import Command, Every, Repeats, Stop
from core.parser import parse
from core.parser.recurrences import rule_of
from core.recurrence import LAST, Rule
from tests.conftest import START

MONDAY, MORNING = (0,), 9 * 60
SAID = {
    Rule("week", 1, MONDAY, minute=MORNING): """
        every monday 9:00|each monday at 9am|mondays every week 9:00|every monday
        jeden Montag um 9|montags 9 Uhr|cada lunes a las 9:00|todos los lunes 9:00
        chaque lundi à 9h|tous les lundis à 9h|toda segunda-feira às 9h|toda segunda às 9h""",
    Rule("month", number=1, minute=480): """
        every 1st of the month 8:00|every first of the month 8:00|on the 1st of every month 8:00
        jeden ersten des Monats 8:00|am 1. jeden Monats um 8 Uhr|el día 1 de cada mes a las 8:00
        cada día 1 del mes a las 8:00|le 1er de chaque mois à 8h|todo dia 1 do mês às 8h""",
    Rule("week", 1, (0, 1, 2, 3, 4), minute=MORNING): """
        every weekday 9:00|every workday at 9|every mon-fri 9:00|jeden Werktag 9:00
        cada día laborable 9:00|todos los días laborables a las 9|chaque jour ouvré à 9h
        tous les jours ouvrés 9h|todo dia útil às 9h|todos os dias úteis 9h""",
    Rule("week", 2, (4,), minute=17 * 60): """
        every 2 weeks fri 17:00|every two weeks on friday at 5pm|every other friday 17:00
        every second friday 17:00|alle 2 Wochen freitags 17:00|jeden zweiten Freitag 17:00
        alle zwei Wochen am Freitag um 17:00|cada dos semanas el viernes a las 17:00
        toutes les 2 semaines le vendredi à 17h|a cada 2 semanas na sexta às 17h""",
    Rule("month", days=(4,), nth=LAST, minute=16 * 60): """
        last friday of every month 16:00|jeden letzten Freitag im Monat 16:00
        el último viernes de cada mes a las 16:00|le dernier vendredi de chaque mois à 16h
        toda última sexta do mês às 16h""",
    Rule("day", minute=MORNING): """
        every day at 9|daily at 9:00|every morning|täglich um 9|todos los días a las 9
        tous les jours à 9h|todos os dias às 9h""",
    Rule("month", number=LAST, minute=MORNING): """
        every last day of the month|every month on the last day""",
    Rule("month", 3, number=1, minute=MORNING): """
        every quarter on the 1st|every 3 months on the 1st""",
    Rule("year", number=24, month=12, minute=MORNING): "every december 24|every year on dec 24",
}  # fmt: skip
NONE = """every user since monday|every time I log in|every 0 days|every 99 weeks monday
every day since monday|every monday the vpn|every 25:00|monday 9:00|every|every week"""


def ways(text: str) -> list[str]:
    return [way.strip() for row in text.strip().split("\n") for way in row.split("|")]


@pytest.mark.parametrize(
    ("text", "rule"), [(way, rule) for rule, said in SAID.items() for way in ways(said)]
)
def test_what_is_said_in_five_languages(text: str, rule: Rule) -> None:
    assert rule_of(text, MORNING) == rule


@pytest.mark.parametrize("text", ways(NONE))
def test_what_is_no_rule(text: str) -> None:
    assert rule_of(text, MORNING) is None


@pytest.mark.parametrize(
    ("text", "command"),
    [
        (
            "every monday 9:00: check backups, to @ana",
            Every("every monday 9:00", "check backups", own="ana"),
        ),
        (
            "every 1st of the month 8:00: renew certificates +ops p1",
            Every("every 1st of the month 8:00", "renew certificates", pri=1, labels=("ops",)),
        ),
        (
            "please every weekday 9:00: read the alerts <@U02ABC|bob> #infra +a +b",
            Every("every weekday 9:00", "read the alerts", None, "infra", 2, "U02ABC", ("a", "b")),
        ),
        ("every day: clean\nfirst the desk", Every("every day", "clean", "first the desk")),
        ("jeden Montag um 9: Prüfen, an @ana", Every("jeden Montag um 9", "Prüfen", own="ana")),
        ("repeats", Repeats()),
        ("can you show the repeats?", Repeats()),
        ("repeat 3 off", Stop(3)),
        ("stop repeat 3", Stop(3)),
        ("beende Wiederholung 3", Stop(3)),
        ("stop repeating T11", Stop(ticket="T011")),
        ("please don't repeat T11 any more", Stop(ticket="T011")),
        ("stop the repeat of T11", Stop(ticket="T011")),
        ("T11 nicht mehr wiederholen", Stop(ticket="T011")),
        ("beende die Wiederholung von T11", Stop(ticket="T011")),
        ("deja de repetir el T11", Stop(ticket="T011")),
        ("arrête de répéter T11", Stop(ticket="T011")),
        ("ne répète plus T11", Stop(ticket="T011")),
        ("pare de repetir o T11", Stop(ticket="T011")),
        ("não repita mais o T11", Stop(ticket="T011")),
    ],
)  # fmt: skip
def test_forms(text: str, command: Command) -> None:
    assert parse(text, "addressed", START) == (command,)


def test_in_a_thread_its_ticket_is_meant() -> None:
    assert parse("stop repeating", "addressed", START, "T011") == (Stop(ticket="T011"),)
    assert not any(isinstance(one, Stop) for one in parse("stop repeating", "addressed", START))


@pytest.mark.parametrize("text", ["every monday the vpn is down", "every user: error", "repeat 3"])
def test_what_is_no_form(text: str) -> None:
    assert not any(isinstance(one, Every | Stop) for one in parse(text, "addressed", START))
