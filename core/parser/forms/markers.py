"""The words without which a form does not fit; made by `python -m tests.forms`.

SETS: words as in `core.parser.forms.form.said`, with a space where a word begins or ends
WAYS: the ways of a form, each with the numbers of the sets of which it needs a word, the rarest
    first ("4 0|5 0": two ways). A key is `module.FORM`, or a module for its other patterns.
"""

SETS = (
    " approval | approve | sign ",
    " ask | get ",
    " < | @ ",
    " # | cela| das| es| isso| isto| it| lo| t | t0| that| them| this| ça",
    " ask | get | request ",
    " by | from | of ",
    " for | of ",
    (
        " # | cela | das | es | eso | esto | isso | isto | it | lo | t | t0| that | them | "
        "this | ça "
    ),
    " get | request ",
    " for | of | on ",
    " besorg | besorge | hol | hole ",
    (
        " accord | ahead | approbation | approval | aprobacion | aprobación | aprovacao | "
        "aprovacão | aprovaçao | aprovação | aval | freigabe | genehmigung | goahead | ok | "
        "okay | sign | signoff | vert | visto "
    ),
    " fuer | fur | für | von | zu ",
    (
        " ask | demande | demander | demandez | frag | frage | get | hol | hole | peca | pede"
        " | pedir | pega | pegue | peça | pide | pidele | pídele | request "
    ),
    (" a | al | ao | bei | by | da | de | del | do | du | from | of | para | pra | pro | von | à "),
    (
        " a | da | de | del | do | du | em | for | fuer | fur | für | of | on | para | pour |"
        " pra | pro | sur | zu "
    ),
    " get | hol | hole ",
    " for | fuer | fur | für | of | on | zu ",
    " besoin | braucht | necesita | need | needs | precisa | require | requires ",
    " by | da | de | del | do | du | durch | from | of | par | von ",
    " freigabe | genehmigung ",
    " freizugeben| genehmigen",
    " bitte | frag | frage ",
    " apruebe | aprueben ",
    (
        " pida | pidale | pide | pidel | pidele | pidelle | pido | pidole | pidu | pidule | "
        "pída | pídale | píde | pídel | pídele | pídelle | pído | pídole | pídu | pídule "
    ),
    " approuver ",
    " demande | demander | demandez ",
    " aprovar | aprovarem | aprove | aprovem ",
    " peca | pede | pedir | peça ",
    " approval ",
    " cancel | drop | remove | withdraw ",
    (
        " accord| ahead| approbation| approval| aprobacion| aprobación| aprovacao| aprovacão|"
        " aprovaçao| aprovação| aval| feu | freigabe| genehmigung| goahead| ok| request| sign"
        " | signoff| visto "
    ),
    " needs ",
    " hace | retira ",
    " approbation",
    " precisa | retira ",
    (" approuve | approve | aprova | aprove | aprovo | aprueba | apruebo | genehmig | genehmige "),
    " # | t | t0",
    " approve | happy | ll | ok | okay | sign | will ",
    " geb | gebe ",
    " frei",
    " frei ",
    (
        " approuve| approve| aprobado | aprovado | aprovo| apruebo| frei | freigegeben| gebe "
        "| genehmige | valide"
    ),
    " accord | aprovado | aprovo | apruebo | doy | valide ",
    " decline | rechaza | rechazo | refuse | reject | rejeita | rejeito | rejette ",
    " lehn | lehne ",
    " ab",
    " ablehnen",
    " approuve | aprovo| apruebo| genehmige | lehne | refuse| reject",
    " agree | approuve | approve | aprovo | apruebo | sign ",
    " + | client | cliente | kunde | set ",
    " + | channel | client | cliente | este | kunde ",
    " canal | channel | kanal | salon ",
    " + | client | cliente | customer | kunde | kunden | kundin ",
    " + | client | cliente | kunde ",
    " client | cliente | define | kunde | kunden | mets | pon | set | setz | setze ",
    " da | de | del | do | du | for | fuer | fur | für | of | on | von ",
    "clientes |clients |kunden |kundenliste |lista ",
    " service | sla",
    " level | levels | sla | slas ",
    " level | levels |la |las ",
    (
        " are | das | die | el | le | les | list | los | mir | montre | mostra | muestra | o "
        "| os | our | s| the | us | zeig | zeige "
    ),
    " level | service | sla",
    " issues| plazo| prazo| spät|breached|fora |fuera |hors |late|verspätet",
    "breach|service |sla",
    (
        " breve| point| punto |about |bald|bientot|bientôt|cerca |close |fast|going |kurz "
        "|near|perto |prestes |pronto|près |quase|soon"
    ),
    (
        " list | qu | quais | que | quel | quels | qué | show | ticket | tickets | was | "
        "welche | what | which "
    ),
    (
        " achemine | dirige | distribui | encaminha | encaminhe | enruta | leit | leite | "
        "reparte | repartis | route | répartis | verteile "
    ),
    " < | @ | me| mi| moi| mí",
    (
        " > | a | al | an | bugs | chamados | issues | para | pour | pra | pro | requests | "
        "tareas | ticket | tickets | to | zu | à | → "
    ),
    " + | gehen | go | van | vao | vont | vão ",
    (
        " asigna | assign | attribue | donne | envia | envoie | envía | give | manda | pass |"
        " passa | send "
    ),
    (
        " + | a | bugs | chamados | entre | issues | para | pra | pro | requests | ticket | "
        "tickets | to | à "
    ),
    (
        " + | a | an | bugs | chamados | for | issues | para | pour | pra | pro | requests | "
        "ticket | tickets | to | à "
    ),
    " aus | bugs | issues | nada | nicht | nobody | none | off | requests | tareas ",
    " route | ruta | stop | unroute ",
    "rotas |routen |routes |routing |rutas |zuteilung |zuteilungen ",
    " quem | qui | wer | who ",
    (
        " much | travail | viel | wieviel |arbeitslast |auslastung |capacity |carga |charge "
        "|load |team |work "
    ),
    (
        " bekommt | gets | kriegt | llegan | quien | recebe | receives | recibe | recoit | "
        "reçoit | tocan | van | vao | vont | vão "
    ),
    " busiest | least | most ",
    " who ",
    " meisten | wenigsten ",
    (
        " actuellement | agora | ahora | aktuell | arbeit | currently | gerade | maintenant |"
        " moment | momento | now | right | tickets | tun | zurzeit "
    ),
    " quien | quién | trabajo ",
    " cargado | liado | ocupado | quien ",
    " moins | plus | travail ",
    " quem | trabalho ",
    " ocupado | sobrecarregado ",
    (
        " cobre | cover | covers | cubre | deputises | deputizes | deputy | fill | fills | "
        "her | him | remplace | springt | stand | stands | substitui | substituta | "
        "substituto | suplente | suppléant | suppléante | sustituye | them | vertretung | "
        "vertritt | will | übernimmt "
    ),
    " , | . | ; | and | e | et | und | y ",
    (
        " absent| abwesend| ausente| ausser | away| baja| conge| congé| doente| enferma| "
        "enfermo| essa | ferias| folga| fora| frei| fuera| férias| holiday| indisponivel| "
        "indisponível| krank| leave| licenca| licença| malade| nessa | nesta | nicht | now| "
        "off| ooo| out| permiso| pto| right | sick| unavailable| urlaub| vacaciones| "
        "vacances| vacation| verfuegbar| verfugbar| verfügbar| weg|absences |abwesenheiten "
        "|ausencias |ausências "
    ),
    (" deputy| make | set | substituta| substituto| suplente| suppleant| suppléant| vertretung"),
    (
        " deputy | substituta | substituto | suplente | suppleant | suppleante | suppléant | "
        "suppléante | vertretung "
    ),
    " deputises | deputizes | stand | stands ",
    " deputy | suplente | vertretung ",
    " stands ",
    " deputy| substituta| substituto| suplente| suppleant| suppléant| vertretung",
    (
        " absent | absente | abwesend | ausente | away | baja | conge | conges | congé | "
        "congés | ferias | folga | fora | fuera | férias | haus | holiday | krank | leave | "
        "licenca | licença | nicht | office | ooo | pto | sick | urlaub | vacaciones | "
        "vacances | vacation | weg | work "
    ),
    (
        " absent | absente | abwesend | ate | até | ausente | away | baja | bis | conge | "
        "conges | congé | congés | ferias | folga | fora | fuera | férias | hasta | haus | "
        "holiday | jusqu | krank | leave | licenca | licença | nicht | office | ooo | pto | "
        "sick | through | til | till | until | urlaub | vacaciones | vacances | vacation | "
        "weg | work "
    ),
    (
        " ate | até | bis | esta | estara | estará | hasta | jusqu | now | s | sera | through"
        " | til | till | to | tá | until | will "
    ),
    " bin | jusqu ",
    (
        " absent | absente | abwesend | ausente | away | baja | bin | conge | conges | congé "
        "| congés | ferias | folga | fora | fuera | férias | haus | holiday | krank | leave |"
        " licenca | licença | nicht | office | ooo | pto | sick | urlaub | vacaciones | "
        "vacances | vacation | weg | work "
    ),
    " ate | até | bis | hasta | jusqu | through | til | till | to | until ",
    (
        " baja | conge | conges | congé | congés | ferias | folga | férias | holiday | leave "
        "| licenca | licença | office | permiso | pto | urlaub | vacaciones | vacances | "
        "vacation | verfuegbar | verfugbar | verfügbar | work |absent |absente |abwesend "
        "|ausente |ausser |away |doente |enferma |enfermo |fora |frei |fuera |indisponivel "
        "|indisponível |krank |malade |nicht |off |ooo |out |sick |unavailable |weg "
    ),
    (
        " < | @ | am | bin | estare | estarei | estaré | estou | estoy | ill | im | ll | m | "
        "mark | serai | set | suis | tô | vais | vou | voy | will "
    ),
    (
        " am | bin | estare | estarei | estaré | estou | estoy | ill | im | ll | m | mark | "
        "serai | set | suis | tô | vais | vou | voy | will "
    ),
    (
        " absent | absente | abwesend | ausente | away | baja | conge | conges | congé | "
        "congés | doente | enferma | enfermo | ferias | folga | fora | frei | fuera | férias "
        "| haus | holiday | indisponivel | indisponível | krank | leave | licenca | licença |"
        " malade | nicht | off | ooo | out | permiso | pto | sick | unavailable | urlaub | "
        "vacaciones | vacances | vacation | verfuegbar | verfugbar | verfügbar | weg | work "
    ),
    " < | @ | bin ",
    (
        " conge | conges | congé | congés | ferias | folga | frei | férias | habe | have | "
        "holiday | holidays | j | leave | nehme | prends | pto | take | tengo | tenho | time "
        "| tiro | tomo | urlaub | vacaciones | vacances | vacation | ve "
    ),
    " hab | habe ",
    (
        " conge | conges | congé | congés | ferias | folga | frei | férias | holiday | "
        "holidays | leave | pto | time | urlaub | vacaciones | vacances | vacation "
    ),
    " abwesend | away | holiday | office | ooo | urlaub | vacation ",
    " away | ooo ",
    (
        " away | back | estou | here | regreso | rentre | rentree | rentré | rentrée | retour"
        " | revenu | revenue | volta | vuelta | wieder | zuruck | zurueck | zurück "
    ),
    " away | back | retour | volta | vuelta | wieder | zuruck | zurueck | zurück ",
    " returned | revoila | revoilà | voltei | volvi | volví | vuelto ",
    (
        " away | back | here | regreso | rentre | rentree | rentré | rentrée | retour | "
        "revenu | revenue | volta | vuelta | wieder | zuruck | zurueck | zurück "
    ),
    " away | back ",
    " back | off ",
    (
        " cambia | cambiar | cambio | echange | echanger | exchange | intercambia | "
        "intercambio | meine | meinen | permute | swap | switch | tausch | tausche | tauschen"
        " | trade | troca | trocar | troco | échange | échanger "
    ),
    (
        " + | astreinte | avec | bereitschaft | call | com | con | dienst | duty | garde | "
        "guardia | mit | oncall | plantao | plantão | rufbereitschaft | schicht | shift | "
        "sobreaviso | turno | with "
    ),
    (
        " avec | cambia | cambiar | cambio | echange | echanger | exchange | intercambia | "
        "intercambio | permute | swap | switch | tausch | tausche | tauschen | trade | troca "
        "| trocar | troco | échange | échanger "
    ),
    (
        " cobre | cover | covers | cubre | meine | meinen | pega | prend | remplace | take | "
        "takes | toma | ubernimmt | uebernimmt | will | übernimmt "
    ),
    " give | hand | over ",
    (
        " + | astreinte | bereitschaft | call | dienst | duty | garde | guardia | oncall | "
        "plantao | plantão | rufbereitschaft | schicht | shift | sobreaviso | to | turno "
    ),
    (
        " + | astreinte | bereitschaft | call | guardia | oncall | plantao | plantão | "
        "rufbereitschaft | sobreaviso "
    ),
    (
        " cada | daily| dia| días| each | every | jede | jeden | jour| semaine| semanal| "
        "taeglich| taglich| toda | todas | toutes | täglich| weekly| wochentlich| "
        "woechentlich| wöchentlich"
    ),
    (
        " + | astreinte| bereitschaft| call| guardia| oncall| plantao| plantão| "
        "rufbereitschaft| sobreaviso"
    ),
    (" bota | coloca | make | mets | poe | pon | put | põe | set | setz | setze | stell | stelle "),
    " / ",
    " aus | fin | nobody | none | off ",
    (
        " dienstags | donnerstags | freitags | fridays | jeudis | lundis | mardis | mercredis"
        " | mittwochs | mondays | montags | samedis | samstags | saturdays | sonntags | "
        "sundays | thursdays | tuesdays | vendredis | wednesdays "
    ),
    (
        " call| cobre| couvre| cover| cubre| person| quien | remplace| rotation| schedule| "
        "takes | ubernimmt| uebernimmt| vertritt| "
        "übernimmt|astreinte|bereitschaft|guardia|oncall|plantao|plantão|sobreaviso"
    ),
    (
        " + | astreinte| bereitschaft| call| cobre| couvre| cover| cubra| cubre| cubro| "
        "guardia| oncall| plantao| plantão| remplace| rufbereitschaft| sobreaviso| takes | "
        "ubernehme| ubernimmt| uebernehme| uebernimmt| vertritt| übernehme| übernimmt"
    ),
    " < | @ | eu | i | ich | je | ll | me | yo ",
    " covers ",
    " add | attach | put | set ",
    " for | on | to ",
    (
        " etikett | etiqueta | etiquetas | etiquette | etiquettes | label | labels | tag | "
        "tags | étiquette | étiquettes "
    ),
    " + | add | attach | put | set ",
    " + | add | put ",
    (
        " + | etikett | etiqueta | etiquetas | etiquette | etiquettes | hinzu | label | "
        "labels | tag | tags | étiquette | étiquettes "
    ),
    (
        " + | etikett | etiqueta | etiquetas | etiquette | etiquettes | label | labels | tag "
        "| tags | étiquette | étiquettes "
    ),
    " fueg | fuege | fug | fuge | füg | füge | gib | setz | setze ",
    " fueg | fuege | fug | fuge | füg | füge | setz | setze ",
    " an | auf | bei | fuer | fur | für | zu ",
    (
        " geben | hinzufuegen | hinzufugen | hinzufügen | kennzeichnen | markieren | setzen |"
        " versehen "
    ),
    " adiciona | ajoute | añade | bota | coloca | coloque | gib | mets | pon | ponle ",
    " agrega | añade | pon | ponle ",
    " a | al | en | para | pra | pro ",
    " + | ajoute | mets | mettre ",
    " a | au | sur | à ",
    " adiciona | adicione | bota | coloca | coloque | poe | ponha | põe ",
    " a | ao | em | na | no ",
    " clear | delete | drop | remove | take ",
    " from | of | off | on ",
    " + | clear | delete | drop | remove | take ",
    " unlabel | untag ",
    " entfernen | loeschen | loschen | löschen | wegnehmen ",
    " aus | bei | von ",
    " entfern | entferne ",
    " nimm ",
    " von ",
    " + | borra | elimina | quita ",
    " a | da | de | del | do | du ",
    " + | enlève | retire | supprime ",
    " a | da | de | del | do | du | sur | à ",
    " remova | remove | tira | tire ",
    " da | de | del | do | du ",
    " avec |abiertos |offene |tickets ",
    " + | labeled | labelled | tagged ",
    "etiketten |etiquetas |etiquettes |labels |tags |étiquettes ",
    " + | change | rename ",
    " + | as | into | to ",
    " + | merge ",
    " + | into | label | tag | to | with ",
    " labels | tags ",
    " + | and | into | to | with ",
    " + | benenn | benenne | nenn | nenne ",
    " + | in | um | zu ",
    " cambia | renombra ",
    " + | a | como | pela | pelo | por ",
    " + | etiquette | renomme | renommer | renommez | étiquette ",
    " + | en ",
    " + | renomear | renomeia | renomeie ",
    " + | para | pra | pro ",
    "bericht|informe|rapport|relatorio|relatório|report",
    " bericht | informe | rapport | relatorio | relatório | report | reports ",
    " cambia | defina | mets | mude | pon | set | setz | setze ",
    " bericht | informe | jeden | rapport | relatorio | relatório | report | reports ",
    " jeden | toda |bericht |informe |rapport |relatorio |relatório |report |reports ",
    " route | set | sla ",
    " e | if | si | tal | waere | ware | wäre ",
    "sla",
    (
        " acontece | aconteceria | e | happen | if | passerait | passieren | passiert | qué |"
        " si | waere | ware | wäre "
    ),
    (
        " block | blocked | blocker | blockers | blockier | blockiert | blocking | blocks | "
        "bloque | bloquea | bloqueado | bloqueia | bloqué | bloquée | child | children | "
        "depend | depende | dependency | depending | depends | dépend | hängt | link | linked"
        " | links | parent | part | parte | partie | parts | prerequisite | relate | related "
        "| relates | sub | subtarea | subtarefa | subtask | subtasks | subticket | teil | "
        "tâche | unteraufgabe "
    ),
    (
        " blocked | blockiert | bloqueada | bloqueado | dependent | depending | par | waiting"
        " | waits "
    ),
    (
        " aren | arent | esta | estan | isn | isnt | longer | mais | mehr | nao | not | plus "
        "| tá | ya "
    ),
    " unblock ",
    " by | from ",
    " depend | depends | does | doesn | don | longer | need | wait | waits ",
    " ab ",
    " haengt | hangt | hängt ",
    " blockiert ",
    " durch | mehr ",
    " depend | depende | dépend ",
    " block | blocks ",
    " mehr ",
    " bloque | bloquea | bloqueia ",
    (
        " attend | depend | depende | depends | dépend | espera | haengt | hangt | hängt | "
        "needs | waits | wartet "
    ),
    " durch | von | wird ",
    " begin | proceed | start ",
    " block ",
    " by | on | with ",
    " block | blockiert | blocks | bloque | bloquea | bloqueia ",
    " blocker | blockers | blocking ",
    (
        " child | children | enfant | enfants | filha | filhas | filho | filhos | hija | "
        "hijas | hijo | hijos | kinder | part | parte | partes | partie | parties | parts | "
        "sous | sub | subtarea | subtareas | subtarefa | subtarefas | subtask | subtasks | "
        "subticket | subtickets | teil | teilaufgabe | teilaufgaben | teile | uma | "
        "unteraufgabe | unteraufgaben | unterticket | untertickets "
    ),
    " any | anything | nothing ",
    " anything | nada | nichts | no | none | nothing | rien | tickets ",
    (
        " bota | coloca | convierte | fais | faz | haz | mach | mache | make | mets | poe | "
        "pon | põe | transforma | turn "
    ),
    " belong | belongs ",
    " gehoert | gehort | gehört ",
    " child | part | subtask | task ",
    " add | make ",
    " add ",
    " to ",
    " contains | includes | parent ",
    " children | parts | subtasks | tasks ",
    " teile ",
    " partes ",
    " parties ",
    " blocking | blocks | delaying | delays | stoping | stops | which ",
    " holding | keeping | way ",
    " holding ",
    " back | up ",
    (
        " blockier | blockiere | blockieren | blockierent | blockieret | blockiern | "
        "blockiernt | blockiert | welche "
    ),
    " haelt | halt | hält ",
    " auf ",
    " bloqueando | detiene | frena | frenando | traba ",
    " bloque | coince | freine | retient ",
    " bloqueando | segura | segurando | trava | travando ",
    " bloque | bloquea | bloquean | bloqueia | bloqueiam | bloquent | qué ",
    (" bereit| listas| listo| pret| pronta| pronto| prêt| ready| startbereit| startklar| work "),
    " blocked| blockiert| bloqueados| bloques| bloqués| unblocked",
    " grab | next | pick | start | started | tackle | what | work ",
    " anfangen | angehen | arbeiten | nehmen | woran ",
    " machen | tun ",
    " podemos | puedo | qué ",
    " podemos | posso | puedo ",
    " bosser | commencer | faire | prendre | travailler ",
    " peut | peux | puis ",
    " podemos | posso ",
    " blo",
    " are|cked|ckiert|que|qué",
    " blocked| bloqueados| bloques| bloqués",
    (
        " all | alle | are | esta | estan | estao | está | están | estão | find | give | list"
        " | lista | liste | mir | montre | mostra | muestra | quais | que | quels | qué | "
        "show | sind | sont | ticket| todo | tout | tá | us | was | welche | what | whats | "
        "which | zeig | zeige "
    ),
    (" compart | di | diga | dile | dis | diz | mitteil | partag | sag | shar | teil | tell "),
    " share ",
    " + | desk | to | with ",
    " gib | teil | teile ",
    " + | desk | mit ",
    " comparte | compartilha | compartilhar | compartilhe | compartir | partilha ",
    " + | com | con ",
    " partage | partager ",
    " avec ",
    " teil | teile ",
    " + | comparte | compartelo | compartilha | compártelo ",
    " partage ",
    " share | stop | unshare ",
    " mehr| nicht",
    " mit ",
    " compartas | compartilhar | compartilhe | compartilhes | compartir | nao ",
    " partager | stop | teilen | unshare ",
    " tell ",
    " , | - | : | – ",
    " sag | sage ",
    " + | di | diga | dile | dis | diz ",
    "desk",
    " share | unshare ",
    " t | t0 ",
    " follow | subscribe | watch ",
    " inform | informed | keep | notify | posted | update | updated ",
    " follower | subscribe | watcher ",
    " abonniere | beobachte | folge | verfolge ",
    " abonnieren | beobachten | folgen | verfolgen ",
    " halt | halte ",
    " laufenden ",
    " mantenme | manténme | tenme ",
    " tenez | tiens ",
    " dentro | informada | informado | par ",
    " seguir | siga | sigue | sigueme | suis | suivre | sígueme ",
    " follow | stop | unfollow | unsubscribe | unwatch ",
    " mute | silence | silencia | silenciar | silencie | sourdine ",
    " silenciar | stumm | stummschalten ",
    " stumm ",
    " stop ",
    " beobachte | entfolge | folge ",
    " beobachte | folge | verfolge ",
    " abonnieren | beobachten | entfolgen | folgen | verfolgen ",
    " seguir | sigas | suis | suivre ",
    " folgen | follow | seguir | suivre | watch ",
    " entfolgen | seguir | suivre | unfollow ",
    " folge | follow | neuen | nuevos | siga | sigue | subscribe | suis ",
    " entfolge | seguir | stop | suivre | unfollow | unsubscribe ",
    " follow | followed | following | follows ",
    " follow | following | which ",
    " folge | verfolge ",
    " beobachte ",
    " quels | sigo ",
    " save ",
    " + | as | list ",
    " speichere ",
    " + | als ",
    " guarda | guardar ",
    " + | como ",
    " enregistre | sauvegarde ",
    " + | comme | sous ",
    " guarde | salva | salve ",
    (
        " bookmark | enregistre | garde | guarda | guardar | guarde | memorise | merk | merke"
        " | mémorise | remember | retiens | salva | salve | sauvegarde | save | speicher | "
        "speichere "
    ),
    (" als | as | comme | como | name | namen | nom | nombre | nome | sous | under | unter "),
    (
        " ansicht | busca | busqueda | búsqueda | ca | cela | cette | das | dernière | diese "
        "| esa | essa | esta | esto | filter | filtre | filtro | isso | isto | last | letzte "
        "| list | lista | liste | pesquisa | recherche | search | suche | that | this | "
        "ultima | view | ça | última "
    ),
    " saved ",
    " listen ",
    " listas | listes ",
    " bad | badly | good | well ",
    " rate ",
    " feedback ",
    " follow| start | stop | subscribe| unfollow| watch",
    (
        " / | = | > | github | issue | linear | public | publique | pública | público | "
        "öffentlich | → "
    ),
    " = | > | → ",
    " / | github | linear ",
    " copy | export | forward | move | push | send ",
    " into | to ",
    " a | an | nach | para | pra | pro | to | vers | à ",
    " issue ",
    " at | in | on ",
    " / | github| linear",
    " exportiere | gib | schick | schicke | sende ",
    " an | nach | zu ",
    (
        " envia | envie | envoie | envoyer | envía | exporta | exporte | manda | mande | pasa"
        " | passe "
    ),
    " a | ao | para | pra | pro | sur | vers | à ",
    " detach | disconnect | unlink ",
    " github | issue | linear ",
    " github | linear | seinem ",
    " loese | lose | löse | trenne ",
    " desconecta | desvincula | desvincule | detache | détache ",
    " github | linear ",
    (
        " comentario | comentário | kommentar | oeffentliche | offentliche | public | publica"
        " | publique | pública | öffentliche "
    ),
    (
        " comentario | comentário | commentaire | kommentar| oeffentliche | offentliche | "
        "public | publica| publique| pública| öffentliche "
    ),
    " + | - | − ",
    " 0 | 0h| 0m| 0std| 0stunde| heure| hora| hour| hr| min| std| stunde",
    (
        " + | add | anota | aponte | apunta | book | buche | compte | enregistre | erfasse | "
        "imputa | impute | lance | log | logged | registra | registrar | registre | saisis | "
        "spent | track | trag | trage | verbuche | work | worked | worklog | − "
    ),
    (
        " a | an | auf | bei | em | en | for | fuer | fur | für | na | no | on | para | pour "
        "| pra | pro | sur | to "
    ),
    (
        " add | anota | aponte | apunta | book | buche | compte | enregistre | erfasse | fur "
        "| imputa | impute | lance | log | logged | registra | registrar | registre | saisis "
        "| spent | track | trag | trage | verbuche | work | worked | worklog "
    ),
    (
        " add | anota | aponte | apunta | book | buche | compte | enregistre | erfasse | "
        "imputa | impute | lance | log | logged | registra | registrar | registre | saisis | "
        "spent | track | trag | trage | verbuche | work | worked | worklog "
    ),
    (
        " dedique | dediqué | eudedique | eudediqué | eugastei | eupasse | eupassé | euspent "
        "| eutrabaje | eutrabajé | eutrabalhei | eutravaille | eutravaillé | euworked | "
        "gastei | hededique | hedediqué | hegastei | hepasse | hepassé | hespent | hetrabaje "
        "| hetrabajé | hetrabalhei | hetravaille | hetravaillé | heworked | ichdedique | "
        "ichdediqué | ichgastei | ichpasse | ichpassé | ichspent | ichtrabaje | ichtrabajé | "
        "ichtrabalhei | ichtravaille | ichtravaillé | ichworked | idedique | idediqué | "
        "igastei | ipasse | ipassé | ispent | itrabaje | itrabajé | itrabalhei | itravaille |"
        " itravaillé | iworked | j | passe | passé | spent | trabaje | trabajé | trabalhei | "
        "travaille | travaillé | worked | yodedique | yodediqué | yogastei | yopasse | "
        "yopassé | yospent | yotrabaje | yotrabajé | yotrabalhei | yotravaille | yotravaillé "
        "| yoworked "
    ),
    " gearbeitet | gebraucht | gesessen ",
    " hab",
    " deduct | remove | subtract | take ",
    " from | off ",
    " hours | tempo | temps | tiempo | time | work | zeit ",
    (
        " = | aufwand | est | estima | estimacion | estimación | estimado | estimate | "
        "estimated | estimation | estimativa | estime | estimé | geschaetzt | geschatzt | "
        "geschätzt | schaetz | schaetze | schaetzung | schatz | schatze | schatzung | schätz "
        "| schätze | schätzung "
    ),
    (
        " - | 0 | 0h| 0m| 0std| 0stunde| heure| hora| hour| hr| kein | keine | min| none | "
        "off | std| stunde"
    ),
    (
        " aufwand | est | estima | estimacion | estimación | estimado | estimate | estimated "
        "| estimation | estimativa | estime | estimé | fuer | fur | geschaetzt | geschatzt | "
        "geschätzt | schaetz | schaetze | schaetzung | schatz | schatze | schatzung | schätz "
        "| schätze | schätzung "
    ),
    (
        " aufwand | est | estima | estimacion | estimación | estimado | estimate | estimated "
        "| estimation | estimativa | estime | estimé | geschaetzt | geschatzt | geschätzt | "
        "schaetz | schaetze | schaetzung | schatz | schatze | schatzung | schätz | schätze | "
        "schätzung "
    ),
    " 0",
    (
        " aufwand | cambia | change | defina | est | estima | estimacion | estimación | "
        "estimado | estimate | estimated | estimation | estimativa | estime | estimé | fixe |"
        " geschaetzt | geschatzt | geschätzt | mets | mude | pon | schaetz | schaetze | "
        "schaetzung | schatz | schatze | schatzung | schätz | schätze | schätzung | set | "
        "setz | setze "
    ),
    (" heures | horas | hours | stunden | temps | time | timesheet | worklog | worklogs | zeiten "),
    " heures| horas| hours| stunden| temps| time| worklog| zeiten",
    " meine | mes | minhas | mis | muestra | my | zeige ",
    " csv | excel | xlsx ",
    (" ai | fiz | gastei | he | hice | i | ich | lancei | llevo | registré | trabajé | trabalhei "),
    " hours | much ",
    " stunden | zeit ",
    " horas | tiempo ",
    " combien ",
    " quantas | quanto ",
    " bericht | informe | rapport | relatorio | relatório | report ",
    " contract| contrat| retainer| set | vertrag",
    (
        " / | mes| mois| monat| month| mês|almes|almois|almonat|almonth|almês|ames|amois|amon"
        "at|amonth|amês|aomes|aomois|aomonat|aomonth|aomês|chaquemes|chaquemois|chaquemonat|c"
        "haquemonth|chaquemês|eachmes|eachmois|eachmonat|eachmonth|eachmês|everymes|everymois"
        "|everymonat|everymonth|everymês|immes|immois|immonat|immonth|immês|jedenmes|jedenmoi"
        "s|jedenmonat|jedenmonth|jedenmês|parmes|parmois|parmonat|parmonth|parmês|pelomes|pel"
        "omois|pelomonat|pelomonth|pelomês|permes|permois|permonat|permonth|permês|pormes|por"
        "mois|pormonat|pormonth|pormês|promes|promois|promonat|promonth|promês"
    ),
    " aus | end | ende | ended | ends | fim | fin | none | off ",
    " + | contract | contrat | contrato | retainer | vertrag ",
    (
        " beende | cancel | cancela | encerra | end | kuendig | kuendige | kundig | kundige |"
        " kündig | kündige | resilie | résilie | stop | termina | terminate | termine "
    ),
    " contract | contrat | contrato | retainer | vertrag ",
    " cancel | end | stop | terminate ",
    " contracts | contratos | contrats | retainers | vertraege | vertrage | verträge ",
    " + | berechne | bill | factura | facture | fakturiere | fature | invoice ",
    (
        " + | abrechnung | decompte | demonstrativo | décompte | estado | extracto | extrato "
        "| leistungsnachweis | nachweis | releve | relevé | statement | stundennachweis | "
        "timesheet "
    ),
    (
        " agenda | arrange | besprechung | book | call | marca | marque | meet | meeting | "
        "organise | plan | plane | rendez | reuniao | reunion | reunião | reunión | réunion |"
        " schedule | set | termin | treff | treffe | triff "
    ),
    (
        " about | for | on | pela | pelo | por | pour | propos | re | regarding | sobre | "
        "sujet | sur | uber | ueber | wegen | zu | über "
    ),
    (
        " adie | aplaza | deplace | déplace | mova | move | mueve | postpone | reporte | "
        "reschedule | shift | verlege | verschiebe "
    ),
    (
        " besprechung | call | meet | meeting | propos | rendez | reuniao | reunion | reunião"
        " | reunión | réunion | sujet | termin "
    ),
    (
        " annule | anula | cancel | cancela | cancele | delete | desmarque | drop | off | "
        "remove | sage | streiche "
    ),
    " calendar | calendario | calendrier | calendário | kalender ",
    " mein | meu | mi | mon | neue | neuer | new | nouveau | novo | nuevo ",
    " apagar | aus | no | off ",
    (
        " delete | kein | mein | meu | mi | mon | my | no | remove | revoke | sans | sem | "
        "sin | stop "
    ),
    (
        " aguard | attend | esper | next | nächst | proch | próxim | siguiente | suivant | "
        "wait | wart "
    ),
    (
        " free | freie | freies | libre| livre| nachste| naechste| next| nächste| offene | "
        "offenes | prochain| proximo| próximo| siguiente| suivant| tique"
    ),
    " durante | for | fuer | fur | für | pela | pelo | pendant | por | pour ",
    " siguiente| suivant",
    (
        " asigna | asigname | assign | asígname | claim | coge | dame | donne | dê | get | "
        "gib | give | grab | me | mir | nimm | pega | pegar | pegue | prendre | prends | take"
        " | ticket | tique | toma | ubernimm | uebernimm | übernimm "
    ),
    " wait ",
    " warte ",
    " espera ",
    " attends ",
    " aguarda ",
    " : ",
    (
        " gibt | recorrentes | recurrentes | recurrents | récurrents | there |recurring "
        "|repeating |repeats |repeticiones |repeticoes |repeticões |repetitions |repetiçoes "
        "|repetições |repétitions |répetitions |répétitions |wiederholungen |wiederkehrende "
    ),
    (
        " repeat | repeticao | repeticion | repetición | repeticão | repetition | repetiçao |"
        " repetição | repétition | répetition | répétition | wiederholung "
    ),
    (
        " arrete | arrête | beende | borra | cancel | delete | deten | detén | drop | encerra"
        " | encerre | end | entferne | loesche | losche | lösche | para | pare | pra | pro | "
        "quita | remova | remove | stop | stopp | stoppe | supprime | termina | termine "
    ),
    " recurring | repeating ",
    " repeat ",
    " wiederhol | wiederhole ",
    " repeter | repetir | repéter | répeter | répéter ",
    " repete | repita | repitas | repète | répète ",
    (
        " arrete | arrête | beende | cancel | deten | detén | encerra | encerre | end | para "
        "| pare | pra | pro | quita | remove | stop | stopp | stoppe | supprime | termina "
    ),
    " wiederholen ",
    " anfragetyp | antragstyp | tipo | type ",
    "anfragetypen |antragstypen |tipos |types ",
    (
        " apague | borra | delete | esqueca | esqueça | forget | loesch | loesche | losch | "
        "losche | lösch | lösche | olvida | oublie | remove | supprime | vergiss "
    ),
    (
        " adia | adiar | adie | alarga | amplia | amplía | aplaza | aplazar | back | bump | "
        "decale | decaler | defer | delay | décale | décaler | empurra | estende | extend | "
        "extiende | move | mueve | out | pospon | posponer | pospón | posterga | postpone | "
        "prolonge | prorroga | prorrogue | push | put | recule | reporte | reporter | "
        "repousse | repousser | retrasa | schieb | schiebe | shift | slip | verlaenger | "
        "verlaengere | verlanger | verlangere | verlänger | verlängere | verschieb | "
        "verschiebe | vertage "
    ),
    (" back | by | d | da | de | del | do | du | em | en | off | out | pela | pelo | por | um "),
    " # | - |cela|das|es|isso|isto|it|lo|t0|that|them|this|ça",
    (
        " deadline| due| echeance| echéance| faelligkeit| falligkeit| frist| fälligkeit| "
        "limite| límite| plazo| prazo| écheance| échéance"
    ),
    (
        " adia | adiar | adie | alarga | amplia | amplía | aplaza | aplazar | bump | decale |"
        " decaler | defer | delay | décale | décaler | empurra | estende | extend | extiende "
        "| move | mueve | pospon | posponer | pospón | posterga | postpone | prolonge | "
        "prorroga | prorrogue | push | put | recule | reporte | reporter | repousse | "
        "repousser | retrasa | schieb | schiebe | shift | slip | verlaenger | verlaengere | "
        "verlanger | verlangere | verlänger | verlängere | verschieb | verschiebe | vertage "
    ),
    (
        " deadline | due | echeance | echéance | faelligkeit | falligkeit | frist | "
        "fälligkeit | limite | límite | plazo | prazo | écheance | échéance "
    ),
    " aufschieben | schieben | verlaengern | verlangern | verlängern | verschieben ",
    " um ",
    " # | - |cela |das |es |eso |esto |isso |isto |it |lo |t0|that |them |this |ça ",
    (
        " accorde | allow | concede | da | dale | dar | de | donne | dá | dê | gib | give | "
        "grant | para | pra | pro "
    ),
    (" accorde | allow | concede | da | dale | dar | de | donne | dá | dê | gib | give | grant "),
    " a | for | fuer | fur | für | para | pra | pro | to | à ",
    " + ",
    (
        " deadline| due| echeance| echéance| faellig| fallig| frist| fällig| limite| límite| "
        "plazo| prazo| écheance| échéance"
    ),
    (
        " deadline| due| echeance| echéance| expira| faellig| fallig| frist| fällig| limite| "
        "límite| plazo| prazo| vence| écheance| échéance"
    ),
    (
        " adia | adiar | adie | alarga | amplia | amplía | aplaza | aplazar | bump | cambia |"
        " change | decale | decaler | defer | delay | décale | décaler | empurra | estende | "
        "extend | extiende | mets | move | muda | mude | mueve | pospon | posponer | pospón |"
        " posterga | postpone | prolonge | prorroga | prorrogue | push | put | recule | "
        "reporte | reporter | repousse | repousser | retrasa | schieb | schiebe | set | setz "
        "| setze | shift | slip | verlaenger | verlaengere | verlanger | verlangere | "
        "verlänger | verlängere | verschieb | verschiebe | vertage "
    ),
    (
        " aguarda | aguardando | attend | attente | espera | esperando | wait | waiting | "
        "waits | wartend | wartet "
    ),
    " ate | até | bis | hasta | jusqu | til | till | until ",
    (
        " aguardando | attend| attente | espera | esperando | estattend| j | nous | "
        "nousattend| onattend| sommes | sommesattend| waiting | warte | warten "
    ),
    " warte | warten ",
    (
        " bota | coloca | deixa | deja | keep | laisse | lass | leave | mark | mets | poe | "
        "pon | ponlo | put | põe | set | setz | setze | stell | stelle "
    ),
    " about | com | con | em | en | for | in | on | para | pour | pra | pro | sur | with ",
    " bei | fuer | fur | für | in ",
    " aguardando | attente | esperando | waiting | warte | warten | wartet ",
    (
        " adia | adiar | adie | aplaza | aplazar | defer | hide | hold | pause | pausiere | "
        "pospon | posponer | pospón | postpone | reporte | reporter | repousse | repousser | "
        "schiebe | shelve | snooze | vertage "
    ),
    " aside | attente | espera | hold | jusqu | pausa | pause | sleep | sommeil | veille ",
    " bota | coloca | coloque | mets | pon | put | setz | setze ",
    (
        " aufschieben | ausblenden | parken | pausieren | ruhen | schlummern | verschieben | "
        "vertagen | zuruckstellen | zurueckstellen | zurückstellen "
    ),
    " auf | bis ",
    (
        " aufschieben | ausblenden | bis | parken | pausieren | ruhen | schlummern | "
        "verschieben | vertagen | zuruckstellen | zurueckstellen | zurückstellen "
    ),
    " stell | stelle ",
    " zuruck | zurueck | zurück ",
    " ate | até | bis | hasta | jusqu | pause | til | till | until ",
    (
        " aparca | aparcar | decale | deixa | deixe | deja | décale | empurra | laisse | lass"
        " | leave | park | parke | schieb | verschiebe "
    ),
    (
        " adia | adiar | adie | aplaza | aplazar | ate | defer | hasta | hide | hold | jusqu "
        "| pause | pausiere | pospon | posponer | pospón | postpone | reporte | reporter | "
        "repousse | repousser | schiebe | shelve | snooze | til | till | vertage "
    ),
    " snooze ",
    (
        " acorda | acorde | despierta | reveille | réveille | unpause | unsnooze | wake | "
        "weck | wecke "
    ),
    " aufwecken | wecken ",
    " attend | espera | waiting | wartet ",
    (
        " ahead | andar | avancer | carry | continuar | continue | continuer | go | move | "
        "peuvent | podem | proceed | reprendre | resume | resumed | seguir | weiter | "
        "weitergehen | weitergemacht | weiterlaufen "
    ),
    (
        " answered| are | arrive| arrivé| came | chegaram| chegou| come | contestado| "
        "contesto| contestó| delivered| eingetroffen| geantwortet| gekommen| geliefert| "
        "gemeldet| got | ha | here| is | ist | livre| livré| llegado| llego| llegó| ont | "
        "replied| repondu| responderam| respondeu| respondido| respondio| respondió| répondu|"
        " sind | sont "
    ),
    " ! | , | . | : | ; | also | and | e | et | so | und | y ",
    " attente| espera| hold| wartet| which |snoozed|waiting|wartende",
    (
        " dus| dû| echeance| echéance| faellig| fallig| fällig| vence| welche | which | "
        "écheance| échéance|due"
    ),
    (
        " atrasada | atrasadas | atrasado | atrasados | atraso | chamados | issues | late | "
        "ones | retard | retraso | sind | taches | tareas | tâches | vencida | vencidas | "
        "vencido | vencidos | welche |overdue |past |uberfaellig |uberfaellige |uberfaelligen"
        " |uberfaellign |uberfallig |uberfallige |uberfalligen |uberfallign |uberfällig "
        "|uberfällige |uberfälligen |uberfällign |ueberfaellig |ueberfaellige |ueberfaelligen"
        " |ueberfaellign |ueberfallig |ueberfallige |ueberfalligen |ueberfallign |ueberfällig"
        " |ueberfällige |ueberfälligen |ueberfällign |überfaellig |überfaellige "
        "|überfaelligen |überfaellign |überfallig |überfallige |überfalligen |überfallign "
        "|überfällig |überfällige |überfälligen |überfällign "
    ),
    (
        " aendern | andern | legen | setzen | verlaengern | verlangern | verlängern | "
        "verschieben | ändern "
    ),
    (
        " adia | aender | aendere | altera | ander | andere | cambia | cambiar | change | "
        "coloca | decale | defina | deplace | décale | déplace | extend | make | mets | move "
        "| muda | mudar | mude | mueve | pon | push | repousse | set | setz | setze | shift |"
        " update | verlaenger | verlaengere | verlanger | verlangere | verlänger | verlängere"
        " | verschieb | verschiebe | änder | ändere "
    ),
    " deadline| due| faellig| fallig| frist| fällig",
    " echeance| echéance| limite| límite| plazo| prazo| vence| écheance| échéance",
    (
        " deadline| due| echeance| echéance| faellig| fallig| frist| fällig| limite| límite| "
        "plazo| prazo| vence| écheance| échéance"
    ),
    " due ",
    " when ",
    (
        " deadline | due | echeance | echéance | faelligkeit | falligkeit | frist | "
        "fälligkeit | limite | límite | plazo | prazo | which | écheance | échéance "
    ),
    " faellig | fallig | fällig ",
    " wann ",
    " dû | vence ",
    (
        " adia | aender | aendere | altera | ander | andere | cambia | cambiar | change | "
        "coloca | could | decale | defina | deplace | décale | déplace | extend | kannst | "
        "koenntest | konntest | könntest | make | mets | move | muda | mudar | mude | mueve |"
        " peux | pode | poderia | podrias | podrías | pon | pourrais | puedes | push | "
        "repousse | set | setz | setze | shift | update | vc | verlaenger | verlaengere | "
        "verlanger | verlangere | verlänger | verlängere | verschieb | verschiebe | voce | "
        "você | will | you | änder | ändere "
    ),
    " reminder ",
    " remind ",
    (
        " due | echeance | echéance | faellig | fallig | frist | fällig | limite | límite | "
        "plazo | prazo | vence | écheance | échéance "
    ),
    (
        " clear | delete | drop | enlève | entferne | loesche | losche | lösche | quita | "
        "remova | remove | tira "
    ),
    " clear | delete | drop | remove ",
    (
        " + | acuerdame| acuérdame| alert | avisa| avise| avísame| buzz | erinner | erinnere "
        "| kannst | koenntest | konntest | könntest | lembra| lembre| nudge | penser | peux |"
        " ping | poderia | podrias | podrías | poke | pourrais | previens | préviens | puedes"
        " | rappele | rappeler| rappelez | rappelle | recordar| recuerdame| recuérdame| "
        "remind | vc | voce | você | will "
    ),
    (
        " + | acuerdame | acuérdame | alert | avisa | avisame | avise | avísame | buzz | "
        "erinner | erinnere | kannst | koenntest | konntest | könntest | lembra | lembrar | "
        "lembre | nudge | penser | peux | ping | poderia | podrias | podrías | poke | "
        "pourrais | previens | préviens | puedes | rappele | rappeler | rappelez | rappelle |"
        " recordar | recordarme | recuerdame | recuérdame | remind | vc | voce | você | will "
    ),
    (
        " about | an | check | da | de | del | do | du | for | lo | look | of | on | pour | "
        "sobre | wegen | work "
    ),
    " erinnerung| lembrete| rappel| recordatorio| reminder| set ",
    " erinnern ",
    " an | wegen ",
    " an | mich | wegen ",
    (
        " erinner | erinnere | lembra| lembre| poderia | rappele | rappelez | rappelle | "
        "recuerdame| recuérdame| remind "
    ),
    " remind | reminding ",
    " reminder | reminders ",
    " erinnere ",
    " erinnerung | lembrete | rappel | recordatorio ",
    " + |answer |antwort |reponse |resposta |respuesta |réponse ",
    " : | an | anlegen | hinzufuegen | hinzufugen | hinzufügen | speichern ",
    (
        " ab | answer| antwort| appelee| appelée| called| canned | chamada| llamada| macro| "
        "modelo| modèle| musterantwort| named| namens| plantilla| reply| reponse| response| "
        "resposta| respuesta| réponse| saved | standard | standardantwort| stock | template| "
        "text| vorlage"
    ),
    (
        " diesen | enregistre| garde| grava| guarda| guarde| guardá| keep| leg| merk| salva| "
        "salve| sauvegarde| save| speicher| store"
    ),
    " als | as | comme | como | eine | uma ",
    " \" | ' | » | “ | ” ",
    " \" | ' | « | ‘ | “ | „ ",
    " + | answer | antwort | reponse | resposta | respuesta | réponse ",
    " answers | antworten | reponses | respostas | respuestas | réponses ",
    " answer | antwort | reponse | resposta | respuesta | réponse ",
    " + | delete | forget | remove ",
    " entfernen | loeschen | loschen | löschen | vergessen ",
    " + | nutz | nutze | usa | use | utilise | verwend | verwende ",
    " auf | em | en | for | fuer | fur | für | in | on | para | pour | pra | pro | sur ",
    " cierra | close | feche | ferme | schliess | schliesse ",
    (
        " answer | antwort | avec | com | con | mit | reponse | resposta | respuesta | "
        "réponse | using | with "
    ),
    " - ",
    " offer ",
    " sum | summarise | summarize ",
    " tl | tldr ",
    " fass | fasse ",
    " kurz | zusammen ",
    " zusammenfassen ",
    " resumeme | resumir | resúmeme ",
    " resume | resumer | résume | résumer ",
    " resuma ",
    (
        " resume | resumen | resumo | resumé | résume | résumé | summary | tl | tldr | "
        "zusammenfassung "
    ),
    (" da | de | del | do | du | for | fuer | fur | für | of | on | sobre | sur | von | zu "),
    " sum | summarise | summarize | thread ",
    " fass | fasse | zusammenfassen ",
    " resume| resumo| resumé| résume| résumé| summary| tl | tldr| zusammenfassung",
    " resumer | resumir | résumer ",
    " rename | retitle ",
    " as | into | to ",
    " title ",
    " titel | title | titre | titulo | título ",
    " benenne ",
    " in ",
    " in | um ",
    " renombra | renombrar ",
    " a | como ",
    " renomme | renommer | renommez ",
    " en ",
    " renomear | renomeia | renomeie ",
    " como | para | pra | pro ",
    (
        " beschreibung | desc | descricao | descricão | descripcion | descripción | "
        "description | descriçao | descrição "
    ),
)
WAYS = {
    "approvals._ASK": (
        "0 1 2 3|4 5 6 2 7|8 5 2 9 3|10 11 12 2 3|11 13 2 14 15 3|16 11 2 17 3|18 11 2 19 "
        "7|20 2 3|21 22 2 7|23 24 2 3|25 26 2 3|27 28 2 3"
    ),
    "approvals._NOT": "29|30 31|32 7|20|33|34|35",
    "approvals._YES": "36 37|38 37|39 40 37|41 37|42 37|43 37",
    "approvals._NO": "44 37|45 46 37|47 37|48 37|49 37",
    "clients._BOUND": "50|51|52 53",
    "clients._OF_TICKET": "54 37|55 56 3",
    "clients._ALL": "57",
    "levels": "58|59|60 61|62|63",
    "levels._SOON": "64 65 66",
    "routes._SET": "67 68 69",
    "routes._GO": "70 68",
    "routes._SHARED": "71 68 72|68 73",
    "routes._OFF": "67 74|75",
    "routes": "76|77|78",
    "routes._GETS": "79",
    "routes._MOST": "80 81|82 83|84|85|86|87|88",
    "away": "89 90|91",
    "away._DEPUTY": "92 2|93 2|94 2|95 2|96 2",
    "away._NO_DEPUTY": "97",
    "away._UNTIL": "98 2|99 2|99|98 2 100|101 98|102 103",
    "away._SINCE": "104 105|106 107|107 108|109|110 111",
    "away._MINE": "98 106",
    "away._NO_END": "112|113|98 2|98 2",
    "away._BACK": "114|115|116|117 2|118 119 2",
    "swaps._SWAPPED": "120 121 2|122 2",
    "swaps._TAKEN": "123 2|124 125 2",
    "oncall._SET": "126 127|127 128 129",
    "oncall._URL": "130 126",
    "oncall._OFF": "128 131|128",
    "oncall": "132|133",
    "oncall._COVER": "134 135",
    "oncall._BARE_COVER": "136",
    "labels._ADD": (
        "137 138 7|139 140 7|139 7|139 141 7|142 37|143 144 7|145 143 146 3|147 143 37|147 "
        "143 146 37|143 148 37|149 150 7|151 152 7|153 143 154 7"
    ),
    "labels._REMOVE": (
        "155 156 7|139 157 7|158 7|159 143 160 37|161 160 7|162 163 3|164 165 7|166 167 7|168 169 7"
    ),
    "labels._WITH": "143 170|171",
    "labels._ALL": "172",
    "labels._RENAME": "173 174|175 176|177 178|179 180|181 182|183 184|185 186",
    "reports._SHOWN": "187",
    "reports._WEEKLY": "188 189|190|191",
    "reports._WHAT_IF": "192 193",
    "reports._TARGET_IF": "194 195",
    "links": "196",
    "links._FREED": "197 198 37 3|199 200 37 7|201 37 7|202 203 37 7|204 205 37 7|206 37 7",
    "links._FREES": "207 37 3|204 208 37 7|209 37 7",
    "links._WAITS": "197 37 3|210 37 7|204 211 37 7|212 37 7|213 214 37 7",
    "links._STOPS": "215 37 7|216 37 7",
    "links._APART": "217 198 37 3|217 218 198 3|217 219 3",
    "links._PART_OF": "217 37 3|217 220 37 7|221 37 7|222 37 7|223 224 37 7|225 226 37 7|227 37 7",
    "links._PARTS": "228 37|229 37|230 37|231 37",
    "links._HOLDING": "232 7|233 7|234 235 7|236 7|237 238 7|239 7|240 7|241 7|242 7",
    "links._READY": "243|244|245|246|247|248|249|250 251|252",
    "links._HELD": "253 254|255 256",
    "desks": "257",
    "desks._SHARED": "258 259 7|258 259 7|260 261 7|262 263 7|264 265 7",
    "desks._SHARED_HERE": "258|266|267|268",
    "desks._KEPT": "269 3|266 270 7|266 208 271 7|272 7|264 7",
    "desks._KEPT_HERE": "273",
    "desks._SAID": "274 275 3|276 275 3|277 275 3",
    "desks._SAID_HERE": "274 278 275|274",
    "desks._UNREAD": "279|274 280",
    "follows._FOLLOW": "281 7|282 7|274 7|283 7|284 7|285 37|286 287 7|288 7|289 7|290 7|291 7",
    "follows._UNFOLLOW": "292 7|293 3|294 37|295 7|296 7|297 3|298 208 7|299 37|300 7",
    "follows._HERE": "301",
    "follows._NOT_HERE": "302",
    "follows._FOLLOW_NEW": "303",
    "follows._UNFOLLOW_NEW": "304",
    "follows._FOLLOWING": "305|306|307|308|309",
    "follows._SAVE": "310 311|312 313|314 315|316 317|318 315",
    "follows._SAVE_THIS": "319 320 321",
    "follows._SAVED": "322|323|324",
    "follows._RATE": "325 326 7",
    "follows._FEEDBACK": "327",
    "follows._OTHERS": "328 37",
    "issues": "329",
    "issues._SENT": "330 3|331 332 333 7|331 334 7|331 335 336 7|337 338 339 7|331 340 341 7",
    "issues._PARTED": "342 343 7|344 345 7|346 347 7",
    "issues._SAID": "348 3|348 275 3|348 275 3|348",
    "issues._UNSAID": "349 3|348 3",
    "hours._SIGNED": "350 351|352 351 353 3",
    "hours._LOGGED": "351 353 3|351 353 3|354 351 3|355 351",
    "hours._WORKED": "356 351 353 7|357 358 351 353 7",
    "hours._TAKEN": "359 360 351 7",
    "hours._HOW_LONG": "361 353 7",
    "hours._ESTIMATED": "362 363 7|364 351 3|365 351 353 7",
    "hours._OTHERWISE": "362 366 7|367 366 3",
    "hours._SHOWN": "368|368|369 370|368 2|369",
    "hours": "371|372",
    "hours._MANY": "373|374|375|376|377|378",
    "contracts._GIVEN": "379 380 351|379 351",
    "contracts._ENDED": "379 381|382 383|384 385",
    "contracts._SHOWN": "386|379",
    "contracts._BILL": "387",
    "contracts._STATEMENT": "388",
    "meetings._MET": "389 390 68 3|389 390 68 3",
    "meetings._MET_HERE": "389 68",
    "meetings._MOVED": "391 392 3",
    "meetings._OFF": "393 392 3|392 7",
    "meetings": "394|394|394 395|394|394 396|394 397",
    "queue": "398",
    "queue._TIMED": "399 400 351|401 400 402 351",
    "queue._PLAIN": "399|401 402",
    "queue._WAIT": "403|404|405|406|407",
    "repeats": "408",
    "repeats._ALL": "409",
    "repeats._OFF": "410|410 411",
    "repeats._STOPPED_HERE": "412|410|413|414|415|416",
    "repeats._STOPPED_IT": "412 37|410 417 37|413 37|414 208 37|415 37|416 37|413 37|418 37",
    "requests._MADE": "419 408",
    "requests._LISTED": "420",
    "requests._GONE": "419 421",
    "extensions._PUSHED": "422 423 424|425 426 3|427 426 3|428 429 430",
    "extensions._PUSHED_HERE": "425 426 423|429",
    "extensions._GIVEN": "431 7|432 433 7",
    "extensions._LATER": "434 435 3|434 436 3|434 425 437 3",
    "extensions._LATER_HERE": "434 425",
    "waits._WAITS": (
        "438 439 3|439 440 37|441 439 238 37|438 439 442 7|438 3|440 37|441 238 37|438 442 "
        "7|440 443 37|441 444 37"
    ),
    "waits._WAITS_ONLY": "438 3|440 37|441 238 37|438 442 7",
    "waits._WAITS_HERE": "445 439|445",
    "waits._WAITS_ONLY_HERE": "445",
    "waits._SNOOZED": "446 3|447 448 7|449 450 37|451 37|452 453 450 7|454 3",
    "waits._LEFT_ASIDE": "455 3",
    "waits._SNOOZED_HERE": "456",
    "waits._NO_TIME": "446 7|457",
    "waits._AWAKE": "458 3|459 37|460 3",
    "waits._CAME_IN": "461 462 37 463",
    "waits._AWAKE_HERE": "458|460",
    "waits": "464",
    "times": "465|466",
    "times._DUE": "467 425 450 7|425 468 3|425 468 3|425 3|469 3|470 7",
    "times._DUE_HERE": "471",
    "times._WHEN_DUE": "472 473 7|474 6 7|475 476 7|477 7",
    "times._NO_TIME": "425 478 3|479 7|480 7",
    "times._NOT_DUE": "481 3|482 425 7",
    "times._NOT_DUE_HERE": "481|483",
    "times._REMINDED": "484 3|485 486 3|487 37|488 489 7|488 490 7",
    "times._REMINDED_HERE": "491",
    "times._FORGOTTEN": "492 7|493 7|494 7|495 486 7",
    "times._LOST": "491",
    "answers._SAVED": "496 497",
    "answers._KEPT": "498 499 500 501 502",
    "answers._SHOWN": "503",
    "answers._LISTED": "504",
    "answers._LIKELY": "504",
    "answers._GONE": "503|505 506|503 507",
    "answers._USED": "508 3|508 509 3",
    "answers._HERE": "508",
    "answers._CLOSED": "510 511 512 7|503 510 7",
    "answers._REPORT": "504",
    "answers._TAKEN": "513 7|513 7",
    "answers._REFUSED": "513 7|513 7",
    "summaries": "514 3|515 37|516 517 7|518 37|519 7|520 7|521 7|522 523 7|522 37|524|525|526|527",
    "titles._RENAMED": (
        "528 529 37|530 226 37|531 37|532 429 533 37|532 534 37|535 536 37|537 538 37|539 540 37"
    ),
    "titles._DESCRIBED": "541 37",
}
