"""Words with which two people describe the same problem, and words that tell problems apart.

To add a word, change one line. Words are compared by their stem (`crashes`, `crashing`, `crash`),
so only one form of each is listed.
"""

from __future__ import annotations

PHRASES = {  # word -> phrases in titles that mean it
    "timeout": "timing out, timed out, times out, time out, time outs, time-out",
    "login": "log in, logging in, logs in, logged in, sign in, signing in, log-in, sign-in, logon",
    "logout": "log out, logging out, logs out, logged out, sign out",
    "broken": (
        "not working, isn't working, aren't working, doesn't work, does not work, don't work,"
        " do not work, won't work, not work, stopped working, no longer works, out of order"
    ),
    "oom": "out of memory, memory exhausted",
    "disk full": "no disk space left, no disk space, out of disk space, no space left",
    "2fa": "two factor authentication, two-factor authentication, two factor, two-factor, mfa",
    "sso": "single sign-on, single sign on",
    "bluescreen": "blue screen, bsod",
    "homepage": "home page, start page",
    "website": "web site, web page",
    "healthcheck": "health check, health checks",
    "timezone": "time zone, time zones",
    "typo": "spelling mistake, spelling error",
    "failover": "fail over, fail-over",
    "startup": "start up, start-up",
    "setup": "set up, set-up",
    "backup": "back up, back-up",
    "crashloop": "crash loop, crashloopbackoff, crash looping",
    "permission": "access rights",
    "pull request": "pr",
    "offboard": "off-board, off board",
    "onboard": "on-board, on board",
    "down": "not reachable, not responding, not available, no response",
}

SAME = {  # word -> its synonyms and irregular forms
    "broken": (
        "down, offline, unreachable, unavailable, outage, inaccessible, disconnected, fail,"
        " failure, dead, defect, faulty, malfunction, break, broke, borked, bust"
    ),
    "slow": "laggy, sluggish, slowness, slowly, lagging, latency",
    "error": "exception, fault",
    "hang": "freeze, frozen, stuck, unresponsive, froze",
    "flaky": "unreliable, unstable, intermittent, intermittently, sporadic, random",
    "crash": "crashed",
    "production": "prod",
    "staging": "stage, stg",
    "development": "dev",
    "database": "db",
    "kubernetes": "k8s, kube",
    "postgres": "postgresql, pg",
    "certificate": "cert, ssl, tls",
    "repository": "repo",
    "documentation": "doc, docs",
    "configuration": "config, cfg",
    "environment": "env",
    "authentication": "auth",
    "application": "app",
    "laptop": "notebook",
    "monitor": "screen, display",
    "mobile": "phone, smartphone, cellphone",
    "email": "mail, e-mail, mails",
    "message": "msg",
    "password": "pw, pwd, passwd",
    "wifi": "wi-fi, wlan, wireless",
    "internet": "network",
    "pipeline": "ci, build",
    "github": "gh",
    "dashboard": "board",
    "notification": "notify, notifications",
    "license": "licence",
    "audio": "sound",
    "wrong": "incorrect, invalid, bad, poor",
    "missing": "lost, absent, gone",
    "outdated": "stale, old, obsolete",
    "link": "url, hyperlink",
    "payment": "pay",
    "delay": "late, delayed",
    "deploy": "deployment, rollout, release",
    "launch": "startup, start, boot",
    "replace": "replacement",
    "increase": "raise, more, grow, growing",
    "rotate": "rotation",
    "schedule": "book, arrange, organise, organize",
    "write": "document",
    "permission": "access, rights",
    "large": "big, huge",
    "picture": "image, photo",
    "lag": "lagging",
    "first": "1st",
    "second": "2nd",
    "third": "3rd",
    "fourth": "4th",
    "fifth": "5th",
    "request": "need",
    "colour": "color",
    "expire": "expired, expiry, expiration",
    "reject": "refused, denied, declined",
    "connection": "connect, connectivity",
    "user": "customer, client",
    "space": "storage",
    "upgrade": "bump",
    "detect": "recognise, recognize",
    "translation": "translate",
    "exhausted": "exceeded, full",
}

# Words that say that something is wrong or wanted, but not what. They count less.
LIGHT = (
    "broken, down, slow, error, fail, issue, problem, trouble, bug, incident, hang, flaky, wrong,"
    " bad, missing, outdated, work, load, request, need, new, add, update, change, fix, create,"
    " make, show, use, set, get, give, want, support, improve, increase, delay, high, low, show,"
    " return, send, come, drop, find, available, access, permission, cannot, unable, stop, write,"
    " launch, large, user, allow, enable, remove, delete, upgrade, urgent, system, service, server,"
    " page, option, setting, investigate, report, degraded, performance, disruption, degradation,"
    " availability, alert, warning, critical, detected, check, replace, schedule, move, ask, help,"
    " team, file, item, data, job, process, run, open, close, question, kindly, hello, dear,"
    " receive, reached, exceeded, rate, level, number, total, count, instance, node, test, apply"
)

# Words that say nothing about the problem. They do not count.
EMPTY = (
    "again, still, today, yesterday, morning, afternoon, evening, tonight, night, lunch, keep,"
    " every, few, couple, minute, minutes, hour, hours, day, days, week, since, suddenly, always,"
    " often, sometimes, seem, seems, happen, happens, happening, currently, urgent, urgently, asap,"
    " kindly, regards, try, trying, when, while, during, after, before, via, can, can't, cannot,"
    " not, no, don't, doesn't, won't, isn't, unable, through, never, bit, little, way, sort, kind,"
    " thing, things, something, nothing, start, starting, started, needed,"
    " keeps, quick, quickly, fast, soon, too, lot, lots, being"
)

# The words of a line exclude each other: titles with two of them are about different problems.
RIVALS = (
    "production, staging, development, qa, sandbox, preprod",
    "chrome, firefox, safari, edge, opera",
    "windows, linux, macos, ubuntu, debian",
    "android, ios, iphone, ipad",
    "aws, azure, gcp",
    "postgres, mysql, redis, mongodb, kafka, elasticsearch, rabbitmq, oracle, cassandra, etcd",
    "first, second, third, fourth, fifth, ground",
    "january, february, march, april, may, june, july, august, september, october, november,"
    " december",
    "monday, tuesday, wednesday, thursday, friday, saturday, sunday",
    "eu, us, uk, apac, emea",
    "north, south, east, west",
    "english, german, french, spanish, italian, portuguese, japanese, chinese, dutch, polish",
    "csv, pdf, excel, json, xml",
    "keyboard, mouse, monitor, headset, printer, scanner, projector, laptop, dock",
    "cpu, memory, disk, network",
    "audio, video, microphone, camera",
    "login, logout",
    "import, export",
    "upload, download",
    "backup, restore",
    "enable, disable",
    "add, remove",
    "create, delete",
    "lock, unlock",
    "start, stop",
    "increase, decrease",
    "upgrade, downgrade",
    "onboard, offboard",
    "inbound, outbound",
    "receive, transmit",
    "host, process, container",
    "metric, log, span, trace",
    "high, low",
    "table, index",
    "internal, external",
    "read, write",
    "source, target",
    "minimum, maximum",
    "client, server",
    "frontend, backend",
    "readme, changelog",
    "paypal, stripe",
    "jira, confluence, slack, outlook, teams, zoom, salesforce, hubspot, figma, okta",
    "primary, replica, secondary",
    "ingress, egress",
    "pull, push",
    "request, response",
)
