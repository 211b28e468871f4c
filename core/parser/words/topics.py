"""What a word may ask for among the desk's features, in five languages.

The reader sees it next to the word. Words have no accents; `word*` stands for any ending.
"""

from __future__ import annotations

TOPICS = {
    "label": (
        "label* tag tags tagge* tagging etikett* etiquet* schlagwort* schlagworte marke rotul*"
        " marca marcador*"
    ),
    "client": ("client* customer* kunde* mandant* cuenta conta account compte"),
    "wait": (
        "wait* pending stuck hold standby wart* esper* attend* attente aguard* pausa pause"
        " vendor supplier lieferant* proveedor* fournisseur* fornecedor*"
    ),
    "snooze": (
        "snooz* park parke* hide sleep* shelve* defer* postpon* wake* unsnooze schlummer*"
        " schlaf* zuruckstell* weck* aufweck* vertag* pospon* aplaz* aparc* duerm* dorm*"
        " despiert* veille report* reveil* endor* repouss* adia* adie* acord* soneca later"
        " spater luego tard depois"
    ),
    "due": (
        "due deadline* frist* fallig* abgabe* termin vence* plazo* limite* entreg* echeance*"
        " echoit delai* prazo* vencimento* until till by bis hasta jusqu* ate before antes avant"
    ),
    "remind": (
        "remind* nudge* ping poke* bug forget alert* erinner* vergess* wecker recuerd* record*"
        " olvid* aviso* avisa* avisame rappel* relanc* oubli* lembr* lembrete* esquec* alarm*"
    ),
    "sla": (
        "sla* slo slos target* response* respond* breach* promis* reaktion* zusage* zugesagt*"
        " compromis* comprometid* respuesta* engagement* reponse* clock uhr reloj horloge"
        " relogio"
    ),
    "late": (
        "late overdue behind missed breach* verspat* uberfallig* verschlafen verpasst* vencid*"
        " retras* atrasad* retard* depass* estour* furar furamos tarde caduc*"
    ),
    "route": (
        "route* routing rotat* rotation rule rules regel* verteil* zustandig* reparti* rueda"
        " regla* regle* distribu* regra* roda automatic* automatisch* default always immer"
        " siempre toujours sempre gets bekommt recibe recoit recebe"
    ),
    "away": (
        "away ooo off back sick vacation* holiday* leave out urlaub* krank* abwesen* weg zuruck"
        " vacacion* fuera vuelta baja ausent* conge* absen* retour malad* ferias fora volt*"
        " licenca ausen* deputy stand* vertret* suplente remplac* substitu* covers cover"
    ),
    "load": (
        "load busy busiest least plate workload swamped drowning auslast* belast* uberlast*"
        " carga* charge* sobrecarg* ocupad* libre* livre* dispo* frei luft hueco folga trabajo"
        " trabalho work"
    ),
    "oncall": (
        "call pager* rota roster duty shift standby bereitschaft* rufbereit* notdienst* dienst*"
        " dienstplan* guardia* reten turno* astreinte* garde* planton* plantao* sobreaviso*"
        " escala*"
    ),
    "hours": (
        "hour hours h min mins minute* spent log logged booked timesheet stunde* std"
        " viertelstunde hora* horita* heure* minuto* temps tempo tiempo time zeit zeiten saisi*"
        " buch* eintrag* apunt* lanca* pointe*"
    ),
    "contract": (
        "contract* retainer* budget* rate allowance vertrag* kontingent* paket* pauschal*"
        " stundensatz* contrato* bono bolsa* tarifa* contrat* forfait* taux pacote* saldo* taxa"
    ),
    "statement": (
        "statement* bill bills billing billable invoic* abrechn* rechnung* fakturier* factur*"
        " extracto* liquidacion* releve* fatur* demonstrativo* cobr* honorar*"
    ),
    "answer": (
        "answer* canned reply replies template* stock antwort* vorlage* textbaustein* respuest*"
        " plantilla* reponse* modele* respost* modelo* standard"
    ),
    "link": (
        "block* depend* child parent part parts related hangt abhang* blockier* gehort teil*"
        " bloque* bloqu* parte partie* cause* verknupf* enlaz* sous* unter voraussetzung"
    ),
    "ready": (
        "ready unblocked pick start* next freed bereit frei loslegen anfangen listo* arranc*"
        " empez* desbloque* debloqu* destrav* faisable* pret commencer comecar pegar work"
    ),
    "repeat": (
        "every weekly monthly daily yearly quarter* repeat* recurr* each jede* alle"
        " wochentlich* monatlich* taglich* jahrlich* wiederhol* cada todos todas semanal*"
        " mensual* diari* trimestr* chaque tous toutes hebdo* mensuel* quotidien* toda todo"
        " mensal* anual*"
    ),
    "approve": (
        "approv* sign reject* okay freigab* freigeb* genehmig* zustimm* ablehn* aprob* autoriz*"
        " rechaz* firma firmar visto approuv* valid* accord aval refus* aprov* negar negou veto"
    ),
    "meet": (
        "meet* call chat invite* schedul* besprech* treffen gesprach* termin* reunion* cita*"
        " llamada* quedar reunio* creneau* rdv rendez visio* point reuniao* conversa* convit*"
        " encontro"
    ),
    "calendar": (
        "calendar* ics ical* outlook feed google kalender* calendrier* agenda* iphone abo"
        " subscri* abonnement"
    ),
    "follow": (
        "follow* watch* posted updates notif* subscri* unsubscri* beobacht* abonn* abbestell*"
        " mitles* segu* sigu* suiv* acompanh* silenci* interes* boucle informed laufenden"
    ),
    "saved": (
        "save saved stored list lists lista* liste* guard* salv* enregistr* speicher*"
        " gespeichert* merk* favorit* favourit* busqueda* recherche* pesquisa* suche"
    ),
    "feedback": (
        "feedback rating* ratings score* satisf* happy happiness bewert* zufried* sterne stern"
        " stars star valora* encuesta* puntua* content* notes avis etoile* avalia* nota notas"
        " survey*"
    ),
    "report": (
        "report* numbers stat* chart* graph* table average trend bericht* auswertung* zahlen"
        " schnitt uberblick* ubersicht* informe* resumen* grafic* media rapport* bilan* moyenne*"
        " chiffre* relatorio* resumo* balanco* backlog"
    ),
    "whatif": (
        "if suppose what-if would wenn ware angenommen simul* pasaria supon* imagin* imagine*"
        " passerait mettons acontecer* fosse durchspiel*"
    ),
}
"""Name of a feature -> words. A line of the corpus names the feature by it: `[..|feature=wait]`."""
