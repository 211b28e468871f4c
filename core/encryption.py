"""Secrets as they are kept in the database: encrypted, with keys that are not in it."""

from __future__ import annotations

from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from core.errors import SettingsError


class Seal:
    """keys: as `Fernet.generate_key` makes them; the first seals, all of them open."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._first = Fernet(keys[0])
        self._fernet = MultiFernet([Fernet(key) for key in keys])

    def close(self, text: str) -> bytes:
        return self._fernet.encrypt(text.encode())

    def open(self, sealed: bytes) -> str:
        """Raises SettingsError where no key fits."""
        try:
            return self._fernet.decrypt(sealed).decode()
        except InvalidToken as error:
            raise SettingsError(
                "SECRET_KEYS: no key decrypts the stored data, add the key that encrypted it"
            ) from error

    def is_current(self, sealed: bytes) -> bool:
        """Whether the first key opens it."""
        return _opens(self._first, sealed)

    def is_fresh(self, sealed: bytes, seconds: int) -> bool:
        """Whether this seal closed it, no longer than that ago."""
        return _opens(self._fernet, sealed, seconds)


def _opens(fernet: Fernet | MultiFernet, sealed: bytes, seconds: int | None = None) -> bool:
    try:
        fernet.decrypt(sealed, ttl=seconds)
    except InvalidToken:
        return False
    return True
