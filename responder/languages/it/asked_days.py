"""Italian: the days that a question about opening hours asks about, on folded text."""

from responder.languages.patterns import AskedDayPatterns
from responder.languages.word_lists import ranked, words

ASKED_DAYS = AskedDayPatterns(
    mornings=(),
    short_weekdays=ranked("lun", "mar", "", "gio", "", "sab", "dom"),
    day_endings=words(""),
    alternatives=words("o"),
    through=words("al a"),
    before_a_number=words("il"),
    on_a_day=words("il"),
    of_a_week=words("della"),
    coming=("prossim[oa]",),
    first=("primo",),
    weekend=("fine settimana",),
    week=("settimana",),
    easter=("pasqua",),
    of_easter=words("di"),
    this=words("questa"),
    within=("tra", "fra"),
    day_after_tomorrow=("dopodomani", "dopo domani"),
    tomorrow=("domani",),
    today=("oggi", "adesso", "(?<!che )ora", "stasera", "stamattina", "questa sera", "questo pomeriggio"),
    a_week_later=(),
    two_weeks_later=(),
    past=("ieri", "eravate", "era aperto", "avete aperto"),
    doubtful_past=(),
    not_past=words(""),
    last=("scors[oa]",),
    last_behind=("scors[oa]",),
    in_a_month=("in", "ad", "a", "di", "tutto"),
    beyond=("ferie", "estate", "inverno", "le feste", "mese prossimo"),
    general=("orari", "orario", "(?:che|quali|quale) giorn[oi]", "tutti i giorni"),
)
