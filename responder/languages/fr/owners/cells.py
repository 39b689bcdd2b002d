"""French: days and hours in the cells of tables, on folded text."""

from responder.languages.owners import CellWords
from responder.languages.word_lists import words

CELLS = CellWords(
    coming=words("prochain prochaine"),
    fillers=words("a le ce cet cette h de la l les et vers heures heure matin soir apres midi dans surlendemain"),
    afternoons=words("soir aprem"),
    mornings=words("matin"),
    mornings_after_a_weekday=words(""),
    within=("dans",),
    ones=words("un une"),
    day_after_tomorrow=("apres[ -]demain", "surlendemain"),
    today=(r"ce\s+(?:matin|soir|aprem)",),
    days_back={1: ("hier",), 2: ("avant hier", "avanthier")},
    days_ago=(r"il y a (\d{1,4}) (?:jours?|j)",),
    months={1: words("janv"), 2: words("fev"), 7: words("juil"), 9: words("sept")},
    time_of=(r"heure\s+(?:de|d['’])\s*",),
    zones=(),
    cities={
        "londres": "Europe/London",
        "edimbourg": "Europe/London",
        "lisbonne": "Europe/Lisbon",
        "bruxelles": "Europe/Brussels",
        "geneve": "Europe/Zurich",
        "barcelone": "Europe/Madrid",
        "athenes": "Europe/Athens",
        "moscou": "Europe/Moscow",
        "vienne": "Europe/Vienna",
        "varsovie": "Europe/Warsaw",
        "le caire": "Africa/Cairo",
        "alger": "Africa/Algiers",
        "montreal": "America/Toronto",
        "quebec": "America/Toronto",
        "la reunion": "Indian/Reunion",
    },
    totals=(
        r"total\w*",
        "somme",
    ),
    before_totals=(
        "sous",
        "grand",
    ),
    until=words("a"),
    extensions=words("poste"),
    short_extensions=words("int"),
    before_numbers=words("tel telephone portable port mobile mob gsm fixe num numero whatsapp sms"),
    joined=(r"aujourd\W?hui",),
    afternoons_in_two_words=frozenset([("apres", "midi")]),
)
