"""Submitted forms as commands, so that a page changes tickets like any other way in.

The field `order` is the command's action; the other fields are the command's own. Empty fields are
left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.actions import said_names
from core.details import difference
from core.ticket import NOBODY

_REMOVED = ("due", "waits", "until")  # an empty field of an update removes these
_NAMING = ("ids", "ref", "where")
ORDERS = {
    order: tuple(name for name in said_names(order) if name not in _NAMING)
    for order in ("create", "update", "assign", "close", "note", "log", "answer", "forget", "use")
}
DEFINE, REQUEST = "define", "request"
ASK = "ask."  # before the name of a question in that of its field
COMMENT = "comment"  # a note that everybody can read, an update of `res`


def ordered(form: Mapping[str, str]) -> dict[str, Any] | None:
    """Return the form's command as fields of JSON; None if the form has no command."""
    order, fields = form.get("order", ""), dict(form)
    if order in (DEFINE, REQUEST):
        return _of_type(order, form)
    if order == COMMENT:
        order, fields["res"] = "update", form.get("text", "")
    if order not in ORDERS or (order == "forget" and not form.get("answer")):
        return None
    said = {name: value for name in ORDERS[order] if (value := fields.get(name, "").strip())}
    empties = ("own",) if order == "assign" else _REMOVED if order == "update" else ()
    said |= {name: NOBODY for name in empties if name in fields and name not in said}
    if "labels_before" in form:
        said["labels"] = " ".join(difference(form["labels_before"], form.get("labels", "")))
    if form.get("client_before"):
        said.setdefault("client", NOBODY)
    if order == "assign":
        said.setdefault("own", NOBODY)
    if ids := form.get("ids", ""):
        said["ids"] = ids
    return {"action": order, **said}


def _of_type(order: str, form: Mapping[str, str]) -> dict[str, Any]:
    """Return the command about a type of requests: to make or remove it, or to ask for it."""
    said: dict[str, Any] = {"action": order, "type": form.get("type", "").strip()}
    if order == DEFINE:
        return {**said, "text": form.get("text", "")}
    asked = ((name, text) for name, text in form.items() if name.startswith(ASK) and text.strip())
    return {**said, "answers": [f"{name.removeprefix(ASK)}={text}" for name, text in asked]}
