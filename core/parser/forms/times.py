"""Due dates and reminders: "T5 due friday 5pm", "remind me about T5 tomorrow", "overdue"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC
from typing import Any

from core.command import Command, Deadline, List, Question, Remind, Unclear, Update, View
from core.parser.forms.form import Form, Phrase, named
from core.parser.forms.spans import ASKED, OF_ME, OVERDUE, SPANS
from core.parser.moments import moment
from core.parser.moments.words import TIMES, simple
from core.ticket import NOBODY
from core.translation import say

_YOU = (
    r"(?:(?:can|could|would|will) you |(?:kannst|könntest) du |(?:puedes|podrías) "
    r"|(?:peux|pourrais)(?: |-)tu |(?:você )?(?:pode|poderia) )?"
)
_SET = (
    r"(?:set|change|move|make|update|push|shift|extend|setze?|ändere?|verschiebe?|verlängere?"
    r"|cambia|cambiar|pon|mueve|mets|change|décale|repousse|déplace|mude|muda|mudar|altera"
    r"|defina|adia|coloca)"
)
DEADLINE = (
    r"(?:the |a |its |die |das |eine |la |el |una |une |l'|o |um )?(?:due(?: date)?|deadline|frist"
    r"|fälligkeit|fecha límite|fecha limite|plazo|échéance|date limite|prazo|data limite)"
)
OF = r"(?: of| for| on| from| to| von| für| de| del| a| à| para| pour| do| da)?"
_IS = r"(?: is| are| ist| es| est| é| vence| expira)?"
_TO = r"(?: to| by| on| at| until| auf| am| um| bis| a| al| para| à| au| pour|:| =|=)*"
_INFINITIVE = r"(?:verschieben|ändern|setzen|verlängern|legen)"
_DUE = Form(
    rf"{DEADLINE}{OF} {{ids}} (?:auf|bis) {{when}} {_INFINITIVE}",
    rf"{_SET} {DEADLINE}{OF} {{ids}}{_TO} {{when}}",
    rf"{_SET} {{ids}}(?:'s|’s)? (?:as )?{DEADLINE}{_TO} {{when}}",
    rf"{DEADLINE}{OF} {{ids}}{_IS}{_TO} {{when}}",
    rf"{{ids}}(?::|'s|’s)?{_IS} (?:now )?(?:due(?! to\b)(?: date)?|fällig|deadline|frist){_IS}{_TO}"
    r" {when}",
    rf"{{ids}} (?:vence|plazo|fecha l[ií]mite|échéance|date limite|prazo){_TO} {{when}}",
)
_DUE_HERE = Form(rf"(?:{_SET} )?(?:due(?! to\b)(?: date)?|{DEADLINE}|fällig|vence){_TO} {{when}}")
_WHEN_DUE = Form(
    r"(?:when|by when) (?:is|are) {ids} due",
    rf"(?:what is|what's|what’s|which is) {DEADLINE} (?:of|for) {{ids}}",
    r"(?:wann|bis wann) (?:ist|sind) {ids} fällig",
    r"(?:cuándo|quand|quando) (?:vence|est dû) {ids}",
)
_NO_TIME = Form(
    rf"{_YOU}{_SET} {DEADLINE}{OF} {{ids}}\??",
    r"(?:set |add |create )?(?:a )?reminder (?:for|on|about) {ids}",
    r"remind me (?:about|of) {ids}",
)
_NOT = (
    r"(?:not due|no longer due|no due date|without (?:a )?due date|nicht (?:mehr )?fällig"
    r"|keine frist|ohne frist|no vence|sin (?:fecha límite|fecha limite|plazo)|sans échéance"
    r"|sem prazo|não vence)"
)
_NOT_DUE = Form(
    rf"{{ids}}{_IS}(?: has)? {_NOT}",
    rf"(?:remove|clear|drop|delete|entferne|lösche|quita|enlève|tira|remova) {DEADLINE}{OF}"
    r" {ids}",
)
_NOT_DUE_HERE = Form(_NOT, rf"(?:remove|clear|drop|delete) {DEADLINE}")
_ABOUT = (
    r"(?:about|of|on|for|to (?:check|do|look at|work on)|an|wegen|de|del|sobre|lo de|pour|do|da)"
)
_REMIND = (
    r"(?:remind me|erinnere? mich|recu[ée]rdame|rappell?e[- ]moi|rappelez-moi|me lembr[ae]"
    r"|lembre-me)"
)
_PINGED = (
    rf"(?:{_REMIND}|(?:ping|nudge|poke|alert|buzz) me|av[íi]same|recordar(?:me)?|acu[eé]rdame"
    r"|me rappeler|préviens[- ]moi|fais[- ]moi penser à|me lembrar|lembrar|me avis[ae])"
)
_REMINDED = Form(
    rf"{_YOU}{_PINGED}(?: {_ABOUT})? {{ids}}{_TO} {{when}}\??",
    rf"{_YOU}{_PINGED} (?P<when>.+?) {_ABOUT} {{ids}}\??",
    rf"(?:set |add |create )?(?:a |ein )?(?:reminder|erinnerung|recordatorio|rappel|lembrete):?"
    rf"(?: {_ABOUT})? {{some}}{_TO} {{when}}",
    r"(?:mich )?{when} (?:an|wegen) {ids} erinnern\??",
    r"(?:mich )?(?:an|wegen) {ids} {when} erinnern\??",
)
_REMINDED_HERE = Form(rf"{_YOU}{_REMIND}(?: {_ABOUT} (?:it|this|that))? {{when}}\??")
_FORGOTTEN = Form(
    rf"(?:don'?t|do not|stop|never) remind(?:ing)? me {_ABOUT} {{ids}}",
    rf"(?:no|remove the|cancel the|drop the) reminders? {_ABOUT} {{ids}}",
    r"erinnere mich nicht (?:mehr )?an {ids}",
    r"(?:vergiss|olvida|borra|cancela|oublie|annule|supprime|esquece|apaga) (?:die|el|le|o)"
    rf" (?:erinnerung|recordatorio|rappel|lembrete) {_ABOUT} {{ids}}",
)
_ASKING = r"(?:what|who|which|how|why|when|was|wer|qué|que|quem|ce que|lo que|o que)"
_LOST = Form(rf"{_YOU}{_REMIND}\b(?!,| {_ASKING}\b).*")
_UNREAD_MAX = 2  # words that were meant as a moment, whatever they are


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    return _list(phrase) or _due(phrase) or _remind(phrase)


def _due(phrase: Phrase) -> Command | None:
    said = _NOT_DUE.read(phrase)
    if said is None and phrase.ticket:
        said = _NOT_DUE_HERE.read(phrase)
    if said is not None:
        return _about(said, phrase, Update(due=NOBODY))
    if said := _WHEN_DUE.read(Phrase(phrase.text.rstrip("? "), phrase.at, phrase.ticket)):
        return View(**named(said, phrase) or {"ref": "it"}, ask="due")
    said = _DUE.read(phrase) or _DUE_HERE.read(phrase)
    return _timed(said, phrase, Update(due=said["when"])) if said else None


def _remind(phrase: Phrase) -> Command | None:
    if said := _FORGOTTEN.read(phrase):
        return _about(said, phrase, Remind(when=NOBODY))
    if said := _REMINDED.read(phrase):
        return _timed(said, phrase, Remind(when=said["when"].rstrip("?")))
    if (said := _REMINDED_HERE.read(phrase)) and is_moment(said["when"], phrase):
        return _about(said, phrase, Remind(when=said["when"].rstrip("?")))
    if _NO_TIME.read(phrase) is not None:
        return unread()
    is_lost = _LOST.read(phrase) is not None
    return Unclear(say("remind of which ticket, and when?")) if is_lost else None


def _about(said: Mapping[str, str], phrase: Phrase, command: Update | Remind) -> Command:
    """Return the command for the tickets that are said, for the thread's, or for "it"."""
    found: dict[str, Any] = named(said, phrase) or {"ref": "it"}
    return type(command)(**found, **_given(command))


def _given(command: Update | Remind) -> dict[str, Any]:
    return {"when": command.when} if isinstance(command, Remind) else {"due": command.due}


def _timed(said: Mapping[str, str], phrase: Phrase, command: Update | Remind) -> Command | None:
    """Return the command if its moment can be read; a question if it was likely meant as one."""
    if is_moment(said["when"], phrase):
        return _about(said, phrase, command)
    words = said["when"].split()
    is_meant = len(words) <= _UNREAD_MAX or not TIMES.isdisjoint(simple(said["when"]).split())
    return unread() if is_meant else None


def is_moment(said: str, phrase: Phrase) -> bool:
    """Whether the words say a moment to come."""
    return moment(said.rstrip("?"), phrase.at, UTC) is not None


def unread() -> Unclear:
    """Return the question for a moment that can be read."""
    return Unclear(say("when? like: friday 17:00"), kind=Question.VALUE)


def _list(phrase: Phrase) -> List | None:
    said = phrase.text.lower().replace("’", "'").rstrip("? ")
    own = "me" if OF_ME.search(said) else None
    said = " ".join(OF_ME.sub(" ", said).split())
    if OVERDUE.fullmatch(said):
        return List(own=own, due="overdue")
    found = ASKED.fullmatch(said)
    if found is None or (phrase.ticket and said.startswith("due ")):
        return None
    span: Deadline | None = SPANS.get(found["before"] or found["after"] or "", None)
    return List(own=own, due=span or "any")
