"""Other systems: the exchange of the same operations, and what their tools' definitions cost.

The exchanges are given as files; the sizes of definitions were counted from each system's own tools
and are cited here: as shipped, and with only the tools that the operations need.
"""

from __future__ import annotations

import re

RIVALS: dict[str, tuple[int, int]] = {
    "ServiceNow-REST": (0, 0),
    "GitHub-REST": (0, 0),
    "mcp-atlassian-Jira": (12_821, 2_370),
    "Jira-Cloud-REST-11-core-fields": (0, 0),
    "servicenow-mcp": (17_953, 1_255),
    "Zendesk-REST": (0, 0),
    "GitHub-MCP-server": (9_901, 1_500),
    "Linear-hosted-MCP": (0, 0),
    "Zammad-MCP-markdown-reads": (4_734, 1_431),
    "zendesk-mcp-server": (629, 481),
    "linear-mcp-go-text": (1_535, 499),
    "beads-mcp": (3_150, 1_834),
    "beads-bd-text": (1_270, 87),
    "Backlog-md-CLI-plain": (867, 266),
    "tk": (603, 603),
}


def exchange(text: str) -> tuple[list[str], list[str]]:
    """Requests and replies of a file in which `>>> ` begins each request."""
    parts = [part.partition("\n") for part in re.split(r"^>>> ", text, flags=re.M)[1:]]
    return [asked for asked, _, _ in parts], [told.strip() for _, _, told in parts]
