"""The context of a message: what its commands depend on besides tickets."""

from __future__ import annotations

from dataclasses import replace

from core.access import Role, role_of
from core.desk.talk import Talk, place_of
from core.message import Message
from core.store import Context, Snapshot


async def context_of(message: Message, db: Snapshot) -> Context:
    """Return the context. Its answers are those of an earlier delivery: see `Message.again`.

    `kept` is an edit or deletion of the message that came before it: see `core.desk.origin`.
    """
    since = message.at - message.again if message.again else None
    return await db.context(
        message.workspace,
        message.user,
        place_of(message),
        message.source,
        since,
        follow_of(message),
    )


def follow_of(message: Message) -> str | None:
    """Return the source under which an edit or deletion of the message is kept that came first."""
    place = message.place
    return f"then:{place.channel}:{place.ts}" if place and place.ts else None


def within(message: Message, context: Context) -> Message:
    """Return the message as it is meant at its place.

    In a client's channel people of another organisation read the answer. Who has no time zone of
    their own has that of the workspace.
    """
    place = message.place
    if message.actor.zone is None and (zone := context.options.get("tz")):
        message = replace(message, actor=replace(message.actor, zone=zone))
    if place is None or place.channel not in context.clients:
        return message
    client = context.clients[place.channel]
    return replace(message, audience=replace(message.audience, external=True, client=client))


def clients_named(message: Message, context: Context) -> frozenset[str]:
    """Return the names of clients that the message may use: clients never hear of each other."""
    audience = within(message, context).audience
    if role_in(message, context) == "guest":
        return frozenset()
    if audience.external:
        return frozenset(filter(None, (audience.client,)))
    return frozenset(context.clients.values())


def role_in(message: Message, context: Context) -> Role:
    """Return the sender's role."""
    return role_of(message.actor, is_admin=context.is_admin, is_agent=context.is_agent)


def talk_in(message: Message, context: Context) -> Talk:
    """Return the sender's talk in this conversation."""
    return Talk.from_text(context.talk, message.at)
