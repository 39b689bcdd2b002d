"""French."""

from responder.languages.fr.dates import CLOCK, DATES
from responder.languages.fr.grammar import GRAMMAR
from responder.languages.language import Language

LANGUAGE = Language(code="fr", grammar=GRAMMAR, dates=DATES, clock=CLOCK)
