"""What a file to import is written in, found by reading all of it before any of it is used.

UTF-8, UTF-16 and UTF-32 prove themselves: one wrong byte and they are refused. What is none of them
is read as Windows-1252 (Latin-1 and more), but only where it then is text as people write it: other
encodings of one byte would become other letters in silence.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from core.errors import RecordError

WINDOWS = "cp1252"
PIECE = 1024 * 1024  # bytes that are looked at in one go

_MARKS = (  # the longer ones first: UTF-32's begins like UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED = (  # a file begins with a character of ASCII: a field's name, a quote or a bracket
    (re.compile(rb"[^\0]\0\0\0"), "utf-32-le"),
    (re.compile(rb"\0\0\0[^\0]"), "utf-32-be"),
    (re.compile(rb"[^\0]\0"), "utf-16-le"),
    (re.compile(rb"\0[^\0]"), "utf-16-be"),
)

# Beyond ASCII: letters of German, English, French, Portuguese, Spanish and Swedish, and signs.
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
            # Words of Cyrillic, Greek or Chinese; all vowels in a row are somebody's test.
            rf"(?<![{_LETTERS}])(?!(?:[äöüß]+|[ÄÖÜ]+|[áéíóúüñ]+)(?![{_LETTERS}]))[{_LETTERS}]{{3}}",
            "[a-zß-öø-ÿœ][À-ÖØ-ÞŒ]",
            # Letters of Eastern Europe look like these where these never stand.
            "[õÕ](?![eéEÉ])|[ãÃ](?![oesinOESIN]|\\b)|[œŒ](?![uiUI])|[èÈ]\\b",
        )
    )
)
_OF_UTF_8 = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_LINE_END = re.compile("\r\n?|\n")


def encoding_of(stream: BinaryIO) -> str:
    """The codec's name; the stream is at its beginning again. Raises RecordError with the line
    where nothing fits."""
    said = _said(stream.read(4))
    problem = _problem(stream, said or "utf-8")
    if problem is None:
        return said or "utf-8"
    if said is None and _is_windows(stream):
        return WINDOWS
    raise RecordError(problem)


def _said(start: bytes) -> str | None:
    """What the first bytes say."""
    marked = (name for mark, name in _MARKS if start.startswith(mark))
    unmarked = (name for pattern, name in _UNMARKED if pattern.match(start))
    return next(marked, None) or next(unmarked, None)


def _problem(stream: BinaryIO, encoding: str) -> str | None:
    """The first line that is not written in the encoding, as a sentence."""
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
        return f"line {line} is not {name} (byte 0x{byte:02x}): save the file as UTF-8"
    finally:
        stream.seek(0)
    return None


def _lines(before: str, text: str) -> int:
    """How many lines end in a text. before: the character before it."""
    is_halved = before == "\r" and text.startswith("\n")  # one end, in two pieces
    return len(_LINE_END.findall(text)) - is_halved


def _is_windows(stream: BinaryIO) -> bool:
    """Whether all of it is text as people write it; a letter of UTF-8 tells that it is not."""
    try:
        return not any(
            _OF_UTF_8.search(piece) or _NO_SUCH_TEXT.search(piece.decode(WINDOWS))
            for piece in _pieces(stream)
        )
    except UnicodeDecodeError:  # some bytes are no letter there
        return False
    finally:
        stream.seek(0)


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    """Lines, or parts of very long ones, so that hardly a word is parted."""
    stream.seek(0)
    while piece := stream.readline(PIECE):
        yield piece
