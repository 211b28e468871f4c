""" "follow T5", "save open infra p1 as fire", "rate T5 good": what people follow and save."""

from __future__ import annotations

import re

from core.command import (
    Command,
    Feedback,
    Follow,
    Following,
    List,
    Question,
    Rate,
    Save,
    Saved,
    Unclear,
    Unfollow,
)
from core.parser.forms.filters import filters_in
from core.parser.forms.form import Form, Phrase, named, unasked
from core.parser.tokens import read as read_line
from core.translation import say

_LONG = 250  # characters
_KEYS = re.compile(  # each form has one of these
    r"follow|watch|subscri|keep|mute|sile|stumm|sourdine|stop|halt|tenme|tenez|mant|tiens"
    r"|deix|notify|inform|update me|tell me|folg|beobacht|abonnier|segu|sig"
    r"|suis|suiv|save|speicher|guard|enregistr|sauvegard|salv|gard|merk|remember|bookmark"
    r"|m[eé]moris|retiens|rate|feedback",
    re.IGNORECASE,
)
_ABOUT = r"(?:about|on|of|for|über|zu|sobre|de|sur)"
_FOLLOW = Form(
    r"(?:i (?:want to|would like to|'d like to) )?(?:follow|watch|subscribe to) {ids}",
    rf"(?:keep|notify|inform|update) me (?:posted |updated |informed )?{_ABOUT} (?:changes"
    rf" (?:of|to|in|on) |news (?:of|on|about) )?{{ids}}",
    rf"tell me {_ABOUT} (?:all |any )?(?:changes|news) (?:of|to|in|on|about) {{ids}}",
    r"(?:subscribe me to|add me as (?:a )?(?:follower|watcher) (?:to|of|on)) {ids}",
    r"(?:ich (?:folge|beobachte)|folge|verfolge|beobachte|abonniere) {ids}",
    r"{some} (?:folgen|beobachten|verfolgen|abonnieren)",
    r"(?:halt|halte) mich (?:bei|über|zu) {ids} auf dem laufenden",
    r"(?:mant[ée]nme|tenme) (?:al tanto|al corriente|informad[oa]) (?:de|sobre|con) {ids}",
    r"(?:tiens|tenez)[- ]moi (?:au courant|informée?)(?: de| pour| sur) {ids}",
    r"me (?:mant[ée]m|mantenha|deixa|deixe) (?:informad[oa]|por dentro|a par) (?:de|sobre"
    r"|em) {ids}",
    r"(?:sigue|seguir|quiero seguir|sígueme|suis|suivre|je suis|siga|seguir o|quero seguir) {ids}",
)
_UNFOLLOW = Form(
    r"(?:unfollow|unwatch|stop (?:following|watching)|unsubscribe (?:me )?from|don't follow"
    r"|do not follow) {ids}",
    r"(?:mute|silence|silencia|silencie|silenciar|mets en sourdine) {ids}(?: for me)?",
    r"{some} (?:stummschalten|stumm schalten|silenciar)",
    r"(?:schalte? )?{ids} stumm",
    r"stop (?:sending|emailing|mailing|telling|pinging) me (?:things |mails? |emails? "
    r"|updates? |news )?"
    r"(?:about|on|for|from|of) {ids}",
    r"(?:entfolge|folge nicht mehr|beobachte nicht mehr) {ids}(?: nicht mehr)?",
    r"(?:folge|beobachte|verfolge) {ids} nicht mehr",
    r"{some} (?:nicht mehr (?:folgen|beobachten|verfolgen|abonnieren)|entfolgen)",
    r"(?:deja de seguir|dejar de seguir|no sigas|ne (?:plus )?suis (?:plus )?|ne plus suivre"
    r"|arrête de suivre|pare de seguir|deixa de seguir|deixar de seguir) ?{ids}",
)
_HERE = Form(r"(?:follow|watch this ticket|follow this ticket|folgen|seguir|suivre)")
_NOT_HERE = Form(r"(?:unfollow|unfollow this ticket|entfolgen|dejar de seguir|ne plus suivre)")
_FOLLOW_NEW = Form(
    r"(?:follow|subscribe to|folge|sigue|suis|siga) (?:all |any )?(?:new |neuen |nuevos )?{text}",
)
_UNFOLLOW_NEW = Form(
    r"(?:unfollow|stop following|unsubscribe from|entfolge|deja de seguir|ne plus suivre"
    r"|deixa de seguir) (?:all |any )?(?:new )?{text}",
)
_FOLLOWING = Form(
    r"(?:show |list )?(?:following|my follows|followed tickets|what i follow|what i'm following)",
    r"(?:what|which tickets|who) (?:am i following|do i follow|i follow)",
    r"(?:was|wem|welchen tickets) folge ich|was verfolge ich",
    r"was beobachte ich",
    r"(?:qué|que) (?:tickets )?sigo|quels tickets je suis|(?:o que|quais (?:tickets|chamados))"
    r" (?:eu )?sigo",
)
_SAVE = Form(
    r"save (?:the list )?{text} as (?:the list |list )?{word}",
    r"speichere {text} als {word}",
    r"(?:guarda|guardar) {text} como {word}",
    r"(?:enregistre|sauvegarde) {text} (?:comme|sous) {word}",
    r"(?:salve|salva|guarde) {text} como {word}",
)
_THIS = (
    r"(?:this|that|the last|diese|die letzte|das|esta|esto|esa|la última|ça|cela|cette"
    r"|la dernière|essa|isso|isto|a última)"
)
_LIST = (
    r"(?: (?:list|search|filter|view|liste|suche|ansicht|lista|búsqueda|filtro|recherche|filtre"
    r"|busca|pesquisa))?"
)
_NAMED = (
    r"(?:as|under|als|unter|como|con el nombre|comme|sous|com o nome)"
    r"(?: (?:the name|dem namen|el nombre|le nom|o nome))?(?: (?:of|de))?"
)
_SAVE_THIS = Form(
    r"(?:save|remember|bookmark|merke?(?: dir)?|speichere?|guarda|guardar|guarde|garde|enregistre"
    rf"|sauvegarde|mémorise|retiens|salva|salve) {_THIS}{_LIST} {_NAMED} {{text}}",
)
_NAME = re.compile(  # "my monday one" is named monday
    r"(?:(?:my|meine?|mi|mon|ma|meu|minha) )?(?P<name>[\w.-]+(?: [\w.-]+)??)"
    r"(?: (?:list|one|search|liste|lista))?",
    re.IGNORECASE,
)
_NO_NAMES = frozenset(("a", "an", "answer", "the", "eine", "ein", "un", "una", "une", "um", "uma"))
_SAVED = Form(
    r"(?:show |list )?(?:me )?(?:my |the )?saved(?: lists?| searches| filters)?",
    r"(?:meine )?gespeicherten? listen",
    r"(?:mis )?listas guardadas|(?:mes )?listes enregistrées|(?:minhas )?listas salvas",
)
_RATE = Form(r"rate {ids} (?:as )?(?P<good>good|bad|well|badly)")
_FEEDBACK = Form(r"(?:show |list )?(?:me )?(?:the |all )?feedback(?: counts| report| table)?")
_LABELS = re.compile(r"\+\S+")
_LISTING = frozenset(
    ("list", "show", "find", "search", "ready", "blocked", "tickets", "zeige", "liste", "suche")
    + ("muestra", "lista", "busca", "montre", "cherche", "mostra", "mostre")
)
_OTHERS = Form(
    r"(?:follow(?! up\b)|unfollow|watch|subscribe|(?:stop|start) (?:following|watching)"
    r"|add .+ as (?:a )?(?:follower|watcher)).* (?P<id>(?:T-?|#)\d+)(?P<rest>(?: .*)?)"
)


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    if len(phrase.text) > _LONG or not _KEYS.search(phrase.text):
        return None
    found = _follow(phrase) or _alone(unasked(phrase)) or _save(phrase) or _rate(phrase)
    return found or _unread(phrase)


def _follow(phrase: Phrase) -> Command | None:
    for kind, form, here, new in (
        (Follow, _FOLLOW, _HERE, _FOLLOW_NEW),
        (Unfollow, _UNFOLLOW, _NOT_HERE, _UNFOLLOW_NEW),
    ):
        if (said := form.read(phrase)) and (which := named(said, phrase)):
            return kind(**which)
        if here.read(phrase) is not None:
            return kind(**(named({}, phrase) or {"ref": "it"}))
        if (said := new.read(phrase)) and (found := filters_in(said["text"])):
            found.pop("stat", None)
            return kind(where=List(**found)) if found else None
    return None


def _alone(phrase: Phrase) -> Command | None:
    for command, form in ((Following(), _FOLLOWING), (Saved(), _SAVED), (Feedback(), _FEEDBACK)):
        if form.read(phrase) is not None:
            return command
    return None


def _save(phrase: Phrase) -> Command | None:
    """Return the command if what is saved begins like a list, since "save a report as pdf" is a
    wish."""
    if (this := _SAVE_THIS.read(phrase)) and (name := _NAME.fullmatch(this["text"])):
        words = name["name"].lower().split()
        return None if words[0] in _NO_NAMES else Save("-".join(words))
    said = _SAVE.read(phrase)
    if said is None:
        return None
    words = read_line(said["text"]).words[:1]
    is_list = bool(filters_in(" ".join(words))) or (words[:1] and words[0] in _LISTING)
    return Save(said["word"].lower(), said["text"]) if is_list or _marked(said["text"]) else None


def _marked(text: str) -> bool:
    return _LABELS.match(text) is not None


def _rate(phrase: Phrase) -> Command | None:
    said = _RATE.read(phrase)
    which = named(said, phrase) if said else None
    return Rate(**which, good=said["good"].lower() in ("good", "well")) if said and which else None


def _unread(phrase: Phrase) -> Command | None:
    """Return a hint for an order about followers in other words ("follow T5 until friday")."""
    found = _OTHERS.read(phrase)
    return Unclear(say("say: follow {id}", id="T7"), kind=Question.REFUSAL) if found else None
