"""German: days and hours in the cells of tables, on folded text."""

from responder.languages.owners import CellWords
from responder.languages.word_lists import words

CELLS = CellWords(
    coming=words("nachsten nachster nachste naechsten kommenden"),
    fillers=words("um am den diesen uhr in"),
    afternoons=words("nachmittag abend"),
    mornings=words("morgens vormittag"),
    mornings_after_a_weekday=words("morgen"),
    within=("in",),
    ones=words("eine einer"),
    day_after_tomorrow=("ubermorgen", "uebermorgen"),
    today=(r"heute\s+(?:vormittag|nachmittag|abend)",),
    days_back={1: ("gestern",), 2: ("vorgestern",)},
    days_ago=(r"vor (\d{1,4}) tag(?:en)?",),
    months={1: words("janner jaenner"), 2: words("feber"), 3: words("mrz"), 10: words("okt"), 12: words("dez")},
    time_of=(),
    zones=("zeit", "Zeit"),
    cities={
        "wien": "Europe/Vienna",
        "genf": "Europe/Zurich",
        "mailand": "Europe/Rome",
        "rom": "Europe/Rome",
        "moskau": "Europe/Moscow",
        "munchen": "Europe/Berlin",
        "hamburg": "Europe/Berlin",
    },
    totals=(
        r"total\w*",
        "summe?",
        "gesamt",
    ),
    before_totals=(
        "zwischen",
        "gesamt",
    ),
    until=words("bis"),
    extensions=words("durchwahl"),
    short_extensions=words("dw"),
    before_numbers=words("tel telefon handy handynummer mobil mobilnummer telefonnummer rufnummer festnetz nr nummer"),
    joined=(),
    afternoons_in_two_words=frozenset(),
)
