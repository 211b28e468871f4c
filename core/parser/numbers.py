"""Numbers in digits and words: "T1-T4", "7 to 9", "number four", "the second"."""

from __future__ import annotations

import re

from core.patterns import pattern
from core.ticket import BATCH_MAX

_SAID = """
0 zero null cero zéro
1 one first eins ein eine uno una primero primera un une premier première um uma primeiro primeira
2 two second zwei zwo zweite zweiten zweiter zweites dos segundo segunda deux deuxième second
2 seconde dois duas
3 three third drei dritte dritten dritter drittes tres tercero tercera trois troisième três terceiro
3 terceira
4 four fourth vier vierte vierten cuatro cuarto cuarta quatre quatrième quatro quarto quarta
5 five fünf fuenf cinco cinq
6 six sechs seis
7 seven sieben siete sept sete
8 eight acht ocho huit oito
9 nine neun nueve neuf nove
10 ten zehn diez dix dez
11 eleven elf once onze
12 twelve zwölf zwoelf doce douze doze
13 thirteen dreizehn trece treize treze
14 fourteen vierzehn catorce quatorze
15 fifteen fünfzehn quince quinze
16 sixteen sechzehn
17 seventeen siebzehn
18 eighteen achtzehn
19 nineteen neunzehn
20 twenty zwanzig veinte vingt vinte
30 thirty dreißig dreissig treinta trente trinta
40 forty vierzig cuarenta quarante quarenta
50 fifty fünfzig cincuenta cinquante cinquenta
60 sixty sechzig
70 seventy siebzig
80 eighty achtzig
90 ninety neunzig
"""
WORDS = {word: int(row.split()[0]) for row in _SAID.split("\n") for word in row.split()[1:]}
_ORDERED = """
first second third fourth erste ersten erster erstes zweite zweiten zweiter zweites dritte dritten
dritter drittes vierte vierten primero primera segundo segunda tercero tercera cuarto cuarta premier
première seconde deuxième troisième quatrième primeiro primeira terceiro terceira quarto quarta
"""
_ORDINALS = frozenset(_ORDERED.split())
_ENDS = pattern(r"(?P<first>first|erste|prim|premi)|last|letzt|latest|newest|neuest|[uú]ltim|derni")
_PIECE = pattern(r"[0-9]{1,18}|[^\W\d_]+|->|\.{2,}|…|[-–—]")
_RANGE = frozenset(
    ("-", "–", "—", "..", "...", "…", "->", "to", "through", "thru", "until", "till", "bis")
    + ("a", "al", "hasta", "à", "au", "jusqu", "até", "ate", "ao")
)


def rows_in(text: str) -> str | None:
    """Return rows at an end of a list: `1-2` for "the first two", `-3--1` for "the last three".

    None if the text does not say a count and an end.
    """
    words = re.findall(r"[^\W_]+", text.lower())
    end = next(filter(None, map(_ENDS.match, words)), None)
    counts = (2 if word in ("beiden", "both") else _cardinal(word) for word in words)
    count = next((n for n in counts if 1 < n <= BATCH_MAX), None)
    if end is None or count is None:
        return None
    return f"1-{count}" if end["first"] else f"-{count}--1"


def _cardinal(word: str) -> int:
    if word.isdecimal() and len(word) < 4:
        return int(word)
    return 0 if word in _ORDINALS else WORDS.get(word, 0)


def numbers_in(text: str) -> tuple[int, ...]:
    """Return the numbers in a text, ranges filled in; at most 51, one more than is allowed."""
    found: dict[int, None] = {}
    last: int | None = None
    is_range = False
    for number in _pieces(text.lower()):
        if number is None:
            is_range = last is not None
            continue
        low = number if not is_range or last is None else last
        for one in range(min(low, number), min(max(low, number), min(low, number) + BATCH_MAX) + 1):
            if len(found) <= BATCH_MAX:
                found[one] = None
        last, is_range = number, False
    return tuple(found)


def _pieces(text: str) -> list[int | None]:
    """Return the numbers, with None in place of a word or mark for "up to"."""
    found: list[int | None] = []
    tens = 0
    for piece in _PIECE.findall(text):
        value = int(piece) if piece[0].isascii() and piece[0].isdigit() else WORDS.get(piece)
        if value is None:
            tens = 0
            if piece in _RANGE and found:
                found.append(None)
        elif tens and 0 < value < 10:
            found[-1] = tens + value
            tens = 0
        else:
            found.append(value)
            tens = value if 20 <= value <= 90 and value % 10 == 0 and not piece[0].isdigit() else 0
    while found and found[-1] is None:
        found.pop()
    return found
