"""Who the bot is in Slack, asked once at start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from slack_sdk.web.async_client import AsyncWebClient

from core.message import Actor


@dataclass(frozen=True, slots=True)
class Identity:
    """workspace: the team's id (an organisation's for an organisation-wide token);
    user, bot: the bot's own user id and bot id; url: the workspace's address, with a last slash;
    scopes: what the workspace granted, None where Slack did not say."""

    workspace: str
    user: str
    bot: str
    url: str
    scopes: frozenset[str] | None = None

    def may(self, scope: str) -> bool:
        """Whether the scope was granted, as far as is known."""
        return self.scopes is None or scope in self.scopes

    def actor(self, user: str, *, is_bot: bool = False, may_sign_in: bool = False) -> Actor:
        """Somebody in this workspace, before it is known how they stand there."""
        return Actor(user, self.workspace, is_bot=is_bot, user_ids=True, may_sign_in=may_sign_in)

    def link(self, channel: str, ts: str, thread: str | None = None) -> str:
        """The permalink of a message. ts, thread: Slack message times."""
        url = f"{self.url}archives/{channel}/p{ts.replace('.', '')}"
        return f"{url}?thread_ts={thread}&cid={channel}" if thread else url


async def identify(client: AsyncWebClient) -> Identity:
    """Who the client's token belongs to. Raises SlackApiError when Slack does not take it."""
    said = await client.auth_test()
    return Identity(
        workspace=said.get("team_id") or said.get("enterprise_id") or "",
        user=said["user_id"],
        bot=said.get("bot_id") or "",
        url=said.get("url") or "",
        scopes=_scopes(said.headers),
    )


def _scopes(headers: Mapping[str, str]) -> frozenset[str] | None:
    said = {name.lower(): value for name, value in headers.items()}.get("x-oauth-scopes")
    return None if said is None else frozenset(one.strip() for one in said.split(","))
