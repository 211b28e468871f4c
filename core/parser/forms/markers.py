"""Words without which a form does not fit; made by `python -m tests.forms`.

They stand as in `core.parser.forms.form.said`: with a space where a word begins or ends. A key is
`module.FORM`, or a module for its other patterns.
"""

MARKERS = {
    "approvals._ASK": (
        " accord | ahead | approbation | approuver | approval | approve | aprobacion | "
        "aprobación | aprovacao | aprovacão | aprovar | aprovarem | aprovaçao | aprovação | "
        "aprove | aprovem | apruebe | aprueben | ask | aval | besoin | besorg | besorge | "
        "braucht | freigabe | freizugeben| genehmigen| genehmigung | get | goahead | hol | "
        "hole | necesita | need | needs | ok | okay | precisa | request | require | requires "
        "| sign | signoff | vert | visto "
    ),
    "approvals._NOT": (
        " approbation| approval | cancel | drop | freigabe | genehmigung | hace | needs | "
        "precisa | remove | retira | withdraw "
    ),
    "approvals._YES": (
        " accord | approuve| approve| aprobado | aprova | aprovado | aprove | aprovo| aprueba"
        " | apruebo| doy | frei | freigegeben| geb | gebe | genehmig | genehmige | happy | ll"
        " | ok | okay | sign | valide| will "
    ),
    "approvals._NO": (
        " ablehnen| agree | approuve | approve | aprovo| apruebo| decline | genehmige | lehn "
        "| lehne | rechaza | rechazo | refuse| reject| rejeita | rejeito | rejette | sign "
    ),
    "clients._BOUND": (
        " + | canal | channel | client | cliente | este | kanal | kunde | salon | set "
    ),
    "clients._OF_TICKET": (
        " + | client | cliente | define | kunde | kunden | mets | pon | set | setz | setze "
    ),
    "clients._ALL": ("clientes |clients |kunden |kundenliste |lista "),
    "levels": (
        " issues| level | levels | plazo| prazo| service | sla| spät|breached|fora |fuera "
        "|hors |la |las |late|verspätet"
    ),
    "levels._SOON": ("breach|service |sla"),
    "routes._SET": (
        " achemine | dirige | distribui | encaminha | encaminhe | enruta | leit | leite | "
        "reparte | repartis | route | répartis | verteile "
    ),
    "routes._GO": (" + | gehen | go | van | vao | vont | vão "),
    "routes._SHARED": (
        " < | @ | asigna | assign | attribue | donne | envia | envoie | envía | give | manda "
        "| me| mi| moi| mí| pass | passa | send "
    ),
    "routes._OFF": (
        " achemine | dirige | distribui | encaminha | encaminhe | enruta | leit | leite | "
        "reparte | repartis | route | ruta | répartis | stop | unroute | verteile "
    ),
    "routes": (
        " much | quem | qui | travail | viel | wer | who | wieviel |arbeitslast |auslastung "
        "|capacity |carga |charge |load |rotas |routen |routes |routing |rutas |team |work "
        "|zuteilung |zuteilungen "
    ),
    "routes._GETS": (
        " bekommt | gets | kriegt | llegan | quien | recebe | receives | recibe | recoit | "
        "reçoit | tocan | van | vao | vont | vão "
    ),
    "routes._MOST": (
        " busiest | cargado | least | liado | meisten | moins | most | ocupado | plus | quem "
        "| quien | quién | sobrecarregado | trabajo | trabalho | travail | wenigsten "
    ),
    "away": (
        " absent| abwesend| ausente| ausser | away| baja| cobre | conge| congé| cover | "
        "covers | cubre | deputises | deputizes | deputy | doente| enferma| enfermo| essa | "
        "ferias| fill | fills | folga| fora| frei| fuera| férias| her | him | holiday| "
        "indisponivel| indisponível| krank| leave| licenca| licença| malade| nessa | nesta | "
        "nicht | now| off| ooo| out| permiso| pto| remplace | right | sick| springt | stand |"
        " stands | substitui | substituta | substituto | suplente | suppléant | suppléante | "
        "sustituye | them | unavailable| urlaub| vacaciones| vacances| vacation| verfuegbar| "
        "verfugbar| verfügbar| vertretung | vertritt | weg| will | übernimmt |absences "
        "|abwesenheiten |ausencias |ausências "
    ),
    "away._DEPUTY": (
        " deputises | deputizes | deputy| make | set | stand | stands | substituta| "
        "substituto| suplente| suppleant| suppléant| vertretung"
    ),
    "away._NO_DEPUTY": (
        " deputy| substituta| substituto| suplente| suppleant| suppléant| vertretung"
    ),
    "away._UNTIL": (
        " absent | absente | abwesend | ate | até | ausente | away | baja | bin | bis | conge"
        " | conges | congé | congés | ferias | folga | fora | fuera | férias | hasta | haus |"
        " holiday | jusqu | krank | leave | licenca | licença | nicht | office | ooo | pto | "
        "sick | through | til | till | until | urlaub | vacaciones | vacances | vacation | "
        "weg | work "
    ),
    "away._SINCE": (
        " am | baja | bin | conge | conges | congé | congés | estare | estarei | estaré | "
        "estou | estoy | ferias | folga | férias | hab | habe | haus | have | holiday | "
        "holidays | ill | im | j | leave | licenca | licença | ll | m | mark | nehme | office"
        " | permiso | prends | pto | serai | set | suis | take | tengo | tenho | time | tiro "
        "| tomo | tô | urlaub | vacaciones | vacances | vacation | vais | ve | verfuegbar | "
        "verfugbar | verfügbar | vou | voy | will | work |absent |absente |abwesend |ausente "
        "|ausser |away |doente |enferma |enfermo |fora |frei |fuera |indisponivel "
        "|indisponível |krank |malade |nicht |off |ooo |out |sick |unavailable |weg "
    ),
    "away._MINE": (
        " absent | absente | abwesend | ausente | away | baja | conge | conges | congé | "
        "congés | ferias | folga | fora | fuera | férias | haus | holiday | krank | leave | "
        "licenca | licença | nicht | office | ooo | pto | sick | urlaub | vacaciones | "
        "vacances | vacation | weg | work "
    ),
    "away._NO_END": (
        " absent | absente | abwesend | ausente | away | baja | conge | conges | congé | "
        "congés | ferias | folga | fora | fuera | férias | haus | holiday | krank | leave | "
        "licenca | licença | nicht | office | ooo | pto | sick | urlaub | vacaciones | "
        "vacances | vacation | weg | work "
    ),
    "away._BACK": (
        " away | back | estou | here | regreso | rentre | rentree | rentré | rentrée | retour"
        " | returned | revenu | revenue | revoila | revoilà | volta | voltei | volvi | volví "
        "| vuelta | vuelto | wieder | zuruck | zurueck | zurück "
    ),
    "swaps._SWAPPED": (
        " avec | cambia | cambiar | cambio | echange | echanger | exchange | intercambia | "
        "intercambio | meine | meinen | permute | swap | switch | tausch | tausche | tauschen"
        " | trade | troca | trocar | troco | échange | échanger "
    ),
    "swaps._TAKEN": (
        " cobre | cover | covers | cubre | give | hand | meine | meinen | over | pega | prend"
        " | remplace | take | takes | toma | ubernimmt | uebernimmt | will | übernimmt "
    ),
    "oncall._SET": (
        " + | astreinte | bereitschaft | cada | call | daily| dia| días| each | every | "
        "guardia | jede | jeden | jour| oncall | plantao | plantão | rufbereitschaft | "
        "semaine| semanal| sobreaviso | taeglich| taglich| toda | todas | toutes | täglich| "
        "weekly| wochentlich| woechentlich| wöchentlich"
    ),
    "oncall._URL": (" / "),
    "oncall._OFF": (
        " + | astreinte| bereitschaft| call| guardia| oncall| plantao| plantão| "
        "rufbereitschaft| sobreaviso"
    ),
    "oncall": (
        " call| cobre| couvre| cover| cubre| dienstags | donnerstags | freitags | fridays | "
        "jeudis | lundis | mardis | mercredis | mittwochs | mondays | montags | person| quien"
        " | remplace| rotation| samedis | samstags | saturdays | schedule| sonntags | sundays"
        " | takes | thursdays | tuesdays | ubernimmt| uebernimmt| vendredis | vertritt| "
        "wednesdays | "
        "übernimmt|astreinte|bereitschaft|guardia|oncall|plantao|plantão|sobreaviso"
    ),
    "oncall._COVER": (
        " + | astreinte| bereitschaft| call| cobre| couvre| cover| cubra| cubre| cubro| "
        "guardia| oncall| plantao| plantão| remplace| rufbereitschaft| sobreaviso| takes | "
        "ubernehme| ubernimmt| uebernehme| uebernimmt| vertritt| übernehme| übernimmt"
    ),
    "oncall._BARE_COVER": (" covers "),
    "labels._ADD": (
        " + | add | adiciona | adicione | agrega | ajoute | attach | añade | bota | coloca | "
        "coloque | etikett | etiqueta | etiquetas | etiquette | etiquettes | fueg | fuege | "
        "fug | fuge | füg | füge | geben | hinzu | hinzufuegen | hinzufugen | hinzufügen | "
        "kennzeichnen | label | labels | markieren | mets | mettre | poe | pon | ponha | "
        "ponle | put | põe | set | setz | setze | setzen | tag | tags | versehen | étiquette "
        "| étiquettes "
    ),
    "labels._REMOVE": (
        " + | borra | clear | delete | drop | elimina | enlève | entfern | entferne | "
        "entfernen | etikett | etiqueta | etiquetas | etiquette | etiquettes | label | labels"
        " | loeschen | loschen | löschen | nimm | quita | remova | remove | retire | supprime"
        " | tag | tags | take | tira | tire | unlabel | untag | wegnehmen | étiquette | "
        "étiquettes "
    ),
    "labels._WITH": (
        " + | etikett | etiqueta | etiquetas | etiquette | etiquettes | label | labeled | "
        "labelled | labels | tag | tagged | tags | étiquette | étiquettes "
    ),
    "labels._ALL": ("etiketten |etiquetas |etiquettes |labels |tags |étiquettes "),
    "labels._RENAME": (
        " + | benenn | benenne | cambia | change | etiquette | labels | merge | nenn | nenne "
        "| rename | renombra | renomear | renomeia | renomeie | renomme | renommer | renommez"
        " | tags | étiquette "
    ),
    "reports._SHOWN": ("bericht|informe|rapport|relatorio|relatório|report"),
    "reports._WEEKLY": (
        " jeden | toda |bericht |informe |rapport |relatorio |relatório |report |reports "
    ),
    "reports._WHAT_IF": (" route | set | sla "),
    "reports._TARGET_IF": ("sla"),
    "links": (
        " block | blocked | blocker | blockers | blockier | blockiert | blocking | blocks | "
        "bloque | bloquea | bloqueado | bloqueia | bloqué | bloquée | child | children | "
        "depend | depende | dependency | depending | depends | dépend | hängt | link | linked"
        " | links | parent | part | parte | partie | parts | prerequisite | relate | related "
        "| relates | sub | subtarea | subtarefa | subtask | subtasks | subticket | teil | "
        "tâche | unteraufgabe "
    ),
    "links._FREED": (
        " ab | blocked | blockiert | bloqueada | bloqueado | depend | depende | dependent | "
        "depending | depends | does | doesn | don | dépend | longer | need | par | unblock | "
        "wait | waiting | waits "
    ),
    "links._FREES": (" block | blockiert | blocks | bloque | bloquea | bloqueia "),
    "links._WAITS": (
        " attend | begin | block | blocked | blockiert | bloqueada | bloqueado | depend | "
        "depende | dependent | depending | depends | dépend | espera | haengt | hangt | hängt"
        " | needs | par | proceed | start | waiting | waits | wartet "
    ),
    "links._STOPS": (
        " block | blocker | blockers | blockiert | blocking | blocks | bloque | bloquea | bloqueia "
    ),
    "links._APART": (
        " child | children | enfant | enfants | filha | filhas | filho | filhos | hija | "
        "hijas | hijo | hijos | kinder | part | parte | partes | partie | parties | parts | "
        "sous | sub | subtarea | subtareas | subtarefa | subtarefas | subtask | subtasks | "
        "subticket | subtickets | teil | teilaufgabe | teilaufgaben | teile | uma | "
        "unteraufgabe | unteraufgaben | unterticket | untertickets "
    ),
    "links._PART_OF": (
        " add | belong | belongs | child | children | contains | enfant | enfants | filha | "
        "filhas | filho | filhos | gehoert | gehort | gehört | hija | hijas | hijo | hijos | "
        "includes | kinder | parent | part | parte | partes | partie | parties | parts | sous"
        " | sub | subtarea | subtareas | subtarefa | subtarefas | subtask | subtasks | "
        "subticket | subtickets | task | teil | teilaufgabe | teilaufgaben | teile | uma | "
        "unteraufgabe | unteraufgaben | unterticket | untertickets "
    ),
    "links._PARTS": (" children | partes | parties | parts | subtasks | tasks | teile "),
    "links._HOLDING": (
        " blockier | blockiere | blockieren | blockierent | blockieret | blockiern | "
        "blockiernt | blockiert | blocking | blocks | bloque | bloquea | bloquean | "
        "bloqueando | bloqueia | bloqueiam | bloquent | coince | delaying | delays | detiene "
        "| freine | frena | frenando | haelt | halt | holding | hält | keeping | qué | "
        "retient | segura | segurando | stoping | stops | traba | trava | travando | way | "
        "welche | which "
    ),
    "links._READY": (
        " anfangen | angehen | arbeiten | bereit| blocked| blockiert| bloqueados| bloques| "
        "bloqués| bosser | commencer | faire | grab | listas| listo| machen | nehmen | next |"
        " pick | podemos | posso | prendre | pret| pronta| pronto| prêt| puedo | qué | ready|"
        " start | startbereit| started | startklar| tackle | travailler | tun | unblocked| "
        "what | woran | work "
    ),
    "links._HELD": (" blo"),
    "desks": (
        " compart | di | diga | dile | dis | diz | mitteil | partag | sag | shar | teil | tell "
    ),
    "desks._SHARED": (
        " comparte | compartilha | compartilhar | compartilhe | compartir | gib | partage | "
        "partager | partilha | share | teil | teile "
    ),
    "desks._SHARED_HERE": (
        " + | comparte | compartelo | compartilha | compártelo | partage | share | teil | teile "
    ),
    "desks._KEPT": (
        " compartas | compartilhar | compartilhe | compartilhes | compartir | nao | partage |"
        " partager | share | stop | teil | teile | unshare "
    ),
    "desks._KEPT_HERE": (" partager | stop | teilen | unshare "),
    "desks._SAID": (" + | di | diga | dile | dis | diz | sag | sage | tell "),
    "desks._SAID_HERE": (" tell "),
    "desks._UNREAD": (" share | tell | unshare "),
    "follows._FOLLOW": (
        " abonniere | abonnieren | beobachte | beobachten | dentro | folge | folgen | follow "
        "| follower | halt | halte | inform | informada | informado | informed | keep | "
        "mantenme | manténme | notify | par | posted | seguir | siga | sigue | sigueme | "
        "subscribe | suis | suivre | sígueme | tell | tenez | tenme | tiens | update | "
        "updated | verfolge | verfolgen | watch | watcher "
    ),
    "follows._UNFOLLOW": (
        " abonnieren | beobachte | beobachten | entfolge | entfolgen | folge | folgen | "
        "follow | mute | seguir | sigas | silence | silencia | silenciar | silencie | "
        "sourdine | stop | stumm | stummschalten | suis | suivre | unfollow | unsubscribe | "
        "unwatch | verfolge | verfolgen "
    ),
    "follows._HERE": (" folgen | follow | seguir | suivre | watch "),
    "follows._NOT_HERE": (" entfolgen | seguir | suivre | unfollow "),
    "follows._FOLLOW_NEW": (" folge | follow | neuen | nuevos | siga | sigue | subscribe | suis "),
    "follows._UNFOLLOW_NEW": (" entfolge | seguir | stop | suivre | unfollow | unsubscribe "),
    "follows._FOLLOWING": (
        " beobachte | folge | follow | followed | following | follows | quels | sigo | "
        "verfolge | which "
    ),
    "follows._SAVE": (
        " enregistre | guarda | guardar | guarde | salva | salve | sauvegarde | save | speichere "
    ),
    "follows._SAVE_THIS": (
        " bookmark | enregistre | garde | guarda | guardar | guarde | memorise | merk | merke"
        " | mémorise | remember | retiens | salva | salve | sauvegarde | save | speicher | "
        "speichere "
    ),
    "follows._SAVED": (" listas | listen | listes | saved "),
    "follows._RATE": (" bad | badly | good | well "),
    "follows._FEEDBACK": (" feedback "),
    "follows._OTHERS": (" follow| start | stop | subscribe| unfollow| watch"),
    "issues": (
        " / | = | > | github | issue | linear | public | publique | pública | público | "
        "öffentlich | → "
    ),
    "issues._SENT": (" / | = | > | github| linear| → "),
    "issues._PARTED": (
        " desconecta | desvincula | desvincule | detach | detache | disconnect | détache | "
        "github | linear | seinem | unlink "
    ),
    "issues._SAID": (
        " comentario | comentário | kommentar | oeffentliche | offentliche | public | publica"
        " | publique | pública | öffentliche "
    ),
    "issues._UNSAID": (
        " comentario | comentário | commentaire | kommentar| oeffentliche | offentliche | "
        "public | publica| publique| pública| öffentliche "
    ),
    "hours._SIGNED": (
        " + | - | add | anota | aponte | apunta | book | buche | compte | enregistre | "
        "erfasse | imputa | impute | lance | log | logged | registra | registrar | registre |"
        " saisis | spent | track | trag | trage | verbuche | work | worked | worklog | − "
    ),
    "hours._LOGGED": (
        " 0 | 0h| 0m| 0std| 0stunde| add | anota | aponte | apunta | book | buche | compte | "
        "enregistre | erfasse | fur | heure| hora| hour| hr| imputa | impute | lance | log | "
        "logged | min| registra | registrar | registre | saisis | spent | std| stunde| track "
        "| trag | trage | verbuche | work | worked | worklog "
    ),
    "hours._WORKED": (
        " dedique | dediqué | eudedique | eudediqué | eugastei | eupasse | eupassé | euspent "
        "| eutrabaje | eutrabajé | eutrabalhei | eutravaille | eutravaillé | euworked | "
        "gastei | gearbeitet | gebraucht | gesessen | hededique | hedediqué | hegastei | "
        "hepasse | hepassé | hespent | hetrabaje | hetrabajé | hetrabalhei | hetravaille | "
        "hetravaillé | heworked | ichdedique | ichdediqué | ichgastei | ichpasse | ichpassé |"
        " ichspent | ichtrabaje | ichtrabajé | ichtrabalhei | ichtravaille | ichtravaillé | "
        "ichworked | idedique | idediqué | igastei | ipasse | ipassé | ispent | itrabaje | "
        "itrabajé | itrabalhei | itravaille | itravaillé | iworked | j | passe | passé | "
        "spent | trabaje | trabajé | trabalhei | travaille | travaillé | worked | yodedique |"
        " yodediqué | yogastei | yopasse | yopassé | yospent | yotrabaje | yotrabajé | "
        "yotrabalhei | yotravaille | yotravaillé | yoworked "
    ),
    "hours._TAKEN": (" deduct | remove | subtract | take "),
    "hours._HOW_LONG": (" hours | tempo | temps | tiempo | time | work | zeit "),
    "hours._ESTIMATED": (
        " = | aufwand | est | estima | estimacion | estimación | estimado | estimate | "
        "estimated | estimation | estimativa | estime | estimé | fuer | fur | geschaetzt | "
        "geschatzt | geschätzt | schaetz | schaetze | schaetzung | schatz | schatze | "
        "schatzung | schätz | schätze | schätzung "
    ),
    "hours._OTHERWISE": (
        " = | aufwand | cambia | change | defina | est | estima | estimacion | estimación | "
        "estimado | estimate | estimated | estimation | estimativa | estime | estimé | fixe |"
        " geschaetzt | geschatzt | geschätzt | mets | mude | pon | schaetz | schaetze | "
        "schaetzung | schatz | schatze | schatzung | schätz | schätze | schätzung | set | "
        "setz | setze "
    ),
    "hours._SHOWN": (" heures| horas| hours| stunden| temps| time| worklog| zeiten"),
    "hours": (
        " ai | csv | excel | fiz | gastei | he | hice | i | ich | lancei | llevo | registré |"
        " trabajé | trabalhei | xlsx "
    ),
    "hours._MANY": (
        " bericht | combien | horas | hours | informe | much | quantas | quanto | rapport | "
        "relatorio | relatório | report | stunden | tiempo | zeit "
    ),
    "contracts._GIVEN": (" contract| contrat| retainer| set | vertrag"),
    "contracts._ENDED": (" + | contract| contrat| retainer| set | vertrag"),
    "contracts._SHOWN": (" contract| contrat| retainer| set | vertraege | vertrag| verträge "),
    "contracts._BILL": (
        " + | berechne | bill | factura | facture | fakturiere | fature | invoice "
    ),
    "contracts._STATEMENT": (
        " + | abrechnung | decompte | demonstrativo | décompte | estado | extracto | extrato "
        "| leistungsnachweis | nachweis | releve | relevé | statement | stundennachweis | "
        "timesheet "
    ),
    "meetings._MET": (
        " agenda | arrange | besprechung | book | call | marca | marque | meet | meeting | "
        "organise | plan | plane | rendez | reuniao | reunion | reunião | reunión | réunion |"
        " schedule | set | termin | treff | treffe | triff "
    ),
    "meetings._MET_HERE": (
        " agenda | arrange | besprechung | book | call | marca | marque | meet | meeting | "
        "organise | plan | plane | rendez | reuniao | reunion | reunião | reunión | réunion |"
        " schedule | set | termin | treff | treffe | triff "
    ),
    "meetings._MOVED": (
        " adie | aplaza | deplace | déplace | mova | move | mueve | postpone | reporte | "
        "reschedule | shift | verlege | verschiebe "
    ),
    "meetings._OFF": (
        " annule | anula | besprechung | call | cancel | cancela | cancele | delete | "
        "desmarque | drop | meet | meeting | off | propos | remove | rendez | reuniao | "
        "reunion | reunião | reunión | réunion | sage | streiche | sujet | termin "
    ),
    "meetings": (" calendar | calendario | calendrier | calendário | kalender "),
    "queue": (
        " aguard | attend | esper | next | nächst | proch | próxim | siguiente | suivant | "
        "wait | wart "
    ),
    "queue._TIMED": (
        " free | freie | freies | libre| livre| nachste| naechste| next| nächste| offene | "
        "offenes | prochain| proximo| próximo| siguiente| suivant| tique"
    ),
    "queue._PLAIN": (
        " free | freie | freies | libre| livre| nachste| naechste| next| nächste| offene | "
        "offenes | prochain| proximo| próximo| siguiente| suivant| tique"
    ),
    "queue._WAIT": (" aguarda | attends | espera | wait | warte "),
    "repeats": (" : "),
    "repeats._ALL": (
        " gibt | recorrentes | recurrentes | recurrents | récurrents | there |recurring "
        "|repeating |repeats |repeticiones |repeticoes |repeticões |repetitions |repetiçoes "
        "|repetições |repétitions |répetitions |répétitions |wiederholungen |wiederkehrende "
    ),
    "repeats._OFF": (
        " repeat | repeticao | repeticion | repetición | repeticão | repetition | repetiçao |"
        " repetição | repétition | répetition | répétition | wiederholung "
    ),
    "repeats._STOPPED_HERE": (
        " recurring | repeat | repeating | repete | repeter | repeticao | repeticion | "
        "repetición | repeticão | repetir | repetition | repetiçao | repetição | repita | "
        "repitas | repète | repéter | repétition | répeter | répetition | répète | répéter | "
        "répétition | wiederhol | wiederhole | wiederholung "
    ),
    "repeats._STOPPED_IT": (
        " recurring | repeat | repeating | repete | repeter | repeticao | repeticion | "
        "repetición | repeticão | repetir | repetition | repetiçao | repetição | repita | "
        "repitas | repète | repéter | repétition | répeter | répetition | répète | répéter | "
        "répétition | wiederhol | wiederhole | wiederholen | wiederholung "
    ),
    "requests._MADE": (" anfragetyp | antragstyp | tipo | type "),
    "requests._LISTED": ("anfragetypen |antragstypen |tipos |types "),
    "requests._GONE": (" anfragetyp | antragstyp | tipo | type "),
    "extensions._PUSHED": (
        " adia | adiar | adie | alarga | amplia | amplía | aplaza | aplazar | aufschieben | "
        "back | bump | deadline| decale | decaler | defer | delay | due| décale | décaler | "
        "echeance| echéance| empurra | estende | extend | extiende | faelligkeit| falligkeit|"
        " frist| fälligkeit| limite| límite| move | mueve | out | plazo| pospon | posponer | "
        "pospón | posterga | postpone | prazo| prolonge | prorroga | prorrogue | push | put |"
        " recule | reporte | reporter | repousse | repousser | retrasa | schieb | schiebe | "
        "schieben | shift | slip | verlaenger | verlaengere | verlaengern | verlanger | "
        "verlangere | verlangern | verlänger | verlängere | verlängern | verschieb | "
        "verschiebe | verschieben | vertage | écheance| échéance"
    ),
    "extensions._PUSHED_HERE": (
        " deadline| due| echeance| echéance| faelligkeit| falligkeit| frist| fälligkeit| "
        "limite| límite| plazo| prazo| um | écheance| échéance"
    ),
    "extensions._GIVEN": (
        " accorde | allow | concede | da | dale | dar | de | donne | dá | dê | gib | give | "
        "grant | para | pra | pro "
    ),
    "extensions._LATER": (" + "),
    "extensions._LATER_HERE": (" + "),
    "waits._WAITS": (
        " aguarda | aguardando | ate | attend| attente | até | bis | espera | esperando | "
        "estattend| hasta | j | jusqu | nous | nousattend| onattend| sommes | sommesattend| "
        "til | till | until | wait | waiting | waits | warte | warten | wartend | wartet "
    ),
    "waits._WAITS_ONLY": (
        " aguarda | aguardando | attend| attente | espera | esperando | estattend| j | nous |"
        " nousattend| onattend| sommes | sommesattend| wait | waiting | waits | warte | "
        "warten | wartend | wartet "
    ),
    "waits._WAITS_HERE": (" aguardando | attente | esperando | waiting | warte | warten | wartet "),
    "waits._WAITS_ONLY_HERE": (
        " aguardando | attente | esperando | waiting | warte | warten | wartet "
    ),
    "waits._SNOOZED": (
        " adia | adiar | adie | aplaza | aplazar | aside | ate | attente | até | aufschieben "
        "| ausblenden | bis | defer | espera | hasta | hide | hold | jusqu | parken | pausa |"
        " pause | pausiere | pausieren | pospon | posponer | pospón | postpone | reporte | "
        "reporter | repousse | repousser | ruhen | schiebe | schlummern | shelve | sleep | "
        "snooze | sommeil | stell | stelle | til | till | until | veille | verschieben | "
        "vertage | vertagen | zuruckstellen | zurueckstellen | zurückstellen "
    ),
    "waits._LEFT_ASIDE": (
        " aparca | aparcar | decale | deixa | deixe | deja | décale | empurra | laisse | lass"
        " | leave | park | parke | schieb | verschiebe "
    ),
    "waits._SNOOZED_HERE": (
        " adia | adiar | adie | aplaza | aplazar | ate | defer | hasta | hide | hold | jusqu "
        "| pause | pausiere | pospon | posponer | pospón | postpone | reporte | reporter | "
        "repousse | repousser | schiebe | shelve | snooze | til | till | vertage "
    ),
    "waits._NO_TIME": (
        " adia | adiar | adie | aplaza | aplazar | defer | hide | hold | pause | pausiere | "
        "pospon | posponer | pospón | postpone | reporte | reporter | repousse | repousser | "
        "schiebe | shelve | snooze | vertage "
    ),
    "waits._AWAKE": (
        " acorda | acorde | attend | aufwecken | despierta | espera | reveille | réveille | "
        "unpause | unsnooze | waiting | wake | wartet | weck | wecke | wecken "
    ),
    "waits._CAME_IN": (
        " ahead | andar | avancer | carry | continuar | continue | continuer | go | move | "
        "peuvent | podem | proceed | reprendre | resume | resumed | seguir | weiter | "
        "weitergehen | weitergemacht | weiterlaufen "
    ),
    "waits._AWAKE_HERE": (
        " acorda | acorde | attend | despierta | espera | reveille | réveille | unpause | "
        "unsnooze | waiting | wake | wartet | weck | wecke "
    ),
    "waits": (" attente| espera| hold| wartet| which |snoozed|waiting|wartende"),
    "times": (
        " atrasada | atrasadas | atrasado | atrasados | atraso | chamados | dus| dû| "
        "echeance| echéance| faellig| fallig| fällig| issues | late | ones | retard | retraso"
        " | sind | taches | tareas | tâches | vence| vencida | vencidas | vencido | vencidos "
        "| welche | which | écheance| échéance|due|past |uberfaellig |uberfaellige "
        "|uberfaelligen |uberfaellign |uberfallig |uberfallige |uberfalligen |uberfallign "
        "|uberfällig |uberfällige |uberfälligen |uberfällign |ueberfaellig |ueberfaellige "
        "|ueberfaelligen |ueberfaellign |ueberfallig |ueberfallige |ueberfalligen "
        "|ueberfallign |ueberfällig |ueberfällige |ueberfälligen |ueberfällign |überfaellig "
        "|überfaellige |überfaelligen |überfaellign |überfallig |überfallige |überfalligen "
        "|überfallign |überfällig |überfällige |überfälligen |überfällign "
    ),
    "times._DUE": (
        " aendern | andern | deadline| due| echeance| echéance| faellig| fallig| frist| "
        "fällig| legen | limite| límite| plazo| prazo| setzen | vence| verlaengern | "
        "verlangern | verlängern | verschieben | ändern | écheance| échéance"
    ),
    "times._DUE_HERE": (
        " deadline| due| echeance| echéance| faellig| fallig| frist| fällig| limite| límite| "
        "plazo| prazo| vence| écheance| échéance"
    ),
    "times._WHEN_DUE": (
        " deadline | due | dû | echeance | echéance | faellig | faelligkeit | fallig | "
        "falligkeit | frist | fällig | fälligkeit | limite | límite | plazo | prazo | vence |"
        " which | écheance | échéance "
    ),
    "times._NO_TIME": (
        " deadline| due| echeance| echéance| faelligkeit| falligkeit| frist| fälligkeit| "
        "limite| límite| plazo| prazo| remind | reminder | écheance| échéance"
    ),
    "times._NOT_DUE": (
        " clear | delete | drop | due | echeance | echéance | enlève | entferne | faellig | "
        "fallig | frist | fällig | limite | loesche | losche | límite | lösche | plazo | "
        "prazo | quita | remova | remove | tira | vence | écheance | échéance "
    ),
    "times._NOT_DUE_HERE": (
        " clear | delete | drop | due | echeance | echéance | faellig | fallig | frist | "
        "fällig | limite | límite | plazo | prazo | remove | vence | écheance | échéance "
    ),
    "times._REMINDED": (
        " + | acuerdame| acuérdame| alert | avisa| avise| avísame| buzz | erinner | erinnere "
        "| erinnern | erinnerung| kannst | koenntest | konntest | könntest | lembra| lembre| "
        "nudge | penser | peux | ping | poderia | podrias | podrías | poke | pourrais | "
        "previens | préviens | puedes | rappel| recordar| recordatorio| recuerdame| "
        "recuérdame| remind | reminder| set | vc | voce | você | will "
    ),
    "times._REMINDED_HERE": (
        " erinner | erinnere | lembra| lembre| poderia | rappele | rappelez | rappelle | "
        "recuerdame| recuérdame| remind "
    ),
    "times._FORGOTTEN": (
        " erinnere | erinnerung | lembrete | rappel | recordatorio | remind | reminder | "
        "reminders | reminding "
    ),
    "times._LOST": (
        " erinner | erinnere | lembra| lembre| poderia | rappele | rappelez | rappelle | "
        "recuerdame| recuérdame| remind "
    ),
    "answers._SAVED": (" + |answer |antwort |reponse |resposta |respuesta |réponse "),
    "answers._KEPT": (
        " ab | answer| antwort| appelee| appelée| called| canned | chamada| llamada| macro| "
        "modelo| modèle| musterantwort| named| namens| plantilla| reply| reponse| response| "
        "resposta| respuesta| réponse| saved | standard | standardantwort| stock | template| "
        "text| vorlage"
    ),
    "answers._SHOWN": (" + | answer | antwort | reponse | resposta | respuesta | réponse "),
    "answers._LISTED": (" answers | antworten | reponses | respostas | respuestas | réponses "),
    "answers._LIKELY": (" answers | antworten | reponses | respostas | respuestas | réponses "),
    "answers._GONE": (" + | answer | antwort | reponse | resposta | respuesta | réponse "),
    "answers._USED": (" + | nutz | nutze | usa | use | utilise | verwend | verwende "),
    "answers._HERE": (" + | nutz | nutze | usa | use | utilise | verwend | verwende "),
    "answers._CLOSED": (
        " + | answer | antwort | cierra | close | feche | ferme | reponse | resposta | "
        "respuesta | réponse | schliess | schliesse "
    ),
    "answers._REPORT": (" answers | antworten | reponses | respostas | respuestas | réponses "),
    "answers._TAKEN": (" offer "),
    "answers._REFUSED": (" offer "),
    "summaries": (
        " fass | fasse | resuma | resume| resumir | resumo| resumé| resúmeme | résume| "
        "résumé| sum | summarise | summarize | summary| thread | tl | tldr| zusammenfassen | "
        "zusammenfassung"
    ),
    "titles._RENAMED": (
        " benenne | rename | renombra | renombrar | renomear | renomeia | renomeie | renomme "
        "| renommer | renommez | retitle | titel | title | titre | titulo | título "
    ),
    "titles._DESCRIBED": (
        " beschreibung | desc | descricao | descricão | descripcion | descripción | "
        "description | descriçao | descrição "
    ),
}
