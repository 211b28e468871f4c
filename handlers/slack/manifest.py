"""The app's manifest as JSON, made from manifest.yml for the Slack CLI."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from handlers.slack.home import AGENT_SCOPE, PROMPTS
from handlers.web.people import BACK

INSTALLED = "/slack/oauth_redirect"  # Slack redirects people to it after they agreed to install
FILE = Path(__file__).parents[2] / "manifest.yml"


def manifest(*, agent: bool = False, url: str | None = None) -> dict[str, Any]:
    """Return the manifest.

    agent: add the agent view, for workspaces that have it
    url: PUBLIC_URL, adds the addresses of Sign in with Slack and of the installation
    """
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
    """Return the manifest as indented JSON. agent, url: as for `manifest`."""
    return json.dumps(manifest(agent=agent, url=url), indent=2, ensure_ascii=False)
