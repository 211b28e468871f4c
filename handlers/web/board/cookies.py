"""Cookies that the desk signed: for this site alone, unread by scripts, and for a time."""

from __future__ import annotations

from typing import Any

from aiohttp import web
from itsdangerous import BadSignature, URLSafeTimedSerializer


class Cookie:
    """key: signs it; salt: what it is for; seconds: how long it is good; is_safe: whether the board
    is at an https address."""

    def __init__(self, name: str, key: bytes, salt: str, seconds: int, *, is_safe: bool) -> None:
        self._name = f"__Host-{name}" if is_safe else name
        self._signer = URLSafeTimedSerializer(key, salt=salt)
        self._seconds, self._is_safe = seconds, is_safe

    def value(self, request: web.Request) -> Any:
        """What `give` put into it; None where there is none, or one that is forged or too old."""
        try:
            return self._signer.loads(request.cookies.get(self._name, ""), max_age=self._seconds)
        except BadSignature:
            return None

    def give(self, response: web.Response, value: Any) -> None:
        """value: what JSON can hold; the browser's owner may read it."""
        response.set_cookie(
            self._name,
            self._signer.dumps(value),
            max_age=self._seconds,
            httponly=True,
            samesite="Lax",
            secure=self._is_safe,
        )

    def take(self, response: web.Response) -> None:
        response.del_cookie(self._name, secure=self._is_safe, httponly=True, samesite="Lax")
