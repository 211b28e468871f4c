"""The file of request types (setting REQUESTS): TOML -> types, with errors that name the place."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from core.errors import SettingsError
from core.requests import TYPES_MAX, Question, RequestType, wrong_in
from core.store import Store, Transaction

# Keys of a type and of a question -> type of their value.
_KEYS: Mapping[str, type] = {
    "title": str,
    "category": str,
    "priority": int,
    "labels": list,
    "assignee": str,
    "approvers": list,
    "approval": str,
    "questions": dict,
}
_ASKED: Mapping[str, type] = {"label": str, "kind": str, "choices": list, "required": bool}
_WORDS = {str: "a text", int: "a number", list: "a list of texts", dict: "a table", bool: "a truth"}
_FIELDS = {"category": "cat", "priority": "pri", "assignee": "own", "approval": "rule"}


def read_types(path: Path) -> tuple[RequestType, ...]:
    """Return the types of the file, in its order.

    Raises SettingsError: one line that names the file, the line or the key, and what to do.
    """
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        why = f"{path} cannot be read ({error.strerror or error})"
        raise SettingsError(f"REQUESTS: {why}: correct or unset it") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"REQUESTS: {path} is no UTF-8 text: save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"REQUESTS: {path} is no TOML: {error}: correct that line") from error
    if len(said) > TYPES_MAX:
        raise SettingsError(f"REQUESTS: {path}: at most {TYPES_MAX} types, remove some")
    return tuple(_type(path, name, one) for name, one in said.items())


async def store_types(store: Store, types: Sequence[RequestType]) -> None:
    """Store the types of the file in place of those of before. Every workspace has them."""

    async def work(db: Transaction) -> None:
        await db.drop_request_types("")
        for one in types:
            await db.save_request_type("", one, "")

    await store.transact(work)


def _type(path: Path, name: str, said: object) -> RequestType:
    given = _checked(path, name, said, _KEYS)
    asked = _checked(path, f"{name}.questions", given.pop("questions", {}), None)
    questions = tuple(_question(path, f"{name}.questions.{n}", n, q) for n, q in asked.items())
    first = questions[0].name if questions else ""
    fields = {"title": f"{name}: {{{first}}}"} | {_FIELDS.get(n, n): v for n, v in given.items()}
    made = RequestType(name, questions, **fields)
    if wrong := wrong_in(made):
        key = f"{name}.{wrong.key}" if wrong.key else name
        raise SettingsError(f"REQUESTS: {path}: {key}: {wrong.what}")
    return made


def _question(path: Path, key: str, name: str, said: object) -> Question:
    given = _checked(path, key, said, _ASKED)
    return Question(name, **{"label": name.replace("_", " ").capitalize(), **given})


def _checked(
    path: Path, key: str, said: object, known: Mapping[str, type] | None
) -> dict[str, Any]:
    """Return a table with lists as tuples. known: its keys; None: any keys with tables"""
    if not isinstance(said, dict):
        raise SettingsError(f"REQUESTS: {path}: {key} is a table, write [{key}]")
    for name, value in said.items() if known is not None else ():
        kind = known.get(name) if known else None
        if kind is None:
            keys = ", ".join(known or ())
            raise SettingsError(f"REQUESTS: {path}: {key}.{name} is unknown, known are {keys}")
        if type(value) is not kind or (isinstance(value, list) and not all(map(_is_text, value))):
            raise SettingsError(f"REQUESTS: {path}: {key}.{name} is {_WORDS[kind]}")
    return dict(_tuples(said))


def _tuples(said: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in said.items():
        yield name, tuple(value) if isinstance(value, list) else value


def _is_text(value: object) -> bool:
    return isinstance(value, str)
