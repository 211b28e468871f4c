"""In Slack everybody reads the language they chose, or else the one that Slack is in for them."""

from __future__ import annotations

from core.translation import say, speaking, told
from tests.e2e.office import Office


def german(text: str, **values: object) -> str:
    with speaking("de"):
        return told(say(text, **values))


def reads(office: Office, user: str, locale: str) -> None:
    office.slack.users[user]["locale"] = locale


async def test_slack_s_locale_is_the_default_and_a_choice_holds_against_it(quick: Office) -> None:
    reads(quick, "U1", "de-DE")
    await quick.alice.says("D1", "T9")
    await quick.alice.says("D1", "set language en")
    await quick.alice.says("D1", "T9")
    await quick.quiet()
    first, chosen, last = (post.body["text"] for post in quick.posts())
    assert "de" not in chosen
    assert first == german("No ticket {id}.", id="T009") != last


async def test_buttons_forms_and_the_home_are_in_the_language_of_whoever_sees_them(
    quick: Office,
) -> None:
    reads(quick, "U1", "de-AT")
    await quick.alice.says("D1", "the vpn is down")
    await quick.quiet()
    [card] = quick.posts()
    assert german("Close") in str(card.body["blocks"])
    assert german("Edit…") in str(card.body["blocks"])
    await quick.alice.slash("")
    assert quick.slack.of("views.open")[-1].body["view"]["title"]["text"] == german("New ticket")
    await quick.alice.opens_home()
    shown = str(quick.slack.of("views.publish")[-1].body["view"])
    assert german("Overview") in shown
    assert german("in progress") in shown


async def test_a_notice_is_in_the_language_of_whom_it_tells(quick: Office) -> None:
    reads(quick, "U1", "de-DE")
    await quick.alice.says("C1", "<@UBOT> the vpn is down")
    await quick.quiet()
    await quick.bob.slash("take T1")
    await quick.quiet()
    [notice] = quick.notices()
    assert german("claimed by {person}", person="<@U2>") in notice.body["text"]


async def test_json_stays_as_it_is(quick: Office) -> None:
    reads(quick, "U1", "de-DE")
    await quick.alice.says("D1", "format json")
    await quick.alice.says("D1", "T9")
    await quick.quiet()
    assert quick.posts()[-1].body["text"] == '{"status":"nf","id":"T009"}'
