"""Reads why a message stands as it does, as the database keeps it."""

from responder.domain.explanations.explanation import Stored, from_column
from responder.languages.catalogue import msgid, sentence

LATE_AFTER = "too late to be of use; before that: "
"""Stands before the reason for which a message had waited until it was of no more use."""
_LATE_AFTER = msgid("too late to be of use; before that: {why}")


def outcome_of(column: str) -> Stored:
    """Reads the column `why` of messages."""
    if column.startswith(LATE_AFTER):
        return sentence(_LATE_AFTER, why=from_column(column.removeprefix(LATE_AFTER)))
    return from_column(column)
