"""Words around an order: courtesies, denials, conditions, plans, corrections."""

from __future__ import annotations

TABLE = {
    "polite": """
        please pls plz kindly could can would bitte mal konnt* konnen porfa favor puedes podria*
        stp svp merci pourr* peux-tu peux pode poderia* bitten darfst durft* wurd* magst moge
        bittschon plis favorcito podrian puedan podeis pudieras serias veuillez plait voudriez
        souhaiterais faveur poderiam podem consegue conseguem gentileza
    """,
    "greet": """
        hi hello hey morning hallo moin guten hola buenos bonjour salut oi ola bom servus gruezi
        gruss buenas bonsoir coucou opa eai boa
    """,
    "thanks": """
        thanks thank thx cheers danke gracias merci obrigad* valeu ty obg vlw dankeschon ok super
        perfekt perfecto genial parfait nickel perfeito beleza show
    """,
    "not": """
        not don't dont never no nicht kein* nie ne pas non nao nunca nit net ned nimmer
        keinesfalls nada ningun ninguna tampoco jamais aucun plus nenhum nenhuma
    """,
    "cond": """
        if unless once until when after before wenn falls sobald si cuando quand lorsque se quando
        caso ob sofern bevor nachdem hasta antes despues mientras avant apres tant jusqu'a ate
        depois enquanto
    """,
    "due": """
        must should needs need has have ought muss sollte soll debe deberia tiene doit devrait
        deve deveria tem mussen musste sollten deben debemos tendria doivent devons faudrait
        precisa precisam deveriam tinha
    """,
    "think": """
        think believe guess maybe perhaps seems probably says said told glaube vielleicht sagt
        meint creo quiza* dice dijo crois peut-etre dit acho talvez diz disse denke meine
        angeblich scheint wohl wahrscheinlich hort supongo parece segun dicen pienso seguro pense
        semble parait selon suppose segundo penso disseram
    """,
    "later": """
        later tomorrow soon monday friday spater morgen freitag manana luego viernes demain tard
        vendredi amanha depois sexta nachste woche ubermorgen semana proxima proximo lunes semaine
        prochaine lundi mardi segunda
    """,
    "same": """
        same ditto likewise too also well dasselbe ebenso auch genauso mismo igual tambien pareil
        idem aussi mesmo tambem gleich igualmente meme mesma
    """,
    "sorry": """
        sorry oops meant mean wrong actually wait meinte meine perdon queria quise pardon voulais
        desculpa quis enganei espera attends eigentlich doch quatsch falsch vertan ups huch nee
        nein equivoque error digo perdona oups trompe erreur desole non ops opa errei engano
    """,
}
