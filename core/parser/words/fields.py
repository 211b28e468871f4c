"""Words of a ticket's fields and their values."""

from __future__ import annotations

from typing import Literal

PRI = {  # in a filter, as a new value, or set apart (", high", "low prio ticket")
    1: (
        "high, higher, highest, high priority, high prio, high pri, hi prio, priority high,"
        " prio high, highest priority, top priority, top prio, max priority, high severity,"
        " high urgency, important, very important, major, severe, serious, urgently, p1s, prio 1,"
        " priority 1, pri 1, severity 1, sev 1, p 1, high one, high ones, blockers, highs,"
        " must have, showstopper, drop everything, top, first priority, number one priority,"
        " blocking us, blocks us, blocks everyone, blocks release, blocks the release, fire,"
        " on fire, red alert, code red, time critical, at once, straight away, right now,"
        " first thing, before anything else, blocks the whole, holding up, holds up, do it first,"
        " cannot wait, can't wait, needs doing now, sofort, umgehend, zeitnah,"
        " schnellstmöglich, so schnell wie möglich, eilig, eilt, sehr eilig, brennt, blockiert uns,"
        " cuanto antes, lo antes posible, ya mismo, de inmediato, au plus vite, dès que possible,"
        " tout de suite, o quanto antes, o mais rápido possível, imediatamente"
    ),
    2: (
        "p2, p2s, medium, medium priority, medium prio, medium pri, mid prio, mid priority,"
        " med prio, med, mid, normal, normal priority, normal prio, normal urgency,"
        " regular priority, moderate, prio 2, priority 2, pri 2, sev2, sev 2, severity 2,"
        " average priority, default priority, standard priority, p 2, priority medium,"
        " prio medium, priority normal, medium ones, med priority"
    ),
    3: (
        "no longer urgent, not urgent anymore, less urgent, not so urgent,"
        " isn't urgent anymore, no "
        "longer critical, "
        "low, lower, lowest, low priority, low prio, low pri, priority low, prio low,"
        " lowest priority, lo prio, low severity, low urgency, not important, unimportant,"
        " not so important, not very important, non critical, whenever, prio 3, priority 3, pri 3,"
        " p3s, severity 3, sev 3, low ones, lows, minor ones, nothing urgent, no pressure,"
        " someday, some day, backlog, eventually, very low, super low, not high priority, p 3,"
        " when possible, when time permits, could have, can wait, this can wait, it can wait,"
        " no urgency, no big deal, not a big deal, later is fine, if time permits, not blocking,"
        " not blocking anyone, not blocking anything, nonblocking,"
        " nicht dringend, nicht eilig, eilt nicht, keine eile, hat zeit, unwichtig, wenn zeit ist,"
        " no urgente, no es urgente, sin prisa, no corre prisa, cuando puedan, cuando puedas,"
        " poco importante, pas urgent, pas pressé, rien d'urgent, quand vous pourrez, sans urgence,"
        " quand tu peux, não urgente, não é urgente, sem pressa, sem urgência, quando der,"
        " quando puder, pouco importante, kein stress, ohne eile, not pressing, no panic,"
        " no stress,"
        " just an idea, bei gelegenheit, irgendwann, kann warten, puede esperar, ça peut attendre,"
        " pode esperar"
    ),
}
PRI_ANYWHERE = {  # plain enough to count also in the middle of a title
    1: (
        "urgent, urgnt, critical, crit, asap, a.s.a.p, emergency, outage, production down,"
        " prod down, production is down, prod is down, production outage, prod outage, p1, p0,"
        " sev1, sev0, sev-1, sev-0, blocker, show stopper, as soon as possible, right away,"
        " immediately, immediate attention, blocking release, blocking the release,"
        " blocking everyone, blocking our, blocking all, blocking the, blocking deploys,"
        " blocking deployment, blocking customers, blocking production, blocking,"
        " mission critical, business critical, very urgent, super urgent, extremely urgent,"
        " produktion steht, prod steht, produktion ausgefallen, producción caída,"
        " producción parada, produccion caida, produccion parada, producción detenida,"
        " prod en panne, production en panne, production à l'arrêt,"
        " production arrêtée, produção parada, producao parada,"
        " produção fora do ar, producao fora do ar, produção caiu, producao caiu"
    ),
    3: (
        "would be nice to have, would be great to have, would be cool to have,"
        " would be good to have, would be lovely to have, would be nice if we,"
        " would be great if we, would be cool if we, i wish we had, i wish there was,"
        " it'd be nice,"
        " minor, cosmetic, enhancement, nice to have, whenever you can, whenever possible,"
        " no hurry, whenever you have time, whenever someone has time, whenever there is time,"
        " no rush, p3, p4, sev3, sev4, trivial, not urgent, isn't urgent, nothing urgent,"
        " not super urgent, nonurgent, not that urgent, non urgent, not very urgent, not critical,"
        " low priority, low prio, in no hurry, when you have time, when you get a chance,"
        " when someone has time, nitpick, nice-to-have, not asap, when you can, if you have time,"
        " whenever convenient, at your convenience"
    ),
}
EMERGENCY = (  # words of high priority that state the problem by themselves
    "outage, outages, emergency, prod down, prod is down, prod's down, production down,"
    " production is down, production's down, prod outage, production outage, everything is"
    " down, everything down, all down, totalausfall, komplettausfall, ausfall, produktion"
    " steht, prod steht, alles steht, notfall, caída total, caida total, producción caída,"
    " produccion caida, producción está caída, todo caído, emergencia, panne totale, panne"
    " générale, panne, prod en panne, production en panne, tout est tombé, urgence absolue,"
    " produção fora do ar, producao fora do ar, tudo fora do ar, queda total, emergência"
)
PRI_TRAPS = (  # phrases with a word of PRI_ANYWHERE that say no priority
    "not a p1, no p1, not p1, not a blocker, no blocker, not an emergency, not an outage,"
    " not critical,"
    " critical path, minor version, minor versions, minor release, minor upgrade, minor update,"
    " blocking io, blocking call, blocking calls, ad blocking, non blocking, blocking queue,"
    " outage page, outage report, emergency contact, emergency contacts, emergency exit,"
    " emergency light, emergency number, emergency button, critical css, critical section,"
    " blocking mode, blocking popups, asap bio, p1 form, enhancement request page, outage banner,"
    " blocking rule, blocking rules, ip blocking, critical error page, urgent care"
)
LEVEL_TRAPS = (  # levels of something else than a ticket
    "running low, runs low, ran low, run low, low on, too high, too low, high cpu, high load,"
    " high memory, high latency, high temperature, low battery, low disk, low light, low voltage,"
    " low memory, low ink, low toner, high voltage, zu hoch, zu niedrig, zu hohe, zu niedrige,"
    " demasiado alto, demasiado alta, demasiado bajo, demasiado baja, trop haut, trop haute,"
    " trop bas, trop basse, alto demais, alta demais, baixo demais, baixa demais"
)
STAT = {
    "open": (
        "open, opened, todo, to do, not started, unstarted, pending, opne, opem, still open,"
        " outstanding, unresolved, reopened, re opened, backlog, back to open, unsolved"
    ),
    "prog": (
        "prog, in progress, progress, wip, ongoing, started, in work, working, in the works,"
        " underway, under way, doing, in prog, in flight, inprogress, being worked on,"
        " in-progress, work in progress, being investigated, under investigation, in review,"
        " worked on, in progres, in porgress, in proress, in progess"
    ),
    "done": (
        "no longer an issue, no longer a problem, not an issue anymore, not a problem anymore,"
        " no longer happens, no longer happening, no longer reproducible, can't reproduce,"
        " cannot reproduce, cant reproduce, could not reproduce, not needed anymore,"
        " no longer needed, not an issue any more, no longer occurs, not relevant anymore, done,"
        " closed, resolved, fixed, finished, completed, complete, solved, close, shipped,"
        " released, deployed, wontfix, won't fix, wont fix, dne, doen, closde, merged, is fixed,"
        " close it, all done, already done, already fixed, no longer relevant, not reproducible,"
        " obsolete"
    ),
}
CAT = {  # as a separate word ("doc ticket", "cat infra")
    "code": (
        "code, coding, bug, bugs, bug report, bug reports, feature request, feature requests,"
        " feature, features, software, dev, codebase, defect, defects, ci, code bug"
    ),
    "infra": (
        "infra, infrastructure, ops, infrastucture, devops, server, servers, network,"
        " infrastrucure, sre, infra structure"
    ),
    "doc": (
        "doc, docs, documentation, document, documents, readme, docu, dock, documenation, wiki"
    ),
    "other": ("other, others, misc, miscellaneous, general, general request, general requests"),
}
FORMATS: dict[Literal["json", "lines", "blocks", "no"], str] = {  # no: unknown formats
    "json": "json",
    "lines": "lines, line, lean, plain lines",
    "blocks": "blocks, block, rich, cards, default",
    "no": "text, xml, yaml, yml, csv, html, markdown, md, plain, table, pdf, toml, raw, short",
}
ME = "me, my, myself, mine, i, meself, my name, my own"
NOBODY = "nobody, none, no one, noone, unassigned, no-one, anybody, anyone, null"
ABOUT = """
about on with regarding re concerning zu zum zur wegen mit uber von de del sobre con du des sur avec
concernant sachen do da dos das com
"""
"""Words before the topic of tickets: "tickets about x"."""
ARTICLES = "the a an der die das den dem el la los las le les l' o os as"
FEW = """
noch auch nur schon aún todavía encore toujours déjà ainda já already these those such same
similar related various several many some only still just really actually recent finally endlich
finalmente enfin paar einige diese
dieser dieselben unos unas estos estas esos esas algunos varias varios quelques autres celles ceux
estes estas esses essas alguns algumas varios
"""
"""Words before "tickets" that are no topic: "these tickets"."""
FIELD = {  # names of fields, for "status: prog", "change the prio of", "cat=doc"
    "stat": "status, state, stat, progress status",
    "pri": ("priority, prio, pri, severity, sev, urgency, importance, level, priorty, prioirty"),
    "cat": (
        "category, cat, type, kind, categorie, label, tag, tags, component, area, categroy, team"
    ),
    "title": "title, name, subject, summary, headline",
    "own": "owner, own, assignee, assigned, assigned to, assign, assign to, who",
    "by": "by, requester, reporter, author, reported by, from, creator, created by",
    "res": "res, resolution, note, notes, comment, reason, remark",
    "desc": "desc, description, details, detail, body, text, info, steps, context",
    "ids": "ids, id, ticket, tickets",
    "into": "into",
    "text": "text, query, q, search, about, contains",
    "since": "since, from, after",
    "until": "until, to, before",
    "page": "page",
    "format": "format",
    "action": "action",
    "change": "change",
}
NOT_NAMES = (  # after "to": never a person's name
    "the, a, an, this, that, it, her, him, them, us, someone, somebody, done, do, be, team, infra,"
    " code, doc, docs, other, open, prog, high, low, medium, whoever, which, whom, who, for, your,"
    " our, and, or, in, on, by, with, as, to, fix, see, check, you, ya, u, all, everyone, another,"
    " please, clients, customers, users, people, customer, user, support, finance, sales, hr,"
    " marketing, legal, management, slack, email, mail, production, prod, staging, api, monitoring,"
    " monday, tuesday, wednesday, thursday, friday, saturday, sunday, we, they, he, she, it's,"
    " there, what, where, when, why, how, not, no, now, here, today, tomorrow, yesterday, page,"
    " button, form, work, is, are, was, were, has, have, had, just, still, also, get, got"
)
INTO = "to in um into as a en para por : - -> => zu auf"
"""Words before a new title: "rename T3 to x"."""
MYSELF = "i i'll i'd i'm ich je yo eu"
"""Who says this takes the ticket, if nobody else is named."""
IMPERATIVES = """
close shut kill finish resolve fix assign give hand pass merge schliess schliesse schliessen gib
weise cierra cerra cierre resuelve asigna pasa dale ferme fermez clos cloture resous assigne donne
confie fecha feche encerra encerre resolva atribua atribui passa manda
"""
"""Verbs right before what they are about: "close swagger". In "fixed remotely" there is none."""
NOTING = "note notes notiz anmerkung nota remarque obs"
"""Words that begin a note, with a colon after them."""
WRITING = "anota anote anoto apunta"
"""Verbs that begin a note or ask for a ticket, with a colon after them."""
PARTICLES = "over back off up on out down along away again"
"""Words that belong to a verb: "hand over to @ana"."""
THAN = "than instead als statt que qu'"
"""Words between the value that is meant and the one that is not: "infra rather than code"."""
OTHERS = "other others andere anderen anderes otro otra autre l'autre outro outra"
AGES = {
    "newest": """
    newest, most recent, youngest, neueste, neuste, neuestes, neuesten, neusten, juengste, jungste,
    jungsten, mas nuevo, mas nueva, mas reciente, plus recent, plus recente, plus nouveau,
    plus nouvelle, mais novo, mais nova, mais recente
    """,
    "oldest": """
    oldest, alteste, altesten, aelteste, aeltesten, altestes, mas antiguo, mas antigua, mas viejo,
    mas vieja, plus ancien, plus ancienne, plus vieux, plus vieille, mais antigo, mais antiga,
    mais velho, mais velha
    """,
}
"""References to a ticket by its age, without accents."""
LITTLE = """
the a an this that one ones ticket tickets tix issue issues bug task about for with of on my
our der die das den dem des mit zum zur für fuer von el la los las lo del de con sobre le
les du avec pour un une uma um o os as do da dos com tarea incidencia vorgang billet chamado
celui celle thing things stuff matter ding dings dingens sache sachen geschichte thema fall
im am vom beim affaire histoire truc machin souci ceux celles sur ce cette dossier asunto
tema cosa caso coisa assunto negocio
mein meine meinen meinem meiner mi mis mon ma mes meu minha meus minhas
"""
"""Words of a ticket's description that do not describe it: "the printer thing"."""
