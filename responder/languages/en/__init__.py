"""English."""

from responder.languages.en.asked_days import ASKED_DAYS
from responder.languages.en.dates import CLOCK, DATES
from responder.languages.en.doubts import DOUBTS
from responder.languages.en.feasts import FEASTS
from responder.languages.en.grammar import GRAMMAR
from responder.languages.en.machines import MACHINE_WORDS, MACHINES
from responder.languages.en.names import NAMES
from responder.languages.en.owners.cells import CELLS
from responder.languages.en.owners.values import VALUES
from responder.languages.en.promises import PROMISES
from responder.languages.en.reactions import QUOTES, REACTIONS
from responder.languages.en.silence import SILENCE
from responder.languages.en.speech import MOVES, SPEECH
from responder.languages.en.statuses import STATUSES
from responder.languages.en.titles import TITLES
from responder.languages.en.written import WRITTEN
from responder.languages.language import Language

LANGUAGE = Language(
    code="en",
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
