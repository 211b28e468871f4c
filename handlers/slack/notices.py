"""Notifications and reminders. They are made when they are sent, from the state at that time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from core.access import Sight
from core.desk.approvals import approval_now
from core.desk.channels import triage
from core.desk.recipients import Notice, freed, notice
from core.desk.unknown_people import is_user_id
from core.message import Standing, iso
from core.post import Post, Queued
from core.store import Face, Snapshot, Store
from core.translation import speaking
from handlers.blocks import (
    asked_for,
    card_for,
    card_text,
    due_for,
    handover_for,
    late_for,
    live_for,
    notice_for,
    table_for,
    unclaimed_for,
    untouched_for,
)
from handlers.blocks.approvals import approval_for, outcome_for
from handlers.blocks.reminders import Shown, digest_shown
from handlers.slack.answers import QUIET
from handlers.slack.service import Language
from handlers.slack.trackers import Outlets

T = TypeVar("T")
Standings = Callable[[str], Awaitable[Standing | None]]
# Finds the notice of a person about a change: database, workspace, user id, change, standing.
Found = Callable[[Snapshot, str, str, int, Standing], Awaitable[Notice | None]]


class Notices:
    """The outbox's makers of notifications to people and of posts to triage channels.

    language: returns a user's language; for None that of the workspace
    standing: returns a user's standing, None if they have left
    outlets: where tickets may become issues
    now: the clock (aware, UTC)
    """

    def __init__(
        self,
        store: Store,
        language: Language,
        standing: Standings,
        outlets: Outlets,
        now: Callable[[], datetime],
    ) -> None:
        self._store, self._language = store, language
        self._standing, self._outlets, self._now = standing, outlets, now

    async def notice(self, queued: Queued) -> Post | None:
        """Make a direct message to one person about a change. None if it is not needed any more."""
        body, ws = queued.post.body, queued.workspace
        told = await self._store.read(lambda db: notice(db, ws, body["to"], body["change"]))
        if told and told.asks:
            from core.desk.feedback import asks

            ask = partial(asks, told.faces[0], body["change"])
            told = replace(told, asks=await self._store.transact(ask))
        return await self._post(queued, body["to"], notice_for, told) if told else None

    async def freed(self, queued: Queued) -> Post | None:
        """Make a direct message about tickets that nothing blocks any more. None: not needed."""
        body, ws = queued.post.body, queued.workspace
        find = partial(freed, ws=ws, person=body["to"], key=body["change"], ids=body["ids"])
        told = await self._store.read(find)
        return await self._post(queued, body["to"], notice_for, told) if told else None

    async def live(self, queued: Queued) -> Post | None:
        """Tell a requester that their ticket's fix is live. None if they want no such notices."""
        ws, told = queued.workspace, queued.post.body

        async def look(db: Snapshot) -> Face | None:
            face = await db.face(ws, told["id"])
            is_wanted = await db.notify_level(ws, told["to"]) == "all"
            return face if is_wanted and face and not face.withdrawn else None

        face = await self._store.read(look)
        show = partial(live_for, release=told["release"])
        return await self._post(queued, told["to"], show, face) if face else None

    async def followed(self, queued: Queued) -> Post | None:
        """Make a direct message to a follower about a change. None: they may not see it."""
        from core.desk.followers import followed

        return await self._for_follower(queued, followed)

    async def matched(self, queued: Queued) -> Post | None:
        """Make a direct message about a new ticket like those that somebody follows."""
        from core.desk.followers import matched

        return await self._for_follower(queued, matched)

    async def _for_follower(self, queued: Queued, find: Found) -> Post | None:
        body, ws = queued.post.body, queued.workspace
        standing = await self._standing(body["to"])
        if standing is None:
            return None
        told = await self._store.read(lambda db: find(db, ws, body["to"], body["change"], standing))
        return await self._post(queued, body["to"], notice_for, told) if told else None

    async def triage(self, queued: Queued) -> Post | None:
        """Make a new ticket's card. None if the ticket is withdrawn or the channel is not for
        triage any more."""
        ws, id = queued.workspace, queued.post.ticket or ""

        async def look(db: Snapshot) -> Face | None:
            is_watched = queued.post.lane in triage(await db.roles(ws))
            return await db.face(ws, id) if is_watched else None

        face = await self._store.read(look)
        if face is None or face.withdrawn:
            return None
        return await self._card(queued, face)

    async def approval(self, queued: Queued) -> Post | None:
        """Ask a person for approval. None if they voted, it is decided, or they may not see it."""
        body, ws = queued.post.body, queued.workspace
        asked = (ws, body["to"], body["id"], body["at"])
        face = await self._store.read(lambda db: approval_now(*asked, db, outcome=False))
        standing = await self._standing(body["to"]) if face else None
        if face is None or standing is None:
            return None
        if not Sight(public=standing != "guest", user=body["to"]).sees(face.ticket):
            return None
        show = partial(approval_for, person=body["to"])
        return await self._post(queued, body["to"], show, face)

    async def approved(self, queued: Queued) -> Post | None:
        """Tell the asker the outcome. None if it does not stand any more."""
        body, ws = queued.post.body, queued.workspace
        asked = (ws, body["to"], body["id"], body["at"])
        face = await self._store.read(lambda db: approval_now(*asked, db, outcome=True))
        return await self._post(queued, body["to"], outcome_for, face) if face else None

    async def repeated(self, queued: Queued) -> Post | None:
        """Make the card of a repeating ticket. None if the ticket is withdrawn."""
        ws, id = queued.workspace, queued.post.ticket or ""
        face = await self._store.read(lambda db: db.face(ws, id))
        if face is None or face.withdrawn:
            return None
        return await self._card(queued, face)

    async def unclaimed(self, queued: Queued) -> Post | None:
        """Make a triage channel's reminder of unclaimed high tickets. None if all are claimed."""
        from core.desk.reminders import unclaimed

        ws, ids = queued.workspace, queued.post.body["ids"]
        faces = await self._store.read(partial(unclaimed, ws, ids))
        calls, lane = queued.post.body.get("calls", {}), queued.post.lane
        show = partial(unclaimed_for, calls=calls)
        reader = lane if lane in calls.values() else None
        return await self._post(queued, reader, show, faces) if faces else None

    async def handover(self, queued: Queued) -> Post | None:
        """Tell a person that their shift on call begins or ends. None if they want no notices."""
        ws, told = queued.workspace, queued.post.body
        level = await self._store.read(lambda db: db.notify_level(ws, told["to"]))
        if level == "none":
            return None
        return await self._post(queued, told["to"], handover_for, told)

    async def untouched(self, queued: Queued) -> Post | None:
        """Make a question to an assignee about untouched tickets. None if all were touched."""
        from core.desk.reminders import untouched

        ws, asked = queued.workspace, queued.post.body
        since = asked["at"]
        faces = await self._store.read(partial(untouched, ws, asked["to"], asked["ids"], since))
        return await self._post(queued, asked["to"], untouched_for, faces) if faces else None

    async def due(self, queued: Queued) -> Post | None:
        """Tell a person that tickets are due. None if none of them is, or is theirs."""
        from core.desk.alarms import due_now

        ws, body = queued.workspace, queued.post.body
        look = partial(due_now, ws, body["to"], body["at"], self._now())
        faces = await self._store.read(look)
        return await self._post(queued, body["to"], due_for, faces) if faces else None

    async def asked(self, queued: Queued) -> Post | None:
        """Remind a person of tickets, as they asked. None if they may not see any, or all are
        done."""
        from core.desk.alarms import asked_now

        ws, body = queued.workspace, queued.post.body
        standing = await self._standing(body["to"])
        if standing is None:
            return None
        faces = await self._store.read(partial(asked_now, ws, body["to"], standing, body["at"]))
        return await self._post(queued, body["to"], asked_for, faces) if faces else None

    async def meeting(self, queued: Queued) -> Post | None:
        """Tell a person of a meeting as it is now. None if they may not see its ticket."""
        from core.desk.agenda import meeting_now
        from handlers.blocks.meetings import meeting_shown

        ws, body = queued.workspace, queued.post.body
        standing = await self._standing(body["to"])
        if standing is None:
            return None
        look = partial(meeting_now, ws, body["to"], standing, body["uid"], self._now())
        found = await self._store.read(look)
        return await self._post(queued, body["to"], meeting_shown, found) if found else None

    async def late(self, queued: Queued) -> Post | None:
        """Tell a person or a channel of tickets that are late. None if none of them is any more."""
        from core.desk.lateness import late_now

        ws, lane, now = queued.workspace, queued.post.lane, iso(self._now())
        found = await self._store.read(partial(late_now, ws, lane, queued.post.body["kinds"]))
        reader = lane if is_user_id(lane) else None
        return (
            await self._post(queued, reader, lambda late: late_for(late, now), found)
            if found
            else None
        )

    async def digest(self, queued: Queued) -> Post | None:
        """Make a triage channel's daily digest. None if there is nothing to post."""
        from core.desk.reminders import digest

        ws, channel = queued.workspace, queued.post.lane
        found = await self._store.read(partial(digest, ws, channel, self._now()))
        return await self._post(queued, None, digest_shown, found) if found else None

    async def report(self, queued: Queued) -> Post | None:
        """Make a channel's weekly report. None if it gets none any more."""
        from core.desk.weekly import weekly_table

        ws, channel, day = queued.workspace, queued.post.lane, queued.post.body["day"]
        found = await self._store.read(partial(weekly_table, ws, channel, day))
        return await self._post(queued, None, table_for, found) if found else None

    async def _card(self, queued: Queued, face: Face) -> Post:
        to = await self._outlets.of(queued.workspace, face.ticket, queued.post.lane)
        show = partial(card_for, to=to)
        return await self._post(queued, None, lambda face: (card_text(face), show(face)), face)

    async def _post(
        self, queued: Queued, reader: str | None, show: Callable[[T], Shown], what: T
    ) -> Post:
        """Return the message to the post's channel or person, in the reader's language.

        reader: user id; None for a channel
        """
        with speaking(await self._language(reader)):
            text, blocks = show(what)
        body = {"channel": queued.post.lane, "text": text, "blocks": blocks, **QUIET}
        return Post("chat.postMessage", queued.post.lane, body, queued.post.ticket)
