"""Spanish."""

from responder.languages.es.dates import CLOCK, DATES
from responder.languages.es.grammar import GRAMMAR
from responder.languages.language import Language

LANGUAGE = Language(code="es", grammar=GRAMMAR, dates=DATES, clock=CLOCK)
