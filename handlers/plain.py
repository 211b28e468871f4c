"""Answers for programs: JSON or lines, and no posts."""

from __future__ import annotations

from collections.abc import Sequence

from core import lines, terse
from core.frozen import dataclass
from core.message import Format, Message
from core.reply import Reply
from core.surface import Answered


@dataclass(frozen=True, slots=True)
class Plain:
    """The surface for programs: one format, no posts.

    wanted: the format that the request asks for; None leaves it to the user's choice
    usual: `json` or `lines`, used if the format is neither of them
    """

    wanted: Format | None = None
    usual: Format = "json"

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        format = self.wanted or chosen
        return format if format in ("json", "lines") else self.usual

    def answer(self, message: Message, reply: Reply, format: Format) -> Answered:
        return Answered(lines.to_lines(reply) if format == "lines" else terse.to_json(reply))


def whole(answers: Sequence[str]) -> str:
    """Return the answers to one message as one text: lines, or JSON.

    Several JSON answers become an array; no answer becomes `null`.
    """
    if answers and not answers[0].startswith("{"):
        return "\n".join(answers)
    return answers[0] if len(answers) == 1 else f"[{','.join(answers)}]" if answers else "null"
