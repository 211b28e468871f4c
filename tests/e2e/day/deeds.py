"""What people do in a day, and what each of it should lead to."""

from __future__ import annotations

from tests.e2e.day.changing import Changing
from tests.e2e.day.filing import Filing


class Deeds(Filing, Changing):
    """Everything that anybody does."""
