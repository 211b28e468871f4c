"""GitHub: `gh issue list --json ..`, the REST API's issues, and sheets of issues or projects."""

from __future__ import annotations

import re

from core.moving.system import System, Words

_ISSUE = re.compile(r"https?://[^/]+/(?:api/v3/)?(?:repos/)?([^/]+/[^/]+)/(?:issues|pull)/(\d+)")


def _key(number: str, url: str) -> str:
    """Return `acme/api#12`: a number is of one repository. url: the address, or the repository."""
    if found := _ISSUE.match(url):
        return f"{found[1]}#{found[2]}"
    repository = re.fullmatch(r"(?:https?://[^/]+/)?([^/\s]+/[^/\s]+)/?", url)
    return f"{repository[1]}#{number.lstrip('#')}" if repository and number else ""


GITHUB = System(
    name="github",
    title="GitHub",
    known_by=(
        frozenset(("number", "title", "createdat")),
        frozenset(("number", "title", "author")),
        frozenset(("number", "title", "url")),
        frozenset(("number", "title", "html_url")),
        frozenset(("number", "title", "repository")),
        frozenset(("title", "url", "repository", "assignees")),
    ),
    columns={
        "number": "key",
        "url": "url",
        "html_url": "url",
        "Repository": "url",
        "title": "title",
        "body": "desc",
        "state": "stat",
        "Status": "stat",
        "stateReason": "res",
        "state_reason": "res",
        "createdAt": "created",
        "created_at": "created",
        "updatedAt": "updated",
        "updated_at": "updated",
        "closedAt": "closed",
        "closed_at": "closed",
        "author": "by",
        "author.login": "by",
        "author.name": "by",
        "user.login": "by",
        "user": "by",
        "assignee": "own",
        "assignee.login": "own",
        "assignees": "own:words",
        "assignees.login": "own",
        "assignees.name": "own",
        "labels": "label",
        "labels.name": "label",
        "milestone": "label",
        "milestone.title": "label",
        "milestone.dueOn": "due",
        "comments": "note",
        "Parent issue": "part_of",
    },
    words=Words(pri={}, cat={"enhancement": "code"}),
    key=_key,
)
