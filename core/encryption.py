"""Encryption of secrets in the database. The keys are not stored there."""

from __future__ import annotations

from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from core.errors import SettingsError


class Seal:
    """Encrypts and decrypts texts with Fernet keys."""

    def __init__(self, keys: Sequence[str], setting: str = "SECRET_KEYS") -> None:
        """keys: from `Fernet.generate_key`; the first one encrypts, all decrypt.

        setting: where they are set
        """
        self._setting = setting
        self._first = Fernet(keys[0])
        self._fernet = MultiFernet([Fernet(key) for key in keys])

    def close(self, text: str) -> bytes:
        """Return the text encrypted with the first key."""
        return self._fernet.encrypt(text.encode())

    def open(self, sealed: bytes) -> str:
        """Return the decrypted text. Raises SettingsError if no key fits."""
        try:
            return self._fernet.decrypt(sealed).decode()
        except InvalidToken as error:
            raise SettingsError(
                f"{self._setting}: no key decrypts the stored data, add the key that encrypted it"
            ) from error

    def is_current(self, sealed: bytes) -> bool:
        """Whether the first key decrypts it."""
        return _opens(self._first, sealed)

    def is_fresh(self, sealed: bytes, seconds: int) -> bool:
        """Whether one of the keys decrypts it, and it is at most `seconds` old."""
        return _opens(self._fernet, sealed, seconds)


def _opens(fernet: Fernet | MultiFernet, sealed: bytes, seconds: int | None = None) -> bool:
    try:
        fernet.decrypt(sealed, ttl=seconds)
    except InvalidToken:
        return False
    return True
