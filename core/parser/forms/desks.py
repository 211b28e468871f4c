""" "share T7 with acme-desk", "unshare T7", "tell acme-desk T7: we look at it"."""

from __future__ import annotations

import re

from core.command import Command, Question, Tell, Unclear, Update
from core.parser.forms.form import Form, Phrase, as_written, named
from core.ticket import NOBODY
from core.translation import say

_KEYS = re.compile(
    r"shar|teil|compart|partag|tell|sag|dile|di a|dis à|dis a|diga|diz|mitteil", re.IGNORECASE
)
_TEXT = r"(?P<text>(?:.|\n)+)"
_DESK = r"(?:the )?(?:desk )?@?{word}(?: desk)?"
_SHARED = Form(
    rf"share {{ids}} (?:with|to) {_DESK}",
    rf"share (?:the )?tickets? {{ids}} (?:with|to) {_DESK}",
    r"(?:teile?|gib) {ids} mit (?:dem desk )?@?{word}(?: teilen)?",
    r"(?:comparte|compartir|compartilha|compartilhe|compartilhar|partilha) {ids} (?:con|com)"
    r" @?{word}",
    r"(?:partage|partager) {ids} avec @?{word}",
)
_SHARED_HERE = Form(
    rf"share (?:it|this|that|this ticket) with {_DESK}",
    r"teile? (?:es|das|dieses ticket) mit @?{word}",
    r"(?:comparte esto|compártelo|compartilha isto) (?:con|com) @?{word}",
    r"(?:partage ça|partage-le) avec @?{word}",
)
_KEPT = Form(
    r"(?:unshare|stop sharing|do not share|don't share) {ids}(?: with @?[\w.-]+)?(?: any ?more)?",
    r"teile? {ids} nicht(?: mehr)?(?: mit @?[\w.-]+)?",
    r"teile? {ids} mit @?[\w.-]+ nicht mehr",
    r"(?:deja de compartir|no compartas|para de compartilhar|pare de compartilhar|não compartilhe"
    r"|não compartilhes) {ids}",
    r"(?:arrête de partager|ne partage plus) {ids}",
)
_KEPT_HERE = Form(r"(?:unshare|stop sharing(?: it| this)?|nicht mehr teilen|ne plus partager)")
_OF = r"(?: (?:about|on|of|über|zu|sobre|de|sur))?"
_SAID = Form(
    rf"tell @?{{word}}{_OF} {{ids}}\s*[:,–-]\s*{_TEXT}",
    rf"(?:sag|sage) @?{{word}}{_OF} {{ids}}\s*[:,–-]\s*{_TEXT}",
    rf"(?:di a|dile a|dis à|dis a|diga a|diz a|diz ao|diga ao) @?{{word}}{_OF} {{ids}}"
    rf"\s*[:,–-]\s*{_TEXT}",
)
_SAID_HERE = Form(
    rf"tell @?(?P<word>[\w.-]*desk[\w.-]*)\s*[:,–-]\s*{_TEXT}",
    rf"tell the other desk\s*[:,]\s*{_TEXT}",
)
_UNREAD = Form(r"(?:un)?share (?P<id>(?:T-?|#)\d+)(?: .*)?", r"tell @?[\w.-]+ (?P<id>T-?\d+)")


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    if not _KEYS.search(phrase.text):
        return None
    return _shared(phrase) or _said(phrase) or _unread(phrase)


def _shared(phrase: Phrase) -> Command | None:
    for form, is_end in (
        (_SHARED, False),
        (_KEPT, True),
        (_SHARED_HERE, False),
        (_KEPT_HERE, True),
    ):
        said = form.read(phrase)
        which = named(said, phrase) if said is not None else None
        if said is not None and which:
            return Update(**which, shared=NOBODY if is_end else said["word"].lower())
    return None


def _said(phrase: Phrase) -> Command | None:
    for form in (_SAID, _SAID_HERE):
        said = form.read(phrase)
        which = named(said, phrase) if said else None
        if said and which:
            desk = said["word"].lower() if "word" in said else None
            return Tell(**which, text=as_written(said["text"], phrase), desk=desk)
    return None


def _unread(phrase: Phrase) -> Command | None:
    """Return a hint for an order in other words ("share T5 until friday")."""
    if _UNREAD.read(phrase) is None:
        return None
    is_said = phrase.text.lower().startswith("tell")
    hint = say("say: tell acme-desk T7: ..") if is_said else say("say: share T7 with acme-desk")
    return Unclear(hint, kind=Question.REFUSAL)
