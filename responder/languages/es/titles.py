"""Spanish: how titles of events say that they are cancelled."""

from responder.languages.patterns import TitlePatterns

TITLES = TitlePatterns(
    cancelled=("cancelad[oa]s?", "anulad[oa]s?", "cancelacion", "anulacion", "cita cancelada", "cita anulada"),
    first_words=(
        "C(?:ANCELAD|ancelad)[OAoa]",
        "C(?:ANCELACI[ÓO]N|ancelaci[óo]n)",
        "A(?:NULACI[ÓO]N|nulaci[óo]n)",
        "A(?:NULAD|nulad)[OAoa]",
    ),
    last_words=("cancelad[oa]", "anulad[oa]"),
    occasions=("cita", "sesi[óo]n", "clase", "consulta", "visita", "reserva", "turno", "invitaci[óo]n", "evento"),
    denials=("no",),
    lengths=("duraci[óo]n",),
    during=("durante",),
)
