"""First look at a text: two searches that tell whether any of the screenings may hold.

Most texts are an answer and nothing else. Each screening would cost them a search of its own, and every search walks
through tables that are no longer in the processor's cache.
"""

from functools import cache

from responder.domain.screening import machine_texts, not_an_answer, reactions, stop_requests, third_persons
from responder.domain.screening.any_pattern import AnyPattern


def stands_out(folded: str) -> bool:
    """Checks whether a folded text may be a machine's, a reaction, a request to stop, an answer to something else or
    about somebody else. Where it is not, none of those holds."""
    return machine_texts.stands_out(folded) or _any().is_in(folded)


@cache
def _any() -> AnyPattern:
    """Compiles the patterns of the others; those of machines' texts have a filter of their own, by group."""
    return AnyPattern(
        [
            *not_an_answer.PATTERNS,
            *reactions.HINTS,
            *stop_requests.PATTERNS,
            *third_persons.PATTERNS,
        ]
    )
