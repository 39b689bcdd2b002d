"""Italian. "a/b c" is "a c" and "b c".

Of a phrase that stands under two roles the first one counts.
"""

from responder.languages.it.meanings.acts import ACTS
from responder.languages.it.meanings.answers import ANSWERS
from responder.languages.it.meanings.examples import EXAMPLES
from responder.languages.it.meanings.light_words import LIGHT_WORDS
from responder.languages.it.meanings.manner import MANNER
from responder.languages.it.meanings.spellings import SPELLINGS
from responder.languages.it.meanings.topics import TOPICS

ROLES = {**ANSWERS, **ACTS, **MANNER, **TOPICS, **LIGHT_WORDS}

__all__ = ["EXAMPLES", "ROLES", "SPELLINGS"]
