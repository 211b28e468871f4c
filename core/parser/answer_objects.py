"""JSON objects -> commands about saved answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from core.command import Answer, Answers, Command, Forget, Offer, Offers, Use
from core.command.answers import Solved
from core.details import LABEL
from core.parser import values
from core.patterns import pattern

_ID = pattern(r"t\d+")


def name_of(value: dict[str, Any], key: str) -> str | None:
    """Return the name of an answer, in lower case."""
    said = values.text(value, key)
    if said is None:
        return None
    if not LABEL.fullmatch(said) or _ID.fullmatch(said.lower()):
        raise values.Bad("an answer's name is one word")
    return said.lower()


def answer(value: dict[str, Any]) -> Command:
    """Return the command that saves an answer, or shows it if there is no text."""
    name, text = name_of(value, "answer"), values.text(value, "text")
    if name is None:
        raise values.Bad("which answer? say its name")
    if text is None:
        return Answers(name)
    return Answer(name, text, values.text(value, "title"))


def answers(value: dict[str, Any]) -> Command:
    """Return the command that shows answers."""
    ticket = value.get("ticket")
    ids = values.ids({"ids": ticket}) if ticket else (None,)
    return Answers(name_of(value, "answer"), ids[0])


def forget(value: dict[str, Any]) -> Command:
    """Return the command that forgets a list, an answer, or what was learnt."""
    return Forget(values.text(value, "list"), name_of(value, "answer"))


def use(value: dict[str, Any]) -> Command:
    """Return the command that uses an answer."""
    name = name_of(value, "answer")
    if name is None:
        raise values.Bad("which answer? say its name")
    stat: Any = values.one_of(value, "stat", ("done",)) if value.get("stat") else None
    return Use(**values.named(value), answer=name, said=values.text(value, "said"), stat=stat)


def offer(value: dict[str, Any]) -> Command:
    """Return the command that says whether an offer solved the tickets."""
    return Offer(**values.named(value), solved=values.one_of(value, "solved", get_args(Solved)))


MAKERS: dict[str, Callable[[dict[str, Any]], Command]] = {
    "forget": forget,
    "answer": answer,
    "answers": answers,
    "use": use,
    "offer": offer,
    "offers": lambda value: Offers(),
}
