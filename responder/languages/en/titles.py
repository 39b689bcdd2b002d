"""English: how titles of events say that they are cancelled."""

from responder.languages.patterns import TitlePatterns

TITLES = TitlePatterns(
    cancelled=("cancell?ed", "cancell?ation", "canceled event", "appointment cancelled"),
    first_words=("C(?:ANCELL?ED|ancell?ed)", "C(?:ANCELLATION|ancellation)"),
    last_words=("cancell?ed",),
    occasions=(
        "appointment",
        "appt",
        "booking",
        "session",
        "lesson",
        "class",
        "meeting",
        "visit",
        "invitation",
        "event",
    ),
    denials=("not", "no"),
    lengths=("duration",),
    during=("for",),
)
