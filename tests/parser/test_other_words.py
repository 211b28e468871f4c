"""Forms as strangers put them: approvals, waiting, links, repeats, saved answers, following."""

from __future__ import annotations

import pytest

from core.command import Answer, Approve, Command, Every, Follow, Unfollow, Update, View, Vote
from core.parser.reader import in_fixed_form
from core.ticket import NOBODY
from tests.conftest import START

AWAKE = Update(("T027",), waits=NOBODY, until=NOBODY)
PARTS = Update(("T061", "T062", "T063"), part_of="T060")

SAID: list[tuple[str, Command]] = [
    ("pede ok do @marcelo pro T47", Approve(("T047",), who=("marcelo",), rule="any")),
    ("get @priya's ok on T47", Approve(("T047",), who=("priya",), rule="any")),
    ("hol die Freigabe von @jens für T47", Approve(("T047",), who=("jens",), rule="any")),
    ("j'approuve pour T62, go", Vote(("T062",))),
    ("T62 gebe ich frei", Vote(("T062",))),
    ("T62, no lo apruebo", Vote(("T062",), vote="no")),
    ("I can't agree to T62: too dear", Vote(("T062",), vote="no", reason="too dear")),
    ("põe o T7 aguardando a @helena", Update(("T007",), waits="helena")),
    ("T7 wartet noch auf Teile", Update(("T007",), waits="Teile")),
    ("Autodesk replied, T27 can carry on", AWAKE),
    ("der Lieferant hat sich gemeldet, T27 kann weitergehen", AWAKE),
    ("el proveedor ya respondió, T27 puede seguir", AWAKE),
    ("T61-T63 part of T60", PARTS),
    ("mach T61, T62 und T63 zu teilaufgaben von T60", PARTS),
    ("T36 forma parte de T30, el de la migración", Update(("T036",), part_of="T030")),
    ("what's holding T46 up?", View(("T046",))),
    ("o que tá travando o T46?", View(("T046",))),
    ("halt mich bei T19 auf dem laufenden", Follow(("T019",))),
    ("me mantém informado do T19", Follow(("T019",))),
    ("mute T19", Unfollow(("T019",))),
    ("stop sending me mails about T19", Unfollow(("T019",))),
    ("log a job every first monday: purge", Every("every first monday", "purge")),
    ("every last friday: purge", Every("every last friday", "purge")),
    (
        'Speicher das als Standardantwort "Rückruf": Wir rufen an.',
        Answer("rückruf", "Wir rufen an."),
    ),
    ("save this as a canned reply 'call back': We call.", Answer("call-back", "We call.")),
]
OTHER = [  # conditions, and what has no such form
    "if Autodesk replied, T27 can carry on",
    "sobald der Lieferant sich gemeldet hat, T27 kann weitergehen",
    "nobody replied, T27 can carry on",
    'save this as "call back"',
]


@pytest.mark.parametrize(("text", "command"), SAID)
def test_other_words_are_the_same_order(text: str, command: Command) -> None:
    assert in_fixed_form(text, START) == command


@pytest.mark.parametrize("text", OTHER)
def test_what_is_no_order_is_not_read_as_one(text: str) -> None:
    assert in_fixed_form(text, START) is None
