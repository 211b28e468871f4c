"""What people do in a day, and what each of it should lead to."""

from __future__ import annotations

from tests.e2e.day.attachments import Attaching
from tests.e2e.day.changes import Changing


class Deeds(Attaching, Changing):
    """Everything that anybody does."""
