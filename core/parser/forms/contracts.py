""" "contract acme 20h a month rollover 5h", "bill acme october", "statement acme october"."""

from __future__ import annotations

from collections.abc import Mapping

from core.command import Bill, Command, Contract, Question, Statement, Unclear
from core.hours import minutes_of, month_end
from core.parser.forms.form import Form, Phrase, days_in
from core.translation import say

_NAME = r"(?:contract|retainer|vertrag|contrato|contrat)"
_CONTRACT = rf"(?:(?:set|set up) )?(?:the |a |an |den |einen |el |un |le |o |um )?{_NAME}"
_OF = r"(?: of| for| with| von| für| mit| de| con| avec| com)?"
_MONTH = (
    r"(?:\s*(?:a|per|each|every|pro|im|jeden|al|por|cada|par|chaque|ao)"
    r"\s*(?:month|monat|mes|mois|mês)|\s*/\s*(?:month|mo|monat|mes|mois|mês)| monthly| monatlich)"
)
_ROLLOVER = r"(?:,? (?:rollover|carry|übertrag|traspaso|report|transporte)(?: of)? (?P<roll>{0}))?"
_OVERAGE = (
    r"(?:,? (?:overage|extra|mehrstunde|mehrpreis|exceso|dépassement|excedente)"
    r"(?: at)? (?P<price>\d{1,6}))?"
)
_UNTIL = r"(?:,? (?:until|till|to|bis|hasta|jusqu'au|até) (?P<until>\S+))?"
_SPAN = r"\d{1,6}(?:[.,]\d{1,2})?\s*(?:h|hours?|std|stunden?|horas?|heures?|m|min)"
_MORE = (_ROLLOVER + _OVERAGE + _UNTIL).replace("{0}", _SPAN)
_OVER = r"(?: (?:of|over|for|von|über|de|por|mit|with))?"
_GIVEN = Form(
    rf"{_CONTRACT}{_OF} {{word}}:?{_OVER} {{time}}(?P<monthly>{_MONTH}){_MORE}",
    rf"{_CONTRACT}{_OF} {{word}}:?{_OVER} {{time}}{_MORE}",
)
_ENDED = Form(
    rf"{_CONTRACT}{_OF} {{word}}:? (?:off|none|ends?|ended|aus|ende|fin|fim)",
    rf"(?:end|stop|cancel|terminate|kündige?|beende|termina|cancela|résilie|termine|encerra)"
    rf" (?:the |den |el |le |o )?{_NAME}{_OF} {{word}}",
    rf"(?:end|stop|cancel|terminate) (?P<word>\w[\w-]*)'s {_NAME}",
)
_SHOWN = Form(
    r"(?:show )?(?:the )?(?:contracts|retainers|verträge|contratos|contrats)",
    rf"(?:show )?{_CONTRACT}{_OF} {{word}}",
)
_BILL = Form(
    r"(?:bill|invoice|berechne|fakturiere|factura|facture|fature)(?: to)? {word}(?: {when})?"
)
_MAKE = (
    r"(?:(?:make|create|prepare|erstelle?|mach|haz|crea|prepara|fais|crée|prépare|faz|cria|gera)"
    r" )?(?:a|the|an|einen|eine|den|die|un|el|le|um|o)"
)
_STATEMENT = Form(
    rf"(?:{_MAKE} )?(?:statement|timesheet|nachweis|leistungsnachweis|stundennachweis|abrechnung"
    r"|extracto|estado de cuenta|relevé|décompte|extrato|demonstrativo)"
    rf"{_OF} {{word}}(?: (?:for |für |para |pour )?{{when}})?"
)


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    if said := _ENDED.read(phrase):
        return Contract(said["word"].lower(), 0)
    if said := _GIVEN.read(phrase):
        return _given(said, phrase)
    if (said := _SHOWN.read(phrase)) is not None:
        return Contract(said["word"].lower() if "word" in said else None)
    if said := _BILL.read(phrase):
        return _of_days(Bill, said, phrase)
    said = _STATEMENT.read(phrase)
    return _of_days(Statement, said, phrase) if said else None


def _given(said: Mapping[str, str], phrase: Phrase) -> Command | None:
    until = days_in(said["until"], phrase) if "until" in said else None
    if "until" in said and until is None:
        return None
    if "monthly" not in said and until is None:
        return Unclear(say("20h a month, or until when?"), kind=Question.VALUE)
    return Contract(
        client=said["word"].lower(),
        minutes=minutes_of(said["time"]),
        period="month" if "monthly" in said else "once",
        rollover=minutes_of(said["roll"]) if "roll" in said else None,
        overage=int(said["price"]) if "price" in said else None,
        until=until[0] if until else None,
    )


def _of_days(
    kind: type[Bill] | type[Statement], said: Mapping[str, str], phrase: Phrase
) -> Command | None:
    """Return the command for a client and a period, or the question for the period."""
    client = said["word"].lower()
    if "when" not in said:
        return (
            None
            if days_in(client, phrase)
            else Unclear(say("of which month?"), kind=Question.VALUE)
        )
    days = days_in(said["when"], phrase)
    if days is None:
        return None
    since, until = days[0], days[1] or phrase.at.date().isoformat()
    if kind is Bill:
        return Bill(client, since, until)
    is_month = since[8:] == "01" and days[1] in (None, month_end(since[:7]))
    return Statement(client, since[:7]) if is_month else Unclear(say("of which month?"))
