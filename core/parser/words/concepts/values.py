"""Words of priorities, states, categories, titles and descriptions."""

from __future__ import annotations

TABLE = {
    "pri1": """
        urgent urgently critical crit asap emergency high higher highest p1 p0 sev1 sev0 blocker
        blocking important immediately straight instantly blocks dringend* zeitnah sofort
        schnellst* umgehend* hoch hohe hoher hochste* kritisch wichtig urgente* alta alto critic*
        haute haut prioritaire inmediat* immediat* imediat* blocke* bloque* bloqu* brennt eilig
        eilt hochprioritar notfall urge urgencia emergencia apremia ya inmediatamente grave
        urgence urgente critique rapidement vite imediatamente critico bloqueante bloqueador
        bloquant bloquante
    """,
    "pri2": """
        medium normal p2 sev2 mid mittel mittlere* media medio moyenne moyen normale normaler
        moderada normales moyennes normais
    """,
    "pri3": """
        low lower lowest p3 p4 sev3 minor cosmetic whenever trivial niedrig* unwichtig gering*
        baja bajo menor basse bas mineur* baixa baixo irgendwann trivial* menores niedrige
        niedriger nachrangig kosmetisch unkritisch leve cosmetico estetico faible faibles
        cosmetique mineure baixissima
    """,
    "hurry": """
        rush hurry eilt eile eilig* dringlich* prisa presse pressa apura eilen drangt corre corren
        afan apuro urge prisas pressee calme urgence correria
    """,
    "priword": """
        priority prio pri severity sev urgency prioritat prioridad priorite prioridade prios
        wichtigkeit dringlichkeit relevanz severidad gravedad urgencia gravite urgence importance
        severidade gravidade
    """,
    "prog": """
        progress prog wip started ongoing working arbeit bearbeitung progreso curso cours
        progresso arbeite bearbeite dran begonnen angefangen starte start starten loslegen
        trabajando trabajo empezar empiezo empieza empezado iniciar inicia iniciado arranca
        arranco comienza proceso demarre* commence* debute* lance* travaille attaque* comeca
        comecar comeco comecei inicie trabalhando andamento execucao dabei werkle bastle
        schraub* looking investigating digging underway mirando viendo revisando reviso empece
        comence empezando empezamos arranque arrancamos ando bosse bosser examine* penche*
        penchons mexendo olhando vendo comecando tratando tratar iniciei comecamos
    """,
    "openword": """
        open opened opne offen* abiert* ouvert* abert* offene offenen abierto abiertos abierta
        ouvert ouverts ouvertes aberto abertos abertas pendente pendentes pendiente pendientes
    """,
    "code": """
        code bug bugs software feature dev codigo fehler fehlern bogue bogues programa desarrollo
        developpement desenvolvimento
    """,
    "infra": """
        infra infrastructure ops network server infrastruktur infraestructura infraestrutura
        infrastructures betrieb serveurs servidores red reseau rede
    """,
    "doc": """
        doc docs documentation doku dokumentation documentacion documentacao wiki readme dokus
        handbuch anleitung documento manual documentos documentaire guide
    """,
    "catword": """
        category cat kategorie categoria categorie rubrik einsortieren einordnen clasifica*
        classifie* classe classifica* classifique etiqueta tipo
    """,
    "titleword": """
        title titled subject titel titulo titre ttl headline name wording uberschrift betreff
        nombre asunto nom objet intitule nome assunto
    """,
    "descword": """
        description desc descr detail beschreibung descripcion descricao details beschreib*
        detalle detalles precision precisions detalhe detalhes
    """,
}
