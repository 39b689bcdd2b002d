"""Days, times, numbers, addresses and names taken out of a text: the `{date}` of "plutôt {date}"."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from responder.domain.matching.parsed_text import ParsedText
from responder.domain.model.rules import CapturePhrase, Typos
from responder.domain.text.dates import (
    BEFORE_A_DAY,
    NAMED_HOURS,
    is_day_word,
    is_month,
    is_weekday,
    may_be_another_word,
    names_day_after_tomorrow,
)
from responder.domain.text.folding import BREAK
from responder.domain.text.lexicon import Hit
from responder.domain.text.spelled_hours import end_of_spelt_time
from responder.languages import any_of, in_any, one_of

_LONGEST_PERSON = 3  # words of a name
NO_TERM = -1  # the `term` of a hit that is a whole phrase with slots

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(r"\+?\d(?:[ .\-/]?\d)*")
_TIME = re.compile(
    rf"\d{{1,2}} ?(?:[h:] ?\d{{2}}\b|h\b|{any_of(lambda each: each.clock.hour_marks)}\b|[ap]\.?m\b)(?: ?[ap]\.?m\b)?"
    rf"|(?:{'|'.join(NAMED_HOURS)})\b",
    re.IGNORECASE,
)
_NUMERIC_DATE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}\b|\d{1,2}[/.\-]\d{1,2}(?:[/.\-](?:\d{4}|\d{2}))?\b(?!\s*(?:h|[ap]m)\b)"
)
_DAY_NUMBER = re.compile(rf"(\d{{1,2}})(?:{one_of(lambda each: each.values.ordinals)})?")
_YEAR = re.compile(r"20\d\d")
_AFTER_A_DAY = in_any(lambda each: each.speech.after_a_day)


class Taken(NamedTuple):
    """A phrase with slots found in a text: where, and what stood in the slots, as it was typed."""

    hit: Hit
    values: Mapping[str, str]


def takings(phrase: CapturePhrase, reading: ParsedText, typos: Typos) -> Iterator[Taken]:
    """Yields every place where a text says a phrase with slots, at most one for each first word."""
    at = {(hit.term, hit.first): hit for hit in reading.hits if hit.level <= typos}
    for first in reading.words:
        found = _follow(phrase.pieces, first, reading, at)
        if found is not None:
            last, level, values = found
            yield Taken(Hit(NO_TERM, first, last, level), values)


def _follow(
    pieces: tuple[int | str, ...], first: int, reading: ParsedText, at: Mapping[tuple[int, int], Hit]
) -> tuple[int, int, dict[str, str]] | None:
    """Returns the last position, the forgiven level and the values of a phrase that starts at a position."""
    position, level, last, values = first, 0, first, dict[str, str]()
    for piece in pieces:
        while position > first and position < len(reading.tokens) and reading.tokens[position].word == BREAK:
            position += 1  # "plutôt : jeudi"
        if position >= len(reading.tokens):
            return None
        if isinstance(piece, str):
            end = SLOTS[piece](reading, position)
            if end is None:
                return None
            last = end
            values[piece] = _value(reading, position, last)
        else:
            hit = at.get((piece, position))
            if hit is None:
                return None
            last, level = hit.last, max(level, hit.level)
        position = last + 1
    return last, level, values


def _value(reading: ParsedText, first: int, last: int) -> str:
    """Returns what was typed, the plus of a number included, which is no part of a word."""
    start = reading.tokens[first].start
    plus = "+" if reading.text[:start].endswith("+") else ""
    return plus + reading.typed(first, last).strip()


def _by_pattern(pattern: re.Pattern[str]) -> Callable[[ParsedText, int], int | None]:
    """Returns the last token of what a pattern finds where a token starts."""

    def find(reading: ParsedText, position: int) -> int | None:
        start = reading.tokens[position].start
        if reading.text[start - 1 : start] == "+":
            start -= 1
        found = pattern.match(reading.text, start)
        return _token_at(reading, position, found.end()) if found else None

    return find


_in_figures = _by_pattern(_TIME)


def _token_at(reading: ParsedText, position: int, end: int) -> int | None:
    """Returns the last token that ends where a find does; None if the find ends within a word."""
    tokens = reading.tokens
    last = position
    while last + 1 < len(tokens) and tokens[last + 1].start < end:
        last += 1
    return last if tokens[last].start < end and tokens[last].end <= end else None


def _date(reading: ParsedText, position: int) -> int | None:
    """Finds the last position of a day that begins at a position: "jeudi", "le 12", "jeudi 12 mai", "May 12th",
    "12/05", "demain matin", "next friday"; None if none does."""
    words = reading.spelling
    start = position + 1 if words[position] in BEFORE_A_DAY and position + 1 < len(words) else position
    numeric = _by_pattern(_NUMERIC_DATE)(reading, start)
    if numeric is not None:
        return numeric
    end = None if may_be_another_word(reading.tokens, start) else _spelt_date(words, start)
    if end is None and start > position and _is_day_number(words[start]):
        end = start
    return end


def _spelt_date(words: list[str], start: int) -> int | None:
    end, last = start, len(words) - 1
    following = words[start + 1] if start < last else ""
    if names_day_after_tomorrow(words[start], following) or (is_month(words[start]) and _is_day_number(following)):
        end = start + 1
    elif is_weekday(words[start]) or is_day_word(words[start]):
        end = _day_and_month(words, start + 1) or start
    else:
        month = _day_and_month(words, start)
        if month is None or month == start:
            return None
        end = month
    if end < last and _YEAR.fullmatch(words[end + 1]):
        end += 1
    return end + 1 if end < last and words[end + 1] in _AFTER_A_DAY else end


def _day_and_month(words: list[str], start: int) -> int | None:
    """Returns the last position of "12 mai", "12th of May" or "12"; None if no day of a month stands there."""
    if start >= len(words) or not _is_day_number(words[start]):
        return None
    following = start + 2 if words[start + 1 : start + 2] in (["of"], ["de"]) else start + 1
    return following if following < len(words) and is_month(words[following]) else start


def _is_day_number(word: str) -> bool:
    found = _DAY_NUMBER.fullmatch(word)
    return found is not None and 1 <= int(found[1]) <= 31


def _name(reading: ParsedText, position: int) -> int | None:
    """Finds the last position of a name: up to three words with a capital; else a first name and one word after it;
    else one word that is nothing we know, or follows a title. Where everything is written in capitals, they tell
    nothing."""
    if not reading.text.isupper():
        end = position
        while end - position < _LONGEST_PERSON and end < len(reading.tokens) and _has_a_capital(reading, end):
            end += 1
        if end > position:
            return end - 1
    if position in reading.of_first_names:
        return position + 1 if _may_be_a_surname(reading, position + 1) else position
    titled = position and reading.is_title(position - 1) and _may_be_a_surname(reading, position)
    return position if titled or _is_unknown(reading, position) else None


def _has_a_capital(reading: ParsedText, position: int) -> bool:
    """Checks whether a word has a capital and is no day, no month and no "But": those are no part of a name, however
    they are written."""
    typed, word = reading.typed(position, position), reading.tokens[position].word
    if is_weekday(word) or is_month(word) or is_day_word(word) or word in reading.grammar.splitters:
        return False
    return word != BREAK and typed[:1].isupper() and typed[:1].isalpha()


def _may_be_a_surname(reading: ParsedText, position: int) -> bool:
    """Checks for a surname in small letters after a title or a first name: what no rule or list knows, and is not too
    frequent to be one."""
    if position >= len(reading.tokens):
        return False
    word = reading.tokens[position].word
    return word.isalpha() and len(word) > 1 and not (word in reading.everyday or reading.lexicon.is_word(word))


def _is_unknown(reading: ParsedText, position: int) -> bool:
    word = reading.tokens[position].word
    return word.isalpha() and len(word) > 1 and not (reading.lexicon.is_common(word) or reading.lexicon.is_word(word))


def _time(reading: ParsedText, position: int) -> int | None:
    """Finds the last position of a time of day that begins at a position: "15h", "3:30 pm", "midi", "onze heures et
    demie"; None if none does."""
    found = _in_figures(reading, position)
    return found if found is not None else end_of_spelt_time(reading.spelling, position)


SLOTS: Mapping[str, Callable[[ParsedText, int], int | None]] = {
    "date": _date,
    "time": _time,
    "number": _by_pattern(_NUMBER),
    "email": _by_pattern(_EMAIL),
    "name": _name,
}
"""What can be taken out of a text: from a position, the last position it goes to, or None."""
