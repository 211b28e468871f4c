"""Waiting: "T7 waiting on @ana", "snooze T7 until fri 9:00", "wake T7", "waiting"."""

from __future__ import annotations

import re
from typing import Any

from core.command import Command, List, Update
from core.details import TEXT_MAX
from core.parser.forms.filters import filters_in
from core.parser.forms.form import Form, Phrase, named
from core.parser.forms.spans import OF_ME
from core.parser.forms.times import is_moment, unread
from core.parser.tokens import read as tokens
from core.ticket import NOBODY, cut, one_line

_STILL = r"(?: now| still| jetzt| noch| immer noch| aún| todavía| encore| toujours| ainda)?"
_IS = rf"(?: is| are|'s|’s| ist| está| est)?{_STILL}"
_FOR = (
    r"(?:waiting (?:on|for)|waits? (?:on|for)|still waits? (?:on|for)|wartet(?: noch"
    r"| immer noch| gerade| weiter)? auf|wartend auf|espera(?:ndo)?(?: al?| por)?"
    r"|attend(?: encore| toujours)?|en attente de|(?:en|em|à l[ao]) espera de"
    r"|aguarda(?:ndo)?(?: por)?|à espera de)"
)
_WE_WAIT = (  # "on T12 we are waiting for parts"
    rf"(?:(?:we're|we are|i'm|i am){_STILL} waiting (?:on|for)"
    rf"|(?:warten wir|warte ich){_STILL} auf"
    rf"|(?:estamos|seguimos|estoy|estou|a gente está){_STILL}"
    r" (?:esperando|aguardando|a la espera de|à espera de)(?: al?| por)?"
    rf"|(?:on|nous|j')(?: est| sommes)?\s?(?:attends?|attendons|en attente de){_STILL})"
)
_IN = r"(?:(?:on|for|with|bei|für|in|en|em|con|com|pour|sur|para) )?"
_UNTIL = r"(?:until|till|til|bis|hasta|jusqu'à|jusqu'au|até)"
_WAITING = (
    rf"{{ids}}{_IS} {_FOR} {{text}}",
    rf"{_IN}{{some}},?:? {_WE_WAIT} {{text}}",
    rf"(?:wir warten|ich warte){_STILL} bei {{some}} auf {{text}}",
    rf"(?:put|set|mark|leave|keep|setze?|lass|stelle?|pon|ponlo|deja|mets|laisse|põe|coloca|bota"
    rf"|deixa) {{ids}} (?:as )?{_FOR}(?: an?| o| a| à| el| la)? {{text}}",
)
_WAITING_ON = (  # "we are waiting for parts on T12"
    rf"{_WE_WAIT} {{text}} (?:on|for|with|in|about|en|em|pour|sur|para|con|com) {{some}}",
    rf"(?:wir warten|ich warte){_STILL} auf {{text}} (?:bei|für|in) {{some}}",
)
_WAITS = Form(*(f"{way} {_UNTIL} {{when}}" for way in _WAITING), *_WAITING, *_WAITING_ON)
_WAITS_ONLY = Form(*_WAITING)
_WE = r"(?:(?:it is|it's|this is|we are|we're|i am|i'm|wir|estamos|on est|estou) )?"
_HERE = (
    r"(?:waiting (?:on|for)|warten? auf|wartet auf|esperando(?: a| por)?|en attente de|aguardando)"
)
_WAITS_HERE = Form(rf"{_WE}{_HERE} {{text}} {_UNTIL} {{when}}", rf"{_WE}{_HERE} {{text}}")
_WAITS_ONLY_HERE = Form(rf"{_WE}{_HERE} {{text}}")
_OTHER = re.compile(r"[;>]\s*[\w>]|\n")  # marks before another order
_SNOOZE = (
    r"(?:snooze|pause|hold|hide|shelve|defer|postpone|pausiere|schiebe|vertage|pospón|posponer"
    r"|aplaza|aplazar|reporte|reporter|repousse|repousser|adia|adie|adiar)"
)
_TO = r"(?: until| till| til| for| to| bis| hasta| jusqu'à| jusqu'au| à| au| até| para| auf)?"
_LEFT = (  # with a time they snooze, else they say something else
    r"(?:park|leave|parke|lass|schieb|verschiebe|aparca|aparcar|deja|laisse|décale|deixa|deixe"
    r"|empurra)"
)
_ASIDE = (  # "put T7 to sleep until friday"
    r"(?:on hold|to sleep|aside|in pause|auf pause|en pausa|en espera|en veille|en pause|en attente"
    r"|en sommeil|em pausa|em espera)"
)
_INFINITIVE = (
    r"(?:zurückstellen|verschieben|pausieren|parken|vertagen|aufschieben|ausblenden|schlummern"
    r"|schlummern lassen|ruhen lassen)"
)
_SNOOZED = Form(
    rf"{_SNOOZE} {{ids}}{_TO} {{when}}",
    rf"(?:put|setze?|pon|mets|coloca|coloque|bota) {{ids}} {_ASIDE}{_TO} {{when}}",
    rf"{{some}} (?:bis|auf) {{when}} {_INFINITIVE}",
    rf"{{some}} {_INFINITIVE} (?:bis|auf) {{when}}",
    r"stelle? {ids} (?:bis|auf) {when} zurück",
    rf"{{ids}}{_IS} (?:{_ASIDE}|snoozed|waiting|ruht|pausiert|wartet|espera|attend|aguarda)"
    rf" {_UNTIL} {{when}}",
)
_LEFT_ASIDE = Form(rf"{_LEFT} {{ids}}{_TO} {{when}}")
_SNOOZED_HERE = Form(rf"{_SNOOZE}{_TO} {{when}}")
_NO_TIME = Form(rf"{_SNOOZE} {{ids}}", "snooze")
_WAKE = r"(?:wake|wake up|unsnooze|unpause|weck|wecke|despierta|réveille|acorda|acorde)"
_NO_MORE = (
    r"(?:no longer waiting|not waiting(?: any ?more)?|wartet nicht mehr|ya no espera"
    r"|n'attend plus|não espera mais)"
)
_AWAKE = Form(
    rf"{_WAKE} {{ids}}(?: up| auf)?",
    r"{some} (?:wieder )?(?:wecken|aufwecken)",
    rf"{{ids}}(?: is| are)? {_NO_MORE}",
)
_CAME = (
    r"(?:replied|answered|(?:has |have )?(?:replied|answered|arrived|come in|been delivered)"
    r"|got back(?: to (?:us|me))?|came (?:in|back)|is (?:here|in)|are (?:here|in)"
    r"|hat (?:sich gemeldet|geantwortet|geliefert)|haben (?:sich gemeldet|geantwortet|geliefert)"
    r"|ist (?:da|eingetroffen|gekommen)|sind (?:da|eingetroffen|gekommen)"
    r"|(?:ya |ha |ya ha )?(?:respondió|contestó|respondido|contestado|llegó|llegado)"
    r"|(?:a|ont|est|sont) (?:répondu|arrivée?s?|livré)|(?:já )?(?:respondeu|chegou|chegaram)"
    r"|responderam)"
)
_GOES_ON = (
    r"(?:can (?:carry on|continue|go on|go ahead|proceed|resume|move on|be resumed)"
    r"|(?:kann|können) (?:jetzt )?(?:weitergehen|weiterlaufen|weitergemacht werden|weiter)"
    r"|(?:puede|pueden) (?:seguir|continuar)|peu(?:t|vent) (?:reprendre|continuer|avancer)"
    r"|pode(?:m)? (?:seguir|continuar|andar))"
)
_UNLESS = (  # conditions: "if the vendor replied, T7 can go on"
    r"(?!(?:if|when|once|unless|until|after|as|wenn|falls|sobald|nachdem|si|cuando|en cuanto|quand"
    r"|dès|lorsque|une fois|se|quando|assim|depois|nobody|no one|niemand|nadie|personne|ninguém)\b)"
)
_CAME_IN = Form(
    rf"{_UNLESS}(?P<lead>[\w'’-]+(?: [\w'’-]+){{0,4}}?) {_CAME}"
    rf"(?:[,;.:!]| and| und| y| et| e|, so|,? also) {{some}} {_GOES_ON}",
)
_AWAKE_HERE = Form(_WAKE, rf"(?:it is |it's )?{_NO_MORE}")
_LIST = re.compile(
    r"(?:(?:(?:show|list|zeige?|muestra|montre|mostra)(?: me| us| mir)? )?(?:all |the |alle )*"
    r"(?:(?:waiting|snoozed|wartende)(?: tickets| ones)?|on hold"
    r"|tickets? (?:waiting|on hold|snoozed|en espera|en attente|em espera))"
    r"|(?:what|what's|which tickets|which|was|qué|que|o que)(?: is| are)? "
    r"(?:waiting|snoozed|on hold|wartet|espera))(?!\S| for )"
)


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    return _list(phrase) or _awake(phrase) or _snoozed(phrase) or _waits(phrase)


def _list(phrase: Phrase) -> List | None:
    said = phrase.text.lower().replace("’", "'").rstrip("? ")
    own = "me" if OF_ME.search(said) else None
    asked = _LIST.match(" ".join(OF_ME.sub(" ", said).split()))
    found = filters_in(asked.string[asked.end() :]) if asked else None
    return None if found is None else List(**{"own": own, **found}, waiting=True)


def _awake(phrase: Phrase) -> Update | None:
    said = _AWAKE.read(phrase) or _CAME_IN.read(phrase)
    if said is None and phrase.ticket:
        said = _AWAKE_HERE.read(phrase)
    return None if said is None else _update(said, phrase, waits=NOBODY, until=NOBODY)


def _snoozed(phrase: Phrase) -> Command | None:
    said = _SNOOZED.read(phrase) or _SNOOZED_HERE.read(phrase)
    if said is None and _NO_TIME.read(phrase) is not None:
        return unread()
    if said is None:
        said = _LEFT_ASIDE.read(phrase)
        return (
            _update(said, phrase, until=said["when"]) if said and _is_timed(said, phrase) else None
        )
    if not is_moment(said["when"], phrase):
        return unread() if "ids" in said else None
    return _update(said, phrase, until=said["when"])


def _is_timed(said: dict[str, str], phrase: Phrase) -> bool:
    return is_moment(said["when"], phrase)


def _waits(phrase: Phrase) -> Update | None:
    here = _WAITS_HERE, _WAITS_ONLY_HERE
    both, only = (_WAITS, _WAITS_ONLY) if _WAITS.read(phrase) or not phrase.ticket else here
    said = both.read(phrase)
    if said and "when" in said and not is_moment(said["when"], phrase):
        said = only.read(phrase)
    if said is None or _OTHER.search(said["text"]):
        return None
    return _update(said, phrase, waits=waited(said["text"]), until=said.get("when"))


def _update(
    said: dict[str, str], phrase: Phrase, waits: str | None = None, until: str | None = None
) -> Update:
    found: dict[str, Any] = named(said, phrase) or {"ref": "it"}
    return Update(**found, waits=waits, until=until)


def waited(said: str) -> str:
    """Return what is waited for: the user id of a mention, `me`, or the text, cut."""
    line = tokens(said)
    if len(line.tokens) == 1 and line.tokens[0].kind == "who":
        return line.tokens[0].value
    return cut(one_line(said), TEXT_MAX)
