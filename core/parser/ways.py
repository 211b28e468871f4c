"""The orders of the desk's features, as templates in the words of a fixed form.

In a template `{place}` stands for a value that the message must have, `{_tail}` for words of
TAILS, which are left out without their value, and `{whose}` for CHOICES, of which it must have a
part. Several values of a place are joined as the sign before it says: `+{label}` is "+a +b",
`own={who}` is "own=a,b".
"""

from __future__ import annotations

from collections.abc import Mapping

from core.frozen import dataclass
from core.translation import say

TAILS: Mapping[str, str] = {
    "_until": say(" until {when}"),
    "_deputy": say(", {deputy} stands in"),
    "_to": say(", to {who}"),
    "_for": say(" for {back}"),
    "_reason": ": {note}",
    "_when": " {when}",
    "_at": " {at}",
    "_time": " {time}",
    "_day": " {day}",
    "_note": " {note}",
    "_period": " {period}",
    "_about": say(" for {client}"),
    "_state": " stat={stat}",
    "_client": " {client}",
    "_label": " +{label}",
    "_cat": " {cat}",
    "_pri": " {pri}",
    "_filters": "{_own}{_of}{_labels}{_in}{_level}",  # for a program, as what follows
    "_own": " own={who}",
    "_of": " client={client}",
    "_labels": " labels={label}",
    "_in": " cat={cat}",
    "_level": " pri={pri}",
}
CHOICES: Mapping[str, str] = {
    "whose": "{_client}{_label}{_cat}{_pri}",
    "filters": "{_own}{_of}{_labels}{_in}{_level}",  # for a program
    "those": "{_of}{_label}{_cat}{_pri}",
}


@dataclass(frozen=True, slots=True)
class Way:
    """One order of a feature.

    topic: the feature, as in `core.parser.words.topics`
    templates: the one with places for most values of a message is taken, the first of equal ones
    is_view: it only shows something
    """

    topic: str
    templates: tuple[str, ...]
    is_view: bool = False


def _way(topic: str, *templates: str) -> Way:
    return Way(topic, templates)


def _view(topic: str, *templates: str) -> Way:
    return Way(topic, templates, is_view=True)


WAYS: Mapping[str, Way] = {
    "label.add": _way("label", say("{id} +{label}")),
    "label.off": _way("label", say("{id} -{label}")),
    "label.find": _view("label", say("tickets with label {label}"), "list stat=open {filters}"),
    "label.count": _view("label", say("tickets with label {label}")),
    "label.all": _view("label", say("labels")),
    "label.rename": _way("label", say("rename label {label} to {new}")),
    "client.set": _way("client", say("{id} client {client}")),
    "client.off": _way("client", say("{id} client none")),
    "client.find": _view("client", "list stat=open {filters}"),
    "client.count": _view("client", "list stat=open{_filters}"),
    "client.all": _view("client", say("clients")),
    "client.here": _way("client", say("client {client}")),
    "client.rename": _way("client", say("rename client {client} to {new}")),
    "wait.on": _way("wait", say("{id} waits for {reason}{_until}")),
    "wait.customer": _way("wait", say("{id} waits for the customer{_until}")),
    "wake": _way("snooze", say("wake {id}")),
    "wait.list": _view("wait", say("waiting tickets"), "list waiting=true{_filters}"),
    "snooze": _way("snooze", say("snooze {id} until {when}")),
    "snooze.for": _way("snooze", say("snooze {id} {time}")),
    "due.set": _way("due", say("{id} due {when}")),
    "due.later": _way("due", say("{id} due +{time}")),
    "due.off": _way("due", say("{id} not due")),
    "due.list": _view("due", say("due {span}")),
    "due.over": _view("late", say("overdue tickets"), "list due=overdue{_filters}"),
    "remind": _way("remind", say("remind me about {id} {when}")),
    "remind.in": _way("remind", say("remind me about {id} in {time}")),
    "remind.off": _way("remind", say("no reminder for {id}")),
    "sla.both": _way("sla", say("set sla {whose} {time} {time2}")),
    "sla.answer": _way("sla", say("set sla {whose} {time}")),
    "sla.solve": _way("sla", say("set sla {whose} solve {time}")),
    "sla.off": _way("sla", say("set sla {whose} off")),
    "sla.show": _view("sla", say("sla")),
    "sla.report": _view("sla", say("sla report{_period}{_client}{_label}{_pri}")),
    "late": _view("late", say("late"), "list late=true{_filters}"),
    "route.set": _way("route", say("route {whose} to {who}")),
    "route.off": _way("route", say("route {whose} off")),
    "route.show": _view("route", say("routes")),
    "away": _way(
        "away",
        say("away until {end}{_deputy}"),
        say("away from {start} until {end}{_deputy}"),
    ),
    "away.on": _way("away", say("away {when}{_deputy}")),
    "away.other": _way(
        "away",
        say("away {who} until {end}{_deputy}"),
        say("away {who} from {start} until {end}{_deputy}"),
    ),
    "away.back": _way("away", say("back")),
    "away.back.other": _way("away", say("{who} is back")),
    "away.who": _view("away", say("who is away")),
    "deputy": _way("away", say("deputy {deputy}")),
    "deputy.other": _way("away", say("{deputy} stands in for {who}")),
    "deputy.off": _way("away", say("no deputy")),
    "load": _view("load", say("load")),
    "oncall.weekly": _way("oncall", say("on call{_cat} {who} weekly{_at}")),
    "oncall.daily": _way("oncall", say("on call{_cat} {who} daily{_when}")),
    "oncall.off": _way("oncall", say("on call off")),
    "oncall.who": _view("oncall", say("who is on call{_when}")),
    "cover": _way("oncall", say("{who} covers {when}")),
    "cover.span": _way("oncall", say("{who} covers {start} until {end}")),
    "swap": _way("oncall", say("swap my {when} with {who}{_for}")),
    "log": _way("hours", say("{id} +{time}{_day}{_note}")),
    "log.less": _way("hours", say("{id} -{time}{_note}")),
    "estimate": _way("hours", say("{id} est {time}")),
    "estimate.off": _way("hours", say("{id} est none")),
    "hours.ticket": _view("hours", say("hours {id}")),
    "hours.mine": _view("hours", say("my hours{_period}")),
    "hours.client": _view("hours", say("hours {client}{_period}")),
    "hours.person": _view("hours", say("hours {who}{_period}")),
    "hours.all": _view("hours", say("hours{_period}")),
    "contract.month": _way("contract", say("contract {client} {time} a month")),
    "contract.off": _way("contract", say("contract {client} off")),
    "contract.show": _view("contract", say("contract {client}")),
    "contract.all": _view("contract", say("contracts")),
    "bill": _way("statement", say("bill {client} {period}")),
    "statement": _view("statement", say("statement {client} {period}")),
    "answer.save": _way("answer", say("answer {answer}: {text}")),
    "answer.use": _way("answer", say("{id} use {answer}")),
    "answer.close": _way("answer", say("close {id} with answer {answer}")),
    "answer.show": _view("answer", say("answer {answer}")),
    "answer.all": _view("answer", say("answers")),
    "answer.for": _view("answer", say("answers for {id}")),
    "answer.forget": _way("answer", say("forget answer {answer}")),
    "answer.report": _view("answer", say("answers report")),
    "block": _way("link", say("{id} blocked by {other}")),
    "block.off": _way("link", say("{id} no longer blocked by {other}")),
    "part": _way("link", say("{id} part of {other}")),
    "part.off": _way("link", say("{id} no longer part of {other}"), say("{id} part of none")),
    "part.list": _view("link", say("parts of {id}")),
    "ready": _view("ready", say("ready"), "list stat=open blocked=no{_filters}"),
    "blocked": _view("ready", say("blocked"), "list blocked=yes{_filters}"),
    "repeat": _way("repeat", say("{rule}: {title}{_to}")),
    "repeat.list": _view("repeat", say("repeats")),
    "repeat.off": _way("repeat", say("stop repeating {id}")),
    "repeat.row": _way("repeat", say("repeat {number} off")),
    "approve.ask": _way("approve", say("ask {who} to approve {id}")),
    "approve.all": _way("approve", say("ask {who} to approve {id} (all)")),
    "approve.none": _way("approve", say("no approval needed for {id}")),
    "approve.yes": _way("approve", say("approve {id}")),
    "approve.no": _way("approve", say("reject {id}{_reason}")),
    "meet": _way("meet", say("meet {who} about {id} {when}{_time}")),
    "meet.move": _way("meet", say("move the meeting about {id} to {when}")),
    "meet.off": _way("meet", say("cancel the meeting about {id}")),
    "calendar": _way("calendar", say("calendar")),
    "calendar.new": _way("calendar", say("new calendar")),
    "calendar.off": _way("calendar", say("calendar off")),
    "follow": _way("follow", say("follow {id}")),
    "follow.those": _way("follow", say("follow {those}")),
    "unfollow": _way("follow", say("unfollow {id}")),
    "unfollow.those": _way("follow", say("unfollow {those}")),
    "following": _view("follow", say("following")),
    "save": _way("saved", say("save this list as {name}")),
    "save.list": _way("saved", say("save list{_state}{_filters} as {name}")),
    "saved": _view("saved", say("saved")),
    "forget.list": _way("saved", say("forget list={name}")),
    "rate.good": _way("feedback", say("rate {id} good")),
    "rate.bad": _way("feedback", say("rate {id} bad")),
    "feedback": _view("feedback", say("feedback")),
    "report": _view("report", say("report{_about}{_label}{_period}")),
    "report.clients": _view("report", say("report by client{_period}")),
    "report.labels": _view("report", say("report by label{_period}")),
    "report.people": _view("report", say("report by person{_period}")),
    "report.chart": _view("report", say("report chart{_about}{_period}")),
    "report.weekly": _way("report", say("set report {at}")),
    "report.weekly.off": _way("report", say("set report off")),
    "whatif.both": _view("whatif", say("what if sla {whose} {time} {time2}")),
    "whatif.answer": _view("whatif", say("what if sla {whose} {time}")),
    "whatif.solve": _view("whatif", say("what if sla {whose} solve {time}")),
    "whatif.route": _view("whatif", say("what if route {whose} to {who}")),
    "ask.ticket": _view("due", say("{id}")),
}
"""Name of an order, as in the corpus -> the order."""
OTHER, TICKET = "other", "ticket"  # of the corpus: no order of a feature; a new ticket
REVOKING = frozenset(  # orders that take something away, so that "not" belongs to them
    name
    for name in WAYS
    if name.startswith(("unfollow", "wake")) or name.endswith((".off", ".none", ".less", ".no"))
)
