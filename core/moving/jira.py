"""Jira: CSV (all fields), of the cloud and of a server."""

from __future__ import annotations

from core.moving.system import System, Words

JIRA = System(
    name="jira",
    title="Jira",
    known_by=(
        frozenset(("issue key", "summary")),
        frozenset(("work item key", "summary")),
        frozenset(("issue key", "issue type")),
    ),
    columns={
        "Issue key": "key",
        "Work item key": "key",
        "Summary": "title",
        "Description": "desc",
        "Issue Type": "cat",
        "Work type": "cat",
        "Priority": "pri",
        "Status": "stat",
        "Status Category": "stat",
        "Created": "created",
        "Updated": "updated",
        "Resolved": "closed",
        "Reporter": "by",
        "Reporter Id": "by",
        "Assignee": "own",
        "Assignee Id": "own",
        "Resolution": "res",
        "Labels": "label",
        "Component/s": "label",
        "Components": "label",
        "Sprint": "label",
        "Due Date": "due",
        "Original Estimate": "est:seconds",
        "Time Spent": "spent:seconds",
        "Log Work": "worked:jira",
        "Comment": "note:jira",
        "Comments": "note:jira",
        "Inward issue link (Blocks)": "blocked_by",
        "Outward issue link (Blocks)": "blocks",
        "Outward issue link (Duplicate)": "dup",
        "Inward work item link (Blocks)": "blocked_by",
        "Outward work item link (Blocks)": "blocks",
        "Outward work item link (Duplicate)": "dup",
        "Parent key": "part_of",
        "Parent": "part_of",
        "Custom field (Epic Link)": "part_of",
    },
    words=Words(
        pri={"blocker": 1, "major": 2, "trivial": 3},
        stat={"selected for development": "open", "ready for development": "open"},
        cat={"documentation": "doc", "infrastructure": "infra"},
    ),
)
