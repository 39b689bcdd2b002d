"""Italian: feasts and public holidays, on folded text."""

from responder.languages.patterns import FeastPatterns

FEASTS = FeastPatterns(
    fixed={
        (1, 1): ("capodanno",),
        (1, 6): ("epifania", "befana"),
        (4, 25): ("festa della liberazione",),
        (5, 1): ("festa del lavoro", "festa dei lavoratori"),
        (6, 2): ("festa della repubblica",),
        (8, 15): ("ferragosto",),
        (11, 1): ("ognissanti",),
        (12, 8): ("immacolata",),
        (12, 24): ("vigilia(?: di natale)?",),
        (12, 25): ("natale",),
        (12, 26): ("santo stefano",),
        (12, 31): ("san silvestro", "ultimo dell anno"),
    },
    around_easter={
        -47: ("martedi grasso",),
        -3: ("giovedi santo",),
        -2: ("venerdi santo",),
        -1: ("sabato santo",),
        0: ("pasqua",),
        1: ("pasquetta", "lunedi dell angelo", "lunedi di pasqua"),
        39: ("ascensione",),
        49: ("pentecoste",),
        50: ("lunedi di pentecoste",),
        60: ("corpus domini",),
    },
    public_holidays=("giorni festivi", "festivi"),
)
