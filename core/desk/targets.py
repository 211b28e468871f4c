"""Targets of service levels: set, removed and shown."""

from __future__ import annotations

from core.access import may_choose, may_name_clients
from core.clocks import Rule, Spans, Targets
from core.clocks.held import SLA, targets_of
from core.clocks.targets import to_text
from core.command import Relabel, Sla
from core.desk.context import context_of, role_in
from core.desk.levels import hold
from core.desk.unit_of_work import Work
from core.message import Message
from core.options import OFF
from core.reply import Chosen, Failed, Reply, Table
from core.store import Snapshot
from core.translation import say

TARGETS_MAX = 100  # of a workspace


async def set_target(work: Work, command: Sla) -> Reply:
    """Set or remove one target. Only admins may, if there are any."""
    ws = work.message.workspace
    if not may_choose(work.role, has_admins=await work.db.has_admins()):
        return Failed(say("only admins can use set"))
    if command.client and not may_name_clients(work.message, work.role):
        return Failed(say("other organisations read this channel"))
    rule = Rule(command.client, command.label, command.pri)
    spans = None if command.off else _spans(command)
    targets = targets_of(await work.db.options(ws)).with_one(rule, spans)
    if len(targets.targets) > TARGETS_MAX:
        return Failed(say("at most {most} targets", most=TARGETS_MAX))
    await hold(ws, SLA, to_text(targets) or OFF, work.message.at, work.db)
    return Chosen({SLA: f"{rule} {_said(spans)}"})


async def renamed_targets(work: Work, command: Relabel) -> None:
    """Give the targets of a renamed label or client its new name."""
    targets = targets_of(work.context.options)
    found = [one for one in targets.targets if getattr(one.rule, command.what) == command.name]
    for one in found:
        is_client, to = command.what == "client", command.to
        rule = one.rule._replace(client=to) if is_client else one.rule._replace(label=to)
        targets = targets.with_one(one.rule, None).with_one(rule, one.spans)
    if found:
        ws, at = work.message.workspace, work.message.at
        await hold(ws, SLA, to_text(targets), at, work.db)


def _spans(command: Sla) -> Spans:
    return Spans(command.answer, command.next_, command.solve)


def _said(spans: Spans | None) -> str:
    """Return the spans as they are said: `answer 30m solve 4h`."""
    if spans is None:
        return OFF
    return " ".join(f"{name} {span}" for name, span in spans._asdict().items() if span)


async def shown_targets(message: Message, command: Sla, db: Snapshot) -> Table:
    """Return the targets. In a client's channel, and for guests, other clients are not named."""
    context = await context_of(message, db)
    targets = targets_of(context.options)
    if not may_name_clients(message, role_in(message, context)):
        here = (None, message.audience.client)
        fitting = (one for one in targets.targets if one.rule.client in here)
        targets = Targets(tuple(fitting))
    rows = tuple((str(one.rule), *one.spans) for one in targets.targets)
    return Table(say("Service levels"), ("for", *Spans._fields), rows)
