"""French."""

from responder.languages.fr.asked_days import ASKED_DAYS
from responder.languages.fr.dates import CLOCK, DATES
from responder.languages.fr.doubts import DOUBTS
from responder.languages.fr.feasts import FEASTS
from responder.languages.fr.grammar import GRAMMAR
from responder.languages.fr.machines import MACHINE_WORDS, MACHINES
from responder.languages.fr.names import NAMES
from responder.languages.fr.owners.cells import CELLS
from responder.languages.fr.owners.values import VALUES
from responder.languages.fr.promises import PROMISES
from responder.languages.fr.reactions import QUOTES, REACTIONS
from responder.languages.fr.silence import SILENCE
from responder.languages.fr.speech import MOVES, SPEECH
from responder.languages.fr.statuses import STATUSES
from responder.languages.fr.titles import TITLES
from responder.languages.fr.written import WRITTEN
from responder.languages.language import Language

LANGUAGE = Language(
    code="fr",
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
