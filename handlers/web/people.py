"""The questions about people that the board asks Slack's handlers.

SignInError  a person may not sign in
└── Silent   Slack does not answer now
"""

from __future__ import annotations

from typing import Protocol

from core.message import Standing
from core.store.board import Invited
from core.translation import Said

BACK = "/sign-in/slack/back"  # Slack redirects people to it after they confirmed who they are


class SignInError(Exception):
    """A person may not sign in. said: a sentence for them; status: the HTTP status."""

    status = 403

    def __init__(self, said: Said) -> None:
        super().__init__(said)
        self.said = said


class Silent(SignInError):
    """Slack does not answer now."""

    status = 503


class People(Protocol):
    """The members of workspaces, as Slack knows them."""

    async def standing(self, workspace: str, user: str) -> Standing:
        """Return the user's present standing in a workspace of the bot. Raises SignInError if they
        may not use the board."""


class SignIn(Protocol):
    """Sign in with Slack."""

    def address(self, state: str, nonce: str) -> str:
        """Return the URL where Slack asks people who they are.

        state: comes back in the redirect
        nonce: comes back inside Slack's signed answer
        """

    async def person(self, code: str, nonce: str) -> Invited:
        """Return who came back with this code, which can be used once. Raises SignInError."""
