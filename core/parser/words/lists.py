"""Lists and their filters."""

from __future__ import annotations

LIST_VERBS = (
    "anything new, what's new, whats new, what is new, something new, showing me, showing,"
    " listing, displaying, giving me, sending me, pulling up, finding,"
    " list, show, show me, find, search, search for, display, get, give, give me, look for,"
    " look up, see, list out, list me, list all, find me, get me, view, view all, fetch, bring up,"
    " pull up, print, let me see, what are, what's, whats, what is, which, which are, how many,"
    " any, are there, is there, what, do we have, do i have, have we got, tell me, count,"
    " number of, count of, who has, all, lsit, check, filter, query, lookup, send me, can i see,"
    " could i see, may i see, can i get, are there any, is there any, is there anything,"
    " do you have, i want to see, i need to see, i'd like to see, do we have any, do i have any,"
    " have you got, what tickets, which tickets, lits, shwo, serach, i want, i need, provide,"
    " share, how much, total, whats up with, srch, seach, dig up, browse, grep"
)
SEARCH_VERBS = (  # of these, the ones that take any words as what to look for
    "find, search, search for, look for, lookup, look up, find me, filter, query, serach, srch,"
    " seach, grep, dig up"
)
LIST_FILL = (
    "the, a, an, all, any, me, us, of, oldest, newest, latest, recent, most recent, top, first,"
    " that, are, is, there, do, we, have, i, which, what, currently, right now, at the moment,"
    " now, got, still, list, in the system, in our system, status, priority, category, prio,"
    " every, each, with, has, been, be, was, were, for now, in total, so far, in, on, at,"
    " ticket list, and, these, those, this, current, existing, overall, our, out, exist, it, to,"
    " as of now, sorted by priority, sorted by date, sorted, whose, who, am, in system, here,"
    " left, only, just, again, please, pls, also, of them, you, know, about it, can, see, exactly,"
    " or so, remaining, state, type, with status, with priority, with category, you have,"
    " in the queue, in the list, in my queue, in our queue, waiting for me, in the desk, did, had,"
    " does, get, yet, today's list, had been, up, in status, in category, from the list,"
    " came in, come in, has come in, have come in, arrived, landed, was reported, were reported,"
    " was filed, were filed, got reported, got filed, was raised, were raised, was opened,"
    " was created, were created, were opened, were logged, happened, new ones, do we still have,"
    " by priority, by date, by age, from, overview of, a list of, the list of, list of,"
    " details of, page, set, how, many, much, not yet, their"
)
FILTERS = {  # (field, value) -> said as
    ("own", "me"): (
        "my, mine, assigned to me, i own, i have, on my plate, for me, my own, owned by me,"
        " i am assigned to, i'm assigned to, in my name, i took, i claimed, i've taken,"
        " i have taken, in my queue, on me, with me, that i have, assigned me, i need to do,"
        " i am assigned, i'm assigned, that i own, i've claimed, mine ones, i should do,"
        " i should work on, claimed by me, taken by me, my plate, do i have, have i got, i've got,"
        " my queue, belonging to me, that are mine, do i own, i have to do, my name,"
        " under my name, waiting on me, waiting for me"
    ),
    ("own", "none"): (
        "unassigned, nobody's, without assignee, without an assignee, without owner,"
        " without an owner, not assigned, unclaimed, no owner, with no owner, no assignee,"
        " with no assignee, assigned to nobody, assigned to no one, not assigned to anyone,"
        " not claimed, nobody has, nobody took, nobody is working on, no one has, not taken,"
        " untaken, unowned, free, assigned to none, available, up for grabs, nobody has taken,"
        " no one has taken, orphaned, nobody owns, no one owns, not assigned to anybody,"
        " with nobody assigned, with no one assigned, nobody works on, nobody has claimed,"
        " no one is working on, that nobody has taken, ownerless, not owned, not yet assigned,"
        " not assigned yet, waiting for an owner, unasigned, un assigned, needs an owner,"
        " without anyone, unnassigned, unassinged"
    ),
    ("by", "me"): (
        "i reported, i created, i opened, i filed, i raised, i submitted, i made, i logged,"
        " reported by me, created by me, opened by me, filed by me, raised by me, submitted by me,"
        " by me, logged by me, made by me, from me, i have reported, i have created,"
        " i have opened, i have raised, i've reported, i've created, i've opened, i've raised,"
        " i've filed, i have filed, my reported, my requests, i asked for, requested by me,"
        " i requested, i sent, i have submitted, i've submitted, i wrote, i put in, i entered,"
        " my reports, did i report, did i create, did i open, did i file, did i raise,"
        " did i submit, have i reported, have i opened, have i filed, have i raised, i authored,"
        " did i log, i have logged, i've logged, did i request, my own reports, written by me"
    ),
    ("work", "me"): (
        "i'm working on, i am working on, am i working on, i work on, worked on by me,"
        " i'm currently working on, i am currently working on, i currently work on,"
        " i have in progress"
    ),
    ("stat", "open"): (
        "to do, open, still open, outstanding, not done, not closed, unresolved, not fixed,"
        " unfixed, unsolved, opne, opened ones, needs doing, todo, not started, isn't done,"
        " to be done, not resolved, not finished, not solved, unfinished, opens,"
        " waiting to be started, aren't closed, untouched, yet to be started, unstarted, active,"
        " aren't done, not started yet, backlog, pending"
    ),
    ("stat", "prog"): (
        "prog, in progress, wip, ongoing, started, being worked on, underway, in work, in flight,"
        " being worked, in-progress, under way, in prog, in the works, work in progress,"
        " in progess, in progres, under investigation, being handled, progress, in porgress,"
        " running, currently worked on"
    ),
    ("stat", "done"): (
        "did we fix, did we did i close, did i fix, we closed, we fixed, i closed, i fixed, "
        "got closed, got fixed, did we resolve, did we finish, have we closed,"
        " have we fixed, did we "
        "solve, we resolved, "
        "done, closed, resolved, fixed, finished, completed, solved, complete"
    ),
}
BY_LEADS = (
    "reported by, created by, opened by, filed by, raised by, submitted by, by, from,"
    " requested by, logged by, made by, written by, sent by, by user, reporter, requester,"
    " coming from, authored by, reporter is, requester is, asked by, entered by, from user,"
    " that came from, reportd by"
)
OWN_LEADS = (
    "assigned to, owned by, owner, for, of, with, belonging to, on, assignee, own by, claimed by,"
    " taken by, assigned, owner is, handled by, that belong to, in the hands of, assignee is,"
    " held by, waiting for, waiting on, belong to, for user, on the plate of, asigned to,"
    " assinged to"
)
THEY = {  # after a person
    "own": (
        "has, have, owns, own, took, is assigned to, claimed, handles, is responsible for, got,"
        " is handling, have on their plate, is assigned"
    ),
    "by": (
        "reported, created, opened, filed, raised, submitted, logged, made, requested, asked for,"
        " wrote, has reported, has opened, has raised, has filed, has created, sent"
    ),
    "work": "is working on, works on, is currently working on, working on",
}
DID = "did, has, have, does, is, was, had"  # before a person, and then what they did
THEY_DID = {
    "by": (
        "open, report, create, file, raise, submit, log, make, request, ask for, write, send,"
        " opened, reported, created, filed, raised, submitted, logged, made, requested"
    ),
    "did": (
        "close, fix, resolve, finish, solve, complete, closed, fixed, resolved, finished, solved,"
        " completed"
    ),
    "own": "have, own, take, claim, pick up, taken, claimed, picked up, handle, got, assigned",
    "work": "working on, work on, worked on, doing, do",
}
DATED = "since, until, before, after, between, from, till"  # a day may follow
DATED_ALWAYS = "since, until, till"
WORKED_BY = "worked on by, being worked on by, in progress with, in progress by"
ABOUT = (
    "about, mentioning, containing, matching, regarding, related to, with the word, with word,"
    " like, that mention, which mention, that mentions, re, concerning, involving, called, titled,"
    " around, that contain, which contain, with text, with the text, about the, on the topic of,"
    " on topic, to do with, having to do with, having, that say, with the words, with keyword,"
    " on the subject of, relating to, that involve, touching, for keyword, for the word,"
    " with title, named, where, that talk about, that has, pertaining to, with the keyword,"
    " talking about, referring to, dealing with, affecting, that affect, that deal with, text,"
    " caused by, includes, including, mention, mentions, contain, w/, that include,"
    " that are about, similar to, in connection with, in relation to, with the term"
)
ABOUT_WEAK = (  # open a text when nothing else fits
    "on, for, with, in, from, of, at"
)
ABOUT_END = "that are, which are, that is, which is, and, only, but, who, that were, which were"
OBJECTS = "the, a, an, its, it, my, all, any, every, no, only, when, after, if, our, us, them"
NEXT_PAGE = (
    "more, next, next page, show more, show me more, see more, more please, the next page,"
    " list more, next ones, the rest, more tickets, more results, show next, show next page,"
    " go on, continue, show the next page, next 10, next ten, show the rest, load more,"
    " give me more, more of them, show me the next page, keep going, next results, next tickets,"
    " give me the next page, show me the rest, and the rest, what else, what more,"
    " next one please, mroe, further"
)
PROBLEMS = (  # of the nouns of lists, the ones that a plain statement of a problem has too
    "issue, issues, problem, problems, incident, incidents, request, requests, task, tasks, item,"
    " items, work, stuff, thing, things, anything, something, everything, one, ones, report,"
    " reports, case, cases, queue"
)
