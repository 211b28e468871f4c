"""Twenty operations with the same content for everybody: ten tickets exist; five are filed, five
updated, three closed, four lists return ten rows each, three tickets are viewed."""

from __future__ import annotations

from dataclasses import dataclass

from core.ticket import Cat, Pri

# Title, category, priority of what exists.
THERE: tuple[tuple[str, Cat, Pri], ...] = (
    ("API timeout issues in production", "infra", 1),
    ("Login page returns 500 on staging", "code", 1),
    ("Disk usage at 92 percent on db-3", "infra", 2),
    ("Update onboarding docs for VPN", "doc", 2),
    ("Slow query on orders dashboard", "code", 1),
    ("Rotate expired TLS certificate", "infra", 2),
    ("VPN drops every hour", "infra", 1),
    ("Flaky test in checkout suite", "code", 3),
    ("Access to Looker for Ana", "other", 3),
    ("Export CSV drops last row", "code", 2),
)


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation. lines: the shortest way to say it; sentence: as a person would; given: of a
    list, what all ten rows have in common."""

    lines: str
    sentence: str
    given: str = ""


EACH = (
    Operation(
        "Build pipeline broken on main p1",
        "Create ticket for Build pipeline broken on main, high priority",
    ),
    Operation("Add retry to payment webhook", "Create ticket for Add retry to payment webhook"),
    Operation(
        "Memory leak in worker process p1",
        "Create ticket for Memory leak in worker process, high priority",
    ),
    Operation(
        "Broken links in README p3", "Create ticket for Broken links in README, low priority"
    ),
    Operation(
        "Staging certificate expires Friday", "Create ticket for Staging certificate expires Friday"
    ),
    Operation("T11 prog looking into it", "Update T011 to in progress, looking into it"),
    Operation("T12 prog", "Update T012 to in progress"),
    Operation("T13 p1", "Update T013 priority high"),
    Operation("T14 code", "Update T014 category code"),
    Operation("T15 @ana", "Update T015 assign to @ana"),
    Operation("T11 done restarted the runner", "Close T011, restarted the runner"),
    Operation("T12 done", "Close T012"),
    Operation("T13 done config fixed", "Close T013, config fixed"),
    Operation("list", "Show tickets", "all"),
    Operation("open", "Show open tickets", "open"),
    Operation("p1", "Show high priority tickets", "p1"),
    Operation("code", "Show code tickets", "code"),
    Operation("T14", "View T014"),
    Operation("T15", "View T015"),
    Operation("T11", "View T011"),
)
