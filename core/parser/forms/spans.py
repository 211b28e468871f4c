"""Words that ask for a list of tickets by their due times."""

from __future__ import annotations

from core.command import Deadline
from core.parser.forms.form import typed
from core.patterns import pattern

_TABLE: dict[Deadline, str] = {
    "today": "today|heute|hoy|aujourd'hui|hoje",
    "tomorrow": "tomorrow|morgen|mañana|demain|amanhã",
    "this week": "this week|diese woche|in dieser woche|esta semana|cette semaine|essa semana"
    "|nesta semana|nessa semana",
    "next week": "next week|nächste woche|la próxima semana|la semaine prochaine|semana que vem",
    "any": "soon|bald|pronto|bientôt|em breve",
}
SPANS = {said: span for span, row in _TABLE.items() for said in row.split("|")}
_SPAN = "|".join(SPANS)
_SHOW = (
    r"(?:(?:show|list|give|find|get|zeige?|liste|muestra|lista|montre|mostra)(?: me| us| mir)? )?"
)
_ALL = r"(?:(?:all|any|the|open|alle|todos los|tous les|todos os|les|los|os) )*"
_THINGS = r"(?:tickets?|issues|tareas|tâches|chamados)"
_WHICH = r"(?:qué|que|o que|quais|qu'est-ce qui|quels?)(?: tickets| chamados| tâches)?"
# Words that say whose tickets are meant: the caller's.
OF_ME = pattern(r"\b(?:my|meine[nr]?|mis|mes|meus|minhas|assigned to me|of mine)\b")
OVERDUE = pattern(
    typed(
        rf"{_SHOW}{_ALL}(?:overdue|past due|überfällige?n?)(?: {_THINGS}| ones)?"
        rf"|{_SHOW}{_ALL}{_THINGS} (?:overdue|past due|vencidos|atrasados|en retard|em atraso)"
        r"|(?:what|what's|whats|which)(?: tickets| ones)?(?: is| are)? (?:overdue|past due|late)"
        r"|(?:is |are )?(?:anything|any tickets|there any) (?:overdue|past due)"
        r"|(?:was|welche tickets)(?: ist| sind) überfällig"
        rf"|{_WHICH} (?:está|están|estão|va|van|vai|vão|est|sont|é|lleva|tem)(?: con| com| en| em)?"
        r" (?:vencid[oa]s?|atrasad[oa]s?|retraso|atraso|retard)"
        r"|vencidos|atrasados|en retard|em atraso|überfällig"
    )
)
ASKED = pattern(
    typed(
        rf"(?:{_SHOW}{_ALL}(?:{_THINGS} )?(?:that (?:is|are) )?due"
        r"|(?:what|what's|whats|which tickets|which)(?: is| are|'s)?(?: coming)? due"
        rf"|(?:is |are )?(?:anything|any tickets|there any tickets) due"
        rf"|(?:was|welche tickets) (?:ist|sind)(?: (?P<before>{_SPAN}))? fällig|fällig"
        rf"|{_WHICH} (?:vencem?|vencen|est dû|sont dus|(?:est|sont|arrive|arrivent) à échéance)"
        rf"|(?:sort(?:ed)?|order(?:ed)?|list(?:ed)?|tickets)(?: by)? due date|due dates)"
        rf"(?: (?:on |for )?(?P<after>{_SPAN}))?"
    )
)
