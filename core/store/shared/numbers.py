"""New ids of linked tickets in an import, as its tickets may have got new ones.

A link to a ticket that is not in the import is left out, unless the records came from another
system: then it names a ticket that is here.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from core.details import NAMING, from_text, linked, marks, relinked
from core.json_text import dumps
from core.store.shared.session import Session
from core.ticket import ticket_id, ticket_number

_NAMED = " OR ".join(f"CAST({{column}} AS TEXT) LIKE '%\"{name}\"%'" for name in NAMING)
_NAMES = ", ".join(f"'{name}'" for name in NAMING)
_DETAILS = f"""
SELECT d.ticket, c.ws, c.moved, d.told FROM came_details d JOIN came c ON c.n = d.ticket
WHERE {_NAMED.format(column="d.told")}"""  # noqa: S608 - our own names
_HISTORY = f"""
SELECT h.n, c.ws, c.moved, h.before, h.after FROM came_history h JOIN came c ON c.n = h.ticket
WHERE {_NAMED.format(column="h.before")} OR {_NAMED.format(column="h.after")}"""  # noqa: S608 - our own names
_NUMBER = "SELECT num FROM came WHERE ws = $1 AND was = $2 ORDER BY n LIMIT 1"
_TOLD = "UPDATE came_details SET told = $1 WHERE ticket = $2"
_DEED = "UPDATE came_history SET before = $1, after = $2 WHERE n = $3"
_NO_MARKS = f"DELETE FROM came_marks WHERE ticket = $1 AND name IN ({_NAMES})"  # noqa: S608 - our own names
_MARK = "INSERT INTO came_marks VALUES ($1, $2, $3)"

Ids = dict[tuple[str, str], str | None]  # (workspace, old id) -> new id


async def renumber(db: Session) -> None:
    """Write the new ids into the details, marks and history that are to be stored."""
    ids: Ids = {}
    for ticket, ws, moved, text in await db.rows(_DETAILS):
        before = json.loads(text)
        told = relinked(before, await _new(db, ws, [text], ids, moved))
        if told == before:
            continue
        await db.run(_TOLD, dumps(told), ticket)
        await db.run(_NO_MARKS, ticket)
        found = marks(from_text(dumps(told)))
        await db.each(_MARK, [(ticket, name, value) for name, value in found if name in NAMING])
    for n, ws, moved, *deed in await db.rows(_HISTORY):
        new = await _new(db, ws, deed, ids, moved)
        was = [json.loads(one) for one in deed]
        now = [relinked(one, new) for one in was]
        if now != was:
            await db.run(_DEED, *map(dumps, now), n)


async def _new(
    db: Session, ws: str, texts: list[Any], ids: Ids, moved: bool
) -> Callable[[str], str | None]:
    """Return the function from old to new ids, for the ids in these details."""
    for id in set().union(*(linked(json.loads(text)) for text in texts)):
        if (ws, id) not in ids:
            row = await db.row(_NUMBER, ws, ticket_number(id))
            ids[ws, id] = ticket_id(row[0]) if row else (id if moved else None)
    return lambda id: ids[ws, id]
