"""German: feasts and public holidays, on folded text."""

from responder.languages.patterns import FeastPatterns

FEASTS = FeastPatterns(
    fixed={
        (1, 1): ("neujahr(?:stag)?",),
        (1, 6): (r"(?:heilige )?drei ?konig[es]?\w*",),
        (2, 14): ("valentinstag",),
        (5, 1): ("tag der arbeit",),
        (8, 15): ("maria himmelfahrt",),
        (10, 3): ("tag der deutschen einheit",),
        (10, 31): ("reformationstag",),
        (11, 1): ("allerheiligen",),
        (12, 24): ("heilig ?abend", "heiliger abend"),
        (12, 25): ("weihnacht(?:en|stag|sfeiertag)",),
        (12, 26): (r"(?:zweite[rn]?|2\.?) weihnachts(?:feier)?tag", "stephanstag"),
        (12, 31): ("silvester",),
    },
    around_easter={
        -48: ("rosenmontag",),
        -47: ("faschingsdienstag",),
        -3: ("grundonnerstag",),
        -2: ("karfreitag",),
        -1: ("karsamstag",),
        0: ("ostern", "ostersonntag"),
        1: ("ostermontag",),
        39: ("christi himmelfahrt", "himmelfahrt"),
        49: ("pfingsten", "pfingstsonntag"),
        50: ("pfingstmontag",),
        60: ("fronleichnam",),
    },
    public_holidays=("feiertage?n?", r"an feiertag\w*"),
)
