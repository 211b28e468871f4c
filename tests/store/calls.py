"""A call of every method of a store, for tests that look at the statements behind it."""

from __future__ import annotations

import itertools
import random
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal

from core.access import EVERYTHING, Sight
from core.clocks import Due
from core.command import Sort
from core.connections import Connection, Tie
from core.cursor import cursor, position
from core.details import Details
from core.hours import Ledger, Terms
from core.message import Place, iso
from core.post import Post
from core.recurrence import Rule
from core.requests import Question, RequestType
from core.store import Change, Held, Query, Snapshot, Sought, Step, Store, Transaction
from core.store.board import Invited
from core.store.hours import ContractStep
from core.store.leases import Lease
from core.store.meetings import Feed, Meeting
from core.store.repeats import Repeating
from core.store.reports import Scope, Weekly
from core.store.requests import RequestStep
from core.store.saved_answers import AnswerStep, Offering, SavedAnswer
from core.store.team import Cover
from core.ticket import CATS, PRIS, STATS, VOICE, Ticket, changed
from core.tokens import Token

WS, USER, CHANNEL, TS = "W", "U1", "C1", "1700000000.000001"
NOW = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
LEASE = Lease(USER, 1, 20, iso(LATER))
DUE = Due("answer", iso(NOW), iso(NOW))
PLACE = Place(CHANNEL, "channel", TS, None, "https://slack/1")
POSTS = 300
ANSWER = SavedAnswer("vpn-reset", "vpn reset", "Restart the client")
ACCESS = RequestType("access", (Question("system", "System"),), "Access to {system}")
TOGETHER = 4  # tickets of one change
MANY = 1100  # tickets: more than are counted, so that lists are walked
TITLES = ("vpn down in berlin", "printer jams 数据库", "rotate c++ keys")
SIGHTS = (
    EVERYTHING,
    Sight(),
    Sight(channel="G1"),
    Sight(channel=CHANNEL, user=USER),
    Sight(public=False, channel="D1", user=USER),
    Sight(public=False, channel=CHANNEL, user=USER, client="acme"),
)
QUERIES = (
    Query(),
    Query(stat="open", pri=1),
    Query(cat="doc"),
    Query(own=USER),
    Query(unowned=True, stat="prog"),
    Query(by=USER, cat="infra"),
    Query(text="vpn"),
    Query(text="x7"),
    Query(text="jams", own=USER),
    Query(text="数据库"),
    Query(text="c++", stat="done"),
    Query(since="2026-01-10", until="2026-01-12"),
    Query(since="2025-01-01", stat="done"),
    Query(unlike=Query(stat="done", own=USER)),
    Query(late=iso(LATER)),
    Query(due=("2026-01-15T00:00Z", "2026-01-16T00:00Z")),
    Query(waiting=True, now="2026-01-15T09:30Z"),
    Query(stat="open", waiting=False, now="2026-01-15T09:30Z"),
    Query(marks=(("labels", "eu"), ("client", "acme"))),
    Query(stat="open", marks=(("labels", "eu"),), unlike=Query(marks=(("labels", "web"),))),
    Query(text="vpn", marks=(("labels", "eu"),)),
    Query(stat="open", blocked=False),
    Query(blocked=True),
)
LEDGERS = (
    Ledger(since="2026-01-01", until="2026-01-31"),
    Ledger("acme", None, "2026-01-01", "2026-01-31", open_only=True),
    Ledger(by=USER, since="2026-01-01"),
)
SCOPES = (
    Scope("2026-01-01", "2026-01-31"),
    Scope("2026-01-01", "2026-01-31", (("labels", "eu"), ("client", "acme")), USER),
)
REPEATING = Repeating(1, USER, "every day 9:00", Rule("day"), date(2026, 1, 15), "UTC", "backups")
SORTS: tuple[Sort | None, ...] = (None, "old", "new", "pri")

HOOK, TIE = Connection(WS, "hook", "ci", USER), Tie("hook", "ci", "x", "T001")

Calls = list[tuple[str, Callable[[Any], Awaitable[Any]]]]


async def filled(store: Store) -> Ticket:
    """Store many tickets, of which the first has a history, a thread, a card and posts."""

    async def work(db: Transaction) -> Ticket:
        first, *others = [await db.insert(WS, one, place) for one, place in _tickets()]
        for number, one in enumerate(others):
            await db.save(changed(one, {"stat": STATS[number % 3]}, NOW))
        change = Change(USER, iso(NOW), "created", "vpn down", PLACE)
        key = await db.record(WS, change, [Step(first, {}, {"cat": "infra", "stat": "open"})])
        for some in range(0, len(others), TOGETHER):
            by = replace(change, by=f"U{some % 7}", at=iso(NOW - timedelta(hours=some)))
            steps = [Step(one, {}, {"cat": "infra"}) for one in others[some : some + TOGETHER]]
            await db.record(WS, by, steps)
        await db.record(WS, change, [Step(first, {}, {VOICE: "1"})])
        posts = [_post(f"C{number // 2}", number, key) for number in range(POSTS)]
        await db.enqueue(WS, posts, NOW)
        await db.bind(first, WS, replace(TIE, name="other"))
        # It stays in the ledger: `unlog` takes back what another change logged.
        await db.log(WS, first, USER, "2026-01-15", 30, "", key + 1)
        for number, one in enumerate(others[:60]):
            await db.add_lease(WS, one, f"A{number % 7}", 20, iso(LATER))
            if number % 2:
                await db.end_lease(one, LEASE, "lost")
        return first

    return await store.transact(work)


def _tickets() -> Iterator[tuple[Ticket, Place | None]]:
    dice = random.Random(1)
    for number in range(1, MANY + 1):
        channel = dice.choice((None, CHANNEL, "G1", "D1"))
        ticket = Ticket(
            id=f"T{number:03d}",
            title=f"{TITLES[number % 3]} x{number // 2}",
            cat=dice.choice(CATS),
            pri=dice.choice(PRIS),
            stat="open",
            created="2026-01-11",
            by=f"U{number % 2}",
            own=dice.choice((None, USER, "U2")),
            channel=channel,
            secret=channel in ("G1", "D1"),
        )
        yield ticket, PLACE if number == 1 else None


def _post(lane: str, number: int, shows: int) -> Post:
    return Post("chat.postMessage", lane, {}, "T001", shows=shows, once=f"card:{number}")


def reads(one: Ticket) -> Calls:
    """Return calls of a Snapshot, by the method's name. one: the first ticket"""
    step, words = Step(one, {}, {}, 1), [Sought((w,), 1.0, w[:4]) for w in ("vpn", "jams", "keys")]
    words += [Sought(("数据",), 1.0), Sought(("prynter",), 1.0, "pr")]
    calls: list[tuple[str, Callable[[Snapshot], Awaitable[Any]]]] = [
        ("latest", lambda db: db.latest(WS)),
        ("seen_by", lambda db: db.seen_by(Sight()).latest(WS)),
        ("face", lambda db: db.face(WS, one.id)),
        ("seen_ids", lambda db: db.seen_by(Sight()).seen_ids(WS, [one.id, "T002"])),
        ("linking", lambda db: db.seen_by(Sight()).linking(WS, [one.id, "T002"], 9)),
        ("blocked", lambda db: db.seen_by(Sight()).blocked(WS, [one.id, "T002"])),
        ("links_of", lambda db: db.links_of(WS, "blocked_by", [one.id, "T002"])),
        ("followers", lambda db: db.followers([one])),
        ("following", lambda db: db.seen_by(Sight()).following(WS, USER, 9)),
        ("followed_lists", lambda db: db.followed_lists(WS)),
        ("followed_lists", lambda db: db.followed_lists(WS, USER)),
        ("saved_lists", lambda db: db.saved_lists(WS, USER)),
        ("repeats", lambda db: db.repeats(WS)),
        ("repeat", lambda db: db.repeat(WS, 1)),
        ("repeats_due", lambda db: db.repeats_due(NOW)),
        ("repeats_due", lambda db: db.repeats_due(NOW, WS)),
        ("last_repeat", lambda db: db.last_repeat(WS, USER, "2026-01-15")),
        ("feedback", lambda db: db.feedback(one)),
        ("feedback_counts", lambda db: db.feedback_counts(WS)),
        ("is_shown", lambda db: db.is_shown(one)),
        ("born_at", lambda db: db.born_at(WS, CHANNEL, TS)),
        ("notes", lambda db: db.notes(one)),
        ("voices", lambda db: db.voices(one)),
        ("changes_after", lambda db: db.changes_after(one, 0)),
        ("labelled", lambda db: db.labelled(one)),
        ("thread_ticket", lambda db: db.thread_ticket(WS, CHANNEL, TS)),
        ("answers", lambda db: db.answers(WS, "m1", NOW)),
        ("change", lambda db: db.change(WS, 1)),
        ("steps", lambda db: db.steps(1)),
        ("changed_since", lambda db: db.changed_since(step)),
        ("context", lambda db: db.context(WS, USER, CHANNEL, "m1", NOW, "m2")),
        ("has_admins", lambda db: db.has_admins()),
        ("manner", lambda db: db.manner(WS, USER)),
        ("notify_level", lambda db: db.notify_level(WS, USER)),
        ("looked", lambda db: db.looked(WS, USER)),
        ("terms", lambda db: db.terms(WS)),
        ("terms", lambda db: db.terms(WS, "acme")),
        ("logged", lambda db: db.logged(one)),
        ("admins", lambda db: db.admins(9)),
        ("connections", lambda db: db.connections()),
        ("connections", lambda db: db.connections(WS)),
        ("connection", lambda db: db.connection(WS, "hook", "ci")),
        ("behind", lambda db: db.behind(["hook"], NOW)),
        ("tie", lambda db: db.tie(WS, "hook", "ci", "x")),
        ("ties_of", lambda db: db.ties_of(WS, "hook", "ci", "")),
        ("ties", lambda db: db.ties(one)),
        ("ties_named", lambda db: db.ties_named(WS, "github", "acme/api", "live:")),
        ("logged", lambda db: db.logged(one, USER)),
        ("hours_by_day", lambda db: db.hours_by_day(WS, "acme", "2026-01-01")),
        ("workspaces", lambda db: db.workspaces()),
        ("learnt_version", lambda db: db.learnt_version(WS)),
        ("learnt", lambda db: db.learnt(WS)),
        ("lessons", lambda db: db.lessons(WS)),
        ("options", lambda db: db.options(WS)),
        ("reminded", lambda db: db.reminded()),
        ("alarmed", lambda db: db.alarmed(LATER)),
        ("leases", lambda db: db.leases([one])),
        ("lease_of", lambda db: db.lease_of(one, USER)),
        ("leased", lambda db: db.leased(LATER)),
        ("roles", lambda db: db.roles(WS)),
        ("agents", lambda db: db.agents(5)),
        ("held", lambda db: db.held(WS)),
        ("deeds", lambda db: db.deeds([one])),
        ("dues", lambda db: db.dues([one])),
        ("clocked", lambda db: db.clocked(LATER)),
        ("turns", lambda db: db.turns(WS, "infra", ["U1", "U2"])),
        ("presence", lambda db: db.presence(WS)),
        ("rotas", lambda db: db.rotas(WS)),
        ("covers", lambda db: db.covers(WS, "2026-01-15T09:30Z")),
        ("calendars", lambda db: db.calendars()),
        ("routed", lambda db: db.routed()),
        ("clients", lambda db: db.clients(WS)),
        ("feed", lambda db: db.feed("hash")),
        ("has_feed", lambda db: db.has_feed(WS, USER)),
        ("weekly", lambda db: db.weekly(WS)),
        ("is_anothers", lambda db: db.is_anothers(WS, CHANNEL, "acme")),
        ("saved_answers", lambda db: db.saved_answers(WS)),
        ("saved_answer", lambda db: db.saved_answer(WS, "vpn-reset")),
        ("offering", lambda db: db.offering(one)),
        ("answer_step", lambda db: db.answer_step(WS, 1)),
        ("made_types", lambda db: db.made_types(WS)),
        ("request_step", lambda db: db.request_step(WS, 1)),
        ("contract_step", lambda db: db.contract_step(WS, 1)),
        ("installation", lambda db: db.installation(WS, "E1")),
        ("installations", lambda db: db.installations()),
    ]
    for sight in SIGHTS:
        calls += [(name, _as(sight, call)) for name, call in _seen(one, words)]
    return calls


def _as(sight: Sight, call: Callable[[Snapshot], Awaitable[Any]]) -> Callable[[Any], Any]:
    return lambda db: call(db.seen_by(sight))


def _seen(one: Ticket, words: list[Sought]) -> Calls:
    """Return calls whose statements depend on what the reader sees."""
    whats: tuple[Literal["response", "close"], ...] = ("response", "close")
    return [
        ("ticket", lambda db: db.ticket(WS, one.id)),
        ("tally", lambda db: db.tally(WS)),
        ("burdens", lambda db: db.burdens(WS)),
        ("entries", lambda db: db.entries(one)),
        ("changes_since", lambda db: db.changes_since(WS, 0, 10)),
        ("changes_since", lambda db: db.changes_since(WS, 0, 10, imported=False)),
        ("last_change", lambda db: db.last_change(WS, USER, "2026-01-15")),
        ("days", lambda db: db.days(WS, "2026-01-01")),
        ("meetings", lambda db: db.meetings(WS, USER, "2026-01-01T00:00Z")),
        ("meeting_step", lambda db: db.meeting_step(WS, USER, "2026-01-15")),
        *(("lives", lambda db, s=scope: db.lives(WS, s, 1000)) for scope in SCOPES),
        ("worked_on", lambda db: db.worked_on(one)),
        ("worked_on", lambda db: db.worked_on(one, USER)),
        *(
            (name, lambda db, n=name, ledger=ledger: getattr(db, n)(WS, ledger))
            for name in ("worked", "hours_by_client", "hours_by_ticket")
            for ledger in LEDGERS
        ),
        ("in_use", lambda db: db.in_use(WS, "labels", 10)),
        ("with_mark", lambda db: db.with_mark(WS, "labels", "eu", 10)),
        ("duplicates", lambda db: db.duplicates(WS, words, 5)),
        ("duplicates", lambda db: db.duplicates(WS, words, 5, solved=True)),
        ("likenesses", lambda db: db.likenesses(WS, ["T001", "T002"])),
        ("offer_counts", lambda db: db.offer_counts(WS)),
        ("offers_made", lambda db: db.offers_made(WS, "2026-01-01", "2026-01-31")),
        *(("took", lambda db, w=what: db.took(WS, w, "2026-01-01")) for what in whats),
        *(("scan", lambda db, q=query: db.scan(WS, q, 0, 100)) for query in QUERIES),
        *(("find", lambda db, q=query: db.find(WS, q, 20, 10)) for query in _pages(one)),
    ]


def _pages(one: Ticket) -> Iterator[Query]:
    for query, sort in itertools.product(QUERIES, SORTS):
        yield replace(query, sort=sort)
        yield replace(query, sort=sort, after=position(cursor(one, sort), sort))


def writes(one: Ticket) -> Calls:
    """Return calls of a Transaction that no Snapshot has, by the method's name."""
    change, place = Change(USER, iso(NOW), "updated", "T1 high"), replace(PLACE, ts="2", thread="1")
    meeting = Meeting(one, "uid", USER, "U2", "2026-01-16T09:00Z", 30, iso(NOW), others=("U3",))
    step, new = Step(one, {"pri": 1}, {"pri": 2}), replace(one, id="T2000", key=0)
    posts = [_post("F", 9, 1)]
    return [
        ("next_id", lambda db: db.next_id(WS)),
        ("insert", lambda db: db.insert(WS, new, place)),
        ("rename_client", lambda db: db.rename_client(WS, "acme", "acme-gmbh")),
        ("save", lambda db: db.save(replace(one, title="vpn is up again"))),
        (
            "save_details",
            lambda db: db.save_details(WS, replace(one, more=Details(("red",)))),
        ),
        ("record", lambda db: db.record(WS, change, [step, step])),
        ("mark_undone", lambda db: db.mark_undone(1, 2)),
        ("add_note", lambda db: db.add_note(one, USER, NOW, "vendor called")),
        ("lose_origin", lambda db: db.lose_origin(one)),
        ("answer", lambda db: db.answer(WS, "m1", NOW, ["{}"])),
        ("enqueue", lambda db: db.enqueue(WS, posts, NOW)),
        ("add_meeting", lambda db: db.add_meeting(WS, meeting)),
        ("save_meeting", lambda db: db.save_meeting(meeting)),
        ("add_meeting_step", lambda db: db.add_meeting_step(WS, USER, iso(NOW), meeting)),
        ("drop_meeting_step", lambda db: db.drop_meeting_step(1)),
        ("set_feed", lambda db: db.set_feed(Feed(WS, USER, "member"), "hash", iso(NOW))),
        ("set_weekly", lambda db: db.set_weekly(WS, CHANNEL, Weekly(CHANNEL, "mon 09:00", True))),
        ("remind", lambda db: db.remind(WS, "digest", "2026-01-15")),
        ("take_unclaimed", lambda db: db.take_unclaimed(WS, LATER, LATER, 10)),
        ("add_reminder", lambda db: db.add_reminder(WS, one, USER, "2026-01-15T09:30Z", NOW)),
        ("take_back_reminder", lambda db: db.take_back_reminder(WS, USER, "2026")),
        ("drop_reminders", lambda db: db.drop_reminders(one, USER)),
        ("take_alarms", lambda db: db.take_alarms(WS, LATER)),
        ("add_lease", lambda db: db.add_lease(WS, one, USER, 20, iso(NOW))),
        ("renew_leases", lambda db: db.renew_leases(WS, [1, 2], USER, NOW)),
        ("regain_lease", lambda db: db.regain_lease(one, USER)),
        ("take_ended", lambda db: db.take_ended(WS, LATER)),
        ("end_lease", lambda db: db.end_lease(one, LEASE, "done")),
        ("hold", lambda db: db.hold(WS, Held("hours", iso(NOW), "off"))),
        ("add_word", lambda db: db.add_word(one, NOW, own=True)),
        ("set_clocks", lambda db: db.set_clocks(WS, one, [DUE])),
        ("take_ticks", lambda db: db.take_ticks(WS, LATER, 10)),
        ("sweep", lambda db: db.sweep(WS)),
        ("to_sweep", lambda db: db.to_sweep(WS, 10)),
        ("spare", lambda db: db.spare([one], NOW)),
        ("take_untouched", lambda db: db.take_untouched(WS, LATER, LATER, 10)),
        ("set_route", lambda db: db.set_route(WS, "infra", ["U1", "U2"])),
        ("take_turn", lambda db: db.take_turn(WS, "infra", 1, "U1", one)),
        ("give_turn_back", lambda db: db.give_turn_back(WS, "infra", one)),
        ("set_away", lambda db: db.set_away(WS, "U1", "9999", "2026-02-01T08:00Z/9999")),
        ("set_deputy", lambda db: db.set_deputy(WS, "U1", "U2")),
        ("save_request_type", lambda db: db.save_request_type(WS, ACCESS, USER)),
        ("add_request_step", lambda db: db.add_request_step(WS, 1, RequestStep("x", None, None))),
        ("drop_request_type", lambda db: db.drop_request_type(WS, "access")),
        ("drop_request_types", lambda db: db.drop_request_types(WS)),
        ("set_week", lambda db: db.set_week(WS, "U1", 1920)),
        ("set_rota", lambda db: db.set_rota(WS, "", "{}")),
        ("set_calendar", lambda db: db.set_calendar(WS, "", "[]", iso(NOW))),
        ("add_cover", lambda db: db.add_cover(WS, Cover("", "2026", "2027", "U1"))),
        ("add_escalation", lambda db: db.add_escalation(WS, one, "U1", "2026-01-15T10:00Z")),
        ("set_format", lambda db: db.set_format(WS, USER, "lines")),
        ("set_language", lambda db: db.set_language(WS, USER, "de")),
        ("set_notify", lambda db: db.set_notify(WS, USER, "mine")),
        ("set_looked", lambda db: db.set_looked(WS, USER, 1)),
        ("set_talk", lambda db: db.set_talk(WS, USER, CHANNEL, iso(NOW), "{}")),
        ("set_learnt", lambda db: db.set_learnt(WS, b"")),
        ("set_lessons", lambda db: db.set_lessons(WS, b"")),
        ("set_option", lambda db: db.set_option(WS, "hours", "off")),
        ("set_client", lambda db: db.set_client(WS, CHANNEL, "ACME")),
        ("log", lambda db: db.log(WS, one, USER, "2026-01-15", 45, "", 1)),
        ("to_bill", lambda db: db.to_bill(WS, LEDGERS[1])),
        ("bill", lambda db: db.bill([one], LEDGERS[1], "acme", 2)),
        ("unbill", lambda db: db.unbill(one, 2)),
        ("unlog", lambda db: db.unlog(one, 1)),
        ("connect", lambda db: db.connect(HOOK)),
        ("hold_connection", lambda db: db.hold_connection(HOOK, NOW, NOW)),
        ("told", lambda db: db.told(HOOK, 1)),
        ("delay", lambda db: db.delay(HOOK, NOW)),
        ("set_terms_of", lambda db: db.set_terms_of(HOOK, {"to": "x"})),
        ("release_connection", lambda db: db.release_connection(HOOK)),
        ("stop", lambda db: db.stop(HOOK, "gone")),
        ("bind", lambda db: db.bind(one, WS, TIE)),
        ("unbind", lambda db: db.unbind(WS, TIE)),
        ("disconnect", lambda db: db.disconnect(WS, "hook", "ci")),
        ("set_terms", lambda db: db.set_terms(WS, Terms("acme", "2026-01", 60))),
        ("add_repeat", lambda db: db.add_repeat(WS, REPEATING, NOW)),
        ("set_repeat", lambda db: db.set_repeat(WS, 1, "2026-01-16T09:00Z", USER, NOW)),
        ("advance_repeat", lambda db: db.advance_repeat(WS, 1, "2026-01-16T09:00Z", None, NOW)),
        ("set_role", lambda db: db.set_role(WS, CHANNEL, "intake")),
        ("secret", lambda db: db.secret("board", b"s")),
        ("add_link", lambda db: db.add_link("hash", Invited(WS, USER), LATER)),
        ("take_link", lambda db: db.take_link("hash", NOW)),
        ("install", lambda db: db.install(WS, b"1")),
        ("reseal", lambda db: db.reseal(WS, b"1", b"2")),
        ("belongs", lambda db: db.belongs(WS, "E1")),
        ("uninstall", lambda db: db.uninstall(WS)),
        ("unlink", lambda db: db.unlink(WS, one.id)),
        ("follow", lambda db: db.follow(WS, USER, one, is_on=True)),
        ("follow", lambda db: db.follow(WS, USER, one, is_on=False)),
        ("follow_list", lambda db: db.follow_list(WS, USER, "{}", is_on=True)),
        ("follow_list", lambda db: db.follow_list(WS, USER, "{}", is_on=False)),
        ("save_list", lambda db: db.save_list(WS, USER, "fire", "open infra")),
        ("save_list", lambda db: db.save_list(WS, USER, "fire", None)),
        ("ask_feedback", lambda db: db.ask_feedback(one, 1)),
        ("set_feedback", lambda db: db.set_feedback(one, good=True)),
        ("save_answer", lambda db: db.save_answer(WS, ANSWER, USER)),
        ("drop_answer", lambda db: db.drop_answer(WS, "vpn-reset")),
        ("add_contract_step", lambda db: db.add_contract_step(WS, 1, ContractStep(None, None))),
        ("drop_terms", lambda db: db.drop_terms(WS, "acme", "2026-01")),
        ("add_answer_step", lambda db: db.add_answer_step(WS, 1, AnswerStep("x", ANSWER, None))),
        ("offer", lambda db: db.offer(WS, one, Offering("vpn-reset", shown=True))),
        ("judge", lambda db: db.judge(one, "no")),
        ("withdraw", lambda db: db.withdraw(WS, one)),
    ]


def whole(face: Any) -> Calls:
    """Return calls of a Store, by the method's name; the last one closes it.

    face: of the first ticket, with a card
    """
    token, card = Token("ci", WS, USER, read_only=False, created=iso(NOW)), face.cards[0]
    return [
        ("transact", lambda s: s.transact(lambda db: db.latest(WS))),
        ("read", lambda s: s.read(lambda db: db.latest(WS))),
        ("add_token", lambda s: s.add_token("hash", token)),
        ("token", lambda s: s.token("hash")),
        ("tokens", lambda s: s.tokens()),
        ("revoke_token", lambda s: s.revoke_token("ci")),
        ("set_admins", lambda s: s.set_admins([USER])),
        ("set_agents", lambda s: s.set_agents([USER])),
        ("take_chore", lambda s: s.take_chore("remind", NOW, timedelta(minutes=1))),
        ("forget_deliveries", lambda s: s.forget_deliveries(NOW)),
        ("try_writing", lambda s: s.try_writing()),
        ("sending", lambda s: s.sending(2)),
        ("due_posts", lambda s: s.due_posts(LATER, 10)),  # it also renews a claim
        ("backlog", lambda s: s.backlog()),
        ("next_due", lambda s: s.next_due()),
        ("postpone", lambda s: s.postpone(2, LATER)),
        ("drop", lambda s: s.drop(3, "no channel")),
        ("drawn", lambda s: s.drawn(face, card)),
        ("erased", lambda s: s.erased(face, card)),
        ("marked", lambda s: s.marked(face, "eyes")),
        ("close", lambda s: s.close()),
    ]
