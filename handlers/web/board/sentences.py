"""A ticket's history as sentences."""

from __future__ import annotations

from collections.abc import Iterator

from core.frozen import dataclass
from core.history import Entry, Remark
from core.remainder import remainder, told_once
from core.ticket import COMMENT, TEXTS, VOICE, WORDS
from core.translation import Said, say, tell, told
from handlers.details import detail_phrases
from handlers.phrases import PRI
from handlers.style import Style

# What somebody did, and the same if the reader did it.
_REPORTED = (say("{person} reported it"), say("You reported it"))
_TOOK = (say("{person} claimed it"), say("You claimed it"))
_GAVE = (say("{person} assigned it to {other}"), say("You assigned it to {other}"))
_GAVE_YOU = (say("{person} assigned it to you"), say("You claimed it"))
_LEFT = (say("{person} unassigned it"), say("You unassigned it"))
_PRI = (say("{person} set the priority to {value}"), say("You set the priority to {value}"))
_CAT = (say("{person} set the category to {value}"), say("You set the category to {value}"))
_TITLE = (say("{person} renamed it to {value}"), say("You renamed it to {value}"))
_DESC = (say("{person} changed the description"), say("You changed the description"))
_NO_DESC = (say("{person} removed the description"), say("You removed the description"))
_NOTED = (say("{person} wrote"), say("You wrote"))
_NO_NOTE = (say("{person} removed the note"), say("You removed the note"))
_INSIDE = (
    say("{person} wrote an internal note"),
    say("You wrote an internal note"),
)
_STAT = {
    "open": (say("{person} reopened it"), say("You reopened it")),
    "prog": (say("{person} started it"), say("You started it")),
    "done": (say("{person} closed it"), say("You closed it")),
}
_DETAILS = (say("{person} set {values}"), say("You set {values}"))
_WORDS = (say("{person} told the other desk: {text}"), say("You told the other desk: {text}"))
_COMMENT = (say("{person} commented: {text}"), say("You commented: {text}"))
_VOICE = (say("{person} has this problem too"), say("You have this problem too"))
_NO_VOICE = (say("{person} took the +1 back"), say("You took the +1 back"))
_TEXTS = tuple(name for name in TEXTS if name != "title")  # a title is in its sentence

Deed = tuple[Said, Said]


@dataclass(frozen=True, slots=True)
class Line:
    """One change, or an internal note, as a page shows it.

    at: time (UTC, ISO 8601 to the minute with Z)
    sentences: what was done
    texts: what was written with it
    id: the merged ticket that the change belongs to; None for the page's own ticket
    link: the Slack message; None if there is none
    is_inside: whether it is an internal note
    """

    at: str
    sentences: tuple[str, ...]
    texts: tuple[str, ...] = ()
    id: str | None = None
    link: str | None = None
    is_inside: bool = False


def line_of(entry: Entry, style: Style, viewer: str) -> Line:
    """Return a change as a line. viewer: user id of the reader, who is called `you`."""
    whole = remainder(entry)
    shown = told_once(entry, whole)
    texts = (whole, *(style.text(shown[name]) for name in _TEXTS if shown.get(name)))
    said = _told(entry, style, viewer)
    is_link = (entry.link or "").startswith(("https://", "http://"))
    link = entry.link if is_link else None
    return Line(entry.at, tuple(said), tuple(text for text in texts if text), entry.id, link)


def remark_line(remark: Remark, style: Style, viewer: str) -> Line:
    """Return an internal note as a line. viewer: user id of the reader."""
    return Line(
        remark.at,
        (_said(_INSIDE, remark.by, style, viewer),),
        (style.text(remark.text),),
        is_inside=True,
    )


def _told(entry: Entry, style: Style, viewer: str) -> Iterator[str]:
    """Yield one sentence for each changed field. A note that comes with a state has none, because
    its text stands below that sentence."""
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
    if not is_new and (details := detail_phrases(changed, style)):
        yield _said(_DETAILS, by, style, viewer, values=", ".join(details))
    if WORDS in changed:
        yield _said(_WORDS, by, style, viewer, text=style.quote(changed[WORDS]))
    if COMMENT in changed:
        yield _said(_COMMENT, by, style, viewer, text=style.quote(changed[COMMENT]))
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
