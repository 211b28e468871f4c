"""Waiting: "T7 waiting on @ana", "snooze T7 until fri 9:00", "wake T7", "waiting"."""

from __future__ import annotations

import re
from typing import Any

from core.command import Command, List, Update
from core.details import TEXT_MAX
from core.parser.forms.form import Form, Phrase, named
from core.parser.forms.spans import OF_ME
from core.parser.forms.times import is_moment, unread
from core.parser.tokens import read as tokens
from core.ticket import NOBODY, cut, one_line

_IS = r"(?: is| are|'s|’s| ist| está| est)?(?: now| still| jetzt)?"
_FOR = (
    r"(?:waiting (?:on|for)|waits? (?:on|for)|wartet auf|wartend auf|espera(?:ndo)?(?: a| por)?"
    r"|attend|en attente de|aguarda(?:ndo)?(?: por)?|à espera de)"
)
_UNTIL = r"(?:until|till|til|bis|hasta|jusqu'à|jusqu'au|até)"
_WAITS = Form(rf"{{ids}}{_IS} {_FOR} {{text}} {_UNTIL} {{when}}", rf"{{ids}}{_IS} {_FOR} {{text}}")
_WAITS_ONLY = Form(rf"{{ids}}{_IS} {_FOR} {{text}}")
_WE = r"(?:(?:it is|it's|this is|we are|we're|i am|i'm|wir|estamos|on est|estou) )?"
_HERE = (
    r"(?:waiting (?:on|for)|warten? auf|wartet auf|esperando(?: a| por)?|en attente de|aguardando)"
)
_WAITS_HERE = Form(rf"{_WE}{_HERE} {{text}} {_UNTIL} {{when}}", rf"{_WE}{_HERE} {{text}}")
_WAITS_ONLY_HERE = Form(rf"{_WE}{_HERE} {{text}}")
_OTHER = re.compile(r"[;>]\s*[\w>]|\n")  # marks before another order
_SNOOZE = (
    r"(?:snooze|pause|hold|hide|pausiere|schiebe|pospón|pospon|aplaza|reporte|repousse|adia|adie)"
)
_TO = r"(?: until| till| til| for| to| bis| hasta| jusqu'à| jusqu'au| à| au| até| para| auf)?"
_SNOOZED = Form(
    rf"{_SNOOZE} {{ids}}{_TO} {{when}}",
    rf"put {{ids}} (?:on hold|to sleep){_TO} {{when}}",
    rf"{{ids}}{_IS} (?:on hold|snoozed|waiting|ruht|pausiert|wartet|espera|attend|aguarda)"
    rf" {_UNTIL} {{when}}",
)
_SNOOZED_HERE = Form(rf"{_SNOOZE}{_TO} {{when}}")
_NO_TIME = Form(rf"{_SNOOZE} {{ids}}", "snooze")
_WAKE = r"(?:wake|wake up|unsnooze|unpause|weck|wecke|despierta|réveille|acorda|acorde)"
_NO_MORE = (
    r"(?:no longer waiting|not waiting(?: any ?more)?|wartet nicht mehr|ya no espera"
    r"|n'attend plus|não espera mais)"
)
_AWAKE = Form(rf"{_WAKE} {{ids}}(?: up| auf)?", rf"{{ids}}(?: is| are)? {_NO_MORE}")
_AWAKE_HERE = Form(_WAKE, rf"(?:it is |it's )?{_NO_MORE}")
_LIST = re.compile(
    r"(?:(?:show|list|zeige?|muestra|montre|mostra)(?: me| us| mir)? )?(?:all |the |alle )*"
    r"(?:(?:waiting|snoozed|wartende)(?: tickets| ones)?|on hold"
    r"|tickets? (?:waiting|on hold|snoozed|en espera|en attente|em espera))"
    r"|(?:what|what's|which tickets|which|was|qué|que|o que)(?: is| are)? "
    r"(?:waiting|snoozed|on hold|wartet|espera)"
)


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    return _list(phrase) or _awake(phrase) or _snoozed(phrase) or _waits(phrase)


def _list(phrase: Phrase) -> List | None:
    said = phrase.text.lower().replace("’", "'").rstrip("? ")
    own = "me" if OF_ME.search(said) else None
    is_asked = _LIST.fullmatch(" ".join(OF_ME.sub(" ", said).split()))
    return List(own=own, waiting=True) if is_asked else None


def _awake(phrase: Phrase) -> Update | None:
    said = _AWAKE.read(phrase)
    if said is None and phrase.ticket:
        said = _AWAKE_HERE.read(phrase)
    return None if said is None else _update(said, phrase, waits=NOBODY, until=NOBODY)


def _snoozed(phrase: Phrase) -> Command | None:
    said = _SNOOZED.read(phrase) or _SNOOZED_HERE.read(phrase)
    if said is None:
        return unread() if _NO_TIME.read(phrase) is not None else None
    if not is_moment(said["when"], phrase):
        return unread() if "ids" in said else None
    return _update(said, phrase, until=said["when"])


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
