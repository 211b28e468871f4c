"""The Bolt app with all its listeners. Importing this module creates nothing."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager

from slack_bolt import BoltResponse
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from handlers.slack import (
    actions,
    commands,
    edits,
    home,
    menus,
    messages,
    reactions,
    requests,
    shortcuts,
    uninstall,
    views,
)
from handlers.slack.routes import Routes
from handlers.slack.service import Payload
from handlers.slack.teams import Teams

NOT_INSTALLED = "The desk is no longer installed in this workspace: an admin can install it again."
SURFACES = (commands, shortcuts, menus, requests, views, edits, messages, reactions, actions, home)


def build_app(client: AsyncWebClient, signing_secret: str, teams: Teams) -> AsyncApp:
    """Return the app. Each listener gets the service of the workspace that the delivery comes from.

    Bolt checks no signatures: `web` has done it, and a socket needs none. A listener commits, then
    acknowledges. With `process_before_response` an event is answered only after the commit, so
    after a crash before it Slack delivers again. Bolt's own client has no token and makes no calls,
    because the bot's identity is known.
    """
    with _unseen_environment():
        app = AsyncApp(
            name="ticket_desk",
            client=AsyncWebClient(base_url=client.base_url, session=client.session),
            signing_secret=signing_secret,
            authorize=_authorize(teams),
            process_before_response=True,
            request_verification_enabled=False,
            attaching_function_token_enabled=False,
            user_facing_authorize_error_message=NOT_INSTALLED,
        )
    routes = Routes()
    for surface in SURFACES:
        surface.register(routes)
    app.use(routes)
    uninstall.register(app, teams)
    app.event(re.compile(".*"))(_ignore)  # last: without it other events would be answered 404
    app.action(re.compile(".*"))(_ignore)
    return app


def _authorize(teams: Teams):  # type: ignore[no-untyped-def]
    async def authorize(
        context: AsyncBoltContext, team_id: str | None, enterprise_id: str | None
    ) -> AuthorizeResult | None:
        team = await teams.of(team_id, enterprise_id)
        if team is None:
            return None
        context["service"], identity = team.service, team.service.identity
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=identity.workspace,
            bot_user_id=identity.user,
            bot_id=identity.bot,
        )

    return authorize


async def _ignore(ack: AsyncAck, body: Payload) -> BoltResponse:
    return await ack()


@contextmanager
def _unseen_environment() -> Iterator[None]:
    """Hide the SLACK_ variables of the environment. Bolt would read them, and with SLACK_CLIENT_ID
    and SLACK_CLIENT_SECRET it would ignore the token. Our settings come from `Settings` only."""
    kept = {name: os.environ.pop(name) for name in [*os.environ] if name.startswith("SLACK_")}
    try:
        yield
    finally:
        os.environ.update(kept)
