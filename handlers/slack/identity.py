"""The bot's own identity in Slack, asked once for each token."""

from __future__ import annotations

from collections.abc import Mapping

from slack_sdk.web.async_client import AsyncWebClient

from core.frozen import dataclass
from core.message import Actor


@dataclass(frozen=True, slots=True)
class Identity:
    """The bot in one workspace.

    workspace: the team's id (an organisation's for an organisation-wide token)
    user, bot: the bot's own user id and bot id
    url: the workspace's address, with a final slash
    scopes: the granted scopes; None if Slack did not name them
    """

    workspace: str
    user: str
    bot: str
    url: str
    scopes: frozenset[str] | None = None

    def may(self, scope: str) -> bool:
        """Whether the scope was granted. It is taken as granted if Slack named none."""
        return self.scopes is None or scope in self.scopes

    def actor(self, user: str, *, is_bot: bool = False, may_sign_in: bool = False) -> Actor:
        """Somebody in this workspace, before it is known how they stand there."""
        return Actor(user, self.workspace, is_bot=is_bot, user_ids=True, may_sign_in=may_sign_in)

    def link(self, channel: str, ts: str, thread: str | None = None) -> str:
        """Return the permalink of a message. ts, thread: Slack message times."""
        url = f"{self.url}archives/{channel}/p{ts.replace('.', '')}"
        return f"{url}?thread_ts={thread}&cid={channel}" if thread else url


async def identify(client: AsyncWebClient) -> Identity:
    """Return the identity of the client's token. Raises SlackApiError if Slack refuses it."""
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
