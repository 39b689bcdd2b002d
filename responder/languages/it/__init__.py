"""Italian."""

from responder.languages.it.dates import CLOCK, DATES
from responder.languages.it.grammar import GRAMMAR
from responder.languages.language import Language

LANGUAGE = Language(code="it", grammar=GRAMMAR, dates=DATES, clock=CLOCK)
