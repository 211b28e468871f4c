"""What a new ticket resembles: a ticket not done, and an answer. Both are only shown."""

from __future__ import annotations

from core.access import shared_sight_of
from core.command import Create
from core.desk.context import context_of, role_in, within
from core.desk.duplicates import CANDIDATES, like, likeliest
from core.desk.offers import limited, offer_for
from core.desk.unit_of_work import Alike
from core.message import Message
from core.store import Context, Snapshot
from core.title import title_fields


async def alike_to(
    message: Message, command: Create, context: Context | None, db: Snapshot
) -> Alike:
    """Return the ticket not done that most likely says the same as the new one, and an offer.

    Everybody who may read the new ticket's card may see both. Nothing more is read where the
    workspace has no answers, and offers no resolutions.
    context: the message's; None: it was not read yet
    """
    context = context or await context_of(message, db)
    sight = shared_sight_of(within(message, context), role_in(message, context))
    seen = db.seen_by(sight)
    title = title_fields(command.title, command.desc)["title"]
    ws = message.workspace
    found = await like(seen, ws, title, solved=context.offers)
    similar = likeliest(title, [ticket for ticket in found if ticket.stat != "done"][:CANDIDATES])
    base = limited(seen, sight)
    solved = [one for one in found if one.stat == "done" and base.sight.sees(one)][:CANDIDATES]
    if not context.has_answers and not solved:
        return Alike(similar)
    return Alike(similar, await offer_for(base, ws, title, solved))
