"""The Home tab: an overview of tickets, one list with filters, search and pages, or the settings.

A control's value is the view that it opens: a `List` query, `Set` for the settings, no value for
the overview. The value of a row's menu or of a setting is a command. Each view stays far below
Slack's limit of 100 blocks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from core import VERSION
from core.command import (
    Assign,
    Close,
    Command,
    List,
    Notify,
    NotifyLevel,
    Set,
    SetFormat,
    Update,
)
from core.desk.home import PARTS, Home
from core.json_text import dumps
from core.message import Format
from core.options import DEFAULTS, EXAMPLES
from core.reply import Listed
from core.ticket import CATS, PRIS, STATS, Ticket, cut, one_line
from core.translation import say, tell, told
from handlers.blocks.forms import MENU
from handlers.blocks.pages import turns
from handlers.blocks.parts import (
    Block,
    actions,
    bold,
    code,
    context,
    esc,
    mention,
    said,
    section,
)
from handlers.details import signed
from handlers.phrases import DOT, PRI, STAT, some_tickets, title_of

EDIT = "edit"  # the form that a row's menu opens
SAVED = 10  # buttons of saved lists
SHOWN = 5  # tickets in each part of the overview
SEARCH_MAX = 100  # characters of a search
TITLE_MAX = 60  # characters of a title

_FILTERS: dict[str, tuple[str, dict[Any, str]]] = {
    "stat": (say("Any state"), {stat: STAT[stat] for stat in STATS}),
    "pri": (say("Any priority"), {pri: PRI[pri] for pri in PRIS}),
    "cat": (say("Any category"), {cat: cat for cat in CATS}),
}
_LABELS = {
    "mine": say("Mine"),
    "reported": say("Reported by me"),
    "unclaimed": say("Unclaimed"),
    "all": say("All"),
}
_LEVELS: dict[NotifyLevel, str] = {
    "all": say("tickets that I reported or that are assigned to me"),
    "mine": say("tickets that are assigned to me"),
    "none": say("nothing"),
}
_FORMATS: dict[Format, str] = {
    "blocks": "blocks",
    "json": "JSON",
    "lines": "lines",
}
_LISTS = {**PARTS, "all": List()}


def home_view(home: Home, user: str) -> Block:
    """Return the view for views.publish. user: id of the person who looks at it."""
    query = _query(home)
    if home.listed:
        body = _list(home.listed, user)
    elif home.chosen:
        body = _settings(home.chosen)
    else:
        body = _overview(home, user)
    blocks = [
        *actions(_ways(query, home.saved)),
        section(_counts(home)),
        *body,
        {"type": "divider"},
        *actions([_new()]),
        context(
            tell(
                "Say it anywhere: {examples}",
                examples="`vpn is down, urgent`, `T7 prog looking into it`, `help`",
            )
            + f"{DOT}v{VERSION}"
        ),
    ]
    return {"type": "home", "private_metadata": said(query) if query else "", "blocks": blocks}


def _new() -> Block:
    return {
        "type": "button",
        "action_id": "home:new",
        "text": {"type": "plain_text", "text": tell("New ticket")},
        "style": "primary",
    }


def _query(home: Home) -> List | Set | None:
    """Return what this Home shows: a query, `Set` for the settings, or None for the overview."""
    if home.listed:
        return home.listed.query
    return Set() if home.chosen else None


def _ways(query: List | Set | None, saved: Mapping[str, List]) -> list[Block]:
    """Return the buttons that open the overview, the lists, the saved ones and the settings."""
    ways = [
        _way(say("Overview"), "overview", None, is_here=query is None),
    ]
    for part, leads_to in _LISTS.items():
        shown = (query.own, query.by) if isinstance(query, List) else None
        is_here = shown == (leads_to.own, leads_to.by)
        ways.append(_way(_LABELS[part], part, leads_to, is_here=is_here))
    own = [*saved.items()][:SAVED]
    ways += [_way(name, f"saved:{name}", one, is_here=query == one) for name, one in own]
    return [*ways, _way(say("Settings"), "settings", Set(), is_here=query == Set())]


def _way(label: str, name: str, query: List | Set | None, *, is_here: bool) -> Block:
    return {
        "type": "button",
        "action_id": f"home:to:{name}",
        "text": {"type": "plain_text", "text": f"• {told(label)}" if is_here else told(label)},
        **({"value": said(query)} if query else {}),
    }


def _counts(home: Home) -> str:
    n = home.counted.counts
    states = DOT.join(f"{told(STAT[stat])} *{n[stat]}*" for stat in STATS)
    pris = DOT.join(f"{told(PRI[pri])} *{home.pris[pri]}*" for pri in PRIS)
    cats = DOT.join(f"{cat} *{n[cat]}*" for cat in CATS)
    return f"{states}\n{pris}\n{cats}"


def _settings(chosen: Mapping[str, str]) -> list[Block]:
    """Return the user's settings as menus, and the workspace's, which admins change in words."""
    levels = {Notify(level): said for level, said in _LEVELS.items()}
    here = cast(Format, chosen["format"])
    format_now = SetFormat(here if here in _FORMATS else "blocks")  # `text` is for terminals only
    formats: dict[Notify | SetFormat, str] = {
        SetFormat(format): said for format, said in _FORMATS.items()
    }
    shared = [f"*{name}*  {code(chosen[name])}" for name in DEFAULTS if name in chosen]
    ways = DOT.join(code(f"set {name} {value}") for name, value in EXAMPLES.items())
    return [
        _choice(say("Notify me about"), "notify", levels, Notify(chosen["notify"])),  # type: ignore[arg-type]
        _choice(say("Answer me in"), "format", formats, format_now),
        section("\n".join((bold(tell("The workspace")), *shared))),
        context(tell("To change them, write: {examples}", examples=ways)),
        context(
            tell(
                "{intake} or {triage} in a channel sets its purpose",
                intake=code("watch intake"),
                triage=code("watch triage"),
            )
        ),
    ]


def _choice(
    label: str, name: str, labels: Mapping[Notify | SetFormat, str], now: Notify | SetFormat
) -> Block:
    """Return a labelled menu of commands. now: the one chosen at present."""
    options = {command: _option(text, said(command)) for command, text in labels.items()}
    menu = {
        "type": "static_select",
        "action_id": f"home:do:{name}",
        "options": [*options.values()],
        "initial_option": options[now],
    }
    return {**section(f"*{told(label)}*"), "accessory": menu}


def _overview(home: Home, user: str) -> list[Block]:
    return [block for part, lists in home.parts.items() for block in _part(part, lists, user)]


def _part(part: str, lists: Sequence[Listed], user: str) -> list[Block]:
    """Return one part of the overview: its count and its first few tickets."""
    count = sum(listed.count for listed in lists)
    tickets = [ticket for listed in lists for ticket in listed.tickets]
    how_many = some_tickets(count) if count else tell("nothing")
    head = section(f"*{told(_LABELS[part])}*{DOT}{how_many}")
    if count > SHOWN:
        head["accessory"] = _way(say("Show all"), f"all:{part}", _LISTS[part], is_here=False)
    return [head, *(_row(ticket, user) for ticket in tickets[:SHOWN])]


def _list(listed: Listed, user: str) -> list[Block]:
    query = listed.query
    page = query.page if isinstance(query.page, int) else 1
    head = some_tickets(listed.count)
    paged = DOT + tell("page {n}", n=page) if page > 1 or listed.next else ""
    return [
        *actions([_filter(name, query) for name in _FILTERS]),
        _search(query),
        context(f"{head}{paged}"),
        *(_row(ticket, user) for ticket in listed.tickets),
        *actions(_pager(listed, page)),
    ]


def _row(ticket: Ticket, user: str) -> Block:
    who = tell("you") if ticket.own == user else mention(ticket.own or "")
    own = DOT + tell("for {person}", person=who) if ticket.own else ""
    facts = told(PRI[ticket.pri]), ticket.cat, told(STAT[ticket.stat])
    tags = DOT.join((*facts, *signed(ticket.more.labels)))
    title = esc(title_of(ticket))
    row = section(f"*{ticket.id}*  {title}  _{tags}_{own}")
    row["accessory"] = {
        "type": "overflow",
        "action_id": f"home:do:{ticket.id}",
        "options": [
            *(_option(label, said(command)) for label, command in _doable(ticket, user)),
            _option(MENU[EDIT], EDIT),
        ],
    }
    return row


def _doable(ticket: Ticket, user: str) -> list[tuple[str, Command]]:
    ids = (ticket.id,)
    claim = [] if ticket.own == user else [(say("Claim"), Assign(ids, "me"))]
    if ticket.stat == "done":
        return [*claim, (say("Reopen"), Update(ids, stat="open"))]
    start = [(say("Start"), Update(ids, stat="prog"))] if ticket.stat == "open" else []
    return [*claim, *start, (say("Close"), Close(ids))]


def _option(label: str, value: str) -> Block:
    return {"text": {"type": "plain_text", "text": told(label)}, "value": value}


def _filter(name: str, query: List) -> Block:
    """Return a menu of one field's values. Its first option removes the filter."""
    any_label, labels = _FILTERS[name]
    now = getattr(query, name)
    options = {value: _filter_option(label, name, value) for value, label in labels.items()}
    every = _filter_option(any_label, name, None)
    return {
        "type": "static_select",
        "action_id": f"home:filter:{name}",
        "options": [every, *options.values()],
        "initial_option": options.get(now, every),
    }


def _filter_option(label: str, name: str, value: Any) -> Block:
    return _option(label, dumps({name: value}))


def _search(query: List) -> Block:
    box: Block = {
        "type": "plain_text_input",
        "action_id": "home:search",
        "max_length": SEARCH_MAX,
        "placeholder": {
            "type": "plain_text",
            "text": tell("Words of a title, description or note"),
        },
        "dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed"]},
    }
    if query.text:
        box["initial_value"] = cut(one_line(query.text), SEARCH_MAX)
    return {
        "type": "input",
        "block_id": "search",
        "dispatch_action": True,
        "optional": True,
        "label": {"type": "plain_text", "text": tell("Search")},
        "element": box,
    }


def _pager(listed: Listed, page: int) -> list[Block]:
    return [
        {
            "type": "button",
            "action_id": f"home:page:{number}",
            "text": {"type": "plain_text", "text": label},
            "value": said(query),
        }
        for label, number, query in turns(listed, page)
    ]
