"""HTTP responses: the desk's replies unchanged, and HTTP's own errors in the same form."""

from __future__ import annotations

from collections.abc import Sequence

from aiohttp import web

from core.json_text import dumps
from handlers import plain


def whole(answers: Sequence[str]) -> web.Response:
    """Return the answers to one message as JSON, or as text if they are lines."""
    text = plain.whole(answers)
    if not answers or answers[0].startswith("{"):
        return web.Response(text=text, content_type="application/json")
    return web.Response(text=f"{text}\n", content_type="text/plain")


def refused(status: int, msg: str, **headers: str) -> web.Response:
    """Return an HTTP error in the form of the desk's errors. msg: at most six words."""
    text = dumps({"status": "er", "msg": msg})
    return web.Response(
        status=status, text=text, content_type="application/json", headers=headers or None
    )
