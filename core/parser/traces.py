"""Stack traces and log lines in a message: where one begins, and the error it reports."""

from __future__ import annotations

import re
from typing import NamedTuple

from core.patterns import pattern
from core.ticket import one_line

_LINES_MAX = 200
_NAMED = r"(?:[\w$]+[.$])*(?P<error>[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Exit|Fault))"
_PYTHON = pattern(r"Traceback \(most recent call last\):?")
_RAISED = pattern(rf"{_NAMED}(?:: (?P<said>.+))?$")
_THROWN = pattern(
    rf"(?:Exception in thread .+? |Caused by: |Uncaught )?{_NAMED}(?:: (?P<said>.+))?$"
)
_PLAIN = pattern(r"(?P<error>Error): (?P<said>.+)$")
_PANIC = pattern(r"panic: (?P<said>.+)$")
_FRAME = pattern(r"\s*(?:at\s+\S+.*[(:]|File \".+\", line \d+|goroutine \d+ \[|\.\.\. \d+ more)")
_TIME = r"\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\]?"
_LEVEL = r"(?:ERROR|FATAL|CRITICAL|SEVERE|WARN(?:ING)?|PANIC|EMERG|ALERT)"
_BRACKETS = r"(?:\[[^\]\n]+\]\s+)*"
_LOGGED = pattern(
    rf"(?:{_TIME}\s+{_BRACKETS}\[?{_LEVEL}\]?:?|\[{_LEVEL}\]:?)\s+{_BRACKETS}"
    r"(?:[\w.$]+\s+-\s+)?(?P<said>\S.+)$"
)
_SYSLOG = pattern(r"[A-Z][a-z]{2}\s+\d{1,2} \d\d:\d\d:\d\d \S+ (?P<said>[\w./-]+(?:\[\d+\])?: .+)$")
_FENCE = pattern(r"`{3}\w*")


class Trace(NamedTuple):
    """A stack trace or log line in a message.

    before: the text before it, "" if there is none
    error: the error it reports, on one line
    """

    before: str
    error: str


def trace_in(text: str) -> Trace | None:
    """Return the first stack trace or log line of a message, or None."""
    lines = [_FENCE.sub("", line).rstrip() for line in text.split("\n")[:_LINES_MAX]]
    for k, line in enumerate(lines):
        if error := _error(lines, k, line.strip()):
            return Trace("\n".join(lines[:k]).strip(), one_line(error))
    return None


def _error(lines: list[str], k: int, line: str) -> str | None:
    """Return the error of the trace or log line that begins at line k, or None."""
    if _PYTHON.match(line):
        return _last_raised(lines[k + 1 :]) or line
    follows = next((later for later in lines[k + 1 :] if later.strip()), "")
    if _FRAME.match(follows):
        found = _THROWN.match(line) or _PLAIN.match(line) or _PANIC.match(line)
        return _worded(found) if found else None
    logged = _LOGGED.match(line) or _SYSLOG.match(line)
    return logged["said"] if logged else None


def _last_raised(lines: list[str]) -> str | None:
    found = [match for line in lines if (match := _RAISED.match(line.strip()))]
    return _worded(found[-1]) if found else None


def _worded(found: re.Match[str]) -> str:
    """Return the error without its package: "NullPointerException: name is null"."""
    said = found.groupdict()
    return ": ".join(filter(None, (said.get("error"), said.get("said"))))
