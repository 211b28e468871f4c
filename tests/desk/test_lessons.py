"""An answer to "how did you mean that?" teaches the workspace's reader."""

from __future__ import annotations

import pytest

from core.json_text import dumps
from core.parser import Taught
from core.parser.lessons import LESSONS_MAX, TEXT_MAX
from core.store import Store
from tests.conftest import Office

UNCLEAR = ("sandwiches anyone", "the quarterly thing perhaps", "lobby plants hmm", "window again?")


async def _asked(office: Office) -> str:
    """A message that the desk asks about, and has asked about now."""
    for text in UNCLEAR:
        if "new ticket or search?" in await office.say(text):
            return text
    pytest.fail("nothing is asked about any more: find other messages")


async def test_what_was_meant_is_done_without_a_question_the_next_time(office: Office) -> None:
    text = await _asked(office)
    assert '"created"' in await office.say("new ticket")
    assert '"created"' in await office.say(text, "U2")
    assert "new ticket or search?" in await office.say(text, workspace="OTHER")


async def test_a_button_teaches_as_a_word_does(office: Office) -> None:
    text = await _asked(office)
    press = dumps({"action": "create", "title": text})
    assert '"created"' in await office.say(press, source="press 1")
    assert '"created"' in await office.say(text)


async def test_no_and_another_message_teach_nothing(office: Office) -> None:
    text = await _asked(office)
    assert await office.say("no") == ""
    assert "new ticket or search?" in await office.say(text)
    await office.say("stats")
    assert "new ticket or search?" in await office.say(text)


async def test_who_may_only_read_and_what_is_overheard_teach_nothing(
    office: Office, store: Store
) -> None:
    text = await _asked(office)
    press = dumps({"action": "create", "title": text})
    await office.say(press, source="press 1", read_only=True)
    assert await store.read(lambda db: db.lessons("W")) is None
    await _asked(office)
    await office.say(f"create a ticket: {text}", mode="overheard")
    assert await store.read(lambda db: db.lessons("W")) is None


async def test_a_long_message_is_not_kept_for_its_answer(office: Office, store: Store) -> None:
    await office.say("hmm " * TEXT_MAX)
    kept = await store.read(lambda db: db.context("W", "U1", "", None))
    assert kept.talk
    assert '"heard"' not in kept.talk


async def test_forget_undoes_it(office: Office, store: Store) -> None:
    text = await _asked(office)
    await office.say("new ticket")
    await store.set_admins(["UADMIN"])
    assert '"ok"' in await office.say("forget what you learnt", "UADMIN")
    assert '"msg":"note or new ticket?"' in await office.say(text)  # it is asked about again


async def test_what_a_lesson_keeps_has_no_words(office: Office, store: Store) -> None:
    text = await _asked(office)
    await office.say("new ticket")
    kept = await store.read(lambda db: db.lessons("W"))
    assert kept
    taught = Taught.from_bytes(kept)
    assert len(taught.lessons) == 1
    assert text.split()[0] not in repr(taught)


def test_a_lesson_holds_for_what_is_said_alike() -> None:
    taught = Taught().answered("zorble T1 right away", "addressed", "close")
    before, after = (
        Taught(lessons).model.intent.odds(_features("zorble T9 right away"))["close"]
        for lessons in ((), taught.lessons)
    )
    assert before < 0.5 < after
    assert Taught.from_bytes(taught.to_bytes()) == taught


def _features(text: str) -> list[str]:
    from core.parser.courtesy import without_courtesies
    from core.parser.features import of_intent, words_of

    line = without_courtesies(text)
    words = words_of(line)
    return of_intent(words, line, 0, len(words), "addressed", more=False)


def test_a_mistyped_verb_is_never_taught_as_another_word_for_closing() -> None:
    assert Taught().answered("clsoe T1", "addressed", "close") == Taught()


def test_lessons_are_bounded_and_the_latest_stay() -> None:
    taught = Taught()
    for n in range(LESSONS_MAX + 20):
        taught = taught.answered(f"zorble{n} gribble{n} T1", "addressed", "close")
    assert len(taught.lessons) <= LESSONS_MAX
    assert len(taught.to_bytes()) < 100_000
    assert Taught().answered("x " * TEXT_MAX, "addressed", "create") == Taught()
