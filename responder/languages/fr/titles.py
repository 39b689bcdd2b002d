"""French: how titles of events say that they are cancelled."""

from responder.languages.patterns import TitlePatterns

TITLES = TitlePatterns(
    cancelled=(
        "annulee?s?",
        "annulation",
        "supprimee?s?",
        "rdv annule",
        "rendez-vous annule",
        "seance annulee",
        "cours annule",
    ),
    first_words=("ANNUL[ÉE]E?", "Annulée?", "A(?:NNULATION|nnulation)"),
    last_words=("annul[ée]e", "annulé"),
    occasions=(
        "rdv",
        "rendez[ -]?vous",
        "s[ée]ance",
        "cours",
        "consultation",
        "visite",
        "invitation",
        "prestation",
        "soin",
    ),
    denials=("pas", "non"),
    in_small_before_a_name=("annulé",),
    lengths=("dur[ée]e",),
    during=("pendant",),
)
