"""Types of requests: part of the store protocols. They are read with the context."""

from __future__ import annotations

from typing import Protocol

from core.requests import RequestType


class RequestsWriting(Protocol):
    """Part of a Transaction."""

    async def save_request_type(self, ws: str, one: RequestType, by: str) -> None:
        """Store a type in place of one with the same name. ws: empty for those of the file"""

    async def drop_request_type(self, ws: str, name: str) -> None:
        """Remove a type."""

    async def drop_request_types(self, ws: str) -> None:
        """Remove all types. ws: empty for those of the file"""
