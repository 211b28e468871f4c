"""A form's fields as the command that they stand for: every change on a page is one like any other.

A form that orders something has the command's action as `order`; its other fields are the
command's. What is left empty is not said.
"""

from __future__ import annotations

from collections.abc import Mapping

from core.command import said_names
from core.terse import dumps
from core.ticket import NOBODY

_NAMING = ("ids", "ref", "where")
ORDERS = {
    order: tuple(name for name in said_names(order) if name not in _NAMING)
    for order in ("create", "update", "assign", "close", "note")
}
COMMENT = "comment"  # a note that everybody reads


def ordered(form: Mapping[str, str]) -> str | None:
    """The form's command as JSON text; None where it orders nothing."""
    order, fields = form.get("order", ""), dict(form)
    if order == COMMENT:
        order, fields["res"] = "update", form.get("text", "")
    if order not in ORDERS:
        return None
    said = {name: value for name in ORDERS[order] if (value := fields.get(name, "").strip())}
    if order == "assign":
        said.setdefault("own", NOBODY)
    if ids := form.get("ids", ""):
        said["ids"] = ids
    return dumps({"action": order, **said})
