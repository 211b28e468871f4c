""" "client acme": whose channel this is. "T7 client acme": whose ticket it is. "clients"."""

from __future__ import annotations

from dataclasses import replace

from core.command import Client, Clients, Command, Update
from core.parser.features import concepts, plain
from core.parser.forms.form import Form, Phrase, named
from core.ticket import NOBODY

_OF = r"(?:of|for|on|von|für|de|del|du|do|da)"
_CHANNEL = r"(?:this channel|(?:dieser|der) kanal|este canal|esse canal|ce canal|ce salon)"
_BOUND = Form(
    r"(?:set )?(?:the )?(?:client|kunde|cliente)(?: to| is| ist|:)? {word}",
    r"(?:this is|das ist|esto es|c'est|este é) (?:the channel of )?(?:client|kunde|cliente) {word}",
    rf"{_CHANNEL} (?:(?:is|belongs|ist|gehört|es|pertenece|est|appartient|é|pertence)(?: now)?)"
    r"(?: (?:for|to|of|the|our|für|zu|zum|den|dem|der|celui|de|para|a|al|el|pour|le|au|à|ao|o))*"
    r" (?:client|customer|kunden?|kundin|cliente) {word}",
)
_OF_TICKET = Form(
    r"(?:set )?(?P<ids>(?:T-?|#)\d+(?:,? (?:T-?|#)\d+)*):? (?:client|kunde|cliente)"
    r"(?: to| is| ist| es| est| é|:| :)? {word}",
    rf"(?:set |setze? |pon |mets |define )?(?:the |den |el |le |o )?(?:client|kunden?|cliente)"
    rf" {_OF} {{ids}}(?: to| is| ist| auf| es| est| a| à| é| para|:| :)? {{word}}",
)
_ALL = Form(
    r"(?:list |show |which |zeige? |liste |lista |muestra |montre |mostra )?"
    r"(?:me |all |the |our |alle |die |los |todos |les |tous |os )*"
    r"(?:clients|clients list|list of clients|kunden|kundenliste|clientes|lista de clientes)"
)
_NO = frozenset(("none", "off", "nobody", "kein", "keiner", "ninguno", "aucun", "nenhum"))


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    if _ALL.read(replace(phrase, text=phrase.text.rstrip(" ?"))) is not None:
        return Clients()
    if said := _BOUND.read(phrase):
        is_problem = "broken" in concepts(plain(said["word"].lower()))  # "client down"
        return None if is_problem else Client(_name(said["word"]))
    said = _OF_TICKET.read(phrase)
    about = named(said, phrase) if said else None
    return Update(**about, client=_name(said["word"])) if said and about else None


def _name(said: str) -> str:
    return NOBODY if said.lower() in _NO else said.lower()
