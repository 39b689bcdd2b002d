"""French: words with which owners write values."""

from responder.languages.owners import ValueWords
from responder.languages.word_lists import phrases, ranked, words

VALUES = ValueWords(
    units={
        1: words("s sec secs seconde secondes"),
        60: words("m min mins mn minute minutes"),
        3_600: words("h hr hrs heure heures"),
        86_400: words("j jour jours"),
        604_800: words("semaine semaines"),
    },
    weekdays=ranked(
        "lundi lun", "mardi mar", "mercredi mer", "jeudi jeu", "vendredi ven", "samedi sam", "dimanche dim"
    ),
    days_of_two_languages={},
    short_days=words(""),
    hour_signs=("heures?", "h"),
    all_day=(r"24 ?h? ?(?:/|sur) ?24(?: ?h)?", r"24/7", r"toute la journee", r"jour et nuit", r"24 ?heures sur 24"),
    unbroken=("non[ -]?stop", "sans interruption", "en continu", "journee continue"),
    before_an_hour=words("à"),
    conjunctions=words("et"),
    then=words("puis"),
    to=words("à a au"),
    before_hours=words("de"),
    before_days=words("du de"),
    until=("au", "jusqu'au"),
    ordinals=words("er ere eme"),
    before_a_month=words("de d"),
    before_a_date=words("le du"),
    days_ahead={0: words("aujourd'hui aujourdhui"), 1: words("demain"), 2: words("apres-demain")},
    yes=words("oui o ouais vrai d'accord ok"),
    no=words("non faux nan"),
    closed=words("fermé fermée ferme"),
    closed_days=("ferme[es]*",),
    holidays=words("feries"),
    no_region=words("aucune aucun"),
    repeats={
        "daily": ("quotidien", "chaque jour", "tous les jours"),
        "weekly": ("hebdomadaire", "chaque semaine"),
        "monthly": ("mensuel", "chaque mois"),
        "yearly": ("annuel", "chaque année"),
    },
    once=("une fois",),
    per=words("par"),
    calendar_places={
        "summary": words("titre"),
        "description": words("notes"),
        "location": words("lieu"),
        "attendee": words("participant invité"),
    },
    passwords=phrases("mot de passe"),
    countries={"angleterre": "GB"},
    at_least=("au moins",),
    calls=("appels?",),
    within=words("en dans par"),
    link=words("lien lien_tracking"),
    read_me=("lisez.?moi",),
    greetings=words("bonjour bonsoir salut"),
)
