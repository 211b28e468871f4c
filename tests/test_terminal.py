"""At a terminal, as a person meets it: what is pasted, and questions that can be answered."""

from __future__ import annotations

import json

import pytest

from tests.test_console import (  # noqa: F401 - fixtures
    AtTerminal,
    Bot,
    Terminal,
    at_terminal,
    bot,
    replies,
)

PASTED = "\x1b[200~{}\x1b[201~"  # as a terminal sends what is pasted, lines ending in \r
REPORT = (
    "Checkout fails for card payments",
    "",
    "Steps:",
    "1. put anything in the cart",
    "\t2. pay by card",
    "Traceback (most recent call last):",
    '  File "/srv/shop/pay.py", line 88, in charge',
    '    raise GatewayTimeout("no answer in 30s")',
    "shop.errors.GatewayTimeout: no answer in 30s",
    "",
    "please assign to @ana, high priority",
)


@pytest.fixture
def terminal(at_terminal: AtTerminal) -> Terminal:  # noqa: F811
    """One that has asked for the first message."""
    found = at_terminal(NO_COLOR="1")
    found.until("> ")
    return found


def answer(terminal: Terminal, said: str, last: str) -> str:
    """What is shown in answer up to its last words."""
    terminal.type(f"{said}\r")
    return terminal.until(last)


def paste(terminal: Terminal, *lines: str) -> None:
    terminal.type(PASTED.format("\r".join(lines)))


def test_what_is_pasted_is_one_message_and_waits_for_enter(terminal: Terminal) -> None:
    paste(terminal, *REPORT)
    terminal.until("high priority")
    shown = answer(terminal, "", "for ana")
    assert "T001 created: Checkout fails for card payments" in shown
    assert "1 ticket" in answer(terminal, "list", "Checkout fails")


def test_a_pasted_text_with_a_line_end_at_its_end_is_not_sent_by_it(terminal: Terminal) -> None:
    paste(terminal, "printer on floor 3 jams", "it beeps", "")
    assert "T001 created: printer on floor 3 jams, urgent" not in answer(
        terminal, "urgent", "T001 created: printer on floor 3 jams"
    )
    answer(terminal, "T1", "\r\n     it beeps\r\n")


def test_words_can_be_written_before_and_after_what_is_pasted(terminal: Terminal) -> None:
    terminal.type("new ticket: ")
    paste(terminal, "printer jams", "it beeps", "assign to ")
    assert "T001 created: printer jams" in answer(terminal, "@ana", "for ana")


def test_json_that_is_pasted_over_several_lines_is_one_command(terminal: Terminal) -> None:
    paste(terminal, "{", '  "action": "create",', '  "title": "vpn is down",', '  "pri": 1', "}")
    assert "T001 created: vpn is down" in answer(terminal, "", "open · by")


def test_json_lines_that_are_pasted_are_a_message_each(terminal: Terminal) -> None:
    paste(terminal, '{"action":"create","title":"vpn is down"}', '{"action":"close","ids":["T1"]}')
    answer(terminal, "", "Closed")


def test_code_that_is_pasted_is_words(terminal: Terminal) -> None:
    paste(terminal, "{ the shop's config is broken", '  "a": 1,', "...")
    answer(terminal, "", "T001 created")


def test_several_orders_that_are_pasted_are_each_done(terminal: Terminal) -> None:
    paste(terminal, "new ticket: vpn is down", "new ticket: printer jams")
    answer(terminal, "", "T002 created: printer jams")


def test_a_question_is_answered_by_its_number(terminal: Terminal) -> None:
    shown = answer(terminal, "format", "or no.")
    assert "  2  Format: lines" in shown
    assert '{"action"' not in shown
    answer(terminal, "2", "Answers to you come as lines from now on.")
    answer(terminal, "T9", "nf T009")
    answer(terminal, "format text", "format text\r\n")
    answer(terminal, "T9", "No ticket T009.")


@pytest.mark.parametrize("format", ["json", "lines", "text", "blocks"])
def test_every_format_is_set_and_left_again(terminal: Terminal, format: str) -> None:
    answer(terminal, f"format {format}", f"come as {format}")
    answer(terminal, "format text", "\r\n")
    answer(terminal, "T9", "No ticket T009.")


def test_nothing_to_do_is_said_in_words_and_in_ones_language(terminal: Terminal) -> None:
    assert "null" not in answer(terminal, "thanks", "No action needed.")
    answer(terminal, "format lines", "from now on.")
    answer(terminal, "thanks", "No action needed.")
    answer(terminal, "set language de", "language de")
    answer(terminal, "danke", "Da ist nichts zu tun.")


def test_what_does_not_exist_is_said(terminal: Terminal) -> None:
    answer(terminal, "new ticket: vpn is down", "T001 created")
    shown = answer(terminal, "add T1 to the sprint", "no sprints")
    assert "ew ticket?" not in shown


@pytest.mark.parametrize("format", ["json", "lines", "text", "blocks"])
def test_a_pipe_is_answered_null_in_every_format(bot: Bot, format: str) -> None:  # noqa: F811
    assert bot("console", said=f"format {format}\nthanks\n").rstrip("\n").endswith("\nnull")


def test_a_pipe_takes_a_pasted_text_in_json(bot: Bot) -> None:  # noqa: F811
    (created,) = replies(bot("console", said=json.dumps({"text": "\n".join(REPORT)}) + "\n"))
    assert (created["data"]["own"], created["data"]["pri"]) == ("ana", 1)
    assert "\n1. put anything in the cart\n" in created["data"]["desc"]


def test_a_format_for_people_outlives_the_session(bot: Bot) -> None:  # noqa: F811
    bot("console", said="format text\n")
    assert bot("console", said="T9\n") == "No ticket T009.\n\n"
