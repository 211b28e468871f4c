"""What a workspace teaches: at once, for its kind of ticket, and never everything by one slip."""

import zlib
from collections.abc import Sequence

import pytest

from core.classifier import Learnt, classify
from core.ticket import CATS, Cat
from tests.classifier.texts import held_out

TITLES = [row.text for row in held_out()]


def flips(learnt: Learnt, titles: Sequence[str]) -> float:
    """The share of titles whose category differs from the shipped model's."""
    return sum(classify(t).cat != classify(t, None, learnt).cat for t in titles) / len(titles)


def test_a_corrected_ticket_gets_its_new_category_after_a_few_corrections_at_most() -> None:
    learnt = Learnt()
    for _ in range(5):
        learnt = learnt.correct("the pandora board is stuck again", None, "infra")
    assert classify("the pandora board is stuck again", None, learnt).cat == "infra"
    assert classify("pandora board stuck", None, learnt).cat == "infra"


def test_a_teams_own_word_is_learnt() -> None:
    learnt = Learnt()
    for title in ("zeus lost a row", "zeus is slow today", "restart zeus please", "zeus again"):
        learnt = learnt.correct(title, None, "infra")
    assert classify("zeus", None, learnt).cat == "infra"
    assert "zeus" in classify("zeus acts up", None, learnt).why


@pytest.mark.parametrize("wrong", CATS)
def test_one_careless_correction_flips_at_most_one_ticket_in_twenty(wrong: Cat) -> None:
    for title in TITLES[::20]:
        learnt = Learnt().correct(title, None, wrong)
        assert flips(learnt, [other for other in TITLES if other != title]) <= 0.05


def test_a_correction_to_what_is_guessed_anyway_changes_no_guess() -> None:
    sure = [title for title in TITLES if classify(title).sure > 0.9]
    learnt = Learnt().correct(sure[0], None, classify(sure[0]).cat)
    assert flips(learnt, TITLES) == 0
    assert learnt.lessons == 1


def test_a_correction_leaves_the_value_before_as_it_was() -> None:
    before = Learnt()
    before.correct("server down", None, "doc")
    assert before == Learnt()


def test_what_was_learnt_survives_being_stored() -> None:
    learnt = Learnt()
    for at, title in enumerate(TITLES):
        learnt = learnt.correct(title, "somewhere", CATS[at % 4])
    again = Learnt.from_bytes(learnt.to_bytes())
    assert again == learnt
    assert again.lessons == len(TITLES)


def test_nothing_learnt_changes_nothing() -> None:
    learnt = Learnt.from_bytes(Learnt().to_bytes())
    assert [classify(t, None, learnt) for t in TITLES] == [classify(t) for t in TITLES]


def test_ten_thousand_corrections_fit_in_200_kilobytes() -> None:
    learnt = Learnt()
    for number in range(10_000):
        learnt = learnt.correct(f"w{number:x}q fails for x{number * 7:x}", None, CATS[number % 4])
    assert learnt.weights.itemsize * len(learnt.weights) < 200_000
    assert len(learnt.to_bytes()) < 200_000


def test_the_same_correction_for_ever_stays_within_bounds() -> None:
    learnt = Learnt()
    for _ in range(500):
        learnt = learnt.correct("server down", None, "doc").correct("server down", None, "infra")
    assert Learnt.from_bytes(learnt.to_bytes()) == learnt
    assert max(map(abs, learnt.weights)) < 32_767


@pytest.mark.parametrize("damage", [b"", b"learnt 1 3\nxx", b"learnt 1 x\n", b"something else"])
def test_bytes_that_are_no_learnt_model_are_refused(damage: bytes) -> None:
    with pytest.raises(ValueError, match="learnt model"):
        Learnt.from_bytes(damage)


def test_a_learnt_model_of_another_size_is_refused() -> None:
    head, _, _ = Learnt().to_bytes().partition(b"\n")
    with pytest.raises(ValueError, match="size"):
        Learnt.from_bytes(head + b"\n" + zlib.compress(b"short"))
