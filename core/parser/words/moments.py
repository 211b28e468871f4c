"""Words of moments to come, in five languages -> the few words that `moments` reads.

All are in lower case and without accents.
"""

from __future__ import annotations

from core.parser.features import plain
from core.parser.numbers import WORDS as NUMBERS

# Meaning = phrases. They are replaced before single words, the longest first.
_PHRASES = """
overmorrow = the day after tomorrow | day after tomorrow | pasado manana | apres-demain
overmorrow = apres demain | depois de amanha
weekend = this weekend | dieses wochenende | diesem wochenende | este fin de semana | fin de semana
weekend = ce week-end | week-end | este finde
weekend = este fim de semana | neste fim de semana | fim de semana
monday = after the weekend | nach dem wochenende | despues del fin de semana | despues del finde
monday = apres le week-end | depois do fim de semana
monthclose = end of the month | end of month | ende des monats | fin de mes | fin del mes
monthclose = final de mes | fin du mois | fin de mois | fim do mes | fim de mes | final do mes
nextclose = end of next week | ende der nachsten woche | ende nachster woche
nextclose = fin de la semana que viene | fin de la proxima semana | fin de la semaine prochaine
nextclose = fim da proxima semana | final da proxima semana | fim da semana que vem
weekclose = end of the week | end of this week | end of week | ende der woche | ende dieser woche
weekclose = fin de la semana | final de la semana | fin de la semaine | fin de semaine
weekclose = fim da semana | final da semana
dayclose = end of the day | end of day | end of business | close of business | ende des tages
dayclose = final del dia | fin del dia | fin de jornada | fin de la journee | fin de journee
dayclose = fim do dia | final do dia | fim do expediente
monday nextweek = early next week | anfang nachster woche | anfang der nachsten woche
monday nextweek = principios de la semana que viene | a principios de la semana que viene
monday nextweek = debut de semaine prochaine | debut de la semaine prochaine
monday nextweek = inicio da semana que vem | comeco da semana que vem
nextweek = la semana q viene | semana q viene | semana q vem
nextweek = next week | proxima semana | semana proxima | semana que viene | semaine prochaine
nextweek = semana que vem | nachste woche | nachster woche | nachsten woche | kommende woche
nextmonth = next month | proximo mes | mes proximo | mes que viene | mois prochain | mes que vem
nextmonth = nachsten monat | nachster monat | kommenden monat
thisweek = this week | diese woche | dieser woche | esta semana | cette semaine
today morning = this morning | heute morgen | heute fruh | heute vormittag | esta manana
today morning = ce matin | esta manha
today afternoon = this afternoon | esta tarde | cet apres-midi | cet apres midi
tonight = this evening | heute abend | heute nacht | esta noche | hoy por la noche | ce soir
tonight = cette nuit | esta noite | hoje a noite | hoje de noite
morning = por la manana | de la manana | de manha | da manha | pela manha | in the morning
morning = am morgen | first thing in the morning | first thing | bright and early | gleich fruh
morning = in der fruh | in aller fruh | in der fruhe | in aller fruhe | primera hora
morning = primera hora de la manana | primera hora da manha | premiere heure | primeira hora
morning = primeira hora da manha | logo cedo | bem cedo | logo de manha | bien temprano
afternoon = por la tarde | de la tarde | de l'apres-midi | apres-midi | a tarde | da tarde
afternoon = de tarde | in the afternoon
evening = por la noche | de la noche | du soir | a noite | da noite | de noite | at night
evening = in the evening
afternoon = after lunch | nach dem mittag | nach der mittagspause | despues de comer
afternoon = despues del almuerzo | apres manger | apres le dejeuner | depois do almoco
dayclose = last thing | ultima hora | derniere heure
noon = meio-dia | meio dia | mid-day | lunch time
midnight = meia-noite | meia noite
1 halfhour = half an hour | a half hour | einer halben stunde | eine halbe stunde | media hora
1 halfhour = une demi-heure | une demi heure | meia hora
andhalf = y media | et demie | et demi | e meia
andquarter = y cuarto | et quart | e quinze
halfpast = half past
quarterpast = quarter past | quarter after | viertel nach
quarterto = quarter to | viertel vor
fromnow = from now | from today | ab jetzt | ab heute
in = dentro de | daqui a | d'ici a
coming = que viene | que vem | q viene | q vem
2 = a couple of | couple of | un par de | um par de
ending = end of | ende | a finales de | finales de | a final de | final de | fin de | fin | fim de
starting = beginning of | start of | anfang | beginn | a principios de | principios de | debut de
starting = debut | no inicio de | inicio de | comeco de
24 month12 = christmas eve | heiligabend | heilig abend | nochebuena | veille de noel
24 month12 = vespera de natal
25 month12 = christmas day | christmas | xmas day | xmas | weihnachten | navidad | noel | natal
1 month1 = new year | new years | new year's | the new year | neujahr | ano nuevo | nouvel an
1 month1 = ano novo
2 weeks = a fortnight | fortnight | una quincena | une quinzaine | uma quinzena
"""

# Meaning = words. Those that mean - are left out.
_WORDS = """
- = the on el la los las le les l' de del du da do para pour zum den dem der em en no na o os ao um
- = pra pro
- = about around roughly circa ca hacia sobre pelas vers gegen por durante fur lang
- = a d'ici jusqu'au jusqu'a jusque dia of am for due by until till bis hasta ate au al
today = heute hoy aujourd'hui hoje hj
tomorrow = tmrw tmr tomorow tommorow tommorrow morgen manana demain amanha amnh
overmorrow = ubermorgen uebermorgen
dayclose = eod cob eob feierabend
weekclose = eow
weekend = wochenende finde
monthclose = eom monatsende
monday = mon montag mo lunes lun lundi segunda segunda-feira seg
tuesday = tue tues dienstag di martes mardi terca terca-feira ter
wednesday = wed weds mittwoch mi miercoles mie mercredi mer quarta quarta-feira qua
thursday = thu thur thurs donnerstag jueves jue jeudi jeu quinta quinta-feira qui
friday = fri freitag fr viernes vie vendredi ven sexta sexta-feira sex
saturday = sat samstag sonnabend sa sabado sab samedi sam
sunday = sun sonntag so domingo dom dimanche dim
month1 = january jan januar janner enero ene janvier janv janeiro
month2 = february feb februar febrero fevrier fevr fevereiro fev
month3 = march mar marz maerz marzo mars marco mrz
month4 = april apr abril abr avril avr
month5 = may mai mayo maio
month6 = june jun juni junio juin junho
month7 = july jul juli julio juillet juil julho
month8 = august aug agosto ago aout
month9 = september sep sept septiembre septembre setembro set
month10 = october oct oktober okt octubre octobre outubro out
month11 = november nov noviembre novembre novembro
month12 = december dec dezember dez diciembre dic decembre dezembro
morning = early fruh frueh temprano cedo tot vormittag vormittags morgens matin manha
afternoon = nachmittag nachmittags tarde
evening = night abend abends noche soir noite
noon = midday lunchtime mittag mittags mediodia midi
midnight = mitternacht medianoche minuit
coming = kommenden kommender nachsten nachster nachstem proximo proxima prochain prochaine
this = diesen dieser diesem este esta ce cette
minutes = minute min mins minuten minuto minutos m
hours = hour hr hrs h stunde stunden std hora horas heure heures
days = day d tag tage tagen dias jour jours
weeks = week wk wks w kw kalenderwoche woche wochen semana semanas semaine semaines
months = month monat monate monaten meses mes mois
in = within dans
1 = an einem einen
and = und y et e
"""


def _table(text: str, between: str) -> list[tuple[str, str]]:
    """Return pairs of words and their meaning."""
    rows = (line.split(" = ") for line in text.strip().split("\n"))
    return [(one.strip(), means) for means, said in rows for one in said.split(between)]


PHRASES = sorted(_table(_PHRASES, "|"), key=lambda pair: -len(pair[0]))
WORDS = {
    **{plain(word): str(number) for word, number in NUMBERS.items()},
    **{word: "" if means == "-" else means for word, means in _table(_WORDS, " ")},
}
