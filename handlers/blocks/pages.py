"""Replies about several tickets or changes: batches, lists, views, news and histories."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from core.command import List
from core.history import Entry, Remark
from core.remainder import told_once
from core.reply import (
    Batch,
    Failed,
    Fresh,
    Linked,
    Listed,
    Logged,
    News,
    Row,
    Summed,
    Told,
    Viewed,
    Voiced,
)
from core.ticket import Ticket, cut
from core.translation import say, some, tell, told
from handlers.blocks.cards import ticket_card, undo_button
from handlers.blocks.parts import (
    VALUE_MAX,
    Block,
    actions,
    bold,
    button,
    code,
    context,
    esc,
    link,
    quote,
    said,
    section,
    sections,
)
from handlers.details import times_asked
from handlers.hints import BY_MODEL
from handlers.hours import logged
from handlers.phrases import (
    DOT,
    NO_NEWS,
    PRI,
    ROW_TITLE_MAX,
    STAT,
    asked,
    did,
    fresh_news,
    joined_by,
    link_name,
    news,
    opens,
    some_tickets,
    title_of,
)
from handlers.style import Style
from handlers.turns import whose

NO = "no"  # name of the button that drops a question
ROWS_MAX = 5  # tickets that a question about many shows
CARDS_MAX = 10  # tickets shown whole in one message
ENTRIES_MAX = 20  # latest changes shown of a history
SAID_MAX = 300  # characters shown of a message
NOTES_MAX = 5  # internal notes shown of a ticket


def batch_blocks(batch: Batch, style: Style) -> list[Block]:
    """Return one line for the changed tickets, one for the missing, one for each refusal."""
    done = [row.id for row in batch.rows if row.state == "up"]
    missing = [row.id for row in batch.rows if row.state == "nf"]
    lines = [did(batch.action, batch.shared, style, batch.count)]
    lines += [", ".join(done)] if done else []
    lines += [tell("No such ticket: {ids}", ids=", ".join(missing))] if missing else []
    lines += [_refusal(row) for row in batch.rows if row.state == "er"]
    lines += whose(batch, batch.rows[0].ticket, style)
    change = None if batch.action == "undone" else batch.change
    return [*sections(lines), *actions([] if change is None else [undo_button(change)])]


def _refusal(row: Row) -> str:
    return f"{row.id} {esc(told(row.msg or say('not changed'))).removeprefix(f'{row.id} ')}"


def view_blocks(viewed: Viewed, style: Style) -> list[Block]:
    """Return one card for each ticket, or one line for each if they are more than CARDS_MAX."""
    if len(viewed.tickets) <= CARDS_MAX:
        blocks = [
            block
            for ticket in viewed.tickets
            for block in (
                *ticket_card(
                    ticket,
                    style,
                    viewed.voices.get(ticket.id, 0),
                    viewed.links.get(ticket.id, {}),
                    viewed.dues.get(ticket.id, ()),
                    viewed.leases.get(ticket.id),
                    viewed.to.get(ticket.id, ()),
                ),
                *_remarks(viewed, ticket, style),
            )
        ]
    else:
        blocks = sections(_line(ticket, with_stat=True) for ticket in viewed.tickets)
    missing = (
        [tell("No such ticket: {ids}", ids=", ".join(viewed.missing))] if viewed.missing else []
    )
    return blocks + sections(missing)


def voiced_blocks(voiced: Voiced) -> list[Block]:
    """Return how many other people have each problem now."""
    undo = [] if voiced.change is None else [undo_button(voiced.change)]
    return [*sections(joined_by(voiced, bold)), *actions(undo)]


def logged_blocks(reply: Logged) -> list[Block]:
    """Return what was logged on a ticket, and for whom."""
    undo = [] if reply.change is None else [undo_button(reply.change)]
    return [section(f"{bold(reply.ticket.id)} {esc(logged(reply))}"), *actions(undo)]


def _remarks(viewed: Viewed, ticket: Ticket, style: Style) -> list[Block]:
    """Return the ticket's latest internal notes, as one context block."""
    notes = viewed.notes.get(ticket.id, ())
    left = (
        [tell("and {count} before that", count=len(notes) - NOTES_MAX)]
        if len(notes) > NOTES_MAX
        else []
    )
    lines = [*(_remark(one, style) for one in notes[:NOTES_MAX]), *left]
    return [context(*lines)] if lines else []


def _remark(remark: Remark, style: Style) -> str:
    when = remark.at.replace("T", " ").removesuffix("Z")
    text = style.text(cut(remark.text, SAID_MAX))
    return DOT.join((tell("internal"), when, style.person(remark.by))) + f": {text}"


def many_blocks(failed: Failed, head: Block) -> list[Block]:
    """Ask whether to change all these tickets: the first of them, and buttons for yes and no."""
    left = len(failed.rows) - ROWS_MAX
    rows = [_line(ticket, with_stat=True) for ticket in failed.rows[:ROWS_MAX]]
    more = [context(tell("and {count} more", count=left))] if left > 0 else []
    (meant,) = failed.choices
    answers = [button(tell("Yes"), "choice:0", meant.command), button(tell("No"), NO, "no")]
    return [head, *sections(rows), *more, *actions(answers)]


def list_blocks(listed: Listed, style: Style) -> list[Block]:
    """Return count and query of a list, one line for each ticket, and buttons to turn the page."""
    page = listed.query.page if isinstance(listed.query.page, int) else 1
    what = asked(listed.query, style)
    head = some_tickets(listed.count)
    paged = tell("page {n}", n=page) if page > 1 or listed.next else ""
    rows = [_row(ticket, listed.query, style) for ticket in listed.tickets]
    return [
        context(DOT.join(part for part in (head, what, paged) if part)),
        *sections(rows),
        *_pager(listed, page),
    ]


def _row(ticket: Ticket, query: List, style: Style) -> str:
    times = times_asked(ticket, query, style)
    return _line(ticket, with_stat=query.stat is None) + (f"  {times}" if times else "")


def news_blocks(reply: News, style: Style) -> list[Block]:
    """Return one line for each ticket that others changed."""
    if not reply.fresh:
        return [context(told(NO_NEWS))]
    more = (
        [context(tell("{count} more: say {word}", count=reply.left, word=code("new")))]
        if reply.left
        else []
    )
    return [*sections(_fresh(fresh, style) for fresh in reply.fresh), *more]


def _fresh(fresh: Fresh, style: Style) -> str:
    title = f"  {esc(title_of(fresh.ticket, ROW_TITLE_MAX))}" if fresh.ticket else ""
    return f"*{fresh.id}*{title}  _{fresh_news(fresh, style)}_"


def _line(ticket: Ticket, *, with_stat: bool) -> str:
    state = (told(STAT[ticket.stat]),) if with_stat else ()
    tags = DOT.join((told(PRI[ticket.pri]), ticket.cat, *state))
    return f"*{ticket.id}*  {esc(title_of(ticket, ROW_TITLE_MAX))}  _{tags}_"


def turns(listed: Listed, page: int) -> list[tuple[str, int, List]]:
    """Return label, number and query of the previous and the next page, where they exist.

    The next page starts after the last ticket shown; the previous page is counted from the start.
    """
    query, following = listed.query, listed.next
    before = replace(query, page=page - 1, after=None)
    found = [(tell("Previous"), page - 1, before)] if page > 1 else []
    if following is not None:
        found += [(tell("Next"), following, replace(query, page=following, after=listed.end))]
    return found


def _pager(listed: Listed, page: int) -> list[Block]:
    pages = turns(listed, page)
    if any(len(said(query)) > VALUE_MAX for _, _, query in pages):
        return [
            context(tell("Say {word} for the next page.", word=code("more")))
        ]  # the query is too long for a button's value
    return actions([button(label, f"page:{number}", query) for label, number, query in pages])


def history_blocks(history: Told, style: Style) -> list[Block]:
    """Return one line for each change, latest first, with its message and a link to it."""
    shown = history.entries[:ENTRIES_MAX]
    left = len(history.entries) - len(shown)
    count = told(some("{count} change", "{count} changes", len(history.entries)))
    return [
        context(f"*{history.id}*{DOT}{count}"),
        *sections(line for entry in shown for line in _entry(entry, style)),
        *([context(tell("and {count} before that", count=left))] if left else []),
    ]


def _entry(entry: Entry, style: Style) -> Iterator[str]:
    when = entry.at.replace("T", " ").removesuffix("Z")
    at = link(entry.link, when) if entry.link else when
    merged = [entry.id] if entry.id else []
    changed = news(told_once(entry, entry.said), style)
    yield DOT.join([at, *merged, style.person(entry.by), *changed])
    if entry.said:
        yield quote(cut(entry.said, SAID_MAX))


def linked_blocks(reply: Linked) -> list[Block]:
    """Return the address as a link, that of a calendar also as text to copy."""
    shown = [section(link(reply.url, link_name(reply)))]
    copied = [] if reply.minutes is not None else [section(code(reply.url))]
    return [*shown, *copied, context(opens(reply))]


def summed_blocks(reply: Summed, style: Style) -> list[Block]:
    """Return what a language model said, and that it did."""
    return [
        section(f"*{reply.id}*  {reply.told.written(style.text, style.person)}"),
        context(told(BY_MODEL)),
    ]
