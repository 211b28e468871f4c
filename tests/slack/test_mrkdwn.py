"""Slack's text as the parser takes it, and ours as Slack shows it."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from handlers.slack.mrkdwn import TEXT_MAX, escape, fitted, mentions, plain


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("<@UBOT> close T1", "close T1"),
        ("<@UBOT|ticketdesk>: close T1", "close T1"),
        ("hey <@UBOT>, close T1", "hey close T1"),
        ("close T1 <@UBOT>", "close T1"),
        ("close T1\n<@UBOT> T2 p1", "close T1\n T2 p1"),
        ("close \t  <@UBOT|desk>\t T1", "close T1"),
        ("<@UBOT|desk <@UBOT|desk> close T1", "<@UBOT|desk close T1"),
        ("give T1 to <@U2|bob>", "give T1 to <@U2>"),
        ("see <#C1|general> and <#C2>", "see #general and #C2"),
        ("<!here> <!channel|channel> <!subteam^S1|@ops> <!subteam^S2>", "@here @channel @ops @S2"),
        ("until <!date^1392734382^{date}|Feb 18>", "until Feb 18"),
        ("<http://api.example.com|api.example.com> is down", "api.example.com is down"),
        ("<https://x.y/z> fails", "https://x.y/z fails"),
        ("<https://x.y|the wiki> fails", "the wiki (https://x.y) fails"),
        ("mail <mailto:a@b.c|a@b.c>", "mail a@b.c"),
        ("a &lt;b&gt; &amp;&amp; c", "a <b> && c"),
        ("&amp;lt; is an escape", "&lt; is an escape"),
        ("1 &lt; 2 <@U2> &gt; 1", "1 < 2 <@U2> > 1"),
    ],
)
def test_slack_s_marks_become_what_the_person_wrote(text: str, meant: str) -> None:
    assert plain(text, "UBOT") == meant


def test_only_its_own_name_calls_the_bot() -> None:
    assert mentions("hi <@UBOT>", "UBOT")
    assert mentions("hi <@UBOT|desk>", "UBOT")
    assert not mentions("hi <@UBOT2> @UBOT &lt;@UBOT&gt;", "UBOT")


@given(st.text())
def test_whatever_was_typed_comes_through_as_it_was(text: str) -> None:
    assert plain(escape(text), "UBOT") == text.strip()


@given(st.text())
def test_what_goes_out_holds_nothing_that_slack_would_read(text: str) -> None:
    assert "<" not in escape(text)
    assert ">" not in escape(text)


def test_a_text_over_the_limit_is_cut_between_escapes() -> None:
    text = fitted("&amp;" * TEXT_MAX)
    assert len(text) <= TEXT_MAX
    assert text.removesuffix("…").replace("&amp;", "") == ""
