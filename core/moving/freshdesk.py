"""Freshdesk: the CSV of the tickets, the account export's JSON, and the API's tickets."""

from __future__ import annotations

from collections.abc import Iterable

from core.moving.system import Row, System, Words


def _rows(row: Row) -> Iterable[Row]:
    """Return the tickets; the account export has each inside of another object."""
    inner = row.get("helpdesk_ticket")
    ticket = inner if isinstance(inner, dict) else row
    if "display_id" in ticket:  # the number that people know; `id` is then one of the database
        ticket = {name: value for name, value in ticket.items() if name != "id"}
    return (ticket,)


FRESHDESK = System(
    name="freshdesk",
    title="Freshdesk",
    known_by=(
        frozenset(("ticket id", "subject", "created time")),
        frozenset(("ticket id", "subject", "agent")),
        frozenset(("helpdesk_ticket",)),
        frozenset(("id", "subject", "responder_id", "due_by")),
    ),
    columns={
        "Ticket ID": "key",
        "display_id": "key",
        "id": "key",
        "Subject": "title",
        "Description": "desc",
        "description_text": "desc",
        "Status": "stat",
        "status_name": "stat",
        "Priority": "pri",
        "priority_name": "pri",
        "Type": "cat",
        "ticket_type": "cat",
        "Created time": "created",
        "created_at": "created",
        "Last update time": "updated",
        "updated_at": "updated",
        "Closed time": "closed",
        "Resolved time": "closed",
        "stats.closed_at": "closed",
        "stats.resolved_at": "closed",
        "Email": "by",
        "Full name": "by",
        "requester.email": "by",
        "requester.name": "by",
        "requester_name": "by",
        "requester_id": "by",
        "Agent": "own",
        "responder.email": "own",
        "responder.name": "own",
        "responder_name": "own",
        "responder_id": "own",
        "Tags": "label",
        "tags": "label",
        "tags.name": "label",
        "Product": "label",
        "Due by Time": "due",
        "due_by": "due",
        "Time tracked": "spent:clock",
        "conversations": "note",
        "notes": "note",
    },
    words=Words(
        stat={
            "2": "open",
            "3": "prog",
            "4": "done",
            "5": "done",
            "pending": "prog",
            "waiting on customer": "prog",
            "waiting on third party": "prog",
        },
        pri={"1": 3, "2": 2, "3": 1, "4": 1},
    ),
    rows=_rows,
)
