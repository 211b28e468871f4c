"""Help is complete: every subcommand says what it does, and every argument what it is."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import pytest

from handlers.arguments import arguments


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                yield from parsers(inner)


@pytest.mark.parametrize("parser", [*parsers(arguments())], ids=lambda parser: parser.prog)
def test_help_is_complete(parser: argparse.ArgumentParser) -> None:
    assert parser.description
    told = [one for one in parser._actions if not isinstance(one, argparse._SubParsersAction)]
    assert [one.dest for one in told if not one.help] == []


@pytest.mark.parametrize("parser", [*parsers(arguments())], ids=lambda parser: parser.prog)
def test_every_subcommand_is_listed_with_what_it_does(parser: argparse.ArgumentParser) -> None:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            listed = {one.dest for one in action._choices_actions if one.help}
            assert listed == set(action.choices)
            named = f"{{{','.join(action.choices)}}}"
            assert action.metavar in (None, "COMMAND", named)
