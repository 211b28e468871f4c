"""What a word is about, in five languages: the models look at this beside the word itself, so that
what is learned of one word holds for its like. A `*` stands for any ending; no accents."""

from __future__ import annotations

TABLE = {
    "close": """
        close closing closed resolve resolved resolving fix fixed fixes done finish finished
        complete completed solved sorted kill shut cancel cancelled scrap withdraw fin
        dun wrap wrapped
        tick ticked finalise finalize conclude settled shipped deployed mitigated
        obsolete wontfix done abhaken schliess* schliesse geschlossen erledig*
        geloest gelost behoben fertig zumachen zu cierra* cierre* cerrar cerrad* ciérra*
        resuelt* resuelve resolver listo lista hecho hecha ferme fermer fermez clos cloture*
        resolu* termine* regle* fini* fecha feche fechar fechad* encerr* resolvid* resolva
        pronto pronta feito feita concluid*
    """,
    "reopen": "reopen reopened re-open wieder wiederoffnen reabr* rouvr* reouvr*",
    "create": """
        create file raise log submit track report open make add register new neues neuer neue
        anlegen leg lege erstell* aufmachen eroffn* melde crea crear creen abre abrir abran
        registra* levanta* nuevo nueva cree creer creez ouvre ouvrir ouvrez nouveau nouvelle
        signale* fais cria criar criem crie abra registre novo nova faz
    """,
    "give": """
        assign reassign give hand pass allocate delegate route weise zuweisen gib geben ubergib
        ubergebe asigna* dale dáselo daselo pasa pasalo assigne* attribue* donne donner confie
        atribui* atribua passa passe da de
    """,
    "take": """
        take claim grab mine own i'll ill ubernehm* ubernimm nehm nehme nimm mach tomo quedo
        cojo encargo prends prend occupe pego fico assumo comigo
    """,
    "unassign": "unassign release unassigned drop desasign* desassign* desatribu* entfern*",
    "set": """
        set make put mark move change bump raise lower escalate deescalate shift switch update
        turn setz setze mach stuf* erhoh* senk* verschieb* ander* andere pon ponlo ponla sube
        baja cambia cambiar mueve marca pasa mets mettre passe change changer baisse monte
        deplace marque coloca coloque muda mude sobe baixa move deixa
    """,
    "rename": "rename retitle call benenn* umbenennen renombra* renomm* renomei*",
    "note": """
        note comment notes remark annotate notiz* anmerkung kommentar nota notas comentario
        anade agrega commentaire ajoute observacao anota adiciona
    """,
    "internal": "internal private intern* privat* interne* interna privada",
    "view": """
        show view display see details zeig* zeige anzeigen muestra* mostrar muestrame ver
        montre* affiche* voir mostra* mostre
    """,
    "list": """
        list find search look lookup which what anything liste such* suche lista busca* buscar
        liste* cherche* rechercher procur* pesquis* lst
    """,
    "count": "how many count wieviele viele cuant* combien quant*",
    "status": "status state progress estado statut stand andamento",
    "ticket": """
        ticket tickets tix tkt tikets tckets issue issues incidencia* tarea* chamado* vorgang
        demande* billet* tíquete* one ones
    """,
    "all": "all every everything each alle alles jede* todo todos todas toda tout tous toutes tudo",
    "it": """
        it this that its these those das es dies* ihn sie eso esto este esta ese ca cela ceci le
        la isso isto esse essa ele ela lo
    """,
    "them": "them both they beide beiden ambos ambas deux dois duas",
    "ordinal": """
        first second third fourth fifth last latest previous other erste* zweite* dritte*
        vierte* letzte* primer* segund* tercer* ultim* premier* deuxieme* troisieme* dernier*
        primeir* terceir*
    """,
    "who": "who who's whom wer wem quien quienes qui quem",
    "when": "when wann cuando quand quando since",
    "why": "why wieso warum weshalb pourquoi porque",
    "how": "how wie como comment",
    "long": "long lange tardo tarda combien temps tempo levou durou",
    "pri1": """
        urgent urgently critical crit asap emergency high higher highest p1 p0 sev1 sev0 blocker
        blocking important immediately straight instantly blocks dringend* zeitnah
        sofort schnellst* umgehend* hoch hohe hoher hochste* kritisch wichtig urgente*
        alta
        alto critic* haute haut prioritaire inmediat* immediat* imediat* blocke* bloque*
        bloqu* brennt
    """,
    "pri2": "medium normal p2 sev2 mid mittel mittlere* media medio moyenne moyen",
    "pri3": """
        low lower lowest p3 p4 sev3 minor cosmetic whenever trivial niedrig* unwichtig gering*
        baja bajo menor basse bas mineur* baixa baixo irgendwann trivial* menores
    """,
    "hurry": """
        rush hurry eilt eile eilig* dringlich* prisa presse pressa apura
    """,
    "priword": "priority prio pri severity sev urgency prioritat prioridad priorite prioridade",
    "prog": """
        progress prog wip started ongoing working arbeit bearbeitung progreso curso cours
        progresso
    """,
    "openword": "open opened opne offen* abiert* ouvert* abert*",
    "code": "code bug bugs software feature dev",
    "infra": "infra infrastructure ops network server infrastruktur",
    "doc": "doc docs documentation doku dokumentation documentacion documentacao wiki readme",
    "catword": "category cat kategorie categoria categorie",
    "titleword": "title titled subject titel titulo titre ttl headline name wording",
    "descword": "description desc descr detail beschreibung descripcion descricao details",
    "polite": """
        please pls plz kindly could can would bitte mal konnt* konnen porfa favor puedes podria*
        stp svp merci pourr* peux-tu peux pode poderia*
    """,
    "greet": "hi hello hey morning hallo moin guten hola buenos bonjour salut oi ola bom",
    "thanks": "thanks thank thx cheers danke gracias merci obrigad* valeu ty",
    "not": "not don't dont never no nicht kein* nie ne pas non nao nunca no",
    "cond": """
        if unless once until when after before wenn falls sobald si cuando quand lorsque se
        quando caso
    """,
    "due": """
        must should needs need has have ought muss sollte soll debe deberia tiene doit devrait
        deve deveria tem
    """,
    "think": """
        think believe guess maybe perhaps seems probably says said told glaube vielleicht sagt
        meint creo quiza* dice dijo crois peut-etre dit acho talvez diz disse
    """,
    "later": """
        later tomorrow soon monday friday spater morgen freitag manana luego viernes demain tard
        vendredi amanha depois sexta
    """,
    "same": """
        same ditto likewise too also well dasselbe ebenso auch genauso mismo igual tambien
        pareil idem aussi mesmo tambem
    """,
    "sorry": """
        sorry oops meant mean wrong actually wait sorry meinte meine perdon queria quise pardon
        voulais desculpa quis enganei espera attends eigentlich doch
    """,
    "more": """
        more next page rest mehr weiter seite nachste mas siguiente pagina suite suivant* page
        mais proxima
    """,
    "stats": """
        stats statistics numbers overview report summary statistik* zahlen ubersicht estadistic*
        resumen numeros statistiques bilan chiffres estatistic* resumo
    """,
    "history": """
        history log timeline happened verlauf historie passiert historial paso historique passe
        historico aconteceu
    """,
    "undo": """
        undo revert rollback ruckgangig zuruck* deshac* deshaz* annule* annuler desfaz* desfazer
    """,
    "help": "help hilfe ayuda aide ajuda commands",
    "newsword": """
        new news updates changed neues neuigkeiten geandert nuevo novedades cambio nouveau neuf
        change novo novidades mudou
    """,
    "merge": """
        merge combine fold duplicate duplicates dupe dup dupes doppelt* duplikat*
        zusammenfuhr* fusiona*
        duplicad* doublon* fusionne* junta
    """,
    "own": """
        assigned assignee owner owns owned plate zugewiesen bearbeiter asignad* responsable
        assign* dono responsavel
    """,
    "mine": """
        my mine me myself i mein* mir mich ich mi mis mio mios mia yo mon mes ma mien* moi meu
        meus minha minhas mim eu
    """,
    "nobody": "nobody none unassigned unowned noone niemand* nadie sin personne sem ninguem ohne",
    "filed": """
        filed reported raised created opened submitted gemeldet angelegt erstellt reporte* cree*
        signale* abri criei reportei criado
    """,
    "except": "except without but excluding ausser ohne menos excepto salvo sauf hormis exceto",
    "sort": """
        oldest newest latest recent older newer alteste* neueste* neuesten antigu* viejo* nuevos
        reciente* ancien* recent* vieux antig* velho* novos recentes old
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
        caid* falla roto rota error marche* panne casse* plante tombe* echoue quebrad* caiu
        falha travando erro
    """,
    "need": """
        need want wish require request order brauche brauchen benotig* necesito necesitamos
        quiero besoin faut voudrais preciso precisamos quero
    """,
}
JOINING = """
and then also und dann y luego et puis e depois plus
& danach ensuite despues auch after
"""
"""Words at which another command may begin."""
