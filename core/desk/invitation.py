"""A link that signs one person in on the board, once."""

from __future__ import annotations

import secrets
from datetime import timedelta

from core.access import is_private
from core.command import Board
from core.desk.unit_of_work import Work
from core.reply import Failed, Linked, Reply
from core.store.board import Invited
from core.tokens import hash_of
from core.translation import say

MINUTES = 10  # for which a link is valid


async def invite(work: Work, command: Board) -> Reply:
    """Return a new link to the board; Failed without a board, or where others read the answer."""
    message = work.message
    if work.board is None:
        return Failed(say("no board: set PUBLIC_URL"))
    if not message.actor.may_sign_in or not is_private(message):
        return Failed(say("ask me in a direct message"))
    code = secrets.token_urlsafe(32)
    invited = Invited(message.workspace, message.user, message.actor.standing)
    until = message.at + timedelta(minutes=MINUTES)
    await work.db.add_link(hash_of(code), invited, until)
    return Linked(f"{work.board}/sign-in?code={code}", MINUTES)
