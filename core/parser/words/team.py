"""Words for nights and weeks in which somebody is on call."""

from __future__ import annotations

from core.patterns import pattern

NIGHTS = frozenset(
    (
        *("tonight", "this night", "the night", "heute nacht", "heute abend", "esta noche"),
        *("ce soir", "cette nuit", "esta noite", "hoje à noite"),
    )
)
NIGHT_OF = pattern(  # "thursday night", "la nuit de jeudi": the night after that day
    r"(?:the |die |la |a )?(?:night|nacht|noche|nuit|noite)"
    r"(?: (?:of|on|vom|von|de|del|du|da))? (.+)"
    r"|(.+?) ?(?:night|nacht|nachts|(?:por|en) la noche|noche|à noite|a noite|nuit)"
)
WEEKS = {  # weeks from this one
    **dict.fromkeys(("this week", "diese woche", "esta semana", "cette semaine"), 0),
    **dict.fromkeys(
        (
            *("next week", "nächste woche", "la próxima semana", "la semana que viene"),
            *("próxima semana", "la semaine prochaine", "semana que vem", "na próxima semana"),
        ),
        1,
    ),
}
