"""JSON objects -> commands about who does the work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, get_args

from core.command import Away, Command, Cover, Deputy, OnCall, Route, Team
from core.command.team import Asked
from core.parser import values
from core.parser.conditions import conditions, is_address
from core.rota import Every
from core.routes import PEOPLE_MAX, Route as Rule
from core.ticket import NOBODY


def _route(value: dict[str, Any]) -> Command:
    routed = people(value, "people")
    if not routed:
        raise values.Bad("route to whom?")
    route = Route(
        values.client(value), values.cat(value), values.labels(value), values.pri(value), routed
    )
    if Route(people=routed) == route:
        raise values.Bad("route what? like: route infra")
    return route


def people(value: dict[str, Any], key: str) -> tuple[str, ...]:
    """Return the people of a list or of a text with commas: ids, `me`, or `none` alone."""
    said = value.get(key) or ()
    several = said.replace(",", " ").split() if isinstance(said, str) else said
    if not isinstance(several, list | tuple) or len(several) > PEOPLE_MAX:
        raise values.Bad(f"{key} is a list, at most {PEOPLE_MAX}")
    found = [values.person({key: one}, key) for one in several]
    each = tuple(dict.fromkeys(one for one in found if one))
    if NOBODY in each and len(each) > 1:
        raise values.Bad(f"{key}: some, or none")
    return each


def _away(value: dict[str, Any]) -> Command:
    return Away(
        values.person(value, "who") or "me",
        values.moment(value, "when"),
        values.person(value, "deputy"),
        values.moment(value, "since"),
    )


def _deputy(value: dict[str, Any]) -> Command:
    deputy = values.person(value, "deputy")
    if deputy is None:
        raise values.Bad("who stands in?")
    return Deputy(deputy, values.person(value, "who") or "me")


def _oncall(value: dict[str, Any]) -> Command:
    on_call, url = people(value, "people"), values.text(value, "url")
    if bool(on_call) == bool(url):
        raise values.Bad("people, or the url of calendar")
    if url and not is_address(url):
        raise values.Bad("url is an https address")
    said = value | {"every": value.get("every") or "weekly"}
    every: Every = values.one_of(said, "every", get_args(Every))
    return OnCall(_what(value), on_call, every, values.moment(value, "when"), url)


def _cover(value: dict[str, Any]) -> Command:
    when, end = values.moment(value, "when"), values.moment(value, "end")
    if when is None and end is None:
        raise values.Bad("when? like: friday")
    of, back = values.person(value, "of"), values.moment(value, "back")
    if back and of is None:
        raise values.Bad("of whom?")
    return Cover(values.person(value, "who") or "me", when, end, _what(value), of, back)


def _what(value: dict[str, Any]) -> str | None:
    said = values.text(value, "what")
    if said is None:
        return None
    route = conditions(said)
    if route is None:
        raise values.Bad("what: like infra, acme p1")
    return Rule(route.client, route.cat, route.labels, route.pri).what


def _team(value: dict[str, Any]) -> Command:
    return Team(values.one_of(value, "show", get_args(Asked)), values.moment(value, "when"))


MAKERS: Mapping[str, Callable[[dict[str, Any]], Command]] = {
    "route": _route,
    "away": _away,
    "team": _team,
    "oncall": _oncall,
    "cover": _cover,
    "deputy": _deputy,
}
