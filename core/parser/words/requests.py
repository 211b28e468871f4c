"""How a new ticket is asked for."""

from __future__ import annotations

CREATE_VERBS = (  # before "a ticket"
    "we would need, i would need, we'd need, i'd need, would need, could use, i could use,"
    " we could use, we'd like, i'd like, i would like, we would like, create, open, log, file,"
    " raise, report, submit, track, make, add, put in, put up, set up,"
    " start, register, enter, get, need, want, have, lodge, write, write up, new, cut, open up,"
    " log in, creating, opening, filing, raising, logging, creat, craete, create me, open me,"
    " make me, file me, get me, give me, log me, generate, cerate, issue, request, prepare,"
    " drop in, send in, reporting, submitting, crate, creaet, ctreate, raise up, spin up, post,"
    " push, please to create, start off, to create, kick off, i need, i want, we need,"
    " need to have, record, capture, note down, do, do me, please do"
)
CREATE_WEAK = (  # verbs of these that need the very word "ticket" after them
    "we would need, i would need, we'd need, i'd need, would need, could use, i could use,"
    " we could use, we'd like, i'd like, i would like, we would like, get, need, want, have,"
    " start, post, push, add, cut, set up, make, write, prepare, issue,"
    " request, capture, log in, i need, i want, we need, put in, put up, send in, get me, give me,"
    " new, start off, kick off, do, do me, please do, need to have, enter, open up"
)
CREATE_ALONE = "log, file, report, raise, submit, track, create, new, lodge, register, todo"
NOT_ORDERS_AFTER = {  # a word that makes a thing's name of the verb before it
    "log": (
        "rotation, file, files, level, levels, shipping, shipper, aggregation, aggregator, in,"
        " out, viewer, entries, stream, streams, messages, message, page, retention, volume,"
        " output, storage, collector, parser, format, lines, line, search, on, onto, off,"
        " forwarding, server, is, are, ingestion, partition, directory, dir, pipeline, drain,"
        " analytics"
    ),
    "file": (
        "upload, uploads, download, downloads, server, share, shares, system, sync, name, names,"
        " picker, explorer, permissions, size, handle, handles, descriptor, descriptors, path,"
        " browser, transfer, is, format, formats, type, types, export, import, lock, list,"
        " preview, attachments, manager, storage, conversion, watcher, search, not, parser,"
        " locking"
    ),
    "report": (
        "page, pages, generation, generator, export, exports, builder, template, templates,"
        " button, view, views, shows, is, email, emails, totals, total, download, viewer, job,"
        " server, scheduler, pdf, pdfs, header, filter, filters, numbers, form, runs, title,"
        " dashboard, data, tab, columns, screen, tool, times, does, doesn't, takes"
    ),
    "raise": "condition, exception, hand",
    "submit": ("button, buttons, form, event, handler, does, doesn't, is, on, action, fails, page"),
    "track": (
        "changes, event, events, pad, page, record, number, numbers, listing, title, is, and"
    ),
    "create": (
        "button, form, page, account, user, dialog, endpoint, action, modal, view, new, flow,"
        " invoice, screen, order, fails, does, doesn't, is, permission, link, wizard"
    ),
    "new": (
        "user, users, hire, hires, starter, starters, laptop, joiner, joiners, employee,"
        " employees, colleague, version, release, page, year, york, relic, design, build, line,"
        " tab, window, monitor, keyboard, customer, customers, client, server, account, accounts,"
        " badge, phone, headset, intern, password, policy, domain, dashboard, key, keys, desk,"
        " chair, login, feature, deploy, install, branch, image, api, database, environment,"
        " orders, signups, team, member, certificate, vm, mouse, screen, repo, repository,"
        " project, office, docker, node, nodes, contractor, printer"
    ),
    "register": "page, form, button, new, is, endpoint, link, fails, flow, screen",
    "todo": "app, list, page, comments, comment, items, item",
    "lodge": "",
}
TICKET = (  # one ticket
    "ticket, issue, task, incident, request, support ticket, support request, case, story,"
    " helpdesk ticket, help desk ticket, tikcet, tciket, tiket, ticekt, item, work item, problem,"
    " jira, trouble ticket, tickt, ticker, service request, service ticket, change request, tkt,"
    " titcket, tickett, jira ticket, it ticket, improvement, task ticket, follow up, itcket"
)
TICKETS = (  # several, or what lists are made of
    "tickets, ticket, issues, issue, tasks, task, incidents, incident, requests, request, items,"
    " item, problems, tikcets, tciket, tickts, tikets, work, stuff, things, thing, anything,"
    " something, everything, ones, one, reports, cases, work items, tkts, titckets, ticekts,"
    " queue, tix, todos, list of tickets, ticktes, tiket, ticets, tikcet, support tickets,"
    " all of them"
)
CREATE_LINK = (  # between "create a ticket" and the title
    "for, about, to, that, titled, called, named, regarding, re, on, saying, with title,"
    " concerning, related to, with the title, entitled, with subject, describing, stating,"
    " for the fact that, which says, with name, title, because, for that, saying that, so that,"
    " with summary, since, of, for this problem, where, asking for, with the subject, requesting,"
    " in regards to, as, around, relating to, with respect to, due to, on the subject of,"
    " in regard to, referring to, says, that says, where title is, covering, subject, summary,"
    " asking to, to say, to say that, to report, to report that, to request, to track,"
    " for tracking, in order to, to get, tracking, when"
)
VAGUE = (  # after an overheard "create a ticket for": names no problem
    "two tickets, three tickets, some tickets, a few tickets, tickets, more tickets,"
    " several tickets, a couple of tickets, many tickets, a ticket, ticket, new ticket, it, this,"
    " that, me, us, him, her, them, you, this please, this one, that one, this issue,"
    " that issue, this problem, track this, track it, track that, each, every, any, all, these,"
    " those, track these, do this, do that, fix this, fix that, fix it, this now, the issue,"
    " the problem, this bug, that bug, the same, the same thing, both, something"
)
TICKET_ITSELF = (  # the very word, after which what follows is a title
    "ticket, tikcet, tciket, tiket, ticekt, tickt, tkt, tickett, titcket, itcket, ticker,"
    " support ticket, helpdesk ticket, jira ticket, it ticket, service ticket, trouble ticket"
)
FOLLOWING = (  # after "log", before a colon
    "the following, following, this, these, the following issue, the following problem, this issue,"
    " this problem, this one, the below, below, that, following issue, following problem,"
    " the following bug, this bug, it, the issue below, the following request, as follows"
)
TICKET_TYPO = "ticket, tickets"  # what a typo is compared with
KIND = (  # kinds of tickets that are code
    "bug, bug report, feature request, feature, defect, doc request, incident report"
)
WORK = (  # after "can you", with the thing to work on after it
    "look, check, fix, investigate, add, install, order, renew, set, update, change, restart,"
    " reset, make, enable, disable, remove, unlock, upgrade, move, build, deploy, replace, repair,"
    " provide, grant, configure, clean, book, arrange, review, debug, reboot, migrate, patch,"
    " extend, increase, send, get, bring, buy, share, invite, rotate, restore, block, unblock,"
    " help, assist, support, explain, recover, reinstall,"
    " approve, whitelist, scale, document, rename, delete, clear, connect, test, improve"
)
