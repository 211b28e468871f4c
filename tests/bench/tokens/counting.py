"""Tokens, as OpenAI's newer models count them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

ENCODING = "o200k_base"


@dataclass(frozen=True, slots=True)
class Bill:
    """Tokens of each request and each reply, and of what an agent must carry to make them."""

    requests: tuple[int, ...]
    replies: tuple[int, ...]
    definition: int = 0

    @property
    def total(self) -> int:
        return sum(self.requests) + sum(self.replies) + self.definition


def count(text: str) -> int:
    return len(_encoding().encode(text))


@cache
def _encoding() -> Any:
    import bpe_openai  # a second to load

    return bpe_openai.get_encoding(ENCODING)
