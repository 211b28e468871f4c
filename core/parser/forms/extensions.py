"""Due times that move by a span: "T35 due +2d", "give T35 two more days", "push T31 out a week"."""

from __future__ import annotations

from typing import Any

from core.command import Update
from core.parser.forms.form import Form, Phrase, named, typed
from core.parser.forms.times import DEADLINE, OF
from core.parser.moments.shifts import shift_in
from core.patterns import pattern

_PUSH = (
    r"(?:push|move|shift|postpone|extend|delay|defer|bump|slip|put|verschiebe?|schiebe?"
    r"|verlängere?|vertage|posp[oó]n|posponer|aplaza|aplazar|retrasa|mueve|amplía|extiende|alarga"
    r"|prorroga|prorrogue|repousse|repousser|reporte|reporter|décale|décaler|prolonge|recule"
    r"|adia|adie|adiar|estende|empurra|posterga)"
)
_GIVE = r"(?:give|grant|allow|gib|dale|da|dar|donne|accorde|concede|dê|dá)"
_BY = r"(?: (?:(?:out|back|off) )?(?:by|um|de|en|em|por) | d'| (?:out|back|off) )"
_SPAN = "(?P<span>.+)"
_PLUS = rf"\+\s*{_SPAN}"
_TO = r"(?: to| auf| a| para| à| pour|:| =|=)?"
_PUSHED = Form(
    rf"{_PUSH}(?: out| back)? (?:{DEADLINE}{OF} )?{{ids}}(?:(?:'s|’s)? {DEADLINE})?{_BY}{_SPAN}",
    rf"{_PUSH} {DEADLINE}{OF} {{ids}}(?: for)? {_SPAN}",
    rf"{_PUSH} {{ids}}(?:'s|’s)? {DEADLINE}(?: for)? {_SPAN}",
    rf"(?:{DEADLINE}{OF} )?{{ids}} um {_SPAN} (?:verschieben|schieben|aufschieben|verlängern)",
)
_PUSHED_HERE = Form(rf"{_PUSH} {DEADLINE}{_BY}{_SPAN}", rf"{_PUSH} um {_SPAN}")
_GIVEN = Form(
    rf"{_GIVE} (?:a |à |para )?{{ids}} {_SPAN}",
    rf"{_GIVE} {_SPAN} (?:to|for|a|à|para|für) {{ids}}",
)
_LATER = Form(
    rf"(?:{DEADLINE}|fällig){OF} {{ids}}{_TO} {_PLUS}",
    rf"{{ids}}(?:'s|’s)?(?: is| ist)? (?:{DEADLINE}|fällig|vence|expira){_TO} {_PLUS}",
    rf"(?:{_PUSH}|set|change|setze?|cambia|mets|mude|muda) {DEADLINE}{OF} {{ids}}{_TO}"
    rf" {_PLUS}",
)
_LATER_HERE = Form(rf"{DEADLINE}{_TO} {_PLUS}")
_MORE = pattern(  # what stands beside the number and is no part of it
    typed(
        r"(?<!\S)(?:(?:more|extra|additional|further|longer|later|noch|weitere[rn]?|mehr|länger"
        r"|später|nach hinten|más|adicionales|extra|de más|de plus|supplémentaires?|encore|mais"
        r"|a mais|adicionais|out|back)(?!\S))"
    )
)
_ANOTHER = pattern(r"(?<!\S)(?:another|ein(?:en|e)? weitere[rn]?|otr[oa]|outr[oa])(?!\S)")


def read(phrase: Phrase) -> Update | None:
    """Return the command, or None."""
    if said := _GIVEN.read(phrase):
        is_more = any(one.search(said["span"].lower()) for one in (_MORE, _ANOTHER))
        return _moved(said, phrase) if is_more else None
    said = _PUSHED.read(phrase) or _LATER.read(phrase) or _PUSHED_HERE.read(phrase)
    said = said or _LATER_HERE.read(phrase)
    return _moved(said, phrase) if said else None


def _moved(said: dict[str, str], phrase: Phrase) -> Update | None:
    words = _MORE.sub(" ", said["span"].lower().rstrip(" ?"))
    each = (" ".join(_ANOTHER.sub(put, words).split()) for put in ("1", ""))  # "another 2 days"
    shift = next(filter(None, map(shift_in, each)), None)
    found: dict[str, Any] = named(said, phrase) or {"ref": "it"}
    return Update(**found, due=shift) if shift else None
