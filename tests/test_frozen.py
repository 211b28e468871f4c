"""Classes of `core.frozen` are as the standard dataclasses are."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from core.frozen import dataclass as ours


def classes(dataclass: Callable[..., Any]) -> tuple[Any, Any]:
    @dataclass(frozen=True, slots=True)
    class Base:
        a: int
        b: tuple[int, ...] = ()
        where: str | None = dataclasses.field(default=None, kw_only=True)

    @dataclass(frozen=True, slots=True)
    class More(Base):
        c: dict[str, int] = dataclasses.field(default_factory=dict)
        heard: str = dataclasses.field(default="", compare=False, repr=False)

    return Base, More


OURS, STANDARD = classes(ours), classes(dataclasses.dataclass)


def test_fields_defaults_and_the_text_are_the_same() -> None:
    for mine, theirs in zip(OURS, STANDARD, strict=True):
        assert repr(mine(1, where="x")) == repr(theirs(1, where="x"))
        assert mine.__match_args__ == theirs.__match_args__
        assert dataclasses.asdict(mine(1, (2,))) == dataclasses.asdict(theirs(1, (2,)))
    assert OURS[1](1).c is not OURS[1](1).c


def test_values_are_compared_by_class_and_fields() -> None:
    base, more = OURS
    assert base(1, where="x") == base(1, where="x") != base(1, where="y")
    assert more(1, heard="x") == more(1, heard="y")
    assert base(1) != more(1)
    assert hash(base(1)) == hash(base(1))
    assert dataclasses.replace(more(1), c={"x": 1}).c == {"x": 1}


def test_a_value_does_not_change() -> None:
    value = OURS[1](1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        value.a = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del value.a
    assert not hasattr(value, "__dict__")


@pytest.mark.parametrize("arguments", [(), (1, (), "x", "y", "z")])
def test_a_field_that_is_missing_or_too_much_is_an_error(arguments: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError):
        OURS[1](*arguments)
