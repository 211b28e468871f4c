"""Words without which no form of a module fits; made by `python -m tests.forms`.

They stand as in `core.parser.forms.form.said`: with a space where a word begins or ends.
"""

MARKERS = {
    "approvals": (
        " ablehnen| approbation| approuve | approuver | approval | approve | aprova | aprovar"
        " | aprovarem | aprove | aprovem | aprovo | aprueba | apruebe | aprueben | apruebo | "
        "ask | besoin | besorg | besorge | braucht | cancel | decline | drop | freigabe | "
        "freizugeben| genehmig | genehmige | genehmigen| genehmigung | get | hace | hol | "
        "hole | lehn | lehne | necesita | need | needs | precisa | rechaza | rechazo | refuse"
        " | reject | rejeita | rejeito | rejette | remove | request | require | requires | "
        "retira | sign | withdraw "
    ),
    "clients": (
        " + | canal | channel | client | cliente | define | este | kanal | kunde | pon | "
        "salon | set | setz | setze |clientes |clients |kunden |kundenliste "
    ),
    "levels": (
        " délai| issues| plazo| prazo| spät|breach|ervice |fora |fuera |la |las |late|sla|verspätet"
    ),
    "routes": (
        " < | @ | achemine | always | asigna | assign | attribue | bekommt | bugs | busiest |"
        " cargado | dirige | distribui | donne | encaminha | encaminhe | enruta | envia | "
        "envoie | envía | esta | gehen | gets | give | go | issues | kriegt | least | leit | "
        "leite | liado | llegan | manda | me| mi| moi| moment | most | much | must | mí| "
        "ocupado | pass | passa | plus | quem | qui | quien | quién | recebe | receives | "
        "recibe | recoit | reparte | repartis | requests | reçoit | route | ruta | répartis |"
        " send | sobrecarregado | stop | tocan | trabajo | trabalho | travail | unroute | van"
        " | vao | verteile | viel | vont | vão | wenigsten | wer | who | wieviel |arbeitslast"
        " |auslastung |capacity |carga |charge |load |rotas |routen |routes |routing |rutas "
        "|work |zuteilung |zuteilungen "
    ),
    "away": (
        " absent| abwesend| ate | até | ausente| away| back | baja| bin | bis | conge| congé|"
        " cover | covers | currently | deputises | deputizes | deputy| esta | estou | estoy |"
        " ferias| folga| fora| fuera| férias| hasta | haus| here | holiday| jusqu | krank| "
        "leave| licenca| licença| make | nicht | now | office| ooo| pto| quem | qui | quien |"
        " quién | regreso | remplace | rentre | rentree | rentré | rentrée | retour | "
        "returned | revenu | revenue | revoila | revoilà | sans | set | sick| stand | stands "
        "| substitui | substituta| substituto| suis | suplente| suppleant| suppléant| "
        "sustituye | through | til | till | tô | until | urlaub| vacaciones| vacances| "
        "vacation| vertretung| vertritt | volta | voltei | volvi | volví | vuelta | vuelto | "
        "weg| wer | who | wieder | work| zuruck | zurueck | zurück |absences |abwesenheiten "
        "|ausencias |ausências "
    ),
    "oncall": (
        " call| cobre| couvre| cover| cubra| cubre| cubro| dienstags | donnerstags | freitags"
        " | fridays | jeudis | lundis | mardis | mercredis | mittwochs | mondays | montags | "
        "person| remplace| rota| samedis | samstags | saturdays | schedule| sonntags | "
        "sundays | takes | thursdays | tuesdays | ubernehme| ubernimmt| uebernehme| "
        "uebernimmt| vendredis | vertritt| wednesdays | übernehme| "
        "übernimmt|astreinte|bereitschaft|guardia|http |https "
        "|oncall|plantao|plantão|sobreaviso"
    ),
    "labels": (
        " + | add | adiciona | adicione | agrega | ajoute | attach | añade | benenn | benenne"
        " | borra | bota | cambia | change | clear | coloca | coloque | delete | drop | "
        "elimina | enlève | entfern | entferne | entfernen | etikett | etiqueta | etiquette |"
        " fueg | fuege | fug | fuge | füg | füge | geben | gib | hinzu | hinzufuegen | "
        "hinzufugen | hinzufügen | kennzeichnen | label | labeled | labelled | loeschen | "
        "loschen | löschen | markieren | merge | mets | mettre | nenn | nenne | nimm | poe | "
        "pon | ponha | ponle | põe | quita | remova | remove | rename | renombra | renomear |"
        " renomeia | renomeie | renomme | renommer | renommez | retire | setz | setze | "
        "setzen | supprime | tag | tagged | take | tira | tire | unlabel | untag | versehen |"
        " wegnehmen | étiquette |etiketten |etiquetas |etiquettes |labels |tags |étiquettes "
    ),
    "reports": (
        " days | holidays | hours | jeden | route | tz "
        "|bericht|informe|rapport|relatorio|relatório|report|sla"
    ),
    "links": (
        " add | anfangen | angehen | arbeiten | attend | begin | belong | belongs | bereit| "
        "blo| bosser | child | children | commencer | contains | depend | depende | "
        "dependency | dependent | depending | depends | doesn | dépend | espera | faire | "
        "fazer | gehoert | gehort | gehört | grab | haengt | hangt | hängt | includes | link "
        "| linked | links | listas| listo| machen | need | needs | nehmen | next | par | "
        "parent | part | parte | partes | partie | parties | parts | pick | podemos | posso |"
        " prendre | prerequisite | pret| proceed | pronta| pronto| prêt| puedo | ready| "
        "relate | related | relates | start | startbereit| started | startklar| sub | "
        "subtarea | subtarefa | subtask | subtasks | subticket | tackle | task | tasks | teil"
        " | teile | travailler | tun | tâche | unblock | unblocked| unteraufgabe | until | us"
        " | wait | waiting | waits | wartet | what | woran | work "
    ),
    "desks": (
        " compart | compartas | comparte | compartelo | compartilha | compartilhar | "
        "compartilhe | compartilhes | compartir | compártelo | di | diga | dile | dis | diz |"
        " gib | mitteil | partag | partage | partager | partilha | sag | sage | shar | share "
        "| stop | teil | teile | teilen | tell | unshare |desk"
    ),
    "follows": (
        " abonniere | abonnieren | beobachte | beobachten | changes | enregistre | entfolge |"
        " entfolgen | feedback | folge | folgen | follow| guarda | guardar | guarde | inform "
        "| informed | keep | listas | listen | listes | neuen | notify | nuevos | posted | "
        "quels | rate | salva | salve | sauvegarde | save | saved | seguir | siga | sigas | "
        "sigo | sigue | sigueme | speichere | stop | subscribe| suis | suivre | sígueme | "
        "tell | unfollow| unsubscribe | unwatch | update | updated | verfolge | verfolgen | "
        "watch"
    ),
    "issues": (
        " / | = | > | add | desconecta | desvincula | desvincule | detach | detache | "
        "disconnect | détache | github| issue | kommentar| linear| oeffentliche | offentliche"
        " | public| publique| pública| público| seinem | unlink | öffentlich | öffentliche | "
        "– | → "
    ),
    "hours": (
        " + | - | 0 | 0h| 0m| 0std| 0stunde| = | add | anota | aponte | apunta | aufwand | "
        "bericht | book | buche | cambia | change | combien | compte | csv | cuantas | "
        "cuántas | dedique | dediqué | deduct | defina | enregistre | erfasse | est | estima "
        "| estimacion | estimación | estimado | estimate | estimated | estimation | "
        "estimativa | estime | estimé | eudedique | eudediqué | eugastei | eupasse | eupassé "
        "| euspent | eutrabaje | eutrabajé | eutrabalhei | eutravaille | eutravaillé | "
        "euworked | excel | fixe | fuer | fur | gastei | gearbeitet | gebraucht | geschaetzt "
        "| geschatzt | geschätzt | gesessen | h| ichdedique | ichdediqué | ichgastei | "
        "ichpasse | ichpassé | ichspent | ichtrabaje | ichtrabajé | ichtrabalhei | "
        "ichtravaille | ichtravaillé | ichworked | idedique | idediqué | igastei | imputa | "
        "impute | informe | ipasse | ipassé | ispent | itrabaje | itrabajé | itrabalhei | "
        "itravaille | itravaillé | iworked | j | lance | log | logged | many | mets | min| "
        "mude | passe | passé | pon | quantas | rapport | registra | registrar | registre | "
        "relatorio | relatório | remove | report | saisis | schaetz | schaetze | schaetzung |"
        " schatz | schatze | schatzung | schätz | schätze | schätzung | set | setz | setze | "
        "spent| std| stunde| subtract | take | tempo | temps| tiempo | time| trabaje | "
        "trabajé | trabalhei | track | tracking| trag | trage | travaille | travaillé | "
        "verbuche | work | worked | worklog| xlsx | yodedique | yodediqué | yogastei | "
        "yopasse | yopassé | yospent | yotrabaje | yotrabajé | yotrabalhei | yotravaille | "
        "yotravaillé | yoworked | zeit | zeiten| − "
    ),
    "contracts": (
        " + | abrechnung | berechne | bill | cancel | contract| contrat| decompte | "
        "demonstrativo | décompte | end | estado | extracto | extrato | factura | facture | "
        "fakturiere | fature | invoice | leistungsnachweis | nachweis | releve | relevé | "
        "retainer| statement | stop | stundennachweis | terminate | timesheet | vertraege | "
        "vertrag| verträge "
    ),
    "meetings": (
        " adie | aplaza | besprechung | calendar | calendario | calendrier | calendário | "
        "call | deplace | déplace | kalender | kein | meet | meeting | mova | move | mueve | "
        "postpone | propos | rendez | reporte | reschedule | reuniao | reunion | reunião | "
        "reunión | réunion | shift | sujet | termin | treff | treffe | triff | verlege | "
        "verschiebe "
    ),
    "queue": (
        " aguard | aguarda | attend | attends | esper | espera | free | freie | freies | "
        "libre| livre| nachste| naechste| next| nächst | nächste| offene | offenes | proch | "
        "prochain| proximo| próxim | próximo| siguiente| suivant| tique| wait | wart | warte "
    ),
    "repeats": (
        " : | gibt | recorrentes | recurrentes | recurrents | repeat | repeticao | repeticion"
        " | repetición | repeticão | repetition | repetiçao | repetição | repétition | "
        "récurrents | répetition | répétition | there | wiederholung |recurring |repeating "
        "|repeats |repeticiones |repeticoes |repeticões |repetitions |repetiçoes |repetições "
        "|repétitions |répetitions |répétitions |wiederholungen |wiederkehrende "
    ),
    "requests": (
        " anfragetyp | antragstyp | tipo | type |anfragetypen |antragstypen |tipos |types "
    ),
    "waits": (
        " acorda | acorde | adia | adiar | adie | aguarda | aguardando | aparca | aparcar | "
        "aplaza | aplazar | aside | ate | attend| attente | até | aufschieben | aufwecken | "
        "ausblenden | bis | decale | defer | deixa | deixe | deja | despierta | décale | "
        "empurra | espera | esperando | estattend| hasta | hide | hold | jusqu | laisse | "
        "lass | leave | nous | nousattend| onattend| park | parke | parken | pausa | pause | "
        "pausiere | pausieren | pospon | posponer | pospón | postpone | reporte | reporter | "
        "repousse | repousser | reveille | ruhen | réveille | schieb | schiebe | schlummern |"
        " shelve | sleep | snooze | sommeil | sommesattend| til | till | unpause | unsnooze |"
        " until | veille | verschiebe | verschieben | vertage | vertagen | wait | waits | "
        "wake | warte | warten | wartend | wartet | weck | wecke | wecken | zuruck | "
        "zuruckstellen | zurueck | zurueckstellen | zurück | zurückstellen |snoozed |waiting "
        "|wartende "
    ),
    "times": (
        " acuerdame| acuérdame| add | alert | atrasada | atrasadas | atrasado | atrasados | "
        "atraso | avisa| avise| avísame| buzz | chamados | clear | coming | deadline| delete "
        "| drop | dus| dû| echeance| echéance| erinner | erinnere | erinnern | erinnerung| "
        "faellig| fallig| frist| fällig| issues | koenntest | konntest | late | lembra| "
        "lembre| limite| límite| nudge | ones | penser | ping | plazo| poderia | podrias | "
        "podrías | poke | prazo| previens | préviens | puedes | rappel| recordar| "
        "recordatorio| recuerdame| recuérdame| remind | reminder| reminding | remove | retard"
        " | retraso | sans | taches | tareas | tu | tâches | vc | vence| vencida | vencidas |"
        " vencido | vencidos | voce | você | welche | what | which | écheance| "
        "échéance|due|past |uberfaellig |uberfaellige |uberfaelligen |uberfaellign "
        "|uberfallig |uberfallige |uberfalligen |uberfallign |uberfällig |uberfällige "
        "|uberfälligen |uberfällign |ueberfaellig |ueberfaellige |ueberfaelligen "
        "|ueberfaellign |ueberfallig |ueberfallige |ueberfalligen |ueberfallign |ueberfällig "
        "|ueberfällige |ueberfälligen |ueberfällign |überfaellig |überfaellige |überfaelligen"
        " |überfaellign |überfallig |überfallige |überfalligen |überfallign |überfällig "
        "|überfällige |überfälligen |überfällign "
    ),
    "answers": (
        " + | answers | antworten | cierra | close | delete | entfernen | feche | ferme | "
        "forget | loeschen | loschen | löschen | nutz | nutze | offer | remove | reponses | "
        "respostas | respuestas | réponses | schliess | schliesse | usa | use | utilise | "
        "vergessen | verwend | verwende |answer |antwort |reponse |resposta |respuesta "
        "|réponse "
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
