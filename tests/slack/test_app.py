"""The app is wired from its arguments alone."""

from __future__ import annotations

import logging
from typing import cast

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from core.desk import Desk
from core.store import Store
from handlers.slack.app import build_app
from handlers.slack.identity import Identity
from handlers.slack.teams import Opening, Single


def test_bolt_s_own_settings_in_the_environment_change_nothing(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    for name in ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_BOT_TOKEN"):
        monkeypatch.setenv(name, "not.ours")
    client = AsyncWebClient(token="xoxb-1", base_url="http://127.0.0.1:9/")
    identity = Identity("T1", "UBOT", "BBOT", "https://acme.slack.com/")
    opening = Opening(cast(Desk, None), cast(Store, None), lambda: None)
    app = build_app(client, "s3cr3t", Single(opening.team(client, identity)))
    assert app.oauth_flow is None
    assert caplog.records == []
