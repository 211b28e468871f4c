"""Each command names its functions. They are loaded with the first command of their kind."""

from __future__ import annotations

from inspect import iscoroutinefunction, signature

import pytest

from core.desk.dispatcher import TABLE, function


@pytest.mark.parametrize("kind", TABLE, ids=lambda kind: kind.__name__)
def test_a_commands_functions_are_there(kind: type) -> None:
    change, look = (function(place) if place else None for place in TABLE[kind])
    assert change or look
    for found, takes in ((change, 2), (look, 3)):  # work, command; message, command, database
        if found:
            assert iscoroutinefunction(found)
            parameters = signature(found).parameters.values()
            needed = [one for one in parameters if one.default is one.empty]
            assert len(needed) == takes, found
