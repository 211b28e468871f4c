"""JSON as the desk writes it everywhere: compact, UTF-8 without escapes."""

from __future__ import annotations

import json
import json.encoder
from collections.abc import Callable, Iterable
from typing import Any

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _quick() -> Callable[[Any], str]:
    """Return what the encoder does, without its setting up at each call: most texts are short."""
    made = getattr(json.encoder, "c_make_encoder", None)
    if made is None:  # a Python without it
        return _ENCODER.encode
    quoted = json.encoder.encode_basestring
    parts: Callable[[Any, int], Iterable[str]] = made(
        None, _ENCODER.default, quoted, None, ":", ",", False, False, True
    )
    return lambda value: "".join(parts(value, 0))


_encoded = _quick()


def dumps(value: Any) -> str:
    """Return a JSON value as one line without spaces between its parts."""
    return _encoded(value)
