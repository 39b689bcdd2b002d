"""Spanish."""

from responder.languages.es.asked_days import ASKED_DAYS
from responder.languages.es.dates import CLOCK, DATES
from responder.languages.es.doubts import DOUBTS
from responder.languages.es.feasts import FEASTS
from responder.languages.es.grammar import GRAMMAR
from responder.languages.es.machines import MACHINE_WORDS, MACHINES
from responder.languages.es.names import NAMES
from responder.languages.es.owners.cells import CELLS
from responder.languages.es.owners.values import VALUES
from responder.languages.es.promises import PROMISES
from responder.languages.es.reactions import QUOTES, REACTIONS
from responder.languages.es.silence import SILENCE
from responder.languages.es.speech import MOVES, SPEECH
from responder.languages.es.statuses import STATUSES
from responder.languages.es.titles import TITLES
from responder.languages.es.written import WRITTEN
from responder.languages.language import Language

LANGUAGE = Language(
    code="es",
    grammar=GRAMMAR,
    dates=DATES,
    clock=CLOCK,
    names=NAMES,
    statuses=STATUSES,
    speech=SPEECH,
    moves=MOVES,
    silence=SILENCE,
    promises=PROMISES,
    doubts=DOUBTS,
    machines=MACHINES,
    machine_words=MACHINE_WORDS,
    feasts=FEASTS,
    written=WRITTEN,
    titles=TITLES,
    reactions=REACTIONS,
    quotes=QUOTES,
    asked_days=ASKED_DAYS,
    values=VALUES,
    cells=CELLS,
)
