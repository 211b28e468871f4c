"""Words without which no form of a module fits; made by `python -m tests.forms`.

They stand as in `core.parser.forms.form.said`: with a space where a word begins or ends.
"""

MARKERS = {
    "approvals": (
        " approbation| approuve | approuver | approval | approve | aprobacion | aprobación| "
        "aprova | aprovacao | aprovar | aprovarem | aprovação| aprove | aprovem | aprovo | "
        "aprueba | apruebe | aprueben | apruebo | ask | cancel | decline | drop | freigabe | "
        "freizugeben| genehmig | genehmige | genehmigen| genehmigung | get | lehn | lehne | "
        "needs | nötig| ok | rechaza | rechazo | refuse | reject | rejeita | rejeito | "
        "rejette | remove | request | sign | withdraw | zurückziehen"
    ),
    "clients": (" + | channel | client | cliente | kunde |clientes |clients |kunden |kundenliste "),
    "levels": (
        " issues| plazo| prazo| sla| spät|breached|ervice |fora |fuera |hors |la |las "
        "|late|verspätet"
    ),
    "routes": (
        " achemine | dirige | distribui | encaminha | encaminhe | enruta | leit | leite | "
        "most | much | reparte | route | ruta | répartis | trabajo | trabalho | travail | "
        "unroute | verteile | viel | wieviel | work |arbeitslast |auslastung |capacity |carga"
        " |charge |load |rotas |routen |routes |routing |rutas |zuteilung |zuteilungen "
    ),
    "away": (
        " absent| abwesend| até | ausente| away| back | bin | bis | congé| estou | estoy | "
        "fora| fuera| férias| hasta | here | heute | hoje | holiday| hoy | jusqu | leave| m |"
        " mark | office| ooo| pto| retour | revenu | revenue | right | sick| suis | through |"
        " til | till | today | until | urlaub| vacaciones| vacances| vacation| volta | vuelta"
        " | weg| wieder | zurück |absences |abwesenheiten |ausencias |ausências "
    ),
    "oncall": (
        " + | call| chaque | cobre| couvre| cover| cubra| cubre| cubro| daily| diariamente| "
        "diario| each | every | par | person| plan| remplace| rota| schedule| semanal| takes "
        "| turno| täglich| vertritt| weekly| wöchentlich| übernehme| "
        "übernimmt|astreinte|bereitschaft|guardia|http |https |oncall|plantão|sobreaviso"
    ),
    "labels": (
        " + | add | adiciona | adicione | agrega | ajoute | attach | avec | añade | benenn | "
        "benenne | borra | cambia | change | clear | coloca | coloque | delete | drop | "
        "elimina | enlève | entfern | entferne | etikett | etiqueta | etiquette | etiquettes "
        "| füg | füge | hinzu | label | labeled | labelled | mets | mettre | nenn | nenne | "
        "nimm | pon | ponle | põe | quita | remova | remove | rename | renombra | renomear | "
        "renomeia | renomeie | renomme | renommer | renommez | retire | setz | setze | "
        "supprime | tag | tagged | take | tira | tire | unlabel | untag | étiquette |abiertos"
        " |etiketten |etiquetas |labels |tags |étiquettes "
    ),
    "reports": (
        " cada | chaque | days | every | hebdomadaire | holidays | hours | jeden | route | "
        "semanal | sla | toda | tz | week | weekly | wöchentlich | wöchentlichen | "
        "wöchentlicher |bericht|informe|rapport|relatorio|relatório|report"
    ),
    "links": (
        " add | any | anything | attend | begin | belong | belongs | bereit| blo| child | "
        "children | contains | depend | depende | dependency | dependent | depending | "
        "depends | does | doesn | don | dépend | espera | gehört | hängt | includes | link | "
        "linked | links | listas| listo| longer | mehr | need | needs | next | nothing | par "
        "| parent | part | parte | partes | partie | parties | parts | prerequisite | proceed"
        " | pronta| pronto| prêt| ready| relate | related | relates | start | startbereit| "
        "started | startklar| sub | subtarea | subtarefa | subtask | subtasks | subticket | "
        "task | tasks | teil | teile | tâche | unblock | unblocked| unteraufgabe | upon | us "
        "| wait | waiting | waits | wartet | what | work "
    ),
    "follows": (
        " abonniere | als | beobachte | changes | enregistre | entfolge | entfolgen | "
        "feedback | folge | folgen | follow| guarda | guardar | guarde | inform | informed | "
        "keep | listas | listen | listes | mehr | news | notify | nuevos | posted | quels | "
        "rate | salva | salve | sauvegarde | save | saved | seguir | siga | sigas | sigo | "
        "sigue | subscribe| suis | suivre | sígueme | tell | unfollow| unsubscribe | unwatch "
        "| update | updated | verfolge | watch"
    ),
    "hours": (
        " + | - | 0 | 0h| 0m| 0std| 0stunde| = | add | anota | aponte | apunta | aufwand | "
        "book | buche | cambia | change | compte | defina | enregistre | erfasse | est | "
        "estima | estimación | estimado | estimate | estimated | estimation | estimativa | "
        "estime | estimé | fixe | geschätzt | heure| hora| hour| hr| imputa | impute | lance "
        "| log | logged | mets | min| mude | pon | registra | registrar | registre | saisis |"
        " schätz | schätze | schätzung | set | setz | setze | spent| std| stunde| tempo | "
        "temps| tiempo | time| track | tracking| trag | trage | verbuche | work | worked | "
        "worklog| zeit | zeiten| − "
    ),
    "contracts": (
        " + | abrechnung | berechne | bill | contract | contracts | contrat | contrato | "
        "contratos | contrats | extracto | extrato | factura | facture | fakturiere | fature "
        "| invoice | leistungsnachweis | nachweis | relevé | retainer | retainers | statement"
        " | timesheet | vertrag | verträge "
    ),
    "meetings": (
        " adie | apagar | aplaza | avec | besprechung | calendar | calendario | calendrier | "
        "calendário | call | déplace | kalender | meet | meeting | mova | move | mueve | "
        "postpone | rendez | reporte | reschedule | reuniao | reunion | reunião | reunión | "
        "réunion | shift | termin | treff | treffe | triff | verlege | verschiebe "
    ),
    "repeats": (
        " : | recorrentes | recurrentes | repeat | repetición | repetição | récurrents | "
        "répétition | wiederholung |recurring |repeating |repeats |repeticiones |repetições "
        "|répétitions |wiederholungen |wiederkehrende "
    ),
    "waits": (
        " acorda | acorde | adia | adie | aguarda | aguardando | aplaza | attend | attente | "
        "despierta | espera | esperando | hasta | hide | hold | jusqu | pause | pausiere | "
        "pausiert | pospon | pospón | reporte | repousse | ruht | réveille | schiebe | sleep "
        "| snooze | til | unpause | unsnooze | wait | waits | wake | warte | warten | wartend"
        " | wartet | weck | wecke |snoozed |waiting |wartende "
    ),
    "times": (
        " atrasado | atrasados | atraso | clear | dates| deadline| delete | drop | dû| "
        "erinner | erinnere | erinnerung | frist| fällig| late | lembra| lembre| limite| "
        "límite| plazo| pourrais | prazo| rappel | rappele | rappelez | rappelle | "
        "recordatorio | recuerdame| recuérdame| remind | reminder | reminders | reminding | "
        "remove | retard | sin | vence| vencido | vencidos | você | échéance|due|issues |past"
        " |tareas |tâches |überfällig |überfällige |überfälligen |überfällign "
    ),
    "answers": (
        " + | answer | answers | antwort | antworten | cierra | close | feche | ferme | nutz "
        "| nutze | offer | resposta | respostas | respuesta | respuestas | réponse | réponses"
        " | save | schliess | schliesse | usa | use | utilise | verwend | verwende "
    ),
}
