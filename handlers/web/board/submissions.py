"""A form's fields as the command that they stand for: every change on a page is one like any other.

A form that orders something has the command's action as `order`; its other fields are the
command's. What is left empty is not said.
"""

from __future__ import annotations

from collections.abc import Mapping

from core.ticket import NOBODY

ORDERS = {
    "create": ("title", "desc", "cat", "pri", "own"),
    "update": ("stat", "pri", "cat", "title", "desc", "res"),
    "assign": ("own",),
    "close": ("res",),
    "note": ("text",),
}
COMMENT = "comment"  # a note that everybody reads


def ordered(form: Mapping[str, str]) -> dict[str, str] | None:
    """The fields of the form's command, as in JSON; None where it orders nothing."""
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
    return {"action": order, **said}
