"""`dataclass(frozen=True, slots=True)` whose methods are shared, so that a start is shorter.

The standard one writes and compiles six functions for each class, and there are hundreds of
classes. Here only `__init__` is compiled, with the first value of the class: most programs make
values of few classes. To the type checker it is the standard one.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type], type]:
        """Return a decorator for a class whose instances do not change."""
        if not (frozen and slots):
            raise TypeError("a class of core.frozen is frozen and has slots")
        return _made


def _made(plain: type) -> type:
    plain.__doc__ = plain.__doc__ or plain.__name__  # the standard one writes the signature, slowly
    cls: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(plain)
    fields = dataclasses.fields(cls)
    cls.__init__ = _first(cls)
    cls.__eq__, cls.__hash__ = _comparison([one.name for one in fields if one.compare])
    cls.__repr__, cls.__setattr__, cls.__delattr__ = _repr, _refuse, _refuse
    return cls  # type: ignore[no-any-return]


def _first(cls: Any) -> Callable[..., None]:
    """Return the `__init__` of the first value, which puts the one of all others in its place."""

    def __init__(self: Any, *given: Any, **named: Any) -> None:
        cls.__init__ = _init(cls, dataclasses.fields(cls))
        cls.__init__(self, *given, **named)

    return __init__


def _init(cls: type, fields: Sequence[dataclasses.Field[Any]]) -> Callable[..., None]:
    """Return the `__init__` of the class, which fills the slots past `__setattr__`."""
    known: dict[str, Any] = {"MISSING": dataclasses.MISSING}
    body = []
    for one in fields:
        known[f"set_{one.name}"] = getattr(cls, one.name).__set__
        known[f"of_{one.name}"], known[f"new_{one.name}"] = one.default, one.default_factory
        value = one.name
        if one.default_factory is not dataclasses.MISSING:
            value = f"new_{one.name}() if {one.name} is MISSING else {one.name}"
        body.append(f"\n set_{one.name}(self, {value})")
    plain = [_parameter(one) for one in fields if not one.kw_only]
    named = [_parameter(one) for one in fields if one.kw_only]
    parameters = ", ".join(["self", *plain, *(["*", *named] if named else [])])
    exec(f"def __init__({parameters}):{''.join(body) or ' pass'}", known)  # noqa: S102
    made: Callable[..., None] = known["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _parameter(field: dataclasses.Field[Any]) -> str:
    is_needed = field.default is field.default_factory is dataclasses.MISSING
    return field.name if is_needed else f"{field.name}=of_{field.name}"


def _comparison(names: Sequence[str]) -> tuple[Callable[..., Any], Callable[[Any], int]]:
    key: Callable[[Any], Any] = attrgetter(*names) if names else lambda value: ()

    def equals(self: Any, other: object) -> Any:
        return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

    return equals, lambda self: hash(key(self))


def _repr(self: Any) -> str:
    fields = [one.name for one in dataclasses.fields(self) if one.repr]
    shown = (f"{name}={getattr(self, name)!r}" for name in fields)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _refuse(self: Any, name: str, *value: Any) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")
