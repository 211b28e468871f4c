"""Ticket titles: at most 50 characters, cut where a clause ends. Pure."""

from __future__ import annotations

import re
from typing import TypedDict

from core.patterns import pattern
from core.ticket import TITLE_MAX, cut, one_line

_LEAST = 15  # characters; a shorter clause says too little
_CLAUSE = pattern(
    r"[,;:.!?](?=\s)|\s+[-–—(|](?=\s|\w)"
    r"|\s+(?=(?:since|because|when|while|whenever|after|before|but|which|so|and|although|until|despite|due|"
    r"seit|weil|wenn|obwohl|nachdem|aber|damit|sodass|sobald|und|"
    r"desde|porque|cuando|mientras|pero|aunque|después|y|"
    r"depuis|parce|quand|lorsque|mais|pendant|après|et|"
    r"quando|mas|enquanto|embora|depois|e)\s)",
    re.IGNORECASE,
)
_LITTLE = """
a an the in on at to of for from with and or by is are was were be been being has have had will
would can could should do does did not no that this these those its their our my your his her as
if but so than then too very into onto over under per via about after before since when while
who which what where up out off it they we i you he she there also just still only even more
most some any all each der die das den dem des ein eine einen einem einer und oder aber ist sind
war wird werden hat haben kein keine im am auf aus bei mit nach von vor zu zum zur für
fuer über unter durch gegen ohne um als wie wenn dass daß sich es er sie wir ich noch nur auch
sehr el la los las un una unos unas y o pero son está están fue ha han en de del al por para con
sin sobre que se lo le su sus mi muy más les du au aux et ou mais est sont était ont ne dans
par pour avec sans sur qui sa ses mon ma mes très d' l' os uma e mas é são foi tem têm
em na nos nas da dos ao aos com sem seu sua meu minha muito
ce cet cette ces este esta estos estas ese esa esse essa neste nesta
dieser diese dieses diesem diesen
"""
_DANGLING = frozenset(_LITTLE.split())  # no title ends in one of these words
_NUMBER = pattern(r"[~<>≥≤]?\d[\d.,:]*[%$€]?")
_GOES_ON = pattern(  # a full stop that ends no sentence: "Frau Dr. Huber", "im 3. Stock"
    r"(?:\b(?:dr|fr|hr|nr|prof|mr|mrs|ms|st|str|no|vs|ca|bzw|inkl|z\.b|u\.a|e\.g|i\.e|sra?|dra?|núm|"
    r"mme|mlle)|\b(?:im|am|den|dem|der|vom|zum|beim|ab|bis|seit|das|die|ins) \d{1,2})\.$",
    re.IGNORECASE,
)
_SENTENCE = pattern(r"(?<=[.!?])\s+(?=\S)")
_SENTENCE_LEAST = 3  # words


def titled(text: str) -> str:
    """Return the text cut to a title. A text that fits is unchanged."""
    if len(text) <= TITLE_MAX:
        return text
    marks = reversed(list(_CLAUSE.finditer(text[: TITLE_MAX + 2])))
    end = next((mark.start() for mark in marks if _ends(text, mark)), 0)
    if end >= _LEAST:
        clause = _whole(text[:end], "")
        if len(clause) >= _LEAST:
            return clause
    shorter = cut(text, TITLE_MAX)
    found = _whole(shorter, text[len(shorter) :])
    return found if len(found) >= _LEAST else text[:TITLE_MAX].rstrip()


class Title(TypedDict):
    """Fields of a ticket.

    title: at most 50 characters
    title_cut: whether the title is only the beginning of the user's text
    """

    title: str
    title_cut: bool


def title_fields(said: str, desc: str | None = None) -> Title:
    """Return the title of a text, and whether it was cut.

    desc: the description; if it starts with the title and goes on, the title counts as cut
    """
    line = one_line(said)
    title = titled(line)
    (first, *_) = (desc or "").splitlines() or [""]
    return {"title": title, "title_cut": title != line or _goes_on(title, one_line(first))}


def _goes_on(title: str, line: str) -> bool:
    return line.startswith(title) and any(map(str.isalnum, line[len(title) :]))


def _ends(text: str, mark: re.Match[str]) -> bool:
    """Whether a clause ends at the mark, early enough for a title."""
    return mark.start() <= TITLE_MAX and not _GOES_ON.search(text[: mark.end()])


def _whole(head: str, rest: str) -> str:
    """Return the head without dangling words, marks and numbers at its end.

    rest: the text after the head; a number dangles if its noun is there
    """
    words = head.split()
    is_cut = bool(rest.strip()) and rest[:1].isspace()
    while len(words) > 1:
        last = words[-1].strip(",;:-–—(|\"'").lower()
        if last and last not in _DANGLING and not (is_cut and _NUMBER.fullmatch(last)):
            break
        words.pop()
        is_cut = True
    return " ".join(words).rstrip(" ,;:-–—(|/")


def first_sentence(text: str) -> tuple[str, str]:
    """Return the first sentence of at least three words, and the text after it ("" if none)."""
    for match in _SENTENCE.finditer(text):
        head = text[: match.start()]
        if len(head.split()) >= _SENTENCE_LEAST and not _GOES_ON.search(head):
            return head.rstrip(".").rstrip(), text[match.end() :]
    return text, ""
