"""A third table: tasks, wishes and problems with no verb, changes of many, and "delete"."""

from __future__ import annotations

from tests.parser.said import ASK, HELP, Want, close, give, history, new, show, up, view

ADDRESSED: list[tuple[str, Want | list[Want] | None]] = [
    # a change of whatever matches a filter is no command
    ("close all my tickets", ASK),
    ("close all open infra tickets", ASK),
    ("resolve every open ticket", ASK),
    ("assign all my tickets to @ana", ASK),
    ("mark all p3 tickets as done", ASK),
    ("set all infra tickets to p1", ASK),
    ("delete all done tickets", ASK),
    ("close all ports on the firewall", new("close all ports on the firewall")),
    ("fix all the typos", new("fix all the typos")),
    ("give me all open tickets", show(stat="open")),
    # nothing is deleted
    ("delete T5", ASK),
    ("remove ticket 5", ASK),
    ("don't delete T5", None),
    ("delete old logs", new("delete old logs")),
    ("remove the old printer", new("remove the old printer")),
    ("remove @ana from T5", give("T005", "none")),
    # nothing
    ("never mind", None),
    ("nvm", None),
    ("forget it", None),
    # for whom a ticket is, is no problem
    ("create a ticket for me", ASK),
    ("create a ticket for @ana", ASK),
    ("create a ticket for this", ASK),
    ("open a ticket for me: printer broken", new("printer broken")),
    ("create a ticket for me\nprinter broken", new("printer broken")),
    # looking back
    ("log T3", history("T003")),
    ("what happened to T3?", history("T003")),
    ("get T5", view("T005")),
    ("fetch T5", view("T005")),
    ("pull up T5", view("T005")),
    # wishes and tasks
    ("it would be nice to have a dark mode", new("it would be nice to have a dark mode", pri=3)),
    ("would be great to have SSO", new("would be great to have SSO", pri=3)),
    ("Update the README", new("Update the README")),
    ("update docs", new("update docs")),
    ("update the onboarding doc", new("update the onboarding doc")),
    ("fix the login bug", new("fix the login bug")),
    ("update status to done", ASK),
    ("set priority high", ASK),
    ("change category to infra", ASK),
    ("mark as doc", ASK),
    ("can you look into the vpn?", new("look into the vpn")),
    ("could you please fix the coffee machine?", new("fix the coffee machine")),
    ("can you help me?", HELP),
    ("can you search?", HELP),
    # problems that look like lists
    ("API timeout issues in production", new("API timeout issues in production")),
    (
        "API timeout issues in production number 7, high priority",
        new("API timeout issues in production number 7", pri=1),
    ),
    ("high priority vpn issues", new("vpn issues", pri=1)),
    ("vpn issues", new("vpn issues")),
    ("network problems since this morning", new("network problems since this morning")),
    ("printer problems on floor 3", new("printer problems on floor 3")),
    ("issues with login", new("issues with login")),
    ("vpn tickets", show(text="vpn")),
    ("printer tickets", show(text="printer")),
    ("issues about vpn", show(text="vpn")),
    ("open vpn issues", show(stat="open", text="vpn")),
    ("any vpn issues?", show(text="vpn")),
    ("infra issues", show(cat="infra")),
    # the calendar's spans
    (
        "closed tickets from last week",
        show(stat="done", since="2026-01-05", until="2026-01-11"),
    ),
    (
        "closed tickets from last month",
        show(stat="done", since="2025-12-01", until="2025-12-31"),
    ),
    ("tickets from january", show(since="2026-01-01", until="2026-01-31")),
    ("tickets since last week", show(since="2026-01-05")),
    # questions
    ("what's overdue", ASK),
    ("where is the wifi password?", ASK),
    ("what's wrong with the printer", new("what's wrong with the printer")),
    ("close as duplicate of T3", ASK),
]

IN_THREAD: list[tuple[str, Want | None]] = [
    ("close as duplicate of T3", close("T042", "duplicate of T3")),
    ("over to @ana", give("T042", "ana")),
    ("what's the history", history("T042")),
    ("nvm, close it", close("T042")),
    ("it works now, please close", close("T042", "it works now")),
    ("delete this", ASK),
    ("update the README", ASK),
    ("p1 please", up("T042", pri=1)),
    ("mine", give("T042", "me")),
    ("any update?", view("T042")),
    ("still happening", ASK),
]

OVERHEARD: list[tuple[str, Want | None]] = [
    ("close all my tickets", None),
    ("delete T5", None),
    ("log T3", None),
    ("what happened to T3?", None),
    ("create a ticket for me", None),
]
