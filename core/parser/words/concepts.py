"""What a word is about, in five languages: the models look at this beside the word itself, so that
what is learned of one word holds for its like. A `*` stands for any ending; no accents."""

from __future__ import annotations

TABLE = {
    "close": """
        close closing closed resolve resolved resolving fix fixed fixes done finish finished
        complete completed solved sorted kill shut cancel cancelled scrap withdraw fin dun wrap
        wrapped tick ticked finalise finalize conclude settled shipped deployed mitigated obsolete
        wontfix abhaken schliess* schliesse geschlossen erledig* geloest gelost behoben fertig
        zumachen zu cierra* cierre* cerrar cerrad* ciérra* resuelt* resuelve resolver listo lista
        hecho hecha ferme fermer fermez clos cloture* resolu* termine* regle* fini* fecha feche
        fechar fechad* encerr* resolvid* resolva pronto pronta feito feita concluid* schliess
        schliesst schliessen dichtmachen dicht beenden beende beendet abschliessen abgeschlossen
        hak abgehakt durch passt lauft repariert gefixt fixen ersetzt bereinigt weg aufgelost
        cierren cierralo cierrala cierralos cierralas cerrarlo cerrala cerralo cerra finaliza
        finalizar finalizado finalizada termina terminar terminado terminada soluciona* arregla*
        completa* completado da-por liquida* zanja* cancela cancelar concluye concluir cloturer
        clore ferme-le ferme-la fermez-le clos-le clos-la cloturez resous resoudre resolvez
        terminer terminez solde* solder boucle bouclez traite* fait faite fais-le acheve* regler
        classe* fecha-o feche-o fechem fecho conclui conclua encerra encerre encerrar encerrado
        termine resolvi arrumad* consertad* mata matar baixa-o quita
    """,
    "reopen": """
        reopen reopened re-open wieder wiederoffnen reabr* rouvr* reouvr* aufmachen
        wiederaufmachen wiedereroffnen reaktivier* erneut nochmal reactiva* vuelve abrelo reouvre
        rouvre-le remets reactive* reativa* reabra reabre volta volte
    """,
    "create": """
        create file raise log submit track report open make add register new neues neuer neue
        anlegen leg lege erstell* aufmachen eroffn* melde crea crear creen abre abrir abran
        registra* levanta* nuevo nueva cree creer creez ouvre ouvrir ouvrez nouveau nouvelle
        signale* fais cria criar criem crie abra registre novo nova faz anlegst aufnehmen
        aufnimmst notier* erfass* eintragen trag melden hinzufugen hinzu mach aufmach creame
        creale crees generar genera genere anota apunta anade agrega agregar da-de-alta alta
        reporta reportar reporto levanta levantar levantame abreme dame mete sube creez-moi ouvres
        enregistre enregistrer enregistrez signaler signalez signale ajoute ajouter ajoutez note
        notez remonte declare declarez saisis saisir logge logger logguer monte criar-me abram
        registra registrar registrem registe regista anote adiciona adicione bota bote coloca
        coloque lanca lance lancar relatar solicita solicito fazer gera gere
    """,
    "give": """
        assign reassign give hand pass allocate delegate route weise zuweisen gib geben ubergib
        ubergebe asigna* dale dáselo daselo pasa pasalo assigne* attribue* donne donner confie
        atribui* atribua passa passe da de geb gebt gibst zuweis* weis weist weisen zuteilen teil
        teile teilt ubertrag* schieb schiebe weiterreich* reich leite weiterleiten delegier*
        uberlass* asignale asignalo asignala asigna asignen dasela daselos daselas dile pasale
        pasaselo pasalos transfiere* deriva* delega* turna mandale mandaselo encargale assigne-le
        assigne-la donne-le donne-la donnez refile file confie-le confiez attribuez passe-le
        passez transfere* transmets affecte* delegue* atribua-o atribui-o da-o de-o manda mande
        passa-o passe-o repassa repasse encaminha* joga jogue entrega entregue designa*
    """,
    "take": """
        take claim grab mine own i'll ill ubernehm* ubernimm nehm nehme nimm mach tomo quedo cojo
        encargo prends prend occupe pego fico assumo comigo ubernehme ubernehmen schnapp schnappe
        krall kummer kummere kummert ich's mach's tomar tomare agarro agarrar yo-me asumo asumir
        asigname asignamelo dejamelo meo je-prends m'en charge mien prend-le garde recupere pegar
        assumir deixa-comigo fica-comigo peguei assumi responsabilizo
    """,
    "unassign": """
        unassign release unassigned drop desasign* desassign* desatribu* entfern* freigeb*
        zuweisung entzieh* wegnehm* quita quitale quitar quiteme libera liberar suelta saca
        desvincula* retire* retirer enleve* enlever libere* liberer desaffecte* detache* tira tire
        tirar remove remova solta
    """,
    "set": """
        set make put mark move change bump raise lower escalate deescalate shift switch update
        turn setz setze mach stuf* erhoh* senk* verschieb* ander* andere pon ponlo ponla sube baja
        cambia cambiar mueve marca pasa mets mettre passe changer baisse monte deplace marque
        coloca coloque muda mude sobe baixa deixa stell stelle stellt setzen setzt machen macht
        heb hebe hochsetz* hochstufen runtersetz* herabsetz* runter rauf hochziehen umstell*
        schalt schalte dreh ponle ponme poned poner pongan ponga pongas subele subir sube-a bajale
        bajar baja-a muevelo pasalo pasala cambiale cambiame modifica* actualiza* marcalo marcar
        dejalo deja dejala elevar eleva reduce mets-le mets-la mettez passe-le passe-la passez
        changez modifie* remonte remonter monter rehausse* descends descendre baisser abaisse*
        bascule* marquer marquez repasse repasser ponha poe por bota bote botar mude-o altera
        altere alterar troca troque trocar suba baixe baixar aumenta aumente diminui diminua passa
        passar deixe atualiza* eleva* rebaixa*
    """,
    "rename": """
        rename retitle call benenn* umbenennen renombra* renomm* renomei* umbenenn* umbenannt nenn
        nenne nennt heissen heisst tituliere renombrar llamalo llama llame intitula* retitula*
        rebaptise* renommer appelle* intitule* renomeia renomear renomeie chama chame
    """,
    "note": """
        note comment notes remark annotate notiz* anmerkung kommentar nota notas comentario anade
        agrega commentaire ajoute observacao anota adiciona vermerk* schreib schreibe notieren
        anmerken dazuschreib* erganz* hinzufug* kommentier* apunta apuntale anotale comenta*
        escribe escribele agregale anadele dejale aclara* ajouter ajoutez ecris ecrivez commente*
        precise* mentionne* anote comente escreve escreva acrescenta* adicione observe
    """,
    "internal": "internal private intern* privat* interne* interna privada",
    "view": """
        show view display see details zeig* zeige anzeigen muestra* mostrar muestrame ver montre*
        affiche* voir mostra* mostre schau schaue guck kuck zeigst ansehen anschauen lies mostrame
        ensena ensename mira mirar revisa abre vedi quiero-ver montrer montre-moi vois regarde*
        ouvre affiche-moi consulte* mostra-me mostre-me me-mostra ve veja olha olhe abra exibe
        exiba
    """,
    "list": """
        list find search look lookup which what anything liste such* suche lista busca* buscar
        liste* cherche* rechercher procur* pesquis* lst auflisten zeig suchen finden finde gesucht
        gibt's gibts welche was listame enlista enumera encuentra encontrar dame sacame busca que
        cuales lister trouve* trouver sors sortez donne quels quelles quoi listar listagem
        encontra encontre acha ache quais traz traga
    """,
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
        it this that its these those das es dies* ihn sie eso esto este esta ese ca cela ceci le
        la isso isto esse essa ele ela lo dem den der ihm des dieses diesem celui-ci celui-la
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
    "pri1": """
        urgent urgently critical crit asap emergency high higher highest p1 p0 sev1 sev0 blocker
        blocking important immediately straight instantly blocks dringend* zeitnah sofort
        schnellst* umgehend* hoch hohe hoher hochste* kritisch wichtig urgente* alta alto critic*
        haute haut prioritaire inmediat* immediat* imediat* blocke* bloque* bloqu* brennt eilig
        eilt hochprioritar notfall urge urgencia emergencia apremia ya inmediatamente grave
        urgence urgente critique rapidement vite imediatamente critico bloqueante bloqueador
        bloquant bloquante
    """,
    "pri2": """
        medium normal p2 sev2 mid mittel mittlere* media medio moyenne moyen normale normaler
        moderada normales moyennes normais
    """,
    "pri3": """
        low lower lowest p3 p4 sev3 minor cosmetic whenever trivial niedrig* unwichtig gering*
        baja bajo menor basse bas mineur* baixa baixo irgendwann trivial* menores niedrige
        niedriger nachrangig kosmetisch unkritisch leve cosmetico estetico faible faibles
        cosmetique mineure baixissima
    """,
    "hurry": """
        rush hurry eilt eile eilig* dringlich* prisa presse pressa apura eilen drangt corre corren
        afan apuro urge prisas pressee calme urgence correria
    """,
    "priword": """
        priority prio pri severity sev urgency prioritat prioridad priorite prioridade prios
        wichtigkeit dringlichkeit relevanz severidad gravedad urgencia gravite urgence importance
        severidade gravidade
    """,
    "prog": """
        progress prog wip started ongoing working arbeit bearbeitung progreso curso cours
        progresso arbeite bearbeite dran begonnen angefangen starte start starten loslegen
        trabajando trabajo empezar empiezo empieza empezado iniciar inicia iniciado arranca
        arranco comienza proceso demarre* commence* debute* lance* travaille attaque* comeca
        comecar comeco comecei inicie trabalhando andamento execucao
    """,
    "openword": """
        open opened opne offen* abiert* ouvert* abert* offene offenen abierto abiertos abierta
        ouvert ouverts ouvertes aberto abertos abertas pendente pendentes pendiente pendientes
    """,
    "code": """
        code bug bugs software feature dev codigo fehler fehlern bogue bogues programa desarrollo
        developpement desenvolvimento
    """,
    "infra": """
        infra infrastructure ops network server infrastruktur infraestructura infraestrutura
        infrastructures betrieb serveurs servidores red reseau rede
    """,
    "doc": """
        doc docs documentation doku dokumentation documentacion documentacao wiki readme dokus
        handbuch anleitung documento manual documentos documentaire guide
    """,
    "catword": """
        category cat kategorie categoria categorie rubrik einsortieren einordnen clasifica*
        classifie* classe classifica* classifique etiqueta tipo
    """,
    "titleword": """
        title titled subject titel titulo titre ttl headline name wording uberschrift betreff
        nombre asunto nom objet intitule nome assunto
    """,
    "descword": """
        description desc descr detail beschreibung descripcion descricao details beschreib*
        detalle detalles precision precisions detalhe detalhes
    """,
    "polite": """
        please pls plz kindly could can would bitte mal konnt* konnen porfa favor puedes podria*
        stp svp merci pourr* peux-tu peux pode poderia* bitten darfst durft* wurd* magst moge
        bittschon plis favorcito podrian puedan podeis pudieras serias veuillez plait voudriez
        souhaiterais faveur poderiam podem consegue conseguem gentileza
    """,
    "greet": """
        hi hello hey morning hallo moin guten hola buenos bonjour salut oi ola bom servus gruezi
        gruss buenas bonsoir coucou opa eai boa
    """,
    "thanks": """
        thanks thank thx cheers danke gracias merci obrigad* valeu ty obg vlw dankeschon ok super
        perfekt perfecto genial parfait nickel perfeito beleza show
    """,
    "not": """
        not don't dont never no nicht kein* nie ne pas non nao nunca nit net ned nimmer
        keinesfalls nada ningun ninguna tampoco jamais aucun plus nenhum nenhuma
    """,
    "cond": """
        if unless once until when after before wenn falls sobald si cuando quand lorsque se quando
        caso ob sofern bevor nachdem hasta antes despues mientras avant apres tant jusqu'a ate
        depois enquanto
    """,
    "due": """
        must should needs need has have ought muss sollte soll debe deberia tiene doit devrait
        deve deveria tem mussen musste sollten deben debemos tendria doivent devons faudrait
        precisa precisam deveriam tinha
    """,
    "think": """
        think believe guess maybe perhaps seems probably says said told glaube vielleicht sagt
        meint creo quiza* dice dijo crois peut-etre dit acho talvez diz disse denke meine
        angeblich scheint wohl wahrscheinlich hort supongo parece segun dicen pienso seguro pense
        semble parait selon suppose segundo penso disseram
    """,
    "later": """
        later tomorrow soon monday friday spater morgen freitag manana luego viernes demain tard
        vendredi amanha depois sexta nachste woche ubermorgen semana proxima proximo lunes semaine
        prochaine lundi mardi segunda
    """,
    "same": """
        same ditto likewise too also well dasselbe ebenso auch genauso mismo igual tambien pareil
        idem aussi mesmo tambem gleich igualmente meme mesma
    """,
    "sorry": """
        sorry oops meant mean wrong actually wait meinte meine perdon queria quise pardon voulais
        desculpa quis enganei espera attends eigentlich doch quatsch falsch vertan ups huch nee
        nein equivoque error digo perdona oups trompe erreur desole non ops opa errei engano
    """,
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
        encargada lleva tiene dueno proprietaire charge occupe encarregado
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
JOINING = """
and then also und dann y luego et puis e depois plus
& danach ensuite despues auch after
"""
"""Words at which another command may begin."""
