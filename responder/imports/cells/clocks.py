"""Times of day and lengths as people and spreadsheets write them: "15h30", "3:30 PM", "14h30 - 15h15", "1530", 0.6458,
"1 h 30"."""

import re
from collections.abc import Mapping
from datetime import time, timedelta

from responder.domain.syntax.value_syntax import CONJUNCTIONS, HOUR_SIGNS
from responder.domain.text.dates import NAMED_HOURS
from responder.domain.text.folding import plain_letters
from responder.languages import one_of
from responder.languages.catalogue import sentence
from responder.languages.worded_error import WordedValueError

_UNTIL = re.compile(rf"\s*(?:[-–—]|\b{one_of(lambda each: each.cells.until)}\b)\s*")
SERIAL = re.compile(r"(\d{5})(?:[.,](\d+))?")
HALF = r"(am|pm|a\.\s?m\.?|p\.\s?m\.?|(?<=\d)[ap](?![a-z\d]))"
# "06.12.34.56.78" is a phone number.
_TIME = re.compile(
    rf"(?<![\d.,:/-])(\d{{1,2}})\s*(?:(?:{HOUR_SIGNS}|:|\.)\s*(\d{{2}})?(?:[:.](\d{{2}})(?:[.,]\d+)?)?)"
    rf"(?!\.\d\d(?!\d))\s*(?:{HOUR_SIGNS})?\s*{HALF}?(?![a-z\d])"
    rf"|(?<![\d.,:/-])(\d{{1,2}})\s*{HALF}(?![a-z])"
)
_BARE_START = re.compile(rf"(?<![\d.,:/-])(\d{{1,2}})(?=\s*[-–—]\s*\d{{1,2}}(?:[:.]\d{{2}})?\s*{HALF})")  # "10-1pm"
_NAMED_TIMES: Mapping[str, time] = {name: time(hour) for name, hour in NAMED_HOURS.items()}
# The day a spreadsheet gives to a time that has none.
_NO_DAY = re.compile(r"(?<!\d)(?:30/12/1899|12/30/1899|31/12/1899|1899-12-3[01]|0?[01]/0?1/1900|1900-01-0[01])(?!\d)")
_HOURS = one_of(lambda each: each.values.units[3_600])
_DURATION = re.compile(
    rf"(?:(\d{{1,3}})(?:[.,](\d{{1,2}}))?\s*{_HOURS}\.?(?![a-z]))?\s*(?:{CONJUNCTIONS}|,)?"
    r"\s*(?:(\d{1,3})(?:[.,]0+)?\s*(?:m|mn|min[a-z]*|['’])?\.?)?"
)
_ISO_DURATION = re.compile(r"pt(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:0+s)?")


class NotAMoment(WordedValueError):
    """Error with what was read and what to write instead."""


def clock_in(text: str) -> time:
    """Parses a time of day: "15h30", "3:30 PM", "15:30:00", "1530", 0.6458. Raises NotAMoment."""
    plain = text.strip()
    found = clock_found(plain)
    if found is None and (share := re.fullmatch(r"0[.,](\d+)", plain)):
        found = _time_of_share(share[1])
    if found is None and re.fullmatch(r"\d{1,2}", plain) and int(plain) < 24:
        found = time(int(plain))
    if found is None and (bare := re.fullmatch(r"([01]?\d|2[0-3])([0-5]\d)", plain)):
        found = time(int(bare[1]), int(bare[2]))
    if found is None and SERIAL.fullmatch(plain):
        found = serial_time(plain)
    if found is None:
        raise NotAMoment(sentence('"{cell}" is not a time: write it like 15:30', cell=text))
    return found


def until_in(text: str) -> time | None:
    """Reads the end of a span: 15:15 of "14h30 - 15h15"."""
    parts = _UNTIL.split(folded_cell(text))
    clocks = [found for part in parts if (found := clock_found(part)) is not None]
    return clocks[1] if len(clocks) == 2 and clocks[1] > clocks[0] else None


def length_in(text: str) -> timedelta:
    """Parses a duration of at most a day: "45", "45 min", "1h30", "1:30", "00:45:00", "1 hour 30 minutes", "PT45M".
    Raises NotAMoment."""
    plain = folded_cell(text)
    if clock := re.fullmatch(r"(\d{1,2}):(\d{2})(?::\d{2})?", plain):
        length = timedelta(hours=int(clock[1]), minutes=int(clock[2]))
    elif iso := _ISO_DURATION.fullmatch(plain):
        length = timedelta(hours=int(iso[1] or 0), minutes=int(iso[2] or 0))
    else:
        found = _DURATION.fullmatch(plain)
        hours = float(f"{found[1]}.{found[2] or 0}") if found and found[1] else 0.0
        length = timedelta(hours=hours, minutes=int(found[3] or 0) if found else 0)
    if not timedelta() < length <= timedelta(hours=24):
        raise NotAMoment(sentence('"{cell}" is not a duration: write it like 45 min or 1h30', cell=text))
    return length


def crosses_midnight(text: str) -> bool:
    """Checks for a span that begins after its end if both are before noon: "11:30 - 12:15 AM". Programs mean the night,
    and people noon."""
    plain = _BARE_START.sub(r"\1:00", folded_cell(text))
    for found in _TIME.finditer(plain):
        said_once = not (found[4] or found[6]) and _half_of_span(plain[found.end() :]).startswith("a")
        if said_once and 1 <= int(found[1]) <= 12:
            return _begins_before_noon(int(found[1]), int(found[2] or 0), plain[found.end() :])
    return False


def clock_found(text: str) -> time | None:
    """Finds the first time of day in a text."""
    plain = _BARE_START.sub(r"\1:00", folded_cell(text))
    for found in _TIME.finditer(plain):
        hour, minute = int(found[1] or found[5]), int(found[2] or 0)
        half = (found[4] or found[6] or _half_of_span(plain[found.end() :])).replace(".", "").replace(" ", "")
        half = f"{half}m" if half in ("a", "p") else half
        if half == "pm" and not found[4] and not found[6] and _begins_before_noon(hour, minute, plain[found.end() :]):
            half = "am"
        if half and not 1 <= hour <= 12:
            if found[4] or found[6]:
                hour, half = (hour, "") if hour > 12 else (0, "")  # "14:30 PM" of a program that says both
            else:
                half = ""
        hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
        signed = half or found[2] or re.search(HOUR_SIGNS, found[0])
        if hour < 24 and minute < 60 and signed:
            return time(hour, minute)
    return next((_NAMED_TIMES[word] for word in re.findall(r"[a-z]+", plain) if word in _NAMED_TIMES), None)


def without_clocks(text: str) -> str:
    """Returns a text without its times of day: "samedi 12" of "samedi 12 à 11h"."""
    return _TIME.sub(lambda found: " " if _is_signed(found) else found[0], folded_cell(text))


def _is_signed(found: re.Match[str]) -> bool:
    """Checks whether a number has what makes it a time of day: "12h", "12.30", "12 pm"; "12." is a day's."""
    return bool(found[2] or found[4] or found[6] or re.search(HOUR_SIGNS, found[0]))


def _half_of_span(after: str) -> str:
    """Finds the half of the day behind the end of a span, where it is said once: PM for "2:30 - 3:15 PM"."""
    found = re.match(rf"\s*[-–—]\s*\d{{1,2}}(?:[:.]\d{{2}})?\s*{HALF}", after)
    return found[1] if found else ""


def _begins_before_noon(hour: int, minute: int, after: str) -> bool:
    """Checks whether a span would begin after its end if both were of one half of the day: "11:30 - 12:15 PM" and
    "10-1pm" begin before noon."""
    found = re.match(r"\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?", after)
    return found is not None and (hour % 12, minute) > (int(found[1]) % 12, int(found[2] or 0))


def serial_time(text: str) -> time | None:
    found = SERIAL.fullmatch(text.strip())
    return _time_of_share(found[2]) if found and found[2] else None


def _time_of_share(digits: str) -> time:
    """Reads a share of a day: a spreadsheet counts time in parts of a day."""
    minutes = round(float(f"0.{digits}") * 24 * 60) % (24 * 60)
    return time(minutes // 60, minutes % 60)


def folded_cell(text: str) -> str:
    """Writes a cell in small letters without accents, and without the day of a time that has none."""
    return " ".join(plain_letters(_NO_DAY.sub(" ", text.casefold())).split())
