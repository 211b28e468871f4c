"""The words of the forms of each module; made by `python -m tests.forms`."""

WORDS = {
    "approvals": (
        "ablehnen accord adelante agree ahead alle approbation approuve approuver approval "
        "approve approved aprobacion aprobación aprobado aprova aprovacao aprovado aprovar "
        "aprovação aprove aprovo aprueba apruebe apruebo aval because besoin besorge bitte "
        "braucht bueno cancel cannot cualquiera dale decline deine demande donne drop durch "
        "eine einer falta frag frage frei freigabe freigegeben freizugeben from gebe geht "
        "genehmige genehmigen genehmigung good hace happy hole keine lehne maioria majority "
        "majorité mayoria mayoría mehr mehrheit more nach necesita necessary needed needs "
        "nicht nötig oder okay para parce passt pede pedir pega pegue peça pide pode porque "
        "pour precisa pídele qualquer rechaza rechazo refuse reject rejeita rejeito rejette "
        "remove request required requires retira retire seul sign them todos tous valide vert"
        " visto weil will withdraw zurückziehen"
    ),
    "clients": (
        "alle appartient belongs canal celui channel client cliente clientes clients customer"
        " define dieser esse este esto gehört kanal kunde kunden kundenliste kundin list "
        "lista liste mets montre mostra muestra para pertence pertenece pour salon setze show"
        " this todos tous which zeige"
    ),
    "levels": (
        "about bald bientôt breach breve cerca close fast going kurz levels list near nearly "
        "perto point prestes pronto près punto quais quase quels service show slas soon "
        "tickets welche what which"
    ),
    "routes": (
        "about achemine actuellement agora ahora aktuell alle always arbeit asigna assign "
        "attribue bekommt bugs busiest busy carga cargado chamados chargé chez currently "
        "dirige distribui donne encaminha encaminhe enruta entre envoie envía está from geben"
        " gehen gerade gets give immer issues keine kriegt least leit leite liado llegan load"
        " loaded maintenant mais manda meisten menos mich mismo moins moment momento most "
        "must nada neue nicht nobody none occupé ocupado oder para pass passa plate plus pour"
        " quem quién recebe receives recibe reparte requests reçoit right route routing ruta "
        "répartis schicken sempre send should siempre sobrecarregado stop tareas their "
        "tickets tiene tocan todos toujours tous trabajo trabalho travail unroute verteile "
        "verteilen vont wenigsten work zurzeit zuweisen"
    ),
    "away": (
        "absente abwesend again ausente außer away back baja congés deputi deputy doente "
        "enferm estar estarei estará estaré estou estoy está ficar folga fora frei fuera "
        "férias habe hasta haus have here holiday holidays indisponível jusqu keine krank "
        "leave licença longer make malade mark meine more nehme nicht nobody none office "
        "permiso prends regreso rentrée retour returned revenue revoilà sans sera serai sick "
        "stands substitut suis suplente suppléante take tengo tenho through till time tiro "
        "tomo unavailable until urlaub vacaciones vacances vacation vais verfügbar vertretung"
        " volta voltei volví vuelta vuelto wieder will work zurück être"
    ),
    "swaps": (
        "against astreinte avec bereitschaft call cambi cambiar cambio cobre contre cover "
        "covers cubre dela dele deren dienst duty exchange garde gegen give guardia hand "
        "hasta ihren intercambi jusqu mein meine meinen minha over pega pela pelo permute "
        "plantão pour prend remplace schicht seinen shift sobreaviso swap switch take takes "
        "tausche tauschen their theirs through till toma trade troc troca trocar turno until "
        "will with échange échanger übernimmt"
    ),
    "oncall": (
        "abwechselnd alternance alternando amente astreinte bereitschaft bota cada call "
        "cambio changement changing chaque cobre code coloca couvre cover covers cubra cubre "
        "cubro daily diari dias días each every from guardia handover hasta https infra jede "
        "jeden jour jours make mente mets mich nobody none oder other over para plantão pour "
        "quem quién relève remplace rodízio rôle semaine semaines semana semanal semanas "
        "setze sobreaviso starting stelle switching takes taking till toda todas todo todos "
        "tour tous toutes troca turn turnos turns täglich until vertritt wechsel week weekly "
        "will woche wöchentlich übernehme übernimmt"
    ),
    "labels": (
        "abiertos adiciona adicione agrega ajoute alle attach avec añade benenne borra bota "
        "cambia change clear client cliente coloca coloque como delete drop elimina enlève "
        "entfern entfernen etikett etiketten etiqueta etiquetas etiquette etiquettes find "
        "from füge geben gibt hinzu hinzufügen into kennzeichnen kunden label labell labels "
        "list lista liste löschen markieren merge mets mettre montre mostra muestra nenne "
        "nimm offene open para ponha ponle quita remova remove rename renombra renomear "
        "renomeia renomeie renomme retire setze setzen show supprime tagged tags take there "
        "tickets tira tire todas todos toutes unlabel untag versehen wegnehmen what which "
        "with zeige étiquette étiquettes"
    ),
    "reports": (
        "acontece aconteceria aqui aquí bericht cada cambia canal channel chaque dame dans "
        "days defina diesen donne einen envoie envía este every give happen hebdomadaire here"
        " hier holidays hours informe jeden kanal manda mets montre mostra mostre mude "
        "muestra neste nous para pasa pasaría passe passieren passiert post rait rapport "
        "relatorio relatório reports route schicke semanal send setze show slas this toda "
        "todos tous week weekly wenn what will would wäre wöchentlich würde zeige"
    ),
    "links": (
        "agora ahora alle also anfangen angehen anymore anything arbeiten aren arent attend "
        "back before begin belong belongs bereit block blocked blocker blockers blockiere "
        "blockiert blockierte blocking blocks bloque bloquea bloqueada bloqueadas bloqueado "
        "bloqueados bloquean bloqueando bloqueia bloqueiam bloquent bloquée bloqués bosser "
        "bota cannot chamados child children coger coince coloca começar commencer como "
        "contains continuación convierte could delay depende dependent depending depends "
        "detiene does doesn done durch dépend empezar enfants ensuite espera estan está están"
        " estão faire fais fait fazer filh find forma freine frena frenando from gehört give "
        "gleich grab hacer holding hält hängt includes into isnt jetzt kann keeping kinder "
        "könnte list lista listas liste listo listos longer mach mache machen maintenant mais"
        " make marca mark markiere marque mehr mets mismo montre more mostra muestra nada "
        "need needs nehmen next nicht nichts noch none nothing nächstes parent part partes "
        "parties parts pegar peut peux pick plus podemos posso prendre proceed prontas "
        "prontos prêts puedo puis quais quels quem quién quoi ready retient rien seguida "
        "segura segurando should show sind soll sont sous start startbereit started startklar"
        " stop subtarefas subtickets tackle tareas task tasks teil teilaufgaben teile that "
        "ticket tickets todo tomar tout traba trabajar trabalhar transforma trava travailler "
        "travando turn tâches unblock unblocked unteraufgaben untertickets until waiting "
        "waits wartet welche what whats which wird with woran work zeig zeige"
    ),
    "desks": (
        "about arrête avec compartas comparte compartilha compartilhar compartilhe "
        "compartilhes compartir compártelo deja desk dieses diga dile esto isto mehr more "
        "nicht other para pare partage partager partilha plus sage share sharing sobre stop "
        "teile teilen tell that this ticket tickets unshare with über"
    ),
    "follows": (
        "abonniere abonnieren about ansicht arrête badly beobachte beobachten bookmark busca "
        "búsqueda cela cette chamados changes comme como corriente counts courant deixa "
        "deixar deixe deja dejar dentro dernière diese emailing emails enregistre "
        "enregistrées entfolge entfolgen essa esta esto feedback filter filters filtre filtro"
        " folge folgen follow followed follower following follows from garde gespeicherten "
        "good guarda guardadas guardar guarde halt halte inform informad informed informée "
        "isso isto keep last laufenden letzte like list lista listas liste listen listes "
        "lists mailing mails mant mantenha mehr meine merke mets mich minhas mute mémorise "
        "name namen neuen news nicht nombre nome notify nuevos pare pesquisa pinging plus "
        "posted pour quais quels quero quiero rate recherche remember report retiens salva "
        "salvas salve sauvegarde save saved schalte schalten search searches seguir sending "
        "show siga sigas sigo sigue silence silencia silenciar silencie sobre sourdine sous "
        "speichere start stop stumm stummschalten subscribe suche suis suivre sígueme table "
        "tanto tell telling tenez tenme that things this ticket tickets tiens under unfollow "
        "unsubscribe unter unwatch update updated updates verfolge verfolgen view want watch "
        "watcher watching welchen well what which would última über"
    ),
    "issues": (
        "about comentario comentário comment commentaire copy create desconecta desvincula "
        "desvincule detach disconnect détache envia envie envoie envoyer envía export exporta"
        " exporte exportiere file forward from github into issue kommentar linear löse make "
        "manda mande move nach nota note notiz open para pasa passe pour public publique push"
        " pública público schick schicke seinem send sende sobre trenne unlink vers weiter "
        "öffentliche öffentlicher"
    ),
    "hours": (
        "anota aponte apunta aufwand avons bericht book buche cambia change combien compte "
        "cuántas cuánto dedicado dedicamos dediqué deduct defina done enregistre erfasse "
        "estima estimación estimado estimate estimated estimation estimativa estime estimé "
        "fait faites fixe fizemos from gastamos gastei gearbeitet gebraucht gebucht geleistet"
        " gemacht geschätzt gesessen habe haben hatten have hecho hemos heures hice hicimos "
        "horas hours imputa impute informe kein keine lance lancei lançamos list llevamos "
        "llevo logged many meine mets minhas montre mostra much mude muestra none nous para "
        "passé passées pour quantas quanto rapport registra registrar registre registré "
        "relatório remove report saisis schätz schätze schätzung setz setze show spend spent "
        "stunden subtract take tempo temps tiempo time timesheet trabajado trabajamos trabajé"
        " trabalhamos trabalhei track tracking trag trage travaillé verbuche viele were work "
        "worked worklog worklogs zeig zeige zeit zeiten über"
    ),
    "contracts": (
        "abrechnung avec beende berechne bill cada cancel cancela carry chaque contract "
        "contracts contrat contrato contratos contrats crea create cria crée cuenta "
        "demonstrativo décompte dépassement each eine einen encerra ende ended ends erstelle "
        "estado every excedente exceso extra extracto extrato factura facture fais fakturiere"
        " fature gera hasta heures horas hours invoice jeden jusqu kündige leistungsnachweis "
        "mach make mehrpreis mehrstunde mois monat monatlich month monthly nachweis none over"
        " overage para pour prepara prepare prépare relevé report retainer retainers rollover"
        " résilie show statement stop stunden stundennachweis termina terminate termine till "
        "timesheet transporte traspaso until vertrag verträge with über übertrag"
    ),
    "meetings": (
        "about adie agenda annule anula aplaza arrange avec besprechung book call cancel "
        "cancela cancele delete desmarque drop déplace eine kein marca marque meet meeting "
        "mich mova move mueve oder organise para plan plane postpone pour propos regarding "
        "remove rendez reporte reschedule reuniao reunion reunião reunión réunion sage "
        "schedule shift sobre streiche sujet termin treffe triff until verlege verschiebe "
        "vous wegen with über"
    ),
    "queue": (
        "aguarda asigna assign asígname attends changes claim coge dame donne durante espera "
        "free freies give grab libre livre neues news next nimm nouveau novedades novidades "
        "nächste nächstes offenes open pega pegar pegue pendant pour prendre prends prochain "
        "próximo secondes seconds secs segundos sekunden siguiente suivant take ticket tique "
        "toma wait warte übernimm"
    ),
    "repeats": (
        "again alle arrêt arrête arrêter beende beenden borra cancel deixa deja dejar delete "
        "desligar detén drop encerra encerre entferne gibt list lista liste lösche mais mehr "
        "montre more mostra muestra must never nicht para parar pare plus quit quita "
        "recorrentes recurrentes recurring remova remove repeat repeating repeats repete "
        "repeticiones repetición repetir repetition repetição repetições repita repitas "
        "récurrents répète répéter répétition répétitions should shouldn show stop stoppe "
        "stoppen supprime termina termine there tickets todas todos tous toutes what which "
        "wiederhole wiederholen wiederholung wiederholungen wiederkehrende zeige"
    ),
    "requests": (
        "alle anfragetyp anfragetypen antragstyp antragstypen apague borra delete demande "
        "demandes esqueça forget list liste lösche montre mostre muestra olvida oublie pedido"
        " pedidos remove request show solicitação solicitud supprime there tipo tipos type "
        "types vergiss welche what which zeige"
    ),
    "extensions": (
        "accorde adia adiar adie alarga allow amplía aplaza aplazar aufschieben back bump "
        "cambia change concede dale data date deadline defer delay donne décale décaler eine "
        "empurra estende expira extend extiende fecha frist from fällig fälligkeit give grant"
        " limite límite mets move muda mude mueve para plazo posp posponer posterga postpone "
        "pour prazo prolonge prorroga prorrogue push recule reporte reporter repousse "
        "repousser retrasa schiebe schieben setze shift slip vence verlängere verlängern "
        "verschiebe verschieben vertage échéance"
    ),
    "waits": (
        "about acorda acorde adia adiar adie after aguarda aguardando ahead ainda also andar "
        "answered aparca aparcar aplaza aplazar arrived arrivée aside assim attend attendons "
        "attends attente aufschieben aufwecken ausblenden avancer back been bota came carry "
        "chegaram chegou coloca coloque come contestado contestó continuar continue continuer"
        " cuando cuanto defer deixa deixe deja delivered depois despierta décale eingetroffen"
        " empurra encore espera esperando estamos estou estoy está falls fois geantwortet "
        "gekommen geliefert gemeldet gente gerade haben hasta have here hide hold immer jetzt"
        " jusqu kann keep können laisse lass lassen leave livré llegado llegó longer lorsque "
        "mais mark mehr mets more move nachdem nadie nicht niemand ninguém nobody noch nous "
        "once para park parke parken pausa pause pausiere pausieren pausiert personne plus "
        "pode ponlo posponer pospón postpone pour proceed puede pueden quand quando replied "
        "reporte reporter repousse repousser reprendre responderam respondeu respondido "
        "respondió resume resumed ruhen ruht répondu réveille schieb schiebe schlummern "
        "seguimos seguir setze shelve sich sind sleep snooze snoozed sobald sommeil sommes "
        "sont stelle still this till todavía toujours unless unpause unsnooze until veille "
        "vent verschiebe verschieben vertage vertagen waiting waits wake warte warten wartend"
        " wartet weck wecke wecken weiter weitergehen weitergemacht weiterlaufen wenn werden "
        "when wieder with zurück zurückstellen"
    ),
    "times": (
        "about adia alert altera annule apaga avis borra buzz cambia cambiar cancel cancela "
        "change check clear coloca could create cuándo data date deadline defina delete drop "
        "décale déplace eine enlève entferne erinnere erinnern erinnerung esquece expira "
        "extend fais fecha frist from fällig fälligkeit kannst keine könntest legen lembr "
        "lembrar lembre lembrete limite longer look límite lösche make mehr mets mich mite "
        "move muda mudar mude mueve never nicht nudge ohne olvida oublie para penser peux "
        "ping plazo pode poderia podrías poke pour pourrais prazo préviens puedes push quand "
        "quando quem quita rappel rappeler rappelez rappell rdame recordar recordatorio recu "
        "remind reminder reminders remova remove repousse same sans setze setzen shift sind "
        "sobre stop supprime that this tira until update vence vergiss verlängere verlängern "
        "verschiebe verschieben você wann wegen what when which will without work would "
        "ändere ändern échéance"
    ),
    "answers": (
        "accept anlegen answer answers antwort antworten apaga apague appelée avec bericht "
        "bitte borra called canned ceci chamada cierra close comme como crea create cria crée"
        " decline delete didn dies diesen eine elimina enregistre enregistrée entfernen "
        "esquece esqueça esto faite feche ferme forget garde grava guard guarda guardada "
        "guardar guarde help hinzufügen informe isso isto keep lege list llamada lösche "
        "löschen macro merk modelo modèle montre mostre muestra muster named namens neue "
        "nouvelle nova nueva nutze offer olvida oublie padrão para plantilla please pour "
        "pronta rapport refuse reject relatório remove reply report response resposta "
        "respostas respuesta respuestas réponse réponses salva salve sauvegarde save saved "
        "schließe show solved speichere speichern standard stock store supprime take template"
        " text textbaustein that this tipo toute type using utilise vergessen vergiss "
        "verwende vorlage with zeige"
    ),
    "titles": (
        "benenne beschreibung change como desc descripción description descrição into para "
        "rename renombra renombrar renome renomme retitle titel title titre titulo título"
    ),
}
