"""Words of a search: verbs, words before the search text, and words too common to search."""

from __future__ import annotations

SURE = "find, look for, look up, grep, encuentra, encontre, procure, pesquise"
# These can have another meaning ("search is broken", "buscar otro proveedor"), except before `for`
# or a quotation.
PERHAPS = """
search, such, suche, finde, busca, buscar, encontrar, cherche, chercher, recherche, rechercher,
trouve, trouver, procura, procurar, pesquisa, pesquisar
"""
FOR = "for, nach, por"
WHOM = "me, us, mir, uns, nos, moi, nous"
TICKETS = """
ticket, tickets, tkts, issue, issues, vorgang, vorgänge, incidencia, incidencias, demande, demandes,
chamado, chamados
"""
ABOUT = """
about, containing, contain, contains, matching, mentioning, mention, regarding, concerning, with,
über, ueber, zu, mit, sobre, con, acerca de, sur, avec, contenant, concernant, com, contendo
"""
LITTLE = """
a about after all am an and any anything are as at be before but by can do does every everything for
from has have he her him his i if in into is it its like my no nor not of off on or our out over she
so some something than that the their them then there these they this those to too under up was we
were what when where which who why will with you your tickets
aber alle allem allen alles als am an auf aus bei das dass dem den der des die doch ein eine einem
einen einer er es etwas für hat ich ihr im in ist jede jeder kein keine man mein mit nach nicht
nichts noch nur oder sein sich sie sind so um und uns unser unter vom von vor war was wenn wer wie
wir wird zu zum zur über
al algo con de del e el ella ellos en era es esa ese esta este esto hay la las le lo los más mi muy
nada ni nos o para pero por que qué se sin su sus todo todos toda todas tu un una unas uno unos y ya
au aux avec ce ces cette dans des du elle elles en est et il ils je leur les lui ma mais mes moi mon
ne nous on ou où par pas plus pour qu que qui quoi sa ses son sont sur ta tes toi ton tous tout
toute toutes une vous
ao aos as até com como da das do dos ela eles em entre essa esse eu foi isso isto já mas me mesmo
meu minha muito na nas no nos não nem num o os ou pela pelo qual quando são se sem seu sua também
tem tudo um uma umas uns você
"""
NAMES = "IT US"  # in capitals these are names, not words of LITTLE
