"""Spanish, with what Latin America says. "a/b c" is "a c" and "b c".

Of a phrase that stands under two roles the first one counts.
"""

from responder.languages.es.meanings.acts import ACTS
from responder.languages.es.meanings.answers import ANSWERS
from responder.languages.es.meanings.examples import EXAMPLES
from responder.languages.es.meanings.light_words import LIGHT_WORDS
from responder.languages.es.meanings.manner import MANNER
from responder.languages.es.meanings.spellings import SPELLINGS
from responder.languages.es.meanings.topics import TOPICS

ROLES = {**ANSWERS, **ACTS, **MANNER, **TOPICS, **LIGHT_WORDS}

__all__ = ["EXAMPLES", "ROLES", "SPELLINGS"]
