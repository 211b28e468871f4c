"""JSON as the desk writes it everywhere: compact, UTF-8 without escapes."""

from __future__ import annotations

import json
from typing import Any

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def dumps(value: Any) -> str:
    """Return a JSON value as one line without spaces between its parts."""
    return _ENCODER.encode(value)
