"""Saved lists: a name of one's own for a list. "save open infra p1 as fire", then "fire"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from core.command import Command, Create, Forget, List, Save, Saved, Unclear
from core.desk.context import talk_in
from core.desk.interpretation import understand
from core.desk.talk import wholly
from core.desk.unit_of_work import Work
from core.desk.unknown_people import is_user_id
from core.details import LABEL
from core.message import Message
from core.parser import answer
from core.parser.canonical import canonical
from core.parser.forms import polite
from core.parser.forms.form import typed
from core.patterns import pattern
from core.reply import Chosen, Failed, Reply, Table
from core.store import Snapshot
from core.translation import say

SAVED_MAX = 20  # lists of one person
SAID_MAX = 200  # characters of the words that ask for a list
SAVED = say("Saved lists")


async def save(work: Work, command: Save) -> Reply:
    """Save a list under a name. It must be a list, and the name must mean nothing else."""
    message, saved = work.message, work.context.saved
    clients = {*work.context.clients.values()}
    said = command.said.strip() if command.said else _last(work, clients)
    name = command.list.lower()
    if not said:
        return Failed(say("no list here, show one first"))
    if not LABEL.fullmatch(name):
        return Failed(say("the name is one word"))
    if len(said) > SAID_MAX or not _is_list(message, said, clients):
        return Failed(say("save which list? like open infra"))
    in_words = name.replace("-", " ")  # "close-t1" must not be taken for "close t1"
    if any(means_something(message, one, clients) for one in {name, in_words}):
        return Failed(say("{name} means something else, name another", name=name))
    if name not in saved and len(saved) >= SAVED_MAX:
        return Failed(say("at most {most} {things}", most=SAVED_MAX, things="lists"))
    await work.db.save_list(message.workspace, message.user, name, said)
    return Chosen({"saved": f"{name}: {said}"})


def _last(work: Work, clients: Collection[str]) -> str | None:
    """Return what asks for the last list of this conversation: its words, if they do so alone."""
    talk = talk_in(work.message, work.context)
    if talk.listed is None:
        return None
    shown, words = wholly(talk.listed), talk.words
    people = [one for one in (shown.own, shown.by) if one and is_user_id(one)]
    is_erased = all(f"<@{one}>" in words for one in people)  # an erasure finds people in mentions
    if words and is_erased and _alone(work.message, words, clients) == (shown,):
        return words
    return _OF_PERSON.sub(_mentioned, canonical(shown))


_OF_PERSON = pattern(r"\b((?:own|by)(?:=|\":\"))(\w+)")


def _mentioned(found: re.Match[str]) -> str:
    return f"{found[1]}<@{found[2]}>" if is_user_id(found[2]) else found[0]


def _is_list(message: Message, said: str, clients: Collection[str]) -> bool:
    made = _alone(message, said, clients)
    return len(made) == 1 and isinstance(made[0], List) and made[0].page is None


def means_something(message: Message, name: str, clients: Collection[str]) -> bool:
    """Whether the name is a command, an answer or a client. A problem in one word is none."""
    made = _alone(message, name, clients)
    is_command = any(not isinstance(one, Create | Unclear) for one in made)
    return is_command or name in clients or answer(name) is not None


def _alone(message: Message, text: str, clients: Collection[str]) -> tuple[Command, ...]:
    said = replace(message, text=text, ticket=None, quoted="", files=(), author=None)
    return understand(said, clients=clients)


async def forget_list(work: Work, name: str) -> Reply:
    """Forget a saved list."""
    if name.lower() not in work.context.saved:
        return Failed(say("no such list, see saved"))
    await work.db.save_list(work.message.workspace, work.message.user, name.lower(), None)
    return Chosen({"forgotten": name.lower()})


async def saved(message: Message, command: Saved, db: Snapshot) -> Reply:
    """Return the caller's saved lists."""
    lists = await db.saved_lists(message.workspace, message.user)
    return Table(SAVED, ("name", "list"), tuple(lists.items()))


def recalled(message: Message, saved: Mapping[str, str]) -> Message | Forget | None:
    """Return the message that a saved name stands for, or the order to forget it, else None."""
    said = polite(message.text).lower() if saved else ""
    opened = _OPEN.fullmatch(said)
    # Only who says that it is a list may leave out the hyphens: "vpn down" is a problem.
    name = (opened["name"] or opened["before"]).replace(" ", "-") if opened else said
    if name in saved:
        return replace(message, text=saved[name])
    verb, _, name = said.replace(" ", "-").partition("-")
    is_known = verb in _FORGET and name in saved
    return Forget(name) if is_known else None


_LIST = (
    r"(?:(?:saved|gespeicherte|guardad[ao]|enregistrée?|salv[ao]) )?"
    r"(?:list|search|filter|view|liste|suche|ansicht|lista|búsqueda|filtro|recherche|filtre|busca"
    r"|pesquisa)(?: (?:guardad[ao]|enregistrée?|salv[ao]))?"
)
_OPEN = pattern(
    typed(
        r"(?:(?:open|show|run|load|use|öffne|zeige?|abre|abra|muestra|ouvre|affiche|montre|mostra"
        r"|mostre)(?: me| us| mir)? )?(?:(?:my|the|meine|die|mi|la|el|ma|mon|le|minha|meu|a|o) )?"
        rf"(?:{_LIST} (?P<name>[\w .-]+)|(?P<before>[\w.-]+) {_LIST})"
    )
)


_FORGET = ("forget", "vergiss", "olvida", "oublie", "esqueça", "esquece")
