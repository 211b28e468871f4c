"""What one desk knows of a ticket that it shares with another: the state of their tie.

The state of a tie:
- `registers`: of each of `core.registers.PARTS`, what holds as far as this desk knows
- `id`: of the other desk's ticket, None until it is known
- `made`: whether this desk shared it
- `agreed`: hash of the registers that the other desk has for certain, None: of none
- `told`: key of the last change of this desk whose words the other has for certain
- `heard`: the last words of the other desk that are in the history
- `over`: whether it is not shared any more. It then never is again: a new sharing has a new key.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from core.connections import Tie
from core.frozen import dataclass
from core.registers import PARTS, Register, Registers, digest

NEW: dict[str, Any] = {
    "id": None, "made": False, "agreed": None, "told": 0, "heard": 0, "over": False
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Heard:
    """What the other desk says of one ticket.

    key: of the sharing
    id: of its ticket
    made: whether it shared the ticket
    registers: its state; None: it shares it no more
    words: said for this desk, with increasing numbers
    """

    key: str
    id: str | None = None
    made: bool = False
    registers: Registers | None = None
    words: Sequence[tuple[int, str]] = ()


@dataclass(frozen=True, slots=True)
class Shared:
    """What is to be said to the other desk.

    tie: with the state as it is now
    """

    tie: Tie

    @property
    def is_over(self) -> bool:
        """Whether the ticket is shared no more."""
        return bool(self.tie.state["over"])

    @property
    def registers(self) -> Registers:
        """The state of the ticket."""
        return registers_in(self.tie.state)

    @property
    def told(self) -> int:
        """Number of the last words that the other desk has for certain."""
        return int(self.tie.state.get("told", 0))  # older ties do not know

    @property
    def is_agreed(self) -> bool:
        """Whether the other desk has this state for certain."""
        state = self.tie.state
        agreed = "over" if self.is_over else digest(self.registers)
        return bool(state["agreed"] == agreed)


def registers_in(state: Mapping[str, Any]) -> Registers:
    """Return the registers of a tie's state."""
    return {part: Register(*state["registers"][part]) for part in PARTS}
