"""French: days, months and hours in words."""

from responder.languages.language import ClockWords, DateWords
from responder.languages.word_lists import ranked, words

DATES = DateWords(
    days_ahead={
        0: words("aujourdhui ajd auj aujourd tantot"),
        1: words("demain dem1 dm1 2m1 2main dmain dem demin demainn dmn"),
        2: words("apresdemain surlendemain"),
    },
    weekdays=ranked(
        "lundi lun", "mardi mar", "mercredi mer mercr", "jeudi jeu", "vendredi ven", "samedi sam", "dimanche dim"
    ),
    months=ranked(
        "janvier janv jan",
        "fevrier fev",
        "mars",
        "avril avr",
        "mai",
        "juin",
        "juillet juil",
        "aout",
        "septembre sept sep",
        "octobre oct",
        "novembre nov",
        "decembre dec",
    ),
    parts_of_day={
        (0, 12): words("matin mat"),
        (11, 15): words("midi"),
        (12, 19): words("aprem apremidi aprm"),
        (17, 24): words("soir soiree"),
    },
    ambiguous=words("mar mer sam dim mai mars dem ven jeu lun mat jan dec oct"),
    before_a_day=words("le ce"),
    before_a_dotted_date=words("au du le"),
    day_cues=words("le"),
    weeks=words("semaine sem mois"),
    coming=words("prochaine prochain pro suivante"),
    bounds=words("depuis jusqu jusque"),
    before_tomorrow=words("apres"),
    first_of_month="1er",
)

CLOCK = ClockWords(
    hours=ranked(
        "un une",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
        "",
        "",
        "",
        "vingt",
    ),
    minutes={15: words("quart quinze"), 20: words("vingt"), 30: words("demi demie trente"), 45: words("quarante-cinq")},
    doubtful_hours=words("un une six neuf"),
    units=words("h heure heures hr hrs"),
    before_an_hour=words("a vers"),
    lengths=words("minute minutes mn min mins jour jours semaine semaines mois"),
    joining=words("et"),
    before_a_part_of_a_day=words("du de la l cet ce"),
    time_cues=words("a pour vers"),
    named_hours={12: words("midi"), 0: words("minuit")},
    hour_marks=("heures?",),
    before_a_quarter=words("un"),
    shortly=words("juste peu poil"),
    shortly_after=words("apres"),
)
