"""Commands about types of requests."""

from __future__ import annotations

from core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Request:
    """File a ticket of a type, or ask for its answers.

    type: name of the type
    answers: each as `name=value`; empty: none was given yet
    """

    type: str
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Requests:
    """Show the types of requests."""


@dataclass(frozen=True, slots=True)
class Define:
    """Make a type of requests.

    type: its name
    text: its questions and values, like `system? (github, aws); why?`; `none`: forget it
    """

    type: str
    text: str
