""" "T7 -> acme/api", "T7 public note: we ship on Friday": what other trackers are told."""

from __future__ import annotations

import re

from core.command import Command, Comment, Question, Unclear, Update
from core.parser.forms.form import Form, Phrase, as_written, named
from core.translation import say

_KEYS = re.compile(
    r"->|→|=>|/|github|linear|public|öffentlich|pública|público|publique|issue", re.IGNORECASE
)
_REPO = r"(?P<repo>[A-Za-z0-9][\w.-]*/[\w.-]+|github|linear)"
_TEAM = r"(?P<repo>[A-Za-z0-9][\w.-]*/[\w.-]+|github|linear|(?-i:[A-Z][A-Z0-9]{1,9}))"
_TEXT = r"(?P<text>(?:.|\n)+)"
_SENT = Form(
    rf"{{ids}}\s*(?:->|→|=>)\s*{_TEAM}",
    rf"(?:send|push|export|forward|copy|move) {{ids}} (?:to|into) {_REPO}",
    rf"{{ids}} (?:to|an|nach|a|à|vers|para) {_REPO}",
    rf"(?:(?:make|create|open|file) (?:an |a )?(?:github |linear )?issue (?:of|from|for) {{ids}}"
    rf"(?: (?:in|on|at)) {_REPO})",
    rf"(?:schick|schicke|sende|exportiere|gib) {{ids}} (?:an|nach|zu) {_REPO}(?: weiter)?",
    rf"(?:envía|envia|manda|exporta|pasa|envoie|exporte|envoyer|mande|envie|exporte|passe) {{ids}}"
    rf" (?:a|à|vers|sur|para|pra|ao) {_REPO}",
)
_PARTED = Form(
    r"(?:unlink|detach|disconnect) {ids} from (?:github|linear|its issue|the issue)",
    r"(?:trenne|löse) {ids} von (?:github|linear|seinem issue)",
    r"(?:desvincula|desconecta|détache|desvincule) {ids} (?:de|do) (?:github|linear)",
)
_NOTE = (
    r"(?:public (?:note|comment)|öffentliche notiz|öffentlicher kommentar|nota pública"
    r"|comentario público|note publique|commentaire public|comentário público)"
)
_ON = r"(?:on|to|for|about|an|zu|für|en|a|sobre|sur|à|pour|em|para|no|na)"
_SAID = Form(
    rf"{{ids}}[:,]? {_NOTE}\s*[:,–-]\s*{_TEXT}",
    rf"(?:add (?:a )?)?{_NOTE} {_ON} {{ids}}\s*[:,–-]\s*{_TEXT}",
    rf"{_NOTE} {{ids}}\s*[:,–-]\s*{_TEXT}",
    rf"{_NOTE}\s*:\s*{_TEXT}",
)
_UNSAID = Form(rf"{{ids}}[:,]? {_NOTE}(?: .*)?", rf"(?:add (?:a )?)?{_NOTE} {_ON} {{ids}}(?: .*)?")


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    if not _KEYS.search(phrase.text):
        return None
    for form, part in ((_SENT, "repo"), (_PARTED, None)):
        said = form.read(phrase)
        which = named(said, phrase) if said else None
        if said and which:
            return Update(**which, issue=said[part] if part else "none")
    return _comment(phrase)


def _comment(phrase: Phrase) -> Command | None:
    said = _SAID.read(phrase)
    which = named(said, phrase) if said else None
    if said and which:
        return Comment(**which, text=as_written(said["text"], phrase))
    if _UNSAID.read(phrase):
        return Unclear(say("say: {id} public note: ..", id="T7"), kind=Question.VALUE)
    return None
