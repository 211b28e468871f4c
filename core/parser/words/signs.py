"""Words that speak for a feature: the chain `way` sees which; and words that say nothing.

Beginnings of plain words, `|` between them; a space is a space.
"""

from __future__ import annotations

SIGNS = {
    "label": (
        "label|tag\\b|tags\\b|tagg|untag|etikett|etiquet|(?:l')?etiquet|schlagwort|rotul"
        "|marcador|marca"
        "|hashtag|bucket|stick|kleb|coll|peg[au]|pon|markier|verschlagwort|kennzeichn|categori"
        "|colo[cq]|bota|quita|quitale|enleve|retire\\b|tira\\b"
    ),
    "client": "client|customer|kund|mandant|cuenta|account|compte|belongs to|gehort zu|es de|e da",
    "wait": (
        "wait|pending|stuck|hold(?:ing)? for|until .* (?:answers|replies)|wart|esper|attend"
        "|en attente"
        "|aguard|pendiente|pendente|depende de|haengt an|hangt an|liegt bei|on the (?:vendor"
        "|supplier)"
        "|carry on|continue|resume|weiter|seguir con|reprendre|retomar|replied|answered|geantwortet"
        "|contesto|respondio|repondu|respondeu|lleg|cheg|arriv|reanud|resum|retom|repris"
    ),
    "snooze": (
        "back\\b|zuruck\\b|snooz|park|to bed|asleep|some com|suma com|hide|sleep|shelv|defer"
        "|postpon|wake"
        "|unsnooz|schlummer|schlaf|weck|vertag|pospon"
        "|aplaz|aparc|duerm|dorm|despiert|report|reveil|endor|repouss|adia|adie|acord|soneca"
        "|ausblend|versteck|esconde|esconda|escond|ocult|cach|masqu|out of (?:my"
        "|the) (?:sight|list|way)"
        "|not before|don't show|dont show|do not show|nicht (?:mehr )?(?:sehen|zeigen|vor)"
        "|vor .* nicht"
        "|no me ensen|no me muestr|no quiero ver|ne me (?:re)?montre|plus voir|pas voir|pas avant"
        "|nao me mostr|nao quero ver|so quero ver|kick .* to|push .* to|bis .* ruhen|ruhen|wegleg"
        "|guarda|deja|laisse|deixa|mets .* de cote|put .* away|leave .* until|bury|congel|gel[ae]"
    ),
    "due": (
        "due|deadline|frist|fallig|abgabe|termin\\b|vence|plazo|limite|entreg|echeance|delai|prazo"
        "|vencimento|done by|ready by|finished by|closed by|needed by|fertig|bis .* (?:durch"
        "|raus|erledigt|fertig)"
        "|muss bis|must be|has to be|needs to be|hay que|tiene que|debe|doit|il faut|tem que"
        "|precisa"
        "|fini\\b|termin|pret\\b|ready|done\\b|finish|listo|pronto|ficar|quedar|etre\\b"
        "|antes del?\\b|avant\\b|no later than|spatestens|a mas tardar|au plus tard|no maximo|ate"
    ),
    "remind": (
        "cutuc|remind|nudge|ping|poke|bug me|don't let me forget|alert|erinner|vergess|recuerd"
        "|record|olvid"
        "|avisa|aviso|avisame|rappel|relanc|oubli|lembr|esquec|alarm|wieder ?vor|wiedervor|vorleg"
        "|bring .* back up|stups|piep|schubs|tocame|da un toque|um toque|fais.* signe|previens"
        "|shout\\b|preven|acuerda|acord[ea]me|buzz|shout at me|tap me"
    ),
    "sla": (
        "sla|slo\\b|service level|target|first (?:reply|response|answer)|response|respond"
        "|reply inside"
        "|reply within|erste antwort|erstantwort|reaktion|losung in|losungszeit|respuesta|contestar"
        "|responder|resolver|premiere reponse|repondre|resoudre|primeira resposta|resposta"
        "|engag|zusage"
        "|solucion|losung|solution|fix|solve|hold us to|promis"
    ),
    "late": (
        "late\\b|overdue|behind|missed|breach|verspat|uberfallig|verpasst|vencid|retras|atrasad"
        "|retard|depass|estour|tarde\\b|caduc|blown|gerissen|reiss|dans les temps|on track|on time"
        "|in time|im plan|im zeitplan|a tiempo|en plazo|no prazo|dans les delais|passou do prazo"
        "|out of time|running out"
    ),
    "route": (
        "route|routing|rotat|round robin|share .* out|share .* between|split .* between"
        "|in turn|reihum"
        "|abwechselnd|verteil|zuteil|aufteil|repart|rueda|regla|regle|distribu|regra|rodizio|roda"
        "|por turnos|a tour de role|tour de role|automatic|automatisch|always|immer|siempre"
        "|toujours"
        "|sempre|every new|go to|goes to|gehen an|van a|vont a|vao para|whose turn|wer ist dran"
        "|a quien le toca|le tour|vez de quem|wer bekommt|wer kriegt|who gets"
    ),
    "away": (
        "ill\\b|unwell|not well|fehlt|falta\\b|manque|out (?:this|next)|who is out|away"
        "|ooo\\b|off\\b|i'm back"
        "|im back|i am back|back at|back from|back in|sick"
        "|vacation|holiday"
        "|on leave|urlaub|krank|abwesen|weg\\b|wieder (?:da|zuruck|hier|fit|gesund)|zuruck|vacacion"
        "|fuera\\b|volvi|vuelv|vuelto|regres|de vuelta|baja\\b|ausen|ausent|conge|absen"
        "|retour|rentre"
        "|malad|ferias|fora\\b|volt[eao]|licenca|enferm|doente|folga\\b|de folga|frei\\b"
        "|pto\\b|day off"
        "|nicht da"
        "|estoy fuera|no estoy|pas la\\b|je suis la|out of (?:the )?office|maternity|elternzeit"
    ),
    "load": (
        "boulot|moins|menos|wenigst|zu tun|load|busy|busiest|least|plate|workload|swamped"
        "|drowning|auslast|belast|uberlast"
        "|carga|charge\\b"
        "|charges\\b|sobrecarg|ocupad|livre|dispo|luft\\b|hueco|trabajo|travail|am meisten|most"
    ),
    "oncall": (
        "on call|on-call|oncall|pager|rota\\b|roster|duty|shift|standby|bereitschaft|rufbereit"
        "|notdienst|dienst|guardia|reten|turno\\b|astreinte|de garde|d'astreinte|plantao|planton"
        "|sobreaviso|escala|night duty|nachtdienst"
    ),
    "hours": (
        "hour|hours|log\\b|logged|booked|book\\b|timesheet|spent|stunde|std|viertelstunde"
        "|hora|heure"
        "|minut|mins?\\b|j'ai passe|passe \\d|pase \\d|meti|trabaj|trabalh|travaill"
        "|gearbeitet|telefoniert"
        "|gebraucht|buch"
        "|nachtrag|eintrag|verbuch|apunt|anota|lanca|lancei|pointe|saisi|gast[eao]|put in"
        "|worked|burn"
        "|took me|hab .* gesessen|dediqu|eche\\b|bossé|bosse"
    ),
    "contract": (
        "left\\b|remaining|ubrig|queda|restam|reste\\b|contract|retainer|budget|allowance"
        "|vertrag|kontingent|paket|pauschal|contrat|bono\\b|bolsa"
        "|forfait|pacote|saldo|a month|per month|im monat|pro monat|al mes|por mes|par mois|bought"
        "|gekauft|comprad|achete|comprou|prepaid|block of"
    ),
    "statement": (
        "statement|bill\\b|bills\\b|billing|invoic|abrechn|rechnung|fakturier|factur|extracto"
        "|liquidacion|releve|fatur|demonstrativo|cobr|honorar|leistungsnachweis"
    ),
    "answer": (
        "canned|template|stock (?:answer|reply)|saved (?:answer|reply)|standard(?:antwort| reply)"
        "|macro|snippet|vorlage|textbaustein|antwort|plantilla|respuesta|modele|reponse|modelo"
        "|resposta|texte|texto|reply|answer|reponds|responde|contesta|antworte"
    ),
    "link": (
        "block|depend|child|children|parent|part of|subtask|sub-task|hang|haeng|abhang|blockier"
        "|gehort|teil|unter|bloqu|parte|partie|verknupf|enlaz|sous-|voraussetzung|can't start"
        "|cannot start"
        "|can't begin|no se puede|kann erst|erst wenn|trava|trav|espera a que|held up|holding .* up"
        "|needs .* first|waits? (?:for|on) #|stops|frena|freine|hold(?:s|ing)? up|aufhalt"
        "|halt .* auf"
    ),
    "ready": (
        "ready|block|pick\\b|pick up|start|next|freed|bereit\\b|frei\\b|loslegen|anfangen|listo"
        "|arranc|empez|desbloque|debloqu|destrav|faisable|pret\\b|commencer|comecar|pegar|work on"
    ),
    "repeat": (
        "repet|repit|every|weekly|monthly|daily|yearly|quarter|repeat|recurr|each|jede"
        "|alle\\b|wochentlich"
        "|monatlich|taglich|jahrlich|wiederhol|cada|todos|todas|semanal|mensual|diari|trimestr"
        "|chaque|tous|toutes|hebdo|mensuel|quotidien|toda\\b|todo\\b|mensal|anual"
    ),
    "approve": (
        "approv|sign ?off|sign\\b|reject|okay|ok\\b|oks\\b|ok'd|go-ahead|go ahead|green light"
        "|greenlight"
        "|thumbs|permission|freigab|freigeb|gebe .* frei|geb .* frei|genehmig|zustimm|ablehn"
        "|abgelehnt"
        "|segen|aprob|aprueb|autoriz|rechaz|firm[ae]|visto bueno|luz verde|approuv|valid"
        "|accord\\b|aval"
        "|feu vert|refus|aprov|negar|negou|veto|aval\\b|sinal verde|decline|deny|denied"
    ),
    "meet": (
        "convoc|talk about|hablar de|meet|call with|chat with|invite|schedul|besprech|treff"
        "|gesprach|reunion|reunir|cita\\b"
        "|llamada|quedar|creneau|rdv|rendez|visio|point\\b|reuniao|conversa|convit|encontro"
        "|call sobre"
        "|sit down|catch up|termin mit|appel avec"
    ),
    "calendar": (
        "calendar|ics\\b|ical|outlook|google cal|kalender|calendrier|agenda|iphone|feed|abo\\b"
    ),
    "follow": (
        "follow(?! ?-?up)|watch|posted|updates|notif|subscri|unsubscri|beobacht|abonn"
        "|abbestell|mitles|seguir|siga"
        "|sigu|suivr|suis #|acompanh|silenci|mute|en boucle|la boucle|informed|laufenden"
        "|keep me|in the loop"
        "|loop me|bescheid|enterar|avisame de todo|al tanto|au courant|mandarme|mandar(?:me)? cosas"
        "|m'envoyer|menvoyer|me mandar|me avisar de tudo|por dentro|was tut|news\\b|nichts mehr von"
        "|let me know|hear (?:about|of)|horen|recevoir|e?mailing|avisos?\\b|mandes"
        "|mande\\b|stop telling|stop sending|emails about|mails (?:zu|von|uber)|copied|en copie"
        "|auf dem laufenden"
    ),
    "feedback": (
        "feedback|rating|rate\\b|score|satisf|happy|happiness|bewert|zufried|stern|star\\b"
        "|stars|valora"
        "|encuesta|puntua|content|avis\\b|etoile|avalia|nota\\b|notas|survey"
    ),
    "report": (
        "how did|by client|per client"
        "|tempo medio|tiempo medio|temps moyen|durchschnitt|report|numbers|figures|stat"
        "|chart|graph|average|trend|bericht|auswertung|zahlen|schnitt"
        "|uberblick|ubersicht|informe|resumen|grafic|rapport|bilan|moyenne|chiffre|relatorio|resumo"
        "|balanco|backlog|how many did|closed by|wie viele|cuantos|combien|quantos"
    ),
    "whatif": (
        "what if|suppose|what-if|what would|was ware|was passiert|angenommen|simul"
        "|que pasaria|que pasa si"
        "|supon|imagin|passerait|mettons|aconteceria|fosse|durchspiel|e se|et si|y si"
    ),
}

_FILLING = """
should must need needs needed want wants would like can could may let make sure get gets got keep
keeps put puts set sets do does done take takes give gives go goes going come comes i'd i'll we'd
we'll i'm we're it's that's there here still again anyone anybody someone somebody else really
currently actually about around until till before after over into onto onwards than very bit lot
more most few other another first inside within between while because since only already yet tell
show see know say have been being will won't don't not no thing things stuff everything please pls
day days week weeks month time times people folks team guys hi hey hello cheers ta thx
muss mussen mochte mochten will wollen soll sollen sollte kann konnen konnte darf werden wird wurde
gib gibt mach macht machen tu tun lass lassen setz setze stell stelle leg lege trag noch schon mal
gerade gerne gern auch nur mehr sehr etwas was wenn weil dass ob ab seit bis vor nach uber unter
zwischen innerhalb kriegen kriegt bekommt bekommen haben sein gewesen ne nen nem nix nichts nicht
kein keine mich euch sich wieder heute sonst dann da hier dran drauf hallo moin bitte
quiero queremos quiere necesito necesitamos necesita hay que tiene tienen tengo tenemos debe deben
puede puedes podes podrias pon ponle ponme ponlo dale dame haz hazme deja dejame todavia aun ya mas
muy menos solo tambien porque cuando si sin hasta desde antes despues entre dentro algo nada nadie
alguien nuevo nueva va van voy estoy estamos siguen siguiente asi pues anda oye hola gracias
veux veut voudrais faut faudrait peux peut pourrais doit doivent dois mets mettre fais faire fait
donne laisse encore deja plus moins tres seulement aussi parce quand si jusque depuis avant apres
entre quelque chose rien personne quelqu'un ne pas n'est c'est c'etait j'ai j'aimerais qu'il qu'on
salut bonjour merci toute tout tous nouveau
quero queremos quer preciso precisamos precisa tem temos tenho deve devem pode podes poderia da pra
poe bota coloca faz fazer deixa ainda ja mais muito menos so tambem porque quando se sem ate desde
antes depois entre algo nada ninguem alguem novo nova vai vao vou estou estamos ta to a gente esse
essa oi ola obrigado obrigada valeu
"""
FILLING = frozenset(_FILLING.split())
