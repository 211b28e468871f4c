"""The app's manifest, as the Slack CLI wants it: manifest.yml as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from handlers.slack.home import AGENT_SCOPE, PROMPTS
from handlers.web.people import BACK

INSTALLED = "/slack/oauth_redirect"  # where Slack sends people who installed the bot
FILE = Path(__file__).parents[2] / "manifest.yml"


def manifest(*, agent: bool = False, url: str | None = None) -> dict[str, Any]:
    """The manifest. agent: with the agent view, for workspaces that have it; url: PUBLIC_URL,
    for Sign in with Slack and for installing."""
    said: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    if url:
        said["oauth_config"]["redirect_urls"] = [f"{url}{BACK}", f"{url}{INSTALLED}"]
    if agent:
        said["features"]["agent_view"] = {
            "agent_description": said["display_information"]["description"],
            "suggested_prompts": [{"title": text, "message": text} for text in PROMPTS],
        }
        said["oauth_config"]["scopes"]["bot"].append(AGENT_SCOPE)
    return said


def as_json(*, agent: bool = False, url: str | None = None) -> str:
    return json.dumps(manifest(agent=agent, url=url), indent=2, ensure_ascii=False)
