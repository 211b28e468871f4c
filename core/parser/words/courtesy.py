"""Courtesies in five languages. They stand around an order and do not change it.

Each line of a table is a pattern for lower-case text. A space is any white space.
"""

from __future__ import annotations

PLEASE = """
please|pls|plz|plse|pleas|kindly|if you please|if you (?:would|could)|if i may|if possible
when you (?:can|get a chance|have a (?:minute|moment|sec))
bitte(?: mal| schön| sehr)?|wenn möglich|bei gelegenheit
por favor|porfa(?:vor)?|porfis|si puedes|cuando puedas|si es posible
s'il (?:te|vous) pla[iî]t|svp|stp|si possible|quand tu peux|quand vous pouvez
pfv|se faz favor|sff|se possível|se puder|quando puder(?:es)?
uh|uhm|erm|ähm|euh|lol|haha(?:ha)*|jaja(?:ja)*|kkk+|rsrs|mdr|ptdr
"""
"""Can stand anywhere in a message."""

COULD = """
(?:could|can|would|will) (?:you|(?:some|any)(?:one|body)) (?:be (?:so (?:good|kind) as|able) to)
(?:could|can|would|will) (?:you|(?:some|any)(?:one|body)) (?:mind|maybe|perhaps|possibly|just)
(?:could|can|would|will|cld|cud) (?:you|u|ya|y'all|(?:some|any)(?:one|body))
(?:any chance|is there any chance)(?: that)? (?:you|someone|somebody) (?:could|can)
(?:is it|would it be) possible to
i(?:'d| would|d) (?:like|be grateful|appreciate it) (?:you to|if you (?:could|would)|to)
(?:may|might|can|could) i (?:ask|trouble) you to|i(?:'d like| would like| want) you to
(?:kannst|könntest|koenntest|würdest|wuerdest|magst|möchtest)(?: du)?(?: (?:mir|uns))?
(?:könnt|könntet|koennt|würdet|wuerdet) ihr(?: (?:mir|uns))?
(?:(?:ich )?(?:dürfte|duerfte|darf|würde|wuerde|möchte|wollte) (?:ich )?)(?:dich|euch|sie) bitten
(?:wärst|waerst|wärest) du so (?:nett|lieb|gut|freundlich)(?: und)?
(?:wären|waeren) sie so (?:nett|lieb|gut|freundlich)(?: und)?
(?:wäre|waere|ist) es möglich|(?:kann|könnte|koennte) man
(?:könnten|können|koennten|koennen|würden|dürften) sie
(?:kann|könnte|koennte) (?:(?:das|bitte) )?(?:jemand|mal jemand|einer)
(?:me |nos )?(?:puede[sn]?|podr[ií]a(?:s|n|is)?|podéis|podes|podés|pod[eé]is)(?: por favor)?
ser[ií]a posible|(?:te|os|le|les) importar[ií]a|ser[ií]as tan amable de
(?:te|os|les?) (?:pido|rogar[ií]a|agradecer[ií]a) que
(?:quer[ií]a|quisiera) pedir(?:te|os|les?)?(?: que)?
tu peux|vous pouvez|on peut|peux[- ]tu|pouvez[- ]vous|pourrais[- ]tu|tu pourrais|pourriez[- ]vous
quelqu'un (?:peut|pourrait)|est-ce que (?:tu|vous) (?:peux|pouvez|pourrais|pourriez)
(?:(?:serait|est)-il|serait-ce|ce serait|c'est) possible(?: de|(?= d'))|veuillez
merci(?: de bien vouloir| de|(?= d'))|je me permets de (?:vous|te) contacter pour
je me permets de (?:vous|te) demander(?: de|(?= d'))
je (?:vous|te) (?:prie|prierais|demande) de
(?:(?:você|voce|vc|vcs|alguém|alguem) )?(?:pode|podes|poderia|podem|poderiam|consegue|conseguem)
d[áa] (?:pra|para)|(?:dava|daria) (?:pra|para)|tem como|seria poss[ií]vel
ser[áa] que (?:d[áa] pra|podes?)
(?:queria|gostaria de) (?:te |lhe |vos )?pedir(?: (?:que|para|pra))?|pe[çc]o que|podia[sm]?
"""
"""Begins a sentence that asks for something."""

GREETING = """
(?:hi|hello|hey|hiya|howdy|greetings|(?:good )?(?:morning|afternoon|evening)|good day)(?: again)?
hallo|moin(?: moin)?|servus|grüezi|grüß gott|guten (?:tag|morgen|abend)|liebes? team
liebe (?:kollegen|kolleginnen|alle)
hola|buen(?:os|as)(?: (?:días|dias|tardes|noches))?|buen día|estimad[oa]s?
bonjour|bonsoir|salut|coucou|hello
olá|ola|oi|oie|opa|bom dia|boa (?:tarde|noite)|prezad[oa]s?|e aí|gente|mano|galera|cara|[ôo] bot
oye|oigan|oíd|disculp[ae]n?|perdona|perdón|che|oye bot|le bot
"""
"""Begins a message."""

CALLED = """
all|both|team|there|everyone|everybody|folks|guys|people|desk|support|helpdesk|it team|ticket desk
bot|again|colleagues|friends
zusammen|leute|ihr|ihr lieben|liebes? team|alle|kollegen|kolleg:innen
a todos|a todas|todos|equipo|gente|compañeros|chicos
à tous|a tous|tout le monde|l'équipe|l'equipe|les amis|toute l'équipe
pessoal|gente|time|galera|a todos|equipe|malta
"""
"""People in a greeting: "hi team"."""

THANK = """
thanks|thank you|thankyou|thx|thnx|tnx|tks|ty|tia|cheers|ta mate|much appreciated
appreciated|much obliged
"""
MUCH = """
so|very|ever|much|a lot|a million|lots|in advance|again|indeed|everyone|everybody|all|team|guys
folks
to everyone involved|for (?:your|the|all your) (?:help|support|time|understanding|patience)
dir|euch|ihnen|schön|sehr|im voraus|vorab|schon mal|schonmal|für (?:die|eure|ihre|deine) hilfe
beaucoup|bien|bcp|infiniment|d'avance|par avance|pour (?:votre|ton) aide|à tous
por (?:la ayuda|todo|adelantado)|de antemano|a todos|equipo|desde já|pela ajuda|pessoal|mesmo
"""
"""Words that can follow THANK."""
THANKS = """
(?:can|could) (?:you|someone|somebody|anyone) (?:please |pls )?help(?: (?:me|us))?(?: out)?
(?:please|pls|plz) help(?: (?:me|us))?|can someone take a look
kann (?:jemand|mir jemand|wer) helfen|(?:puede|puedes|podéis) ayudarme|alguém pode ajudar
quelqu'un peut m'aider
(?:(?:many|with|my|and|ok|okay|great|perfect),? ){0,2}{thank}(?: {much}){0,4}
sorry for the (?:trouble|inconvenience|noise|spam)
entschuldig(?:e|t|en sie)? (?:bitte )?die störung|désolée? de (?:te|vous) (?:déranger|embêter)
perdón por (?:la molestia|molestar)|desculpa(?:e|em)? (?:o incômodo|incomodar)
apologies(?: for the (?:trouble|inconvenience|noise|brevity))?
(?:(?:vielen|besten|herzlichen|tausend|lieben|schon mal) ){0,2}danke?(?: {much}){0,4}
(?:muchas |muchísimas |mil )?gracias(?: {much}){0,4}
(?:un grand |mille )?merci(?: {much}){0,4}
(?:muito )?(?:obrigad[oa]|obg|brigad[oa]|valeu|vlw)(?: {much}){0,4}
"""
"""Whole sentences, or the end of one."""

SIGNED = """
(?:best|kind|kindest|warm|many)(?: regards| wishes)?|regards|rgds|cheers|yours|sincerely|br
(?:mit )?(?:freundlichen?|besten?|viele|liebe|schöne) gr(?:ü|ue)(?:ß|ss)en?|gr(?:ü|u|ue)(?:ß|ss)e?
lg|vg|mfg|bg
(?:un |muchos )?(?:cordial )?saludos?(?: cordiales)?|un abrazo|atte
cordialement|bien cordialement|cdlt|bien à (?:vous|toi)|bonne journée|bises|à bientôt
atenciosamente|att|abra[çc]os?|abs|cumprimentos|cpts
"""
"""Ends a message. A name of at most three words can follow."""

INTRODUCED = """
(?:this is|it's|it is) \\w+(?: \\w+)? (?:from|of|in|at) (?:the )?\\w+(?: \\w+)?
this is the \\w+(?: (?:team|office|desk|department))?
(?:the )?\\w+(?: (?:office|team|desk|department|dept|support))? here
i(?:'m| am) the \\w+(?: \\w+)? (?:of|for|from|at|in) [\\w' &]{2,40}
i(?:'m| am) writing (?:on behalf of|from|for) [\\w' &]{2,40}
hier (?:ist |spricht |schreibt )?\\w+(?: \\w+)? (?:aus|von|vom) (?:der |dem )?\\w+(?: \\w+)?
(?:soy|aquí|aqui|habla|les habla|les escribe|te escribe) \\w+(?: \\w+)? del? (?:la )?\\w+(?: \\w+)?
(?:ici|c'est) \\w+(?: \\w+)? (?:du|de la|de l'|des|de|à)\\s?\\w+(?: \\w+)?
(?:aqui (?:é|e|fala)|quem fala é|sou) (?:o |a )?\\w+(?: \\w+)? d[aoe] \\w+(?: \\w+)?
"""
"""Introduces the writer, between the greeting and the first mark."""
OPENING = """
problem problems issue error errors trouble request wish idea improvement chore rfc task todo do
heads fyi reminder question info noticed notice seems seem looks look appears saw found turns out
got get have has having getting is are there there's it it's that for about on to with me us
someone somebody unfortunately regrettably sadly afraid today since weird hey so ok okay and also
another separate second one actually again problema fallo aviso error hay tenemos tengo para por
sobre que parece fehler storung meldung leider anscheinend offenbar fur zu wegen dass gibt es
haben hatte mir ist souci pb probleme erreur on a il y pour sur que semble apparemment falha temos
tem estou com pra
"""
"""Words before a problem that are no part of its title."""
WISH = r"""
(?:i|we)(?:'d| would)? (?:need|like|want|love)(?: to)?(?: have)?
it would be (?:nice|great|good|helpful)(?: if| to have| to)?
would be (?:nice|great|good)(?: if| to have| to)?
(?:could|can) (?:someone|somebody|anyone)
(?:ich|wir) br(?:ä|ae)uchten?(?: bitte| mal)?
(?:ich|wir) brauchen?(?: bitte| mal)?
(?:ich|wir) h(?:ä|ae)tten? gerne?(?: mal)?
es w(?:ä|ae)re? (?:schön|toll|super|gut|nett),? wenn
estar[ií]a bien (?:que|poder)?
ser[ií]a (?:bueno|posible|genial) ?(?:que|poder)?
se podr[ií]a
necesit(?:o|amos)(?: que)?
me gustar[ií]a(?: que)?
ojal[áa]
j'aimerais(?: bien)?
(?:je|on|nous) voudr(?:ais|ait|ions)
il (?:nous )?faudrait
(?:j'ai|on a|nous avons) besoin d(?:e |')
ce serait (?:bien|super|top)(?: de| si| que)?
seria (?:bom|legal|poss[ií]vel|ótimo|otimo)
precis(?:o|amos)(?: de)?
gostar[ií]a(?:mos)?(?: de)?
quer[ií]a(?:mos)?
"""
"""Wishes: "we need". A title that is too long begins after them."""

UNDERSTOOD = """
ok okay okey k great super cool nice good fine perfect perfekt top gut klar alles verstanden vale
perfecto genial bien bueno d'accord parfait compris entendu beleza ótimo otimo perfeito certo got it
understood noted sure lot
"""  # an answer that says no more, together with thanks
