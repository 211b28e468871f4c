"""Slack's message text, incoming and outgoing."""

from __future__ import annotations

import re
from collections.abc import Mapping

TEXT_MAX = 40_000  # characters of one message

_TOKEN = re.compile(r"<([^<>\n]+)>")
_USER = re.compile(r"<@([A-Z0-9]+)>")
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_SCHEME = re.compile(r"^(https?://|mailto:|tel:)")


def escape(text: str) -> str:
    """Return the text escaped: Slack shows it unchanged, without pings or links."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def fitted(escaped: str) -> str:
    """Return escaped text cut to TEXT_MAX characters, without cutting an escape in two."""
    if len(escaped) <= TEXT_MAX:
        return escaped
    return re.sub(r"&[a-z]*$", "", escaped[: TEXT_MAX - 1]) + "…"


def plain(text: str, bot: str) -> str:
    """Return what a person wrote, as readable text.

    The bot's mention is removed, other people are `<@U1>`, channels and links become text, and
    escapes are undone. bot: the bot's user id
    """
    spoken = re.sub(rf"(?<![ \t])[ \t]*{_mention(bot)}[,:]?[ \t]*", " ", text).strip()
    return _unescape(_TOKEN.sub(_read, spoken))


def labelled(said: str, names: Mapping[str, str]) -> str:
    """Return text from `plain` with people's names as labels: `<@U1|ana>`. names: by user id."""

    def named(user: re.Match[str]) -> str:
        name = re.sub(r"[<>|@\s]+", " ", names.get(user[1], "")).strip()
        return f"<@{user[1]}|{name}>" if name else user[0]

    return _USER.sub(named, said)


def shown(said: str) -> str:
    """Return text from `labelled` as people read it: `@ana`."""
    return re.sub(r"<@[A-Z0-9]+\|([^<>]*)>", r"@\1", said)


def mentions(text: str, bot: str) -> bool:
    """Whether the text mentions the bot's user id outside code."""
    return re.search(_mention(bot), _CODE.sub(" ", text)) is not None


def only_in_code(text: str, bot: str) -> bool:
    """Whether the text mentions the bot's user id in code and nowhere else."""
    return re.search(_mention(bot), text) is not None and not mentions(text, bot)


def _mention(bot: str) -> str:
    """Return a pattern for a mention. A label also ends at `<`, so that many open mentions take
    linear time."""
    return rf"<@{re.escape(bot)}(?:\|[^<>]*)?>"


def _read(token: re.Match[str]) -> str:
    what, _, label = token[1].partition("|")
    if what.startswith("@"):
        return f"<{what}>"
    if what.startswith("#"):
        return f"#{label or what[1:]}"
    if what.startswith("!"):
        return _special(what[1:], label)
    return _link(what, label)


def _special(name: str, label: str) -> str:
    """Return `<!here>`, `<!subteam^S1|@team>` or `<!date^1392734382^{date}|Feb 18>` as text."""
    kind, _, rest = name.partition("^")
    if kind == "date":
        return label
    said = label or rest or kind
    return said if said.startswith("@") else f"@{said}"


def _link(url: str, label: str) -> str:
    """Return a link as text. If Slack made the link, it is what was typed: `a.b` for
    `<http://a.b|a.b>`."""
    if label and label in (url, _SCHEME.sub("", url)):
        return label
    return f"{label} ({url})" if label else url


def _unescape(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
