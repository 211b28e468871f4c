"""Texts and JSON as nobody means them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

NASTY = [
    "\x00", "\ud800", "\udfff", "²", "①", "T²", "#²", "😀", "\u202eabc", "مرحبا",
    "'; DROP TABLE tickets;--", '"', "NEAR(", "*", "<!channel>", "<@U1>",
    "<https://evil.example|bank>", "&lt;!here&gt;", "```", "`", "_*~", "\u2028", "\x85", "\r\n",
    "\t", "{", "[", '{"action":', '{"action":"create","title":"\\u0000"}',
    '{"action":"close","ids":["T²"]}', '{"action":"create","title":"\\ud800 <!here>"}', "close ",
    "T1", "create ticket ", "find ", "list ", "note on T1: ", "page ", "since ", "T1-T",
    "9" * 400, "undo", "rename T1 to ", ";", "\n", '{"action":"list","page":-1}',
    '{"action":"list","page":99999999999999999999}', '{"action":"list","since":"x"}',
    "history T1", "T99999999999999999999999", "view ",
]  # fmt: skip
TEXT = st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=30)), max_size=8).map("".join)

DEEP, LONG = "[the deep one]", "[the long one]"  # what `written` puts in a place of
SCALARS = st.one_of(
    st.sampled_from([None, True, False, 0, -1, 1.5, 2**63, 10**400, float("nan"), float("inf")]),
    st.sampled_from([DEEP, LONG, "", "0", "1e999", "T001", "U1", "C1", "17.1", "{}", "[]", "null"]),
    TEXT,
    st.integers(),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "id", "text", ""]) | st.text(), inner, max_size=3
        )
    ),
    max_leaves=6,
)
Path = tuple[Any, ...]


def paths(value: Any, here: Path = ()) -> Iterator[Path]:
    """Where there is anything in it, itself too."""
    yield here
    if isinstance(value, dict | list):
        for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from paths(inner, (*here, name))


@st.composite
def spoilt(draw: st.DrawFn, payloads: Sequence[Any]) -> Any:
    """One of the payloads, with up to four of its values another or gone."""
    value = deepcopy(draw(st.sampled_from(payloads)))
    for _ in range(draw(st.integers(1, 4))):
        path = draw(st.sampled_from([*paths(value)]))
        value = _spoil(value, path, draw(VALUES), draw(st.booleans()))
    return value


def _spoil(value: Any, path: Path, junk: Any, is_gone: bool) -> Any:
    if not path:
        return junk
    parent = value
    for name in path[:-1]:
        parent = parent[name]
    if is_gone:
        del parent[path[-1]]
    else:
        parent[path[-1]] = junk
    return value


@st.composite
def written(draw: st.DrawFn, values: st.SearchStrategy[Any]) -> str:
    """The value as JSON, sometimes cut off, with a name twice, or deeper and longer than any."""
    text = json.dumps(draw(values), ensure_ascii=draw(st.booleans()))
    text = text.replace(json.dumps(DEEP), "[" * 50_000 + "]" * 50_000)
    text = text.replace(json.dumps(LONG), "9" * 5_000)
    match draw(st.integers(0, 9)):
        case 0:
            return text[: draw(st.integers(0, len(text)))]
        case 1 if text.startswith("{") and len(text) > 2:
            return f"{{{text[1:-1]},{text[1:]}"
        case 2 if text.startswith("{") and len(text) > 2:
            name = draw(st.sampled_from(["type", "event", "user", "view", "action", "title", "id"]))
            return f'{text[:-1]},"{name}":{json.dumps(draw(VALUES))}}}'
    return text
