"""Words around a person whom a sentence is about: "@bob needs a laptop". Five languages.

Most tables are patterns for lower-case text, one per line. A space is any white space.
"""

from __future__ import annotations

JOINED = "and|und|y|e|et|or|oder|o|ou|sowie|plus"
"""Words between several people."""

OTHERS = r"i|me|my \w+|others?|ich|yo|mi \w+|moi|je|eu|meu \w+|minha \w+|mein \w+|meine \w+"
"""Other words for people in such a row: "@bob and I"."""

VERBS = r"""
needs?|needed|wants?|wanted|requires?|lacks?|would (?:like|need)|won't|unable|no longer|could not
can(?:'|no)?t|can (?:not|only|no longer|still)|couldn't|may not|cannot|still|just|always|also|all
(?:does|do|did|has|have|had|is|are|was|were)(?:n't| not)|keeps?|both
(?:sees?|saw|lost|loses|forgot|forgets|broke|left|leaves|joins|joined|starts|started|found|finds)
(?:reports?|reported|says?|said|asks?|asked for|complains?|complained|requests?|requested)
(?:opens|opened|clicks|clicked|logs|logged|signs|signed|prints|printed|turns|enters|entered)
(?:receives?|received|experiences|struggles|tries|tried|uses|used|locked|stuck|moved|moves|works)
braucht|brauchen|benötigt|benötigen|möchte|möchten|bekommt|bekommen|kommt|kommen|meldet|sagt|sieht
(?:kann|können|hat|haben|ist|sind|war|waren|will|wollen|darf|dürfen) (?:sich )?(?:nicht|keine?n?)
sehen|findet|verliert|necesitan?|quieren?|requieren?|perdió|olvidó|piden?|dicen?|reportan?|siguen?
no (?:puede|pueden|tiene|tienen|recibe|reciben|logra|consigue|encuentra|ve|le|se|ha|han|está)
recibe|ha (?:perdido|olvidado|pedido|dicho)
a (?:besoin|un|une|perdu|oublié|été|des|le|la|son|sa|ses|mal|plus|reçu|toujours|demandé)
(?:ne |n')(?:peut|peuvent|arrive|arrivent|a|ont|reçoit|voit|trouve|se|parvient|sait)
veut|veulent|demande|reçoit|signale|perd|precisam?|quer|querem|perdeu|esqueceu|pediu|pede|disse
(?:não|nao) (?:consegue|conseguem|tem|têm|pode|podem|recebe|acha|está|vê|sabe|entra|acessa)
diz|relatou|relata
"""

ASKING = r"""
must|should|will|could|is|are|was|were|has|have|had|gets?|got
kann|können|hat|haben|ist|sind|war|waren|will|wollen|muss|müssen|darf|dürfen
tiene|tienen|está|están|es|son|ont|est|sont|doit|doivent|tem|têm|estão
"""
"""More verbs after a subject, unless one of CALLS follows."""

CALLS = r"""
(?:the|it|this|that|these|those|there|my|our|your|you|u|we|i|any(?:one|body)|some(?:one|body))
(?:man|das|du|sie|es|ihr|wir|jemand)|ele|ela|isso|esto|eso|ça|cela
"""
"""Words after a verb of ASKING that make a question to the person: "@ana is the build red?"."""

TICKETS = r"""
tickets?|tix|tkts?|issues?|chamados?|incidencias?|vorg[aä]nge?|demandes?|tarefas?|ones?
"""
"""After a person: the sentence says who has a ticket, "@bob has the vpn ticket"."""

ASKED_FOR = r"""
tickets|tix|tkts|issues|chamados|incidencias|vorgänge|demandes|tarefas|p[1-3]s?
find|show|list|all|see|what|what's|which|who|everything|anything|open|mine|zeig|was|welche|muestra
busca|qué|cuáles|montre|quels|mostra|quais|o que
"""
"""Before a person: the sentence asks for tickets, "what's open that @bob has"."""

PILES = r"""
tickets?|tix|issues?|open|closed|done|p[1-3]s?|bugs?|tasks?|pile|stuff|queue|backlog|plate|list|load
"""
"""After "'s": a person's tickets are meant, "@bob's queue"."""

RELATING = "that when if while wenn dass daß als cuando si que quand quando"
"""Before a person inside a sentence: "when @bob prints, .."."""

BEFORE = r"""
fyi|fwiw|btw|asap|urgent|heads up|note|dringend|urgente|hi|hey|hello|please|pls|also
and|but|because|since|when|if|that|as|so|while
und|aber|weil|wenn|dass|daß|hallo|bitte|y|pero|porque|cuando|si|que|hola|por favor
et|mais|parce que|quand|car|bonjour|salut|e|mas|quando|pois|olá|oi
"""
"""Words before a person with whom a clause begins: "fyi @bob needs .."."""

OWNERS = "of from without von de del do da"
"""Before a person: no assignment, the title goes on with both ("the laptop of @bob")."""

OBJECTS = "of for from with without about von für mit bei de del para con sin pour avec do da com"
"""At the end of a title: the title goes on with the person after it."""

DONE_FOR = r"""
(?:on|off)board|invite|grant|unlock|unblock|register|enroll?|provision|deprovision
add|remove|give|gib|entsperre
"""
"""Verbs of a task for a person: "onboard @bob on monday"."""

GOES_ON = r"""
(?:\w+ ){0,4}(?:access|rights?|permissions?|licen[cs]es?|zugriff|zugang|rechte|lizenz)
(?:to|from|on|as|with|for|into) \w
"""
"""Words after the person in such a task: "grant @bob access to x"."""

ARTICLES = r"""
the|my|our|an|der|die|das|mein|meine|unser|unsere|el|la|los|las|mi|nuestr[ao]|un|una|le|les
l'\w+|mon|ma|mes|notre|nos|meu|minha|nosso|nossa|um|uma
"""
"""First words of a sentence after the person it calls: "@ana the printer is broken"."""
