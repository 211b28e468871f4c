"""What operations cost, in tokens."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bill:
    """Tokens of each request and each reply, and of what an agent must carry to make them."""

    requests: tuple[int, ...]
    replies: tuple[int, ...]
    definition: int = 0

    @property
    def total(self) -> int:
        return sum(self.requests) + sum(self.replies) + self.definition
