"""Reads how owners write the moment and the repeats of an announcement."""

import re
from datetime import datetime, time
from zoneinfo import ZoneInfo

from responder.domain.announcing.announcement import Every, Repeat
from responder.domain.syntax.value_syntax import UNTIL, BadValue, dates
from responder.domain.text.suggestions import did_you_mean
from responder.languages import LANGUAGES
from responder.languages.catalogue import sentence

_EVERY = {
    word: Every(every)
    for language in LANGUAGES.values()
    for every, words in language.values.repeats.items()
    for word in words
}
_UNTIL = re.compile(rf"\s+{UNTIL}\s+")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[ T]+(\d{1,2})[:h](\d{2})?")


def moment_in(text: str, zone: ZoneInfo) -> datetime:
    """Parses a day and a time on the business's clock: "2026-12-20 10:00". Raises BadValue."""
    found = _MOMENT.fullmatch(text.strip())
    hint = sentence("write it like: 2026-12-20 10:00")
    if found is None:
        raise BadValue(sentence('"{text}" is not a day and a time', text=text), hint)
    hour, minute = int(found[2]), int(found[3] or 0)
    if hour > 23 or minute > 59:
        raise BadValue(sentence('"{text}" is not a day and a time', text=text), hint)
    return datetime.combine(dates(found[1])[0], time(hour, minute), zone)


def repeat_in(text: str, zone: ZoneInfo) -> Repeat:
    """Parses how often something is repeated, and its last day, that day included: "weekly until 2027-03-01". Raises
    BadValue."""
    parts = _UNTIL.split(text.strip().lower())
    if len(parts) != 2:
        raise BadValue(
            sentence('"{text}" does not say until when', text=text), sentence("write it like: weekly until 2027-03-01")
        )
    every = _EVERY.get(parts[0].strip())
    if every is None:
        raise BadValue(
            sentence('"{text}" is not how often something is repeated', text=parts[0]),
            did_you_mean(parts[0], [each.value for each in Every]),
        )
    return Repeat(every, datetime.combine(dates(parts[1])[0], time(23, 59, 59), zone))
