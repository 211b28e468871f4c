"""key=value style: `close ids=T010,T011 res="merged in PR 482"`, `list stat=open pri=1`."""

from __future__ import annotations

import json
import re

from core.command import ACTIONS, Command
from core.parser import lexicon as lex
from core.parser.objects import from_json
from core.parser.saying import Saying
from core.parser.tokens import ids_at

_PAIR = re.compile(
    r'(?<![\w=])([a-z]{2,11})\s?=\s?("(?:[^"\\]|\\.)*"|\'[^\']*\'|[^\s"\']?)', re.IGNORECASE
)


def pairs(saying: Saying) -> tuple[Command, ...] | None:
    """The command that key=value pairs spell out."""
    text = saying.line.text
    if "=" not in text or saying.overheard:
        return None
    said: dict[str, str] = {}
    matches = [m for m in _PAIR.finditer(text) if _key(m)]
    if not matches:
        return None
    for n, match in enumerate(matches):
        after = matches[n + 1].start() if n + 1 < len(matches) else len(text)
        said[_key(match)] = _value(match, text[match.start(2) : after])
    return _command(saying, said, text[: matches[0].start()])


def _key(match: re.Match[str]) -> str:
    return lex.FIELD.whole((match[1].lower(),), 0, 1) or ""


def _value(match: re.Match[str], text: str) -> str:
    quoted = match[2]
    if len(quoted) > 1 and quoted[0] == '"':
        try:
            return str(json.loads(quoted, strict=False))
        except ValueError:
            return quoted[1:-1]
    if len(quoted) > 1 and quoted[0] == "'":
        return quoted[1:-1]
    return text.strip().rstrip(",;").strip()


def _command(saying: Saying, said: dict[str, str], head: str) -> tuple[Command, ...] | None:
    line, k = saying.line, saying.order
    end = sum(1 for token in line.tokens if token.end <= len(head.rstrip()))
    action = _action(saying, k, end, said)
    if action is None:
        return None
    ids = _ids(saying, k, end)
    if ids and "ids" not in said:
        said["ids"] = ",".join(ids)
    if action == "update" and set(said) <= {"ids", "own"} and "own" in said:
        action = "assign"
    if action == "create" and "title" not in said:
        return None
    if action == "list" and "desc" in said:  # "text" is a name of both
        said["text"] = said.pop("desc")
    value: dict[str, object] = {"action": action, **said}
    return (from_json(value),)


def _ids(saying: Saying, k: int, end: int) -> tuple[str, ...]:
    for start in range(k, min(k + 4, end)):
        ids, _ = ids_at(saying.line, start, end)
        if ids:
            return ids
    return ()


_SAME = {
    **{"note": "update", "set": "update", "raise": "update", "lower": "update", "rename": "update"},
    **{
        "start": "update",
        "reopen": "update",
        "take": "assign",
        "unassign": "assign",
        "view": "view",
    },
}


_STATES = {"reopen": "open", "start": "prog"}
_PAIRED = ACTIONS.keys() - {"note", "notify", "watch", "set"}  # what pairs can spell out
_ORDERED_ALIKE = ("set", "note")  # these do something else on tickets than by themselves


def _action(saying: Saying, k: int, end: int, said: dict[str, str]) -> str | None:
    """The action that stands before the pairs, with at most ids or a noun beside it."""
    words = saying.words
    if "action" in said:
        return said.pop("action") if k >= end else None
    if k >= end:
        return (
            "update"
            if "ids" in said
            else "list"
            if set(said) & {"stat", "pri", "cat", "own"}
            else None
        )
    ids, after = ids_at(saying.line, k, end)
    if ids and after >= end:
        return "update"
    if lex.LIST_HEADS.has(words[k]) and "ids" not in said:
        return "list" if end - k <= 3 and not _ids(saying, k + 1, end) else None
    fits = all(lex.TICKET.has(w) or w in ("new", "a", "the", "me", ":") for w in words[k + 1 : end])
    if words[k] in _ORDERED_ALIKE and ("ids" in said or _ids(saying, k + 1, end)):
        return "update"
    if words[k] in _PAIRED and (fits or _ids(saying, k + 1, end)):
        return words[k]
    if "title" in said and lex.CREATE_VERBS.skip(words, k, end) and fits:
        return "create" if "ids" not in said else "update"
    verb = lex.VERBS.at(words, k, end)
    if verb and verb[0] in _STATES:
        said.setdefault("stat", _STATES[verb[0]])
    if verb and (_ids(saying, k + verb[1], end) or "ids" in said):
        return _SAME.get(verb[0], verb[0])
    return None
