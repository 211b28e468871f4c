"""Words for how long something takes, in five languages, without accents: as patterns."""

from __future__ import annotations

HOUR = r"(?:h|hs|hrs?|hours?|stdn?\.?|stunden?|horas?|horitas?|heures?)"
MINUTE = r"(?:m|mins?|minutes?|minuten?|minutos?)"
AND = r"(?:and|und|y|et|e)"
AND_HALF = r"(?:and a half|und eine halbe|1/2)"
ONE = "a an the einer einem"
COUPLE = r"a couple of|couple of|un par de|um par de"
HALVES = {  # numbers with a half
    **dict.fromkeys(("anderthalb", "eineinhalb", "einundeinhalb"), 1.5),
    **{"zweieinhalb": 2.5, "dreieinhalb": 3.5, "viereinhalb": 4.5},
}
_A = r"(?:(?:an?|einer?|una?|une|uma?|the|der) )?"
FIXED = {  # a span of its own -> its minutes
    rf"{_A}half(?: an| a)?[ -]hour|{_A}halbe[nr]? ?(?:stunde|std\.?)": 30,
    rf"{_A}(?:media hor(?:it)?a|demi[ -]heure|meia hor(?:inh)?a)": 30,
    rf"three[ -]quarters? of an hour|{_A}dreiviertelstunde|(?:tres|3) cuartos de hora": 45,
    r"(?:trois|3) quarts d'heure|(?:tres|3) quartos de hora": 45,
    rf"{_A}quarter[ -](?:of an )?hour|{_A}viertelstunde": 15,
    rf"{_A}(?:cuart(?:it)?o de hora|quart d'heure|quarto de hora)": 15,
}
MORE = {  # what follows hours -> its minutes
    rf"{_A}(?:half|halbe|media|demie?|meia)": 30,
    r"(?:three quarters|tres cuartos|trois quarts|tres quartos)": 45,
    rf"{_A}(?:quarter|viertel|cuarto|quart|quarto)": 15,
}
BEFORE_CLOCK = r"(?:at|um|a|as|las|vers|pelas|gegen)"
