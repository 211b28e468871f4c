"""The words without which a form does not fit; made by `python -m tests.forms`.

SETS: words as in `core.parser.forms.form.said`, with a space where a word begins or ends
WAYS: the ways of a form, each with the numbers of the sets of which it needs a word, the rarest
    first, and of the set that has its first word ("4 0 ^9|5 0": two ways, the second may begin with
    any word). A key is `module.FORM`, or a module for its other patterns.
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
    " < | @ | bitte | frag | frage ",
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
    " no ",
    " cancel | drop | remove | withdraw ",
    (
        " accord| ahead| approbation| approval| aprobacion| aprobación| aprovacao| aprovacão|"
        " aprovaçao| aprovação| aval| feu | freigabe| genehmigung| goahead| ok| request| sign"
        " | signoff| visto "
    ),
    " needs ",
    " genehmigung | keine ",
    " hace | retira ",
    " no | retira ",
    " approbation",
    " pas | retire ",
    " precisa | retira ",
    " nao | não | retira ",
    (" approuve | approve | aprova | aprove | aprovo | aprueba | apruebo | genehmig | genehmige "),
    " # | t | t0",
    (
        " approuve | approve | aprova | aprove | aprovo | aprueba | apruebo | genehmig | "
        "genehmige | i | ich | j "
    ),
    " approve | happy | ll | ok | okay | sign | will ",
    " happy | i ",
    " geb | gebe ",
    " frei",
    " geb | gebe | ich ",
    " frei ",
    " das | geb | gebe ",
    (
        " approuve| approve| aprobado | aprovado | aprovo| apruebo| frei | freigegeben| gebe "
        "| genehmige | valide"
    ),
    " accord | aprovado | aprovo | apruebo | doy | valide ",
    " doy | eu | je | lo | ta | tá ",
    " decline | rechaza | rechazo | refuse | reject | rejeita | rejeito | rejette ",
    (" decline | i | je | rechaza | rechazo | refuse | reject | rejeita | rejeito | rejette "),
    " lehn | lehne ",
    " ab",
    " ich | lehn | lehne ",
    " ablehnen",
    " approuve | aprovo| apruebo| genehmige | lehne | refuse| reject",
    " agree | approuve | approve | aprovo | apruebo | sign ",
    " eu | i | je | nao | no | não ",
    " + | client | cliente | kunde | set ",
    " client | cliente | kunde | set | the ",
    " + | channel | client | cliente | este | kunde ",
    " c | das | este | esto | this ",
    " canal | channel | kanal | salon ",
    " + | client | cliente | customer | kunde | kunden | kundin ",
    " ce | der | dieser | esse | este | this ",
    " + | client | cliente | kunde ",
    " # | set | t | t0",
    " client | cliente | define | kunde | kunden | mets | pon | set | setz | setze ",
    " da | de | del | do | du | for | fuer | fur | für | of | on | von ",
    (
        " client | cliente | define | den | el | kunde | kunden | le | mets | o | pon | set |"
        " setz | setze | the "
    ),
    "clientes |clients |kunden |kundenliste |lista ",
    (
        " all | alle | clientes | clients | die | kunden | kundenliste | les | list | lista |"
        " liste | los | me | montre | mostra | muestra | os | our | show | the | todos | tous"
        " | which | zeig | zeige "
    ),
    " service | sla",
    (
        " change | das | defina | define | definis | die | définis | el | le | les | los | "
        "mets | o | os | our | pon | põe | service | set | setz | setze | sla| stell | stelle"
        " | the "
    ),
    " level | levels | sla | slas ",
    (
        " change | defina | define | definis | définis | mets | pon | põe | set | setz | "
        "setze | stell | stelle "
    ),
    " level | levels |la |las ",
    (
        " are | das | die | el | le | les | list | los | mir | montre | mostra | muestra | o "
        "| os | our | s| the | us | zeig | zeige "
    ),
    (
        " das | die | el | le | les | list | los | montre | mostra | muestra | o | os | our |"
        " s| the | what | zeig | zeige "
    ),
    " level | service | sla",
    (
        " bericht | das | die | el | informe | le | les | los | o | os | our | rapport | "
        "relatório | report | service | sla| the "
    ),
    " issues| plazo| prazo| spät|breached|fora |fuera |hors |late|verspätet",
    (
        " all | alle | breached| fora | fuera | hors | late| list | meine | mes | meus | mis "
        "| montre | mostra | muestra | my | show | the | ticket | tickets | verspätet| zeig |"
        " zeige | zu "
    ),
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
        " list | o | qu | quais | que | quel | quels | qué | show | ticket | tickets | was | "
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
    " keine | no | sin | stop | unroute ",
    "rotas |routen |routes |routing |rutas |zuteilung |zuteilungen ",
    (
        " all | alle | as | current | die | give | las | les | list | liste | los | montre | "
        "mostra | mostre | muestra | nos | nossas | nuestras | os | our | rotas | routen | "
        "routes | routing | rutas | show | the | unsere | zeig | zeige | zuteilung | "
        "zuteilungen "
    ),
    " quem | qui | wer | who ",
    " a | para | quem | qui | wer | who | à ",
    (
        " much | travail | viel | wieviel |arbeitslast |auslastung |capacity |carga |charge "
        "|load |team |work "
    ),
    (
        " all | alle | arbeitslast | as | auslastung | capacity | carga | charge | current | "
        "die | give | las | les | list | liste | load | los | montre | mostra | mostre | "
        "muestra | nos | nossas | nuestras | os | our | show | team | the | unsere | wer | "
        "who | work | workload | zeig | zeige "
    ),
    (
        " bekommt | gets | kriegt | llegan | quien | recebe | receives | recibe | recoit | "
        "reçoit | tocan | van | vao | vont | vão "
    ),
    " a | para | pra | pro | quem | qui | quien | quién | wer | who | à ",
    " busiest | least | most ",
    " who ",
    " meisten | wenigsten ",
    (
        " actuellement | agora | ahora | aktuell | arbeit | currently | gerade | maintenant |"
        " moment | momento | now | right | tickets | tun | zurzeit "
    ),
    " wer ",
    " quien | quién | trabajo ",
    " quien | quién ",
    " cargado | liado | ocupado | quien ",
    " moins | plus | travail ",
    " qui ",
    " quem | trabalho ",
    " quem ",
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
    (
        " absences | abwesenheiten | all | alle | as | ausencias | ausências | current | die "
        "| give | las | les | list | liste | los | montre | mostra | mostre | muestra | nos |"
        " nossas | nuestras | os | our | quem| qui| show | the | unsere | wer| who| zeig | "
        "zeige "
    ),
    (" deputy| make | set | substituta| substituto| suplente| suppleant| suppléant| vertretung"),
    (
        " deputy| make | mein | meine | meu | mi | mon | my | set | substituta| substituto| "
        "suplente| suppleant| suppléant| vertretung"
    ),
    (
        " deputy | substituta | substituto | suplente | suppleant | suppleante | suppléant | "
        "suppléante | vertretung "
    ),
    " deputises | deputizes | stand | stands ",
    " deputy | suplente | vertretung ",
    " stands ",
    " deputy| substituta| substituto| suplente| suppleant| suppléant| vertretung",
    " deputy | keine | no | sans | sem | sin | vertretung ",
    (
        " absent | absente | abwesend | ausente | away | baja | conge | conges | congé | "
        "congés | ferias | folga | fora | fuera | férias | haus | holiday | krank | leave | "
        "licenca | licença | nicht | office | ooo | pto | sick | urlaub | vacaciones | "
        "vacances | vacation | weg | work "
    ),
    (
        " absent | absente | abwesend | ausente | ausser | away | da | de | del | do | du | "
        "en | fora | fuera | im | krank | nicht | off | on | ooo | out | weg "
    ),
    (
        " absent | absente | abwesend | ate | até | ausente | away | baja | bis | conge | "
        "conges | congé | congés | ferias | folga | fora | fuera | férias | hasta | haus | "
        "holiday | jusqu | krank | leave | licenca | licença | nicht | office | ooo | pto | "
        "sick | through | til | till | until | urlaub | vacaciones | vacances | vacation | "
        "weg | work "
    ),
    (
        " absent | absente | abwesend | ausente | ausser | away | bin | da | de | del | do | "
        "du | en | estare | estarei | estaré | estou | estoy | fora | fuera | i | ich | ill |"
        " im | ja | je | já | krank | mark | nicht | off | on | ooo | out | set | tô | vou | "
        "voy | weg | ya "
    ),
    (
        " ate | até | bis | esta | estara | estará | hasta | jusqu | now | s | sera | through"
        " | til | till | to | tá | until | will "
    ),
    " bin | jusqu ",
    " bin | ich ",
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
        " < | @ | bin | estare | estarei | estaré | estou | estoy | i | ich | ill | im | ja |"
        " je | já | mark | set | tô | vou | voy | ya "
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
    " < | @ | bin| ich ",
    (
        " conge | conges | congé | congés | ferias | folga | frei | férias | habe | have | "
        "holiday | holidays | j | leave | nehme | prends | pto | take | tengo | tenho | time "
        "| tiro | tomo | urlaub | vacaciones | vacances | vacation | ve "
    ),
    (
        " conge | conges | congé | congés | ferias | folga | frei | férias | habe | holiday |"
        " holidays | i | ich | j | je | leave | pto | tengo | tenho | time | tiro | tomo | "
        "urlaub | vacaciones | vacances | vacation "
    ),
    " hab | habe ",
    (
        " conge | conges | congé | congés | ferias | folga | frei | férias | holiday | "
        "holidays | leave | pto | time | urlaub | vacaciones | vacances | vacation "
    ),
    " hab | habe | ich ",
    (
        " bin | estare | estarei | estaré | estou | estoy | i | ich | ill | im | ja | je | já"
        " | mark | set | tô | vou | voy | ya "
    ),
    " abwesend | away | holiday | office | ooo | urlaub | vacation ",
    " away | ooo ",
    (
        " away | back | estou | here | regreso | rentre | rentree | rentré | rentrée | retour"
        " | revenu | revenue | volta | vuelta | wieder | zuruck | zurueck | zurück "
    ),
    " away | back | retour | volta | vuelta | wieder | zuruck | zurueck | zurück ",
    " away | back | da | de | del | do | du | wieder | zuruck | zurueck | zurück ",
    " returned | revoila | revoilà | voltei | volvi | volví | vuelto ",
    " he | i | ja | já | me | voltei | volvi | volví | ya ",
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
        " cambia | cambiar | cambio | echange | echanger | eu | exchange | ich | intercambia "
        "| intercambio | j | je | permute | swap | switch | tausch | tausche | tauschen | "
        "trade | troca | trocar | troco | yo | échange | échanger "
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
    " give | hand ",
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
        " astreinte | bereitschaft | d | da | de | del | do | du | guardia | on | oncall | "
        "plantao | plantão | rufbereitschaft | sobreaviso "
    ),
    (
        " + | astreinte| bereitschaft| call| guardia| oncall| plantao| plantão| "
        "rufbereitschaft| sobreaviso"
    ),
    (" bota | coloca | make | mets | poe | pon | put | põe | set | setz | setze | stell | stelle "),
    " / ",
    " aus | fin | nobody | none | off ",
    (
        " astreinte| bereitschaft| d | da | de | del | do | du | guardia| on | oncall| "
        "plantao| plantão| rufbereitschaft| sobreaviso"
    ),
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
        " all | alle | as | astreinte| bereitschaft| current | d | da | de | del | die | do |"
        " du | give | guardia| las | les | list | liste | los | montre | mostra | mostre | "
        "muestra | nos | nossas | nuestras | on | oncall| os | our | plantao| plantão| quem| "
        "qui| rufbereitschaft| show | sobreaviso| the | unsere | wer| who| zeig | zeige "
    ),
    (
        " + | astreinte| bereitschaft| call| cobre| couvre| cover| cubra| cubre| cubro| "
        "guardia| oncall| plantao| plantão| remplace| rufbereitschaft| sobreaviso| takes | "
        "ubernehme| ubernimmt| uebernehme| uebernimmt| vertritt| übernehme| übernimmt"
    ),
    " < | @ | eu | i | ich | je | ll | me | yo ",
    " < | @ | eu| i| je| me| yo",
    " covers ",
    " add | attach | put | set ",
    " for | on | to ",
    (
        " etikett | etiqueta | etiquetas | etiquette | etiquettes | label | labels | tag | "
        "tags | étiquette | étiquettes "
    ),
    " + | add | attach | put | set ",
    " + | add | put ",
    " add | put ",
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
    (
        " a | das | dem | die | ein | el | etikett | etiqueta | etiquetas | etiquette | "
        "etiquettes | l | la | label | labels | le | o | tag | tags | the | uma | una | une |"
        " étiquette | étiquettes "
    ),
    " adiciona | ajoute | añade | bota | coloca | coloque | gib | mets | pon | ponle ",
    " agrega | añade | pon | ponle ",
    " a | al | en | para | pra | pro ",
    " + | ajoute | mets | mettre ",
    " a | au | sur | à ",
    " ajoute | mets | mettre ",
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
    " borra | elimina | quita ",
    " + | enlève | retire | supprime ",
    " a | da | de | del | do | du | sur | à ",
    " enlève | retire | supprime ",
    " remova | remove | tira | tire ",
    " da | de | del | do | du ",
    " avec |abiertos |offene |tickets ",
    (
        " abiertos | all | alle | find | list | los | me | montre | mostra | muestra | offene"
        " | open | show | the | tickets | todos | zeig | zeige "
    ),
    " + | labeled | labelled | tagged ",
    "etiketten |etiquetas |etiquettes |labels |tags |étiquettes ",
    (
        " all | alle | as | die | etiketten | etiquetas | etiquettes | labels | las | les | "
        "list | lista | liste | me | montre | mostra | muestra | our | show | tags | the | "
        "todas | toutes | what | which | zeig | zeige | étiquettes "
    ),
    " + | change | rename ",
    " + | as | into | to ",
    " change | rename ",
    " + | merge ",
    " + | into | label | tag | to | with ",
    " merge ",
    " labels | tags ",
    " + | and | into | to | with ",
    " + | benenn | benenne | nenn | nenne ",
    " + | in | um | zu ",
    " benenn | benenne | nenn | nenne ",
    " cambia | renombra ",
    " + | a | como | pela | pelo | por ",
    " + | etiquette | renomme | renommer | renommez | étiquette ",
    " + | en ",
    " renomme | renommer | renommez ",
    " + | renomear | renomeia | renomeie ",
    " + | para | pra | pro ",
    " renomear | renomeia | renomeie ",
    "bericht|informe|rapport|relatorio|relatório|report",
    (
        " bericht| dame| donne| envia| envoie| envía| get| gib| give| informe| manda| montre|"
        " mostra| mostre| muestra| post| rapport| relatorio| relatório| report| schick| send|"
        " show| zeig"
    ),
    " bericht | informe | rapport | relatorio | relatório | report | reports ",
    " cambia | defina | mets | mude | pon | set | setz | setze ",
    " bericht | informe | jeden | rapport | relatorio | relatório | report | reports ",
    (
        " every | hebdomadaire | semanal | weekly | wochentlich | wochentlichen | "
        "wochentlicher | woechentlich | woechentlichen | woechentlicher | wöchentlich | "
        "wöchentlichen | wöchentlicher "
    ),
    " jeden | toda |bericht |informe |rapport |relatorio |relatório |report |reports ",
    (
        " bericht | dame| donne| envia| envoie| envía| get| gib| give| informe | manda| "
        "montre| mostra| mostre| muestra| post| rapport | relatorio | relatório | report | "
        "reports | schick| send| show| zeig"
    ),
    " route | set | sla ",
    " e | if | si | tal | waere | ware | wäre ",
    " e | et | que | qué | was | what | y ",
    "sla",
    (
        " acontece | aconteceria | e | happen | if | passerait | passieren | passiert | qué |"
        " si | waere | ware | wäre "
    ),
    " e | et | o | qu | que | qué | was | what | y ",
    (
        " block | blocked | blocker | blockers | blockier | blockiert | blocking | blocks | "
        "bloque | bloquea | bloqueado | bloqueia | bloqué | bloquée | child | children | "
        "depend | depende | dependency | depending | depends | dépend | hängt | link | linked"
        " | links | parent | part | parte | partie | parts | prerequisite | relate | related "
        "| relates | sub | subtarea | subtarefa | subtask | subtasks | subticket | teil | "
        "tâche | unteraufgabe "
    ),
    (
        " block | blocked | blocker | blockers | blockier | blockiert | blocking | blocks | "
        "bloque | bloquea | bloqueado | bloqueia | bloqué | bloquée | child | children | "
        "depend | depende | dependency | depending | depends | dépend | hängt | link | linked"
        " | links | parent | part | parte | partie | parts | prerequisite | relate | related "
        "| relates | sous | sub | subtarea | subtarefa | subtask | subtasks | subticket | "
        "teil | unteraufgabe "
    ),
    (
        " blocked | blockiert | bloqueada | bloqueado | dependent | depending | par | waiting"
        " | waits "
    ),
    (
        " aren | arent | esta | estan | isn | isnt | longer | mais | mehr | nao | not | plus "
        "| tá | ya "
    ),
    (
        " # | cela| das| es| isso| isto| it| lo| make | marca | mark | markiere | marque | "
        "set | t | t0| that| them| this| ça"
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
    " children | list | parts | show | sub | subtasks | the | what ",
    " teile ",
    " die | teile ",
    " partes ",
    " las | partes ",
    " parties ",
    " les | parties ",
    " blocking | blocks | delaying | delays | stoping | stops | which ",
    " what | which | who ",
    " holding | keeping | way ",
    " what | who ",
    " holding ",
    " back | up ",
    (
        " blockier | blockiere | blockieren | blockierent | blockieret | blockiern | "
        "blockiernt | blockiert | welche "
    ),
    " was | welche | wer ",
    " haelt | halt | hält ",
    " auf ",
    " was | wer ",
    " bloqueando | detiene | frena | frenando | traba ",
    " que | quien | quién | qué ",
    " bloque | coince | freine | retient ",
    " qu | qui ",
    " bloqueando | segura | segurando | trava | travando ",
    " o | quem ",
    " bloque | bloquea | bloquean | bloqueia | bloqueiam | bloquent | qué ",
    " o | qu | quais | que | quels | qué ",
    (" bereit| listas| listo| pret| pronta| pronto| prêt| ready| startbereit| startklar| work "),
    (
        " bereit| find | give | list | lista | listas| liste | listo| montre | mostra | "
        "muestra | pret| pronta| pronto| prêt| quais | que | quels | qué | ready| show | "
        "startbereit| startklar| was | welche | what | whats | which | zeig | zeige "
    ),
    " blocked| blockiert| bloqueados| bloques| bloqués| unblocked",
    (
        " find | give | list | lista | liste | montre | mostra | muestra | nao | nicht | no |"
        " non | not | não | quais | que | quels | qué | show | ticket | tickets | unblocked| "
        "was | welche | what | whats | which | zeig | zeige "
    ),
    " grab | next | pick | start | started | tackle | what | work ",
    " what ",
    " anfangen | angehen | arbeiten | nehmen | woran ",
    " was | woran ",
    " machen | tun ",
    " was ",
    " podemos | puedo | qué ",
    " con | en | que | qué ",
    " podemos | posso | puedo ",
    " o | que | qué ",
    " bosser | commencer | faire | prendre | travailler ",
    " peut | peux | puis ",
    " qu | que | sur ",
    " podemos | posso ",
    " em | no | o ",
    " blo",
    " are|cked|ckiert|que|qué",
    (
        " blo| find | give | list | lista | liste | montre | mostra | muestra | quais | que |"
        " quels | qué | show | was | welche | what | whats | which | zeig | zeige "
    ),
    " blocked| bloqueados| bloques| bloqués",
    (
        " all | alle | are | esta | estan | estao | está | están | estão | find | give | list"
        " | lista | liste | mir | montre | mostra | muestra | quais | que | quels | qué | "
        "show | sind | sont | ticket| todo | tout | tá | us | was | welche | what | whats | "
        "which | zeig | zeige "
    ),
    (
        " find | give | list | lista | liste | montre | mostra | muestra | quais | que | "
        "quels | qué | show | ticket| was | welche | what | whats | which | zeig | zeige "
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
    " comparte | compartelo | compartilha | compártelo ",
    " partage ",
    " share | stop | unshare ",
    " do | don | stop | unshare ",
    " mehr| nicht",
    " mit ",
    " compartas | compartilhar | compartilhe | compartilhes | compartir | nao ",
    " deja | nao | no | não | para | pare | pra | pro ",
    " arrete | arrête | ne ",
    " partager | stop | teilen | unshare ",
    " ne | nicht | stop | unshare ",
    " tell ",
    " , | - | : | – ",
    " sag | sage ",
    " + | di | diga | dile | dis | diz ",
    " di | diga | dile | dis | diz ",
    "desk",
    " share | unshare ",
    " t | t0 ",
    " follow | subscribe | watch ",
    " follow | i | subscribe | watch ",
    " inform | informed | keep | notify | posted | update | updated ",
    " inform | keep | notify | update ",
    " follower | subscribe | watcher ",
    " add | subscribe ",
    " abonniere | beobachte | folge | verfolge ",
    " abonniere | beobachte | folge | ich | verfolge ",
    " abonnieren | beobachten | folgen | verfolgen ",
    " halt | halte ",
    " laufenden ",
    " mantenme | manténme | tenme ",
    " tenez | tiens ",
    " dentro | informada | informado | par ",
    " me ",
    " seguir | siga | sigue | sigueme | suis | suivre | sígueme ",
    " je | quero | quiero | seguir | siga | sigue | sigueme | suis | suivre | sígueme ",
    " follow | stop | unfollow | unsubscribe | unwatch ",
    " do | don | stop | unfollow | unsubscribe | unwatch ",
    " mute | silence | silencia | silenciar | silencie | sourdine ",
    " mets | mute | silence | silencia | silenciar | silencie ",
    " silenciar | stumm | stummschalten ",
    " stumm ",
    (" # | cela| das| es| isso| isto| it| lo| schalt | schalte | t | t0| that| them| this| ça"),
    " stop ",
    " beobachte | entfolge | folge ",
    " beobachte | folge | verfolge ",
    " abonnieren | beobachten | entfolgen | folgen | verfolgen ",
    " seguir | sigas | suis | suivre ",
    " arrete | arrête | deixa | deixar | deja | dejar | ne | no | pare ",
    " folgen | follow | seguir | suivre | watch ",
    " entfolgen | seguir | suivre | unfollow ",
    " dejar | entfolgen | ne | unfollow ",
    " folge | follow | neuen | nuevos | siga | sigue | subscribe | suis ",
    " folge | follow | siga | sigue | subscribe | suis ",
    " entfolge | seguir | stop | suivre | unfollow | unsubscribe ",
    " deixa | deja | entfolge | ne | stop | unfollow | unsubscribe ",
    " follow | followed | following | follows ",
    " followed | following | list | my | show | what ",
    " follow | following | which ",
    " folge | verfolge ",
    " was | welchen | wem ",
    " beobachte ",
    " quels | sigo ",
    " o | quais | que | quels | qué ",
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
    " list | me | my | saved | show | the ",
    " listen ",
    " gespeicherte | gespeicherten | meine ",
    " listas | listes ",
    " listas | listes | mes | minhas | mis ",
    " bad | badly | good | well ",
    " rate ",
    " feedback ",
    " all | feedback | list | me | show | the ",
    " follow| start | stop | subscribe| unfollow| watch",
    " add | follow| start | stop | subscribe| unfollow| watch",
    (
        " / | = | > | github | issue | linear | public | publique | pública | público | "
        "öffentlich | → "
    ),
    (
        " - | / | = | github | issue | linear | public | publique | pública | público | "
        "öffentlich | → "
    ),
    " = | > | → ",
    " / | github | linear ",
    " copy | export | forward | move | push | send ",
    " into | to ",
    " a | an | nach | para | pra | pro | to | vers | à ",
    " issue ",
    " at | in | on ",
    " create | file | make | open ",
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
        " add | comentario | comentário | commentaire | nota | note | oeffentliche | "
        "oeffentlicher | offentliche | offentlicher | public | öffentliche | öffentlicher "
    ),
    (
        " comentario | comentário | commentaire | nota | note | oeffentliche | oeffentlicher "
        "| offentliche | offentlicher | public | öffentliche | öffentlicher "
    ),
    (
        " comentario | comentário | commentaire | kommentar| oeffentliche | offentliche | "
        "public | publica| publique| pública| öffentliche "
    ),
    " + | - | − ",
    " 0 | 0h| 0m| 0std| 0stunde| heure| hora| hour| hr| min| std| stunde",
    " # | + | - | cela| das| es| isso| isto| it| lo| t | t0| that| them| this| ça| − ",
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
        " add | anota | aponte | apunta | book | buche | compte | enregistre | erfasse | i | "
        "imputa | impute | lance | log | logged | registra | registrar | registre | saisis | "
        "spent | time | track | trag | trage | verbuche | worked | worklog "
    ),
    (
        " 0 | 0h| 0m| 0std| 0stunde| add | anota | aponte | apunta | book | buche | compte | "
        "enregistre | erfasse | i | imputa | impute | lance | log | logged | registra | "
        "registrar | registre | saisis | spent | time | track | trag | trage | verbuche | "
        "worked | worklog "
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
    " hab| ich ",
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
        " a | aufwand | cambia | change | defina | die | est | estima | estimacion | "
        "estimación | estimado | estimate | estimated | estimation | estimativa | estime | "
        "estimé | fixe | geschaetzt | geschatzt | geschätzt | l | la | mets | mude | pon | "
        "schaetz | schaetze | schaetzung | schatz | schatze | schatzung | schätz | schätze | "
        "schätzung | set | setz | setze | the "
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
    (
        " as | die | heures | horas | hours | las | les | list | montre | mostra | muestra | "
        "show | stunden | temps | the | time | timesheet | worklog | worklogs | zeig | zeige "
        "| zeiten "
    ),
    " # | t | t0 ",
    " heures| horas| hours| stunden| temps| time| worklog| zeiten",
    " meine | mes | minhas | mis | muestra | my | zeige ",
    (
        " as | die | las | les | list | meine | mes | minhas | mis | montre | mostra | "
        "muestra | my | show | the | zeig | zeige "
    ),
    (
        " as | die | heures| horas| hours| las | les | list | montre | mostra | muestra | "
        "show | stunden| temps| the | time| worklog| zeig | zeige | zeiten"
    ),
    " csv | excel | xlsx ",
    (" ai | fiz | gastei | he | hice | i | ich | lancei | llevo | registré | trabajé | trabalhei "),
    (
        " ai | fiz | gastei | he | hice | i | ich | j | lancei | llevo | registré | trabajé |"
        " trabalhei "
    ),
    " hours | much ",
    " how ",
    " stunden | zeit ",
    " wie | wieviel | wieviele ",
    " horas | tiempo ",
    " cuantas | cuanto | cuántas | cuánto ",
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
    (
        " a | an | contract| contrat| den | einen | el | le | o | retainer| set | the | um | "
        "un | vertrag"
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
    (
        " contracts | contratos | contrats | retainers | show | the | vertraege | vertrage | "
        "verträge "
    ),
    (
        " a | an | contract| contrat| den | einen | el | le | o | retainer| set | show | the "
        "| um | un | vertrag"
    ),
    " + | berechne | bill | factura | facture | fakturiere | fature | invoice ",
    " berechne | bill | factura | facture | fakturiere | fature | invoice ",
    (
        " + | abrechnung | decompte | demonstrativo | décompte | estado | extracto | extrato "
        "| leistungsnachweis | nachweis | releve | relevé | statement | stundennachweis | "
        "timesheet "
    ),
    (
        " a | abrechnung | an | crea | create | cree | cria | crée | decompte | demonstrativo"
        " | den | die | décompte | eine | einen | el | erstell | erstelle | estado | extracto"
        " | extrato | fais | faz | gera | haz | le | leistungsnachweis | mach | make | "
        "nachweis | o | prepara | prepare | prépare | releve | relevé | statement | "
        "stundennachweis | the | timesheet | um | un "
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
        " a | agenda | arrange | besprechung | book | call | das | den | die | eine | la | le"
        " | marca | marque | meet| my | organise | our | plan | plane | rendez | reuniao | "
        "reunion | reunião | reunión | réunion | schedule | set | termin | the | treff| "
        "triff| uma | una | une "
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
    (
        " annule | anula | call | cancel | cancela | cancele | delete | desmarque | drop | "
        "remove | sage | streiche "
    ),
    " kein | no ",
    " calendar | calendario | calendrier | calendário | kalender ",
    (
        " calendar | calendario | calendrier | calendário | kalender | mein | meu | mi | mon "
        "| my | o "
    ),
    " mein | meu | mi | mon | neue | neuer | new | nouveau | novo | nuevo ",
    " neue | neuer | new | nouveau | novo | nuevo ",
    " apagar | aus | no | off ",
    (
        " delete | kein | mein | meu | mi | mon | my | no | remove | revoke | sans | sem | "
        "sin | stop "
    ),
    " delete | kein | no | remove | revoke | sans | sem | sin | stop ",
    (
        " aguard | attend | esper | next | nächst | proch | próxim | siguiente | suivant | "
        "wait | wart "
    ),
    (
        " free | freie | freies | libre| livre| nachste| naechste| next| nächste| offene | "
        "offenes | prochain| proximo| próximo| siguiente| suivant| tique"
    ),
    " durante | for | fuer | fur | für | pela | pelo | pendant | por | pour ",
    (
        " asigna | asigname | assign | asígname | claim | coge | dame | das | den | donne | "
        "el | get | gib | give | grab | la | le | me | nachste| naechste| next| nimm | "
        "nächste| o | pega | pegar | pegue | prendre | prends | prochain| proximo| próximo| "
        "siguiente| take | the | toma | ubernimm | uebernimm | übernimm "
    ),
    " siguiente| suivant",
    (
        " asigna | asigname | assign | asígname | claim | coge | dame | donne | dê | get | "
        "gib | give | grab | me | mir | nimm | pega | pegar | pegue | prendre | prends | take"
        " | ticket | tique | toma | ubernimm | uebernimm | übernimm "
    ),
    (
        " asigna | asigname | assign | asígname | claim | coge | dame | das | den | donne | "
        "el | get | gib | give | grab | la | le | me | nimm | o | pega | pegar | pegue | "
        "prendre | prends | take | the | ticket | tique | toma | ubernimm | uebernimm | "
        "übernimm "
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
        " all | alle | as | die | las | les | list | lista | liste | los | me | montre | "
        "mostra | muestra | os | our | recurring | repeating | repeats | repeticiones | "
        "repeticoes | repeticões | repetitions | repetiçoes | repetições | repétitions | "
        "répetitions | répétitions | show | the | tickets | todas | todos | tous | toutes | "
        "what | which | wiederholungen | wiederkehrende | zeig | zeige "
    ),
    (
        " repeat | repeticao | repeticion | repetición | repeticão | repetition | repetiçao |"
        " repetição | repétition | répetition | répétition | wiederholung "
    ),
    (
        " a | die | la | repeat | repeticao | repeticion | repetición | repeticão | "
        "repetition | repetiçao | repetição | repétition | répetition | répétition | the | "
        "wiederholung "
    ),
    (
        " arrete | arrête | beende | borra | cancel | delete | deten | detén | drop | encerra"
        " | encerre | end | entferne | loesche | losche | lösche | para | pare | pra | pro | "
        "quita | remova | remove | stop | stopp | stoppe | supprime | termina | termine "
    ),
    " recurring | repeating ",
    " cancel | end | quit | stop ",
    (
        " arrete | arrête | beende | cancel | deten | detén | encerra | encerre | end | para "
        "| pare | pra | pro | quita | remove | stop | stopp | stoppe | supprime | termina "
    ),
    " repeat ",
    " do | don | never ",
    " wiederhol | wiederhole ",
    " repeter | repetir | repéter | répeter | répéter ",
    (" arrete | arreter | arrête | arrêter | deixa | deja | dejar | para | pare | pra | pro "),
    " repete | repita | repitas | repète | répète ",
    " nao | ne | no | não ",
    " wiederholen ",
    " anfragetyp | antragstyp | tipo | type ",
    " anfragetyp | antragstyp | request | tipo | type ",
    "anfragetypen |antragstypen |tipos |types ",
    (
        " all | alle | anfragetypen | antragstypen | die | les | list | liste | los | montre "
        "| mostr | mostre | muestra | os | request | show | the | tipos | types | welche | "
        "what | which | zeig | zeige "
    ),
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
        " adia | adiar | adie | alarga | amplia | amplía | aplaza | aplazar | bump | decale |"
        " decaler | defer | delay | décale | décaler | empurra | estende | extend | extiende "
        "| move | mueve | pospon | posponer | pospón | posterga | postpone | prolonge | "
        "prorroga | prorrogue | push | put | recule | reporte | reporter | repousse | "
        "repousser | retrasa | schieb | schiebe | shift | slip | verlaenger | verlaengere | "
        "verlanger | verlangere | verlänger | verlängere | verschieb | verschiebe | vertage "
    ),
    (
        " deadline| due| echeance| echéance| faelligkeit| falligkeit| frist| fälligkeit| "
        "limite| límite| plazo| prazo| écheance| échéance"
    ),
    (
        " deadline | due | echeance | echéance | faelligkeit | falligkeit | frist | "
        "fälligkeit | limite | límite | plazo | prazo | écheance | échéance "
    ),
    " aufschieben | schieben | verlaengern | verlangern | verlängern | verschieben ",
    " um ",
    " # | - |cela |das |es |eso |esto |isso |isto |it |lo |t0|that |them |this |ça ",
    (
        " # | a | cela| das| data | date | deadline| die | due| echeance| echéance| eine | el"
        " | es| faelligkeit| falligkeit| fecha | frist| fälligkeit| isso| isto| it| l | la | "
        "lo| o | plazo| prazo| t | t0| that| the | them| this| um | una | une | ça| écheance|"
        " échéance"
    ),
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
        " a | das | data | date | deadline| die | due| echeance| echéance| eine | el | "
        "faellig| fallig| fecha | frist| fällig| its | l | la | o | plazo| prazo| the | um | "
        "una | une | écheance| échéance"
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
        " a | das | data | date | deadline| die | due| echeance| echéance| eine | el | "
        "faelligkeit| falligkeit| fecha | frist| fälligkeit| its | l | la | o | plazo| prazo|"
        " the | um | una | une | écheance| échéance"
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
    (
        " # | bei | com | con | em | en | for | fuer | fur | für | in | on | para | pour | "
        "pra | pro | sur | t | t0| with "
    ),
    " warte | warten ",
    " ich | wir ",
    (
        " bota | coloca | deixa | deja | keep | laisse | lass | leave | mark | mets | poe | "
        "pon | ponlo | put | põe | set | setz | setze | stell | stelle "
    ),
    " about | com | con | em | en | for | in | on | para | pour | pra | pro | sur | with ",
    (
        " a | estamos | estou | estoy | i | j | nous | nousattend| nousen | on | onattend| "
        "onen | seguimos | tô | warte | warten | we "
    ),
    " bei | fuer | fur | für | in ",
    " aguardando | attente | esperando | waiting | warte | warten | wartet ",
    (
        " aguardando | en | esperando | estamos | estou | i | it | on | this | tô | waiting |"
        " warte | warten | wartet | we | wir "
    ),
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
    " it | n | nao | no | not | não | wartet | ya ",
    " attente| espera| hold| wartet| which |snoozed|waiting|wartende",
    (
        " all | alle | list | montre | mostra | muestra | o | on | que | qué | show | "
        "snoozed| the | ticket | tickets | waiting| wartende| was | what | which | zeig | "
        "zeige "
    ),
    (
        " dus| dû| echeance| echéance| faellig| fallig| fällig| vence| welche | which | "
        "écheance| échéance|due"
    ),
    (
        " all | alle | any | anything | are | chamados | due| faellig| fallig| find | fällig|"
        " get | give | is | issues | les | list | lista | liste | listed | los | montre | "
        "mostra | muestra | o | open | order | ordered | os | qu | quais | que | quel | quels"
        " | qué | show | sort | sorted | taches | tareas | that | the | there | ticket | "
        "tickets | todos | tous | tâches | was | welche | what | whats | which | zeig | zeige"
        " "
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
        " all | alle | any | anything | are | atrasados | chamados | em | en | find | get | "
        "give | is | issues | les | list | lista | liste | los | montre | mostra | muestra | "
        "o | open | os | overdue | past | qu | quais | que | quel | quels | qué | show | "
        "taches | tareas | the | there | ticket | tickets | todos | tous | tâches | "
        "uberfaellig | uberfaellige | uberfaelligen | uberfaellign | uberfallig | uberfallige"
        " | uberfalligen | uberfallign | uberfällig | uberfällige | uberfälligen | "
        "uberfällign | ueberfaellig | ueberfaellige | ueberfaelligen | ueberfaellign | "
        "ueberfallig | ueberfallige | ueberfalligen | ueberfallign | ueberfällig | "
        "ueberfällige | ueberfälligen | ueberfällign | vencidos | was | welche | what | whats"
        " | which | zeig | zeige | überfaellig | überfaellige | überfaelligen | überfaellign "
        "| überfallig | überfallige | überfalligen | überfallign | überfällig | überfällige |"
        " überfälligen | überfällign "
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
    (
        " a | adia | aender | aendere | altera | ander | andere | cambia | cambiar | change |"
        " coloca | das | data | date | deadline| decale | defina | deplace | die | due| "
        "décale | déplace | echeance| echéance| eine | el | extend | faellig| fallig| fecha |"
        " frist| fällig| its | l | la | make | mets | move | muda | mudar | mude | mueve | o "
        "| plazo| pon | prazo| push | repousse | set | setz | setze | shift | the | um | una "
        "| une | update | vence| verlaenger | verlaengere | verlanger | verlangere | "
        "verlänger | verlängere | verschieb | verschiebe | änder | ändere | écheance| "
        "échéance"
    ),
    " due ",
    " when ",
    " by | when ",
    (
        " deadline | due | echeance | echéance | faelligkeit | falligkeit | frist | "
        "fälligkeit | limite | límite | plazo | prazo | which | écheance | échéance "
    ),
    " what | which ",
    " faellig | fallig | fällig ",
    " wann ",
    " bis | wann ",
    " dû | vence ",
    " cuando | cuándo | quand | quando ",
    (
        " adia | aender | aendere | altera | ander | andere | cambia | cambiar | change | "
        "coloca | could | decale | defina | deplace | décale | déplace | extend | kannst | "
        "koenntest | konntest | könntest | make | mets | move | muda | mudar | mude | mueve |"
        " peux | pode | poderia | podrias | podrías | pon | pourrais | puedes | push | "
        "repousse | set | setz | setze | shift | update | vc | verlaenger | verlaengere | "
        "verlanger | verlangere | verlänger | verlängere | verschieb | verschiebe | voce | "
        "você | will | you | änder | ändere "
    ),
    (
        " adia | aender | aendere | altera | ander | andere | cambia | cambiar | can | change"
        " | coloca | could | decale | defina | deplace | décale | déplace | extend | kannst |"
        " koenntest | konntest | könntest | make | mets | move | muda | mudar | mude | mueve "
        "| peux | pode | poderia | podrias | podrías | pon | pourrais | puedes | push | "
        "repousse | set | setz | setze | shift | update | vc | verlaenger | verlaengere | "
        "verlanger | verlangere | verlänger | verlängere | verschieb | verschiebe | voce | "
        "você | will | would | änder | ändere "
    ),
    " reminder ",
    " a | add | create | reminder | set ",
    " remind ",
    (
        " due | echeance | echéance | faellig | fallig | frist | fällig | limite | límite | "
        "plazo | prazo | vence | écheance | échéance "
    ),
    (
        " clear | delete | drop | enlève | entferne | loesche | losche | lösche | quita | "
        "remova | remove | tira "
    ),
    " keine | nao | nicht | no | not | não | ohne | sans | sem | sin | without ",
    " clear | delete | drop | remove ",
    (
        " + | acuerdame| acuérdame| alert | avisa| avise| avísame| buzz | erinner | erinnere "
        "| kannst | koenntest | konntest | könntest | lembra| lembre| nudge | penser | peux |"
        " ping | poderia | podrias | podrías | poke | pourrais | previens | préviens | puedes"
        " | rappele | rappeler| rappelez | rappelle | recordar| recuerdame| recuérdame| "
        "remind | vc | voce | você | will "
    ),
    (
        " acuerdame| acuérdame| alert | avisame| avísame| buzz | can | could | erinner | "
        "erinnere | fais | kannst | koenntest | konntest | könntest | lembrar| lembre | me | "
        "nudge | peux | ping | pode | poderia | podrias | podrías | poke | pourrais | "
        "previens | préviens | puedes | rappele | rappelez | rappelle | recordar| recuerdame|"
        " recuérdame| remind | vc | voce | você | will | would "
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
    (
        " acuerdame | acuérdame | alert | avisame | avísame | buzz | can | could | erinner | "
        "erinnere | fais | kannst | koenntest | konntest | könntest | lembrar | lembre | me |"
        " nudge | peux | ping | pode | poderia | podrias | podrías | poke | pourrais | "
        "previens | préviens | puedes | rappele | rappelez | rappelle | recordar | recordarme"
        " | recuerdame | recuérdame | remind | vc | voce | você | will | would "
    ),
    " erinnerung| lembrete| rappel| recordatorio| reminder| set ",
    " a | add | create | ein | erinnerung| lembrete| rappel| recordatorio| reminder| set ",
    " erinnern ",
    " an | wegen ",
    " an | mich | wegen ",
    (
        " erinner | erinnere | lembra| lembre| poderia | rappele | rappelez | rappelle | "
        "recuerdame| recuérdame| remind "
    ),
    (
        " can | could | erinner | erinnere | kannst | koenntest | konntest | könntest | "
        "lembre | me | peux | pode | poderia | podrias | podrías | pourrais | puedes | "
        "rappele | rappelez | rappelle | recuerdame| recuérdame| remind | vc | voce | você | "
        "will | would "
    ),
    " remind | reminding ",
    " do | don | dont | never | stop ",
    " reminder | reminders ",
    " cancel | drop | no | remove ",
    " erinnere ",
    " erinnerung | lembrete | rappel | recordatorio ",
    " annule | apaga | borra | cancela | esquece | olvida | oublie | supprime | vergiss ",
    " + |answer |antwort |reponse |resposta |respuesta |réponse ",
    " : | an | anlegen | hinzufuegen | hinzufugen | hinzufügen | speichern ",
    (
        " add | answer | antwort | crea | create | cree | cria | crée | enregistre | guarda |"
        " guardar | lege | neue | new | nouvelle | nova | nueva | reponse | resposta | "
        "respuesta | réponse | salva | salve | sauvegarde | save | speichere | store "
    ),
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
    (
        " enregistre| garde| grava| guarda| guarde| guardá| keep| leg| merk| salva| salve| "
        "sauvegarde| save| speicher| store"
    ),
    " + | answer | antwort | reponse | resposta | respuesta | réponse ",
    (
        " answer | antwort | montre | mostre | muestra | reponse | resposta | respuesta | "
        "réponse | show | zeig | zeige "
    ),
    " answers | antworten | reponses | respostas | respuestas | réponses ",
    (
        " answers | antworten | list | montre | mostre | muestra | reponses | respostas | "
        "respuestas | réponses | saved | show | zeig | zeige "
    ),
    " answers | antworten | reponses | respostas | respuestas | réponses | saved ",
    (
        " apaga | apague | borra | delete | elimina | esqueca | esquece | esqueça | forget | "
        "loesch | loesche | losch | losche | lösch | lösche | olvida | oublie | remove | "
        "supprime | vergiss "
    ),
    " answer | antwort | reponse | resposta | respuesta | réponse ",
    " + | delete | forget | remove ",
    " delete | forget | remove ",
    " entfernen | loeschen | loschen | löschen | vergessen ",
    " + | nutz | nutze | usa | use | utilise | verwend | verwende ",
    " auf | em | en | for | fuer | fur | für | in | on | para | pour | pra | pro | sur ",
    " nutz | nutze | usa | use | utilise | verwend | verwende ",
    " cierra | close | feche | ferme | schliess | schliesse ",
    (
        " answer | antwort | avec | com | con | mit | reponse | resposta | respuesta | "
        "réponse | using | with "
    ),
    " - ",
    " offer ",
    " accept | take ",
    " decline | refuse | reject ",
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
    (
        " a | an | da | dame | de | die | donne | dê | eine | el | faca | fais | faz | faça |"
        " gib | give | haz | hazme | le | mach | make | mostr | mostre | muestra | o | resume"
        " | resumen | resumo | resumé | résume | résumé | schreib | schreibe | show | summary"
        " | the | tl | tldr | um | uma | un | write | zeig | zeige | zusammenfassung "
    ),
    " sum | summarise | summarize | thread ",
    " fass | fasse | zusammenfassen ",
    " bitte | fass | fasse | zusammenfassen ",
    " resume| resumo| resumé| résume| résumé| summary| tl | tldr| zusammenfassung",
    (
        " a | an | da | dame | de | die | donne | dê | eine | el | faca | fais | faz | faça |"
        " gib | give | haz | hazme | le | mach | make | mostr | mostre | muestra | o | "
        "resume| resumo| resumé| résume| résumé| schreib | schreibe | show | summary| the | "
        "tl | tldr| um | uma | un | write | zeig | zeige | zusammenfassung"
    ),
    " resumer | resumir | résumer ",
    " rename | retitle ",
    " as | into | to ",
    " title ",
    " change | set ",
    " titel | title | titre | titulo | título ",
    " benenne ",
    " in ",
    " in | um ",
    " renombra | renombrar ",
    " a | como ",
    " en ",
    " como | para | pra | pro ",
    (
        " beschreibung | desc | descricao | descricão | descripcion | descripción | "
        "description | descriçao | descrição "
    ),
)
WAYS = {
    "approvals._ASK": (
        "0 1 2 3 ^1|4 5 6 2 7 ^4|8 5 2 9 3 ^8|10 11 12 2 3 ^10|11 13 2 14 15 3 ^13|16 11 2 17"
        " 3 ^16|18 11 2 19 7 ^3|20 2 3 ^21|22 23 2 7 ^23|24 25 2 3 ^25|26 27 2 3 ^27|28 29 2 "
        "3 ^29"
    ),
    "approvals._NOT": "30 ^31|32 33 ^32|34 7 ^3|20 ^35|36 ^37|38 ^39|40 ^41",
    "approvals._YES": "42 43 ^44|45 43 ^46|47 48 43 ^49|50 43 ^51|52 43 ^43|53 43 ^54",
    "approvals._NO": "55 43 ^56|57 58 43 ^59|60 43 ^43|61 43 ^43|62 43 ^63",
    "clients._BOUND": "64 ^65|66 ^67|68 69 ^70",
    "clients._OF_TICKET": "71 43 ^72|73 74 3 ^75",
    "clients._ALL": "76 ^77",
    "levels": "78 ^79|80 ^81|82 83 ^84|85 ^86|87 ^88",
    "levels._SOON": "89 90 91 ^92",
    "routes._SET": "93 94 95 ^93",
    "routes._GO": "96 94",
    "routes._SHARED": "97 94 98 ^97|94 99",
    "routes._OFF": "93 100 ^93|101 ^102",
    "routes": "103 ^104|105 ^106|107 ^108",
    "routes._GETS": "109 ^110",
    "routes._MOST": "111 112 ^112|113 114 ^115|116 ^117|118 ^117|119 ^120|121 ^122|123 ^122",
    "away": "124 125|126 ^127",
    "away._DEPUTY": "128 2 ^129|130 2 ^2|131 2 ^2|132 2 ^132|133 2 ^2",
    "away._NO_DEPUTY": "134 ^135",
    "away._UNTIL": "136 2 ^137|138 2 ^2|138 ^139|136 2 140 ^2|141 136 ^142|143 144 ^144",
    "away._SINCE": "145 146 ^147|148 149|149 150 ^151|152 ^153|154 155 ^156",
    "away._MINE": "136 148 ^157",
    "away._NO_END": "158 ^157|159 ^159|136 2 ^137|136 2 ^2",
    "away._BACK": "160 ^157|161 ^162|163 ^164|165 2 ^2|166 167 2 ^166",
    "swaps._SWAPPED": "168 169 2 ^170|171 2 ^170",
    "swaps._TAKEN": "172 2 ^2|173 174 2 ^175",
    "oncall._SET": "176 177 ^178|177 179 180 ^180",
    "oncall._URL": "181 176 ^178",
    "oncall._OFF": "179 182 ^183|179 ^31",
    "oncall": "184 ^184|185 ^186",
    "oncall._COVER": "187 188 ^189",
    "oncall._BARE_COVER": "190",
    "labels._ADD": (
        "191 192 7 ^191|193 194 7 ^191|193 7 ^193|193 195 7 ^196|197 43 ^43|198 199 7 "
        "^199|200 198 201 3 ^200|202 198 43 ^43|202 198 201 43 ^203|198 204 43 ^204|205 206 7"
        " ^205|207 208 7 ^209|210 198 211 7 ^210"
    ),
    "labels._REMOVE": (
        "212 213 7 ^212|193 214 7 ^212|215 7 ^215|216 198 217 43 ^203|218 217 7 ^218|219 220 "
        "3 ^219|221 222 7 ^223|224 225 7 ^226|227 228 7 ^227"
    ),
    "labels._WITH": "198 229 ^230|231 ^230",
    "labels._ALL": "232 ^233",
    "labels._RENAME": (
        "234 235 ^236|237 238 ^239|240 241 ^239|242 243 ^244|245 246 ^245|247 248 ^249|250 251 ^252"
    ),
    "reports._SHOWN": "253 ^254",
    "reports._WEEKLY": "255 256 ^256|257 ^258|259 ^260",
    "reports._WHAT_IF": "261 262 ^263",
    "reports._TARGET_IF": "264 265 ^266",
    "links": "267 ^268",
    "links._FREED": (
        "269 270 43 3 ^271|272 273 43 7 ^272|274 43 7 ^3|275 276 43 7 ^3|277 278 43 7 ^3|279 "
        "43 7 ^3"
    ),
    "links._FREES": "280 43 3 ^43|277 281 43 7 ^43|282 43 7 ^43",
    "links._WAITS": "269 43 3 ^271|283 43 7 ^3|277 284 43 7 ^3|285 43 7 ^3|286 287 43 7 ^286",
    "links._STOPS": "288 43 7 ^43|289 43 7 ^43",
    "links._APART": "290 270 43 3 ^271|290 291 270 3 ^271|290 292 3 ^271",
    "links._PART_OF": (
        "290 43 3 ^271|290 293 43 7 ^293|294 43 7 ^3|295 43 7 ^3|296 297 43 7 ^297|298 299 43"
        " 7 ^298|300 43 7 ^43"
    ),
    "links._PARTS": "301 43 ^302|303 43 ^304|305 43 ^306|307 43 ^308",
    "links._HOLDING": (
        "309 7 ^310|311 7 ^312|313 314 7 ^312|315 7 ^316|317 318 7 ^319|320 7 ^321|322 7 "
        "^323|324 7 ^325|326 7 ^327"
    ),
    "links._READY": (
        "328 ^329|330 ^331|332 ^333|334 ^335|336 ^337|338 ^339|340 ^341|342 343 ^344|345 ^346"
    ),
    "links._HELD": "347 348 ^349|350 351 ^352",
    "desks": "353 ^353",
    "desks._SHARED": "354 355 7 ^354|354 355 7 ^354|356 357 7 ^356|358 359 7 ^358|360 361 7 ^360",
    "desks._SHARED_HERE": "354 ^354|362 ^362|363 ^364|365 ^365",
    "desks._KEPT": "366 3 ^367|362 368 7 ^362|362 281 369 7 ^362|370 7 ^371|360 7 ^372",
    "desks._KEPT_HERE": "373 ^374",
    "desks._SAID": "375 376 3 ^375|377 376 3 ^377|378 376 3 ^379",
    "desks._SAID_HERE": "375 380 376 ^375|375 ^375",
    "desks._UNREAD": "381 ^381|375 382 ^375",
    "follows._FOLLOW": (
        "383 7 ^384|385 7 ^386|375 7 ^375|387 7 ^388|389 7 ^390|391 43 ^43|392 393 7 ^392|394"
        " 7 ^394|395 7 ^395|396 7 ^397|398 7 ^399"
    ),
    "follows._UNFOLLOW": (
        "400 7 ^401|402 3 ^403|404 43 ^43|405 7 ^406|407 7 ^407|408 3 ^408|409 281 7 ^409|410"
        " 43 ^43|411 7 ^412"
    ),
    "follows._HERE": "413 ^413",
    "follows._NOT_HERE": "414 ^415",
    "follows._FOLLOW_NEW": "416 ^417",
    "follows._UNFOLLOW_NEW": "418 ^419",
    "follows._FOLLOWING": "420 ^421|422 ^310|423 ^424|425 ^337|426 ^427",
    "follows._SAVE": "428 429 ^428|430 431 ^430|432 433 ^432|434 435 ^434|436 433 ^436",
    "follows._SAVE_THIS": "437 438 439 ^437",
    "follows._SAVED": "440 ^441|442 ^443|444 ^445",
    "follows._RATE": "446 447 7 ^447",
    "follows._FEEDBACK": "448 ^449",
    "follows._OTHERS": "450 43 ^451",
    "issues": "452 ^453",
    "issues._SENT": (
        "454 3 ^3|455 456 457 7 ^456|455 458 7 ^3|455 459 460 7 ^461|462 463 464 7 ^463|455 "
        "465 466 7 ^465"
    ),
    "issues._PARTED": "467 468 7 ^467|469 470 7 ^470|471 472 7 ^471",
    "issues._SAID": "473 3 ^3|473 376 3 ^474|473 376 3 ^475|473 ^475",
    "issues._UNSAID": "476 3 ^3|473 3 ^474",
    "hours._SIGNED": "477 478 ^479|480 478 481 3 ^482",
    "hours._LOGGED": "478 481 3 ^483|478 481 3 ^483|484 478 3 ^482|485 478 ^482",
    "hours._WORKED": "486 478 481 7|487 488 478 481 7 ^489",
    "hours._TAKEN": "490 491 478 7 ^490",
    "hours._HOW_LONG": "492 481 7 ^482",
    "hours._ESTIMATED": "493 494 7 ^3|495 478 3 ^496|497 478 481 7 ^497",
    "hours._OTHERWISE": "493 498 7 ^3|499 498 3 ^499",
    "hours._SHOWN": "500 ^501|500 ^502|503 504 ^505|500 2 ^501|503 ^506",
    "hours": "507|508 ^509",
    "hours._MANY": "510 ^511|512 ^513|514 ^515|516 ^516|517 ^517|518 ^518",
    "contracts._GIVEN": "519 520 478 ^521|519 478 ^521",
    "contracts._ENDED": "519 522 ^521|523 524 ^524|525 526 ^526",
    "contracts._SHOWN": "527 ^528|519 ^529",
    "contracts._BILL": "530 ^531",
    "contracts._STATEMENT": "532 ^533",
    "meetings._MET": "534 535 94 3 ^536|534 535 94 3 ^536",
    "meetings._MET_HERE": "534 94 ^536",
    "meetings._MOVED": "537 538 3 ^537",
    "meetings._OFF": "539 538 3 ^540|538 7 ^541",
    "meetings": "542 ^543|542 ^543|542 544 ^545|542 ^543|542 546 ^543|542 547 ^548",
    "queue": "549 ^549",
    "queue._TIMED": "550 551 478 ^552|553 551 554 478 ^555",
    "queue._PLAIN": "550 ^552|553 554 ^555",
    "queue._WAIT": "556 ^556|557 ^557|558 ^558|559 ^559|560 ^560",
    "repeats": "561",
    "repeats._ALL": "562 ^563",
    "repeats._OFF": "564 ^565|564 566 ^566",
    "repeats._STOPPED_HERE": "567 ^568|564 ^569|570 ^571|572 ^572|573 ^574|575 ^576",
    "repeats._STOPPED_IT": (
        "567 43 ^568|564 569 43 ^569|570 43 ^571|572 281 43 ^572|573 43 ^574|575 43 ^576|570 "
        "43 ^43|577 43 ^43"
    ),
    "requests._MADE": "578 561 ^579",
    "requests._LISTED": "580 ^581",
    "requests._GONE": "578 582 ^582",
    "extensions._PUSHED": "583 584 585 ^586|587 586 3 ^586|588 586 3 ^586|589 590 591 ^592",
    "extensions._PUSHED_HERE": "587 586 584 ^586|590 ^586",
    "extensions._GIVEN": "593 7 ^594|594 595 7 ^594",
    "extensions._LATER": "596 597 3 ^598|596 599 3 ^3|596 587 600 3 ^600",
    "extensions._LATER_HERE": "596 587 ^601",
    "waits._WAITS": (
        "602 603 3 ^3|603 604 43 ^605|606 603 318 43 ^607|602 603 608 7 ^608|602 3 ^3|604 43 "
        "^605|606 318 43 ^607|602 608 7 ^608|604 609 43 ^610|606 611 43 ^607"
    ),
    "waits._WAITS_ONLY": "602 3 ^3|604 43 ^605|606 318 43 ^607|602 608 7 ^608",
    "waits._WAITS_HERE": "612 603 ^613|612 ^613",
    "waits._WAITS_ONLY_HERE": "612 ^613",
    "waits._SNOOZED": (
        "614 3 ^614|615 616 7 ^616|617 618 43 ^43|619 43 ^43|620 621 618 7 ^620|622 3 ^3"
    ),
    "waits._LEFT_ASIDE": "623 3 ^623",
    "waits._SNOOZED_HERE": "624 ^614",
    "waits._NO_TIME": "614 7 ^614|625 ^625",
    "waits._AWAKE": "626 3 ^626|627 43 ^43|628 3 ^3",
    "waits._CAME_IN": "629 630 43 631",
    "waits._AWAKE_HERE": "626 ^626|628 ^632",
    "waits": "633 ^634",
    "times": "635 ^636|637 ^638",
    "times._DUE": "639 587 618 7 ^601|587 640 3 ^640|587 640 3 ^640|587 3 ^601|641 3 ^3|642 7 ^3",
    "times._DUE_HERE": "643 ^644",
    "times._WHEN_DUE": "645 646 7 ^647|648 6 7 ^649|650 651 7 ^652|653 7 ^654",
    "times._NO_TIME": "587 655 3 ^656|657 7 ^658|659 7 ^659",
    "times._NOT_DUE": "660 3 ^3|661 587 7 ^661",
    "times._NOT_DUE_HERE": "660 ^662|663 ^663",
    "times._REMINDED": "664 3 ^665|666 667 3 ^668|669 43 ^670|671 672 7|671 673 7 ^673",
    "times._REMINDED_HERE": "674 ^675",
    "times._FORGOTTEN": "676 7 ^677|678 7 ^679|680 7 ^680|681 667 7 ^682",
    "times._LOST": "674 ^675",
    "answers._SAVED": "683 684 ^685",
    "answers._KEPT": "686 687 688 689 690 ^691",
    "answers._SHOWN": "692 ^693",
    "answers._LISTED": "694 ^695",
    "answers._LIKELY": "694 ^696",
    "answers._GONE": "692 ^697|698 699 ^700|692 701 ^698",
    "answers._USED": "702 3 ^3|702 703 3 ^704",
    "answers._HERE": "702 ^704",
    "answers._CLOSED": "705 706 707 7 ^705|692 705 7 ^705",
    "answers._REPORT": "694 ^696",
    "answers._TAKEN": "708 7 ^709|708 7 ^3",
    "answers._REFUSED": "708 7 ^710|708 7 ^3",
    "summaries": (
        "711 3 ^711|712 43 ^712|713 714 7 ^713|715 43 ^43|716 7 ^716|717 7 ^717|718 7 "
        "^718|719 720 7 ^721|719 43 ^43|722 ^711|723 ^724|725 ^726|727 ^727"
    ),
    "titles._RENAMED": (
        "728 729 43 ^728|730 299 43 ^731|732 43 ^43|733 590 734 43 ^733|733 735 43 ^733|736 "
        "737 43 ^736|249 738 43 ^249|252 739 43 ^252"
    ),
    "titles._DESCRIBED": "740 43 ^43",
}
