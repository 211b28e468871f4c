"""Texts in which names stand for people, so that nobody is named to a language model."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from core.patterns import pattern

_PERSON = pattern(  # `<@U1|ana>`, `@ana`, and a bare user id
    r"<@(?P<id>[A-Z0-9]+)(?:\|[^<>]*)?>|(?<![\w.])@(?P<name>[\w.-]*\w)"
    r"|\b(?P<bare>[UW](?=[A-Z]*[0-9])[A-Z0-9]+)\b"
)
_STAND_IN = pattern(r"@?(person[0-9]+)\b")
_NAMING = frozenset(("own", "by", "waits", "asked", "voted"))  # keys of JSON whose value is a user


class Mask:
    """Replaces people by `@person1`, `@person2`, .. and puts them back.

    people: user id or name for each stand-in
    """

    def __init__(self) -> None:
        self.people: dict[str, str] = {}
        self._written: dict[str, str] = {}  # stand-in -> the person as the text has them
        self._known: dict[str, str] = {}  # person -> stand-in

    def hide(self, text: str) -> str:
        """Return the text without people."""
        known = sorted((one for one in self._known if one), key=len, reverse=True)
        masked = _PERSON.sub(self._hidden, text)
        if known:  # names that stand alone in JSON
            names = "|".join(map(re.escape, known))
            masked = re.sub(rf"(?<![\w@])(?:{names})(?!\w)", self._again, masked)
        return masked

    def know(self, value: Any) -> None:
        """Learn the people whom a value of JSON names, so that `hide` finds their bare names."""
        if isinstance(value, dict):
            for key, one in value.items():
                if key in _NAMING:
                    self._learn(one)
                self.know(one)
        elif isinstance(value, list):
            for one in value:
                self.know(one)

    def show(self, value: Any) -> Any:
        """Return a value of JSON with the people in its texts, as they were written."""
        if isinstance(value, dict):
            return {key: self.show(one) for key, one in value.items()}
        if isinstance(value, list):
            return [self.show(one) for one in value]
        return _STAND_IN.sub(self._shown, value) if isinstance(value, str) else value

    def _learn(self, people: object) -> None:
        several: Iterable[object] = people if isinstance(people, list) else (people,)
        for one in several:
            if isinstance(one, str) and one != "none" and " " not in one:
                self._stand_in(one, one)

    def _hidden(self, found: re.Match[str]) -> str:
        return self._stand_in(found["id"] or found["name"] or found["bare"], found[0])

    def _again(self, found: re.Match[str]) -> str:
        return self._known[found[0]]

    def _stand_in(self, person: str, written: str) -> str:
        if person not in self._known:
            name = f"@person{len(self._known) + 1}"
            self._known[person], self.people[name], self._written[name] = name, person, written
        return self._known[person]

    def _shown(self, found: re.Match[str]) -> str:
        return self._written.get(f"@{found[1]}", found[0])
