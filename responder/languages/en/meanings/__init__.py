"""English. Words are folded, contractions are spelt out by SPELLINGS; "a/b c" is "a c" and "b c".

Of a phrase that stands under two roles the first one counts.
"""

from responder.languages.en.meanings.acts import ACTS
from responder.languages.en.meanings.answers import ANSWERS
from responder.languages.en.meanings.chat_spellings import CHAT_SPELLINGS
from responder.languages.en.meanings.examples import EXAMPLES
from responder.languages.en.meanings.light_words import LIGHT_WORDS
from responder.languages.en.meanings.manner import MANNER
from responder.languages.en.meanings.spellings import SPELLINGS as LISTED
from responder.languages.en.meanings.topics import TOPICS

SPELLINGS = {**LISTED, **CHAT_SPELLINGS}
ROLES = {**ANSWERS, **ACTS, **MANNER, **TOPICS, **LIGHT_WORDS}

__all__ = ["EXAMPLES", "ROLES", "SPELLINGS"]
