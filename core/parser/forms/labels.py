"""Labels in words: "add label eu to T7", "tickets with label eu", "rename label pay to pay-eu"."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from core.command import Command, Labels, List, Relabel, Update
from core.command.labels import Named
from core.parser import lexicon as lex
from core.parser.forms.form import Form, Phrase, named
from core.ticket import Cat

_THE = r"(?:the |a |das |dem |die |ein |la |una |el |l'|l’|le |une |o |a |uma )?"
_LABEL = r"(?:labels?|tags?|etikett|etiquetas?|étiquettes?|etiquettes?)"
_INFINITIVE = r"(?:versehen|hinzufügen|geben|setzen|kennzeichnen|markieren)"
_ADD = Form(
    rf"(?:add|put|set|attach) {_THE}{_LABEL} {{word}} (?:to|on|for) {{ids}}",
    rf"(?:add|put|set|attach) {_THE}{{word}} {_LABEL} (?:to|on|for) {{ids}}",
    rf"{_LABEL} {{ids}} (?:with |as |mit |als |con |como |avec |com )?{{word}}",
    rf"(?:add|put) {{word}} (?:as )?{_THE}{_LABEL} (?:to|on) {{ids}}",
    rf"{{some}}:? (?:add |hinzu )?{_LABEL} {{word}}",  # "this label printer" is no order
    rf"(?:füge?|gib|setze?) {{ids}} {_THE}{_LABEL} {{word}}(?: hinzu)?",
    rf"(?:füge?|setze?) {_THE}{_LABEL} {{word}} (?:zu|auf|an|bei|für) {{ids}}(?: hinzu)?",
    rf"{{some}} (?:mit )?{_THE}{_LABEL} {{word}} {_INFINITIVE}",
    rf"{_THE}{_LABEL} {{word}} (?:zu|auf|an|bei|für) {{some}} {_INFINITIVE}",
    rf"(?:gib|ponle|pon|añade|mets|ajoute|coloca|coloque|adiciona|bota) (?:a |à )?{{some}}"
    rf" {_THE}{_LABEL} {{word}}",
    rf"(?:añade|agrega|pon|ponle) {_THE}{_LABEL} {{word}} (?:a|al|en|para) {{ids}}",
    rf"(?:ajoute|mets|mettre) {_THE}{_LABEL} {{word}} (?:à|a|sur|au) {{ids}}",
    rf"(?:adiciona|adicione|põe|ponha|bota|coloca|coloque) {_THE}{_LABEL} {{word}}"
    r" (?:a|ao|em|no|na) {ids}",
)
_REMOVE = Form(
    rf"(?:remove|drop|delete|take|clear) {_THE}{_LABEL} {{word}} (?:from|off|of|on) {{ids}}",
    rf"(?:remove|drop|delete|take|clear) {_THE}{{word}} {_LABEL} (?:from|off|of|on) {{ids}}",
    r"(?:untag|unlabel) {ids} {word}",
    rf"{_THE}{_LABEL} {{word}} (?:von|aus|bei) {{some}} (?:entfernen|löschen|wegnehmen)",
    rf"entfern(?:e)? {_THE}{_LABEL} {{word}} (?:von|aus|bei) {{ids}}",
    rf"(?:nimm) {_THE}{_LABEL} {{word}} von {{ids}}(?: weg)?",
    rf"(?:quita|elimina|borra) {_THE}{_LABEL} {{word}} (?:de|a|del) {{ids}}",
    rf"(?:enlève|retire|supprime) {_THE}{_LABEL} {{word}} (?:de|à|du|sur) {{ids}}",
    rf"(?:remove|remova|tira|tire) {_THE}{_LABEL} {{word}} (?:de|do|da) {{ids}}",
)
_OPEN = (
    r"(?:list |show |find |zeige? |muestra |montre |mostra )?(?:me |all |the |alle |todos |los )*"
    r"(?P<open>open |offene |abiertos )?"
)
_WITH = Form(
    rf"{_OPEN}tickets (?:with|mit|con|avec|com) (?:the |dem |la |l')?{_LABEL} {{word}}",
    rf"{_OPEN}tickets (?:labell?ed|tagged)(?: with| as)? {{word}}",
)
_ALL = Form(
    r"(?:list |show |which |what |zeige? |liste |lista de |muestra |montre |mostra )?"
    r"(?:me |all |the |our |alle |die |las |todas |les |toutes |as )*"
    r"(?:labels|tags|etiketten|etiquetas|étiquettes)(?: list| are there| gibt es)?",
)
_RENAME = Form(
    r"(?:rename|change) (?:the )?(?P<what>label|tag|client) {word} (?:to|as|into) {new}",
    r"merge (?:the )?(?P<what>label|tag) {word} (?:into|with|to) (?:label |tag )?{new}",
    r"merge (?:the )?(?P<what>labels|tags) {word} (?:and|with|into|to) {new}",
    r"(?:benenne?|nenne?) (?:das |den )?(?P<what>label|etikett|kunden?) {word}"
    r" (?:um in|in|zu|um zu) {new}(?: um)?",
    r"(?:renombra|cambia) (?:la |el )?(?P<what>etiqueta|cliente) {word} (?:a|por|como) {new}",
    r"renomme[rz]? (?:l'|l’|le )?(?P<what>étiquette|etiquette|label|client) {word} en {new}",
    r"(?:renomeia|renomeie|renomear) (?:a |o )?(?P<what>etiqueta|cliente) {word} para {new}",
)


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    phrase = replace(phrase, text=phrase.text.rstrip(" ?"))  # "can you add label eu to T7?"
    if _ALL.read(phrase) is not None:
        return Labels()
    if said := _RENAME.read(phrase):
        what: Named = "client" if said["what"].lower()[0] in "ck" else "label"
        return Relabel(what, said["word"].lower(), said["new"].lower())
    if said := _WITH.read(phrase):
        return List(stat="open" if "open" in said else None, labels=(said["word"].lower(),))
    return _changed(phrase)


def _changed(phrase: Phrase) -> Command | None:
    for form, sign in ((_REMOVE, "-"), (_ADD, "+")):
        said = form.read(phrase)
        about = named(said, phrase) if said else None
        if said is None or not about:
            continue
        word = said["word"].lower()
        cat = lex.CAT.whole((word,), 0, 1)
        if cat is None:
            return Update(**about, labels=(f"{sign}{word}",))
        return Update(**about, cat=cast(Cat, cat)) if sign == "+" else None
    return None
