"""The manifest asks Slack for what the code uses: nothing is missing, nothing is too much."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from slack_bolt.app.async_app import AsyncApp

from handlers.slack import uninstall
from handlers.slack.app import SURFACES
from handlers.slack.check import OPTIONAL
from handlers.slack.manifest import INSTALLED, as_json
from handlers.slack.routes import Routes
from handlers.slack.teams import Teams
from handlers.web.people import BACK

ROOT = Path(__file__).parents[1]
MANIFEST = yaml.safe_load((ROOT / "manifest.yml").read_text())
SCOPES = MANIFEST["oauth_config"]["scopes"]["bot"]
OPTIONAL_SCOPES = MANIFEST["oauth_config"]["scopes"]["bot_optional"]
EVENTS = MANIFEST["settings"]["event_subscriptions"]["bot_events"]

# What Slack wants for each event, and for each method called.
EVENT_SCOPES = {
    "app_mention": "app_mentions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
    "app_home_opened": None,
    "app_uninstalled": None,
    "tokens_revoked": None,
    "reaction_added": "reactions:read",
}
METHOD_SCOPES = {
    "auth.test": None,
    "apps.connections.open": None,
    "chat.postMessage": "chat:write",
    "chat.postEphemeral": "chat:write",
    "chat.update": "chat:write",
    "conversations.history": "channels:history",
    "conversations.open": "im:write",
    "conversations.replies": "channels:history",
    "reactions.add": "reactions:write",
    "reactions.get": "reactions:read",
    "reactions.remove": "reactions:write",
    "views.open": None,
    "views.publish": None,
    "files.getUploadURLExternal": "files:write",
    "files.completeUploadExternal": "files:write",
    "users.info": "users:read",
    "conversations.info": "channels:read",
    "usergroups.users.list": "usergroups:read",
}


class Register:
    """An app that only notes what is listened for."""

    def __init__(self) -> None:
        kinds = ("event", "command", "action", "shortcut", "view")
        self.heard: dict[str, list[Any]] = {kind: [] for kind in kinds}

    def __getattr__(self, kind: str) -> Any:
        def listen(what: Any, **_: Any) -> Any:
            self.heard[kind].append(what)
            return lambda listener: listener

        return listen


@pytest.fixture
def heard() -> dict[str, list[Any]]:
    register = Register()
    for surface in SURFACES:
        surface.register(cast(Routes, register))
    uninstall.register(cast(AsyncApp, register), cast(Teams, None))
    return register.heard


def test_every_event_listened_for_is_subscribed_to_and_no_other(heard: dict[str, Any]) -> None:
    assert {event.partition(".")[0] for event in EVENTS} == {*heard["event"]}
    assert set(EVENTS) == set(EVENT_SCOPES)


def test_every_command_listened_for_is_offered_and_no_other(heard: dict[str, Any]) -> None:
    offered = MANIFEST["features"]["slash_commands"]
    assert [command["command"] for command in offered] == heard["command"]
    assert all(command["should_escape"] for command in offered)


def test_every_shortcut_listened_for_is_offered_and_no_other(heard: dict[str, Any]) -> None:
    offered = MANIFEST["features"]["shortcuts"]
    assert [shortcut["callback_id"] for shortcut in offered] == heard["shortcut"]
    assert {shortcut["type"] for shortcut in offered} == {"global", "message"}


def test_buttons_and_forms_are_switched_on(heard: dict[str, Any]) -> None:
    is_enabled = MANIFEST["settings"]["interactivity"]["is_enabled"]
    assert is_enabled is bool(heard["action"] and heard["view"])


def test_the_scopes_are_those_that_events_methods_and_commands_need() -> None:
    called = {
        method
        for path in (ROOT / "handlers" / "slack").glob("*.py")
        for method in re.findall(
            r'"((?:chat|conversations|files|users|usergroups|views|reactions)\.[\w.]+)"',
            path.read_text(),
        )
    }
    assert called <= set(METHOD_SCOPES)
    needed = {METHOD_SCOPES[method] for method in called} | {*EVENT_SCOPES.values()}
    needed.discard(None)
    assert {*SCOPES, *OPTIONAL_SCOPES} == {"commands", *needed}
    assert not {*SCOPES} & {*OPTIONAL_SCOPES}


def test_a_scope_that_is_an_option_is_one_that_check_knows_what_lacks_without() -> None:
    assert {*OPTIONAL_SCOPES} == {*OPTIONAL}


def test_the_manifest_is_printed_as_json_with_the_agent_view_where_that_is_wanted() -> None:
    assert json.loads(as_json()) == MANIFEST
    with_agent = json.loads(as_json(agent=True))
    assert "assistant:write" in with_agent["oauth_config"]["scopes"]["bot"]
    prompts = with_agent["features"]["agent_view"]["suggested_prompts"]
    assert 1 <= len(prompts) <= 4
    assert len(with_agent["features"]["agent_view"]["agent_description"]) <= 300


def test_with_an_address_people_can_come_back_from_signing_in_and_from_installing() -> None:
    shown = re.findall(r"^ +#   - (\S+)", (ROOT / "manifest.yml").read_text(), re.M)
    assert shown == [f"https://desk.example.com{path}" for path in (BACK, INSTALLED)]
    assert "redirect_urls" not in MANIFEST["oauth_config"]
    printed = json.loads(as_json(url="https://desk.acme.test"))
    assert printed["oauth_config"]["redirect_urls"] == [
        f"https://desk.acme.test{path}" for path in (BACK, INSTALLED)
    ]
    assert printed["oauth_config"]["scopes"] == MANIFEST["oauth_config"]["scopes"]


def test_limits_of_a_manifest_are_kept() -> None:
    shown = MANIFEST["display_information"]
    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 175 <= len(shown["long_description"]) <= 4000
    for command in MANIFEST["features"]["slash_commands"]:
        assert len(command["description"]) <= 2000
        assert len(command["usage_hint"]) <= 1000
    for shortcut in MANIFEST["features"]["shortcuts"]:
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["description"]) <= 150


def test_people_can_write_to_the_bot_directly() -> None:
    home = MANIFEST["features"]["app_home"]
    assert home["messages_tab_enabled"]
    assert not home["messages_tab_read_only_enabled"]
