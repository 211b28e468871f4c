"""Names of days and spans of them."""

from __future__ import annotations

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
SHORT_DAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4}
DAYS = {**{name: n for n, name in enumerate(WEEKDAYS)}, **SHORT_DAYS, "sat": 5, "sun": 6}
MONTH_NUMBERS = {name: n + 1 for n, name in enumerate(MONTHS)}
MONTH_NUMBERS |= {name[:3]: n + 1 for n, name in enumerate(MONTHS)} | {"sept": 9}
COUNTS = {  # words for numbers
    **{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7},
    **{"eight": 8, "nine": 9, "ten": 10, "couple": 2, "few": 3, "fourteen": 14, "thirty": 30},
}
UNITS = {  # in days
    **{"day": 1, "days": 1, "d": 1, "week": 7, "weeks": 7, "wk": 7, "wks": 7, "w": 7},
    **{
        "month": 30,
        "months": 30,
        "year": 365,
        "years": 365,
        "hour": 0,
        "hours": 0,
        "hrs": 0,
        "h": 0,
    },
    **{"fortnight": 14, "fortnights": 14, "min": 0, "mins": 0, "minutes": 0},
}
# before the first day, before the last, before both
SINCE = {"since", "after", "newer", "from", "starting", "later", "younger", "past"}
UNTIL = {"before", "until", "till", "older", "prior", "by", "til", "up", "upto", "earlier"}
WITHIN = {"on", "in", "during", "within", "over", "of", "for", "at"}
# "from" these is on them
PAST_DAYS = frozenset(("yesterday", "overnight", "last", "previous"))
MADE = ("created", "opened", "filed", "raised", "reported", "logged", "submitted", "made", "dated")
