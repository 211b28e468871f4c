"""Who people are: what the board asks of Slack, whose handlers know.

SignInError  somebody does not come in
└── Silent   only because Slack does not answer now
"""

from __future__ import annotations

from typing import Protocol

from core.message import Standing
from core.store.board import Invited
from core.translation import Said

BACK = "/sign-in/slack/back"  # where Slack sends people who said who they are


class SignInError(Exception):
    """said: a sentence for whoever wants to come in; status: HTTP's."""

    status = 403

    def __init__(self, said: Said) -> None:
        super().__init__(said)
        self.said = said


class Silent(SignInError):
    status = 503


class People(Protocol):
    async def standing(self, workspace: str, user: str) -> Standing:
        """How somebody stands now in a workspace that the bot is in. Raises SignInError."""


class SignIn(Protocol):
    def address(self, state: str, nonce: str) -> str:
        """Where Slack asks them who they are. state: comes back with them; nonce: with what Slack
        says of them."""

    async def person(self, code: str, nonce: str) -> Invited:
        """Who came back with this code, which is good once. Raises SignInError."""
