"""Which tickets came from other systems."""

from __future__ import annotations

from core.store.shared.session import Session

_LAST = "SELECT last_num FROM workspaces WHERE ws = $1"
_SOURCES = """
SELECT s.source, t.id FROM sources s JOIN tickets t ON t.key = s.ticket WHERE s.ws = $1"""


async def workspaces(db: Session) -> list[str]:
    """Return what `Archive.workspaces` does."""
    return [ws for (ws,) in await db.rows("SELECT ws FROM workspaces ORDER BY ws")]


async def imported(db: Session, workspace: str) -> tuple[int, dict[str, str]]:
    """Return what `Archive.imported` does."""
    row = await db.row(_LAST, workspace)
    return (row[0] if row else 0), dict(map(tuple, await db.rows(_SOURCES, workspace)))
