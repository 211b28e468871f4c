"""Verbs and other words of orders: close it, file it, give it, set it, show it."""

from __future__ import annotations

TABLE = {
    "close": """
        close closing closed resolve resolved resolving fix fixed fixes done finish finished
        complete completed solved sorted kill shut cancel cancelled scrap withdraw fin dun wrap
        wrapped tick ticked finalise finalize conclude settled shipped deployed mitigated
        obsolete wontfix abhaken schliess* schliesse geschlossen erledig* geloest gelost behoben
        fertig zumachen zu cierra* cierre* cerrar cerrad* ciérra* resuelt* resuelve resolver
        listo lista hecho hecha ferme fermer fermez clos cloture* resolu* termine* regle* fini*
        fecha feche fechar fechad* encerr* resolvid* resolva pronto pronta feito feita concluid*
        schliess schliesst schliessen dichtmachen dicht beenden beende beendet abschliessen
        abgeschlossen hak abgehakt durch passt lauft repariert gefixt fixen ersetzt bereinigt
        weg aufgelost cierren cierralo cierrala cierralos cierralas cerrarlo cerrala cerralo
        cerra finaliza finalizar finalizado finalizada termina terminar terminado terminada
        soluciona* arregla* completa* completado da-por liquida* zanja* cancela cancelar
        concluye concluir cloturer clore ferme-le ferme-la fermez-le clos-le clos-la cloturez
        resous resoudre resolvez terminer terminez solde* solder boucle bouclez traite* fait
        faite fais-le acheve* regler classe* fecha-o feche-o fechem fecho conclui conclua
        encerra encerre encerrar encerrado termine resolvi arrumad* consertad* mata matar
        baixa-o quita repaired corrected dusted behebt gerichtet gefunzt repare* corrige*
        reparad* corregid* solventad* subsanad* sanad* consert* corrigid* regularizad* depanne*
    """,
    "reopen": """
        reopen reopened re-open wieder wiederoffnen reabr* rouvr* reouvr* aufmachen
        wiederaufmachen wiedereroffnen reaktivier* erneut nochmal reactiva* vuelve abrelo
        reouvre rouvre-le remets reactive* reativa* reabra reabre volta volte reopening un-close
        unclose wiederaufnehm* aufgemacht reabierto reabierta
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
        atribui* atribua passa passe da de geb gebt gibst zuweis* weis weist weisen zuteilen
        teil teile teilt ubertrag* schieb schiebe weiterreich* reich leite weiterleiten
        delegier* uberlass* asignale asignalo asignala asigna asignen dasela daselos daselas
        dile pasale pasaselo pasalos transfiere* deriva* delega* turna mandale mandaselo
        encargale assigne-le assigne-la donne-le donne-la donnez refile file confie-le confiez
        attribuez passe-le passez transfere* transmets affecte* delegue* atribua-o atribui-o
        da-o de-o manda mande passa-o passe-o repassa repasse encaminha* joga jogue entrega
        entregue designa* ubergeb* weitergeb* ubergabe confier confies reaffect* atribua*
        zugeteilt ubertragt endosa* encasqueta* hand-over handing hands pass-on entrust overlass
        ubergeht refilez balance envoie transmettez endossa transita hereda deriven
    """,
    "take": """
        take claim grab mine own i'll ill ubernehm* ubernimm nehm nehme nimm mach tomo quedo
        cojo encargo prends prend occupe pego fico assumo comigo ubernehme ubernehmen schnapp
        schnappe krall kummer kummere kummert ich's mach's tomar tomare agarro agarrar yo-me
        asumo asumir asigname asignamelo dejamelo meo je-prends m'en charge mien prend-le garde
        recupere pegar assumir deixa-comigo fica-comigo peguei assumi responsabilizo nehms nimms
        ubernahm* dibs me-lo sobre-mi hereda agarra agarre chope recupero
    """,
    "unassign": """
        unassign release unassigned drop desasign* desassign* desatribu* entfern* freigeb*
        zuweisung entzieh* wegnehm* quita quitale quitar quiteme libera liberar suelta saca
        desvincula* retire* retirer enleve* enlever libere* liberer desaffecte* detache* tira
        tire tirar remove remova solta unassigning loslass* austrag* desengancha*
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
        rename retitle call benenn* umbenennen renombra* renomm* renomei* umbenenn* umbenannt
        nenn nenne nennt heissen heisst tituliere renombrar llamalo llama llame intitula*
        retitula* rebaptise* renommer appelle* intitule* renomeia renomear renomeie chama chame
        nenns umtauf* taufe tauf rebautiza* rebatiza* rebaptis* retitr* lauten
    """,
    "note": """
        note comment notes remark annotate notiz* anmerkung kommentar nota notas comentario
        anade agrega commentaire ajoute observacao anota adiciona vermerk* schreib schreibe
        notieren anmerken dazuschreib* erganz* hinzufug* kommentier* apunta apuntale anotale
        comenta* escribe escribele agregale anadele dejale aclara* ajouter ajoutez ecris ecrivez
        commente* precise* mentionne* anote comente escreve escreva acrescenta* adicione observe
        jot record protokoll* vermerken festhalt* nachtrag* nachtragen anoten consta conste
        constancia registro consigne* consigner noter notez rajoute* marque trace memoire
        anotacao anotacoes obs registra registrar constar
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
}
