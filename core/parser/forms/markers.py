"""Words without which no form of a module fits; made by `python -m tests.forms`.

They stand as in `core.parser.forms.form.said`: with a space where a word begins or ends.
"""

MARKERS = {
    "approvals": (
        " ablehnen| approbation| approuve | approuver | approval | approve | aprobacion | "
        "aprobación | aprova | aprovacao | aprovacão | aprovar | aprovarem | aprovaçao | "
        "aprovação | aprove | aprovem | aprovo | aprueba | apruebe | aprueben | apruebo | ask"
        " | besorg | besorge | cancel | decline | drop | freigabe | freizugeben| genehmig | "
        "genehmige | genehmigen| genehmigung | get | hace | hol | hole | lehn | lehne | ok | "
        "precisa | rechaza | rechazo | refuse | reject | rejeita | rejeito | rejette | remove"
        " | request | retira | sign | withdraw "
    ),
    "clients": (
        " + | canal | channel | client | cliente | define | este | esto | kanal | kunde | "
        "mets | pon | salon | set | setz | setze |clientes |clients |kunden |kundenliste "
    ),
    "levels": (
        " issues| level | levels | plazo| prazo| spät|breach|hors |la |las |late|mes |mis "
        "|service |sla|verspätet"
    ),
    "routes": (
        " < | @ | achemine | asigna | assign | attribue | bekommt | busiest | dirige | "
        "distribui | donne | encaminha | encaminhe | enruta | envia | envoie | envía | gehen "
        "| gets | give | go | kriegt | least | leit | leite | llegan | mais | manda | mas | "
        "me| mi| moi| most | much | más | mí| ocupado | pass | passa | plus | quem | qui | "
        "quien | quién | recebe | receives | recibe | recoit | reparte | repartis | reçoit | "
        "route | ruta | répartis | send | sobrecarregado | tocan | trabajo | trabalho | "
        "travail | tun | unroute | van | vao | verteile | vont | vão | wenigsten | wer | who "
        "|arbeitslast |auslastung |capacity |carga |charge |load |rotas |routen |routes "
        "|routing |rutas |zuteilung |zuteilungen "
    ),
    "away": (
        " absent| abwesend| am | ate | até | ausente| ausser | away| back | baja| bin | bis |"
        " conge| congé| cover | covers | currently | da | deputises | deputizes | deputy| "
        "estou | estoy | ferias| folga| fora| fuera| férias| hasta | haus | her | here | him "
        "| holiday| im | jusqu | krank| leave| licenca| licença| m | make | mark | nicht | "
        "now | off | office| ooo| pto| quem | qui | quien | quién | regreso | remplace | "
        "rentre | rentree | rentré | rentrée | retour | returned | revenu | revenue | revoila"
        " | revoilà | sans | set | sick| stand | stands | substitui | substituta| substituto|"
        " suis | suplente| suppleant| suppléant| sustituye | through | til | till | tô | "
        "until | urlaub| vacaciones| vacances| vacation| vertretung| vertritt | volta | "
        "voltei | volvi | volví | vuelta | vuelto | weg| wer | who | wieder | work | zuruck |"
        " zurueck | zurück |absences |abwesenheiten |ausencias |ausências "
    ),
    "oncall": (
        " call| cobre| couvre| cover| cubra| cubre| cubro| dienstags | donnerstags | freitags"
        " | fridays | jeudis | lundis | mardis | mercredis | mittwochs | mondays | montags | "
        "person| remplace| rotation| samedis | samstags | saturdays | schedule| sonntags | "
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
        " at | auf | be | bild | chart | charts | da | das | days | de | del | diagramm | die"
        " | do | du | el | etait | for | fosse | fuera | fuese | für | grafica | grafico | "
        "grafik | graph | graphe | graphique | graphs | gráfica | gráfico | had | holidays | "
        "hours | hätten | image | imagem | imagen | is | le | nur | o | of | only | our | "
        "para | picture | pictures | plot | pour | route | set | soit | the | tz | waere | "
        "was | we | were | wäre | était "
        "|bericht|informe|rapport|relatorio|relatório|report|sla"
    ),
    "links": (
        " add | anfangen | angehen | arbeiten | attend | before | begin | belong | belongs | "
        "bereit| blo| child | children | contains | depend | depende | dependency | dependent"
        " | depending | depends | dépend | espera | gehoert | gehort | gehört | grab | haengt"
        " | hangt | hängt | includes | link | linked | links | listas| listo| machen | need |"
        " needs | nehmen | next | non | parent | part | parte | partes | partie | parties | "
        "parts | peut | peux | pick | podemos | posso | prerequisite | pret| pronta| pronto| "
        "prêt| puedo | puis | ready| relate | related | relates | start | startbereit| "
        "started | startklar| sub | subtarea | subtarefa | subtask | subtasks | subticket | "
        "tackle | task | tasks | teil | teile | tun | tâche | unblock | unblocked| "
        "unteraufgabe | until | wait | waiting | waits | wartet | what | woran | work "
    ),
    "desks": (
        " compart | compartas | comparte | compartelo | compartilha | compartilhar | "
        "compartilhe | compartilhes | compartir | compártelo | di | diga | dile | dis | diz |"
        " gib | mitteil | nao | partag | partage | partager | partilha | sag | sage | shar | "
        "share | sharing | teil | teile | teilen | tell | unshare "
    ),
    "follows": (
        " abonniere | abonnieren | beobachte | beobachten | changes | enregistre | entfolge |"
        " entfolgen | feedback | folge | folgen | follow| guarda | guardar | guarde | inform "
        "| informed | keep | like | listas | listen | listes | news | notify | nuevos | "
        "posted | rate | salva | salve | sauvegarde | save | saved | seguir | siga | sigas | "
        "sigo | sigue | sigueme | speichere | subscribe| suis | suivre | sígueme | unfollow| "
        "unsubscribe | unwatch | update | updated | verfolge | verfolgen | watch"
    ),
    "issues": (
        " / | = | > | add | comentario | comentário | desconecta | desvincula | desvincule | "
        "detach | detache | disconnect | détache | exportiere | gib | github | issue | "
        "kommentar| linear | loese | lose | löse | notiz| public| publique| pública| público "
        "| schick | schicke | sende | trenne | unlink | öffentlich | → "
    ),
    "hours": (
        " + | - | 0 | 0h| 0m| 0std| 0stunde| = | add | anota | aponte | apunta | aufwand | "
        "bericht | book | buche | cambia | change | compte | csv | dedique | dediqué | deduct"
        " | defina | enregistre | erfasse | est | estima | estimacion | estimación | estimado"
        " | estimate | estimated | estimation | estimativa | estime | estimé | eudedique | "
        "eudediqué | eugastei | eupasse | eupassé | euspent | eutrabaje | eutrabajé | "
        "eutrabalhei | eutravaille | eutravaillé | euworked | excel | fixe | fuer | fur | "
        "gastei | gearbeitet | gebraucht | geschaetzt | geschatzt | geschätzt | gesessen | "
        "hededique | hedediqué | hegastei | hepasse | hepassé | hespent | hetrabaje | "
        "hetrabajé | hetrabalhei | hetravaille | hetravaillé | heure| heworked | hora| hour| "
        "hr| ichdedique | ichdediqué | ichgastei | ichpasse | ichpassé | ichspent | "
        "ichtrabaje | ichtrabajé | ichtrabalhei | ichtravaille | ichtravaillé | ichworked | "
        "idedique | idediqué | igastei | imputa | impute | informe | ipasse | ipassé | ispent"
        " | itrabaje | itrabajé | itrabalhei | itravaille | itravaillé | iworked | j | lance "
        "| log | logged | mets | min| much | mude | passe | passé | pon | quantas | rapport |"
        " registra | registrar | registre | relatorio | relatório | remove | report | saisis "
        "| schaetz | schaetze | schaetzung | schatz | schatze | schatzung | schätz | schätze "
        "| schätzung | set | setz | setze | spent| std| stunde| subtract | take | tempo | "
        "temps| tiempo | time| trabaje | trabajé | trabalhei | track | tracking| trag | trage"
        " | travaille | travaillé | verbuche | work | worked | worklog| xlsx | yodedique | "
        "yodediqué | yogastei | yopasse | yopassé | yospent | yotrabaje | yotrabajé | "
        "yotrabalhei | yotravaille | yotravaillé | yoworked | zeit | zeiten| − "
    ),
    "contracts": (
        " + | abrechnung | beende | berechne | bill | cancel | cancela | contract| contrat| "
        "decompte | demonstrativo | décompte | encerra | end | estado | extracto | extrato | "
        "factura | facture | fakturiere | fature | invoice | kuendig | kuendige | kundig | "
        "kundige | kündig | kündige | leistungsnachweis | nachweis | releve | relevé | "
        "resilie | retainer| résilie | statement | stop | stundennachweis | termina | "
        "terminate | termine | timesheet | vertraege | vertrag| verträge "
    ),
    "meetings": (
        " adie | agenda | annule | anula | aplaza | arrange | besprechung | book | calendar |"
        " calendario | calendrier | calendário | call | cancel | cancela | cancele | delete |"
        " deplace | desmarque | drop | déplace | kalender | kein | marca | marque | meet | "
        "meeting | mova | move | mueve | off | organise | plan | plane | postpone | propos | "
        "remove | rendez | reporte | reschedule | reuniao | reunion | reunião | reunión | "
        "réunion | sage | schedule | set | shift | streiche | sujet | termin | treff | treffe"
        " | triff | verlege | verschiebe "
    ),
    "queue": (
        " aguard | aguarda | attend | attends | esper | espera | free | freie | freies | "
        "libre| livre| nachste| naechste| next| novidades | nächst | nächste| offene | "
        "offenes | proch | prochain| proximo| próxim | próximo| siguiente| suivant| tique| "
        "wait | wart | warte "
    ),
    "repeats": (
        " : | gibt | recorrentes | recurrentes | recurrents | repeat | repeticao | repeticion"
        " | repetición | repeticão | repetition | repetiçao | repetição | repétition | "
        "récurrents | répetition | répétition | there | wiederholung |recurring |repeating "
        "|repeats |repeticiones |repeticoes |repeticões |repetitions |repetiçoes |repetições "
        "|repétitions |répetitions |répétitions |wiederholungen |wiederkehrende "
    ),
    "requests": (
        " anfragetyp | antragstyp | tipo | type |anfragetypen |antragstypen |request |tipos |types "
    ),
    "waits": (
        " acorda | acorde | adia | adiar | adie | aguarda | aguardando | aparca | aparcar | "
        "aplaza | aplazar | aside | ate | attend| attente | até | aufschieben | aufwecken | "
        "ausblenden | bis | decale | defer | deixa | deixe | deja | despierta | décale | "
        "empurra | espera | esperando | estattend| hasta | hide | hold | jusqu | laisse | "
        "lass | leave | nous | nousattend| onattend| park | parke | parken | pausa | pause | "
        "pausiere | pausieren | pela | pospon | posponer | pospón | postpone | reporte | "
        "reporter | repousse | repousser | reveille | ruhen | réveille | schieb | schiebe | "
        "schlummern | shelve | sleep | snooze | sommeil | sommesattend| stell | stelle | til "
        "| till | unpause | unsnooze | until | veille | verschiebe | verschieben | vertage | "
        "vertagen | wait | waits | wake | warte | warten | wartend | wartet | weck | wecke | "
        "wecken | zuruckstellen | zurueckstellen | zurückstellen |snoozed |waiting |wartende "
    ),
    "times": (
        " acuerdame| acuérdame| aendern | alert | andern | atrasada | atrasadas | atrasado | "
        "atrasados | atraso | avisa| avise| avísame| buzz | can | chamados | clear | "
        "deadline| delete | drop | dû| echeance| echéance| enlève | entferne | erinner | "
        "erinnere | erinnern | erinnerung| faellig| fallig| frist| fällig| issues | kannst | "
        "koenntest | konntest | könntest | late | legen | lembra| lembre| limite| loesche | "
        "losche | límite| lösche | nudge | ones | penser | peux | ping | plazo| pode | "
        "poderia | podrias | podrías | poke | pourrais | prazo| previens | préviens | puedes "
        "| quita | rappel| recordar| recordatorio| recuerdame| recuérdame| remind | reminder|"
        " reminding | remova | remove | retard | retraso | sans | setzen | sont | taches | "
        "tareas | tira | tâches | vc | vence| vencida | vencidas | vencido | vencidos | "
        "verlaengern | verlangern | verlängern | verschieben | voce | você | welche | will | "
        "ändern | écheance| échéance|due|past |uberfaellig |uberfaellige |uberfaelligen "
        "|uberfaellign |uberfallig |uberfallige |uberfalligen |uberfallign |uberfällig "
        "|uberfällige |uberfälligen |uberfällign |ueberfaellig |ueberfaellige |ueberfaelligen"
        " |ueberfaellign |ueberfallig |ueberfallige |ueberfalligen |ueberfallign |ueberfällig"
        " |ueberfällige |ueberfälligen |ueberfällign |überfaellig |überfaellige "
        "|überfaelligen |überfaellign |überfallig |überfallige |überfalligen |überfallign "
        "|überfällig |überfällige |überfälligen |überfällign "
    ),
    "answers": (
        " + | answers | antworten | cierra | close | delete | entfernen | feche | ferme | "
        "forget | loeschen | loschen | löschen | nutz | nutze | offer | remove | reponses | "
        "respostas | respuestas | réponses | schliess | schliesse | solved | usa | use | "
        "using | utilise | vergessen | verwend | verwende |answer |antwort |reponse |resposta"
        " |respuesta |réponse "
    ),
    "summaries": (
        " fass | fasse | resuma | resume| resumir | resumo| resumé| resúmeme | résume| "
        "résumé| sum | summarise | summarize | summary| thread | tl | tldr| zusammen | "
        "zusammenfassen | zusammenfassung"
    ),
}
