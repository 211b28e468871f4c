"""The text that is new in a mail: without quoted mails and signatures. Pure."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import NamedTuple

from core.settings import lacking

try:
    from mailparser_reply.parser import EmailMessage
except ImportError as error:
    raise lacking("mail", "mail-parser-reply~=1.36") from error

TEXT_MAX = 20_000  # characters of a mail that are kept
# Some of the library's patterns take time by the cube of a line's length: it is shown short ones.
LINE_SHOWN = 160
SHOWN = 6000  # characters
LANGUAGES = ["en", "de", "es", "fr", "it", "nl"]

_QUOTED = re.compile(r" ?>")
_WROTE = re.compile(r"^.{0,200}(?:escreveu|wrote|schrieb|a écrit|escribió)[^\n]{0,60}:$")
_HIDDEN = frozenset(("script", "style", "head", "title", "template", "noscript", "svg", "object"))
_BREAKS = frozenset(("br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "table", "ul", "ol"))
_EMPTY = frozenset(("br", "img", "hr", "input", "meta", "link", "area", "base", "col", "wbr"))


class Said(NamedTuple):
    """What a mail says.

    whole: the new text, with its signature
    body: without the signature
    """

    whole: str
    body: str


def new_text(text: str) -> Said:
    """Return what is new in the text of a mail. A text of which nothing is new is kept whole."""
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in text.split("\n")))
    text = text.strip()[:TEXT_MAX]
    shown, full = _shortened(text)
    parsed = EmailMessage(text=shown, languages=[*LANGUAGES], keep_hyphen_lists=True).read()
    if not parsed.replies:
        return Said(text, text)
    reply = parsed.replies[0]
    is_all = len(parsed.replies) == 1 and reply.content == parsed.text.strip()
    rest = text[len("\n".join(full[: shown.count("\n") + 1])) :] if is_all else ""
    whole = _unquoted(_restored(reply.full_body, full) + rest)
    body = _unquoted(_restored(reply.body, full) + (rest if not reply.signatures else ""))
    whole = whole or _unquoted(text) or text
    return Said(whole, body or whole)


def _shortened(text: str) -> tuple[str, list[str]]:
    """Return the beginning of the text with short lines, and its lines as they are."""
    lines = text[:SHOWN].split("\n")
    return "\n".join(line[:LINE_SHOWN] for line in lines), lines


def _restored(said: str, lines: list[str]) -> str:
    """Return the text with the long lines that were shown short."""
    long = {line[:LINE_SHOWN].strip(): line for line in lines if len(line) > LINE_SHOWN}
    return "\n".join(long.get(line, line) for line in said.split("\n"))


def _unquoted(text: str) -> str:
    """Return the text without quoted lines, and without the lines that introduce them."""
    kept: list[str] = []
    for line in text.split("\n"):
        if _QUOTED.match(line):
            while kept and not kept[-1]:
                kept.pop()
            if kept and _WROTE.match(kept[-1]):
                kept.pop()
        else:
            kept.append(line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def from_html(html: str) -> str:
    """Return the text of an HTML mail: no markup, nothing that is hidden, no quoted mail."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Reader(HTMLParser):
    """Collects the text. Inside a hidden element all is hidden, until it ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden: str | None = None
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._hidden is not None:
            self._depth += tag == self._hidden
        elif tag not in _EMPTY and (tag in _HIDDEN or _is_quote(tag, dict(attrs))):
            self._hidden, self._depth = tag, 1
        elif tag in _BREAKS:
            self.parts.append("\n- " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        if self._hidden == tag:
            self._depth -= 1
            self._hidden = self._hidden if self._depth else None
        elif self._hidden is None and tag in _BREAKS - {"li", "br"}:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if self._hidden is None:
            self.parts.append(re.sub(r"\s+", " ", data))


def _is_quote(tag: str, attrs: dict[str, str | None]) -> bool:
    style = (attrs.get("style") or "").replace(" ", "").lower()
    classes = (attrs.get("class") or "").split()
    is_hidden = "display:none" in style or "gmail_quote" in classes or "hidden" in attrs
    return is_hidden or (tag == "blockquote" and attrs.get("type") == "cite")
