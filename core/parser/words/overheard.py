"""What an order may open with where it is not said to the bot."""

from __future__ import annotations

ORDERS = """
close, resolve, reopen, re-open, assign, unassign, reassign, give, take, set, mark, move, bump,
raise, lower, update, rename, merge, change, note, add, put, start, finish, fix, show,
escalate, mach, stell, stelle, weise, schließe, schliesse, schliess, schließ, öffne, oeffne,
erledige, weise, gib, setze,
setz, verschiebe, benenne, notiz, zeig, zeige, cierra, cerrar, reabre, asigna, dale, pon,
marca, mueve, sube, baja, cambia, renombra, nota, muestra, resuelve, ferme, fermer, rouvre,
assigne, attribue, donne, mets, passe, marque, change, renomme, note, montre, cloture, clos,
resous, feche, fecha, reabra, reabre, atribua, atribui, coloque, coloca, marque, mude, muda,
aumente, renomeie, nota, mostre, encerre, encerra, resolva
"""
CREATE = """
create, open, file, log, raise, report, submit, make, track, new, add, start, erstelle,
erstell, öffne, oeffne, leg, lege, mach, neues, neuer, eröffne, eroeffne, crea, crear, abre,
abrir, registra, nuevo, nueva, levanta, crée, cree, creer, créer, ouvre, ouvrir, nouveau,
nouvelle, cria, crie, criar, abra, abre, abrir, registre, novo, nova
"""
TICKET = """
ticket, tickets, issue, bug, tkt, incident, tarea, incidencia, chamado, demande, tícket,
tiquete, caso
"""
"""A noun without which a new ticket was not ordered from a ticket desk."""
BEFORE = "please, pls, plz, bitte, mal, porfa, por, favor, svp, stp, hey, hi, ok, okay, bot, ,"
LEADS = """
for, about, on, to, that, because, saying, called, titled, :, -, –, —, ", “, für, fuer, zu,
wegen, über, para, por,
sobre, pra, pour, concernant, que, dass, with, regarding, re
"""
"""What stands between such an order and the problem: "create a ticket for ..", "new bug: .."."""
ARTICLES = """
the, a, an, our, my, der, die, das, den, el, la, los, las, le, les, un, una, une, o, os, as, um, uma
"""
