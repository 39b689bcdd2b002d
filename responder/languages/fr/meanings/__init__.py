"""French, with what Québec, Belgium and Switzerland say. Words are folded (no accents); "a/b c" is "a c" and "b c".

Of a phrase that stands under two roles the first one counts.
"""

from responder.languages.fr.meanings.acts import ACTS
from responder.languages.fr.meanings.answers import ANSWERS
from responder.languages.fr.meanings.examples import EXAMPLES
from responder.languages.fr.meanings.light_words import LIGHT_WORDS
from responder.languages.fr.meanings.manner import MANNER
from responder.languages.fr.meanings.spellings import SPELLINGS
from responder.languages.fr.meanings.topics import TOPICS

ROLES = {**ANSWERS, **ACTS, **MANNER, **TOPICS, **LIGHT_WORDS}

__all__ = ["EXAMPLES", "ROLES", "SPELLINGS"]
