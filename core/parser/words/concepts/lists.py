"""Words of lists and their filters, of the desk as a whole, and of reported problems."""

from __future__ import annotations

TABLE = {
    "more": """
        more next page rest mehr weiter seite nachste mas siguiente pagina suite suivant* mais
        proxima weitere nachsten sigue siguientes suivants continue continua proximos seguinte
    """,
    "stats": """
        stats statistics numbers overview report summary statistik* zahlen ubersicht estadistic*
        resumen numeros statistiques bilan chiffres estatistic* resumo auswertung kennzahlen
        bilanz statistique metricas cifras reporte indicateurs balanco relatorio
    """,
    "history": """
        history log timeline happened verlauf historie passiert historial paso historique passe
        historico aconteceu anderungen geandert cambios movimientos modifications change
        alteracoes mudancas
    """,
    "undo": """
        undo revert rollback ruckgangig zuruck* deshac* deshaz* annule* annuler desfaz* desfazer
        ruckgangigmachen rucknehmen nimm widerrufe deshacer revierte revertir anula anular atras
        quita defais defaire reviens retour anule desfaca reverte reverter reverta cancela volta
    """,
    "help": """
        help hilfe ayuda aide ajuda commands helft hilft ayudas ayudame aides ajudas ajude
        comandos commandes befehle
    """,
    "newsword": """
        new news updates changed neues neuigkeiten geandert nuevo novedades cambio nouveau neuf
        change novo novidades mudou novedad nouveautes novidade mudancas
    """,
    "merge": """
        merge combine fold duplicate duplicates dupe dup dupes doppelt* duplikat* zusammenfuhr*
        fusiona* duplicad* doublon* fusionne* junta zusammenlegen leg zusammen vereinig*
        verschmelz* pack fusionar fusionalo une unir unelo combina* juntar juntalo duplicado
        duplicada unifica* fusionner fusionnez regroupe* reunis double doublon mescla* mescle
        junte funde
    """,
    "own": """
        assigned assignee owner owns owned plate zugewiesen bearbeiter asignad* responsable
        assign* dono responsavel zustandig verantwortlich inhaber besitzer kummert encargado
        encargada lleva tiene dueno proprietaire charge occupe encarregado responsible
    """,
    "mine": """
        my mine me myself i mein* mir mich ich mi mis mio mios mia yo mon mes ma mien* moi meu
        meus minha minhas mim eu meinen meiner meinem mias tuyos nuestro nos notre nossos nossas
    """,
    "nobody": """
        nobody none unassigned unowned noone niemand* nadie sin personne sem ninguem ohne
        unzugewiesen* keiner keinem ninguno libres huerfanos libre orphelins livres orfaos nenhum
    """,
    "filed": """
        filed reported raised created opened submitted gemeldet angelegt erstellt reporte* cree*
        signale* abri criei reportei criado gemeldete erfasst aufgemacht reportados creados cree
        crees signales criados registrados
    """,
    "except": """
        except without but excluding ausser ohne menos excepto salvo sauf hormis exceto abgesehen
        quitando excepte tirando fora
    """,
    "sort": """
        oldest newest latest recent older newer alteste* neueste* neuesten antigu* viejo* nuevos
        reciente* ancien* recent* vieux antig* velho* novos recentes old alteste sortier* ordne
        ordena* ordenar antiguo antiguos antigua vieja viejas nuevo recientes trie trier triez
        ancien anciens anciennes recents ordena ordene antigo antigos novo recente
    """,
    "about": """
        about regarding mentioning mention containing concerning re wrt on uber zu sobre sur
        concernant acerca
    """,
    "tobe": "is are was be been it's isn't ist sind war es esta estan est sont etait e sao estava",
    "day": """
        monday tuesday wednesday thursday friday saturday sunday today yesterday week month year
        morning days montag dienstag mittwoch donnerstag heute gestern woche monat tagen lunes
        martes miercoles jueves hoy ayer semana mes dias lundi mardi mercredi jeudi aujourd'hui
        hier semaine mois jours segunda terca quarta quinta hoje ontem
    """,
    "broken": """
        down broken fails failing failed error crash* slow missing stuck cannot can't won't
        doesn't dead expired wrong leaks kaputt defekt ausgefallen geht startet fehlt funciona
        caid* falla roto rota marche* panne casse* plante tombe* echoue quebrad* caiu falha
        travando erro hangt abgesturzt spinnt streikt steht tot klemmt brennt offline langsam cae
        caido caida cayo fallan muerto lento cuelga trabado bug rompio revento bloque plantee lent
        rame tombee ko quebrou travou parou fora morto falhando
    """,
    "need": """
        need want wish require request order brauche brauchen benotig* necesito necesitamos quiero
        besoin faut voudrais preciso precisamos quero brauchten brauch brauchts wunsch* mocht*
        ocupo ocupamos quisiera quisieramos requiere aimerais aimerions souhait* faudrait manque
        precisaria queria gostaria falta
    """,
}
