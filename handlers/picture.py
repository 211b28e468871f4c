"""A chart as a PNG picture. Pillow is loaded only to draw one."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from core.settings import lacking

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont, ImageFont

WIDE, HIGH = 1200, 600  # pixels
LEFT, RIGHT, TOP, BOTTOM = 110, 30, 110, 60  # around the bars
TEXT, TITLE = 22, 28  # pixels of letters
LINES_MAX = 5  # lines across
_INK, _QUIET, _PAPER = "#1d1c1d", "#d0d0d0", "#ffffff"
_COLOURS = ("#1264a3", "#e8912d")  # blue and orange differ for the colour-blind too
_GAP = 16
_FONT = "DejaVu Sans"
_GERMAN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"},
)


class Series(NamedTuple):
    """name, numbers: of one kind of bars; a number for each label"""

    name: str
    numbers: Sequence[int]


def bars(title: str, labels: Sequence[str], series: Sequence[Series]) -> bytes:
    """Return a chart of bars side by side for each label, as PNG.

    labels: below the bars; if there are many, not all are written
    Raises SettingsError without Pillow.
    """
    try:
        from PIL import Image, ImageDraw  # optional
    except ImportError as error:
        raise lacking("a chart", "Pillow>=11") from error
    image = Image.new("RGB", (WIDE, HIGH), _PAPER)
    draw = ImageDraw.Draw(image)
    small, large = _font(TEXT), _font(TITLE)
    if not _is_ours(small):  # Pillow's own font has only the letters of ASCII
        title, labels = plain(title), [*map(plain, labels)]
        series = [Series(plain(one.name), one.numbers) for one in series]
    draw.text((LEFT, 18), title, _INK, large)
    _legend(draw, small, series)
    top = _lines(draw, small, max((n for one in series for n in one.numbers), default=0))
    _draw_bars(draw, series, top)
    _draw_labels(draw, small, labels)
    made = io.BytesIO()
    image.quantize(32).save(made, "PNG", optimize=True)
    return made.getvalue()


def steps(most: int) -> range:
    """Return the numbers of the lines across: at most LINES_MAX, the last one at least `most`."""
    size = next(
        n for power in range(12) for n in (10**power, 2 * 10**power, 5 * 10**power)
        if n * LINES_MAX >= most
    )  # fmt: skip
    lines = max(1, -(-most // size))
    return range(0, (lines + 1) * size, size)


def plain(text: str) -> str:
    """Return the text in ASCII letters: `groesser`, `ferme`; `?` for letters of other scripts."""
    bare = unicodedata.normalize("NFKD", text.translate(_GERMAN))
    letters = "".join(one for one in bare if not unicodedata.combining(one))
    return letters.encode("ascii", "replace").decode()


def _font(size: int) -> FreeTypeFont | ImageFont:
    """Return a font of the system with most letters of Europe, or Pillow's own."""
    from PIL import ImageFont

    try:
        return ImageFont.truetype("DejaVuSans.ttf", size)
    except OSError:
        return ImageFont.load_default(size)


def _is_ours(font: FreeTypeFont | ImageFont) -> bool:
    from PIL.ImageFont import FreeTypeFont

    return isinstance(font, FreeTypeFont) and font.getname()[0] == _FONT


def _legend(draw: ImageDraw, font: FreeTypeFont | ImageFont, series: Sequence[Series]) -> None:
    x = float(LEFT)
    for colour, one in zip(_COLOURS, series, strict=True):
        told = f"{one.name} {sum(one.numbers):,}"
        draw.rectangle((x, 66, x + TEXT, 66 + TEXT), colour)
        draw.text((x + TEXT + 8, 64), told, _INK, font)
        x += TEXT + 8 + draw.textlength(told, font) + 2 * _GAP


def _lines(draw: ImageDraw, font: FreeTypeFont | ImageFont, most: int) -> int:
    """Draw the lines across with their numbers; return the number of the top one."""
    numbers = steps(most)
    for number in numbers:
        y = _height(number, numbers[-1])
        draw.line((LEFT, y, WIDE - RIGHT, y), _QUIET if number else _INK, 2)
        draw.text((LEFT - 12, y), f"{number:,}", _INK, font, anchor="rm")
    return numbers[-1]


def _height(number: int, top: int) -> float:
    return HIGH - BOTTOM - (HIGH - TOP - BOTTOM) * number / top


def _draw_bars(draw: ImageDraw, series: Sequence[Series], top: int) -> None:
    room = (WIDE - LEFT - RIGHT) / max(1, len(series[0].numbers))
    wide = min(60.0, room * 0.8 / len(series))
    for n, (colour, one) in enumerate(zip(_COLOURS, series, strict=True)):
        for place, number in enumerate(one.numbers):
            x = LEFT + room * (place + 0.5) + wide * (n - len(series) / 2)
            if number:
                base = HIGH - BOTTOM - 2
                y = min(_height(number, top), base - 2)  # one of a thousand is seen too
                draw.rectangle((x, y, x + wide - 2, base), colour)


def _draw_labels(draw: ImageDraw, font: FreeTypeFont | ImageFont, labels: Sequence[str]) -> None:
    room = (WIDE - LEFT - RIGHT) / max(1, len(labels))
    wide = max((draw.textlength(label, font) for label in labels), default=0) + _GAP
    every = max(1, -(-int(wide) // int(room))) if labels else 1
    for place in range(0, len(labels), every):
        x = LEFT + room * (place + 0.5)
        draw.text((x, HIGH - BOTTOM + 12), labels[place], _INK, font, anchor="ma")
