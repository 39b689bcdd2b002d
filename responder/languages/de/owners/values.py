"""German: words with which owners write values."""

from responder.languages.owners import ValueWords
from responder.languages.word_lists import phrases, ranked, words

VALUES = ValueWords(
    units={
        1: words("sek sekunde sekunden"),
        60: words("min minute minuten"),
        3_600: words("std stunde stunden"),
        86_400: words("tag tage tagen"),
        604_800: words("woche wochen"),
    },
    weekdays=ranked(
        "montag mo", "dienstag", "mittwoch mi", "donnerstag do", "freitag fr", "samstag sonnabend sa", "sonntag so"
    ),
    days_of_two_languages={"di": 1},
    short_days=words("mo mi do fr so"),
    hour_signs=("uhr",),
    all_day=(r"rund um die uhr", r"ganztagig", r"ganztaegig", r"24 ?(?:stunden|std\.?)"),
    unbroken=("durchgehend", "durchg\\.", "ohne (?:mittags)?pause"),
    before_an_hour=words("um ab"),
    conjunctions=words("und"),
    then=words("dann"),
    to=words("bis"),
    before_hours=words("von"),
    before_days=words("von"),
    until=("bis(?: zum)?",),
    ordinals=words("ter"),
    before_a_month=words(""),
    before_a_date=words("vom am"),
    days_ahead={0: words("heute"), 1: words("morgen"), 2: words("ubermorgen")},
    yes=words("ja j jawohl klar"),
    no=words("nein"),
    closed=words("geschlossen zu"),
    closed_days=("geschlossen",),
    holidays=words("feiertage"),
    no_region=words("keine"),
    repeats={
        "daily": ("täglich", "jeden tag"),
        "weekly": ("wöchentlich", "jede woche"),
        "monthly": ("monatlich", "jeden monat"),
        "yearly": ("jährlich", "jedes jahr"),
    },
    once=("einmal",),
    per=words("pro"),
    calendar_places={"summary": words("titel"), "location": words("ort")},
    passwords=phrases("passwort"),
    countries={"grossbritannien": "GB"},
    at_least=("mindestens",),
    calls=("anrufe?",),
    within=words("in pro"),
    link=words("link"),
    read_me=("liesmich",),
    greetings=words("hallo guten"),
)
