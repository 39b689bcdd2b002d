"""Italian."""

from responder.languages.it.asked_days import ASKED_DAYS
from responder.languages.it.dates import CLOCK, DATES
from responder.languages.it.doubts import DOUBTS
from responder.languages.it.feasts import FEASTS
from responder.languages.it.grammar import GRAMMAR
from responder.languages.it.machines import MACHINE_WORDS, MACHINES
from responder.languages.it.names import NAMES
from responder.languages.it.owners.cells import CELLS
from responder.languages.it.owners.values import VALUES
from responder.languages.it.promises import PROMISES
from responder.languages.it.reactions import QUOTES, REACTIONS
from responder.languages.it.silence import SILENCE
from responder.languages.it.speech import MOVES, SPEECH
from responder.languages.it.statuses import STATUSES
from responder.languages.it.titles import TITLES
from responder.languages.it.written import WRITTEN
from responder.languages.language import Language

LANGUAGE = Language(
    code="it",
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
