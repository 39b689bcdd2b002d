"""German."""

from responder.languages.de.asked_days import ASKED_DAYS
from responder.languages.de.dates import CLOCK, DATES
from responder.languages.de.doubts import DOUBTS
from responder.languages.de.feasts import FEASTS
from responder.languages.de.grammar import GRAMMAR
from responder.languages.de.machines import MACHINE_WORDS, MACHINES
from responder.languages.de.names import NAMES
from responder.languages.de.owners.cells import CELLS
from responder.languages.de.owners.values import VALUES
from responder.languages.de.promises import PROMISES
from responder.languages.de.reactions import QUOTES, REACTIONS
from responder.languages.de.silence import SILENCE
from responder.languages.de.speech import MOVES, SPEECH
from responder.languages.de.statuses import STATUSES
from responder.languages.de.titles import TITLES
from responder.languages.de.written import WRITTEN
from responder.languages.language import Language

LANGUAGE = Language(
    code="de",
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
