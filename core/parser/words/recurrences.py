"""Words of times that come again, in five languages -> the few words that are read.

All are in lower case and without accents.
"""

from __future__ import annotations

import re

from core.patterns import pattern

EVERY = pattern(r"(?<!\S)every(?!\S)")

# Put in = patterns. A space is any white space.
_TABLE = r"""
\1th = (\d{1,2})[º°o]
workdays = mon-fri|mo-fr|lun-vie|lun-ven|seg-sex|monday (?:to|through|till) friday
workdays = montag bis freitag|lunes a viernes|lundi (?:a|au) vendredi|segunda a sexta
every \1 = (montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s
\1 = (monday|tuesday|wednesday|thursday|friday|saturday|sunday)s
\1 = (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|sabado|domingo|segunda|terca|quarta)s
\1 = (quinta|sexta)s
every days = daily|taglich|diariamente|diario|quotidien(?:nement)?|tous les jours(?! ouvr)
every days = (?:todos los|todos os) dias(?! laborables| habiles| uteis)
every weeks = weekly|wochentlich|semanal(?:mente)?|hebdomadaire(?:ment)?
every months = monthly|monatlich|mensual(?:mente)?|mensuel(?:lement)?|mensal(?:mente)?
every quarter = quarterly|vierteljahrlich|trimestral(?:mente)?|trimestriel(?:lement)?
every year = yearly|annually|jahrlich|anual(?:mente)?|annuel(?:lement)?
every 2 weeks = fortnightly|biweekly|alle vierzehn tage|cada quincena|quinzenalmente
every = each|jede[nrsm]?|alle|cada|chaque|tou(?:s|tes) les|todos? (?:los|os)|todas? (?:las|as)
every = todos?|todas?|a every|au every|am every|de every
months = (?:(?:im|des|am) )?monats?
workdays = weekdays?|work(?:ing)?days?|working days?|business days?|werktage?[sn]?|arbeitstage?[sn]?
workdays = (?:dias? )?laborables?|dias? habil(?:es)?|jours? ouvres?|jours? ouvrables?
workdays = dias? ute?is|dias? util
every = every (?:el|los|la|las|le|les|o|os|a|as|the)
quarter = trimester|trimestres?|quartals?|vierteljahrs?|quarters?
year = years?|jahre?[sn]?|anos?|annees?|ans?
last = letzte[nrsm]?|ultim[oa]|dernier|derniere
other = autres?
1 = erste[nrsm]?|primer
3 = tercer
\1th = (?:dia|tag|jour) (\d{1,2})(?!:)(?= )
"""


def _read(line: str) -> tuple[re.Pattern[str], str]:
    put, _, ways = line.partition(" = ")
    spaced = ways.replace(" ", r"\s+")
    return pattern(rf"(?<![\w'])(?:{spaced})(?![\w'])"), put


PHRASES = tuple(map(_read, _TABLE.strip().split("\n")))
"""In this order, each is put in for what it finds."""
