"""English: days and hours in the cells of tables, on folded text."""

from responder.languages.owners import CellWords
from responder.languages.word_lists import words

CELLS = CellWords(
    coming=words("next"),
    fillers=words("at on the this and o clock h am pm a.m. p.m. in day after"),
    afternoons=words("afternoon evening tonight"),
    mornings=words("morning"),
    mornings_after_a_weekday=words(""),
    within=("in",),
    ones=words("a an one"),
    day_after_tomorrow=("day after tomorrow",),
    today=(r"this\s+(?:morning|afternoon|evening)",),
    days_back={1: ("yesterday",), 2: ("day before yesterday", "the day before yesterday")},
    days_ago=(r"(\d{1,4}) days? ago",),
    months={9: words("sept")},
    time_of=(),
    zones=("time",),
    cities={
        "geneva": "Europe/Zurich",
        "barcelona": "Europe/Madrid",
        "edinburgh": "Europe/London",
        "montreal": "America/Toronto",
        "boston": "America/New_York",
    },
    totals=(r"total\w*",),
    before_totals=(
        "sub",
        "grand",
    ),
    until=words("to until"),
    extensions=words("ext"),
    short_extensions=words("x"),
    before_numbers=words("tel telephone phone ph mobile mob cell cellphone landline whatsapp sms"),
    joined=(),
    afternoons_in_two_words=frozenset(),
)
