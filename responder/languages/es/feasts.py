"""Spanish: feasts and public holidays, on folded text."""

from responder.languages.patterns import FeastPatterns

FEASTS = FeastPatterns(
    fixed={
        (1, 1): ("ano nuevo",),
        (1, 6): ("dia de reyes", "reyes magos", "los reyes"),
        (2, 14): ("san valentin[oe]?",),
        (5, 1): ("dia del trabajo",),
        (8, 15): ("asuncion",),
        (10, 12): ("dia de la hispanidad", "dia del pilar"),
        (11, 1): ("todos los santos",),
        (12, 6): ("dia de la constitucion",),
        (12, 8): ("inmaculada",),
        (12, 24): ("nochebuena",),
        (12, 25): ("navidad",),
        (12, 26): ("san esteban",),
        (12, 31): ("nochevieja",),
    },
    around_easter={
        -47: ("martes de carnaval",),
        -3: ("jueves santo",),
        -2: ("viernes santo",),
        -1: ("sabado santo",),
        0: ("(?:domingo de )?pascua",),
        1: ("lunes de pascua",),
        49: ("pentecostes",),
        50: ("lunes de pentecostes",),
    },
    public_holidays=("(?:dias? )?festivos?", "(?:dias? )?feriados?"),
)
