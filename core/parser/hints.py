"""How to say a feature of the desk, for words that no fixed form reads."""

from __future__ import annotations

from core.command import Unclear
from core.patterns import pattern
from core.translation import Said, say

_NAMED = pattern(r"(?P<feature>away)\b.+")  # where silence would be taken for a yes

HINTS: dict[str, Said] = {
    "label": say("say: add label eu to T7"),
    "client": say("say: T7 client acme"),
    "wait": say("say: T7 waits for parts"),
    "snooze": say("say: snooze T7 until fri 9:00"),
    "due": say("say: T7 due friday 5pm"),
    "remind": say("say: remind me about T7 tomorrow"),
    "sla": say("say: set sla p1 30m 4h"),
    "late": say("say: overdue"),
    "route": say("say: route infra to @ana @bob"),
    "away": say("say: away until mon"),
    "load": say("say: load"),
    "oncall": say("say: who is on call?"),
    "hours": say("say: T7 +45m proxy"),
    "contract": say("say: contract acme 20h a month"),
    "statement": say("say: statement acme october"),
    "answer": say("say: answers for T7"),
    "link": say("say: T9 blocked by T3"),
    "ready": say("say: ready"),
    "repeat": say("say: every monday 9:00: check backups"),
    "approve": say("say: ask @bob to approve T7"),
    "meet": say("say: meet @ana about T7 friday"),
    "calendar": say("say: calendar"),
    "follow": say("say: follow T7"),
    "saved": say("say: save open p1 as fire"),
    "feedback": say("say: rate T5 good"),
    "report": say("say: report last month"),
    "whatif": say("say: what if sla p1 20m"),
}
"""Name of a feature, as in `core.parser.words.topics` -> what can be said."""


def hint(feature: str | None) -> Said:
    """Return an example of a feature; for an unknown one, where the examples are."""
    return HINTS.get(feature or "") or say("see help for how to say")


def unheard(text: str) -> tuple[Unclear, ...]:
    """Return how to say it if a message that nothing reads begins with a feature, else ()."""
    found = _NAMED.match(text.lower())
    return (Unclear(hint(found["feature"])),) if found else ()
