"""Spanish: days and hours in the cells of tables, on folded text."""

from responder.languages.owners import CellWords
from responder.languages.word_lists import words

CELLS = CellWords(
    coming=words("proximo proxima"),
    fillers=words("a en el este esta las los de del la horas hora h dentro pasado"),
    afternoons=words("tarde noche"),
    mornings=words("madrugada"),
    mornings_after_a_weekday=words(""),
    within=("en", "dentro de"),
    ones=words("un una uno"),
    day_after_tomorrow=("pasado manana",),
    today=(r"esta\s+(?:tarde|noche)",),
    days_back={1: ("ayer",), 2: ("anteayer", "antes de ayer", "antier")},
    days_ago=(r"hace (\d{1,4}) dias?",),
    months={1: words("ene"), 4: words("abr"), 8: words("ago"), 12: words("dic")},
    time_of=(r"hora\s+de\s+",),
    zones=(),
    cities={
        "londres": "Europe/London",
        "lisboa": "Europe/Lisbon",
        "bruselas": "Europe/Brussels",
        "ginebra": "Europe/Zurich",
        "paris": "Europe/Paris",
        "roma": "Europe/Rome",
        "nueva york": "America/New_York",
        "ciudad de mexico": "America/Mexico_City",
    },
    totals=(
        r"total\w*",
        "suma",
    ),
    before_totals=(),
    until=words("a hasta"),
    extensions=words(""),
    short_extensions=words("int"),
    before_numbers=words("tel telefono tfno tlf telf movil celular fijo num numero"),
    joined=(),
    afternoons_in_two_words=frozenset(),
)
