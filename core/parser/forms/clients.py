""" "client acme": whose channel this is."""

from __future__ import annotations

from core.command import Client, Command
from core.parser.forms.form import Form, Phrase
from core.ticket import NOBODY

_BOUND = Form(r"(?:set )?(?:client|kunde|cliente)(?: to| is|:)? {word}")
_NO = frozenset(("none", "off", "nobody", "kein", "keiner", "ninguno", "aucun", "nenhum"))


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    said = _BOUND.read(phrase)
    if said is None:
        return None
    name = said["word"].lower()
    return Client(NOBODY if name in _NO else name)
