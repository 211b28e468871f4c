"""JSON objects -> commands about who does the work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, get_args

from core.command import Away, Command, Route, Team
from core.command.team import Asked
from core.parser import values
from core.routes import PEOPLE_MAX
from core.ticket import NOBODY


def _route(value: dict[str, Any]) -> Command:
    people = _people(value)
    if not people:
        raise values.Bad("route to whom?")
    route = Route(
        values.client(value), values.cat(value), values.labels(value), values.pri(value), people
    )
    if Route(people=people) == route:
        raise values.Bad("route what? like: route infra")
    return route


def _people(value: dict[str, Any]) -> tuple[str, ...]:
    """Return the people of `people`, a list or a text with commas: ids, `me`, or `none` alone."""
    said = value.get("people") or ()
    several = said.replace(",", " ").split() if isinstance(said, str) else said
    if not isinstance(several, list | tuple) or len(several) > PEOPLE_MAX:
        raise values.Bad(f"people is a list, at most {PEOPLE_MAX}")
    found = [values.person({"people": one}, "people") for one in several]
    people = tuple(dict.fromkeys(one for one in found if one))
    if NOBODY in people and len(people) > 1:
        raise values.Bad("people: some, or none")
    return people


def _away(value: dict[str, Any]) -> Command:
    return Away(values.person(value, "who") or "me", values.moment(value, "until"))


def _team(value: dict[str, Any]) -> Command:
    return Team(values.one_of(value, "ask", get_args(Asked)), values.moment(value, "when"))


MAKERS: Mapping[str, Callable[[dict[str, Any]], Command]] = {
    "route": _route,
    "away": _away,
    "team": _team,
}
