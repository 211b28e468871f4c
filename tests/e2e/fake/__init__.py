"""Slack on loopback: one server in the test's own loop, and three ways to deliver from it."""

from tests.e2e.fake.delivery import Ack, CutSocket, InProcess, OverHTTP, OverSocket, Transport
from tests.e2e.fake.people import Person
from tests.e2e.fake.server import Call, FakeSlack

__all__ = [
    "Ack",
    "Call",
    "CutSocket",
    "FakeSlack",
    "InProcess",
    "OverHTTP",
    "OverSocket",
    "Person",
    "Transport",
]
