"""Zendesk: the JSON export (an object a line), and the CSV of a view or the data export."""

from __future__ import annotations

from core.moving.system import System, Words

ZENDESK = System(
    name="zendesk",
    title="Zendesk",
    known_by=(
        frozenset(("id", "requester", "subject", "ticket type")),
        frozenset(("id", "requester", "subject", "via", "group")),
        frozenset(("id", "raw_subject")),
        frozenset(("id", "subject", "requester_id", "via")),
    ),
    columns={
        "Id": "key",
        "Subject": "title",
        "Description": "desc",
        "Ticket type": "cat",
        "Type": "cat",
        "Priority": "pri",
        "Status": "stat",
        "Created at": "created",
        "created_at": "created",
        "Updated at": "updated",
        "updated_at": "updated",
        "Solved at": "closed",
        "metric_set.solved_at": "closed",
        "Requester email": "by",
        "Requester": "by",
        "requester.email": "by",
        "requester.name": "by",
        "Requester id": "by",
        "requester_id": "by",
        "Assignee": "own",
        "assignee.email": "own",
        "assignee.name": "own",
        "assignee_id": "own",
        "Tags": "label:words",
        "Due date": "due",
        "due_at": "due",
        "comments": "note",
        "problem_id": "part_of",
    },
    words=Words(
        stat={"pending": "prog", "hold": "prog", "on hold": "prog", "deleted": "done"},
    ),
)
