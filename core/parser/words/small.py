"""Small words, in five languages, without accents: they alone say neither what nor which."""

from __future__ import annotations

_THE = (
    "the das den dem der die bei el la al del le au du l' o a ao do no na os as nr no. number num"
    " nummer numero"
)
_OF = "for from of to with fur von vom bei zu mit para por de del con pour du chez avec da do com"
_SMALL = (
    "a an the this that these those it its on in at as is are be was by and or my our your their"
    " has have had hat habe tiene tienen ont tem gets"
    " off out up away me us you we i he she they please pls thanks now just so then too also all"
    " any some what"
    " which who when how der die das den dem des ein eine einen einem einer es ist sind war am an"
    " auf im in und oder mein meine unser unsere dein mir uns dir du wir ich sie er bitte danke"
    " jetzt mal alle el la los las un una unos al en es esta y o u mi mis tu su nos se lo le me"
    " ahora favor le les une des au aux a sur dans est sont et ou mon ma mes notre nos votre leur"
    " il elle on je tu nous vous ce cette ca cela svp stp o os as um uma no na nos nas ao e ou meu"
    " minha nosso nossa seu sua ele ela eu voce isso isto aquilo agora label tag ticket tickets"
    " chamado"
)

THE, OF = frozenset(_THE.split()), frozenset(_OF.split())
SMALL = OF | frozenset(_SMALL.split())
