"""Words for things that other trackers have and this desk does not, and the words around them."""

from __future__ import annotations

ABSENT = {
    "label": (
        "label, labels, tag, tags, tagged, labelled, labeled, etikett, etiketten, etiqueta,"
        " etiquetas, étiquette, étiquettes"
    ),
    "subtask": (
        "subtask, subtasks, sub-task, sub-tasks, sub task, sub tasks, subticket, checklist,"
        " child ticket, parent ticket, parent, unteraufgabe, subtarea, sous-tâche, subtarefa"
    ),
    "sprint": "sprint, sprints, backlog",
    "milestone": "milestone, milestones, meilenstein, meilensteine, hito, hitos, jalon, jalons",
    "epic": "epic, epics",
    "points": (
        "story points, story point, storypoints, puntos de historia, points d'histoire,"
        " pontos de história, story-points"
    ),
    "follower": "watch, follow, subscribe, unsubscribe",
    "followers": (
        "watcher, watchers, follower, followers, subscriber, subscribers, beobachter, abonnenten,"
        " observador, observadores, seguidor, seguidores, observateur, observateurs, abonné,"
        " abonnés"
    ),
    "delete": "delete, erase, lösche, borra, supprime, exclua, apague",
    "archive": "archive, archivar, archiviere, arquive",
    "pin": "pin, unpin, pinne, anpinnen, épingle, épingler",
    "lock": "lock, unlock",
    "copy": "clone",
    "link": "link, relate",
}
ORDER = (  # verbs that can open such an order
    "set, change, update, add, put, give, make, mark, move, remove, clear, drop, create, assign,"
    " setz, setze, stell, stelle, füge, pon, poner, añade, agrega, quita, mets, mettre, ajoute,"
    " définis, enlève, defina, define, põe, coloca, adiciona, remove, tira"
)
GLUE = (  # little words that can stand before, after and between the other words
    "the, a, an, its, it's, his, of, for, on, to, in, into, as, is, are, was, with, from, about,"
    " by, at, me, us, and, when, what, what's, whats, does, has, have, ', s, :, -, =, ->, which,"
    " die, das, der, den, dem, ein, eine, einen, von, für, auf, am, bis, ist, zum, zu, hat, wann,"
    " el, la, los, las, un, una, de, del, al, para, en, es, tiene, cuándo, le, les, l, d, du, des,"
    " à, au, pour, est, une, quand, o, os, um, uma, do, da, ao, é, tem, quando"
)
THEM = "it, this, that, them, these, this ticket, that ticket, the ticket, this one"
VALUE = (  # first words of a value
    "to, by, on, in, is, at, before, until, till, of, as, with, from, for, this, next, end, :, =,"
    " ->, ?, !, ., ;, today, tomorrow, tonight, now, eod, eow, asap, monday, tuesday, wednesday,"
    " thursday, friday, saturday, sunday, mon, tue, wed, thu, fri, sat, sun, january, february,"
    " march, april, may, june, july, august, september, october, november, december, auf, am, bis,"
    " zum, im, heute, morgen, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag,"
    " el, al, para, hoy, mañana, lunes, martes, miércoles, jueves, viernes, le, au, pour,"
    " aujourd'hui, demain, lundi, mardi, mercredi, jeudi, vendredi, em, até, hoje, amanhã, segunda,"
    " terça, quarta, quinta, sexta"
)
LISTED = (  # words that ask for a list of tickets
    "show, list, give, me, us, all, my, our, the, open, closed, any, ticket, tickets, issues,"
    " which, what, what's, whats, are, is, that, by, sort, sorted, order, ordered, with, in, zeig,"
    " zeige, liste, alle, meine, welche, was, ist, sind, muestra, lista, mis, qué, están, montre,"
    " mes, quels, sont, mostra, meus, quais, estão, nach, por, par"
)
ASKING = (  # the words of LISTED that show that a list is asked for
    "show, list, ticket, tickets, issues, which, what, what's, whats, sort, sorted, zeig, zeige,"
    " liste, welche, muestra, lista, montre, quels, mostra, quais"
)
