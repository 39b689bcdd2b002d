"""Words lengths of time: a sentence that counts the largest unit that divides it."""

from datetime import timedelta

from responder.languages.catalogue import Sentence, counted


def length_of_time(length: timedelta) -> Sentence:
    """Returns "1 day", "12 hours" or "90 minutes"; seconds are rounded to minutes, at least one."""
    minutes = max(1, round(length.total_seconds() / 60))
    if minutes % 1440 == 0:
        return counted("{number} day", "{number} days", minutes // 1440)
    if minutes % 60 == 0:
        return counted("{number} hour", "{number} hours", minutes // 60)
    return counted("{number} minute", "{number} minutes", minutes)
