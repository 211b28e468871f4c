"""What people do in a day, and what each of it should lead to."""

from __future__ import annotations

from tests.e2e.day.attaching import Attaching
from tests.e2e.day.changing import Changing


class Deeds(Attaching, Changing):
    """Everything that anybody does."""
