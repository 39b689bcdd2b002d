"""Spanish: the days that a question about opening hours asks about, on folded text."""

from responder.languages.patterns import AskedDayPatterns
from responder.languages.word_lists import ranked, words

ASKED_DAYS = AskedDayPatterns(
    mornings=(r"\b(?:por|de|a) la manana\b",),
    short_weekdays=ranked("lun", "mar", "", "", "", "sab", "dom"),
    day_endings=words(""),
    alternatives=words("o"),
    through=words("al a"),
    before_a_number=words("el"),
    on_a_day=words("el"),
    of_a_week=words("de la"),
    coming=("proxim[oa]", "que viene"),
    first=("primero",),
    weekend=("fin de semana", "fines de semana", "finde"),
    week=("semana",),
    easter=("pascua",),
    of_easter=words("de"),
    this=words("esta"),
    within=("en", "dentro de"),
    day_after_tomorrow=("pasado manana",),
    tomorrow=("manana",),
    today=("hoy", "ahora", "esta (?:tarde|noche|manana)"),
    a_week_later=(),
    two_weeks_later=(),
    past=("ayer", "anteayer", r"estuvi\w+", r"estaba\w*", "abrieron"),
    doubtful_past=(),
    not_past=words(""),
    last=("pasad[oa]",),
    last_behind=("pasad[oa]",),
    in_a_month=("en", "de", "todo"),
    beyond=("vacaciones", "verano", "invierno", "fiestas", "proximo mes"),
    general=("horarios?", "que dias?", "todos los dias", "entre semana"),
)
