"""A language model beside the desk, as the desk sees it."""

from __future__ import annotations

from typing import Protocol


class Adviser(Protocol):
    """Asks the language model of a workspace."""

    async def ask(self, workspace: str, order: str, said: str, seconds: float) -> str:
        """Return the model's answer.

        order: what it is to do
        said: the text that it is to do it with
        seconds: how long to wait at most
        Raises NoModel if the workspace has none, AdviceError if there is no answer.
        """
