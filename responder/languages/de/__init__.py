"""German."""

from responder.languages.de.dates import CLOCK, DATES
from responder.languages.de.grammar import GRAMMAR
from responder.languages.language import Language

LANGUAGE = Language(code="de", grammar=GRAMMAR, dates=DATES, clock=CLOCK)
