"""Targets: how soon tickets of a priority, a label or a client are answered and solved. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from core.frozen import dataclass
from core.patterns import pattern
from core.ticket import PRIS, Pri

_PRIORITIES = {f"p{pri}": pri for pri in PRIS}


class Spans(NamedTuple):
    """A span for each clock, such as `30m`, `4h` or `3d`; None: no target.

    answer: to the first response
    next: from a word of the requester to the next response
    solve: to the closing
    """

    answer: str | None = None
    next: str | None = None
    solve: str | None = None


class Rule(NamedTuple):
    """Which tickets a target is for.

    A target with a client goes before one with a label, and that before one with a priority.

    client, label, pri: those of the tickets; None: any
    """

    client: str | None = None
    label: str | None = None
    pri: Pri | None = None

    def fits(self, pri: int, labels: Collection[str], client: str | None) -> bool:
        """Whether the target is for a ticket with these values."""
        return (
            self.pri in (None, pri)
            and self.client in (None, client)
            and (self.label is None or self.label in labels)
        )

    def __str__(self) -> str:
        """The rule as it is said: `acme +payments p1`; `all` for every ticket."""
        said = (self.client, self.label and f"+{self.label}", self.pri and f"p{self.pri}")
        return " ".join(one for one in said if one) or ALL


ALL = "all"


class Target(NamedTuple):
    """rule, spans: which tickets it is for, and how soon they are answered and solved."""

    rule: Rule
    spans: Spans


_SPAN = pattern(r"(\d{1,4})\s?([a-zíé]+)")
_UNITS = {
    unit: name
    for name, units in (
        ("m", "m min mins minute minutes minuten minuto minutos"),
        ("h", "h hr hrs hour hours std stunde stunden hora horas heure heures"),
        ("d", "d day days tag tage tagen día días dia dias jour jours"),
    )
    for unit in units.split()
}


def span_of(said: str) -> str | None:
    """Return a span as it is stored (`30m`), None if the words say none."""
    found = _SPAN.fullmatch(said.strip().lower())
    unit = _UNITS.get(found[2]) if found else None
    return f"{int(found[1])}{unit}" if found and unit and int(found[1]) else None


def minutes_of(span: str, day: int) -> int:
    """Return the minutes of a span. day: the working minutes of a day"""
    return int(span[:-1]) * {"m": 1, "h": 60, "d": day}[span[-1]]


@dataclass(frozen=True, slots=True)
class Targets:
    """The targets of a workspace at one time.

    targets: the one that goes first is first
    """

    targets: tuple[Target, ...] = ()

    def of(self, pri: int, labels: Collection[str], client: str | None) -> Spans:
        """Return the spans for a ticket with these values."""
        fitting = (one.spans for one in self.targets if one.rule.fits(pri, labels, client))
        return next(fitting, Spans())

    def with_one(self, rule: Rule, spans: Spans | None) -> Targets:
        """Return the targets with another one; None: without the one of this rule."""
        kept = [one for one in self.targets if one.rule != rule]
        return _sorted([*kept, Target(rule, spans)] if spans else kept)


def _sorted(targets: Iterable[Target]) -> Targets:
    def order(one: Target) -> tuple[object, ...]:
        client, label, pri = one.rule
        return client is None, label is None, pri is None, str(client), str(label), pri or 0

    return Targets(tuple(sorted(targets, key=order)))


def to_text(targets: Targets) -> str:
    """Return the targets as they are stored: `acme p1 15m - 2h; p1 30m - 4h`."""
    return "; ".join(
        f"{one.rule} {' '.join(span or '-' for span in one.spans)}" for one in targets.targets
    )


def from_text(text: str) -> Targets:
    """Return the targets of a stored text."""
    return Targets(tuple(_target(one.split(" ")) for one in text.split("; ") if one))


def _target(words: list[str]) -> Target:
    *rule, answer, following, solve = words
    spans = (None if one == "-" else one for one in (answer, following, solve))
    return Target(rule_of(rule), Spans(*spans))


def rule_of(words: Iterable[str]) -> Rule:
    """Return the rule of words: `p1` is a priority, `+payments` a label, another a client."""
    rule = Rule()
    for word in words:
        if word in _PRIORITIES:
            rule = rule._replace(pri=_PRIORITIES[word])
        elif word[0] == "+":
            rule = rule._replace(label=word[1:])
        elif word != ALL:
            rule = rule._replace(client=word)
    return rule
