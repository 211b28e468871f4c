"""A slim model tags exactly as the CRFsuite model that it is made of, and is smaller."""

from __future__ import annotations

import random
import zlib
from pathlib import Path

import pycrfsuite
import pytest

from core.parser.crfsuite import grouped, slim, ungrouped
from core.parser.model import Chain

LABELS = ("O", "title", "id")


def items(dice: random.Random) -> list[list[str]]:
    """Return the features of a sequence; some are in no other one."""
    size = dice.randrange(1, 9)
    return [[f"w={dice.randrange(900)}", f"p={dice.randrange(9)}"] for _ in range(size)]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    dice = random.Random(1)
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": 0.1, "c2": 0.1, "max_iterations": 20})
    for _ in range(300):
        said = items(dice)
        trainer.append(said, [LABELS[int(item[0][2:]) % 3] for item in said])
    path: Path = tmp_path_factory.mktemp("model") / "chain"
    trainer.train(str(path))
    return path.read_bytes()


def test_a_slim_model_tags_as_before(model: bytes) -> None:
    before, after, dice = Chain(model), Chain(slim(model)), random.Random(2)
    assert after.labels == before.labels
    for _ in range(300):
        said = items(dice)
        tags = before.tag(said)
        assert after.tag(said) == tags
        assert after.probability(tags) == before.probability(tags)
        assert after.odds(said[0]) == before.odds(said[0])


def test_a_grouped_model_is_the_same_again_and_packs_smaller(model: bytes) -> None:
    made = grouped(slim(model))
    assert ungrouped(made) == slim(model)
    assert len(zlib.compress(made, 9)) < len(zlib.compress(slim(model), 9))


def test_a_slim_model_is_smaller(model: bytes) -> None:
    assert len(slim(model)) < len(model)
