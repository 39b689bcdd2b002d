"""German: words around names of persons, and of companies."""

from responder.languages.language import NameWords
from responder.languages.word_lists import words

NAMES = NameWords(
    titles=words("dipl dr fam familie fr frau fraulein hc herr hr ing kunde kundin patient prof professor"),
    suffixes=words("junior senior"),
    legal_forms=words("AG EG EV KG SE UG"),
    companies=words(
        "agentur apotheke autohaus backerei bank bar buro club companie elektro firma friseur friseursalon gmbh "
        "grundschule gruppe hausverwaltung hotel immobilien kanzlei kindergarten kita klinik krankenhaus laden mbh "
        "ohg partner pizzeria praxis rathaus restaurant salon schreinerei schule service sohne stiftung studio "
        "taxi tischlerei verein werkstatt zentrum"
    ),
    particles=words("den der ten ter van vom von zu zum zur"),
    joining=words("und u"),
    other_names=words("alias geb geborene geborener gen genannt gesch geschiedene verh verheiratete verw verwitwete"),
    titles_before_names=(
        r"Frau",
        r"Herr",
        r"Fr\.",
        r"Hr\.",
    ),
    host_cues=words("mit bei"),
    particles_after_titles=words("von van"),
    inner_particles=words("von van den der"),
    labels=(r"kunde", r"kundin", r"kundenname", r"gast", r"patient(?:in)?"),
    abbreviated_titles=("dr", "prof"),
)
