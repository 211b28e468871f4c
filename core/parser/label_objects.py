"""JSON objects -> commands that name labels, clients and saved lists."""

from __future__ import annotations

from typing import Any, get_args

from core.command import Client, Command, Relabel, Save
from core.command.labels import Named
from core.parser import values


def client(value: dict[str, Any]) -> Command:
    """Return the command that says whose channel this is."""
    return Client(values.name(value, "client", "client"))


def relabel(value: dict[str, Any]) -> Command:
    """Return the command that renames a label or a client."""
    what = values.one_of(value, "what", get_args(Named))
    name, to = (values.name(value, key, what) for key in ("name", "to"))
    return Relabel(what, name, to, sure=value.get("sure") is True)


def save(value: dict[str, Any]) -> Command:
    """Return the command that saves a list."""
    name, said = values.text(value, "list"), values.text(value, "said")
    if name is None:
        raise values.Bad("save which list as what?")
    return Save(name, said)
