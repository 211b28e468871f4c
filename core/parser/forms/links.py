""" "T9 blocked by T3", "T8 part of T2", "what is ready": links between tickets, lists by them."""

from __future__ import annotations

import re

from core.command import Command, List, Question, Unclear, Update, View, YesNo
from core.parser.forms.filters import filters_in
from core.parser.forms.form import Form, Phrase, ids_in, named, outside_quotes, unasked
from core.ticket import NOBODY
from core.translation import say

_LONG = 200  # characters
_KEYS = re.compile(  # each form has one of these
    r"bloc|bloq|wait|wart|esper|atten|depend|dépend|häng|need|can't|cannot|can not|part|partie|teil"
    r"|child|sub|link|relat|prereq|blo|bereit|belong|gehör|parent|contain|include|add"
    r"|ready|start|work|list|prêt|pront|do"
    r"|pick|tackle|grab|coinc|fren|trab|trav|segur|hold|stop|delay|keep|hält|was|wor|pued"
    r"|pod|poss|peu|puis",
    re.IGNORECASE,
)
_IDS = re.compile(r"(?:\bt-?|#)0*(\d+)\b")
_LINKING = re.compile(
    r"\b(?:(?P<part>part|parts|parent|child|children|sub-?tasks?|subticket|teil|unteraufgabe"
    r"|parte|partie|subtarea|sous-tâche|subtarefa)"
    r"|block(?:s|ed|ing|er|ers)?|blockiert?|bloqu(?:e|ea|eia|eado|é|ée)|depend(?:s|ing|ency)?"
    r"|depende|dépend|hängt|prerequisite|link|links|linked|relates?|related)\b",
    re.IGNORECASE,
)
_SAME = re.compile(r"\b(?:merge|dup|same|mism|mesm|gleich|selbe|même|zusammen)", re.IGNORECASE)
_SHORT = 80  # characters of an order in other words
_AS_PART = say("say: {a} part of {b}", a="T8", b="T2")
AS_BLOCKED = say("say: {a} blocked by {b}", a="T9", b="T3")
_MARK = r"(?:mark |set |make |markiere |marca |marque )?"
_IS = (
    r"(?: (?:is|are|be|now|now be|also|as|is now|ist|sind|está|estan|están|es|é|est|sont"
    r"|fait|faz|forma))?"
)
_NOT = (
    r"(?: (?:isn't|isnt|aren't|arent)|(?: (?:is|are|ist|sind|está|están|é|est|sont))?"
    r" (?:no longer|not|nicht mehr|ya no está|ya no es|ya no|não está mais|não é mais|n'est plus"
    r"|ne fait plus|não faz mais|plus|não mais)(?: (?:is|are|ist|está|estan|é|est))?)"
)
_BLOCKED = (
    r"(?:blocked (?:by|on)|waiting (?:for|on)|waits (?:for|on)|depending on|dependent on"
    r"|blockiert (?:von|durch)|bloqueado por|bloqueada por|bloquée? par)"
)
_DEPENDS = (
    r"(?:depends? (?:up)?on|needs|waits (?:for|on)|hängt ab von|hängt von|wartet auf|depende de"
    r"|dépend de|espera por|espera a|attend)"
)
_BLOCKS = r"(?:blocks?|blockiert|bloquea|bloque|bloqueia)"
_NO_MORE = r"(?: (?:anymore|any more|any longer|nicht mehr|más|mais|plus|mehr))"
_PART = (
    r"(?:(?:a |the )?(?:part|parts|child|children|sub-?tasks?|subtickets?) of"
    r"|(?:ein )?(?:teil|teile|teilaufgaben?|unteraufgaben?|untertickets?|kinder) von"
    r"|(?:un |una )?(?:partes?|sub-?tareas?|hij[oa]s?) de"
    r"|(?:une? |des )?(?:parties?|sous-tâches?|sous-tickets?|enfants?) de"
    r"|(?:uma? )?(?:partes?|subtarefas?|filh[oa]s?) de)"
)
_APPOSED = r"(?:, (?:the|das|der|die|el|la|le|o|a) (?!(?:T-?|#)\d)[^,;:!?]{3,60})?"
_NOTHING = r"(?:nothing|none|no ticket|no tickets|anything|nichts|nada|rien)"

_FREED = Form(
    rf"{_MARK}{{ids}}{_NOT} {_BLOCKED} {{other}}{_NO_MORE}?",
    r"(?:unblock) {ids} (?:from|by) {other}",
    rf"{{ids}} (?:no longer|does not|doesn't|do not|don't)"
    rf" (?:depends? on|waits? for|waits? on|need) {{other}}{_NO_MORE}?",
    r"{ids} hängt nicht mehr von {other} ab",
    r"{ids} (?:ist|wird) nicht mehr (?:von|durch) {other} blockiert",
    r"{ids} (?:ya no depende de|não depende mais de|ne dépend plus de) {other}",
)
_FREES = Form(
    rf"{{other}} (?:no longer|does not|doesn't|do not|don't) blocks? {{ids}}{_NO_MORE}?",
    r"{other} blockiert {ids} nicht mehr",
    r"{other} (?:ya no bloquea|ne bloque plus|não bloqueia mais) (?:a |o |a )?{ids}",
)
_WAITS = Form(
    rf"{_MARK}{{ids}}{_IS} {_BLOCKED} {{other}}",
    rf"{{ids}} {_DEPENDS} {{other}}(?: ab)?",
    r"{ids} (?:ist|wird) (?:von|durch) {other} blockiert",
    r"{ids} (?:can't|cannot|can not) (?:start|begin|proceed) (?:before|until) {other}(?: is done)?",
    r"block {ids} (?:by|on|with) {other}",
)
_STOPS = Form(
    rf"{{other}} {_BLOCKS} (?:a |o )?{{ids}}",
    r"{other} (?:is|are) (?:blocking|a blocker (?:of|for)|blockers (?:of|for)) {ids}",
)
_APART = Form(
    rf"{_MARK}{{ids}}{_NOT} {_PART} {{other}}{_NO_MORE}?",
    rf"{_MARK}{{ids}}{_NOT} {_PART} (?:anything|any ticket|nothing){_NO_MORE}?",
    rf"{_MARK}{{ids}}{_IS} {_PART} {_NOTHING}",
)
_PART_OF = Form(
    rf"{_MARK}{{ids}}{_IS} {_PART} {{other}}{_APPOSED}",
    rf"(?:make|turn|mach|mache|haz|pon|convierte|mets|fais|faz|põe|transforma|bota|coloca) {{ids}}"
    rf" (?:as |into |zu |como |en |em )?{_PART} {{other}}",
    r"{ids} (?:belongs|belong) to {other}",
    r"{ids} gehört zu {other}",
    r"(?:make|add) {ids} (?:a )?(?:part|child|sub-?task) of {other}",
    r"add {ids} to {other}",
    r"{other} (?:contains|includes|is the parent of|is parent of) {ids}",
)
_PARTS = Form(
    r"(?:(?:show|list|what are)(?: me)? )?(?:the )?(?:parts|sub-?tasks|children) of {other}",
    r"(?:die )?teile von {other}",
    r"(?:las )?partes de {other}",
    r"(?:les )?parties de {other}",
)
_HOLDING = Form(  # the view says it
    r"(?:what|who|which tickets?)(?:'s| is| are)? (?:block|stop|delay)(?:s|ing) {ids}",
    r"(?:what|who)(?:'s| is) (?:holding up|keeping|in the way of) {ids}",
    r"(?:what|who)(?:'s| is) holding {ids} (?:up|back)",
    r"(?:was|wer|welche tickets) blockiere?n?t? {ids}",
    r"(?:was|wer) hält {ids} (?:noch )?auf",
    r"(?:qué|quién) (?:frena|traba|detiene|está frenando|está bloqueando) (?:a )?{ids}",
    r"(?:qu'est-ce qui|qui) (?:coince|bloque|freine|retient)(?: sur)? {ids}",
    r"(?:o que|quem)(?: que)? (?:está |tá )?(?:travando|trava|bloqueando|segurando"
    r"|segura)(?: o| a)?"
    r" {ids}",
    r"(?:qué|qué tickets|o que|quais chamados|qu'est-ce qui|quels tickets) (?:bloquea|bloquean"
    r"|bloqueia|bloqueiam|bloque|bloquent) (?:a )?{ids}",
)
_SHOW = (
    r"(?:(?:show|list|find|give|zeig|zeige|liste|muestra|lista|montre|mostra)(?: me| us| mir)?"
    r" (?:all |the |alle |todo |tout )?|(?:what|what's|whats|which|was|welche|qué|que|quais|quels)"
    r"(?: is| are| tickets are| ist| sind| está| están| est| sont| estão)? )?"
)
_TICKETS = r"(?: tickets?(?: that are| die)?)?"
_FREE = r"(?:ready|bereit|startbereit|startklar|listo|listos|listas|prêts?|prontos?|prontas?)"
_NOT_HELD = r"(?:not blocked|unblocked|nicht blockiert|no bloqueados|non bloqués|não bloqueados)"
_NEXT = (
    r"(?:als nächstes|jetzt|nun|gleich|ahora|ahora mismo|a continuación|maintenant|ensuite|agora"
    r"|em seguida)"
)
_READY = Form(
    rf"{_SHOW}{_FREE}{_TICKETS}(?: (?:now|to start|to go|to work on))?(?:,? {{text}})?",
    rf"{_SHOW}(?:tickets? )?{_NOT_HELD}{_TICKETS}(?:,? {{text}})?",
    r"what (?:can|could|should) (?:i|we|be)"
    r" (?:start|started|work on|do|pick up|tackle|grab)(?: next)?(?: now)?",
    rf"(?:was|woran) (?:kann|könnte|soll) (?:ich|man)(?: {_NEXT})?"
    r" (?:anfangen|arbeiten|angehen|nehmen)",
    rf"was (?:kann|könnte|soll) (?:ich|man) {_NEXT} (?:machen|tun)",
    rf"(?:qué|en qué|con qué) (?:puedo|podemos) (?:empezar|trabajar|coger|tomar)(?: {_NEXT})?",
    rf"(?:qué|o que|que) (?:puedo|podemos|posso|podemos) (?:hacer|fazer) {_NEXT}",
    rf"(?:sur quoi|que|qu'est-ce que) (?:je peux|puis-je|peut-on|on peut)"
    rf" (?:bosser|travailler|commencer|prendre|faire {_NEXT})(?: {_NEXT})?",
    rf"(?:o que|em que|no que) (?:eu )?(?:posso|podemos) (?:pegar|começar|trabalhar)(?: {_NEXT})?",
)
_HELD = Form(
    rf"{_SHOW}(?:blocked|blockiert|blockierte|bloqueado|bloqueados|bloqueadas|bloqués?){_TICKETS}"
    rf"(?:,? {{text}})?",
    rf"{_SHOW}tickets?(?: that are)? (?:blocked|bloqueados|bloqués)(?:,? {{text}})?",
)


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    if not _KEYS.search(phrase.text) or len(phrase.text) > _LONG:
        return None
    return _link(phrase) or _list(unasked(phrase)) or _unread(phrase)


def _unread(phrase: Phrase) -> Command | None:
    """Return a hint if two tickets are linked in other words, so that nothing else is guessed."""
    is_two = len(set(_IDS.findall(phrase.text.lower()))) > 1
    found = (
        _LINKING.search(outside_quotes(phrase.text))
        if is_two and len(phrase.text) <= _SHORT
        else None
    )
    if found is None or _SAME.search(phrase.text):
        return None
    said = _AS_PART if found["part"] else AS_BLOCKED
    return Unclear(said, kind=Question.REFUSAL)


def _link(phrase: Phrase) -> Command | None:
    for form, sign in ((_FREED, "-"), (_FREES, "-"), (_WAITS, "+"), (_STOPS, "+")):
        if said := form.read(phrase):
            others = tuple(f"{sign}{id}" for id in ids_in(said["other"]))
            return _update(said, phrase, {"blocked_by": others})
    if said := _APART.read(phrase):
        return _update(said, phrase, {"part_of": NOBODY})
    if said := _PART_OF.read(phrase):
        into = ids_in(said["other"])
        return _update(said, phrase, {"part_of": into[0]}) if len(into) == 1 else None
    return None


def _update(said: dict[str, str], phrase: Phrase, given: dict[str, object]) -> Command | None:
    which = named(said, phrase)
    return Update(**which, **given) if which else None  # type: ignore[arg-type]


def _list(phrase: Phrase) -> Command | None:
    if (said := _HOLDING.read(phrase)) and (which := named(said, phrase)):
        return View(**which)
    if said := _PARTS.read(phrase):
        ids = ids_in(said["other"])
        return List(part_of=ids[0]) if len(ids) == 1 else None
    ready, held = _READY.read(phrase), _HELD.read(phrase)
    if ready is not None:
        return _listed(ready, "no")
    return None if held is None else _listed(held, "yes")


def _listed(said: dict[str, str], blocked: YesNo) -> Command | None:
    found = filters_in(said.get("text", ""))
    if found is None:
        return None
    stat = "open" if blocked == "no" else None
    return List(**{"stat": stat, **found}, blocked=blocked)
