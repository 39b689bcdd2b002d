"""Spanish: words around names of persons, and of companies."""

from responder.languages.language import NameWords
from responder.languages.word_lists import words

NAMES = NameWords(
    titles=words("clienta cliente doctor doctora don dona dr familia paciente senor senora senorita sr sra srta"),
    suffixes=words("jr sr"),
    legal_forms=words("SA SL"),
    companies=words(
        "agencia ayuntamiento banca banco bar centro clinica escuela farmacia firma grupo hermanos hijos hospital "
        "hotel oficina peluqueria restaurante sau slp slu srl taller taxi tienda"
    ),
    particles=words("das de del do dos el la las los"),
    joining=words("y"),
    other_names=words("alias llamada llamado nacida nacido viuda viudo"),
    titles_before_names=(
        r"Sra?\.",
        r"Srta\.",
        r"Señor(?:a|ita)?",
    ),
    host_cues=words("con"),
    particles_after_titles=words("de del la"),
    inner_particles=words("de del la el"),
    labels=(r"nombre(?: completo)?", r"cliente", r"paciente"),
    abbreviated_titles=("sr", "sra", "dra"),
)
