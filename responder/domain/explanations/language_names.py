"""Names of the languages that a business may answer in, as an owner reads them."""

from responder.languages.catalogue import Told, msgid, sentence

LANGUAGES = {
    "fr": msgid("French"),
    "en": msgid("English"),
    "de": msgid("German"),
    "es": msgid("Spanish"),
    "it": msgid("Italian"),
}


def language_name(code: str) -> Told:
    """Returns the name of a language; the code itself where it has none."""
    return sentence(LANGUAGES[code]) if code in LANGUAGES else code
