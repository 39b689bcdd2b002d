"""German: the days that a question about opening hours asks about, on folded text."""

from responder.languages.patterns import AskedDayPatterns
from responder.languages.word_lists import ranked, words

ASKED_DAYS = AskedDayPatterns(
    mornings=(r"\b(heute|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag) ?morgen\b",),
    short_weekdays=ranked("", "", "", "", "", "", ""),
    day_endings=words("morgen vormittag mittag nachmittag abend"),
    alternatives=words("oder"),
    through=words("bis"),
    before_a_number=words("am den"),
    on_a_day=words("am"),
    of_a_week=words("in der"),
    coming=("kommenden?", "nachsten?", "nachster", "nachstes"),
    first=("erster?n?",),
    weekend=("wochenende?n?",),
    week=("woche",),
    easter=("ostern", "oster"),
    of_easter=words(""),
    this=words("diese"),
    within=("in",),
    day_after_tomorrow=("uebermorgen", "ubermorgen"),
    tomorrow=("morgen",),
    today=("heute", "jetzt", "gerade"),
    a_week_later=(" in acht tagen", " in 8 tagen"),
    two_weeks_later=(" in vierzehn tagen", " in 14 tagen"),
    past=("gestern", "vorgestern", "hattet", "hatten", "wart ihr", "waren sie", "war (?:es|der|das|die)"),
    doubtful_past=(),
    not_past=words("hier"),
    last=("letzten?", "vergangenen?"),
    last_behind=(),
    in_a_month=("im", "uber"),
    beyond=("ferien", "sommer", "urlaub", "betriebsferien", "nachsten monat"),
    general=(
        "offnungszeit(?:en)?",
        "geschaftszeiten",
        "sprechzeiten",
        "welche[mn]? tag(?:en|e)?",
        "jeden tag",
        "unter der woche",
    ),
)
