"""The corpus is in its format, and the shipped model has learned it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from functools import cache

import pytest

from core.command import Unclear
from core.parser.assembly import INTENTS
from core.parser.courtesy import without_courtesies
from core.parser.model import FILE, ORDERS_FILE, orders as shipped_orders, shipped
from core.parser.place_values import PLACES
from core.parser.slot_values import Heed
from core.parser.spoken import meant as meant_orders
from core.parser.ways import OTHER, TICKET, WAYS
from tests.corpus import score
from tests.corpus.lines import Example, corpus, orders, read_line
from tests.corpus.score import AT, kind, meant, plainly
from tests.corpus.train import digest

SIZE_MAX = 3_000_000  # bytes of both models
LEARNED = 0.88  # of the lines that it was trained on
ORDERS_LEARNED = 0.9  # of the orders of features
read = cache(score.read)


def sample() -> list[Example]:
    """What is read in full: the rest differs in names and numbers."""
    return corpus()[::20]


def test_marks_are_spans_of_the_text() -> None:
    example = read_line("close: [T4|id], [new cable|res] >> update: and [T5|id] [p1|pri=1]")
    assert example.text == "T4, new cable and T5 p1"
    assert [part.intent for part in example.parts] == ["close", "update"]
    said = [example.text[s.start : s.end] for part in example.parts for s in part.spans]
    assert said == ["T4", "new cable", "T5", "p1"]


def test_a_line_without_an_intent_is_refused() -> None:
    with pytest.raises(ValueError, match="no intent"):
        read_line("[T4|id] done")


def test_every_line_has_known_intents() -> None:
    assert {part.intent for example in corpus() for part in example.parts} <= {*INTENTS}


def test_there_are_several_authors_in_each_language() -> None:
    authors = Counter(author[:2] for author in {example.author for example in corpus()})
    assert {"de", "en", "es", "fr", "pt"} <= {language for language, n in authors.items() if n > 1}


def test_the_models_are_small() -> None:
    assert FILE.stat().st_size + ORDERS_FILE.stat().st_size <= SIZE_MAX


def test_the_shipped_models_are_of_this_corpus() -> None:
    assert shipped().learned == digest(corpus(), orders())
    assert shipped_orders().learned == digest(orders())


def test_every_order_has_a_known_way_and_places() -> None:
    ways = {*WAYS, OTHER, TICKET}
    assert {example.parts[0].intent for example in orders()} == ways
    assert {span.slot for example in orders() for span in example.parts[0].spans} <= PLACES.keys()


def test_the_shipped_model_has_learned_the_orders() -> None:
    some = [example for example in orders()[::20] if example.parts[0].intent in WAYS]
    found = [meant_orders(Heed(without_courtesies(e.text), (), AT)).meant[:1] for e in some]
    right = sum(
        [one.way for one in said] == [e.parts[0].intent]
        for said, e in zip(found, some, strict=True)
    )
    assert right / len(some) >= ORDERS_LEARNED


def test_the_same_examples_make_the_same_bytes_in_any_process() -> None:
    code = (
        "from hashlib import sha256; from tests.corpus.lines import corpus, orders;"
        "from tests.corpus.train import train, train_orders; some = orders()[::100];"
        "made = train(corpus()[::400], some) + train_orders(some);"
        "print(sha256(made).hexdigest())"
    )
    made = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert made[0] == made[1]


def test_the_shipped_model_has_learned_the_corpus() -> None:
    right = sum(plainly(read(e)) == plainly(meant(e)) for e in sample())
    assert right / len(sample()) >= LEARNED


def test_talk_among_colleagues_changes_nothing() -> None:
    talk = [e for e in corpus() if e.section == "overheard" and e.parts[0].intent == "nothing"]
    assert talk
    assert [e.text for e in talk if read(e)] == []


def test_what_is_asked_about_changes_nothing() -> None:
    doubtful = [e for e in sample() if e.parts[0].intent in ("ask", "nothing")]
    changed = [e.text for e in doubtful if kind(read(e)) == "change"]
    assert len(changed) <= len(doubtful) // 100


def test_a_question_has_six_words_at_most() -> None:
    asked = [c for e in sample() for c in read(e) if isinstance(c, Unclear)]
    assert asked
    assert max(len(question.msg.split()) for question in asked) <= 6
