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
    " genehmigung | keine ",
    " aprobacion| aprobación| retira ",
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
    " approve | happy | ll | ok | okay | sign ",
    " happy | i ",
    " geb | gebe ",
    " frei",
    " geb | gebe | ich ",
    " das | geb | gebe ",
    (
        " approuve| approve| aprobado | aprovado | aprovo| apruebo| freigegeben| gebe | "
        "genehmige | valide"
    ),
    " accord | aprovo | apruebo | doy | mim | valide ",
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
    " + | client | cliente | kunde ",
    " client | cliente | kunde | set | the ",
    " + | channel | client | cliente | este | kunde ",
    " c | das | este | esto | this ",
    " canal | channel | kanal | salon ",
    " + | client | cliente | customer | kunde | kunden | kundin ",
    " ce | der | dieser | esse | este | this ",
    " # | set | t | t0",
    " client | cliente | define | kunde | kunden ",
    " da | de | del | do | du | for | fuer | fur | für | of | on | von ",
    (
        " client | cliente | define | den | el | kunde | kunden | le | mets | o | pon | set |"
        " setz | setze | the "
    ),
    "clientes |clients |kunden |kundenliste ",
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
    " service | sla | slas ",
    (
        " change | defina | define | definis | définis | mets | pon | põe | set | setz | "
        "setze | stell | stelle "
    ),
    "ervice |la |las ",
    (
        " are | das | die | el | le | les | list | los | montre | mostra | muestra | o | os |"
        " our | s| the | us | zeig | zeige "
    ),
    (
        " das | die | el | le | les | list | los | montre | mostra | muestra | o | os | our |"
        " s| the | what | zeig | zeige "
    ),
    (
        " bericht | das | die | el | informe | le | les | los | o | os | our | rapport | "
        "relatório | report | service | sla| the "
    ),
    " délai| hors | issues| prazo| spät|breached|fuera |late|meine |meus |mis |verspätet",
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
    " gehen | go | van | vao | vont | vão ",
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
    (" aus | bugs | chamados | issues | nada | nicht | nobody | none | off | requests | tareas "),
    " route | routing | ruta | unroute ",
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
    " much | tun |arbeitslast |auslastung |capacity |carga |charge |load ",
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
        " mismo | moment | momento | now | tickets | tun | zurzeit "
    ),
    " wer ",
    " quien | quién | trabajo ",
    " quien | quién ",
    " cargado | liado | ocupado | quien ",
    " moins | moment | occupe | occupé | qui | travail ",
    " qui ",
    " menos | moment | quem | trabalho ",
    " quem ",
    " ocupado | sobrecarregado ",
    (
        " cobre | cover | covers | cubre | deputises | deputizes | deputy | fill | fills | "
        "her | him | remplace | springt | stand | stands | substitui | substituta | "
        "substituto | suplente | suppléant | suppléante | sustituye | them | vertretung | "
        "vertritt | übernimmt "
    ),
    " , | . | ; | and | e | et | und | y ",
    (
        " currently| estara| estará| quem| qui| vai | wer| who|absences |abwesenheiten "
        "|ausencias |ausências "
    ),
    (
        " absences | abwesenheiten | all | alle | as | ausencias | ausências | current | die "
        "| give | las | les | list | liste | los | montre | mostra | mostre | muestra | nos |"
        " nossas | nuestras | os | our | quem| qui| show | the | unsere | wer| who| zeig | "
        "zeige "
    ),
    " deputy| make | substituta| substituto| suplente| suppleant| suppléant| vertretung",
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
        " ate | até | bis | esta | estara | estará | está | hasta | jusqu | now | s | sera | "
        "through | til | till | to | tá | until | will "
    ),
    " bin ",
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
        " malade | nicht | off | office | ooo | out | permiso | pto | sick | unavailable | "
        "urlaub | vacaciones | vacances | vacation | verfuegbar | verfugbar | verfügbar | weg"
        " | work "
    ),
    " < | @ | bin ",
    " < | @ | bin| ich ",
    (
        " conge | conges | congé | congés | ferias | folga | frei | férias | habe | holiday |"
        " holidays | j | leave | nehme | off | prends | pto | tengo | tenho | tiro | tomo | "
        "urlaub | vacaciones | vacances | vacation | ve "
    ),
    (
        " conge | conges | congé | congés | ferias | folga | frei | férias | habe | holiday |"
        " holidays | i | ich | j | je | leave | pto | tengo | tenho | time | tiro | tomo | "
        "urlaub | vacaciones | vacances | vacation "
    ),
    " hab | habe ",
    (
        " conge | conges | congé | congés | ferias | folga | frei | férias | holiday | "
        "holidays | leave | off | pto | urlaub | vacaciones | vacances | vacation "
    ),
    " hab | habe | ich ",
    (
        " bin | estare | estarei | estaré | estou | estoy | i | ich | ill | im | ja | je | já"
        " | mark | set | tô | vou | voy | ya "
    ),
    " abwesend | away | holiday | office | ooo | urlaub | vacation ",
    " away | ooo ",
    (
        " again | away | back | estou | regreso | rentre | rentree | rentré | rentrée | "
        "retour | revenu | revenue | volta | vuelta | wieder | zuruck | zurueck | zurück "
    ),
    " again | away | back | retour | volta | vuelta | wieder | zuruck | zurueck | zurück ",
    " away | back | da | de | del | do | du | wieder | zuruck | zurueck | zurück ",
    " returned | revoila | revoilà | voltei | volvi | volví | vuelto ",
    " he | i | ja | já | me | voltei | volvi | volví | ya ",
    (
        " again | away | back | now | regreso | rentre | rentree | rentré | rentrée | retour "
        "| revenu | revenue | volta | vuelta | wieder | zuruck | zurueck | zurück "
    ),
    " away | back ",
    " back | off ",
    (
        " cambia | cambiar | cambio | echange | echanger | exchange | intercambia | "
        "intercambio | ma | meine | meinen | minha | permute | swap | switch | tausch | "
        "tausche | tauschen | trade | troca | trocar | troco | yo | échange | échanger "
    ),
    (
        " astreinte | avec | bereitschaft | call | com | con | dienst | duty | garde | "
        "guardia | mit | oncall | plantao | plantão | rufbereitschaft | schicht | shift | "
        "sobreaviso | turno | with "
    ),
    (
        " cambia | cambiar | cambio | echange | echanger | eu | exchange | ich | intercambia "
        "| intercambio | j | je | permute | swap | switch | tausch | tausche | tauschen | "
        "trade | troca | trocar | troco | yo | échange | échanger "
    ),
    (
        " cambia | cambiar | cambio | echange | echanger | exchange | intercambia | "
        "intercambio | permute | swap | switch | tausch | tausche | tauschen | trade | troca "
        "| trocar | troco | yo | échange | échanger "
    ),
    (
        " cobre | cover | covers | cubre | ma | meine | meinen | minha | pega | prend | "
        "remplace | take | takes | toma | ubernimmt | uebernimmt | übernimmt "
    ),
    " give | hand ",
    (
        " astreinte | bereitschaft | call | dienst | duty | garde | guardia | oncall | "
        "plantao | plantão | rufbereitschaft | schicht | shift | sobreaviso | to | turno "
    ),
    (
        " astreinte | bereitschaft | call | guardia | oncall | plantao | plantão | "
        "rufbereitschaft | sobreaviso "
    ),
    (
        " cada | chaque | daily| day| dia| each | jede | jeden | jours| par | semanal| "
        "taeglich| taglich| toda | todas | todos | toutes | täglich| week| wochentlich| "
        "woechentlich| wöchentlich"
    ),
    (
        " astreinte | bereitschaft | d | da | de | del | do | du | guardia | on | oncall | "
        "plantao | plantão | rufbereitschaft | sobreaviso "
    ),
    (
        " astreinte| bereitschaft| call| guardia| oncall| plantao| plantão| rufbereitschaft| "
        "sobreaviso"
    ),
    (" bota | coloca | make | mets | poe | pon | put | põe | set | setz | setze | stell | stelle "),
    "http |https ",
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
        " call| cobre| couvre| cover| cubre| person| quien | remplace| rotation| takes | "
        "ubernimmt| uebernimmt| vertritt| "
        "übernimmt|astreinte|bereitschaft|guardia|oncall|plantao|plantão|sobreaviso"
    ),
    (
        " all | alle | as | astreinte| bereitschaft| current | d | da | de | del | die | do |"
        " du | give | guardia| las | les | list | liste | los | montre | mostra | mostre | "
        "muestra | nos | nossas | nuestras | on | oncall| os | our | plantao| plantão| quem| "
        "qui| rufbereitschaft| show | sobreaviso| the | unsere | wer| who| zeig | zeige "
    ),
    (
        " astreinte| bereitschaft| call| cobre| couvre| cover| cubra| cubre| cubro| guardia| "
        "oncall| plantao| plantão| remplace| rufbereitschaft| sobreaviso| takes | ubernehme| "
        "ubernimmt| uebernehme| uebernimmt| vertritt| übernehme| übernimmt"
    ),
    " < | @ | eu | i | ich | je | ll | me | yo ",
    " < | @ | eu| i| je| me| yo",
    " covers ",
    (
        " attach | etikett | etiqueta | etiquetas | etiquette | etiquettes | label | labels |"
        " tag | tags | étiquette | étiquettes "
    ),
    " for | on | to ",
    " add | attach | put | set ",
    (
        " etikett | etiqueta | etiquetas | etiquette | etiquettes | label | labels | tag | "
        "tags | étiquette | étiquettes "
    ),
    " + | add | attach | put | set ",
    " + | add | put ",
    " add | put ",
    (
        " + | add | etikett | etiqueta | etiquetas | etiquette | etiquettes | hinzu | label |"
        " labels | tag | tags | étiquette | étiquettes "
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
    " ajoute | mets | mettre ",
    " a | au | sur | à ",
    " adiciona | adicione | bota | coloca | coloque | poe | ponha | põe ",
    " a | ao | em | na | no ",
    " clear | delete | drop | remove | take ",
    " from | of | off | on ",
    " unlabel | untag ",
    " entfernen | loeschen | loschen | löschen | wegnehmen ",
    " aus | bei | von ",
    " entfern | entferne ",
    " nimm ",
    " von ",
    " borra | elimina | quita ",
    " a | da | de | del | do | du ",
    " enlève | retire | supprime ",
    " a | da | de | del | do | du | sur | à ",
    " remova | remove | tira | tire ",
    " da | de | del | do | du ",
    " avec |abiertos |offene |open |tickets ",
    (
        " abiertos | all | alle | find | list | los | me | montre | mostra | muestra | offene"
        " | open | show | the | tickets | todos | zeig | zeige "
    ),
    " labeled | labelled | tagged ",
    "etiketten |etiquetas |etiquettes |labels |tags |étiquettes ",
    (
        " all | alle | as | die | etiketten | etiquetas | etiquettes | labels | las | les | "
        "list | lista | liste | me | montre | mostra | muestra | our | show | tags | the | "
        "todas | toutes | what | which | zeig | zeige | étiquettes "
    ),
    " + | client | label | tag ",
    " + | as | into | to ",
    " change | rename ",
    " label | tag ",
    " + | into | label | tag | to | with ",
    " merge ",
    " labels | tags ",
    " + | and | into | to | with ",
    " benenn | benenne | nenn | nenne ",
    " + | in | um | zu ",
    " cambia | renombra ",
    " + | a | como | pela | pelo | por ",
    " etiquette | label | renomme | renommer | renommez | étiquette ",
    " + | en ",
    " renomme | renommer | renommez ",
    " etiqueta | renomear | renomeia | renomeie ",
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
    (
        " every | hebdomadaire | semanal | weekly | wochentlich | wochentlichen | "
        "wochentlicher | woechentlich | woechentlichen | woechentlicher | wöchentlich | "
        "wöchentlichen | wöchentlicher "
    ),
    "bericht |informe |rapport |relatorio |relatório |report |reports ",
    (
        " bericht | dame| donne| envia| envoie| envía| get| gib| give| informe | manda| "
        "montre| mostra| mostre| muestra| post| rapport | relatorio | relatório | report | "
        "reports | schick| send| show| zeig"
    ),
    " days | holidays | hours | route | sla | tz ",
    " if | se | si | tal | waere | ware | wäre ",
    " e | et | que | qué | was | what | y ",
    "sla",
    (
        " acontece | aconteceria | happen | if | passerait | passieren | passiert | se | si |"
        " waere | ware | wäre "
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
        " blocked | blockiert | bloque | bloqueada | bloqueado | bloquee | bloqué | bloquée |"
        " dependent | depending | waiting | waits "
    ),
    (
        " aren | arent | esta | estan | isn | isnt | longer | mais | mehr | n | nao | ne | "
        "not | plus | tá | ya "
    ),
    (
        " # | cela| das| es| isso| isto| it| lo| make | marca | mark | markiere | marque | "
        "set | t | t0| that| them| this| ça"
    ),
    " unblock ",
    " by | from ",
    " depend | depends | doesn | don | need | wait | waits ",
    " haengt | hangt | hängt ",
    " ab ",
    " blockiert ",
    " mehr ",
    " depend | depende | dépend ",
    " block | blocks ",
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
        "subticket | subtickets | teil | teilaufgabe | teilaufgaben | teile | unteraufgabe | "
        "unteraufgaben | unterticket | untertickets "
    ),
    " any | anything | nothing ",
    " anything | nada | nichts | no | none | nothing | rien | tickets ",
    (
        " bota | coloca | convierte | fais | faz | haz | mach | mache | make | mets | poe | "
        "pon | põe | transforma | turn "
    ),
    " belong | belongs ",
    " gehoert | gehort | gehört ",
    " child | part | sub | subtask ",
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
        "blockiernt | blockiert "
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
    " bloque | bloquea | bloquean | bloqueia | bloqueiam | bloquent ",
    " o | qu | quais | que | quels | qué ",
    (
        " bereit| listas| listo| now| pret| pronta| pronto| prêt| ready| startbereit| "
        "startklar| work "
    ),
    (
        " bereit| find | give | list | lista | listas| liste | listo| montre | mostra | "
        "muestra | pret| pronta| pronto| prêt| quais | que | quels | qué | ready| show | "
        "startbereit| startklar| was | welche | what | whats | which | zeig | zeige "
    ),
    " blocked| blockiert| bloqueados| non | unblocked",
    (
        " find | give | list | lista | liste | montre | mostra | muestra | nao | nicht | no |"
        " non | not | não | quais | que | quels | qué | show | ticket | tickets | unblocked| "
        "was | welche | what | whats | which | zeig | zeige "
    ),
    " grab | next | now | pick | start | started | tackle | what | work ",
    " what ",
    " anfangen | angehen | arbeiten | nehmen | woran ",
    " was | woran ",
    " machen | tun ",
    " was ",
    " podemos | puedo ",
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
        " are | esta | estan | estao | está | están | estão | find | give | list | lista | "
        "liste | montre | mostra | muestra | quais | quels | qué | show | sind | sont | "
        "ticket| tá | us | welche | what | whats | which | zeig | zeige "
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
    " dieses | teil | teile ",
    " teil | teile ",
    " comparte | compartelo | compartilha | compártelo ",
    " partage ",
    " don | share | sharing | unshare ",
    " do | don | stop | unshare ",
    " mehr| nicht",
    " mit ",
    " compartas | compartilhar | compartilhe | compartilhes | compartir ",
    " deja | nao | no | não | para | pare | pra | pro ",
    " arrete | arrête | ne ",
    " partager | sharing | teilen | unshare ",
    " ne | nicht | stop | unshare ",
    " tell ",
    " , | - | : | – ",
    " sag | sage ",
    " di | diga | dile | dis | diz ",
    "desk",
    " desk ",
    " share | unshare ",
    " t | t0 ",
    " follow | subscribe | watch ",
    " follow | i | subscribe | watch ",
    " inform | informed | keep | notify | posted | update | updated ",
    " inform | keep | notify | update ",
    " changes | news ",
    " follower | subscribe | watcher ",
    " add | subscribe ",
    " abonniere | beobachte | folge | verfolge ",
    " abonniere | beobachte | folge | ich | verfolge ",
    " abonnieren | beobachten | folgen | verfolgen ",
    " laufenden ",
    " halt | halte ",
    " mantenme | manténme | tenme ",
    " tenez | tiens ",
    " dentro | informada | informado | par ",
    " me ",
    " seguir | siga | sigue | sigueme | suis | suivre | sígueme ",
    " je | quero | quiero | seguir | siga | sigue | sigueme | suis | suivre | sígueme ",
    " follow | following | unfollow | unsubscribe | unwatch | watching ",
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
    " folge | follow | siga | sigue | subscribe | suis ",
    " entfolge | following | seguir | suivre | unfollow | unsubscribe ",
    " deixa | deja | entfolge | ne | stop | unfollow | unsubscribe ",
    " follow | followed | following | follows ",
    " followed | following | list | my | show | what ",
    " follow | following ",
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
    " como ",
    " enregistre | sauvegarde ",
    " comme | sous ",
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
    " rate ",
    " bad | badly | good | well ",
    " feedback ",
    " all | feedback | list | me | show | the ",
    " follow| subscribe| unfollow| watch",
    " add | follow| start | stop | subscribe| unfollow| watch",
    (" / | > | github | issue | linear | public | publique | pública | público | öffentlich | → "),
    (
        " - | / | = | github | issue | linear | public | publique | pública | público | "
        "öffentlich | → "
    ),
    " > | → ",
    " / | github | linear ",
    " copy | export | forward | move | push | send ",
    " into | to ",
    " a | an | nach | para | pra | pro | to | vers | à ",
    " github | issue | linear ",
    " at | in | on ",
    " create | file | make | open ",
    " exportiere | gib | schick | schicke | sende ",
    " / | github| linear",
    " an | nach | zu ",
    (
        " envia | envie | envoie | envoyer | envía | exporta | exporte | manda | mande | pasa"
        " | passe "
    ),
    " a | ao | para | pra | pro | sur | vers | à ",
    " detach | disconnect | unlink ",
    " github | issue | its | linear ",
    " github | linear | seinem ",
    " loese | lose | löse | trenne ",
    " desconecta | desvincula | desvincule | detache | détache ",
    " github | linear ",
    (
        " comentario | comentário | kommentar | oeffentliche | offentliche | public | publica"
        " | publique | pública | öffentliche | – "
    ),
    (
        " add | comentario | comentário | kommentar | oeffentliche | offentliche | public | "
        "publica | publique | pública | öffentliche "
    ),
    (
        " add | comentario | comentário | commentaire | nota | note | oeffentliche | "
        "oeffentlicher | offentliche | offentlicher | public | öffentliche | öffentlicher "
    ),
    (
        " comentario | comentário | kommentar | oeffentliche | offentliche | public | publica"
        " | publique | pública | öffentliche "
    ),
    (
        " comentario | comentário | commentaire | nota | note | oeffentliche | oeffentlicher "
        "| offentliche | offentlicher | public | öffentliche | öffentlicher "
    ),
    (
        " comentario | comentário | kommentar| oeffentliche | offentliche | public| publique|"
        " pública| öffentliche "
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
        "travaille | travaillé | worked | yo | yodedique | yodediqué | yogastei | yopasse | "
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
        "| estimation | estimativa | estime | estimé | fur | geschaetzt | geschatzt | "
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
    (
        " heures | horas | hours | spent | stunden | temps | time | timesheet | tracking | "
        "worklog | worklogs | zeiten "
    ),
    (
        " as | die | heures | horas | hours | las | les | list | montre | mostra | muestra | "
        "show | stunden | temps | the | time | timesheet | worklog | worklogs | zeig | zeige "
        "| zeiten "
    ),
    " # | t | t0 ",
    " heures| horas| hours| spent| stunden| temps| time| tracking| worklog| zeiten",
    " meine | mes | minhas | mis | montre | my | zeige ",
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
    " heures | temps ",
    " combien ",
    " quantas | tempo ",
    " quantas | quanto ",
    " bericht | informe | rapport | relatorio | relatório | report ",
    " contract| contrat| retainer| vertrag",
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
    " contract | contrat | contrato | retainer | vertrag ",
    (
        " beende | cancel | cancela | encerra | end | kuendig | kuendige | kundig | kundige |"
        " kündig | kündige | resilie | résilie | stop | termina | terminate | termine "
    ),
    " cancel | end | stop | terminate ",
    " contracts | contratos | contrats | retainers | vertraege | vertrage | verträge ",
    (
        " contracts | contratos | contrats | retainers | show | the | vertraege | vertrage | "
        "verträge "
    ),
    " contract| contrat| retainer| show | vertrag",
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
        " besprechung | call | meet | meeting | rendez | reuniao | reunion | reunião | "
        "reunión | réunion | termin | treff | treffe | triff "
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
        " annule | anula | call | cancel | cancela | cancele | delete | desmarque | drop | "
        "remove | sage | streiche "
    ),
    (
        " besprechung | call | kein | meet | meeting | propos | rendez | reuniao | reunion | "
        "reunião | reunión | réunion | sujet | termin "
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
        " aguardando | attend| attente | espera | esperando | estattend| nousattend| "
        "onattend| sommes | sommesattend| waiting | warte | warten "
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
    " aside | attente | espera | hold | pausa | pause | sleep | sommeil | veille ",
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
    " ate | até | bis | espera | hasta | jusqu | pausa | pause | til | till | until ",
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
        "peuvent | proceed | reprendre | resume | resumed | seguir | weiter | weitergehen | "
        "weiterlaufen | werden "
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
    " attente| espera| hold| wartet|snoozed|waiting|wartende",
    (
        " all | alle | list | montre | mostra | muestra | o | on | que | qué | show | "
        "snoozed| the | ticket | tickets | waiting| wartende| was | what | which | zeig | "
        "zeige "
    ),
    (" dus| dû| echeance| echéance| faellig| fallig| fällig| sind | vence| écheance| échéance|due"),
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
    " what | which ",
    " faellig | fallig | fällig ",
    " sind | wann ",
    " bis | wann ",
    " dû | vence ",
    " cuando | cuándo | quand | quando ",
    (
        " adia | aender | aendere | altera | ander | andere | cambia | cambiar | change | "
        "coloca | decale | defina | deplace | décale | déplace | extend | kannst | koenntest "
        "| konntest | könntest | make | mets | move | muda | mudar | mude | mueve | peux | "
        "pode | poderia | podrias | podrías | pon | pourrais | puedes | push | repousse | set"
        " | setz | setze | shift | update | verlaenger | verlaengere | verlanger | verlangere"
        " | verlänger | verlängere | verschieb | verschiebe | will | you | änder | ändere "
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
        " acuerdame| acuérdame| alert | avisa| avise| avísame| buzz | erinner | erinnere | "
        "kannst | koenntest | konntest | könntest | lembra| lembre| nudge | penser | peux | "
        "ping | pode | poderia | podrias | podrías | poke | pourrais | previens | préviens | "
        "puedes | rappele | rappeler| rappelez | rappelle | recordar| recuerdame| recuérdame|"
        " remind | will "
    ),
    (
        " acuerdame| acuérdame| alert | avisame| avísame| buzz | can | could | erinner | "
        "erinnere | fais | kannst | koenntest | konntest | könntest | lembrar| lembre | me | "
        "nudge | peux | ping | pode | poderia | podrias | podrías | poke | pourrais | "
        "previens | préviens | puedes | rappele | rappelez | rappelle | recordar| recuerdame|"
        " recuérdame| remind | vc | voce | você | will | would "
    ),
    (
        " acuerdame | acuérdame | alert | avisa | avisame | avise | avísame | buzz | erinner "
        "| erinnere | kannst | koenntest | konntest | könntest | lembra | lembrar | lembre | "
        "nudge | penser | peux | ping | pode | poderia | podrias | podrías | poke | pourrais "
        "| previens | préviens | puedes | rappele | rappeler | rappelez | rappelle | recordar"
        " | recordarme | recuerdame | recuérdame | remind | will "
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
    " erinnerung| lembrete| rappel| recordatorio| reminder",
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
    "answer |antwort |reponse |resposta |respuesta |réponse ",
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
    " als | as | comme | como ",
    " \" | ' | « | ‘ | “ | „ ",
    " \" | ' | » | “ | ” ",
    (
        " enregistre| garde| grava| guarda| guarde| guardá| keep| leg| merk| salva| salve| "
        "sauvegarde| save| speicher| store"
    ),
    " answer | antwort | reponse | resposta | respuesta | réponse ",
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
    " delete | forget | remove ",
    " entfernen | loeschen | loschen | löschen | vergessen ",
    " nutz | nutze | usa | use | utilise | verwend | verwende ",
    " + | nutz | nutze | usa | use | utilise | verwend | verwende ",
    " auf | em | en | for | fuer | fur | für | in | on | para | pour | pra | pro | sur ",
    " cierra | close | feche | ferme | schliess | schliesse ",
    (
        " answer | antwort | avec | com | con | mit | reponse | resposta | respuesta | "
        "réponse | using | with "
    ),
    " - ",
    " answer | antwort | reponse | resposta | respuesta | réponse | using ",
    " offer ",
    " accept | take ",
    " decline | refuse | reject ",
    " sum | summarise | summarize ",
    " tl | tldr ",
    " fass | fasse ",
    " zusammen ",
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
    " zusammen | zusammenfassen ",
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
        " 3 ^16|11 18 2 19 7 ^3|20 2 3 ^21|22 23 2 7 ^23|24 25 2 3 ^25|26 27 2 3 ^27|28 29 2 "
        "3 ^29"
    ),
    "approvals._NOT": "30 ^31|32 33 ^32|30 7 ^3|20 ^34|35 ^36|37 ^38|39 ^40",
    "approvals._YES": "41 42 ^43|44 42 ^45|46 47 42 ^48|46 42 ^49|50 42 ^42|51 42 ^52",
    "approvals._NO": "53 42 ^54|55 56 42 ^57|58 42 ^42|59 42 ^42|60 42 ^61",
    "clients._BOUND": "62 ^63|64 ^65|66 67 ^68",
    "clients._OF_TICKET": "62 42 ^69|70 71 3 ^72",
    "clients._ALL": "73 ^74",
    "levels": "75 ^76|77 ^78|79 80 ^81|75 ^82|83 ^84",
    "levels._SOON": "85 86 87 ^88",
    "routes._SET": "89 90 91 ^89",
    "routes._GO": "92 90",
    "routes._SHARED": "93 90 94 ^93|90 95",
    "routes._OFF": "89 96 ^89|97 ^98",
    "routes": "99 ^100|101 ^102|103 ^104",
    "routes._GETS": "105 ^106",
    "routes._MOST": "107 108 ^108|109 110 ^111|112 ^113|114 ^113|115 ^116|117 ^118|119 ^118",
    "away": "120 121|122 ^123",
    "away._DEPUTY": "124 2 ^125|126 2 ^2|127 2 ^2|128 2 ^128|129 2 ^2",
    "away._NO_DEPUTY": "130 ^131",
    "away._UNTIL": "132 2 ^133|134 2 ^2|134 ^135|132 2 136 ^2|137 132 ^138|139 140 ^140",
    "away._SINCE": "141 142 ^143|144 145|145 146 ^147|148 ^149|150 151 ^152",
    "away._MINE": "132 144 ^153",
    "away._NO_END": "154 ^153|155 ^155|132 2 ^133|132 2 ^2",
    "away._BACK": "156 ^153|157 ^158|159 ^160|161 2 ^2|162 163 2 ^162",
    "swaps._SWAPPED": "164 165 2 ^166|167 2 ^166",
    "swaps._TAKEN": "168 2 ^2|169 170 2 ^169",
    "oncall._SET": "171 172 ^173|174 172 175 ^175",
    "oncall._URL": "176 171 ^173",
    "oncall._OFF": "174 177 ^178|174 ^31",
    "oncall": "179 ^179|180 ^181",
    "oncall._COVER": "182 183 ^184",
    "oncall._BARE_COVER": "185",
    "labels._ADD": (
        "186 187 7 ^188|189 190 7 ^188|189 7 ^189|189 191 7 ^192|193 42 ^42|194 195 7 "
        "^195|196 194 197 3 ^196|198 194 42 ^42|198 194 197 42 ^199|194 200 42 ^200|201 202 7"
        " ^201|203 204 7 ^203|205 194 206 7 ^205"
    ),
    "labels._REMOVE": (
        "207 208 7 ^207|189 207 7 ^207|209 7 ^209|210 194 211 42 ^199|212 211 7 ^212|213 214 "
        "3 ^213|215 216 7 ^215|217 218 7 ^217|219 220 7 ^219"
    ),
    "labels._WITH": "194 221 ^222|223 ^222",
    "labels._ALL": "224 ^225",
    "labels._RENAME": (
        "226 227 ^228|229 230 ^231|232 233 ^231|234 235 ^234|236 237 ^236|238 239 ^240|241 242 ^243"
    ),
    "reports._SHOWN": "244 ^245",
    "reports._WEEKLY": "246 247 ^247|246 ^248|249 ^250",
    "reports._WHAT_IF": "251 252 ^253",
    "reports._TARGET_IF": "254 255 ^256",
    "links": "257 ^258",
    "links._FREED": (
        "259 260 42 3 ^261|262 263 42 7 ^262|264 42 7 ^3|265 266 42 7 ^3|267 268 42 7 ^3|269 "
        "42 7 ^3"
    ),
    "links._FREES": "270 42 3 ^42|267 268 42 7 ^42|271 42 7 ^42",
    "links._WAITS": "259 42 3 ^261|272 42 7 ^3|267 273 42 7 ^3|274 42 7 ^3|275 276 42 7 ^275",
    "links._STOPS": "277 42 7 ^42|278 42 7 ^42",
    "links._APART": "279 260 42 3 ^261|279 280 260 3 ^261|279 281 3 ^261",
    "links._PART_OF": (
        "279 42 3 ^261|279 282 42 7 ^282|283 42 7 ^3|284 42 7 ^3|285 286 42 7 ^286|287 288 42"
        " 7 ^287|289 42 7 ^42"
    ),
    "links._PARTS": "290 42 ^291|292 42 ^293|294 42 ^295|296 42 ^297",
    "links._HOLDING": (
        "298 7 ^299|300 7 ^301|302 303 7 ^301|304 7 ^305|306 307 7 ^308|309 7 ^310|311 7 "
        "^312|313 7 ^314|315 7 ^316"
    ),
    "links._READY": (
        "317 ^318|319 ^320|321 ^322|323 ^324|325 ^326|327 ^328|329 ^330|331 332 ^333|334 ^335"
    ),
    "links._HELD": "336 337 ^338|339 340 ^341",
    "desks": "342 ^342",
    "desks._SHARED": "343 344 7 ^343|343 344 7 ^343|345 346 7 ^345|347 348 7 ^347|349 350 7 ^349",
    "desks._SHARED_HERE": "343 ^343|351 ^352|353 ^353|354 ^354",
    "desks._KEPT": "355 3 ^356|352 357 7 ^352|268 352 358 7 ^352|359 7 ^360|349 7 ^361",
    "desks._KEPT_HERE": "362 ^363",
    "desks._SAID": "364 365 3 ^364|366 365 3 ^366|367 365 3 ^367",
    "desks._SAID_HERE": "364 368 365 ^364|369 ^364",
    "desks._UNREAD": "370 ^370|364 371 ^364",
    "follows._FOLLOW": (
        "372 7 ^373|374 7 ^375|376 7 ^364|377 7 ^378|379 7 ^380|381 42 ^42|382 383 7 ^383|384"
        " 7 ^384|385 7 ^385|386 7 ^387|388 7 ^389"
    ),
    "follows._UNFOLLOW": (
        "390 7 ^391|392 3 ^393|394 42 ^42|395 7 ^396|397 7 ^397|398 3 ^398|399 268 7 ^399|400"
        " 42 ^42|401 7 ^402"
    ),
    "follows._HERE": "403 ^403",
    "follows._NOT_HERE": "404 ^405",
    "follows._FOLLOW_NEW": "406 ^406",
    "follows._UNFOLLOW_NEW": "407 ^408",
    "follows._FOLLOWING": "409 ^410|411 ^299|412 ^413|414 ^326|415 ^416",
    "follows._SAVE": "417 418 ^417|419 420 ^419|421 422 ^421|423 424 ^423|425 422 ^425",
    "follows._SAVE_THIS": "426 427 428 ^426",
    "follows._SAVED": "429 ^430|431 ^432|433 ^434",
    "follows._RATE": "435 436 7 ^435",
    "follows._FEEDBACK": "437 ^438",
    "follows._OTHERS": "439 42 ^440",
    "issues": "441 ^442",
    "issues._SENT": (
        "443 3 ^3|444 445 446 7 ^445|444 447 7 ^3|444 448 449 7 ^450|451 452 453 7 ^451|444 "
        "454 455 7 ^454"
    ),
    "issues._PARTED": "456 457 7 ^456|458 459 7 ^459|460 461 7 ^460",
    "issues._SAID": "462 3 ^3|463 365 3 ^464|465 365 3 ^466|465 ^466",
    "issues._UNSAID": "467 3 ^3|463 3 ^464",
    "hours._SIGNED": "468 469 ^470|471 469 472 3 ^473",
    "hours._LOGGED": "469 472 3 ^474|469 472 3 ^474|475 469 3 ^473|476 469 ^473",
    "hours._WORKED": "477 469 7 472|478 479 469 7 472 ^480",
    "hours._TAKEN": "481 482 469 7 ^481",
    "hours._HOW_LONG": "483 7 472 ^473",
    "hours._ESTIMATED": "484 485 7 ^3|486 469 3 ^487|488 469 7 472 ^488",
    "hours._OTHERWISE": "484 489 7 ^3|490 489 3 ^490",
    "hours._SHOWN": "491 ^492|491 ^493|494 495 ^496|491 2 ^492|494 ^497",
    "hours": "498|499 ^500",
    "hours._MANY": "501 ^502|503 ^504|505 ^506|507 ^508|509 ^510|511 ^511",
    "contracts._GIVEN": "512 513 469 ^514|512 469 ^514",
    "contracts._ENDED": "512 515 ^514|516 517 ^517|518 516 ^518",
    "contracts._SHOWN": "519 ^520|521 ^522",
    "contracts._BILL": "523 ^524",
    "contracts._STATEMENT": "525 ^526",
    "meetings._MET": "527 528 90 3 ^529|527 528 90 3 ^529",
    "meetings._MET_HERE": "527 90 ^529",
    "meetings._MOVED": "530 531 3 ^530",
    "meetings._OFF": "531 532 3 ^532|533 7 ^534",
    "meetings": "535 ^536|535 ^536|535 537 ^538|535 ^536|535 539 ^536|535 540 ^541",
    "queue": "542 ^542",
    "queue._TIMED": "543 544 469 ^545|546 544 547 469 ^548",
    "queue._PLAIN": "543 ^545|546 547 ^548",
    "queue._WAIT": "549 ^549|550 ^550|551 ^551|552 ^552|553 ^553",
    "repeats": "554",
    "repeats._ALL": "555 ^556",
    "repeats._OFF": "557 ^558|557 559 ^559",
    "repeats._STOPPED_HERE": "560 ^561|557 ^562|563 ^564|565 ^565|566 ^567|568 ^569",
    "repeats._STOPPED_IT": (
        "560 42 ^561|557 562 42 ^562|563 42 ^564|565 268 42 ^565|566 42 ^567|568 42 ^569|563 "
        "42 ^42|570 42 ^42"
    ),
    "requests._MADE": "571 554 ^572",
    "requests._LISTED": "573 ^574",
    "requests._GONE": "571 575 ^575",
    "extensions._PUSHED": "576 577 578 ^579|580 579 3 ^579|581 579 3 ^579|582 583 584 ^585",
    "extensions._PUSHED_HERE": "580 579 577 ^579|583 ^579",
    "extensions._GIVEN": "586 7 ^587|587 588 7 ^587",
    "extensions._LATER": "589 590 3 ^591|589 592 3 ^3|589 580 593 3 ^593",
    "extensions._LATER_HERE": "589 580 ^594",
    "waits._WAITS": (
        "595 596 3 ^3|597 596 42 ^598|599 596 307 42 ^600|595 596 601 7 ^601|595 3 ^3|597 42 "
        "^598|599 307 42 ^600|595 601 7 ^601|597 602 42 ^603|599 604 42 ^600"
    ),
    "waits._WAITS_ONLY": "595 3 ^3|597 42 ^598|599 307 42 ^600|595 601 7 ^601",
    "waits._WAITS_HERE": "605 596 ^606|605 ^606",
    "waits._WAITS_ONLY_HERE": "605 ^606",
    "waits._SNOOZED": (
        "607 3 ^607|608 609 7 ^609|610 611 42 ^42|612 42 ^42|613 614 611 7 ^613|615 3 ^3"
    ),
    "waits._LEFT_ASIDE": "616 3 ^616",
    "waits._SNOOZED_HERE": "617 ^607",
    "waits._NO_TIME": "607 7 ^607|618 ^618",
    "waits._AWAKE": "619 3 ^619|620 42 ^42|621 3 ^3",
    "waits._CAME_IN": "622 623 42 624",
    "waits._AWAKE_HERE": "619 ^619|621 ^625",
    "waits": "626 ^627",
    "times": "628 ^629|630 ^631",
    "times._DUE": "632 580 611 7 ^594|580 633 3 ^633|580 633 3 ^633|580 3 ^594|634 3 ^3|635 7 ^3",
    "times._DUE_HERE": "636 ^637",
    "times._WHEN_DUE": "638 639 7 ^640|581 6 7 ^641|642 643 7 ^644|645 7 ^646",
    "times._NO_TIME": "580 647 3 ^648|649 7 ^650|651 7 ^651",
    "times._NOT_DUE": "652 3 ^3|580 653 7 ^653",
    "times._NOT_DUE_HERE": "652 ^654|655 ^655",
    "times._REMINDED": "656 3 ^657|658 659 3 ^660|661 42 ^662|663 664 7|663 665 7 ^665",
    "times._REMINDED_HERE": "666 ^667",
    "times._FORGOTTEN": "668 7 ^669|670 7 ^671|672 7 ^672|673 659 7 ^674",
    "times._LOST": "666 ^667",
    "answers._SAVED": "675 676 ^677",
    "answers._KEPT": "678 679 680 681 682 ^683",
    "answers._SHOWN": "684 ^685",
    "answers._LISTED": "686 ^687",
    "answers._LIKELY": "686 ^688",
    "answers._GONE": "684 ^689|684 690 ^690|684 691 ^684",
    "answers._USED": "692 3 ^3|693 694 3 ^692",
    "answers._HERE": "693 ^692",
    "answers._CLOSED": "695 696 697 7 ^695|698 695 7 ^695",
    "answers._REPORT": "686 ^688",
    "answers._TAKEN": "699 7 ^700|699 7 ^3",
    "answers._REFUSED": "699 7 ^701|699 7 ^3",
    "summaries": (
        "702 3 ^702|703 42 ^703|704 705 7 ^704|706 42 ^42|707 7 ^707|708 7 ^708|709 7 "
        "^709|710 711 7 ^712|710 42 ^42|713 ^702|714 ^715|716 ^717|718 ^718"
    ),
    "titles._RENAMED": (
        "719 720 42 ^719|721 288 42 ^722|723 42 ^42|724 583 725 42 ^724|724 726 42 ^724|727 "
        "728 42 ^727|240 729 42 ^240|243 730 42 ^243"
    ),
    "titles._DESCRIBED": "731 42 ^42",
}
