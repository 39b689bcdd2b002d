"""English: the days that a question about opening hours asks about, on folded text."""

from responder.languages.patterns import AskedDayPatterns
from responder.languages.word_lists import ranked, words

ASKED_DAYS = AskedDayPatterns(
    mornings=(),
    short_weekdays=ranked("", "tue", "wed", "thu", "fri", "sat", "sun"),
    day_endings=words(""),
    alternatives=words("or"),
    through=words("to till until"),
    before_a_number=words("the"),
    on_a_day=words("on"),
    of_a_week=words("of in"),
    coming=("next",),
    first=("first",),
    weekend=("week ?ends?",),
    week=("week",),
    easter=("easter",),
    of_easter=words(""),
    this=words("this"),
    within=("in",),
    day_after_tomorrow=("day after tomorrow",),
    tomorrow=("tomorrow", "tmrw", "tomoro", "tomorow", "tmr", "2moro"),
    today=("today", "tdy", "now", "tonight", "this (?:evening|morning|afternoon)"),
    a_week_later=(r" week\b",),
    two_weeks_later=(r" fortnight\b", r" two weeks\b"),
    past=("yesterday", "were (?:you|u|they)", "was (?:it|the)", "did (?:you|u) (?:open|close)"),
    doubtful_past=(),
    not_past=words(""),
    last=("last",),
    last_behind=(),
    in_a_month=("in", "during", "all of"),
    beyond=("summer", "the holidays", "next month"),
    general=(
        "(?:opening|business|office|your|ur|the) (?:hours|times)",
        "hours",
        "(?:what|which) days?",
        "every ?day",
        "weekdays",
    ),
)
