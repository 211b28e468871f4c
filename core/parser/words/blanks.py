"""Words around the values of a feature's order, in five languages, without accents."""

from __future__ import annotations

# What a direction is said with: beginnings of words, `|` between them.
CUES = {
    "off": (
        "remove|drop|delete|clear|cancel|untag|strip|take .* off|get rid|lose|entfern|losch|weg\\b"
        "|nimm|quit|elimin|borr|sac[ao] |enlev|retir|supprim|vir[ea] |tir[ae]|remov|apag"
        "|stop|unfollow"
        "|unwatch|unsubscri|no longer|any ?more|nichts? mehr|ya no|plus besoin|ne .* plus"
        "|nao .* mais|deix|deja|leave me"
    ),
    "apart": (
        "no longer|any ?more|unlink|remove|nicht mehr|trenn|entfern|ya no|quita|ne .* plus"
        "|nao .* mais|enlev|delie|dissoci|desvincul|solt[ao] |tir[ao] "
    ),
    "over": (
        "back|wake|unsnooze|awake|weck|zuruck(?!stell)|wieder (?:hoch|vor|auf)|vuelv|vuelt|despert"
        "|despiert|reveil|retour|rentr|acord|volt|answered|came in|is here|no longer wait"
        "|nicht mehr|ya no|ne .* plus|nao .* mais|llego|chegou|eingetroffen|gemeldet|arrived"
        "|replied|geantwortet|contesto|respondio|repondu|respondeu"
    ),
    "customer": "customer|client|kund|user|anwender|usuari|utilisateur",
    "day": "due|deadline|date|frist|fallig|vence|vencid|plazo|fecha|echeance|prazo|data",
    "solves": "sol[vu]|resol|resolu|fix|los|gelost|losung|beheb|clos|reso",
    "wrong": (
        "wrong|mistake|instead|falsch|statt|mal\\b|error|equivoc|faux|trompe|errad|engan|should"
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
        "|bloquea a|bloquea el|bloque le|bloque la|bloqueia o|trava|frena|freine|stops|prevents"
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
