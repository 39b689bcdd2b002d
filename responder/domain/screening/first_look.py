"""First look at a text: one search that tells whether any of the screenings may hold.

Most texts are an answer and nothing else. Each screening would cost them a search of its own, and every search walks
through tables that are no longer in the processor's cache.
"""

from typing import Any

import re2

from responder.domain.screening.machine_texts import MEMORY, PATTERNS
from responder.domain.screening.not_an_answer import PATTERN as NO_ANSWER
from responder.domain.screening.reactions import HINT
from responder.domain.screening.stop_requests import PATTERN as STOP_REQUEST
from responder.domain.screening.third_persons import PATTERN as THIRD_PERSON
from responder.domain.text.late_pattern import late


def stands_out(folded: str) -> bool:
    """Checks whether a folded text may be a machine's, a reaction, a request to stop, an answer to something else or
    about somebody else. Where it is not, none of those holds."""
    return _ANY.search(folded) is not None


def _compiled() -> Any:
    options = re2.Options()
    options.max_mem = MEMORY
    machines = f"(?s:{'|'.join(PATTERNS)})"
    return re2.compile("|".join([machines, NO_ANSWER, HINT, STOP_REQUEST, THIRD_PERSON]), options)


_ANY = late(_compiled)
