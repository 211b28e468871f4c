"""Regular expressions that are compiled at their first use: most messages need few of them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast


class _Pattern:
    """A pattern. Its methods are those of the compiled one."""

    def __init__(self, text: str, flags: int) -> None:
        self._text, self._flags = text, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._text, self._flags)

    def __getattr__(self, name: str) -> Any:  # called only for what the instance lacks
        value = getattr(self._compiled, name)
        setattr(self, name, value)
        return value


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern like `re.compile`, which a wrong text fails only at its first use."""
    return cast("re.Pattern[str]", _Pattern(text, int(flags)))
