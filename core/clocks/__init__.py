"""Service levels: when answers and solutions are due. Pure: no I/O, no clock.

A clock is computed from the ticket's history, the targets and the working hours; it is never
counted.
"""

from __future__ import annotations

from core.clocks.calendar import Calendar, Hours
from core.clocks.clock import Clock, Deed, Due, Kind, State, clocks
from core.clocks.targets import Rule, Spans, Target, Targets

__all__ = [
    "Calendar",
    "Clock",
    "Deed",
    "Due",
    "Hours",
    "Kind",
    "Rule",
    "Spans",
    "State",
    "Target",
    "Targets",
    "clocks",
]
