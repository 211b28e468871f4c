"""Every field that can change is changed by a command, shown, and restored by undo."""

from __future__ import annotations

import json

import pytest

from core.ticket import STORED, TOLD, Field
from tests.conftest import Office
from tests.fields import HOW, value_of

CHANGEABLE = [field for field in STORED if field.name in TOLD]


@pytest.mark.parametrize("field", CHANGEABLE, ids=lambda field: field.name)
async def test_a_field_is_changed_as_json(office: Office, field: Field) -> None:
    await office.say("vpn is down")
    value = value_of(field)
    told = await office.say(json.dumps({"action": "update", "ids": "T001", field.name: value}))
    assert json.loads(told)["data"].get(field.name) == value, f"{told}: {HOW}"
    shown = json.loads(await office.say("T001"))["data"]
    assert shown[field.name] == value
    (latest, *_) = json.loads(await office.say("history T001"))["data"]
    assert latest[field.name] == value


@pytest.mark.parametrize("field", CHANGEABLE, ids=lambda field: field.name)
async def test_a_change_of_a_field_is_undone(office: Office, field: Field) -> None:
    await office.say("vpn is down")
    before = await office.say("T001")
    value = value_of(field)
    await office.say(json.dumps({"action": "update", "ids": "T001", field.name: value}))
    await office.say("undo")
    assert await office.say("T001") == before
