"""Words that can open an order in a message that is not addressed to the bot."""

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
aumente, renomeie, nota, mostre, encerre, encerra, resolva,
starte, beende, ordne, teil, teile, führe, fuehre, leg, häng, stuf, stufe, heb, hebe, senk, senke,
übertrag, vermerk, ergänze, schreib, füge, nenn, nenne, ändere, aendere, nimm, merge, mergt,
fusiona, junta, une, unifica, asignale, asígnale, asígnalo, ciérralo, ponle, súbele, bájale, pásale,
pasa, pásalo, cámbiale, termina, finaliza, completa, deja, quita, libera, empieza, arranca, anota,
agrega, añade, haz, cerrá, poné, asigná, pasá, subí, bajá,
fusionne, regroupe, ajoute, remets, remonte, baisse, monte, descends, termine, confie, affecte,
démarre, commence, fermez, mettez, passez, assignez, donnez, ajoutez, rouvrez, libère, retire,
junte, mescla, mescle, unifica, põe, poe, põem, bota, bote, coloque, passa, passe, dá, dê, da,
finaliza, finalize, conclui, conclua, troca, troque, altera, altere, sobe, suba, baixa, baixe,
adiciona, anota, acrescenta, joga, manda, libera, tira, remove, inicia, começa, volta,
cierren, cierre, reabran, reabra, asignen, asigne, pongan, cambien, suban, bajen, marquen,
reabrir, asignar, poner, marcar, subir, bajar, cambiar, anotar, fechar, fechem, encerrar, resolver,
atribuir, passar, colocar, mudar, baixar, renomear, rouvrir, assigner, donner, mettre, passer,
clôturer, cloturer, attribuer, changer, baisser, monter, schließt, schliesst, gebt, stellt, setzt,
macht, öffnet, nehmt, atribuam, reabram, coloquem, fechem, encerrem, mudem, passem, registar,
registe, registrar, marquem, subam, baixem
"""
INFINITIVES = """
schließen, schliessen, zumachen, erledigen, beenden, abschließen, abschliessen, wiedereröffnen,
öffnen, oeffnen, aufmachen, zuweisen, geben, übergeben, setzen, stellen, ändern, hochstufen,
runterstufen, herunterstufen, herabstufen, hochsetzen, runtersetzen, verschieben, umbenennen,
zusammenführen, zusammenfuehren, zusammenlegen, mergen, starten, vermerken, notieren, zu, auf
"""
"""End of a German order that begins with the ticket: "T12 schließen, Kabel getauscht"."""
SUBJECTS = (
    "ich, wir, du, ihr, er, man, sie, jemand, wer, kann, können, muss, soll, sollte, will, wird"
)
CREATED = "anlegen, aufmachen, erstellen, eröffnen, eroeffnen, öffnen, schreiben, machen, erfassen"
"""End of a German order that asks for a ticket: "bitte ein Ticket anlegen: ..". """
CREATE = """
create, open, file, log, raise, report, submit, make, track, new, add, start, erstelle,
erstell, öffne, oeffne, leg, lege, mach, neues, neuer, eröffne, eroeffne, crea, crear, abre,
abrir, registra, nuevo, nueva, levanta, crée, cree, creer, créer, ouvre, ouvrir, nouveau,
nouvelle, cria, crie, criar, abra, abre, abrir, registre, novo, nova,
erfasse, erfass, notiere, melde, créame, creame, ábreme, abreme, genera, anota, levántame, haz,
créez, creez, ouvrez, enregistre, fais, faites, note, monte, ajoute, criem, abram, registra, bota,
faz, anota, gera, lança, creá, abrí
"""
TICKET = """
ticket, tickets, issue, bug, tkt, incident, tarea, incidencia, chamado, demande, tícket,
tiquete, caso, störung, meldung, vorgang, reporte, incidente
"""
"""Nouns for a ticket. An order for a new ticket must have one."""
BEFORE = "please, pls, plz, bitte, mal, porfa, por, favor, svp, stp, hey, hi, ok, okay, bot, ,"
LEADS = """
for, about, on, to, that, because, saying, called, titled, :, -, –, —, ", “, für, fuer, zu,
wegen, über, para, por,
sobre, pra, pro, p, pour, concernant, que, dass, with, regarding, re, porque, weil, car, aí, stp,
svp, bitte, porfa, pfv
"""
"""Words between an order for a ticket and the problem: "create a ticket for ..", "new bug: .."."""
ARTICLES = """
the, a, an, our, my, der, die, das, den, ein, eine, einen, neues, el, la,
los, las, le, les, un, una, une, o, os, as, um, uma
"""
