"""English: words around names of persons, and of companies."""

from responder.languages.language import NameWords
from responder.languages.word_lists import words

NAMES = NameWords(
    titles=words("client customer doc doctor dr drs family lady lord miss mr mrs ms mx patient professor rev sir"),
    suffixes=words("bsc dds esq ii iii iv jr junior mba md mrcs msc phd senior"),
    legal_forms=words("CO"),
    companies=words(
        "agency ambulance ambulances associates association bakery bank bar bros brothers cabinet cafe center "
        "clinic club college company consulting corp foundation group hospital hotel inc kindergarten limited llc "
        "llp ltd office partner partners pharmacy plc police reception residence restaurant school service "
        "services shop society solutions sons studio taxi transport"
    ),
    particles=words("de van von"),
    joining=words("and"),
    other_names=words("aka alias born called formerly nee"),
    titles_before_names=(r"M(?:r|rs|s|iss)\.?",),
    host_cues=words("with by w/"),
    particles_after_titles=words("de"),
    inner_particles=words("de"),
    labels=(r"name", r"full name", r"customer(?: name)?", r"client(?: name)?", r"invitee", r"guest", r"patient"),
    abbreviated_titles=("dr", "mr", "mrs", "ms", "prof"),
)
