"""The encoding of a file to import, found by reading all of it before any of it is used.

One wrong byte shows that a file is not UTF-8, UTF-16 or UTF-32. Any other file is read as
Windows-1252 (Latin-1 and more), but only if the result looks like text that people write: text in
another one-byte encoding would silently get wrong letters.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from core.errors import RecordError

WINDOWS = "cp1252"
PIECE = 1024 * 1024  # bytes read at once

_MARKS = (  # the longer ones first: the mark of UTF-32-LE begins with that of UTF-16-LE
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED = (  # every file begins with an ASCII character: a field's name, a quote or a bracket
    (re.compile(rb"[^\0]\0\0\0"), "utf-32-le"),
    (re.compile(rb"\0\0\0[^\0]"), "utf-32-be"),
    (re.compile(rb"[^\0]\0"), "utf-16-le"),
    (re.compile(rb"\0[^\0]"), "utf-16-be"),
)

# Non-ASCII letters of German, English, French, Portuguese, Spanish and Swedish, and signs.
_LETTERS = "äöüßáéíóúñàâãåçèêëîïôõœùûÄÖÜÁÉÍÓÚÑÀÂÃÅÇÈÊËÎÏÔÕŒÙÛ"
_SIGNS = "€‚„…‰‹‘’“”•–—™›\u00a0¡¢£¥§©ª«¬\u00ad®°±²³´µ¶·º»¼½¾¿×÷"
_INSIDE = "’–—…·×\u00ad"  # signs that may stand between two letters
_ANY = f"[A-Za-z{_LETTERS}]"
_NO_SUCH_TEXT = re.compile(
    "|".join(
        (
            rf"[^\x00-\x7f{_LETTERS}{_SIGNS}]",
            rf"{_ANY}(?:[^\x00-\x7f{_LETTERS}{_INSIDE}]{_ANY}|[‚„‰•¡¢£¥§¬±µ¶¼½¾¿÷])",
            rf"[A-LN-Za-ln-z{_LETTERS}]³",
            # Cyrillic, Greek or Chinese words look like this. Only vowels in a row are a test text.
            rf"(?<![{_LETTERS}])(?!(?:[äöüß]+|[ÄÖÜ]+|[áéíóúüñ]+)(?![{_LETTERS}]))[{_LETTERS}]{{3}}",
            "[a-zß-öø-ÿœ][À-ÖØ-ÞŒ]",
            # Letters of Eastern Europe look like these, at places where these never stand.
            "[õÕ](?![eéEÉ])|[ãÃ](?![oesinOESIN]|\\b)|[œŒ](?![uiUI])|[èÈ]\\b",
        )
    )
)
_OF_UTF_8 = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_LINE_END = re.compile("\r\n?|\n")


def encoding_of(stream: BinaryIO) -> str:
    """Return the codec's name, and rewind the stream. Raises RecordError with the first line that
    cannot be decoded, if no encoding fits."""
    said = _said(stream.read(4))
    problem = _problem(stream, said or "utf-8")
    if problem is None:
        return said or "utf-8"
    if said is None and _is_windows(stream):
        return WINDOWS
    raise RecordError(problem)


def _said(start: bytes) -> str | None:
    """Return the codec that the first four bytes show; None if they show none."""
    marked = (name for mark, name in _MARKS if start.startswith(mark))
    unmarked = (name for pattern, name in _UNMARKED if pattern.match(start))
    return next(marked, None) or next(unmarked, None)


def _problem(stream: BinaryIO, encoding: str) -> str | None:
    """Return a sentence about the first line that is not in the encoding; None if all are."""
    decoder = codecs.getincrementaldecoder(encoding)()
    line, before = 1, ""
    try:
        for piece in _pieces(stream):
            text = decoder.decode(piece)
            line += _lines(before, text)
            before = text[-1:] or before
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        line += _lines(before, error.object[: error.start].decode(encoding))
        name, byte = encoding[:6].upper(), error.object[error.start]
        return f"line {line} is no {name} (byte 0x{byte:02x}): save the file as UTF-8"
    finally:
        stream.seek(0)
    return None


def _lines(before: str, text: str) -> int:
    """Return how many lines end in the text. before: the character before the text."""
    is_halved = before == "\r" and text.startswith("\n")  # one line end in two pieces
    return len(_LINE_END.findall(text)) - is_halved


def _is_windows(stream: BinaryIO) -> bool:
    """Whether all of it looks like text that people write. A letter in UTF-8 says no."""
    try:
        return not any(
            _OF_UTF_8.search(piece) or _NO_SUCH_TEXT.search(piece.decode(WINDOWS))
            for piece in _pieces(stream)
        )
    except UnicodeDecodeError:  # some bytes have no meaning in Windows-1252
        return False
    finally:
        stream.seek(0)


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    """Yield lines, or pieces of very long ones. So words are rarely split."""
    stream.seek(0)
    while piece := stream.readline(PIECE):
        yield piece
