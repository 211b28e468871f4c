"""Words that refer to tickets, or ask about one."""

from __future__ import annotations

TABLE = {
    "count": """
        how many count wieviele viele cuant* combien quant* wieviel anzahl cuantos cuantas cuenta
        conteo nombre quantos quantas quantidade conta
    """,
    "status": "status state progress estado statut stand andamento",
    "ticket": """
        ticket tickets tix tkt tikets tckets issue issues incidencia* tarea* chamado* vorgang
        demande* billet* tíquete* one ones ticket's meldung meldungen storung fall vorgange
        anfrage caso casos reporte reportes solicitud solicitudes incidencias incidente incidentes
        demande requete incident incidents chamados tarefa tarefas solicitacao requisicao pedido
    """,
    "all": """
        all every everything each alle alles jede* todo todos todas toda tout tous toutes tudo
        samtliche jedes cualquiera cada chaque l'ensemble qualquer
    """,
    "it": """
        it this that its thats these those das es dies* ihn sie eso esto este esta ese ca cela ceci
        le la isso isto esse essa ele ela lo dem den der ihm des dieses diesem celui-ci celui-la
        celle-ci cet cette aquel aquello aquele aquela dele nele disso
    """,
    "them": "them both they beide beiden ambos ambas deux dois duas",
    "ordinal": """
        first second third fourth fifth last latest previous other erste* zweite* dritte* vierte*
        letzte* primer* segund* tercer* ultim* premier* deuxieme* troisieme* dernier* primeir*
        terceir* zuletzt neueste jungste letzten beiden primera segunda tercera cuarta ultimo
        ultima ultimos ultimas reciente premiere seconde deuxieme derniere dernieres primeira
        terceira quarto quinto penultimo
    """,
    "who": "who who's whom wer wem quien quienes qui quem",
    "when": "when wann cuando quand quando since",
    "why": """
        why wieso warum weshalb pourquoi porque pq
    """,
    "how": "how wie como comment",
    "long": "long lange tardo tarda combien temps tempo levou durou",
}
