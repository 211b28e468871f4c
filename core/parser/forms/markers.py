"""Words without which no form of a module fits; made by `python -m tests.forms`.

They stand as in `core.parser.forms.form.said`: with a space where a word begins or ends.
"""

MARKERS = {
    "approvals": (
        " ablehnen| approbation| approuve | approuver | approval | approve | aprobacion | "
        "aprobación | aprova | aprovacao | aprovacão | aprovar | aprovarem | aprovaçao | "
        "aprovação | aprove | aprovem | aprovo | aprueba | apruebe | aprueben | apruebo | "
        "besorg | besorge | cancel | decline | drop | freigabe | freizugeben| genehmig | "
        "genehmige | genehmigen| genehmigung | get | hace | hol | hole | lehn | lehne | ok | "
        "precisa | rechaza | rechazo | refuse | reject | rejeita | rejeito | rejette | remove"
        " | request| retira | sign | withdraw "
    ),
    "clients": (
        " + | canal | channel | client | cliente | define | este | kanal | kunde | mets | pon"
        " | salon | set | setz | setze |clientes |clients |kunden |kundenliste "
    ),
    "levels": (
        " délai| issues| level| plazo| prazo| service | spät|breach|la |las |late|meus |mis "
        "|sla|verspätet"
    ),
    "routes": (
        " < | @ | achemine | always | asigna | assign | attribue | bekommt | busiest | "
        "cargado | dirige | distribui | donne | encaminha | encaminhe | enruta | envia | "
        "envoie | envía | esta | gehen | gets | give | go | issues | kriegt | least | leit | "
        "leite | liado | llegan | mais | manda | mas | me| mi| moi| most | much | must | más "
        "| mí| ocupado | pass | passa | plus | quem | qui | quien | recebe | receives | "
        "recibe | recoit | reparte | repartis | reçoit | route | ruta | répartis | send | "
        "should | sobrecarregado | tocan | trabajo | trabalho | travail | tun | unroute | van"
        " | vao | verteile | vont | vão | wenigsten | wer | who |arbeitslast |auslastung "
        "|capacity |carga |charge |load |rotas |routen |routes |routing |rutas |team |work "
        "|zuteilung |zuteilungen "
    ),
    "away": (
        " absent| abwesend| am | ate | até | ausente| ausser | away| back | baja| bin | bis |"
        " conge| congé| cover | covers | currently | da | deputises | deputizes | deputy| "
        "esta | estou | estoy | ferias| folga| fora| fuera| férias| hasta | haus | here | him"
        " | holiday| im | jusqu | krank| leave| licenca| licença| m | mark | mein | nicht | "
        "now | off | office| ooo| pto| quem | qui | quien | quién | regreso | remplace | "
        "rentre | rentree | rentré | rentrée | retour | returned | revenu | revenue | revoila"
        " | revoilà | set | sick| stand | stands | substitui | substituta| substituto| suis |"
        " suplente| suppleant| suppléant| sustituye | through | til | till | tô | until | "
        "urlaub| vacaciones| vacances| vacation| vertretung| vertritt | volta | voltei | "
        "volvi | volví | vuelta | vuelto | weg| wer | who | wieder | work | zuruck | zurueck "
        "| zurück |absences |abwesenheiten |ausencias |ausências "
    ),
    "oncall": (
        " cada | call| cobre| couvre| cover| cubra| cubre| cubro| daily| diariamente| diario|"
        " dias| dienstags | donnerstags | días| each | every | freitags | fridays | jede | "
        "jeden | jeudis | jour| lundis | mardis | mercredis | mittwochs | mondays | montags |"
        " person| quien | remplace| rotation| samedis | samstags | saturdays | schedule| "
        "semaine| semanal| sonntags | sundays | taeglich| taglich| takes | thursdays | toda |"
        " todas | todo | toutes | tuesdays | turno| täglich| ubernehme| ubernimmt| "
        "uebernehme| uebernimmt| vendredis | vertritt| wednesdays | weekly| wochentlich| "
        "woechentlich| wöchentlich| übernehme| übernimmt|astreinte|bereitschaft|guardia|http "
        "|https |oncall|plantao|plantão|sobreaviso"
    ),
    "labels": (
        " + | add | adiciona | adicione | agrega | ajoute | attach | añade | benenn | benenne"
        " | borra | bota | clear | client | cliente | coloca | coloque | delete | drop | "
        "elimina | enlève | entfern | entferne | entfernen | etikett | etiqueta | etiquette |"
        " fueg | fuege | fug | fuge | füg | füge | hinzu | label | labeled | labelled | "
        "loeschen | loschen | löschen | mets | mettre | nenn | nenne | nimm | poe | pon | "
        "ponha | ponle | põe | quita | remova | remove | renombra | renomear | renomeia | "
        "renomeie | renomme | renommer | renommez | retire | setz | setze | supprime | tag | "
        "tagged | take | tira | tire | unlabel | untag | wegnehmen | étiquette |etiketten "
        "|etiquetas |etiquettes |labels |tags |étiquettes "
    ),
    "reports": (
        " days | holidays | hours | route | tz "
        "|bericht|informe|rapport|relatorio|relatório|report|sla"
    ),
    "links": (
        " add | anfangen | angehen | arbeiten | attend | begin | belong | belongs | bereit| "
        "blo| bosser | child | children | commencer | contains | depend | depende | "
        "dependency | dependent | depending | depends | dépend | espera | faire | gehoert | "
        "gehort | gehört | grab | haengt | hangt | hängt | includes | link | linked | links |"
        " listas| listo| machen | need | needs | nehmen | next | nothing | par | parent | "
        "part | parte | partes | partie | parties | parts | pick | podemos | posso | prendre "
        "| prerequisite | pret| proceed | pronta| pronto| prêt| puedo | ready| relate | "
        "related | relates | should | start | startbereit| started | startklar| sub | "
        "subtarea | subtarefa | subtask | subtasks | subticket | tackle | task | tasks | teil"
        " | teile | travailler | tun | tâche | unblock | unblocked| unteraufgabe | wait | "
        "waiting | waits | wartet | what | woran | work "
    ),
    "desks": (
        " compart | compartas | comparte | compartelo | compartilha | compartilhar | "
        "compartilhe | compartilhes | compartir | compártelo | deja | di | diga | dile | dis "
        "| diz | gib | isto | mitteil | partag | partage | partager | partilha | sag | sage |"
        " shar | share | sharing | teil | teile | teilen | tell | unshare |desk"
    ),
    "follows": (
        " abonniere | abonnieren | beobachte | beobachten | changes | enregistre | entfolge |"
        " entfolgen | feedback | folge | folgen | follow| guarda | guardar | guarde | inform "
        "| informed | keep | listas | listen | listes | notify | nuevos | posted | quels | "
        "rate | salva | salve | sauvegarde | save | saved | seguir | siga | sigas | sigo | "
        "sigue | sigueme | speichere | stop | subscribe| suis | suivre | sígueme | tell | "
        "unfollow| unsubscribe | unwatch | update | updated | verfolge | verfolgen | watch"
    ),
    "issues": (
        " / | = | > | add | comentario | comentário | desconecta | desvincula | desvincule | "
        "detach | detache | disconnect | détache | exportiere | gib | github | issue | "
        "kommentar| linear | nota | notiz| public| publique| pública | público | schick | "
        "schicke | seinem | sende | unlink | öffentlich | – | → "
    ),
    "hours": (
        " + | - | 0 | 0h| 0m| 0std| 0stunde| = | add | anota | aponte | apunta | aufwand | "
        "bericht | book | buche | cambia | change | combien | compte | csv | dedique | "
        "dediqué | deduct | defina | enregistre | erfasse | est | estima | estimacion | "
        "estimación | estimado | estimate | estimated | estimation | estimativa | estime | "
        "estimé | eudedique | eudediqué | eugastei | eupasse | eupassé | euspent | eutrabaje "
        "| eutrabajé | eutrabalhei | eutravaille | eutravaillé | euworked | excel | fixe | "
        "fuer | fur | gastei | gearbeitet | gebraucht | geschaetzt | geschatzt | geschätzt | "
        "gesessen | hededique | hedediqué | hegastei | hepasse | hepassé | hespent | "
        "hetrabaje | hetrabajé | hetrabalhei | hetravaille | hetravaillé | heure| heworked | "
        "hora| hour| hr| ichdedique | ichdediqué | ichgastei | ichpasse | ichpassé | ichspent"
        " | ichtrabaje | ichtrabajé | ichtrabalhei | ichtravaille | ichtravaillé | ichworked "
        "| idedique | idediqué | igastei | imputa | impute | informe | ipasse | ipassé | "
        "ispent | itrabaje | itrabajé | itrabalhei | itravaille | itravaillé | iworked | j | "
        "lance | log | logged | mets | min| much | mude | passe | passé | pon | quantas | "
        "rapport | registra | registrar | registre | relatorio | relatório | remove | report "
        "| saisis | schaetz | schaetze | schaetzung | schatz | schatze | schatzung | schätz |"
        " schätze | schätzung | set | setz | setze | spent| std| stunde| subtract | take | "
        "tempo | temps| tiempo | time| trabaje | trabajé | trabalhei | track | tracking| trag"
        " | trage | travaille | travaillé | verbuche | work | worked | worklog| xlsx | "
        "yodedique | yodediqué | yogastei | yopasse | yopassé | yospent | yotrabaje | "
        "yotrabajé | yotrabalhei | yotravaille | yotravaillé | yoworked | zeit | zeiten| − "
    ),
    "contracts": (
        " + | abrechnung | berechne | bill | contract| contrat| decompte | demonstrativo | "
        "décompte | estado | extracto | extrato | factura | facture | fakturiere | fature | "
        "invoice | leistungsnachweis | nachweis | releve | relevé | retainer| statement | "
        "stundennachweis | timesheet | vertraege | vertrag| verträge "
    ),
    "meetings": (
        " adie | agenda | annule | anula | aplaza | arrange | besprechung | book | calendar |"
        " calendario | calendrier | calendário | call | cancel | cancela | cancele | delete |"
        " deplace | desmarque | drop | déplace | kalender | kein | marca | marque | meet | "
        "meeting | mova | move | mueve | organise | plan | plane | postpone | propos | remove"
        " | rendez | reporte | reschedule | reuniao | reunion | reunião | reunión | réunion |"
        " sage | schedule | shift | streiche | sujet | termin | treff | treffe | triff | up |"
        " verlege | verschiebe "
    ),
    "queue": (
        " aguard | aguarda | attend | attends | esper | espera | free | freie | freies | "
        "libre| livre| nachste| naechste| next| nächst | nächste| offene | offenes | proch | "
        "prochain| proximo| próxim | próximo| siguiente| suivant| tique| wait | wart | warte "
    ),
    "repeats": (
        " : | gibt | recorrentes | recurrentes | recurrents | repeat | repeticao | repeticion"
        " | repetición | repeticão | repetition | repetiçao | repetição | repétition | "
        "récurrents | répetition | répétition | wiederholung |recurring |repeating |repeats "
        "|repeticiones |repeticoes |repeticões |repetitions |repetiçoes |repetições "
        "|repétitions |répetitions |répétitions |wiederholungen |wiederkehrende "
    ),
    "requests": (
        " anfragetyp | antragstyp | tipo | type |anfragetypen |antragstypen |request |tipos |types "
    ),
    "waits": (
        " acorda | acorde | adia | adiar | adie | aguarda | aguardando | aparca | aparcar | "
        "aplaza | aplazar | aside | ate | attend| attente| até | aufschieben | aufwecken | "
        "ausblenden | bis | decale | defer | deixa | deixe | deja | despierta | décale | "
        "empurra | espera| estattend| hasta | hide | hold| jusqu | laisse | lass | leave | "
        "nousattend| onattend| park | parke | parken | pausa | pause | pausiere | pausieren |"
        " pospon | posponer | pospón | postpone | reporte | reporter | repousse | repousser |"
        " reveille | ruhen | réveille | schieb | schiebe | schlummern | shelve | sleep | "
        "snooze | sommeil | sommes | sommesattend| stell | stelle | til | till | unpause | "
        "unsnooze | until | veille | verschiebe | verschieben | vertage | vertagen | wait | "
        "waits | wake | warte | warten | wartend | wartet| weck | wecke | wecken | "
        "zuruckstellen | zurueckstellen | zurückstellen |snoozed|waiting|wartende"
    ),
    "times": (
        " acuerdame| acuérdame| alert | atrasada | atrasadas | atrasado | atrasados | atraso "
        "| avisa| avise| avísame| buzz | chamados | clear | coming | dates| deadline| delete "
        "| drop | dû| echeance| echéance| erinner | erinnere | erinnern | erinnerung| expira "
        "| faellig| fallig| frist| fällig| issues | koenntest | konntest | könntest | late | "
        "lembra| lembre| limite| límite| nudge | ones | penser | peux | ping | plazo| pode | "
        "poderia | podrias | podrías | poke | pourrais | prazo| previens | préviens | puedes "
        "| rappel| recordar| recordatorio| recuerdame| recuérdame| remind | reminder| "
        "reminding | remove | retard | retraso | sind | sont | taches | tareas | tâches | "
        "vence| vencida | vencidas | vencido | vencidos | voce | você | welche | without | "
        "écheance| échéance|due|past |uberfaellig |uberfaellige |uberfaelligen |uberfaellign "
        "|uberfallig |uberfallige |uberfalligen |uberfallign |uberfällig |uberfällige "
        "|uberfälligen |uberfällign |ueberfaellig |ueberfaellige |ueberfaelligen "
        "|ueberfaellign |ueberfallig |ueberfallige |ueberfalligen |ueberfallign |ueberfällig "
        "|ueberfällige |ueberfälligen |ueberfällign |überfaellig |überfaellige |überfaelligen"
        " |überfaellign |überfallig |überfallige |überfalligen |überfallign |überfällig "
        "|überfällige |überfälligen |überfällign "
    ),
    "answers": (
        " + | answers | antworten | cierra | close | feche | ferme | nutz | nutze | offer | "
        "reponses | respostas | respuestas | réponses | schliess | schliesse | solved | usa |"
        " use | using | utilise | verwend | verwende |answer |antwort |reponse |resposta "
        "|respuesta |réponse "
    ),
    "summaries": (
        " fass | fasse | resuma | resume| resumir | resumo| resumé| resúmeme | résume| "
        "résumé| sum | summarise | summarize | summary| thread | tl | tldr| zusammen | "
        "zusammenfassen | zusammenfassung"
    ),
    "titles": (
        " benenne | beschreibung | desc | descricao | descricão | descripcion | descripción |"
        " description | descriçao | descrição | rename | renombra | renombrar | renomear | "
        "renomeia | renomeie | renomme | renommer | renommez | retitle | titel | title | "
        "titre | titulo | título "
    ),
}
