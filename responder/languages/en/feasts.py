"""English: feasts and public holidays, on folded text."""

from responder.languages.patterns import FeastPatterns

FEASTS = FeastPatterns(
    fixed={
        (1, 1): ("new year ?s?(?: day)?",),
        (1, 6): ("epiphany",),
        (2, 14): ("valentine ?s?(?: day)?",),
        (5, 1): ("may day",),
        (7, 4): ("independence day",),
        (7, 14): ("bastille day",),
        (8, 15): ("assumption",),
        (10, 31): ("halloween",),
        (11, 1): ("all saints(?: day)?",),
        (12, 24): ("christmas eve", "xmas eve"),
        (12, 25): ("christmas(?: day)?", "xmas(?: day)?"),
        (12, 26): ("boxing day",),
        (12, 31): ("new year ?s? eve", "nye"),
    },
    around_easter={
        -3: ("maundy thursday",),
        -2: ("good friday",),
        -1: ("holy saturday",),
        0: ("easter(?: sunday| day)?",),
        1: ("easter monday",),
        39: ("ascension(?: day)?",),
        49: ("whit sunday",),
        50: ("whit monday",),
        60: ("corpus christi",),
    },
    public_holidays=("bank holidays?", "public holidays?"),
)
