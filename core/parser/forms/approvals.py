"""Approvals: "ask @bob to approve T7", "approve T7", "reject T7: too expensive"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast

from core.approvals import Counting
from core.command import Approve, Command, Vote
from core.parser.forms.form import Form, Phrase, named
from core.parser.tokens import read as tokens
from core.ticket import NOBODY

_ONE = r"(?:<@[A-Z0-9]+(?:\|[^>]*)?>|@[\w.-]+)"
_AND = r"(?:\s*[,&]\s*(?:and )?|\s+(?:and|or|und|oder|y|o|et|ou|e)\s+|\s+)"
_WHO = rf"(?P<people>{_ONE}(?:{_AND}{_ONE})*)"
_RULE = (
    r"(?:[\s,(]+(?P<rule>any|all|majority|einer|alle|mehrheit|cualquiera|todos|mayoría|mayoria"
    r"|un seul|tous|majorité|qualquer|maioria)(?: of them)?\)?)?"
)
_NOUN = (
    r"(?:the |an |die |la |una |l'|l’|un |el |o |um |a )?"
    r"(?:approval|ok(?:ay)?|go-?ahead|sign-?off|visto bueno|aval|accord"
    r"|feu vert|genehmigung|freigabe|aprobación|aprobacion|approbation|aprovação|aprovacao)"
)
_ASK = Form(
    rf"(?:ask|get) {_WHO} (?:to approve|for approval of|to sign off(?: on)?) {{ids}}{_RULE}",
    rf"(?:get|request|ask for) {_NOUN} (?:of|for) {{ids}} (?:from|by|of) {_WHO}{_RULE}",
    rf"(?:get|request) {_NOUN} (?:from|by|of) {_WHO} (?:of|for|on) {{ids}}{_RULE}",
    rf"(?:hol|hole|besorge?) (?:von|bei) {_WHO} {_NOUN} (?:von|für|zu) {{ids}}{_RULE}",
    rf"(?:get|ask|ask for|request|hole?|frag(?:e)?(?: nach)?|pide|pedir|pídele|demande[rz]?|pede"
    rf"|peça|pega|pegue) {_NOUN} (?:from|of|by|von|bei|de|del|do|da|du|a|al|à|ao|para)"
    rf" (?:o |a |la |el )?{_WHO} (?:for|on|of|für|zu|para|de|pour|sur|em|a)"
    rf"(?: o| a| el| la)? {{ids}}{_RULE}",
    rf"(?:get|hol(?:e)?) {_WHO}(?:'s|’s)? {_NOUN} (?:for|on|of|für|zu) {{ids}}{_RULE}",
    rf"{{ids}} (?:needs?|requires?|braucht|necesita|precisa|a besoin)(?: (?:de|da|of))? {_NOUN}"
    rf" (?:by|of|from|von|durch|de|da|do|par) {_WHO}{_RULE}",
    rf"(?:(?:frage?|bitte) )?{_WHO},? um (?:die |eine |deine )?(?:genehmigung|freigabe)"
    rf" (?:von|für|zu) {{ids}}{_RULE}",
    rf"(?:frage?|bitte) {_WHO},? {{ids}} (?:zu genehmigen|freizugeben){_RULE}",
    rf"p[ií]de(?:le)? a {_WHO} que apruebe(?:n)? {{ids}}{_RULE}",
    rf"demande[rz]? à {_WHO} d['’]approuver {{ids}}{_RULE}",
    rf"(?:peça|pede|pedir) (?:a|ao|para) {_WHO}"
    rf" (?:que aprove(?:m)?|(?:para )?aprovar(?:em)?) {{ids}}{_RULE}",
)  # fmt: skip
_NOT = Form(
    r"no approval (?:is )?(?:needed|required|necessary)(?: (?:for|of|on) {ids})?",
    rf"(?:withdraw|cancel|drop|remove) {_NOUN}(?: request)?(?: (?:for|of|on|from) {{ids}})?",
    r"{ids} needs no approval(?: any ?more)?",
    r"(?:keine (?:genehmigung|freigabe)(?: mehr)? nötig|genehmigung zurückziehen)(?: für {ids})?",
    r"(?:no hace falta aprobación|retira la aprobación)(?: (?:para|de) {ids})?",
    r"(?:pas besoin d['’]approbation|retire l['’]approbation)(?: (?:pour|de) {ids})?",
    r"(?:não precisa de aprovação|retira a aprovação)(?: (?:para|de|do) {ids})?",
)  # fmt: skip
_WHY = r"(?:\s*[:,;]\s*(?P<text>.+)|\s+(?:because|weil|porque|parce que|car)\s+(?P<why>.+))?"
_GO = r"(?:[,.!]? (?:go|go ahead|all good|passt|los geht's|adelante|dale|vas-y|pode ir))?[.!]*"
_YES = Form(
    r"(?:approve|i approve|genehmige?|ich genehmige|aprueba|apruebo|approuve|j['’]approuve"
    r"|aprova|aprovo|aprove)(?: pour| para| por| for)? {some}" + _GO,
    r"(?:i|i'll|i’ll|i will|happy to) (?:approve|sign off(?: on)?|ok|okay) {some}" + _GO,
    r"(?:ich )?(?:gebe?|geb) {some} frei" + _GO,
    r"(?:das )?(?:gebe|geb) ich frei,? {some}",
    r"{some}:? (?:i approve|approved by me|genehmige ich|gebe ich frei|von mir (?:aus )?freigegeben"
    r"|lo apruebo|la apruebo|apruebo|aprobado por mí|j['’]approuve|je valide|aprovo"
    r"|eu aprovo|aprovado por mim)" + _GO,
    r"(?:je valide|je donne mon accord pour|doy (?:el visto bueno|mi ok) a|lo apruebo,|eu aprovo"
    r"|tá aprovado por mim,?) {some}" + _GO,
)
_NO = Form(
    rf"(?:reject|i reject|decline|rechaza|rechazo|refuse|rejette|je refuse|rejeita|rejeito) "
    rf"{{some}}{_WHY}",
    rf"(?:lehne?|ich lehne) {{some}} ab{_WHY}",
    rf"{{some}} ablehnen{_WHY}",
    rf"{{some}},? (?:lehne ich ab|genehmige ich nicht|no l[oa] apruebo|je refuse"
    rf"|je n['’]approuve pas"
    rf"|i reject|eu não aprovo|não aprovo){_WHY}",
    rf"(?:i (?:can't|cannot|can not|won't|will not|don't|do not) (?:approve|agree to"
    rf"|sign off(?: on)?)"
    rf"|no (?:lo )?apruebo|je n['’]approuve pas|(?:eu )?não aprovo) {{some}}{_WHY}",
)  # fmt: skip
_RULES = {
    **dict.fromkeys(("all", "alle", "todos", "tous"), "all"),
    **dict.fromkeys(
        ("majority", "mehrheit", "mayoría", "mayoria", "majorité", "maioria"), "majority"
    ),
}


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    text = phrase.text.rstrip(" ?")
    asked = Phrase(text, phrase.at, phrase.ticket)
    if said := _ASK.read(asked):
        rule = cast(Counting, _RULES.get(said.get("rule", "").lower(), "any"))
        who = tuple(dict.fromkeys(tokens(one).tokens[0].value for one in _each(said["people"])))
        return Approve(**_about(said, phrase), who=who, rule=rule)
    if (said := _NOT.read(asked)) is not None:
        return Approve(**_about(said, phrase), who=(NOBODY,))
    if said := _YES.read(asked):
        return Vote(**_about(said, phrase))
    if said := _NO.read(asked):
        return Vote(**_about(said, phrase), vote="no", reason=said.get("text") or said.get("why"))
    return None


def _each(said: str) -> list[str]:
    return re.findall(_ONE, said)


def _about(said: Mapping[str, str], phrase: Phrase) -> dict[str, Any]:
    return named(said, phrase) or {"ref": "it"}
