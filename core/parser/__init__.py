"""Text -> commands. Pure: no I/O, no clock. The known words are tables in `words`."""

from core.parser.answers import answer
from core.parser.courtesy import is_thanks
from core.parser.intake import reported
from core.parser.lessons import Taught
from core.parser.objects import from_form, from_json, from_text
from core.parser.people import is_for_another
from core.parser.reader import agrees, parse

__all__ = [
    "Taught",
    "agrees",
    "answer",
    "from_form",
    "from_json",
    "from_text",
    "is_for_another",
    "is_thanks",
    "parse",
    "reported",
]
