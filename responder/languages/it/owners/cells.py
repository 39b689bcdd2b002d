"""Italian: days and hours in the cells of tables, on folded text."""

from responder.languages.owners import CellWords
from responder.languages.word_lists import words

CELLS = CellWords(
    coming=words("prossimo prossima"),
    fillers=words("a il questo alle di la ore h tra fra"),
    afternoons=words("pomeriggio sera"),
    mornings=words("mattina"),
    mornings_after_a_weekday=words(""),
    within=("tra", "fra"),
    ones=words("un una uno"),
    day_after_tomorrow=("dopodomani",),
    today=(r"questa\s+(?:mattina|sera)", r"questo\s+pomeriggio"),
    days_back={1: ("ieri",), 2: ("altroieri", "l altro ieri", "avantieri", "ieri l altro")},
    days_ago=(r"(\d{1,4}) giorn[io] fa",),
    months={
        1: words("gen"),
        5: words("mag"),
        6: words("giu"),
        7: words("lug"),
        9: words("set"),
        10: words("ott"),
        12: words("dic"),
    },
    time_of=(r"ora\s+di\s+",),
    zones=(),
    cities={
        "londra": "Europe/London",
        "parigi": "Europe/Paris",
        "ginevra": "Europe/Zurich",
        "lisbona": "Europe/Lisbon",
        "milano": "Europe/Rome",
        "roma": "Europe/Rome",
        "berlino": "Europe/Berlin",
    },
    totals=(
        r"total\w*",
        "somma",
    ),
    before_totals=(),
    until=words("a alle"),
    extensions=words(""),
    short_extensions=words("int"),
    before_numbers=words("tel telefono cell cellulare mobile fisso num numero"),
    joined=(),
    afternoons_in_two_words=frozenset(),
)
