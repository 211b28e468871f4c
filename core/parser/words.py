"""The words the parser knows, as plain tables: adding a synonym touches one line here.

Every value is a comma separated list of phrases in lower case; of two that fit, the longer wins. A
phrase of several words is also understood with hyphens or written as one ("in-progress").
"""

from __future__ import annotations

# --- the fields of a ticket ---------------------------------------------------------------------

PRI = {  # as a filter, a new value, or a modifier set apart (", high", "low prio ticket", "[minor]")
    1: "high, higher, highest, high priority, high prio, high pri, hi prio, priority high, prio high,"
    " highest priority, top priority, top prio, max priority, high severity, high urgency, important,"
    " very important, major, severe, serious, urgently, p1s, prio 1, priority 1, pri 1, severity 1,"
    " sev 1, p 1, high one, high ones, blockers, highs, must have, showstopper, drop everything,"
    " top, first priority, number one priority, blocking us, blocks us, blocks everyone,"
    " blocks release, blocks the release, fire, on fire, red alert, code red, time critical",
    2: "p2, p2s, medium, medium priority, medium prio, medium pri, mid prio, mid priority, med prio,"
    " med, mid, normal, normal priority, normal prio, normal urgency, regular priority, moderate,"
    " prio 2, priority 2, pri 2, sev2, sev 2, severity 2, average priority, default priority,"
    " standard priority, p 2, priority medium, prio medium, priority normal, medium ones, med priority",
    3: "low, lower, lowest, low priority, low prio, low pri, priority low, prio low, lowest priority,"
    " lo prio, low severity, low urgency, not important, unimportant, not so important,"
    " not very important, non critical, whenever, prio 3, priority 3, pri 3, p3s, severity 3, sev 3,"
    " low ones, lows, minor ones, nothing urgent, no pressure, someday, some day, backlog, eventually,"
    " very low, super low, not high priority, p 3, when possible, when time permits, could have,"
    " can wait, this can wait, it can wait, no urgency, no big deal, not a big deal, later is fine,"
    " if time permits, not blocking, not blocking anyone, not blocking anything, nonblocking",
}
PRI_ANYWHERE = {  # so plain that they count in the middle of a title too
    1: "urgent, urgnt, critical, crit, asap, a.s.a.p, emergency, outage, production down, prod down,"
    " production is down, prod is down, production outage, prod outage, p1, p0, sev1, sev0, sev-1,"
    " sev-0, blocker, show stopper, as soon as possible, right away, immediately, immediate attention,"
    " blocking release, blocking the release, blocking everyone, blocking our, blocking all,"
    " blocking the, blocking deploys, blocking deployment, blocking customers, blocking production,"
    " blocking, mission critical, business critical, very urgent, super urgent, extremely urgent",
    3: "minor, cosmetic, enhancement, nice to have, whenever you can, whenever possible, no hurry,"
    " whenever you have time, whenever someone has time, whenever there is time, no rush, p3, p4,"
    " sev3, sev4, trivial, not urgent, isn't urgent, nothing urgent, not super urgent, nonurgent,"
    " not that urgent, non urgent, not very urgent, not critical, low priority, low prio, in no hurry,"
    " when you have time, when you get a chance, when someone has time, nitpick, nice-to-have,"
    " not asap, when you can, if you have time, whenever convenient, at your convenience",
}
PRI_CONTENT = (  # a priority that is the problem itself: stays in the title
    "outage, emergency, production down, prod down, production is down, prod is down, production outage,"
    " prod outage, blocker, blocking, blocking the, blocking our, blocking all, fire, on fire, enhancement"
)
PRI_TRAPS = (  # hold such a word and mean something else
    "critical path, minor version, minor versions, minor release, minor upgrade, minor update,"
    " blocking io, blocking call, blocking calls, ad blocking, non blocking, blocking queue,"
    " outage page, outage report, emergency contact, emergency contacts, emergency exit,"
    " emergency light, emergency number, emergency button, critical css, critical section,"
    " blocking mode, blocking popups, asap bio, p1 form, enhancement request page, outage banner,"
    " blocking rule, blocking rules, ip blocking, critical error page, urgent care"
)
PRI_BARE = (  # may end a title with no comma before
    "urgent, urgnt, asap, a.s.a.p, p0, p1, p2, p3, p4, sev0, sev1, sev2, sev3, sev4, sev-1, sev 1,"
    " sev 2, sev 3, prio 1, prio 2, prio 3, priority 1, priority 2, priority 3, pri 1, pri 2, pri 3,"
    " high priority, high prio, low priority, low prio, medium priority, medium prio, high pri,"
    " low pri, normal priority, normal prio, top priority, top prio, priority high, priority low,"
    " prio high, prio low, no rush, no hurry, as soon as possible, right away, immediately, urgently,"
    " not urgent, very urgent, super urgent, when you can, whenever you can, when you have time,"
    " whenever possible, nice to have, whenever you have time, when you get a chance, priority medium,"
    " medium pri, high severity, low severity, no pressure, highest priority, lowest priority,"
    " priority normal, time critical, extremely urgent, prio medium"
)
STAT = {
    "open": "open, opened, todo, to do, not started, unstarted, pending, opne, opem,"
    " still open, outstanding, unresolved, reopened, re opened, backlog, back to open, unsolved",
    "prog": "prog, in progress, progress, wip, ongoing, started, in work, working, in the works,"
    " underway, under way, doing, in prog, in flight, inprogress, being worked on, in-progress,"
    " work in progress, being investigated, under investigation, in review, worked on, in progres,"
    " in porgress, in proress, in progess",
    "done": "done, closed, resolved, fixed, finished, completed, complete, solved, close, shipped,"
    " released, deployed, wontfix, won't fix, wont fix, dne, doen, closde, merged, is fixed, close it,"
    " all done, already done, already fixed, no longer relevant, not reproducible, obsolete",
}
STAT_AS_NOTE = (  # close a ticket, and say why: kept in `res`
    "wontfix, won't fix, wont fix, shipped, released, deployed, merged, no longer relevant,"
    " not reproducible, obsolete"
)
CAT = {  # said as a word of its own ("doc ticket", "cat infra")
    "code": "code, coding, bug, bugs, bug report, bug reports, feature request, feature requests,"
    " feature, features, software, dev, codebase, defect, defects, ci, code bug",
    "infra": "infra, infrastructure, ops, infrastucture, devops, server, servers, network,"
    " infrastrucure, sre, infra structure",
    "doc": "doc, docs, documentation, document, documents, readme, docu, dock, documenation, wiki",
    "other": "other, others, misc, miscellaneous, general, general request, general requests",
}
CAT_TAG = {  # the only ones taken from "#tag", "[tag]" or "tag:" before a title
    "code": "code, bug, feature request, feature, bug report, defect, dev",
    "infra": "infra, infrastructure, ops, devops",
    "doc": "doc, docs, documentation",
    "other": "other, misc",
}
FIELD = {  # names of fields, for "status: prog", "change the prio of", "cat=doc"
    "stat": "status, state, stat, progress status",
    "pri": "priority, prio, pri, severity, sev, urgency, importance, level, priorty, prioirty",
    "cat": "category, cat, type, kind, categorie, label, tag, tags, component, area, categroy, team",
    "title": "title, name, subject, summary, headline",
    "own": "owner, own, assignee, assigned, assigned to, assign, assign to, who",
    "by": "by, requester, reporter, author, reported by, from, creator, created by",
    "res": "res, resolution, note, notes, comment, reason, remark",
    "desc": "desc, description, details, detail, body, text, info, steps, context",
    "ids": "ids, id, ticket, tickets",
    "text": "text, query, q, search, about, contains",
    "since": "since, from, after",
    "until": "until, to, before",
    "page": "page",
    "format": "format",
    "change": "change",
}
FORMATS = {
    "json": "json",
    "lines": "lines, line, lean, plain lines",
    "blocks": "blocks, block, rich, cards, default",
}

# --- people -------------------------------------------------------------------------------------

ME = "me, my, myself, mine, i, meself, my name, my own"
NOBODY = "nobody, none, no one, noone, unassigned, no-one, anybody, anyone, null"
NOT_NAMES = (  # after "to": never somebody's name
    "the, a, an, this, that, it, her, him, them, us, someone, somebody, done, do, be, team, infra,"
    " code, doc, docs, other, open, prog, high, low, medium, whoever, which, whom, who, for, your, our,"
    " and, or, in, on, by, with, as, to, fix, see, check, you, ya, u, all, everyone, another, please"
)
ASSIGN_TO = (  # before a person, at the end of a new ticket
    "assign to, assigned to, assign it to, assign this to, assign, assignee, owner, own, give to,"
    " give it to, give this to, please assign to, owned by, owner is, hand to, hand it to, route to,"
    " assign the ticket to, assign that to, and assign to, assing to, assgin to, asign to,"
    " assignee is, assigned, put on, set owner to, should go to, goes to, belongs to, let it go to,"
    " make the owner, route it to, to be done by, handled by, i'll assign to, own by"
)
TAKE_IT = (  # the writer wants the new ticket
    "i'll take it, ill take it, i will take it, i take it, mine, i'll do it, i'll handle it,"
    " i'm on it, i've got it, i got it, i'll take this, on me, i'm taking it, i'll take this one,"
    " i will do it, i'll own it, i can take it"
)

# --- orders -------------------------------------------------------------------------------------

VERBS = {
    "close": "close, close out, close off, close up, closing, closing out, closed, clsoe, resolve,"
    " resolving, resolved, fix, fixed, finish, finished, finishing, finish off, finish up, done,"
    " done with, complete, completed, completing, kill, end, shut, shut down, solve, solved, wrap up,"
    " wrapping up, mark off, tick off, finished with, all done with, through with, conclude, settle,"
    " archive, dismiss, drop and close, terminate, resovle, reslove, colse, cloes, cloce",
    "reopen": "reopen, re-open, reopening, reopened, open again, unresolve, unclose, reactivate,"
    " re open, re-opening, bring back, reoepn, reopne, restore to open",
    "start": "start, starting, started, begin, beginning, start work on, starting work on,"
    " start working on, started working on, starting on, start on, working on, work on, looking into,"
    " looking at, investigating, on it, working at, begin work on, beginning work on, started on,"
    " starting with, start with, kick off, resume, resuming, digging into, currently on,"
    " currently working on, debugging, progress, begin with, get going on, getting started on,"
    " started work on, busy with, continue with, continuing with, checking, wroking on, on",
    "set": "set, update, change, mark, move, put, make, switch, turn, modify, edit, flip, transition,"
    " adjust, reclassify, recategorize, recategorise, tag, label, flag, updating, setting, moving,"
    " marking, changing, reprioritize, reprioritise, classify, categorize, categorise, udpate, upate,"
    " updte, mvoe, chnage, send, push, bring, updat, correct, convert, treat, declare, consider, get",
    "raise": "bump, bump up, raise, escalate, upgrade, increase, prioritize, prioritise, boost,"
    " bumping, raising, escalating, elevate, promote",
    "lower": "lower, downgrade, deprioritize, deprioritise, decrease, reduce, bump down, drop down,"
    " de-escalate, de-prioritize, lowering, demote",
    "rename": "rename, retitle, renaming, re-title, rename title of, rename the title of, call,"
    " reword, rephrase",
    "note": "note, add note, add a note, add the note, comment, add comment, add a comment,"
    " leave a note, leave a comment, leave note, annotate, post a note, write a note, make a note,"
    " add this note, add this, note to, put a note, note on, comment on, add following note,"
    " add the following note, add the comment, append note, append, add info, add an update,"
    " post an update, log a note, put note, add, write, fyi, add comments, notes, comments, jot down,"
    " drop a note, drop a comment, record, addnote, attach a note",
    "assign": "assign, reassign, re-assign, give, hand, hand over, pass, delegate, transfer, assing,"
    " asign, assgin, assigning, reassigning, handing, giving, allocate, route, hand off, asisgn,"
    " handing over, forward, delegating, let, have",
    "take": "claim, take, grab, pick up, own, claiming, taking, grabbing, picking up, i'll take,"
    " ill take, i will take, i take, i'm taking, i got, i've got, i'll grab, i'll pick up, dibs on,"
    " i'll handle, i'll own, i can take, let me take, i have got, i want to take, i will grab,"
    " i will pick up, i'll claim, pick, snag, take over, taking over, i'll take over, claimed,"
    " i'd take, i would take, take care of, i'll take care of, let me grab, let me handle, i am taking,"
    " adopt, i can grab, i'll have, i will handle, i claim, im taking, i'm grabbing, steal, i'll do,"
    " i will do, dibs, i'll get, put me down for, put my name on, sign me up for, tkae, grabing",
    "unassign": "unassign, release, unclaim, un-assign, let go of, give up, give back, unassigning,"
    " free up, remove assignee, remove the assignee, remove owner, remove the owner, clear assignee,"
    " clear the assignee, clear owner, clear the owner, drop assignee, put back, unasign, unown,"
    " remove me from, take me off, i'm off, i'm dropping, untake, remove the assignee from,"
    " remove assignee from, hand back, drop",
    "view": "view, show, show me, open, open up, display, get, see, look at, look up, pull up, details,"
    " details of, details for, details on, detail, info, info on, status, status of, status for,"
    " read, print, fetch, tell me about, bring up, what is, what's, whats, lookup, viewing,"
    " how is, how's, hows, let me see, describe, summarize, summary of, inspect, veiw, shwo, veiw,"
    " send me, any news on, any update on, any updates on, update on, news on, news about, what about,"
    " how about, progress on, progress of, whats up with, what's up with, check, check on,"
    " check status of, status on, info about, more on, more about, who has, who owns, whose is, find,"
    " eta on, eta for, what happened to, what happened with, what's going on with, link to, summary,"
    " state of, any progress on, latest on, search, search for, list, info for",
    "history": "history, history of, history for, log of, timeline of, timeline, show history of,"
    " show history, show the history, see the history, changelog of, changelog, audit, audit log of, audit trail of, show log of,"
    " who changed, what changed on, what changed in, changes of, changes to, changes on, trail of,"
    " show me the history of, activity on, activity of, histroy, hist, log for, changelog for,"
    " history on, audit trail, audit trail for, changes for, show changes to, events of, show hist",
}
CREATE_VERBS = (  # before "a ticket"
    "create, open, log, file, raise, report, submit, track, make, add, put in, put up, set up, start,"
    " register, enter, get, need, want, have, lodge, write, write up, new, cut, open up, log in,"
    " creating, opening, filing, raising, logging, creat, craete, create me, open me, make me,"
    " file me, get me, give me, log me, generate, cerate, issue, request, prepare, drop in, send in,"
    " reporting, submitting, crate, creaet, ctreate, raise up, spin up, post, push, please to create,"
    " start off, to create, kick off, i need, i want, we need, need to have, record, capture, note down"
)
CREATE_WEAK = (  # verbs of these that need the very word "ticket" after them
    "get, need, want, have, start, post, push, add, cut, set up, make, write, prepare, issue, request, capture, log in,"
    " i need, i want, we need, put in, put up, send in, get me, give me, new, start off, kick off, need to have, enter, open up"
)
CREATE_ALONE = "log, file, report, raise, submit, track, create, new, lodge, register, todo"
NOT_ORDERS_AFTER = {  # a word that makes a thing's name of the verb before it
    "log": "rotation, file, files, level, levels, shipping, shipper, aggregation, aggregator, in, out,"
    " viewer, entries, stream, streams, messages, message, page, retention, volume, output, storage,"
    " collector, parser, format, lines, line, search, on, onto, off, forwarding, server, is, are,"
    " ingestion, partition, directory, dir, pipeline, drain, analytics",
    "file": "upload, uploads, download, downloads, server, share, shares, system, sync, name, names,"
    " picker, explorer, permissions, size, handle, handles, descriptor, descriptors, path, browser,"
    " transfer, is, format, formats, type, types, export, import, lock, list, preview, attachments,"
    " manager, storage, conversion, watcher, search, not, parser, locking",
    "report": "page, pages, generation, generator, export, exports, builder, template, templates,"
    " button, view, views, shows, is, email, emails, totals, total, download, viewer, job, server,"
    " scheduler, pdf, pdfs, header, filter, filters, numbers, form, runs, title, dashboard, data, tab,"
    " columns, screen, tool, times, does, doesn't, takes",
    "raise": "condition, exception, hand",
    "submit": "button, buttons, form, event, handler, does, doesn't, is, on, action, fails, page",
    "track": "changes, event, events, pad, page, record, number, numbers, listing, title, is, and",
    "create": "button, form, page, account, user, dialog, endpoint, action, modal, view, new, flow,"
    " invoice, screen, order, fails, does, doesn't, is, permission, link, wizard",
    "new": "user, users, hire, hires, starter, starters, laptop, joiner, joiners, employee, employees,"
    " colleague, version, release, page, year, york, relic, design, build, line, tab, window, monitor,"
    " keyboard, customer, customers, client, server, account, accounts, badge, phone, headset, intern,"
    " password, policy, domain, dashboard, key, keys, desk, chair, login, feature, deploy, install,"
    " branch, image, api, database, environment, orders, signups, team, member, certificate, vm,"
    " mouse, screen, repo, repository, project, office, docker, node, nodes, contractor, printer",
    "register": "page, form, button, new, is, endpoint, link, fails, flow, screen",
    "todo": "app, list, page, comments, comment, items, item",
    "lodge": "",
}
TICKET = (  # one ticket
    "ticket, issue, task, incident, request, support ticket, support request, case, story,"
    " helpdesk ticket, help desk ticket, tikcet, tciket, tiket, ticekt, item, work item, problem,"
    " jira, trouble ticket, tickt, ticker, service request, service ticket, change request, tkt,"
    " titcket, tickett, jira ticket, it ticket, improvement, task ticket, follow up, tix, itcket"
)
TICKETS = (  # several, or what lists are made of
    "tickets, ticket, issues, issue, tasks, task, incidents, incident, requests, request, items, item,"
    " problems, tikcets, tciket, tickts, tikets, work, stuff, things, thing, anything, something,"
    " everything, ones, one, reports, cases, work items, tkts, titckets, ticekts, queue, tix, todos,"
    " list of tickets, ticktes, tiket, ticets, tikcet, support tickets, all of them"
)
CREATE_LINK = (  # between "create a ticket" and the title
    "for, about, to, that, titled, called, named, regarding, re, on, saying, with title, concerning,"
    " related to, with the title, entitled, with subject, describing, stating, for the fact that,"
    " which says, with name, title, because, for that, saying that, so that, with summary, since, of,"
    " for this problem, where, asking for, with the subject, requesting, in regards to, as, around,"
    " relating to, with respect to, due to, on the subject of, in regard to, referring to, says,"
    " that says, where title is, covering, subject, summary, asking to, to say, to say that, to report,"
    " to report that, to request, to track, for tracking, in order to, to get, tracking, when"
)
CLOSE_AFTER = (  # after an id-less "close": what follows is the reason
    "as, because, since, due, by, now, please, after, with, b/c, bc, cause, cuz, via, thanks, pls, duplicate,"
    " dup, dupe, wontfix, fixed, resolved, solved, done, obsolete, invalid, and"
)
REST_LEADS = (  # before a note or a resolution
    "because, since, as, please, pls, plz, with note, with comment, with the note, with the comment, reason, note, with,"
    " with resolution, resolution, comment, saying, that, and, res, with a note, reason is, b/c, cause,"
    " cuz, bc, with reason, the reason is, with res, saying that, with the resolution, and note,"
    " with the reason, with this note, and say, and add, and add note, and add a note, and comment,"
    " so, but, with message, due to the fact that, now, due to, on the grounds that, noting, while,"
    " noting that, with the message, and note that, with a comment, for reason, cos, already, given that,"
    " and add the note, and leave a note, and add a comment, and write, for"
)
LATER = (  # an order under a condition is not an order yet
    "if, when, once, after, unless, until, till, tomorrow, later, next week, on monday, as soon as,"
    " whenever, by tomorrow, before, tonight, only if, only when, only after, next sprint, maybe, in case, yet,"
    " on friday, provided, assuming, soon, at the end, end of, eod, by friday, in a bit, in an hour"
)
PAST = (  # a report of what was, not an order
    "yesterday, last week, earlier, this morning, last night, before, ago, last month, on monday,"
    " on friday, last friday, last monday, today, long ago, already"
)
EXCEPT = "except, except for, but not, excluding, without, apart from, other than, not, minus, but leave"

# --- around an order ----------------------------------------------------------------------------

GREETINGS = (
    "hi, hello, hey, hiya, yo, howdy, good morning, good afternoon, good evening, gm, hi all,"
    " hi team, hello team, hey team, hi there, hello there, hey there, hi everyone, hi folks, hi guys,"
    " bonjour, hola, hallo, ciao, namaste, salut, ola, moin, servus, dear, dear team, dear support,"
    " dear all, dear bot, ticketbot, ticket bot, deskbot, hi bot, hey bot, hello bot, hello all,"
    " hey all, hey guys, hello everyone, greetings, good day, hi support, hello support,"
    " buenos dias, guten tag, guten morgen, hello dear, hi dear, hey folks, dear helpdesk, dear sir,"
    " dear sir or madam, good morning team, good morning all, happy monday, happy friday, heya,"
    " hullo, hello folks, hi friends, dear colleagues, hi desk, hello desk, sorry to bother,"
    " sorry to bother you, hope you are well, hope you're well, hope you are doing well,"
    " hope all is well, i hope you are well, hope this finds you well, sorry for the trouble,"
    " sorry for bothering, good evening team, how are you, long time no see, good morning everyone"
)
ASIDES = (  # a greeting or a filler only before a comma, after a greeting, or before an order
    "team, all, folks, guys, everyone, bot, desk, morning, sorry, oh, ah, um, uh, erm, hmm, oops,"
    " damn, argh, ugh, fyi, heads up, ok, okay, well, alright, right, anyway, so, and, also, then,"
    " now, next, thanks, thank you, one more, one more thing, another one, another thing, next one,"
    " wow, aha, great, cool, perfect, yes, yeah, yep, sure, nice, actually, lol, friends, colleagues,"
    " btw, by the way, sir, madam, quick one, quick question, ok so, ok then, excuse me, so sorry, no"
)
POLITE = (
    "please, pls, plz, plss, kindly, could you, can you, would you, will you, can u, could u, would u, cud u,"
    " could you please, can you please, would you please, would you be able to, are you able to,"
    " could you kindly, can i ask you to, may i ask you to, might i ask you to, would you mind,"
    " would you kindly, do you mind, is it possible to, would it be possible to, is it possible for you to,"
    " i would be grateful if you could, i'd be grateful if you could, i would appreciate it if you could,"
    " i'd appreciate it if you could, it would be great if you could, would be great if you could,"
    " it would be nice if you could, would be nice if you could, i would like you to, i'd like you to,"
    " i want you to, i need you to, i was hoping you could, i was wondering if you could, please to,"
    " i wonder if you could, if you could, if you can, if possible, if possible please, when you can,"
    " i would be thankful if you, i'd love it if you could, be so kind to, be so kind and, ur, cld you,"
    " would you be so kind to, would you be so kind as to, could you be so kind to, could i ask you to,"
    " do me a favor and, do me a favour and, do the needful and, please do, go ahead and, quickly,"
    " could you quickly, can you quickly, can you just, could you just, can you pls, can u pls,"
    " could you help me to, can you help me to, help me to, can you help to, could someone, can someone,"
    " could somebody, can somebody, please can you, please could you, pls can you, plz can you,"
    " whenever you can, when you have a moment, when you have a minute, when you get a chance,"
    " when you get a sec, if you have a sec, if you don't mind, be a dear and, you should, you can,"
    " you may, it is possible to, i request you to, request you to, i kindly ask you to, i ask you to,"
    " i am asking you to, we would like you to, we'd like you to, feel free to, i'd ask you to,"
    " please help to, pls help to, help to, how about you, why don't you, you could, u can"
)
WISHES = (  # taken away only before an order
    "just, "
    "i want to, i would like to, i'd like to, id like to, i need to, we need to, we want to, let's,"
    " lets, let us, can i, may i, could i, can we, could we, may we, i have to, we have to, i wish to,"
    " we should, i should, we'd like to, we would like to, i wanna, wanna, i gotta, gotta, need to,"
    " want to, would like to, time to, i'm going to need to, i think we should, i think you should,"
    " i was going to, i am trying to, i'm trying to, trying to, we must, i must, i'm here to, i guess,"
    " i think, might want to, we might want to, maybe, perhaps, probably, how do we, i came to, it's time to,"
    " shall we, should we, i'd want to, i want, i'd like, i would like, we'd like, we want, i request to,"
    " i would love to, i'd love to, i also want to,"
    " i also need to, i also"
)
SELF = (  # before "fixed T5", "closing T5", "working on T5"
    "i, i'm, im, i am, i've, ive, i have, we, we've, we have, we're, we are, i just, just, now, i've just,"
    " we just, i'm now, i am now, we've just, i have just, currently, am, have, i finally, finally,"
    " i'm currently, i am currently, already, i've already, i have already, i've started, all, and,"
    " i'm just, i am just, i've now, today i'm, today i am, right now i'm, still, i'm still, i am still"
)
INTENT = (  # what somebody will do is not done
    "i'll, ill, i will, i'm going to, i am going to, i'm gonna, im gonna, gonna, going to, we'll,"
    " we will, i plan to, i might, i may, i can, we can, i could, i'm about to, about to, i intend to,"
    " i shall, let me, i think i will, i think i'll, we're going to, we are going to, i want us to"
)
ORDERED = "you can, can be, could be, needs to be, need to be, should be, must be, to be, has to be, ready to be"
NEVER = (
    "don't, dont, do not, never, please don't, not, no need to, no reason to, stop, avoid, hold off,"
    " hold off on, wait with, wait before, keep, leave, refrain from, shouldn't, should not, mustn't,"
    " must not, can't, cannot, cant, can not, couldn't, won't, wont, will not, wouldn't, didn't, didnt,"
    " did not, haven't, have not, hasn't, has not, isn't, isnt, is not, aren't, arent, are not, wasn't,"
    " not yet, nobody should, no one should, don't you dare, dont you, it's too early to,"
    " too early to, too soon to, not going to, not ready to, unable to, fail to, failed to, forgot to,"
    " don't forget to, dont forget to, remember to, remember not to, before you, before we, doesn't,"
    " instead of, almost, nearly, hardly, barely, rather than, neither, nor, without, nowhere near, half,"
    " partly, partially, not even, hasnt, havent, doesnt"
)
NOT_YET = (  # in what follows an id: the state is not there
    "not, isn't, isnt, aren't, arent, wasn't, hasn't, hasnt, haven't, never, almost, nearly, hardly,"
    " will be, won't be, might be, may be, could be, half, cannot, can't, cant, shouldn't, don't, dont,"
    " doesn't, didn't, partly, partially, barely, no longer, supposed to be, would be, mustn't, won't,"
    " must not, should not, should stay, stays, stay, stays open, remains, remain, must stay, still not,"
    " soon, far from, looks, seems, sounds, feels, unless, if, when, once, until, not yet, yet, would,"
    " wouldn't, couldn't, should never, ain't, were, hadn't, neither, was never, to stay, needs to stay"
)
IS = (  # between an id and its new value
    "is, are, was, now, is now, are now, has been, have been, got, is back, back, goes, moved, set, marked,"
    " as, to, be, should be, can be, needs to be, need to be, must be, both, all, is actually, are all,"
    " are both, to be, become, becomes, went, into, in, at, on, is already, already, just, finally, also,"
    " has, have, should have, should go, should, go, is a, is an, is just, is really, really,"
    " actually, is finally, is only, only, can go, goes back, should move, make it, set to, move, please,"
    " is of, needs, deserves, is also, gets, a, an, the, it's, its, it is, turned, is still, still, must,"
    " gets to, moves, moves to, could you, can you, pls, would be better as, put, fully, completely,"
    " ticket, tickets, is in, are in, is at, for, of, that is, which is, change, change to, switch, mark,"
    " needs to have, raise, has now been, have now been, have all been, has just been, was just"
)
TAIL = (  # said at the end, means nothing
    "please, pls, plz, thanks, thank you, thx, ty, tnx, cheers, many thanks, thanks in advance,"
    " thank you very much, thanks a lot, thank you so much, thanks so much, much appreciated, bot,"
    " appreciated, tia, kthx, kthxbye, thanks!, merci, danke, gracias, best regards, regards,"
    " kind regards, thanks again, thanks and regards, thank you in advance, grazie, "
    " would be great, that would be great, if possible, if you can, if you could, if you don't mind, lol,"
    " haha, for me please, thanks team, thanks all, obrigado, greatly appreciated, thanks bot,"
    " many thanks in advance, thanks very much, thankyou, thanku, thank u, warm regards, sincerely,"
    " thanks for your help, thanks for the help, thank you for your help, any help appreciated, "
    " help please, help appreciated, any help is appreciated, please help, pls help, please and thank you,"
    " please advise, do the needful, kindly do the needful, please do the needful, would be nice, ok?,"
    " could you, can you, will you, would you, thanks :), cheers mate, dziękuję, takk, tack, pretty please,"
    " thanks a bunch, thanks a ton, thx a lot, thanks much, when you can, when you get a chance,"
    " when you have a moment, when you have a minute, when you have time, whenever you can"
)
KEPT_TAIL = (  # of these, the ones that say a priority of a new ticket
    "when you can, when you get a chance, when you have time, whenever you can"
)

# --- lists --------------------------------------------------------------------------------------

LIST_VERBS = (
    "list, show, show me, find, search, search for, display, get, give, give me, look for, look up, see,"
    " list out, list me, list all, find me, get me, view, view all, fetch, bring up, pull up, print,"
    " let me see, what are, what's, whats, what is, which, which are, how many, any, are there, is there,"
    " what, do we have, do i have, have we got, tell me, count, number of, count of, who has, all, lsit,"
    " check, filter, query, lookup, send me, can i see, could i see, may i see, can i get, are there any,"
    " is there any, is there anything, do you have, i want to see, i need to see, i'd like to see,"
    " do we have any, do i have any, have you got, what tickets, which tickets, lits, shwo, serach,"
    " i want, i need, provide, share, how much, total, whats up with, srch, seach, dig up, browse, grep"
)
SEARCH_VERBS = (  # of these, the ones that take any words as what to look for
    "find, search, search for, look for, lookup, look up, find me, filter, query, serach, srch, seach,"
    " grep, dig up"
)
LIST_FILL = (
    "the, a, an, all, any, me, us, of, that, are, is, there, do, we, have, i, which, what, currently,"
    " right now, at the moment, now, got, still, list, in the system, in our system, status, priority,"
    " category, prio, every, each, with, has, been, be, was, were, for now, in total, so far, in, on, at,"
    " ticket list, and, these, those, this, current, existing, overall, our, out, exist, been, it, to,"
    " as of now, sorted by priority, sorted by date, sorted, whose, who, am, in system, here, left, only,"
    " just, again, please, pls, also, of them, you, know, about it, can, see, exactly, or so, remaining,"
    " state, type, with status, with priority, with category, you have, in the queue, in the list,"
    " in my queue, in our queue, waiting for me, in the desk, did, had, does, get, yet, today's list,"
    " had been, up, in status, in category, from the list, by priority, by date, by age, from, overview of,"
    " a list of, the list of, list of, details of, first, page, set, to, how, many, much, not yet, their"
)
FILTERS = {  # (field, value) -> said as
    ("own", "me"): "my, mine, assigned to me, i own, i have, on my plate, for me, my own, owned by me,"
    " i am assigned to, i'm assigned to, in my name, i took, i claimed, i've taken, i have taken,"
    " in my queue, on me, with me, that i have, assigned me, i need to do, i am assigned, i'm assigned,"
    " that i own, i've claimed, mine ones, i should do, i should work on, claimed by me, taken by me,"
    " my plate, do i have, have i got, i've got, my queue, belonging to me, that are mine, do i own,"
    " i have to do, i've got, my name, under my name, waiting on me, waiting for me",
    ("own", "none"): "unassigned, nobody's, without assignee, without an assignee, without owner,"
    " without an owner, not assigned, unclaimed, no owner, with no owner, no assignee, with no assignee,"
    " assigned to nobody, assigned to no one, not assigned to anyone, not claimed, nobody has,"
    " nobody took, nobody is working on, no one has, not taken, untaken, unowned, free,"
    " assigned to none, available, up for grabs, nobody has taken, no one has taken, orphaned,"
    " nobody owns, no one owns, not assigned to anybody, with nobody assigned, with no one assigned,"
    " nobody works on, nobody has claimed, no one is working on, that nobody has taken, ownerless,"
    " not owned, not yet assigned, not assigned yet, waiting for an owner, unasigned, un assigned,"
    " needs an owner, without anyone, unnassigned, unassinged",
    ("by", "me"): "i reported, i created, i opened, i filed, i raised, i submitted, i made, i logged,"
    " reported by me, created by me, opened by me, filed by me, raised by me, submitted by me, by me,"
    " logged by me, made by me, from me, i have reported, i have created, i have opened, i have raised,"
    " i've reported, i've created, i've opened, i've raised, i've filed, i have filed, my reported,"
    " my requests, i asked for, requested by me, i requested, i sent, i have submitted, i've submitted,"
    " i wrote, i put in, i entered, my reports, did i report, did i create, did i open, did i file,"
    " did i raise, did i submit, have i reported, have i opened, have i filed, have i raised, i authored,"
    " did i log, i have logged, i've logged, did i request, my own reports, written by me",
    ("work", "me"): "i'm working on, i am working on, am i working on, i work on, worked on by me,"
    " i'm currently working on, i am currently working on, i currently work on, i have in progress",
    ("stat", "open"): "to do, open, still open, outstanding, not done, not closed, unresolved, not fixed,"
    " unfixed, unsolved, opne, opened ones, needs doing, todo, not started, isn't done, to be done,"
    " not resolved, not finished, not solved, unfinished, opens, waiting to be started, aren't closed,"
    " untouched, yet to be started, unstarted, active, aren't done, not started yet, backlog, pending",
    ("stat", "prog"): "prog, in progress, wip, ongoing, started, being worked on, underway, in work,"
    " in flight, being worked, in-progress, under way, in prog, in the works, work in progress,"
    " in progess, in progres, under investigation, being handled, progress, in porgress, running,"
    " currently worked on",
    ("stat", "done"): "done, closed, resolved, fixed, finished, completed, solved, complete, close",
}
BY_LEADS = (
    "reported by, created by, opened by, filed by, raised by, submitted by, by, from, requested by,"
    " logged by, made by, written by, sent by, by user, reporter, requester, coming from, authored by,"
    " reporter is, requester is, asked by, entered by, from user, that came from, reportd by"
)
OWN_LEADS = (
    "assigned to, owned by, owner, for, of, with, belonging to, on, assignee, own by, claimed by,"
    " taken by, assigned, owner is, handled by, that belong to, in the hands of, assignee is, held by,"
    " waiting for, waiting on, belong to, for user, on the plate of, asigned to, assinged to"
)
THEY = {  # after a person
    "own": "has, have, owns, own, took, is assigned to, claimed, handles, is responsible for, got,"
    " is handling, have on their plate, is assigned",
    "by": "reported, created, opened, filed, raised, submitted, logged, made, requested, asked for, wrote,"
    " has reported, has opened, has raised, has filed, has created, sent",
    "work": "is working on, works on, is currently working on, working on",
}
WORKED_BY = "worked on by, being worked on by, in progress with, in progress by"
ABOUT = (
    "about, mentioning, containing, matching, regarding, related to, with the word, with word, like,"
    " that mention, which mention, that mentions, re, concerning, involving, called, titled, around,"
    " that contain, which contain, with text, with the text, about the, on the topic of, on topic,"
    " to do with, having to do with, having, that say, with the words, with keyword, on the subject of,"
    " relating to, that involve, touching, for keyword, for the word, with title, named, where, that talk about,"
    " that has, pertaining to, with the keyword, talking about, referring to, dealing with, affecting,"
    " that affect, that deal with, text, caused by, includes, including, mention, mentions, contain, w/,"
    " that include, that are about, similar to, in connection with, in relation to, with the term"
)
ABOUT_WEAK = "on, for, with, in, from, of, at"  # open a text when nothing else fits
ABOUT_END = "that are, which are, that is, which is, and, only, but, who, that were, which were"
NEXT_PAGE = (
    "more, next, next page, show more, show me more, see more, more please, the next page, list more,"
    " next ones, the rest, more tickets, more results, show next, show next page, go on, continue,"
    " show the next page, next 10, next ten, show the rest, load more, give me more, more of them,"
    " show me the next page, keep going, next results, next tickets, give me the next page,"
    " show me the rest, and the rest, what else, what more, next one please, mroe, further"
)
EVERYTHING = "list, all, list all, show all, tickets, show tickets, show everything, list everything, all tickets"

# --- the rest -----------------------------------------------------------------------------------

STATS = (
    "stats, statistics, statistic, summary, numbers, totals, counts, overview, figures, metrics,"
    " status report, breakdown, statz, stat, how are we doing, report on tickets, ticket counts, kpis,"
    " how many tickets by category, how many tickets per category, counts by category, kpi, key figures,"
    " counts by status, statisitcs, statics"
)
STATS_FILL = (
    "show, give, me, the, ticket, tickets, please, our, current, get, a, of, all, us, some, what, are,"
    " what's, is, whats, list, display, view, quick, desk, for, by, category, status, per, print, today's,"
    " team, overall, latest, on, with, see, short, general, by status, i, want, need, any, see, how, do,"
    " look, we, have, your, my, let, full, priority, and, workspace, pls, looking, like, in, total"
)
UNDO = (
    "undo, undo that, undo it, undo this, undo last, undo my last change, undo last change, revert,"
    " undo the last change, undo last action, undo the last action, revert that, revert it, revert this,"
    " take that back, take it back, undo my last action, roll back, rollback, roll that back, undo please,"
    " undo last command, undo the last command, undo last one, undo the last one, undo my change, undone,"
    " undo again, revert last change, revert the last change, revert my last change, cancel that,"
    " cancel last change, cancel the last change, undo what i did, undo what i just did, i made a mistake undo,"
    " undo my last, undo the change, undo my last command, take back, take back my last change, udno, unod,"
    " that was wrong undo, that was a mistake undo, wrong one undo, wrong ticket undo, ctrl z, ctrl-z,"
    " revert last, roll back last change, roll back my last change, never mind undo, nevermind undo,"
    " undo the last thing, undo the last thing i did, undo everything, step back, go back, undo last step,"
    " reverse that, reverse the last change, undo the close, undo that close, undo that last one,"
    " undo that change, undo that last change, undo my mistake, no undo, no undo that, mistake undo,"
    " cancel my last change, my mistake undo, my bad undo, my bad undo that, oops undo, wrong undo"
)
HELP = (
    "help, ?, ??, what can you do, what can u do, what do you do, how do you work, how does this work, halp,"
    " how does it work, how do i use this, how do i use you, how to use this, how to use you, usage,"
    " what are you, who are you, are you a bot, what commands are there, commands, command list, hlep,"
    " list commands, show commands, what are the commands, which commands are there, what can i say,"
    " what can i ask, what can i ask you, what can i do, what can i do here, what do you understand, man,"
    " which commands do you know, what commands do you know, what commands do you understand, manual,"
    " what are your commands, what is this, what is this bot, how do i create a ticket, help me,"
    " how can i create a ticket, how do i close a ticket, how do i open a ticket, how to create a ticket,"
    " how to close a ticket, how to open a ticket, how can i close a ticket, how do i make a ticket,"
    " how do i file a ticket, how can i use you, how can i use this, show help, show me help, instructions,"
    " i need help, need help, can you help, can you help me, could you help me, what are my options, help?,"
    " options, how do i assign a ticket, how can i assign a ticket, how to assign a ticket, tutorial,"
    " how do i search, how do i list tickets, how do i see my tickets, how do i use the bot, menu, info,"
    " how to use the bot, what is this thing, what's this, what does this bot do, what does this do, intro,"
    " explain yourself, tell me what you can do, show me what you can do, are you human, who made you,"
    " how do tickets work, how do i undo, how do i get started, get started, getting started, h, --help,"
    " -h, about, what are you able to do, what are you good for, what features do you have, guide me,"
    " which commands can i use, what commands can i use, show me the commands, give me the commands,"
    " how do i reopen a ticket, how do i update a ticket, how do i change the priority, how do i log a ticket,"
    " how do i raise a ticket, how do i talk to you, how should i talk to you, who am i talking to,"
    " what's your job, what is your job, how do i report a bug, how do i report a problem, are you ai,"
    " are you an ai, what is your purpose, show usage, how can you help, how can you help me, can i get help,"
    " how do i change the format, what formats do you support, how do i set the format, do you understand me"
)
FORMAT_FILL = (
    "format, use, set, switch, to, the, in, please, output, reply, replies, answer, answers, change, as, pls,"
    " with, my, me, from, now, on, for, respond, give, of, want, i, responses, mode, style, formatted, format to,"
    " prefer, it, make, set to, turn, show, speak, send, would, like, instead, formatting, back, can, you, want"
)
TALK = (
    "thanks, thank, thx, ty, tnx, cheers, ok, okay, k, kk, cool, great, nice, awesome, perfect, excellent,"
    " lol, haha, hahaha, lmao, rofl, yes, no, yep, yeah, nope, yup, sure, hi, hello, hey, bye, goodbye,"
    " good, morning, afternoon, evening, night, day, weekend, friday, monday, happy, well, done, job, work,"
    " a, an, the, one, you, u, your, are, is, it, that, that's, thats, this, so, very, much, many, for, to, all,"
    " team, everyone, folks, guys, there, bot, i, me, my, we, us, too, and, wow, sweet, love, lovely, best,"
    " appreciated, appreciate, got, noted, sounds, will, do, worries, worry, problem, welcome, sorry, bad,"
    " never, mind, nevermind, nvm, see, ya, later, tomorrow, soon, have, how, what's, whats, up, sup, yo,"
    " np, mate, man, buddy, dude, oh, ah, hmm, hm, um, right, fine, agreed, exactly, indeed, true, totally,"
    " absolutely, correct, really, amazing, fantastic, wonderful, super, brilliant, works, like, charm,"
    " again, of, course, in, advance, lot, bunch, ton, million, help, helping, helpful, was, quick, fast,"
    " bonjour, hola, merci, danke, gracias, ciao, namaste, hallo, salut, made, look, looks, think, im, i'm,"
    " i'll, bit, wait, moment, sec, second, minute, back, be, right, brb, afk, test, testing, ping, hiya,"
    " heya, howdy, greetings, gm, gn, omg, ugh, damn, sigh, yay, woohoo, hooray, congrats, congratulations,"
    " good-bye, lunch, coffee, kudos, props, star, hero, legend, life, saver, lifesaver, rock, genius,"
    " you're, youre, ur, it's, its, can, just, as, always, with, on, at, not, bad, funny, interesting,"
    " feels, today, rest, enjoy, cya, ttyl, please, glad, pleasure, mine, anytime, time, gotcha, roger, copy,"
    " understood, understand, makes, sense, ack, acknowledged, alright, alrighty, cheerio, xd, hehe, heh,"
    " great!, kind, sir, madam, hear, say, said, idk, dunno, maybe, hope, doing, going, everything, name,"
    " little, big, fan, now, nothing, forget, about, joke, joking, kidding, enough, only, same, here, way,"
    " already, fun, robot, smart, clever, silly, stupid, still, awake, alive, working, obrigado, grazie, tack,"
    " beautiful, impressive, neat, pretty, magic, happened, better, than, if, but, or, more, am, he, she, they"
)
TALK_NEEDS = (  # at least one of these makes it talk
    "thanks, thank, thx, ty, tnx, cheers, ok, okay, k, kk, cool, great, nice, awesome, perfect, excellent,"
    " lol, haha, hahaha, lmao, rofl, yes, no, yep, yeah, nope, yup, sure, hi, hello, hey, bye, goodbye, good,"
    " morning, evening, happy, wow, sweet, love, lovely, best, appreciated, appreciate, noted, sounds, got,"
    " worries, welcome, sorry, nevermind, nvm, see, np, oh, ah, hmm, hm, um, fine, agreed, exactly,"
    " indeed, true, totally, absolutely, amazing, fantastic, wonderful, brilliant, bonjour, hola, merci, danke,"
    " gracias, ciao, namaste, hallo, salut, brb, afk, test, testing, ping, hiya, heya, howdy, greetings, gm, gn,"
    " omg, ugh, damn, sigh, yay, woohoo, hooray, congrats, congratulations, kudos, props, hero, legend, sup, yo,"
    " enjoy, cya, ttyl, gotcha, roger, copy, understood, ack, acknowledged, alright, alrighty, xd, hehe, heh,"
    " how, you're, youre, funny, pleasure, anytime, interesting, idk, dunno, what's, whats, "
    " kidding, joking, obrigado, grazie, tack, smart, clever, beautiful, impressive, neat, "
    " absolutely, alive, awake, forget"
)
QUESTION = (  # how a question begins
    "is, are, was, were, did, does, do, has, have, had, who, what, when, where, why, how, which, whose,"
    " should, can, could, would, will, shall, may, any, anyone, anybody, what's, who's, where's, how's, isn't, aren't"
)
STATES = (  # a word of a problem: what it follows is a statement, not an order or a search
    "is, are, was, were, does, doesn't, doesnt, fails, failing, fail, failed, crashes, crash, crashing, crashed,"
    " returns, return, returning, shows, showing, hangs, hanging, breaks, broken, broke, missing, stuck, wrong, not,"
    " cannot, can't, cant, won't, wont, slow, down, stopped, stops, throws, throwing, gives, freezes, frozen,"
    " ignores, loses, keeps, leaks, overlaps, overlap, empty, blank, disappears, doubles, duplicates, times, isn't,"
    " isnt, aren't, arent, misaligned, outdated, expired, unreachable, unavailable, undefined, greyed, disabled,"
    " invisible, never, takes, has, have, hidden, cut, jumps, flickers, truncated, truncates, no, resets, goes,"
    " redirects, unreadable, incorrect, inconsistent, invalid, typo, didn't, never, off, dead, lost, need, needs"
)
SELF_TALK = (  # an addressed statement that starts so and names no problem is only talk
    "i'm, im, i am, i'll, i will, we're, we are, we'll, we will, i was, we were, i've, i have, let's, lets,"
    " he, she, they, you, you're, i think, i guess, i hope, i love, i like, see you, have a, that, that's, it, it's,"
    " this, i'd, what a, i just, who, my bad, not sure"
)
THREAD_PRONOUNS = (
    "it, this, that, this one, this ticket, the ticket, that one, this issue, the issue, this thing, ticket, me this,"
    " this bug, the bug, that ticket, them, this task, the task, this case, this request, one, the thing, issue"
)
VIEW_REST = (  # what may follow a "show" that means the ticket itself
    "details, detail, the, ticket, status, info, information, please, this, it, me, full, whole, current, of, about,"
    " for, now, update, updates, in, here, again, everything, all, state, on, to, owner, summary, and, with,"
    " who, has, owns, is, assigned, progress, complete, priority, prio, category, that, one, issue, eta"
)
VIEW_ALONE = (  # in a ticket's thread
    "status, status?, details, info, show, view, what's the status, whats the status, any update, any updates,"
    " any news, what is the status, how is it going, how's it going, show it, show this, show ticket, show the ticket,"
    " who owns this, who has this, who is on this, who's on this, who is working on this, who's working on this, summary,"
    " what's this about, what is this about, what's this, update?, eta, any progress, progress, is this done,"
    " is it done, is this fixed, is it fixed, is this still open, is it still open, where are we, where are we on this,"
    " where are we with this, what's the latest, latest, news, current status, ticket status, ticket details,"
    " show details, show status, view ticket, show me, show me this, who is assigned, who's assigned, who owns it,"
    " state, status please, what's the priority, what priority is this, what's the state, updates, whats this, is this closed,"
    " is it closed, which ticket is this, what ticket is this, what's the ticket number, ticket number, how's this going,"
    " how is this going, any eta, what's happening here, what's happening with this, what's up with this, id"
)
ON_IT = "on it, i'm on it, im on it, looking into it, working on it, looking, looking into this, working on this"
FRAGILE = (  # real words one letter from a verb: never a typo
    "clone, lose, loose, chose, those, cost, clothes, class, glow, slow, show, shot, stow, make, take, fake, cake,"
    " mask, mart, bark, dark, park, hill, bill, fill, till, mill, bump, dump, jump, pump, lamp, raids, rise, arise, race,"
    " vote, node, code, mode, nose, rote, quote, note, tote, move, love, more, mover, sent, set, pet, bet, let, met, wet,"
    " net, get, send, mend, bend, lend, and, fin, mix, six, ix, fox, fax, fixes, lover, power, tower, cover, mower, slower,"
    " flower, stare, stark, smart, stars, state, stat, vies, views, review, movies, viewer, history, clam, aim, flaim,"
    " grub, crab, drab, gran, grad, brag, given, live, dive, five, hive, sand, band, land, hard, had, fast, pass, pats,"
    " mass, path, past, sign, align, design, assign, opens, upon, pen, often, oven, even, spend, lists, last, lost, lint,"
    " lift, mist, fist, split, hold, told, cold, kick, pinch, lack, lock, clock, block, cloud, closet, closes, closer, closely,"
    " closure, files, fire, five, fine, mile, pile, tile, line, life, lof, dog, fog, leg, lag, jog, blog, flog, slog, loge, long,"
    " logo, login, logs, track, truck, trace, trash, crack, rack, back, black, tack, tracks, fund, bind, mind, kind, wind, wound,"
    " mound, rind, add, ad, ads, odd, raised, reports, reporter, resort, report, deport, import, export, support, rapport, records,"
    " prices, rates, dates, data, updates, rename, release, creates, crate, water, stop, stops, shop, sort, cart, chart, art, part,"
    " dart, tart, bring, string, king, cute, tags, bag, tab, tap, lag, rag, wag, flat, flag, flags, slag, clap, flow, cell, call, ball"
)
