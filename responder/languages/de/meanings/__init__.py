"""German, with what Austria and Switzerland say. "a/b c" is "a c" and "b c".

Of a phrase that stands under two roles the first one counts.
"""

from responder.languages.de.meanings.acts import ACTS
from responder.languages.de.meanings.answers import ANSWERS
from responder.languages.de.meanings.examples import EXAMPLES
from responder.languages.de.meanings.light_words import LIGHT_WORDS
from responder.languages.de.meanings.manner import MANNER
from responder.languages.de.meanings.spellings import SPELLINGS
from responder.languages.de.meanings.topics import TOPICS

ROLES = {**ANSWERS, **ACTS, **MANNER, **TOPICS, **LIGHT_WORDS}

__all__ = ["EXAMPLES", "ROLES", "SPELLINGS"]
