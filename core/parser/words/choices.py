"""Words of preferences: notifications, roles of channels, options, the board and the news."""

from __future__ import annotations

NOTIFY = (
    "notify, notify me, notify me of, notifications, set notify, set notifications, set notify to"
)
LEVELS = {
    "all": "all, everything, of everything, on",
    "mine": "mine, only mine, of mine, only of mine, assigned, only assigned",
    "none": "none, nothing, off, of nothing, never",
}
WATCH = {
    "": "watch, watch this channel, watch here, watch this",
    "intake": (
        "watch intake, watch as intake, watch for intake, watch this channel as intake,"
        " watch this channel for intake, watch here as intake, watch intake here"
    ),
    "triage": (
        "watch triage, watch as triage, watch for triage, watch this channel as triage,"
        " watch this channel for triage, watch here as triage, watch triage here"
    ),
    "off": (
        "watch off, unwatch, unwatch this channel, unwatch here, stop watching, watch none,"
        " stop watching this channel, stop watching here, watch nothing,"
        " turn watch off, turn off watch"
    ),
}
BOARD = (
    "board, the board, open board, open the board, show board, show the board, show me the board,"
    " go to the board, board link, link to the board, give me the board, your board, web board"
)
NEWS = (
    "new, news, the news, what is new, what's new, whats new, anything new, something new,"
    " any news, what changed, what has changed, what's changed, updates, any updates"
)
SETTINGS = (
    "settings, show settings, list settings, show the settings, show me the settings, our settings,"
    " what are the settings, what are our settings, workspace settings, current settings,"
    " show workspace settings, show our settings, all settings, the settings, preferences"
)
SET = (
    "set, change, turn, switch, stell, stelle, setz, setze, ändere, cambia, cambiar, pon, mets,"
    " mettez, passe, mude, muda, mudar"
)
# SET_FILL stands before the name of an option, SET_TO before its value.
SET_FILL = "the, our, my, your, die, meine, deine, el, mi, tu, la, ma, ta, o, a, minha, sua"
SET_TO = "to, at, as, is, :, =, auf, a, al, à, en, para, sur, em"
OPTIONS = {
    "hours": "hours, working hours, work hours, office hours, business hours",
    "days": "days, working days, work days, workdays, business days, office days",
    "tz": "tz, time zone, timezone",
    "holidays": "holidays, public holidays, feiertage, festivos, jours fériés, feriados",
    "remind": "remind, reminder, reminders, remind after",
    "escalate": "escalate, escalate after, escalation",
    "stale": "stale, stale after",
    "digest": "digest, daily digest",
    "emoji": "emoji, ticket emoji, capture emoji",
    "offers": "offers, offer, angebote, ofertas, offres",
    "workspace language": (
        "workspace language, workspace's language, default language, our language, team language,"
        " standardsprache, idioma predeterminado, langue par défaut, idioma padrão"
    ),
    "week": "week, my week, weekly hours, hours a week, wochenstunden",
    "client hours": "client hours, clients' hours, hours of clients, kundenstunden",
    "feedback": "feedback, feedback question, rückmeldung, comentarios, avis, avaliação",
    "language": "language, sprache, idioma, langue, língua, lingua",
}
FORGET = (
    "forget, forget corrections, forget all corrections, forget what you learnt,"
    " forget what you learned, forget everything you learnt, forget everything you learned,"
    " forget the corrections, forget what you have learnt, forget what you have learned"
)
PLUS = "+ 1, +1, :+1:, :thumbsup:, :heavy_plus_sign:, 👍, ➕"
AGREED = f"""
{PLUS}, me too, me 2, us too, same, same here, same problem, same problem here, same issue, same
issue here, same for me, same for us, + 1 from me, + 1 from us, + 1 here, seeing this too, i
have that too, this too, agreed, i agree, seconded, ditto, second that, x2, ich auch, wir auch,
bei mir auch, bei uns auch, hier auch, dito, von mir auch, geht mir auch so, geht mir genauso,
dasselbe hier, yo también, nosotros también, yo tambien, a mí también, a mi tambien, aquí
también, aqui tambien, lo mismo, lo mismo aquí, igual, moi aussi, nous aussi, pareil, pareil
ici, idem, ici aussi, eu também, nós também, eu tambem, aqui também, comigo também, mesma coisa,
mesma coisa aqui, idem aqui
"""
"""Phrases for "I have the same problem". They add a voice, and file no ticket."""
