"""JSON objects -> commands about approvals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from core.approvals import Counting
from core.command import Approve, Command, Vote
from core.parser import values


def _approve(value: dict[str, Any]) -> Command:
    said = value.get("who")
    listed = said if isinstance(said, list) else str(said or "").split(",")
    people = [values.person({"who": one}, "who") for one in listed]
    who = tuple(dict.fromkeys(one for one in people if one))
    if not who:
        raise values.Bad("who is to approve?")
    given = value.get("rule") is not None
    rule: Counting = values.one_of(value, "rule", get_args(Counting)) if given else "any"
    return Approve(**values.named(value), who=who, rule=rule)


def _vote(value: dict[str, Any]) -> Command:
    vote = values.one_of(value, "vote", ("yes", "no"))
    return Vote(**values.named(value), vote=vote, reason=values.text(value, "reason"))


MAKERS: dict[str, Callable[[dict[str, Any]], Command]] = {"approve": _approve, "vote": _vote}
