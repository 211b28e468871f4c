"""What people read, in five languages; what programs read stays as it is."""

from __future__ import annotations

import ast
import re
from string import Formatter

import pytest

from core.translation import LANGUAGES, language_of, say, some, speaking, tell, told
from tests.catalogues import KEYWORDS, ROOT, SOURCES, compiled, path, read, strings, texts
from tests.conftest import Office

OTHERS = LANGUAGES[1:]


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_says_every_text_with_the_values_of_it(language: str) -> None:
    catalogue = read(language)
    assert {one.id for one in catalogue if one.id} == {one.id for one in texts() if one.id}
    for one in catalogue:
        if not one.id:
            continue
        patterns, said = strings(one.id), strings(one.string)
        assert all(said), one.id
        assert not one.fuzzy
        for text in said:
            assert _fields(text) in [_fields(pattern) for pattern in patterns], (one.id, text)


def _fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


def test_every_text_of_the_code_is_in_the_catalogues() -> None:
    """Where Babel finds none: in an f-string."""
    known = {one.id if isinstance(one.id, str) else one.id[0] for one in texts()}
    for folder in SOURCES:
        for file in (ROOT / folder).rglob("*.py"):
            tree = ast.parse(file.read_text(encoding="utf-8"))
            calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
            said = {text for call in calls for text in _said(call)}
            assert said <= known, file


def _said(call: ast.Call) -> list[object]:
    is_one = isinstance(call.func, ast.Name) and call.func.id in KEYWORDS
    return [one.value for one in call.args[:1] if is_one and isinstance(one, ast.Constant)]


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    assert path(language, "mo").read_bytes() == compiled(read(language))


def test_a_text_is_english_wherever_nobody_reads_it() -> None:
    text = say("close {what}", what="T001")
    with speaking("de"):
        assert text == "close T001"
        assert f"{text}" == "close T001"
        assert told(text) == tell("close {what}", what="T001") != text
        assert told("close T001") == "close T001"
    assert told(text) == "close T001"


def test_what_is_put_into_a_text_is_said_in_the_language_too_and_read_as_it_is() -> None:
    with speaking("de"):
        asked = say("{order} now?", order=say("close {what}", what="{T001}"))
        assert told(asked) == tell("{order} now?", order=tell("close {what}", what="{T001}"))
        assert "{T001}" in told(asked)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_and_several_are_told_apart(language: str) -> None:
    with speaking(language):
        one, two = (told(some("{count} ticket", "{count} tickets", n)) for n in (1, 2))
    assert re.match(r"1\b", one)
    assert re.match(r"2\b", two)
    assert one[1:] != two[1:]


@pytest.mark.parametrize(
    ("locale", "language"),
    [("de-DE", "de"), ("pt-BR,pt;q=0.9", "pt"), ("en-GB", "en"), ("ja-JP", None), (None, None)],
)
def test_a_locale_has_one_of_the_languages_or_none(
    locale: str | None, language: str | None
) -> None:
    assert language_of(locale) == language


async def test_a_person_reads_what_they_chose_else_the_workspace_else_what_slack_says(
    office: Office,
) -> None:
    assert await office.shown("T9") == "No ticket T009."
    english = await office.shown("T9", locale="ja-JP")
    portuguese = await office.shown("T9", locale="pt-BR")
    await office.say("set workspace language french", "U2")
    french = await office.shown("T9", locale="pt-BR")
    await office.say("set language deutsch", "U1")
    german = await office.shown("T9", locale="pt-BR")
    assert len({english, portuguese, french, german}) == 4
    assert await office.shown("T9", "U2", locale="pt-BR") == french
    await office.say("set language off", "U1")
    assert await office.shown("T9") == french


@pytest.mark.parametrize(
    "said",
    [
        "set language de", "set my language to german", "Sprache: deutsch", "language de",
        "stell die Sprache auf Deutsch", "cambia el idioma a alemán", "mets la langue en allemand",
        "mude o idioma para alemão",
    ],
)  # fmt: skip
async def test_the_language_is_chosen_in_the_words_of_any(office: Office, said: str) -> None:
    assert await office.say(said) == '{"status":"ok","language":"de"}'


async def test_json_never_changes(office: Office) -> None:
    before = await office.says("T9", "close", "stats", "set language klingon")
    await office.say("set language de")
    assert await office.says("T9", "close", "stats", "set language klingon") == before
