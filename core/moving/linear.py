"""Linear: the CSV of a workspace, a team or a view."""

from __future__ import annotations

from core.moving.system import System, Words

LINEAR = System(
    name="linear",
    title="Linear",
    known_by=(
        frozenset(("id", "team", "title", "status", "cycle number")),
        frozenset(("id", "team", "title", "status", "project id")),
    ),
    columns={
        "ID": "key",
        "Title": "title",
        "Description": "desc",
        "Status": "stat",
        "Priority": "pri",
        "Creator": "by",
        "Assignee": "own",
        "Labels": "label",
        "Project": "label",
        "Created": "created",
        "Updated": "updated",
        "Completed": "closed",
        "Canceled": "closed",
        "Due Date": "due",
        "Parent issue": "part_of",
        "Blocked by": "blocked_by",
        "Blocks": "blocks",
        "Duplicate of": "dup",
    },
    words=Words(
        stat={"triage": "open", "duplicate": "done"},
        pri={"no priority": 2},
    ),
)
