"""Words that cancel an order: it is denied, conditional, planned, doubted or reported.

Each table has all five languages. A phrase matches whole words without accents.
"""

from __future__ import annotations

DENIED = """
don't, dont, do not, did not, didn't, never, not to, not yet, shouldn't, mustn't, can't,
cannot, won't, bloss nicht, bloß nicht, ja nicht, keinesfalls, ni se te ocurra, surtout pas,
auf keinen fall, noch ned,
no need, hold off, rather not, let's not, should not, must not, would not, nie,
niemals, noch nicht, nunca, todavia no, aun no, jamas, jamais, pas encore, ainda nao,
nao fecha, nao feche, nao mexe, no cierres, no toques, ne ferme pas, nicht schliessen,
nicht anfassen
"""
NOT = "not, nicht, kein, keine, pas, no, nao, ne"
"""Denies an order that closes, reopens or merges. With a value it only excludes the value."""
PARTLY = """
wasn't, wasnt, weren't, isn't, isnt, hasn't, hasnt, haven't, havent, hadn't, era, eran, estaba,
estaban, etait, c'etait, etaient, estava, half, halb, medio, a medias, mitad, a moitie, metade,
almost, fast, nearly, casi, presque, quase
"""
"""Says that it is not so, was so once or is so in part, where no word names the ticket."""
HEARSAY = """
or so, they say, he says, she says, i thought, dicen, dizem, on dit, angeblich, heisst es
"""
"""Says that others say it, wherever it stands."""
REFUSALS = "no nope nah nein nee ne non nao doch"
"""Words that refuse what was said before, and deny nothing after a comma."""
PLACES = "meu minha nosso seu chamado ticket titulo nome ultimo primeiro segundo terceiro outro"
"""Words after the Portuguese "no" (in the). Before other words it may deny."""
PORTUGUESE = "o do da em um uma nao pra pro vc ta esse essa isso foi ao dos das pela pelo ja"
"""Two of these tell Portuguese, where "no" denies nothing ("reset no roteador, encerra o T9")."""
SETTLED = """
cannot reproduce, can't reproduce, cant reproduce, could not reproduce, couldn't reproduce,
cannot repro, can't repro, won't fix, wont fix, will not fix, never happened again,
no longer happens, ya va, ya anda, after all, too soon, no need to worry, no need to rush,
no need to hurry, no need to panic, no need to lose sleep,
not reproducible, not reproduceable, not needed, not required, not relevant, not an issue, not a
bug, not our,
not possible, not applicable, nicht reproduzierbar, nicht notig, nicht mehr notig, no reproducible,
no hace falta, pas reproductible, pas necessaire, nao reproduz, nao precisa, no longer
"""
"""Reasons why a ticket is done. They deny nothing."""
HARMLESS = """
i said, i told you, i asked, ich sagte, ich meinte, ich meine, meinte ich, meine ich, sorry meinte,
dije, yo dije, j'ai dit, je disais, eu disse, eu falei, disse eu, once more, once again, pas si,
as i thought, than i thought, y luego,
the one before, as before, like before
"""
"""Phrases with a word of these tables that doubt nothing: "I said", "once more"."""
CONDITION = """
if, unless, when, once, until, till, as soon as, in case, after, before, provided, assuming,
whenever, wenn, falls, sobald, nachdem, bevor, sofern, cuando, si, en cuanto, apenas,
salvo que, a menos que, despues de que, quand, lorsque, des que, si, sauf si, une fois que,
apres que, quando, caso o, caso a, caso nao, caso seja, caso ele, caso ela, assim que, logo que,
depois que, se o, se os, se ele, se ela, se nao, se der, se for, se tiver, se estiver, se ficar,
se funcionar, se voltar, se passar, se puder, se resolver, se chegar, se vier, se continuar, s'il,
s'ils
"""
PLANNED = """
later, tomorrow, next week, next month, next sprint, soon, eventually, maybe, perhaps, might,
probably, going to, gonna, planning to, planning on, could be, i hope,
i wish, i doubt, seems, apparently, supposedly, not sure, morgen, spater, spaeter,
nachste woche, naechste woche, bald, vielleicht, eventuell, wahrscheinlich,
vermute, angeblich, scheint, hoffe, your call, up to you, one of them, one of those, whichever,
eins davon, einer von beiden, eines davon, uno de ellos, uno de los dos, como veas, l'un des deux,
a toi de voir, um deles, um dos dois, voce decide, manana, luego, mas tarde,
la semana que viene, muy pronto,
quizas, quiza, tal vez, parece, espero, supongo, demain, plus tard, la semaine prochaine,
bientot, peut-etre, peut etre, parait, semble, j'espere, amanha,
mais tarde, semana que vem, em breve, talvez, parece, espero
"""
BELIEVED = """
i think, i guess, i believe, i suppose, glaube, denke, creo, je crois, je pense, acho, acredito
"""
"""Says that the writer is not certain: enough to keep a ticket's state or assignee as it is."""
TOLD = """
pretty sure, fairly sure, quite sure, ziemlich sicher,
bastante seguro, quase certeza, presque sur,
says, said, told, claims, claimed, thinks, reckons, heard, according to, wrote, asked, sagt,
sagte, meint, meinte, behauptet, laut, schreibt, dice, dijo, dicen, segun, comenta, dit, a dit,
pretend, selon, d'apres, disse, diz, falou
"""
DUE = """
should, must, needs to, need to, has to, have to, had to, ought to, will be, by friday,
by monday, by tomorrow, will, i'll, we'll, i will, we will, want to, muss, mussen, muessen,
soll, sollte, sollten, wird, werde, debe, deberia, hay que, tiene que, va a, voy a,
vamos a, doit, devrait, il faut, va, vais, deve, deveria, tem que, precisa, vai, vou, vamos
"""
POLITE = """
can, could, would, please, pls, plz, will you, mind, kindly, may, kannst, kann, konntest, koenntest,
konnen, koennen, konnt, konnte, wurdest, bitte, puedes, podrias, puede, podria, podeis, porfa,
por favor, peux, peut, pourrais, pourriez, pouvez, stp, svp, merci, s'il, pode, poderia, podes,
pode-se, consegue, da para
"""
ALTERNATIVE = "or, oder, o, ou, either"
"""Between two ids: one of them is meant, but not which."""
NEGATING = """
not isn't isnt aren't arent except excluding without besides nicht kein keine außer ausser ohne
excepto menos salvo sin pas sauf hormis não nao exceto sem no sans hors skip hide drop minus
exception ausnahme excepción excepcion exceção excecao excluyendo excluant
excluindo tirando quitando pula pule l'exception out but
"""
"""Negates the list filter that follows."""
TURNING = """
but other others else apart aside rather never nobody no-one don't doesn't didn't haven't hasn't
wasn't weren't n't nor out leave left lass lasst weg raus enlève quita saca tira sonst anderen
andere anderer statt weder keins nie distinto otros otras resto ajeno ajenos autre autres reste
jamais outro outros outras nenhum tirando fora que
"""
"""Negates a later filter too: "all but the docs"."""
BETWEEN = """
the a an any by to for of in with assigned owned filed reported yet is are die das den der von el
la los las de a le les du des o os as esta estao estan esten sont est sind ist wurde wurden sean
seja sejam sao fue fueron what which that those ones tickets already schon bereits ya deja ja do dos
da das ceux celles celui meus mes mis meine e
"""
"""Words that can stand between NEGATING and the filter."""
