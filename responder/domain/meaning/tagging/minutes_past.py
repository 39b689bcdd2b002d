"""Minutes after an hour in words: "ten past", "zehn nach zehn", "dieci e un quarto", "just after ten"."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from responder.domain.text.folding import Token
from responder.domain.text.spelled_hours import hour_spelt, minutes_spelt
from responder.languages import LANGUAGES, in_any
from responder.languages.language import ClockWords

LATE_BY = 45
"""Minutes."""
_ALL_PAST = in_any(lambda each: each.clock.past | each.clock.joining | each.clock.units | each.clock.shortly_after)


def soon_after_in(tokens: Sequence[Token], appointment: datetime | None, language: str) -> frozenset[int]:
    """Returns the positions of an hour in words that is the appointment's and some minutes later."""
    if appointment is None or language not in LANGUAGES or _ALL_PAST.isdisjoint([each.word for each in tokens]):
        return frozenset()
    clock = LANGUAGES[language].clock
    found: set[int] = set()
    for at in range(len(tokens)):
        for hour, minutes, places in _times_at(tokens, at, clock):
            own = appointment.hour if hour is None else hour
            later = (own - appointment.hour) % 12 * 60 + minutes - appointment.minute
            if 0 < later <= LATE_BY:
                found.update(places)
    return frozenset(found)


def _times_at(tokens: Sequence[Token], at: int, clock: ClockWords) -> Iterator[tuple[int | None, int, tuple[int, ...]]]:
    """Reads each hour, none where it is left out, with its minutes and where both stand."""
    word, following = tokens[at].word, _word(tokens, at + 1)
    minutes, hour = _minutes(word), _hour(tokens, at)
    if following in clock.past and minutes is not None:  # "ten past", "zehn nach zehn"
        named = _hour(tokens, at + 2)
        if named is not None:
            yield named, minutes, (at, at + 2)
        elif following in clock.past_alone:
            yield None, minutes, (at,)
    if hour is not None:
        yield from _minutes_behind(tokens, at, hour, clock)
    if word in clock.shortly_after:
        at_hour = next((place for place in range(at + 1, at + _MOST_BETWEEN) if _hour(tokens, place) is not None), None)
        between = [_word(tokens, place) for place in range(at + 1, at_hour)] if at_hour else []
        if at_hour is not None and _is_shortly(tokens, at, clock) and clock.between_after.issuperset(between):
            yield _hour(tokens, at_hour), _FEWEST, (at_hour,)


_MOST_BETWEEN = 4


def _is_shortly(tokens: Sequence[Token], at: int, clock: ClockWords) -> bool:
    """Checks for a "just" or "a bit" among the two words before an "after": "just after", "un peu après", not "after
    ten" of any afternoon."""
    return not clock.shortly.isdisjoint([_word(tokens, at - 1), _word(tokens, at - 2)])


def _minutes_behind(
    tokens: Sequence[Token], at: int, hour: int, clock: ClockWords
) -> Iterator[tuple[int | None, int, tuple[int, ...]]]:
    """Yields an hour with the minutes behind it and where both stand: "dix heures dix", "diez y cuarto", "dieci e un
    quarto". Without a unit between them the language must join them so; behind a unit that is glued to the hour the
    minutes are in words: "15h et quart", not "15h et 10 amis"."""
    place = at + 1
    unit = _word(tokens, place) in clock.units
    place += unit
    joined = _word(tokens, place) in clock.joining and _word(tokens, place) not in clock.past
    place += joined
    place += joined and _word(tokens, place) in clock.before_a_quarter
    minutes = _minutes(_word(tokens, place))
    glued = _has_its_unit(tokens[at].word) and any(_word(tokens, place) in each for each in clock.minutes.values())
    if minutes is not None and (unit or glued or (joined and clock.joins_without_unit)):
        yield hour, minutes, (at, at + unit, place)


def _minutes(word: str) -> int | None:
    count = int(word) if word.isdecimal() else minutes_spelt(word)
    return count if count is not None and _FEWEST <= count <= LATE_BY else None


_FEWEST = 5


def _hour(tokens: Sequence[Token], at: int) -> int | None:
    word = _word(tokens, at)
    if word.isdecimal():
        return int(word) if int(word) < _HOURS_OF_A_DAY else None
    return int(word[:-1]) if _has_its_unit(word) else hour_spelt(word)


def _has_its_unit(word: str) -> bool:
    return word.endswith("h") and word[:-1].isdecimal()


_HOURS_OF_A_DAY = 24


def _word(tokens: Sequence[Token], position: int) -> str:
    return tokens[position].word if 0 <= position < len(tokens) else ""
