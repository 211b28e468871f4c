"""Which tickets and comments came from other systems."""

from __future__ import annotations

from collections import defaultdict

from core.errors import RecordError
from core.store.archive import Here
from core.store.shared.session import Session

_LAST = "SELECT last_num FROM workspaces WHERE ws = $1"
_SOURCES = """
SELECT s.source, t.id FROM sources s JOIN tickets t ON t.key = s.ticket WHERE s.ws = $1"""
_COMMENTS = """
SELECT t.id, n.source FROM sources s JOIN tickets t ON t.key = s.ticket
JOIN notes n ON n.ticket = t.key WHERE s.ws = $1 AND n.source IS NOT NULL"""
_HERE = """
SELECT c.source FROM came c JOIN sources s ON s.ws = c.ws AND s.source = c.source
WHERE c.moved ORDER BY c.n LIMIT 1"""
_COMMENTED = """
SELECT 'a comment on ' || t.id FROM came_comments d JOIN tickets t ON t.ws = d.ws AND t.num = d.num
JOIN notes n ON n.ticket = t.key AND n.source = d.source LIMIT 1"""


async def workspaces(db: Session) -> list[str]:
    """Return what `Archive.workspaces` does."""
    return [ws for (ws,) in await db.rows("SELECT ws FROM workspaces ORDER BY ws")]


async def imported(db: Session, workspace: str) -> Here:
    """Return what `Archive.imported` does."""
    row = await db.row(_LAST, workspace)
    ids = dict(map(tuple, await db.rows(_SOURCES, workspace)))
    comments: defaultdict[str, set[str]] = defaultdict(set)
    for id, source in await db.rows(_COMMENTS, workspace):
        comments[id].add(source)
    return Here(row[0] if row else 0, ids, comments)


async def check_new(db: Session) -> None:
    """Raise RecordError if a ticket or a comment that is to be stored (`imports`) was stored since
    `imported` was asked."""
    if found := await db.row(_HERE) or await db.row(_COMMENTED):
        raise RecordError(f"{found[0]} was imported just now by somebody else: run it again")
