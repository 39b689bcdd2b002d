"""German: how titles of events say that they are cancelled."""

from responder.languages.patterns import TitlePatterns

TITLES = TitlePatterns(
    cancelled=(
        "abgesagt",
        "absage",
        "storniert",
        "storno",
        "entfaellt",
        "entfallt",
        "ausgefallen",
        "faellt aus",
        "fallt aus",
        "termin abgesagt",
    ),
    first_words=("A(?:BGESAGT|bgesagt)", "S(?:TORNIERT|torniert)", "A(?:BSAGE|bsage)", "S(?:TORNO|torno)"),
    last_words=("abgesagt", "storniert"),
    occasions=("termin", "sitzung", "stunde", "kurs", "behandlung", "besuch", "buchung", "einladung"),
    denials=("nicht",),
    lengths=("dauer",),
    during=("w[äa]hrend",),
)
