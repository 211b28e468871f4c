"""What "more" and "page 2" go on with: the list each caller saw last, kept in memory."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace

from core.command import List
from core.message import Message
from core.reply import Listed

CALLERS = 1_000  # remembered, the latest ones


class Pages:
    def __init__(self) -> None:
        self._last: OrderedDict[tuple[str, str], Listed] = OrderedDict()

    def resolve(self, message: Message, asked: List) -> List | None:
        """The list that is meant, with its page's number; None if nothing says which."""
        last = self._last.get((message.workspace, message.user))
        is_new = replace(asked, page=None) != List()
        if asked.page == "next":
            return replace(last.query, page=last.next or _page(last) + 1) if last else None
        if asked.page is None or is_new or last is None:
            return replace(asked, page=asked.page or 1)
        return replace(last.query, page=asked.page)

    def remember(self, message: Message, listed: Listed) -> None:
        caller = (message.workspace, message.user)
        self._last[caller] = replace(listed, tickets=())
        self._last.move_to_end(caller)
        if len(self._last) > CALLERS:
            self._last.popitem(last=False)


def _page(listed: Listed) -> int:
    page = listed.query.page
    return page if isinstance(page, int) else 1
