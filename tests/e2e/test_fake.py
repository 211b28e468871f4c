"""The stand-in for Slack keeps Slack's own rules, so that a bot that breaks them is caught."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.e2e.fake import Ack, FakeSlack, Person
from tests.e2e.fake.checks import SlackError, check_blocks
from tests.e2e.fake.delivery import Kind, Payload


class Kept:
    """A bot that keeps what it is sent, and answers what it is told to."""

    def __init__(self) -> None:
        self.got: list[Payload] = []
        self.answer = ""

    async def send(self, kind: Kind, payload: Payload, retry: int = 0) -> Ack:
        self.got.append(payload)
        return Ack(200, self.answer)

    @property
    def event(self) -> Payload:
        event: Payload = self.got[-1]["event"]
        return event


@pytest_asyncio.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    slack = await FakeSlack().start()
    yield slack
    await slack.stop()


@pytest.fixture
def bot() -> Kept:
    return Kept()


@pytest.fixture
def alice(slack: FakeSlack, bot: Kept) -> Person:
    return Person(slack, bot, "U1")


def call(slack: FakeSlack, method: str, **body: object) -> Payload:
    return slack.call(method, body, slack.bot_token)


def modal(*blocks: Payload, **more: object) -> Payload:
    text = {"type": "plain_text", "text": "Ticket"}
    return {"type": "modal", "title": text, "submit": text, "blocks": [*blocks], **more}


def text_input(name: str, **more: object) -> Payload:
    label = {"type": "plain_text", "text": name}
    element = {"type": "plain_text_input", "action_id": "text", **more}
    return {"type": "input", "block_id": name, "label": label, "element": element}


OPTIONS = [
    {"text": {"type": "plain_text", "text": name.title()}, "value": name}
    for name in ("code", "infra")
]


async def opened(slack: FakeSlack, alice: Person, bot: Kept, view: Payload) -> Payload:
    await alice.shortcut("new")
    trigger = bot.got[-1]["trigger_id"]
    shown: Payload = call(slack, "views.open", trigger_id=trigger, view=view)["view"]
    return shown


async def test_a_trigger_opens_one_view(slack: FakeSlack, alice: Person, bot: Kept) -> None:
    await opened(slack, alice, bot, modal())
    with pytest.raises(SlackError, match="exchanged_trigger_id"):
        call(slack, "views.open", trigger_id=bot.got[-1]["trigger_id"], view=modal())


async def test_a_trigger_that_is_too_old_opens_none(
    slack: FakeSlack, alice: Person, bot: Kept
) -> None:
    slack.trigger_seconds = 0
    with pytest.raises(SlackError, match="expired_trigger_id"):
        await opened(slack, alice, bot, modal())


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": {"type": "plain_text", "text": "x" * 25}},
        {"private_metadata": "x" * 3001},
        {"callback_id": "x" * 256},
        {"submit": None, "blocks": [text_input("title")]},
        {"blocks": [{"type": "divider"}] * 101},
        {"blocks": [text_input("title", initial_value="x" * 3001)]},
        {"blocks": [text_input("title"), text_input("title")]},
    ],
)
async def test_a_view_past_the_limits_is_refused(
    slack: FakeSlack, alice: Person, bot: Kept, wrong: Payload
) -> None:
    with pytest.raises(SlackError) as refused:
        await opened(slack, alice, bot, modal() | wrong)
    assert refused.value.problem


async def test_a_stale_hash_is_a_conflict(slack: FakeSlack, alice: Person, bot: Kept) -> None:
    view = {**await opened(slack, alice, bot, modal())}
    call(slack, "views.update", view_id=view["id"], hash=view["hash"], view=modal())
    with pytest.raises(SlackError, match="hash_conflict"):
        call(slack, "views.update", view_id=view["id"], hash=view["hash"], view=modal())


async def test_what_is_sent_off_is_what_was_there_and_what_was_put_in(
    slack: FakeSlack, alice: Person, bot: Kept
) -> None:
    menu = {"type": "static_select", "action_id": "cat", "options": OPTIONS}
    category = text_input("cat") | {"element": menu | {"initial_option": OPTIONS[0]}}
    await opened(slack, alice, bot, modal(text_input("title", initial_value="vpn"), category))
    await alice.submits(cat="infra")
    state = bot.got[-1]["view"]["state"]["values"]
    assert state["title"]["text"]["value"] == "vpn"
    assert state["cat"]["cat"]["selected_option"] == OPTIONS[1]
    assert slack.views == {}


async def test_a_form_with_errors_stays_open(slack: FakeSlack, alice: Person, bot: Kept) -> None:
    view = await opened(slack, alice, bot, modal(text_input("title")))
    with pytest.raises(AssertionError, match="title is required"):
        await alice.submits()
    bot.answer = '{"response_action":"errors","errors":{"title":"too long"}}'
    await alice.submits(title="x")
    assert alice.modal()["id"] == view["id"]
    assert slack.problems == []
    bot.answer = '{"response_action":"errors","errors":{"other":"too long"}}'
    await alice.submits(title="x")
    assert "errors for no input" in slack.problems[0]


async def test_a_source_with_replies_leaves_a_tombstone(
    slack: FakeSlack, alice: Person, bot: Kept
) -> None:
    first, answered = [await alice.says("C1", text) for text in ("one", "two")]
    await alice.says("C1", "yes", answered["ts"])
    await alice.deletes("C1", first["ts"])
    assert (bot.event["subtype"], bot.event["deleted_ts"]) == ("message_deleted", first["ts"])
    await alice.deletes("C1", answered["ts"])
    assert bot.event["subtype"] == "message_changed"
    assert bot.event["message"]["subtype"] == "tombstone"
    assert bot.event["previous_message"]["text"] == "two"
    with pytest.raises(SlackError, match="message_not_found"):
        call(slack, "reactions.add", channel="C1", timestamp=answered["ts"], name="eyes")


async def test_an_edit_says_what_was_there(alice: Person, bot: Kept) -> None:
    said = await alice.says("C1", "teh vpn")
    await alice.edits("C1", said["ts"], "the vpn")
    assert bot.event["subtype"] == "message_changed"
    assert bot.event["message"]["text"] == "the vpn"
    assert bot.event["message"]["edited"]["user"] == "U1"
    assert bot.event["previous_message"]["text"] == "teh vpn"


async def test_the_bot_leaves_a_reaction_once(slack: FakeSlack, alice: Person) -> None:
    ts = (await alice.says("C1", "vpn"))["ts"]
    mark = {"channel": "C1", "timestamp": ts, "name": "ticket"}
    call(slack, "reactions.add", **mark)
    with pytest.raises(SlackError, match="already_reacted"):
        call(slack, "reactions.add", **mark)
    await alice.reacts("C1", ts, "ticket")
    call(slack, "reactions.remove", **mark)
    assert slack.reactions_by_bot("C1", ts) == []
    with pytest.raises(SlackError, match="no_reaction"):
        call(slack, "reactions.remove", **mark)


async def test_a_post_to_a_user_is_a_direct_message(slack: FakeSlack) -> None:
    slack.hire("U7", "carol")
    posted = call(slack, "chat.postMessage", channel="U7", text="T001 is done")
    assert posted["channel"] == "D7"
    assert slack.channels["D7"]["kind"] == "im"
    slack.users["U7"]["deleted"] = True
    with pytest.raises(SlackError, match="channel_not_found"):
        call(slack, "chat.postMessage", channel="U7", text="T001 is done")


async def test_an_archived_channel_takes_nothing(slack: FakeSlack) -> None:
    slack.channels["C1"]["is_archived"] = True
    with pytest.raises(SlackError, match="is_archived"):
        call(slack, "chat.postMessage", channel="C1", text="x")


async def test_one_message_can_be_read(slack: FakeSlack, alice: Person) -> None:
    _, said, _ = [await alice.says("C1", text) for text in ("one", "two", "three")]
    found = call(
        slack, "conversations.history", channel="C1", latest=said["ts"], inclusive=True, limit=1
    )
    assert [message["text"] for message in found["messages"]] == ["two"]
    assert found["has_more"]


async def test_home_is_sent_along_once_it_was_published(
    slack: FakeSlack, alice: Person, bot: Kept
) -> None:
    await alice.opens_home()
    assert "view" not in bot.event
    press = {"type": "button", "action_id": "desk:mine", "value": "{}"}
    label = {"text": {"type": "plain_text", "text": "Mine"}}
    home = {"type": "home", "blocks": [{"type": "actions", "elements": [press | label]}]}
    call(slack, "views.publish", user_id="U1", view=home)
    await alice.opens_home()
    assert bot.event["view"]["hash"] == alice.home()["hash"]
    await alice.presses_on(alice.home(), "Mine")
    assert bot.got[-1]["container"] == {"type": "view", "view_id": alice.home()["id"]}


async def test_menus_say_what_was_chosen(slack: FakeSlack, alice: Person, bot: Kept) -> None:
    menus = [
        {"type": "overflow", "action_id": "desk:more", "options": OPTIONS},
        {"type": "users_select", "action_id": "desk:own"},
    ]
    blocks = [{"type": "actions", "elements": menus}]
    ts = call(slack, "chat.postMessage", channel="C1", text="x", blocks=blocks)["ts"]
    await alice.chooses("C1", ts, "Infra")
    assert bot.got[-1]["actions"][0]["selected_option"] == OPTIONS[1]
    await alice.chooses("C1", ts, "U2")
    assert bot.got[-1]["actions"][0]["selected_user"] == "U2"


def test_a_first_choice_is_one_of_the_options() -> None:
    other = OPTIONS[0] | {"value": "doc"}
    menu = {"type": "static_select", "action_id": "a", "options": OPTIONS, "initial_option": other}
    with pytest.raises(SlackError, match="none of the options"):
        check_blocks([{"type": "actions", "elements": [menu]}])
