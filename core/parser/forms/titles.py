""" "rename T1 to done", "T1 desc it smokes": new titles and descriptions.

A short title may look like a value. A longer one is read with what follows it.
"""

from __future__ import annotations

from core.command import Command, Update
from core.parser.forms.form import Form, Phrase, named
from core.parser.slot_values import unquoted
from core.title import titled

_QUOTED = r"\"[^\"\n]+\"|'[^'\n]+'|“[^”\n]+”|„[^“\n]+“|«[^»\n]+»"
_NEW = rf"(?P<title>{_QUOTED}|[^\s,;:]+(?: [^\s,;:]+)?)"
_TITLE = r"(?:title|titel|título|titulo|titre)"
_RENAMED = Form(
    rf"(?:rename|retitle) {{some}} (?:to|as|into) {_NEW}",
    rf"(?:set|change) (?:the )?title of {{some}} to {_NEW}",
    rf"{{some}} {_TITLE}: {_NEW}",
    rf"benenne {{some}} in {_NEW} um",
    rf"benenne {{some}} (?:um in|in) {_NEW}",
    rf"(?:renombra|renombrar) {{some}} (?:a|como) {_NEW}",
    rf"renomme[rz]? {{some}} en {_NEW}",
    rf"renome(?:ia|ie|ar) {{some}} (?:para|como) {_NEW}",
)
_DESC = r"(?:desc|desc:|description:|beschreibung:|descripción:|descrição:)"
_DESCRIBED = Form(rf"{{some}} {_DESC} (?P<text>[^;]+)")
_AND = frozenset(("and", "und", "y", "et", "e"))  # another order may follow


def read(phrase: Phrase) -> Command | None:
    """Return the command, or None."""
    return _described(phrase) or _renamed(phrase)


def _described(phrase: Phrase) -> Update | None:
    said = _DESCRIBED.read(phrase)
    about = named(said, phrase) if said else None
    return Update(**about, desc=said["text"]) if said and about else None


def _renamed(phrase: Phrase) -> Update | None:
    said = _RENAMED.read(phrase)
    about = named(said, phrase) if said else None
    if said is None or not about or not _AND.isdisjoint(said["title"].lower().split()):
        return None
    title = titled(unquoted(said["title"]))
    return Update(**about, title=title) if any(map(str.isalnum, title)) else None
