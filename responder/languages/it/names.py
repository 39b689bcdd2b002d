"""Italian: words around names of persons, and of companies."""

from responder.languages.language import NameWords
from responder.languages.word_lists import words

NAMES = NameWords(
    titles=words(
        "cliente dott dottore dottoressa dottssa dr dssa famiglia ing paziente prof professore sig siga signor "
        "signora signorina sigra"
    ),
    suffixes=words("junior"),
    legal_forms=words("SPA"),
    companies=words(
        "agenzia banca bar centro clinica comune farmacia figli firma fratelli gruppo hotel negozio officina "
        "ospedale parrucchiere pizzeria ristorante scuola snc srl studio taxi ufficio"
    ),
    particles=words("da degli dei del della delle dello di la"),
    joining=words("e"),
    other_names=words("coniugata coniugato detta detto in nata nato ved vedova vedovo"),
    titles_before_names=(
        r"Sig(?:\.ra|\.na|\.)",
        r"Signor(?:a|ina|e)?",
    ),
    host_cues=words("con da"),
    particles_after_titles=words("di del della"),
    inner_particles=words("del della di"),
    labels=(r"nome(?: e cognome)?", r"cliente", r"paziente"),
    abbreviated_titles=("dott", r"dott\.ssa"),
)
