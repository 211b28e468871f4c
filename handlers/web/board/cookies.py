"""Signed cookies of this site. Scripts cannot read them, and they expire."""

from __future__ import annotations

from typing import Any

from aiohttp import web
from itsdangerous import BadSignature, URLSafeTimedSerializer


class Cookie:
    """One kind of cookie.

    key: signs it
    salt: its purpose, so that a cookie of another kind is not valid here
    seconds: how long it is valid
    is_safe: whether the board has an https address
    """

    def __init__(self, name: str, key: bytes, salt: str, seconds: int, *, is_safe: bool) -> None:
        self._name = f"__Host-{name}" if is_safe else name
        self._signer = URLSafeTimedSerializer(key, salt=salt)
        self._seconds, self._is_safe = seconds, is_safe

    def value(self, request: web.Request) -> Any:
        """Return the value that `give` stored; None without a cookie, or if it is forged or old."""
        try:
            return self._signer.loads(request.cookies.get(self._name, ""), max_age=self._seconds)
        except BadSignature:
            return None

    def give(self, response: web.Response, value: Any) -> None:
        """Set the cookie. value: anything that JSON can hold; the browser's user can read it."""
        response.set_cookie(
            self._name,
            self._signer.dumps(value),
            max_age=self._seconds,
            httponly=True,
            samesite="Lax",
            secure=self._is_safe,
        )

    def take(self, response: web.Response) -> None:
        """Delete the cookie."""
        response.del_cookie(self._name, secure=self._is_safe, httponly=True, samesite="Lax")
