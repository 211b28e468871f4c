"""Other trackers as people call them."""

from __future__ import annotations

from core.translation import Said, say

NAMES = {"github": "GitHub", "linear": "Linear"}  # by kind of connection


def to_tracker(kind: str) -> Said:
    """Return the label of a button that makes an issue there."""
    return say("To {tracker}", tracker=NAMES[kind])
