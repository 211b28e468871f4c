"""The filters in a page's address, the list that they ask for, and links with other filters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from core.command import List, Unclear
from core.desk.columns import By
from core.parser import from_form
from core.ticket import STATS
from handlers.web.numbers import number

VIEWED = (
    *("stat", "cat", "pri", "own", "by", "text", "since", "until", "label", "client", "sort"),
    *("due", "waiting"),
    *("blocked", "columns"),
)
_NO_FILTERS = frozenset(("columns",))  # of the view, but not of the list
FILTERS = (*VIEWED, "page", "after")


def filters(request: web.Request) -> dict[str, str]:
    """Return the filters that are set in the page's address."""
    said = {name: request.query.get(name, "").strip() for name in FILTERS}
    return {name: value for name, value in said.items() if value}


def pages(request: web.Request) -> dict[str, int]:
    """Return the page number of each column, by state, for a board with several columns. A column
    without one shows its first page."""
    said: dict[str, int | None] = {stat: number(request.query.get(stat)) for stat in STATS}
    return {stat: page for stat, page in said.items() if page}


def grouping(given: Mapping[str, str]) -> By:
    """Return what the columns are: states, if the address says nothing else."""
    said = given.get("columns")
    return "label" if said == "label" else "client" if said == "client" else "stat"


def link(given: dict[str, str], more: Mapping[str, Any]) -> str:
    """Return the board's address with changed filters. more: None or "" removes a filter."""
    here = {**given, "page": None, "after": None}
    named = {name: value for name, value in {**here, **more}.items() if value}
    return f"/?{urlencode(named)}" if named else "/"


def query(given: dict[str, Any]) -> tuple[List, str | None]:
    """Return the list that the filters ask for, or all tickets and what is wrong with a filter."""
    page = {"page": int(given["page"])} if number(given.get("page")) else {}
    labels = {"labels": given["label"].replace("+", " ")} if "label" in given else {}
    filtering = {name: value for name, value in given.items() if name not in _NO_FILTERS}
    asked = from_form({"action": "list", **filtering, **page, **labels})
    if isinstance(asked, List):
        return asked, None
    return List(), asked.msg if isinstance(asked, Unclear) else None


def sheet(given: dict[str, str]) -> str:
    """Return the address of the shown tickets as CSV."""
    return "/tickets.csv" + link(given, {})[1:]
