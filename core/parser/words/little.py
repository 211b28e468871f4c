"""Little words: what a reader passes over, and what tells it one reading from another."""

from __future__ import annotations

STATE_AFTER = (  # after an id-less "reopen": it is an order
    "because, since, as, please, now, again, and, with, from, for"
)
RENAME_TO = (  # before the new title
    "to, as, title, it"
)
NOTE_LEADS = (  # before the text of a note
    "that, saying, with"
)
PARTICLES = (  # may belong to the verb before them
    "up, out, down"
)
DETAILS = (  # what of a ticket is asked for
    "details, status, info, summary, detail, information"
)
NOTE_ON = (  # between a note and its ticket
    "to, on, for, in, at"
)
DONE_WORDS = (  # say a state, where an order is looked for
    "fixed, resolved, closed, done, solved, fix"
)
PROBLEM_NOUNS = (  # with "with" after them, part of the title
    "problem, issue, bug"
)
FILED = (  # after "a ticket", mean nothing
    "opened, created, filed, raised, logged, made"
)
ABOUT_LEADS = (  # after them, "the" is no part of a title
    "for, about, regarding, on, re, of, concerning, to"
)
NEW = (  # before "ticket"
    "new, another, a, one, more, pls, please, quick"
)
TICKET_FOR = (  # after "ticket", open its title
    "for, about, to, regarding, re, that, titled"
)
PARTS = (  # after "new ticket": a thing of that name
    "page, form, button, is, template, system, view, screen, modal, dialog, id, flow"
)
NAMED = (  # after "report": a thing follows
    "a, an, the, that, this"
)
PLEASE = (  # opens an order that is overheard
    "please, pls, plz, kindly"
)
WILL = (  # after a person: they are spoken of
    "takes, will, should, can, could, to"
)
SOCIAL = (  # who is greeted
    "team, all, folks, guys, everyone, bot, desk, friends, there, sir"
)
US = (  # for whom a ticket is
    "me, us, myself"
)
NAME_LEADS = (  # a bare name may follow
    "by, to, reporter, requester, owner, assignee"
)
PLACES = (  # before where the trouble is
    "with, in, on, at, for"
)
NOT_WHO = (  # are no one to assign to
    "my, i, none, null"
)
LIST_HEADS = (  # before key=value pairs: a list
    "show, find, search, list, tickets, filter"
)
DROPPED = (  # no words to look for
    "a, an, the, any, some, our, my, is, are, was, been, has, have, that, which, please, of"
)
MODIFIER_FILL = (  # mean nothing beside a modifier
    "this, is, it, it's, its, very, quite, pretty, really, a, an, the, and, with, as, at, of,"
    " to, be, set, mark, make, please, pls, in, category, ticket, one, for, super, fairly,"
    " rather, i, that, not-so, need, also, only, just, priority, prio, pri, severity, should,"
    " keep, would, say, marked, marking, level, so, thing, issue, kind, extremely, quick, small,"
    " needs, done, we, us, our, everyone, are, here, by"
)
MODIFIER_START = (  # may begin a modifier
    "with, as, at, and, marked, set, mark, make, needs, priority, prio, category, cat"
)
PRI_CODES = (  # before a title, a priority with no mark
    "p0, p1, p2, p3, p4, sev0, sev1, sev2, sev3, urgent, asap"
)
BLOCKED_WHOM = (  # after "blocking"
    "us, everyone, release, customers, everybody, all, me"
)
CLOSE_REASONS = (  # after "close as"
    "duplicate, dup, dupe, wontfix, done, invalid, fixed, resolved, obsolete"
)
ARTICLES = (  # between "create" and "ticket"
    "a, an, the, one, me, us, another, new, quick, my, this, following, out, up, separate,"
    " simple, fresh, small, little, short, support, of, our, some, please, pls, kind, in, also,"
    " it, helpdesk, for"
)
JOINERS = (  # between values
    "and, to, as, is, be, the, a, an, of, on, for, into, with, it, it's, its, now, back, are,"
    " at, value, by, in, set, priority, also, then, please, pls, change, make, mark, this, that,"
    " should, state, status, our, my, ticket, tickets, category, move, put, have, has, which,"
    " being, all, them"
)
TICKET_KINDS = (  # after a value, mean nothing
    "ticket, tickets, issue, issues, task, problem, one, thing, matter, ones"
)
OFTEN_NOUNS = (  # verbs of "start" that are as often nouns
    "on, checking, progress, start"
)
BY_MISTAKE = (  # after a state: it should not have been
    "mistake, accident, accidentally, wrongly, mistakenly"
)
NOT_BEFORE = (  # nouns of lists that no number follows
    "work, stuff, things, thing, one, ones, anything, queue"
)
VALUE_CODES = (  # after a colon, a value and no note
    "p0, p1, p2, p3, p4, prog, wip, done, sev1, sev2, sev3, fixed, resolved, closed"
)
ORDER_FILL = (  # between an order's verb and its tickets
    "the, ticket, tickets, of, both, all, these, following, out, up, on, with, for, number,"
    " please, pls, me, to, again, my, this, that, our, down, off, issue, issues, task, bug,"
    " now, over, assignment, ownership, working, work, nr, no"
)
THREAD_SUBJECT = (  # before a value that is said in a thread
    "it's, its, it, is, this, that's, that, should, be, now, we, are, i, think, was, has,"
    " been, to, a, an, rather, actually, make, set, mark, more, like, definitely, really, i'd,"
    " say, wrong, category, priority"
)
