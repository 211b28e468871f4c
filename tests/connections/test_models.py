"""Language models: asked only where the desk would ask, sent only what is said, never obeyed."""

from __future__ import annotations

import argparse
import asyncio
import io
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet

from core.connections import Connection
from core.desk import Desk, advice
from core.errors import AdviceError, SettingsError
from core.message import Message, Place
from core.prompt import prompt
from core.reply import Failed, Reply, Summed
from core.settings import load
from core.store import Store
from core.store.sqlite import SqliteStore
from handlers.advisers import Advisers
from handlers.arguments import arguments
from handlers.blocks import blocks_for, text_for
from handlers.connections import command_line
from handlers.connections.models import ANSWER_MAX, FAILURES_MAX, REST, Models
from handlers.text import to_text
from tests.conftest import Office, Terse, message_of
from tests.connections.language_model import KEY, Stub, model, serving

ASKED = "T1 can go now I think"  # "note or new ticket?"
CLOSE = {"action": "close", "ids": ["T1"]}
QUESTION = {"status": "er", "msg": "note or new ticket?"}
MEANT = {
    "status": "er",
    "msg": "did you mean: close T001?",
    "choice": {"action": "close", "ids": ["T001"]},
}


@pytest.fixture
async def stub() -> AsyncIterator[Stub]:
    async with serving(CLOSE) as made:
        yield made


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    made = await SqliteStore.open(tmp_path / "tickets.db")
    yield made
    await made.close()


@pytest.fixture
async def office(store: Store) -> Office:
    """A desk that may ask models, with the ticket T1."""
    made = Office(Desk(store, adviser=Advisers(store, (KEY,))))
    await made.say("new ticket: vpn is down", "U2")
    return made


Set = Callable[[], Awaitable[None]]


@pytest.fixture
def is_set(store: Store, stub: Stub) -> Set:
    """A function that sets the model of the workspace W."""
    return lambda: store.transact(lambda db: db.connect(model(stub)))


async def test_without_a_model_nothing_leaves(office: Office, stub: Stub) -> None:
    assert json.loads(await office.say(ASKED)) == QUESTION
    assert json.loads(await office.say("sum up T1")) == {
        "status": "er",
        "msg": "no model is set up",
    }
    assert stub.got == []


async def test_only_what_ends_in_a_question_is_asked(
    office: Office, stub: Stub, is_set: Set
) -> None:
    await is_set()
    for clear in ("T1 p1", "list", "help", "thanks!", "new ticket: x", '{"action":"nonsense"}'):
        await office.say(clear)
    await office.say("T1 p7 frobnicate", mode="overheard")
    await office.say(ASKED, mode="overheard")
    await office.say("close T1", workspace="X")
    await office.say(ASKED, workspace="X")  # which has no model
    assert stub.got == []
    await office.say(ASKED)
    assert stub.texts == [ASKED]


async def test_what_is_sent_exactly(office: Office, stub: Stub, is_set: Set) -> None:
    await is_set()
    await office.say("T1 can go now I think, <@U02ABC|ana> says so, U02ABC and @bob too")
    expected = {
        "model": "small",
        "messages": [
            {"role": "system", "content": prompt()},
            {
                "role": "user",
                "content": "T1 can go now I think, @person1 says so, @person1 and @person2 too",
            },
        ],
        "temperature": 0,
        "max_tokens": 400,
    }
    assert stub.got == [("Bearer sk-1", expected)]


async def test_its_reading_is_a_question_and_yes_does_it(
    office: Office, stub: Stub, is_set: Set
) -> None:
    await is_set()
    assert json.loads(await office.say(ASKED)) == MEANT
    assert json.loads(await office.say("T1"))["data"]["stat"] == "open"
    assert json.loads(await office.say(ASKED)) == MEANT
    assert json.loads(await office.say("no", "U1") or "{}") == {}
    assert json.loads(await office.say(ASKED)) == MEANT
    assert json.loads(await office.say("yes"))["action"] == "closed"
    assert len(stub.got) == 3


async def test_it_has_one_button_and_no(office: Office, is_set: Set) -> None:
    await is_set()
    (reply,) = await replies(office, ASKED)
    head, buttons = blocks_for(reply)
    assert head["text"]["text"] == "Did you mean: close T001?"
    values = [(one["text"]["text"], one["value"]) for one in buttons["elements"]]
    assert values == [("Close T001", '{"action":"close","ids":["T001"]}'), ("No", "no")]
    assert "Say yes or no." in to_text(reply)


@pytest.mark.parametrize(
    ("said", "choice"),
    [
        (f"```json\n{json.dumps(CLOSE)}\n```", {"action": "close", "ids": ["T001"]}),
        ([CLOSE], {"action": "close", "ids": ["T001"]}),
        ({**CLOSE, "res": "go now"}, {"action": "close", "ids": ["T001"], "res": "go now"}),
        ({**CLOSE, "res": "rebooted it"}, {"action": "close", "ids": ["T001"]}),
        (
            {"action": "update", "ids": ["T1"], "stat": "prog", "client": "acme", "labels": "+x"},
            {"action": "update", "ids": ["T001"], "stat": "prog"},
        ),
        ({"action": "create", "title": "T1 can go"}, {"action": "create", "title": "T1 can go"}),
    ],
)
async def test_a_usable_answer(
    office: Office, stub: Stub, is_set: Set, said: Any, choice: dict[str, Any]
) -> None:
    stub.said = [said]
    await is_set()
    asked = json.loads(await office.say(ASKED))
    assert asked["choice"] == {**choice, **({"pri": 2} if "title" in choice else {})}


@pytest.mark.parametrize(
    "said",
    [
        *("close it", "[]", "{}", "null", "[" * 9_000, '{"action":"close"}', '"close"'),
        [CLOSE, CLOSE],
        {"action": "close", "ids": ["T1", "T2"]},
        {"action": "close", "ids": ["T2"]},
        {"action": "close", "where": {"stat": "open"}},
        {"action": "create", "title": "the printer burns"},
        {"action": "assign", "ids": ["T1"], "own": "eve"},
        {"action": "note", "ids": ["T1"], "text": "can go"},
        {"action": "set", "name": "digest", "value": "off"},
        {"action": "update", "ids": ["T1"], "res": "invented"},
        {"action": ["close"], "ids": ["T1"]},
    ],
)
async def test_any_other_answer_leaves_the_question(
    office: Office, stub: Stub, is_set: Set, said: Any
) -> None:
    stub.said = [said]
    await is_set()
    assert json.loads(await office.say(ASKED)) == QUESTION


async def test_people_are_put_back(office: Office, stub: Stub, is_set: Set) -> None:
    stub.said = [{"action": "assign", "ids": ["T1"], "own": "@person1"}]
    await is_set()
    asked = json.loads(await office.say("T1 could be <@U0ANA1>"))
    assert asked["choice"] == {"action": "assign", "ids": ["T001"], "own": "U0ANA1"}


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        ({"status": 500}, "it answers 500"),
        ({"status": 302}, "it answers 302"),
        ({"body": b"<html>"}, "its answer has no text"),
        ({"body": b'{"choices":[]}'}, "its answer has no text"),
        ({"body": b" " * (ANSWER_MAX + 1)}, f"its answer is longer than {ANSWER_MAX} bytes"),
        ({"late": 30.0}, "no answer (TimeoutError)"),
    ],
)
async def test_a_failure_leaves_the_question_and_one_line_in_the_log(
    office: Office,
    stub: Stub,
    is_set: Set,
    how: dict[str, Any],
    reason: str,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if "late" in how:
        monkeypatch.setattr(advice, "SECONDS_MAX", 0.2)
    for name, value in how.items():
        setattr(stub, name, value)
    await is_set()
    with caplog.at_level(logging.WARNING, "handlers"):
        assert json.loads(await office.say(ASKED)) == QUESTION
    assert [one.getMessage() for one in caplog.records] == [f"language model of W: {reason}"]
    assert len(stub.got) == 1


async def test_after_failures_it_is_left_alone_for_a_while(stub: Stub) -> None:
    now = [0.0]
    models = Models((KEY,), lambda: now[0])

    async def asks() -> int:
        for _ in range(FAILURES_MAX + 2):
            with pytest.raises(AdviceError):
                await models.ask(model(stub), "do", "this", 5.0)
        return len(stub.got)

    stub.status = 500
    assert await asks() == FAILURES_MAX
    now[0] = REST
    assert await asks() == 2 * FAILURES_MAX
    now[0], stub.status = 2 * REST, 200
    assert json.loads(await models.ask(model(stub, None), "do", "this", 5.0)) == CLOSE
    assert stub.got[-1][0] is None  # without a key


async def test_a_wrong_key_of_the_desk_leaves_the_question(
    store: Store, stub: Stub, is_set: Set
) -> None:
    other = Office(Desk(store, adviser=Advisers(store, (Fernet.generate_key().decode(),))))
    await is_set()
    assert json.loads(await other.say(ASKED)) == QUESTION
    assert stub.got == []


async def test_a_redelivery_asks_nothing(office: Office, stub: Stub, is_set: Set) -> None:
    await is_set()
    place = Place("C1", "channel", "1.0")
    for _ in range(2):
        assert json.loads(await office.say(ASKED, source="C1:1.0", place=place)) == MEANT
        await office.say("sum up T1", source="C1:2.0", place=place)
    assert len(stub.got) == 2


async def test_a_redelivery_waits_for_the_same_summary(
    office: Office, stub: Stub, is_set: Set
) -> None:
    await is_set()
    stub.late, stub.said = 0.3, ["It is down."]
    place = Place("C1", "channel", "2.0")
    both = [office.say("sum up T1", source="C1:2.0", place=place) for _ in range(2)]
    answers = await asyncio.gather(*both)
    assert sorted(map(bool, answers)) == [False, True]
    assert len(stub.got) == 1


async def test_what_is_sent_of_a_ticket_exactly(office: Office, stub: Stub, is_set: Set) -> None:
    await is_set()
    await office.say("T1 p1", "U2")
    assert json.loads(await office.say("sum up T1")) == {
        "status": "ok",
        "by": "model",
        "data": {"id": "T001", "summary": json.dumps(CLOSE)},
    }
    first = {"id": "T001", "title": "vpn is down", "cat": "infra", "stat": "open"}
    (sent,) = map(json.loads, stub.texts)
    created, entry = "2026-01-15", {n: v for n, v in first.items() if n != "id"}
    assert sent["ticket"] == {**first, "pri": 1, "by": "@person1", "created": created}
    assert sent["history"] == [
        {"at": "2026-01-15T09:31Z", "by": "@person1", "pri": 1},
        {"at": "2026-01-15T09:30Z", **entry, "pri": 2, "by": "@person1"},
    ]


async def test_a_model_sees_of_a_ticket_what_its_asker_sees(
    office: Office, stub: Stub, is_set: Set
) -> None:
    await is_set()
    await office.say("T1 prog <@U0ANA1> called, ask @bob", "U2")
    await office.say("internal note on T1: they did not pay", "U2", private=True)
    await office.say("give T1 to <@U0ANA1>", "U2")
    stub.said = ["@person1 filed it."]
    stub.got.clear()
    await office.say("sum up T1", "U9", place=Place("C1", "channel", "1.0"))
    (sent,) = stub.texts
    assert "vpn is down" in sent
    assert not any(name in sent for name in ("U2", "U0ANA1", "bob", "pay"))
    await office.say("sum up T1", "U2", private=True)
    assert "they did not pay" in stub.texts[1]
    missing = await office.say("sum up T9")
    assert (json.loads(missing)["status"], len(stub.got)) == ("nf", 2)


async def test_a_secret_ticket_is_not_sent_for_who_does_not_see_it(
    office: Office, stub: Stub, is_set: Set
) -> None:
    await is_set()
    await office.say("new ticket: salary is wrong", "U2", place=Place("G1", "group"))
    said = await office.say("sum up T2", "U9", standing="guest", place=Place("C1", "channel"))
    assert (json.loads(said), stub.got) == ({"status": "nf", "id": "T002"}, [])


async def test_a_summary_is_shown_and_not_stored(
    office: Office, store: Store, stub: Stub, is_set: Set
) -> None:
    await is_set()
    evil = "<!channel> <@U0EVE1> <https://evil.example|here>"
    stub.said = [f"@person1 says: {evil}\n\n{'x ' * 9_000}"]
    (reply,) = await replies(office, "sum up T1", source="C1:3.0")
    assert isinstance(reply, Summed)
    assert len(reply.told.text) <= 1_500
    section, note = blocks_for(reply)
    shown = section["text"]["text"]
    assert shown.startswith(
        "*T001*  <@U2> says: &lt;!channel&gt; &lt;@U0EVE1&gt; &lt;https://evil.example|here&gt;\n"
    )
    assert note["elements"][0]["text"] == "By a language model: it may be wrong."
    assert "<" not in text_for(reply)
    kept = await store.read(lambda db: db.answers("W", "C1:3.0"))
    assert kept == [""]
    assert "evil" not in await office.say("history T1")


async def test_no_summary_is_no_answer(office: Office, stub: Stub, is_set: Set) -> None:
    await is_set()
    stub.status = 500
    assert json.loads(await office.say("sum up T1"))["msg"] == "the model gave no answer"
    (reply,) = await replies(office, "sum up T1, T2")
    assert isinstance(reply, Failed)


async def replies(office: Office, text: str, **more: Any) -> tuple[Reply, ...]:
    said: Message = message_of(text, **more)
    return (await office.desk.handle(said, Terse())).replies


async def test_the_command_line_sets_it_with_its_key_sealed(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = load({"CONNECTION_KEYS": KEY}, slack=False)

    async def add(key: str, *args: str) -> Connection:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{key}\n"))
        parsed: argparse.Namespace = arguments().parse_args(["model", "add", *args])
        assert await command_line.run(given, store, parsed) == 0
        found = await store.read(lambda db: db.connection("local", "model", "model"))
        assert found is not None
        return found

    made = await add("sk-1", "https://api.example/v1/chat/completions", "--model", "m")
    assert made.terms == {"url": "https://api.example/v1", "model": "m"}
    assert made.sealed is not None
    assert b"sk-1" not in made.sealed
    inside = await add("", "http://127.0.0.1:11434/v1", "--model", "m", "--inside")
    assert (inside.sealed, inside.terms["inside"]) == (None, True)
    for url in ("http://127.0.0.1/v1", "https://u:p@api.example/v1"):
        with pytest.raises(SettingsError):
            await add("", url, "--model", "m")
    with pytest.raises(SettingsError):
        await add("", "http://u:p@127.0.0.1/v1", "--model", "m", "--inside")
    await command_line.show(store)
    assert "sk-1" not in "".join(capsys.readouterr())
