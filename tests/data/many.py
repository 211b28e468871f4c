"""An export of Jira with many tickets, to measure: `python -m tests.data.many 50000 > jira.csv`."""

from __future__ import annotations

import csv
import random
import sys

HEAD = (
    *("Summary", "Issue key", "Issue id", "Issue Type", "Status", "Priority", "Resolution"),
    *("Assignee", "Reporter", "Created", "Updated", "Resolved", "Labels", "Labels", "Description"),
    *("Original estimate", "Time Spent", "Log Work", "Inward issue link (Blocks)", "Parent key"),
    *("Comment", "Comment", "Comment", "Custom field (Rank)"),
)
WORDS = [
    "vpn",
    "drops",
    "printer",
    "jams",
    "login",
    "fails",
    "ü",
    "server",
    "🔥",
    "invoice",
    "export",
    "slow",
    "disk",
    "full",
]
STATUSES = ("To Do", "In Progress", "Done")
PRIORITIES = ("Highest", "High", "Medium", "Low", "Lowest")
DATE = "12/Mar/26 3:04 PM"


def row(n: int, chance: random.Random) -> list[str]:
    """Return one ticket's cells."""
    status = chance.choice(STATUSES)
    is_done = status == "Done"
    text = "\n".join(" ".join(chance.choices(WORDS, k=12)) for _ in range(6))
    comments = [f"{DATE};user{chance.randrange(99)};{text[:200]}" for _ in range(3)]
    people = [f"user{chance.randrange(99)}@acme.com" for _ in range(2)]
    return [
        *(
            f"{' '.join(chance.choices(WORDS, k=5))} {n}",
            f"OPS-{n}",
            str(10_000 + n),
            "Bug",
            status,
        ),
        *(chance.choice(PRIORITIES), "Fixed" if is_done else "", *people, DATE, DATE),
        *(DATE if is_done else "", "ops", chance.choice(WORDS), text, "7200", "3600"),
        *(f"on it;{DATE};user1;1800", f"OPS-{n - 1}" if n % 10 == 2 else "", ""),
        *(*comments, f"0|i{n:05}:"),
    ]


def main() -> None:
    """Write the file to standard output."""
    chance, rows = random.Random(7), csv.writer(sys.stdout)
    rows.writerow(HEAD)
    rows.writerows(row(n, chance) for n in range(1, int(sys.argv[1]) + 1))


if __name__ == "__main__":
    main()
