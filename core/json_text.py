"""JSON as the desk writes it, to whom and wherever: compact, UTF-8 as is."""

from __future__ import annotations

import json
from typing import Any

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def dumps(value: Any) -> str:
    """A JSON value as one line without spaces."""
    return _ENCODER.encode(value)
