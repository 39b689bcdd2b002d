"""Spanish: words with which owners write values."""

from responder.languages.language import phrases, ranked, words
from responder.languages.owners import ValueWords

VALUES = ValueWords(
    units={
        1: words("segundo segundos"),
        60: words("min minuto minutos"),
        3_600: words("hora horas"),
        86_400: words("día dia días dias"),
        604_800: words("semana semanas"),
    },
    weekdays=ranked(
        "lunes", "martes", "miércoles miercoles mié mie", "jueves jue", "viernes vie", "sábado sabado sáb sab",
        "domingo dom",
    ),
    days_of_two_languages={},
    short_days=words(""),
    hour_signs=("horas?", "hs"),
    before_an_hour=words("las"),
    conjunctions=words("y e"),
    then=words("luego"),
    to=words("a hasta"),
    before_hours=words("de desde"),
    before_days=words("de del"),
    until=("al", "a", "hasta(?: el)?"),
    ordinals=words("º"),
    before_a_month=words("de del"),
    before_a_date=words("del el"),
    days_ahead={0: words("hoy"), 1: words("manana")},
    yes=words("sí si s vale claro"),
    no=words("no"),
    closed=words("cerrado"),
    closed_days=("cerrado",),
    holidays=words("festivos"),
    no_region=words("ninguna"),
    repeats={
        "daily": ("diario", "cada día", "todos los días"),
        "weekly": ("semanal", "cada semana"),
        "monthly": ("mensual", "cada mes"),
        "yearly": ("anual", "cada año"),
    },
    once=("una vez",),
    per=words("por"),
    calendar_places={"summary": words("título titulo"), "location": words("lugar")},
    passwords=phrases("contraseña"),
    countries={"inglaterra": "GB"},
)  # fmt: skip
