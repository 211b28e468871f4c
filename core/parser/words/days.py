"""Words of dates: days, months, units, directions."""

from __future__ import annotations

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
SHORT_DAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4}
DAYS = {**{name: n for n, name in enumerate(WEEKDAYS)}, **SHORT_DAYS, "sat": 5, "sun": 6}
MONTH_NUMBERS = {name: n + 1 for n, name in enumerate(MONTHS)}
MONTH_NUMBERS |= {name[:3]: n + 1 for n, name in enumerate(MONTHS)} | {"sept": 9}
COUNTS = {  # words for numbers
    **{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7},
    **{"eight": 8, "nine": 9, "ten": 10, "couple": 2, "few": 3, "fourteen": 14, "thirty": 30},
}
UNITS = {  # in days
    **{"day": 1, "days": 1, "d": 1, "week": 7, "weeks": 7, "wk": 7, "wks": 7, "w": 7},
    **{
        "month": 30,
        "months": 30,
        "year": 365,
        "years": 365,
        "hour": 0,
        "hours": 0,
        "hrs": 0,
        "h": 0,
    },
    **{"fortnight": 14, "fortnights": 14, "min": 0, "mins": 0, "minutes": 0},
}
# SINCE stands before a first day, UNTIL before a last day, WITHIN before both.
SINCE = {"since", "after", "newer", "from", "starting", "later", "younger", "past"}
UNTIL = {"before", "until", "till", "older", "prior", "by", "til", "up", "upto", "earlier"}
WITHIN = {"on", "in", "during", "within", "over", "of", "for", "at"}
# "from" before these means on these days: "from yesterday".
PAST_DAYS = frozenset(("yesterday", "overnight", "last", "previous"))
MADE = ("created", "opened", "filed", "raised", "reported", "logged", "submitted", "made", "dated")

_TABLE = """
monday montag lunes lundi segunda segunda-feira
tuesday dienstag martes mardi terça terca terça-feira
wednesday mittwoch miércoles miercoles mercredi quarta quarta-feira
thursday donnerstag jueves jeudi quinta quinta-feira
friday freitag viernes vendredi sexta sexta-feira
saturday samstag sonnabend sábado sabado samedi
sunday sonntag domingo dimanche
today heute hoy aujourd'hui hoje heutigen
yesterday gestern ayer hier ontem
january januar jänner jaenner enero janvier janeiro
february februar feber febrero février fevrier fevereiro
march märz maerz marzo mars março marco
april abril avril
may mai mayo maio
june juni junio juin junho
july juli julio juillet julho
august agosto août aout
september septiembre septembre setembro
october oktober octubre octobre outubro
november noviembre novembre novembro
december dezember diciembre décembre decembre dezembro
week woche wochen semana semanas semaine semaines
month monat monate monaten monats mes meses mois mês
quarter quartal quartals trimestre trimestres
year jahr jahre jahren jahres año años ano anos année l'année annee ans an
day tag tage tagen día dia días dias jour jours
hours stunden stunde horas hora heures heure
this diese dieser diesem diesen dieses esta este ce cette
this essa esse nesta neste nessa nesse desta deste
last letzte letzter letzten letztem letztes pasada pasado última ultima último ultimo últimos
last ultimos últimas ultimas dernier dernière derniere derniers dernières passada passado
last vergangene vorige voriger vorigen
since seit desde depuis ab
between entre zwischen
and und y e et
from vom
before vor antes avant
until bis hasta jusqu'à até ate
after nach después despues après apres depois
ago hace há ha il-y-a atrás atras
one ein eine einer einem uno un una une um uma
two zwei dos deux dois duas
three drei tres trois três
four vier cuatro quatre quatro
five fünf fuenf cinco cinq
morning morgen mañana matin manhã manha
"""
FOREIGN = {word: row.split()[0] for row in _TABLE.split("\n") for word in row.split()[1:]}
_ARTICLES = """der dem den el la los las le les de do da a o os as des du del am im en em no na"""
FOREIGN |= dict.fromkeys(_ARTICLES.split(), "")
_QUARTERS = {
    "q1": "first erstes ersten primer premier primeiro",
    "q2": "second zweites zweiten segundo deuxieme deuxième",
    "q3": "third drittes dritten tercer troisieme troisième terceiro",
    "q4": "fourth viertes vierten cuarto quatrieme quatrième quarto",
}
_BEGUN = """
beginning of the, start of the, anfang des, anfang der, beginn des, beginn der, début du,
début de la, debut du, début de l', principio de, principios de, principio del, inicio de,
inicio del, comienzo del, início do, inicio do, início da, começo do
"""
_PAST = "more than, mehr als, hace más de, más de, depuis plus de, plus de, há mais de, mais de"
FOREIGN_PHRASES = (
    *((lead.strip(), "this") for lead in _BEGUN.replace("\n", " ").split(",")),
    *((lead.strip(), "older") for lead in _PAST.split(",")),
    ("il y a", "ago"),
    ("semana passada", "last week"),
    ("mês passado", "last month"),
    ("semana pasada", "last week"),
    ("mes pasado", "last month"),
    ("semaine dernière", "last week"),
    ("semaine derniere", "last week"),
    ("mois dernier", "last month"),
    ("mes passado", "last month"),
    ("trimestre pasado", "last quarter"),
    ("trimestre passado", "last quarter"),
    ("trimestre dernier", "last quarter"),
    ("dernier trimestre", "last quarter"),
    *(
        (f"{ordinal} {quarter}", name)
        for name, ordinals in _QUARTERS.items()
        for ordinal in ordinals.split()
        for quarter in ("quarter", "quartal", "trimestre")
    ),
)
OF_DAYS = "the of a an on de del do da dia el la los las o os as le les l' du der dem den das am"
"""Words that can stand between "before" or "since" and the day."""
