"""French: feasts and public holidays, on folded text."""

from responder.languages.patterns import FeastPatterns

FEASTS = FeastPatterns(
    fixed={
        (1, 1): ("jour de l an", "nouvel an"),
        (1, 6): ("epiphanie",),
        (2, 14): ("(?:saint|st) valentin",),
        (5, 1): ("fete du travail",),
        (5, 8): ("fete de la victoire", "8 mai 45"),
        (7, 14): ("fete nationale",),
        (8, 15): ("assomption",),
        (11, 1): ("(?:la )?toussaint",),
        (11, 11): ("armistice",),
        (12, 8): ("immaculee conception",),
        (12, 24): ("veille de noel", "reveillon de noel"),
        (12, 25): ("(?:jour de )?noel",),
        (12, 26): ("saint etienne", "st etienne"),
        (12, 31): ("(?:la )?(?:saint|st) sylvestre", "reveillon"),
    },
    around_easter={
        -47: ("mardi gras",),
        -2: ("vendredi saint",),
        -1: ("samedi saint",),
        0: ("(?:dimanche de )?paques",),
        1: ("lundi de paques",),
        39: ("(?:jeudi de )?l ascension",),
        49: ("pentecote",),
        50: ("lundi de pentecote",),
        60: ("fete dieu",),
    },
    public_holidays=("(?:les )?jours? feries?", "(?:les )?feries?"),
)
