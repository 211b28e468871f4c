"""Paging: "more" and "page 2" continue the list that the caller saw last in this conversation."""

from __future__ import annotations

from dataclasses import replace

from core.command import List
from core.desk.talk import Talk


def turned(asked: List, talk: Talk) -> List | None:
    """Return the list that is meant, with its page number; None if "more" has no list to continue.

    The next page starts after the last row shown, so a ticket that keeps its position is neither
    skipped nor shown twice. Any other page is counted from the start.
    """
    if asked.after:
        return replace(asked, page=asked.page if isinstance(asked.page, int) else 2)
    last = talk.listed
    if last is None or not isinstance(last.page, int):
        return None if asked.page == "next" else replace(asked, page=asked.page or 1)
    if asked.page == "next":
        return _next(last, talk)
    filters = replace(asked, page=None)
    if asked.page is None or filters not in (List(), replace(last, page=None, after=None)):
        return replace(asked, page=asked.page or 1)
    if asked.page == last.page:
        return last
    if asked.page == last.page + 1:
        return _next(last, talk)
    return replace(last, page=asked.page, after=None)


def _next(last: List, talk: Talk) -> List:
    """Return the next page, or the same page if it had no rows."""
    assert isinstance(last.page, int)
    is_next = talk.end or (last.due and talk.rows)
    return replace(last, page=last.page + 1, after=talk.end) if is_next else last
