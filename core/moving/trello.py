"""Trello: a board as JSON. Its lists, members and comments stand apart from its cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from core.message import iso
from core.moving.system import Row, System, Words


def _rows(board: Row) -> Iterable[Row]:
    """Yield the cards, each with what the board has of it."""
    lists = {one["id"]: one.get("name") for one in _all(board, "lists")}
    members = {one["id"]: one.get("username") or one.get("fullName") for one in _people(board)}
    said, made, todo = _told(board)
    for checklist in _all(board, "checklists"):
        todo[checklist.get("idCard")] += [*_items(checklist)]
    for card in _all(board, "cards"):
        id = card.get("id")
        yield {
            **card,
            "list": _state(card, lists.get(card.get("idList"))),
            "memberNames": [members.get(one, one) for one in card.get("idMembers") or ()],
            "labelNames": [one.get("name") or one.get("color") for one in card.get("labels") or ()],
            "comments": said[id],
            "creator": made.get(id),
            "created": _born(str(id)),
            "items": todo[id],
        }


def _all(board: Row, name: str) -> list[dict[str, Any]]:
    found = board.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _people(board: Row) -> list[dict[str, Any]]:
    return [one for one in _all(board, "members") if one.get("id")]


def _told(board: Row) -> tuple[defaultdict[Any, Any], dict[Any, Any], defaultdict[Any, Any]]:
    """Return by card: its comments, oldest first; who made it; an empty list of what is to do."""
    said, made = defaultdict(list), {}
    for action in reversed(_all(board, "actions")):  # the newest is first
        data, who = action.get("data") or {}, action.get("memberCreator") or {}
        id, by = (data.get("card") or {}).get("id"), who.get("username") or who.get("fullName")
        if action.get("type") == "commentCard":
            about = {"id": action.get("id"), "date": action.get("date"), "author": by}
            said[id].append({**about, "text": data.get("text")})
        elif action.get("type") == "createCard":
            made[id] = by
    return said, made, defaultdict(list)


def _items(checklist: Mapping[str, Any]) -> Iterator[str]:
    for item in _all(checklist, "checkItems"):
        yield f"[{'x' if item.get('state') == 'complete' else ' '}] {item.get('name')}"


def _state(card: Row, name: str | None) -> str | None:
    if card.get("closed"):
        return "archived"
    return "complete" if card.get("dueComplete") else name


def _born(id: str) -> str | None:
    """Return when a card was made: its id begins with the seconds since 1970."""
    try:
        return iso(datetime.fromtimestamp(int(id[:8], 16), UTC))
    except (ValueError, OverflowError):
        return None


TRELLO = System(
    name="trello",
    title="Trello",
    known_by=(frozenset(("cards", "lists", "actions")), frozenset(("cards", "lists", "idtags"))),
    columns={
        "shortLink": "key",
        "shortUrl": "url",
        "name": "title",
        "desc": "desc",
        "items": "desc",
        "list": "stat",
        "labelNames": "label",
        "creator": "by",
        "memberNames": "own",
        "due": "due",
        "created": "created",
        "dateLastActivity": "updated",
        "comments": "note",
    },
    words=Words(stat={"archived": "done", "complete": "done"}),
    rows=_rows,
)
