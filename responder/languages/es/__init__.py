"""Spanish."""

from responder.languages.es.dates import CLOCK, DATES
from responder.languages.es.grammar import GRAMMAR
from responder.languages.es.headings import HEADINGS
from responder.languages.es.names import NAMES
from responder.languages.es.speech import SPEECH
from responder.languages.es.statuses import STATUSES
from responder.languages.es.written import WRITTEN
from responder.languages.language import Language

LANGUAGE = Language(
    code="es",
    grammar=GRAMMAR,
    dates=DATES,
    clock=CLOCK,
    names=NAMES,
    headings=HEADINGS,
    statuses=STATUSES,
    speech=SPEECH,
    written=WRITTEN,
)
