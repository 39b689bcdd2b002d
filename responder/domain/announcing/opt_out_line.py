"""Decides who is told how to get no more: who never got an announcement, where their country wants it."""

import re

from responder.domain.announcing.recipients import Recipient
from responder.domain.model.numbers import read_number

# What vendors and the carriers' codes of conduct ask of commercial SMS; a lawyer decides. Kept wide: a line too many
# costs nothing but its letters.
COUNTRIES = frozenset(
    "AT AU BE BG CA CH CY CZ DE DK EE ES FI FR GB GF GP GR HR HU IE IS IT LI LT LU LV MC MQ MT NC NL NO NZ PF PL PM "
    "PT RE RO SE SI SK US YT".split()
)
_SAYS_STOP = re.compile(r"\bSTOP\b")


def wants_line(text: str, recipient: Recipient, country: str) -> bool:
    """Checks whether the line is added to a text. `country` is that of the business."""
    if not recipient.first or _SAYS_STOP.search(text):
        return False
    return read_number(recipient.contact.number, country).country in COUNTRIES


def with_line(text: str, line: str) -> str:
    return f"{text.rstrip()}\n{line.strip()}" if line.strip() else text
