"""Types of requests: "request type access: system? (github, aws); why?", "request types"."""

from __future__ import annotations

from core.command import Command, Define, Requests
from core.parser.forms.form import Form, Phrase, unasked
from core.ticket import NOBODY

_TYPE = (
    r"(?:request type|anfragetyp|antragstyp|tipo de solicitud|type de demande|tipo de pedido"
    r"|tipo de solicitação)"
)
_TYPES = (
    r"(?:request types|anfragetypen|antragstypen|tipos de solicitud|types de demandes?"
    r"|tipos de pedidos?|tipos de solicitação)"
)
_MADE = Form(rf"{_TYPE} {{word}}\s*: ?(?P<body>\S[\s\S]*)")
_LISTED = Form(
    rf"(?:(?:show|list|zeige?|liste|muestra|montre|mostre?)(?: me| mir)? )?"
    rf"(?:(?:the|all|alle|die|los|les|os|which|what|welche) )*{_TYPES}(?: are there)?"
)
_GONE = Form(
    rf"(?:forget|delete|remove|vergiss|lösche?|olvida|borra|oublie|supprime|esqueça|apague)"
    rf" (?:the |den |el |le |o )?{_TYPE} {{word}}"
)


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    own = Phrase(phrase.own.strip(), phrase.at)
    if said := _MADE.read(own) or _MADE.read(phrase):
        return Define(said["word"].lower(), said["body"].strip())
    if _LISTED.read(unasked(phrase)) is not None:
        return Requests()
    said = _GONE.read(phrase)
    return Define(said["word"].lower(), NOBODY) if said else None
