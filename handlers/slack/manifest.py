"""The app's manifest, as the Slack CLI wants it: manifest.yml as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from handlers.slack.home import AGENT_SCOPE, PROMPTS

FILE = Path(__file__).parents[2] / "manifest.yml"


def manifest(*, agent: bool = False) -> dict[str, Any]:
    """The manifest. agent: with the agent view, for workspaces that have it."""
    said: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    if agent:
        said["features"]["agent_view"] = {
            "agent_description": said["display_information"]["description"],
            "suggested_prompts": [{"title": text, "message": text} for text in PROMPTS],
        }
        said["oauth_config"]["scopes"]["bot"].append(AGENT_SCOPE)
    return said


def as_json(*, agent: bool = False) -> str:
    return json.dumps(manifest(agent=agent), indent=2, ensure_ascii=False)
