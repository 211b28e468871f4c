"""What HTTP answers: the desk's replies as they are, and its own errors in the same form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import web

from core import lines, terse
from core.message import Format, Message
from core.reply import Reply
from core.surface import Post


@dataclass(frozen=True, slots=True)
class Plain:
    """A surface that answers in one format and posts nothing. wanted: what the request asks for,
    None where it leaves that to what its user chose."""

    wanted: Format | None = None

    def format_for(self, message: Message, chosen: Format | None) -> Format:
        format = self.wanted or chosen
        return "lines" if format == "lines" else "json"

    def render(self, reply: Reply, format: Format) -> str:
        return lines.to_lines(reply) if format == "lines" else terse.to_json(reply)

    def posts(self, message: Message, reply: Reply, answer: str, format: Format) -> Sequence[Post]:
        return ()


def whole(answers: Sequence[str]) -> web.Response:
    """The answers of one message: of several an array, of none `null`; or lines."""
    if answers and not answers[0].startswith("{"):
        return web.Response(text="\n".join(answers) + "\n", content_type="text/plain")
    text = answers[0] if len(answers) == 1 else f"[{','.join(answers)}]" if answers else "null"
    return web.Response(text=text, content_type="application/json")


def refused(status: int, msg: str, **headers: str) -> web.Response:
    """An error of HTTP's own, in the form of the desk's. msg: at most six words."""
    text = terse.dumps({"status": "er", "msg": msg})
    return web.Response(
        status=status, text=text, content_type="application/json", headers=headers or None
    )
