"""A ticket's history in whole sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.remainder import told_once, untold
from core.reply import Entry, Remark
from core.ticket import TEXTS, VOICE
from core.translation import Said, say, tell, told
from handlers.phrases import PRI, Style

# What somebody did, and the same of whoever reads it.
_REPORTED = (say("{person} reported it"), say("You reported it"))
_TOOK = (say("{person} took it"), say("You took it"))
_GAVE = (say("{person} gave it to {other}"), say("You gave it to {other}"))
_GAVE_YOU = (say("{person} gave it to you"), say("You took it"))
_LEFT = (say("{person} left it to nobody"), say("You left it to nobody"))
_PRI = (say("{person} set the priority to {value}"), say("You set the priority to {value}"))
_CAT = (say("{person} set the category to {value}"), say("You set the category to {value}"))
_TITLE = (say("{person} renamed it to {value}"), say("You renamed it to {value}"))
_DESC = (say("{person} changed the description"), say("You changed the description"))
_NO_DESC = (say("{person} removed the description"), say("You removed the description"))
_NOTED = (say("{person} wrote"), say("You wrote"))
_NO_NOTE = (say("{person} removed the note"), say("You removed the note"))
_INSIDE = (
    say("{person} wrote, for assignee and admins only"),
    say("You wrote, for assignee and admins only"),
)
_STAT = {
    "open": (say("{person} opened it again"), say("You opened it again")),
    "prog": (say("{person} started it"), say("You started it")),
    "done": (say("{person} closed it"), say("You closed it")),
}
_VOICE = (say("{person} has this too"), say("You have this too"))
_NO_VOICE = (say("{person} took the +1 back"), say("You took the +1 back"))
_TEXTS = tuple(name for name in TEXTS if name != "title")  # a title is in its sentence

Deed = tuple[Said, Said]


@dataclass(frozen=True, slots=True)
class Line:
    """One change, or an internal note, as a page shows it. sentences: what was done; texts: what
    was written with it; id, link: as an entry's."""

    at: str
    sentences: tuple[str, ...]
    texts: tuple[str, ...] = ()
    id: str | None = None
    link: str | None = None
    is_inside: bool = False


def line_of(entry: Entry, style: Style, viewer: str) -> Line:
    """viewer: who reads it."""
    whole = untold(entry)
    shown = told_once(entry, whole)
    texts = (whole, *(style.text(shown[name]) for name in _TEXTS if shown.get(name)))
    said = _told(entry, style, viewer)
    is_link = (entry.link or "").startswith(("https://", "http://"))
    link = entry.link if is_link else None
    return Line(entry.at, tuple(said), tuple(text for text in texts if text), entry.id, link)


def remark_line(remark: Remark, style: Style, viewer: str) -> Line:
    return Line(
        remark.at,
        (_said(_INSIDE, remark.by, style, viewer),),
        (style.text(remark.text),),
        is_inside=True,
    )


def _told(entry: Entry, style: Style, viewer: str) -> Iterator[str]:
    """The sentences of a change, each about one field; a text says itself what it belongs to."""
    changed, by = entry.changed, entry.by
    is_new = "by" in changed and entry.id is None
    if is_new:
        yield _said(_REPORTED, by, style, viewer)
    elif "stat" in changed:
        yield _said(_STAT[changed["stat"]], by, style, viewer)
    if "own" in changed:
        own = changed["own"]
        yield _said(_given(own, by, viewer), by, style, viewer, other=style.person(own or ""))
    if "pri" in changed and not is_new:
        pri = told(PRI[changed["pri"]])
        yield _said(_PRI, by, style, viewer, value=pri)
    if "cat" in changed and not is_new:
        yield _said(_CAT, by, style, viewer, value=changed["cat"])
    if "title" in changed and not is_new:
        yield _said(_TITLE, by, style, viewer, value=style.quote(changed["title"]))
    if "desc" in changed and not is_new:
        yield _said(_DESC if changed["desc"] else _NO_DESC, by, style, viewer)
    if VOICE in changed:
        yield _said(_VOICE if changed[VOICE] else _NO_VOICE, by, style, viewer)
    if "res" in changed and not ("stat" in changed and changed["res"]):
        yield _said(_NOTED if changed["res"] else _NO_NOTE, by, style, viewer)


def _given(own: str | None, by: str, viewer: str) -> Deed:
    if own is None:
        return _LEFT
    if own == by:
        return _TOOK
    return _GAVE_YOU if own == viewer else _GAVE


def _said(deed: Deed, by: str, style: Style, viewer: str, **values: str) -> str:
    return tell(deed[by == viewer], person=style.person(by), **values)
