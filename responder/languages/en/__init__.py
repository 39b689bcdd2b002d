"""English."""

from responder.languages.en.dates import CLOCK, DATES
from responder.languages.en.grammar import GRAMMAR
from responder.languages.language import Language

LANGUAGE = Language(code="en", grammar=GRAMMAR, dates=DATES, clock=CLOCK)
