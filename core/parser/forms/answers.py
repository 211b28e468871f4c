""" "answer vpn-reset: Restart the client", "T7 use vpn-reset": saved answers."""

from __future__ import annotations

from core import details
from core.command import Answer, Answers, Command, Forget, Offer, Offers, Use
from core.parser.forms.form import Form, Phrase, ids_in, named

_ANSWER = r"(?:answer|antwort|respuesta|réponse|resposta)"
_ANSWERS = r"(?:answers|saved answers|antworten|respuestas|réponses|respostas)"
_WORD = r"(?!t\d+\b){word}"  # no id of a ticket
_VALUES = r'(?P<values>(?: \w{1,30}\s?[=:]\s?(?:"[^"]*"|[^\s"=]+))*)'
_SAVE = (
    r"(?:(?:save|store|add|create|speichere|lege|guarda|guardar|crea|enregistre|sauvegarde|crée"
    r"|salva|salve|cria|new|neue|nueva|nouvelle|nova) "
    r"(?:(?:the|an|a|die|eine|la|una|une|uma|new|as) )*)?"
)
_CALLED = r"(?:(?:called|named|namens|llamada|appelée|chamada) )?"
_SAVED = Form(
    rf"{_SAVE}{_ANSWER} {_CALLED}{_WORD}(?: \((?P<title>[^()]{{1,200}})\))?"
    r"(?: (?:speichern|anlegen|hinzufügen|an))?\s*:\s*(?P<body>\S[\s\S]*)"
)
_NAME = r"[\"'“‘„«]\s?(?P<name>[^\"'”’“»]{2,30}?)\s?[\"'”’“»]"
_TEXT = (
    r"(?:(?:saved|canned|stock|standard|new) )?(?:answer|reply|response|template|text|macro)"
    r"|(?:standard|muster)?antwort|vorlage|textbaustein|respuesta(?: guardada| tipo)?|plantilla"
    r"|réponse(?:[- ]type| enregistrée| toute faite)?|modèle|resposta(?: pronta| padrão)?|modelo"
)
_KEPT = Form(  # 'save this as the answer "call back": We call you.'
    r"(?:save|store|keep|speichere?|merk(?: dir)?|leg|lege|guard[aá]|guardar|guarde|enregistre"
    r"|garde|sauvegarde|salva|salve|grava)(?: this| that| it| das| dies| diesen text| esto| eso| ça"
    r"| ceci| isso| isto)?(?: mal| bitte| please)?(?: as| als| como| comme)"
    rf"(?: an?| the| eine?| una?| la| el| une?| uma?| o)? (?:{_TEXT})(?: ab)?"
    rf"(?: called| named| namens| llamada| appelée"
    rf"| chamada)?,? {_NAME}\s?[:,-]\s*(?P<body>\S[\s\S]*)"
)
_SHOWN = Form(rf"(?:show |zeige? |muestra |montre |mostre )?{_ANSWER} {_WORD}")
_LISTED = Form(rf"(?:show |list |zeige? |muestra |montre |mostre )?{_ANSWERS}")
_LIKELY = Form(rf"{_ANSWERS} (?:for|to|für|para|pour) (?P<ids>(?:T-?|#)\d+)")
_GONE = Form(
    rf"(?:forget|delete|remove|vergiss|lösche?|olvida|borra|elimina|oublie|supprime|esqueça|esquece|apague|apaga)"
    rf" (?:the |die |la |a )?{_ANSWER} {_WORD}",
    rf"(?:forget|delete|remove) (?:the )?{_WORD} {_ANSWER}",
    rf"{_ANSWER} {_WORD} (?:löschen|entfernen|vergessen)",
)
_USED = Form(
    rf"{{ids}},?:? (?:use|nutze?|verwende?|usa|utilise|use a) (?:{_ANSWER} )?{_WORD}{_VALUES}",
    rf"(?:use|nutze?|verwende?|usa|utilise) (?:{_ANSWER} )?{_WORD}"
    rf" (?:on|for|in|auf|für|en|para|sur|pour|em) {{ids}}{_VALUES}",
)
_HERE = Form(rf"(?:use|nutze?|verwende?|usa|utilise) (?:{_ANSWER} )?{_WORD}{_VALUES}")
_CLOSED = Form(
    rf"(?:close|schließe?|cierra|ferme|feche) {{ids}}"
    rf" (?:with|using|mit|con|avec|com) (?:{_ANSWER} )?(?P<word>[^\W\d_]\w*-[\w-]*\w){_VALUES}",
    rf"(?:close|schließe?|cierra|ferme|feche) {{ids}}"
    rf" (?:with|using|mit|con|avec|com) {_ANSWER} {_WORD}{_VALUES}",
)
_REPORT = Form(rf"{_ANSWERS} (?:report|bericht|informe|rapport|relatório)")
_TAKEN = Form(r"(?:accept|take) (?:the )?offer (?:on|for|of) {ids}", r"{ids} offer solved(?: it)?")
_REFUSED = Form(
    r"(?:refuse|decline|reject) (?:the )?offer (?:on|for|of) {ids}",
    r"{ids} offer (?:did not|didn't) help",
)


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    return _texts(phrase) or _lists(phrase) or _uses(phrase)


def _texts(phrase: Phrase) -> Command | None:
    own = Phrase(phrase.own.strip(), phrase.at)
    if said := _SAVED.read(own) or _SAVED.read(phrase):
        return Answer(said["word"].lower(), said["body"].strip(), said.get("title"))
    if said := _KEPT.read(own) or _KEPT.read(phrase):
        word = "-".join(said["name"].lower().split())
        return Answer(word, said["body"].strip()) if details.LABEL.fullmatch(word) else None
    if said := _GONE.read(phrase):
        return Forget(answer=said["word"].lower())
    said = _SHOWN.read(phrase)
    return (said and Answers(said["word"].lower())) or None


def _lists(phrase: Phrase) -> Command | None:
    if _LISTED.read(phrase) is not None:
        return Answers()
    if _REPORT.read(phrase) is not None:
        return Offers()
    said = _LIKELY.read(phrase)
    return Answers(ticket=ids_in(said["ids"])[0]) if said else None


def _uses(phrase: Phrase) -> Command | None:
    said = _USED.read(phrase) or (_HERE.read(phrase) if phrase.ticket else None)
    if said and (about := named(said, phrase)):
        return Use(**about, answer=said["word"].lower(), said=_values(said))
    said = _CLOSED.read(phrase)
    if said and (about := named(said, phrase)):
        return Use(**about, answer=said["word"].lower(), said=_values(said), stat="done")
    return _judges(phrase)


def _judges(phrase: Phrase) -> Command | None:
    taken, refused = _TAKEN.read(phrase), _REFUSED.read(phrase)
    about = named(taken or refused or {}, phrase) if taken or refused else None
    return Offer(**about, solved="yes" if taken else "no") if about else None


def _values(said: dict[str, str]) -> str | None:
    return said.get("values", "").strip() or None
