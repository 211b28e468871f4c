"""Words that tell what a sentence asks of a feature, in five languages, without accents."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What a direction is said with: beginnings of words, `|` between them.
CUES = {
    "off": (
        "remove|drop|delete|clear|cancel|untag|strip|take .* off|get rid|lose|entfern|losch|weg\\b"
        "|nimm|quit|elimin|borr|sac[ao] |enlev|retir|supprim|vir[ea] |tir[ae]|remov|apag"
        "|stop|unfollow"
        "|unwatch|unsubscri|no longer|any ?more|nichts? mehr|ya no|plus besoin|ne .* plus"
        "|nao .* mais|deix|deja\\b|deja[rd]|leave me|no me (?:mand|envi|avis)|nao me mand"
        "|n'envo|arret|cess|hor auf|genug|basta|chega\\b"
        "|para de"
        "|pare de|parar de|no quiero|mute|silenc|don't want|dont want|keine |unsub|abbestell|abmeld"
        "|desuscri|dejar de|take me off|enough"
    ),
    "apart": (
        "no longer|any ?more|unlink|remove|nicht mehr|trenn|entfern|ya no|quita|ne .* plus"
        "|nao .* mais|enlev|delie|dissoci|desvincul|solt[ao] |tir[ao] "
    ),
    "over": (
        "back|wake|unsnooze|awake|weck|zuruck(?!stell)|wieder (?:hoch|vor|auf)|vuel[vt]|volvi"
        "|despert|despiert|reveil|retour|rentr|acord|volt|answered|came in|is here|no longer wait"
        "|nicht mehr|ya no|ne .* plus|nao .* mais|llego|chegou|eingetroffen|gemeldet|arrived"
        "|replied|geantwortet|contesto|respondio|repondu|respondeu|regres|la de nouveau"
        "|je suis la\\b"
        "|carry on|can continue|go on\\b|weitergeh|weitermach|puede seguir|peut reprendre"
        "|pode seguir"
    ),
    "customer": "customer|client|kund|user|anwender|usuari|utilisateur",
    "day": "due|deadline|date|frist|fallig|vence|vencid|plazo|fecha|echeance|prazo|data",
    "solves": "sol[vu]|resol|resolu|fix|los|gelost|losung|beheb|clos|reso",
    "answers": "answer|repl|respon|antwort|reakt|respuest|contest|repond|respost|react",
    "wrong": (
        "wrong|mistake|instead|falsch|statt|mal\\b|error|equivoc|faux|trompe|errad|engan|should"
    ),
    "month": (
        "a month|per month|(?:each|every) month|monthly|im monat|pro monat|monatlich|al mes|por mes"
        "|cada mes|mensual|par mois|chaque mois|mensuel|ao mes|mensa[li]"
    ),
    "quantity": "how much|how many|wie ?viel|cuant|combien|quant[oa]",
    "swaps": (
        "my shift|take my|cover (?:for )?(?:me|my)\\b|instead of me|swap|tausch|cambi|echang|troc"
        "|statt mir|fur mich|a ma place|por mi\\b|no meu lugar|en mi lugar|mein(?:en?)? dienst"
        "|meine schicht|mi guardia|ma garde|mon astreinte|meu plantao"
    ),
    "changes": (
        "new\\b|leak|reset|neu|gelandet|nuev|filtr|nouve|novo|nova|vazou|fuit|screenshot|captur"
    ),
    "request": "ask|frag|pregunt|pide|demand|pergunt|pede|request|survey",
    "by_client": "(?:by|per|pro|nach|je|par|por) (?:client|customer|kund|mandant)",
    "by_label": "(?:by|per|pro|nach|je|par|por) (?:label|tag|etik|etiq|product|projekt|projet)",
    "person": (
        "by agent|par agent|por agente|person|people|kopf|mitarbeit|persona|personne|pessoa|each"
        "|head"
    ),
    "weekly": ("weekly|every|monday|jede|wochentl|cada|todos|semanal|chaque|tous|hebdo|toda|todo"),
    "whole": (
        "part|teil|gehor|belong|unter|sub|child|kind|under|padre|parent|hij|enfant|filh|sous"
    ),
    "holds": (
        "blocks\\b|is blocking|are blocking|hold(?:s|ing) up|in the way|blockiert (?:das |den )?#"
        "|bloquea a|bloquea el|bloque le|bloque la|bloqueia o|trava\\b|frena\\b|freine\\b"
        "|stops|prevents"
    ),
    "refuses": (
        "reject|no\\b|not|pas\\b|nao|nicht|den(?:y|ied)|refus|veto|declin|turn down|ablehn|lehn"
        "|abgelehnt|nicht genehm|rechaz|deneg"
        "|negar|neg[ao]|recus|no apro|nao apro|say no|thumbs down"
    ),
    "good": (
        "good|great|happy|perfect|excellent|satisf|thumbs up|five|5|gut|super|zufried|bien|buen"
        "|content|perfeit|bom|boa|otim|genial|top|love"
    ),
    "bad": (
        "bad|poor|unhappy|terribl|awful|unsatisf|thumbs down|one star|1 star|schlecht|unzufried"
        "|mal\\b|mal[ao]|mauvais|mecontent|nul|ruim|pessim|horri|decepc"
    ),
}
AND = "and or und oder y e o et ou"
ASKING = (
    "what which who whose when where how why is are was were did does do any anything was welche"
    " welcher welches wer wem wen wann wie woran wo ist sind gibt gibts gabs hat haben que cual"
    " cuales quien quienes cuando como donde cuanto cuanta cuantos cuantas hay esta estan quel"
    " quelle quels quelles qui quand comment combien ou qu'est-ce y qual quais quem quando onde"
    " quanto quanta quantos quantas tem ha esta estao list show zeig zeige muestra montre mostra"
    " liste"
)
LABELS = (
    "label labels tag tags tagged labelled labeled etikett etiketten etiqueta etiquetas"
    " etiquette etiquettes schlagwort marke rotulo marcador marcada marcado"
)
CLIENTS = "client clients customer customers kunde kunden kundin mandant cliente clientes"
UNTIL = "until till to by before since from on bis ab vor am zum seit hasta desde antes para d'ici"
UNTIL += " jusqu'au jusqu'a avant depuis ate dia"
NO_DAYS = _set("qui mi so di sa ter set mar dom a as")  # short for days, but alone other words
ARTICLES = _set(
    "the das den dem der die el la al del le au du l' o a ao do no na os as nr number num"
    " nummer numero"
)
TOMORROW = "today=tomorrow heute=morgen hoy=mañana aujourd'hui=demain hoje=amanhã"
PERIODS = {  # parts of a sentence -> the days that they mean
    **dict.fromkeys(("of the week", "the week"), "this week"),
    **dict.fromkeys(("der woche", "die woche"), "diese woche"),
    **dict.fromkeys(("de la semana", "la semana", "da semana", "essa semana"), "esta semana"),
    **dict.fromkeys(("de la semaine", "la semaine"), "cette semaine"),
    **dict.fromkeys(("of the month", "the month", "so far this month"), "this month"),
    **dict.fromkeys(("des monats", "diesen monat", "im monat"), "dieser monat"),
    **dict.fromkeys(("del mes", "do mes", "esse mes", "nesse mes", "neste mes"), "este mes"),
    **dict.fromkeys(("du mois", "ce mois-ci", "le mois"), "ce mois"),
}
EVERY = (  # before a weekday that comes again
    "every each on jeden jede immer am cada todos todas los las el chaque tous les le toda todo"
    " as os"
)
TITLES = (  # before a name
    "mr mrs ms mme m mlle monsieur madame mademoiselle herr herrn frau dr dra doktor doctor"
    " doctora sr sra srta senor senora senhor senhora don dona prof professor"
)
BECAUSE = (  # before a reason
    "because, since, as, weil, denn, da, car, parce que, parce qu', puisque, porque, ya que"
    ", pois, pq, por, wegen, due to, for, per, puisqu', vu que, que"
)
ME = _set("me mich mir mi yo moi mim eu ich i")
BEFORE_PERSON = _set(  # before a name, in a language that has all nouns with a capital
    "von mit bei an bitte dass dann frag frage frag' hol soll sollen muss braucht auf und oder"
    " wenn weil ob durch über uber statt wartet warte warten bittet kann hat ist"
)
GERMAN = _set(
    "der die das den dem und ist bitte ich wir mir mich auf mit von für fur nicht noch bis ein"
    " eine einen als am im zum zur"
)
BEFORE_THING = _set("in zu nach fur seit ab bis um gegen ohne vor als")
DETERMINING = _set(  # before thing, never before person's name
    "the a an our my your this that every each der die das den dem des ein eine einen einem"
    " einer kein keine mein meine unser unsere vom zum zur im am beim ins jede jeden jeder el la"
    " los las un una unos unas del al mi mis su le les l' une du au aux mon ma mes notre"
    " um uma meu minha nosso nossa new"
)
ACTING = _set(  # after somebody who does something
    "must should needs has can will covers takes approves signs muss soll sollte hat kann"
    " ubernimmt macht debe tiene puede aprueba cubre firma doit peut valide prend remplace"
    " couvre deve tem pode aprova cobre assume"
)
TICKETS = _set(
    "ticket tickets issues tix requests bugs vorgange tareas incidencias demandes chamados"
    " pedidos ones"
)
FOR = _set("for about fur zu zum zur uber para sobre pour pra pro de of del")
ONE = _set("a an ein eine einen un une una uno um uma one")
WHETHER = _set(
    "has have did is was are were hat haben ist sind wurde ha han est-ce esta foi tem falta ya"
)
