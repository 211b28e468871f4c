"""What a command that changes something works with."""

from __future__ import annotations

from dataclasses import dataclass

from core.desk.learning import Learning
from core.message import Message
from core.store import Transaction


@dataclass(frozen=True, slots=True)
class Work:
    """One command's message and transaction, and what the classifier has learnt."""

    message: Message
    db: Transaction
    learning: Learning
