"""Italian: words with which owners write values."""

from responder.languages.language import phrases, ranked, words
from responder.languages.owners import ValueWords

VALUES = ValueWords(
    units={
        1: words("secondo secondi"),
        60: words("min minuto minuti"),
        3_600: words("ora ore"),
        86_400: words("giorno giorni"),
        604_800: words("settimana settimane"),
    },
    weekdays=ranked(
        "lunedì lunedi", "martedì martedi", "mercoledì mercoledi", "giovedì giovedi gio", "venerdì venerdi", "sabato",
        "domenica",
    ),
    days_of_two_languages={},
    short_days=words(""),
    hour_signs=("ore", "h"),
    before_an_hour=words("alle ore"),
    conjunctions=words("e"),
    then=words("poi"),
    to=words("a al alle"),
    before_hours=words("dalle da"),
    before_days=words("dal"),
    until=("al", "a", "fino al(?:le)?"),
    ordinals=words("º"),
    before_a_month=words("di"),
    before_a_date=words("dal il"),
    days_ahead={0: words("oggi"), 1: words("domani"), 2: words("dopodomani")},
    yes=words("sì si s certo va"),
    no=words("no"),
    closed=words("chiuso"),
    closed_days=("chiuso",),
    holidays=words("festivi"),
    no_region=words("nessuna"),
    repeats={
        "daily": ("giornaliero", "ogni giorno", "tutti i giorni"),
        "weekly": ("settimanale", "ogni settimana"),
        "monthly": ("mensile", "ogni mese"),
        "yearly": ("annuale", "ogni anno"),
    },
    once=("una volta",),
    per=words("al alla"),
    calendar_places={"summary": words("titolo"), "location": words("luogo")},
    passwords=phrases("parola d'ordine"),
    countries={"inghilterra": "GB"},
)  # fmt: skip
