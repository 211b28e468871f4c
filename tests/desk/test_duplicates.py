"""A create says which open ticket is likely the same problem, and does no more than that."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.desk.duplicates import LIKELY
from core.desk.duplicates.score import is_typo, likeness
from core.desk.duplicates.terms import key_of
from core.lines import to_lines
from core.message import Actor, Message
from core.reply import Created
from core.store import Store
from handlers.text import to_text
from tests.alike import duplicate_of
from tests.conftest import START, Office, Terse

DATA = Path(__file__).parent / "data"


def pairs(name: str) -> list[tuple[str, ...]]:
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if line and not line.startswith("#")]


async def created(office: Office, title: str, workspace: str = "W") -> Created:
    message = Message(f"new ticket: {title}", Actor("U1", workspace), START)
    (reply,) = (await office.desk.handle(message, Terse())).replies
    assert isinstance(reply, Created)
    return reply


async def twin(office: Office, title: str, workspace: str = "W") -> str | None:
    named = (await created(office, title, workspace)).similar
    return named.id if named else None


@pytest.mark.parametrize(
    ("there", "said"),
    [
        ("API timeouts in production", "prod API is timing out again"),
        ("kubernetes pod crashloop", "kubernets pod crashlop"),
        ("kubernets pod crashlop", "kubernetes pod crashloop"),
        ("VPN is down", "vpn not working"),
        ("Login page returns 500", "getting a 500 on the login page"),
    ],
)
async def test_the_same_problem_in_other_words_is_named(
    office: Office, there: str, said: str
) -> None:
    await created(office, "printer on the third floor is jammed")
    await created(office, there)
    assert await twin(office, said) == "T002"


@pytest.mark.parametrize(
    ("there", "said"),
    [
        ("vpn down in Berlin", "vpn down in Munich"),
        ("API timeouts in production", "API timeouts in staging"),
        ("disk full on db-01", "disk full on db-02"),
        ("order 1188 refund missing", "order 1203 refund missing"),
        ("add dark mode", "remove dark mode"),
        ("printer is broken", "website is broken"),
    ],
)
async def test_another_place_number_or_purpose_is_another_problem(
    office: Office, there: str, said: str
) -> None:
    await created(office, there)
    assert await twin(office, said) is None


async def test_a_ticket_in_progress_is_named_and_a_closed_or_withdrawn_one_is_not(
    office: Office,
) -> None:
    await office.say("new ticket: vpn is down in Berlin")
    await office.say("T1 prog")
    assert await twin(office, "vpn is down in Berlin") == "T001"
    await office.says("close T1", "close T2")
    assert await twin(office, "vpn is down in Berlin") is None
    await office.say("undo")
    await office.say("new ticket: jenkins is out of disk space")
    await office.say("undo")
    assert await twin(office, "jenkins is out of disk space") is None


async def test_another_workspaces_tickets_are_never_named(office: Office) -> None:
    await created(office, "vpn is down in Berlin", "V")
    assert await twin(office, "vpn is down in Berlin") is None
    assert await twin(office, "vpn is down in Berlin") == "T001"
    assert await twin(office, "vpn is down in Berlin", "V") == "T001"


async def test_a_hint_changes_nothing(office: Office) -> None:
    await created(office, "vpn is down in Berlin")
    before = await office.say("history T1")
    assert await twin(office, "vpn is down in Berlin") == "T001"
    assert await office.say("history T1") == before
    assert json.loads(await office.say("stats"))["data"]["open"] == 2


async def test_the_hint_is_for_people_and_not_in_json_or_lines(office: Office) -> None:
    await created(office, "vpn is down in Berlin")
    reply = await created(office, "vpn is down in Berlin")
    assert to_text(reply).endswith("\n     looks like T001 vpn is down in Berlin")
    assert to_lines(reply) == "T002 p2 infra"
    said = await office.say("new ticket: vpn is down in Berlin, urgent")
    assert "T001" not in said


async def test_among_many_of_a_kind_only_a_likelier_one_is_named(office: Office) -> None:
    for name in ("alpha", "beta", "gamma", "delta", "omega", "sigma", "kappa", "theta"):
        await created(office, f"update changelog of plugin {name}")
    assert await twin(office, "update changelog of plugin") is None
    assert await twin(office, "plugin delta: changelog update") == "T004"


@pytest.mark.parametrize(
    "title", ["a", "?", "the", "!!! ???", "日本語 の 問題", '" OR ws : x', "_ _"]
)
async def test_any_title_can_be_searched(office: Office, store: Store, title: str) -> None:
    await created(office, "vpn is down")
    assert await store.read(lambda db: duplicate_of(db, "W", title)) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("kubernetes", "kubernets", True),
        ("printer", "pritner", True),
        ("internal", "external", False),
        ("db01x", "db02x", False),
        ("red", "rad", False),
    ],
)
def test_a_letter_or_two_in_a_long_word_are_a_typo(one: str, other: str, same: bool) -> None:
    assert is_typo(one, other) is same


@pytest.mark.parametrize(
    "forms", [("crash", "crashes", "crashing"), ("prod", "production"), ("policy", "policies")]
)
def test_forms_and_synonyms_of_a_word_are_one(forms: tuple[str, ...]) -> None:
    assert len({key_of(form) for form in forms}) == 1


def test_likeness_is_the_same_both_ways() -> None:
    for one, other in pairs("same") + pairs("different"):
        assert likeness(one, other) == pytest.approx(likeness(other, one))


def test_our_pairs_are_told_apart() -> None:
    same, different = pairs("same"), pairs("different")
    assert sum(likeness(*pair) >= LIKELY for pair in same) >= 0.85 * len(same)
    assert sum(likeness(*pair) >= LIKELY for pair in different) <= 0.05 * len(different)
