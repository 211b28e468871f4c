"""Words that say a day or a period, and nothing else -> UTC dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from core.parser.calendar_days import month_at, whole_month
from core.parser.dates import in_english, span_at
from core.patterns import pattern

_WHOLE_MONTH = pattern(r"(20[0-9]{2})-(0[1-9]|1[0-2])")
_BEFORE = frozenset(("on", "in", "of", "for", "from", "am", "im", "vom", "en", "du", "em", "the"))


def period(said: Sequence[str], at: datetime) -> tuple[str, str | None] | None:
    """Return the first and last day that words in any of the languages say, and nothing else.

    As UTC dates YYYY-MM-DD; a period that still runs has no last day. None: they say something
    else.
    """
    words = said[1:] if said[:1] and said[0] in _BEFORE else said
    today = at.astimezone(UTC).date()
    if len(words) == 1 and (month := _WHOLE_MONTH.fullmatch(words[0])):
        whole = whole_month(today, int(month[2]), int(month[1]), 1)
        return str(whole.since), str(whole.until)
    words = in_english(words)
    span = span_at(words, 0, len(words), at) if words else None
    if span is None and words:
        span = month_at(words, 0, len(words), today)
    if span is None or span.size != len(words) or span.since is None:
        return None
    until = span.since if words == ["today"] else span.until
    return span.since.isoformat(), until.isoformat() if until else None
