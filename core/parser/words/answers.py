"""Answers to the bot's question, and the words that may stand around them."""

from __future__ import annotations

SAID = {
    "yes": """
        yes, y, yep, yeah, yup, ya, sure, ok, okay, do it, do that, do so, go ahead, go for it,
        please do, correct, right, that's right, exactly, confirm, confirmed, sounds good, of
        course, absolutely, definitely, yes thanks, yes thank you, ja, jo, jep, klar, genau,
        mach, mach das, mach mal, macht das, gerne, gern, passt, richtig, stimmt, ja danke, si,
        claro, dale, vale, hazlo, adelante, correcto, exacto, por supuesto, si gracias, oui,
        ouais, vas-y, allez-y, d'accord, bien sur, c'est ca, exactement, tout a fait, oui merci,
        si porfa, si por favor, dale si, perfecto, oui volontiers, volontiers, oui stp, oui svp,
        ja bitte, ja gerne, gerne doch, manda ver, sim por favor, beleza, sim, pode, isso, isso
        mesmo, pode ser, confirmo, pode sim, com certeza, sim obrigado, sim obrigada
    """,
    "no": """
        no, n, nope, nah, cancel, stop, never mind, nevermind, don't, dont, do not, no thanks,
        no thank you, neither, none, none of them, forget it, leave it, leave them, nein, nee,
        ne, abbrechen, lass es, lass mal, lieber nicht, nein danke, keins, keine, nada,
        cancelar, cancela, no gracias, dejalo, mejor no, ninguno, ninguna, non, annule, annuler,
        laisse tomber, non merci, aucun, aucune, nao, nao obrigado, nao obrigada, deixa,
        cancele, melhor nao, nenhum, nenhuma
    """,
    "note": """
        note, a note, as a note, add a note, notiz, eine notiz, als notiz, nota, una nota,
        une note, uma nota, comment, a comment
    """,
    "new": """
        new ticket, a new ticket, new, ticket, a ticket, make a ticket, new one, neues ticket,
        ein neues ticket, ein ticket, ticket nuevo, un ticket nuevo, nuevo ticket, un ticket,
        nouveau ticket, un nouveau ticket, novo ticket, um novo ticket, um ticket, novo
        chamado
    """,
    "search": """
        search, a search, find, search for it, suche, suchen, buscar, busca, busqueda,
        chercher, recherche, pesquisa, pesquisar, procurar
    """,
    "view": """
        show, show it, view, the ticket, zeigen, zeig, mostrar, montrer, change
    """,
}
COURTEOUS = """
please pls plz bitte por favor porfa s'il te vous plait plaît stp svp oh ah ach äh uh um hm hmm well
sorry so then also dann entonces alors donc então entao je prie
"""
POINTING = """
the one that that's it it's its i meant mean meinte take nimm option number choice answer nr no. die
der das den dem el la le lo o a c'est es is
"""
AGAIN = """
close reopen assign bump merge change them all both it of those tickets alle beide zu schließ
schließe sie ciérralos ciérralas cierra todos todas ferme-les fermez-les tous toutes fechar fecha
feche tudo
"""
"""Words that repeat the order after a yes: "yes, close them all"."""
LAST = "last letzte letzten ultimo ultima dernier derniere latter"
FORMER = "former"
