"""Keeps one ticket and its issue alike: what changed since they last agreed goes over, once."""

from __future__ import annotations

from typing import Any

from core.connections import Tie
from core.frozen import dataclass
from core.ticket import Ticket
from handlers.connections.trackers.issue import Fact, Facts, Issue, Said, Tracker
from handlers.connections.trackers.merge import CALM, Agreed, Plan, plan_of
from handlers.connections.trackers.ticket_side import TicketSide, comment_of

PENDING = "new:"  # the remote name of a tie whose issue is being made; its ticket's id follows
HEARD_MAX = 100  # keys of comments that a tie keeps

State = dict[str, Any]  # of a tie: see `_state`


@dataclass(frozen=True, slots=True)
class Sync:
    """One connection's two sides.

    tracker, side: where the issues are, and where the tickets are
    """

    tracker: Tracker
    side: TicketSide

    async def create(self, ticket: Ticket) -> Tie:
        """Make the ticket's issue. A process that died on the way made none that is lost."""
        ws, pending = self.side.connection.workspace, f"{PENDING}{ticket.id}"
        known = await self.side.tie(pending)
        tie = known or await self.side.bind(ticket, pending, {})
        facts = self.side.facts(ticket)
        text = self.side.outgoing(ticket.desc or "")
        issue = await self.tracker.create(
            facts["title"], text, facts["own"], f"{ws}:{ticket.id}", again=known is not None
        )
        agreed = Agreed({**facts, "done": False}, issue.facts)
        made = await self.side.bind(ticket, issue.key, _state(issue, agreed, {"since": issue.at}))
        await self.side.unbind(tie)
        await self.side.name_issue(ticket, issue.name)
        return made

    async def agree(self, tie: Tie, issue: Issue | None = None, *, fresh: bool = False) -> bool:
        """Bring ticket and issue together. Return False if the issue is gone.

        issue: as it is there, if it was read; fresh: just now. None: it is read if it is needed
        """
        ticket = await self.side.ticket(tie.ticket)
        if ticket is None:
            return True
        agreed = Agreed(tie.state["here"], tie.state["there"])
        here = self.side.facts(ticket)
        if issue is None and here == agreed.here:
            return True
        if issue is None or (not fresh and here != agreed.here):
            issue = await self.tracker.read(tie.state["where"])
        if issue is None:
            return False
        plan = await self._settled(plan_of(agreed, here, issue.facts), ticket, issue)
        after = await self._done(plan, ticket, here, issue)
        if after is None:
            return False
        state = _state(issue, after, tie.state)
        if state != tie.state:
            await self.side.bind(ticket, tie.remote, state)
        if issue.name != tie.state["issue"] and ticket.more.issue == tie.state["issue"]:
            await self.side.name_issue(ticket, issue.name)
        return True

    async def _settled(self, plan: Plan, ticket: Ticket, issue: Issue) -> Plan:
        """Return the plan, with each fact that changed on both sides given to who was last."""
        push, pull = list(plan.push), list(plan.pull)
        for name in plan.both:
            here = await self.side.changed_at(ticket, name)
            there = await self.tracker.changed_at(issue, name)
            (push if here[:19] >= there[:19] else pull).append(name)
        return Plan(tuple(push), tuple(pull))

    async def _done(self, plan: Plan, ticket: Ticket, here: Facts, issue: Issue) -> Agreed | None:
        """Carry the plan out and return what is agreed then; None: the issue is gone."""
        there = issue.facts
        if plan == CALM:
            return Agreed(here, there)
        push = plan.push
        if plan.pull:
            after, refused = await self.side.pull(ticket, {n: there[n] for n in plan.pull})
            here = {**here, **{name: after[name] for name in plan.pull}}
            push += _pushed_back(refused)
        if push:
            facts = {name: here[name] for name in push}
            changed = await self.tracker.change(issue.where, facts)
            if changed is None:
                return None
            there = {**there, **{name: changed.facts[name] for name in push}}
        return Agreed(here, there)

    async def tell_comment(self, tie: Tie, change: int, changed: dict[str, Any]) -> Tie:
        """Send the comment of a change there, if it has one. Return the tie as it is then."""
        text, ticket = comment_of(changed), await self.side.ticket(tie.ticket)
        if text is None or ticket is None or tie.state.get("said", 0) >= change:
            return tie
        again = tie.state.get("saying") == change
        tie = await self.side.bind(ticket, tie.remote, {**tie.state, "saying": change})
        stamp = f"{self.side.connection.workspace}:{ticket.id}:{change}"
        key = await self.tracker.comment(
            tie.state["where"], self.side.outgoing(text), stamp, again=again
        )
        state = {**tie.state, "said": change, "heard": _kept(tie.state, key)}
        del state["saying"]
        return await self.side.bind(ticket, tie.remote, state)

    async def hear(self, said: Said) -> None:
        """Add a comment from there to its ticket, if it is new."""
        tie = await self.side.tie(said.issue)
        if tie is None or "issue" not in tie.state or said.key in tie.state.get("heard", ()):
            return
        ticket = await self.side.ticket(tie.ticket)
        if ticket is None or said.made < tie.state.get("since", ""):
            return
        await self.side.hear(ticket, said, tie.state["issue"])
        state = {**tie.state, "heard": _kept(tie.state, said.key)}
        await self.side.bind(ticket, tie.remote, state)


def _pushed_back(refused: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Return what goes back there since the desk refused it. A stranger keeps their issue."""
    return tuple(name for name in refused if name != "own")


def _kept(state: State, key: str) -> list[str]:
    return [*state.get("heard", ()), key][-HEARD_MAX:]


def _state(issue: Issue, agreed: Agreed, before: State) -> State:
    """Return the state of a tie.

    issue, where: as in `Issue`; here, there: as in `Agreed`
    since: comments from before are not heard; heard: keys of comments that are known
    said: change of the last comment that was sent; saying: of the one that is being sent
    """
    now = {"issue": issue.name, "where": issue.where, "here": agreed.here, "there": agreed.there}
    return {**before, **now}
