"""Token counts as OpenAI's newer models have them. Needs the package bpe-openai."""

from __future__ import annotations

from functools import cache
from typing import Any

from core.settings import lacking

ENCODING = "o200k_base"


def count(text: str) -> int:
    """Return the number of tokens. Raises SettingsError if the package is not installed."""
    return len(_encoding().encode(text))


@cache
def _encoding() -> Any:
    try:
        import bpe_openai  # takes a second to load
    except ImportError as error:
        raise lacking("counting tokens", "bpe-openai~=0.1.4") from error
    return bpe_openai.get_encoding(ENCODING)
