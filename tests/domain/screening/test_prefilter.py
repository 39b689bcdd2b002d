"""First look at a text: whatever a screening finds must stand out, or the screening would never be asked."""

import re2

from responder.domain.screening import machine_texts, not_an_answer, prefilter, reactions, stop_requests, third_persons
from responder.domain.text.folding import fold
from tests.words.reading import rows_of

_FILES = ("opt_out.txt", "chatter.fr.txt", "traps.en.txt", "traps.fr.txt", "fresh.fr.txt")
_NOTICES = (
    "Auto: I am in a meeting",
    "Liked an image",
    "A aimé « votre rendez-vous »",
    "Votre colis arrive demain, suivez-le ici : https://example.com/a",
    "my other appointment is on Friday",
    "my mum can't make it",
)


def test_what_a_screening_finds_stands_out() -> None:
    texts = [fold(row.text) for name in _FILES for row in rows_of(name)] + [fold(each) for each in _NOTICES]
    patterns = [*not_an_answer.PATTERNS, *reactions.HINTS, *stop_requests.PATTERNS, *third_persons.PATTERNS]
    of_machines = (
        f"(?s){each}"
        for name, group in machine_texts.GROUPS.items()
        if name not in machine_texts.BESIDE_ANOTHER
        for each in group
    )
    singly = [re2.compile(each) for each in (*patterns, *of_machines)]
    found = [text for text in texts if any(each.search(text) for each in singly)]
    assert len(found) > len(_NOTICES)
    assert all(prefilter.stands_out(text) for text in found)


def test_a_plain_answer_does_not_stand_out() -> None:
    assert not any(map(prefilter.stands_out, ("oui", "ok merci, a demain", "yes, see you tomorrow")))
