"""What programs that watch others send: a table of the values that are read for each.

Alertmanager: https://prometheus.io/docs/alerting/latest/configuration/#webhook_config
Grafana: the contact point "webhook"; its body has the form of Alertmanager's.
Sentry: the resources "issue" and "event_alert" of an internal integration.
PagerDuty: webhooks, version 3.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.frozen import dataclass
from core.ticket import Pri

Json = dict[str, Any]

_PRIS: dict[str, Pri] = {
    **dict.fromkeys(("critical", "page", "fatal", "high", "p1", "emergency"), 1),
    **dict.fromkeys(("info", "information", "debug", "low", "none", "p4", "p5"), 3),
}
_OVER = frozenset(("resolved", "ignored", "archived"))


@dataclass(frozen=True, slots=True)
class Alert:
    """One alert.

    key: the same for the same problem
    title, desc: texts; desc None if there is none
    pri: priority
    is_over: whether the problem is over
    since: when this alert began, as its program says it
    """

    key: str
    title: str
    desc: str | None
    pri: Pri
    is_over: bool
    since: str = ""


@dataclass(frozen=True, slots=True)
class Format:
    """How a program sends alerts.

    signature: header with the HMAC-SHA256 of the body, if it signs
    gives_secret: whether it makes the secret itself, and shows it
    read: reads a body; raises KeyError, TypeError, ValueError or AttributeError if it is none
    """

    signature: str
    gives_secret: bool
    read: Callable[[Json], list[Alert]]


def _alertmanager(body: Json) -> list[Alert]:
    return [_prometheus(one) for one in body["alerts"]]


def _prometheus(one: Json) -> Alert:
    labels, notes = one.get("labels") or {}, one.get("annotations") or {}
    name = labels.get("alertname", "alert")
    title = notes.get("summary") or " ".join(filter(None, (name, labels.get("instance"))))
    desc = _lines(notes.get("description") or notes.get("message"), one.get("generatorURL"))
    key = one.get("fingerprint") or repr(sorted(labels.items()))
    return Alert(
        key=str(key),
        title=str(title),
        desc=desc,
        pri=_pri(labels.get("severity")),
        is_over=one["status"] == "resolved",
        since=str(one.get("startsAt", "")),
    )


def _sentry(body: Json) -> list[Alert]:
    data = body["data"]
    issue = data.get("issue") or data["event"]
    key = issue.get("issue_id") or issue["id"]
    return [
        Alert(
            key=str(key),
            title=str(issue["title"]),
            desc=_lines(issue.get("culprit"), issue.get("web_url") or issue.get("permalink")),
            pri=_pri(issue.get("level")),
            is_over=body.get("action") in _OVER or issue.get("status") in _OVER,
            since=str(issue.get("lastSeen") or issue.get("datetime") or ""),
        )
    ]


def _pagerduty(body: Json) -> list[Alert]:
    event = body["event"]
    data = event["data"]
    if not event["event_type"].startswith("incident.") or data.get("type") != "incident":
        return []  # a note, a test, ..
    service = (data.get("service") or {}).get("summary")
    return [
        Alert(
            key=str(data["id"]),
            title=str(data["title"]),
            desc=_lines(service, data.get("html_url")),
            pri=_pri((data.get("priority") or {}).get("summary") or data.get("urgency")),
            is_over=data.get("status") == "resolved",
            since=str(data.get("created_at", "")),
        )
    ]


def _pri(severity: Any) -> Pri:
    return _PRIS.get(str(severity).lower(), 2)


def _lines(*texts: Any) -> str | None:
    return "\n".join(str(text) for text in texts if text) or None


FORMATS: dict[str, Format] = {
    "alertmanager": Format("", False, _alertmanager),
    "grafana": Format("X-Grafana-Alerting-Signature", False, _alertmanager),
    "sentry": Format("Sentry-Hook-Signature", True, _sentry),
    "pagerduty": Format("X-PagerDuty-Signature", True, _pagerduty),
}
