"""The appointment that a text names: a set of texts that knows no appointment labels "cancel my Thursday appointment"
as a cancellation, which it is where the appointment is on Thursday."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import product

from responder.domain.matching.parsed_text import read
from responder.domain.matching.proposed_time import ProposedTime, wanted
from responder.domain.meaning.tagging.items import Setting, items_of
from responder.domain.model.rules import Rulebook
from tests.evaluation.outcomes import PARIS, TOMORROW_AT_TEN

EARLY_THAT_DAY = datetime(2026, 3, 10, 7, 0, tzinfo=PARIS)
"""When these texts are written, so that an appointment of today is still to come."""

_HOURS = (10, 15, 18, 20, 12, 8, 9, 11, 13, 14, 16, 17, 19, 21)
"""Where a text writes none in full: the first that suits its "tonight", its "this afternoon" or its "at 9"."""
_DAYS_AHEAD = (1, 0, *range(2, 15))


def appointment_named(text: str, rulebook: Rulebook, languages: tuple[str, ...]) -> datetime:
    """Returns the moment that a text names, by the reading of days and hours that the rules use; tomorrow at ten where
    it names none, or where no single moment is all that it names."""
    if _is_all_named(text, TOMORROW_AT_TEN, languages):
        return TOMORROW_AT_TEN
    reading = read(text, rulebook, today=EARLY_THAT_DAY.date(), appointment=TOMORROW_AT_TEN)
    found = wanted(reading, TOMORROW_AT_TEN, rulebook.business) or ProposedTime("")
    fitting = (each for each in _moments(found) if _is_all_named(text, each, languages))
    return next(fitting, next(_moments(found)))


def _moments(found: ProposedTime) -> Iterator[datetime]:
    days = [found.day] if found.day else [*map(_day, _DAYS_AHEAD)]
    clocks = [found.clock] if found.clock else [*map(time, _HOURS)]
    for day, clock in product(days, clocks):
        yield datetime.combine(day, clock, PARIS)


def _day(ahead: int) -> date:
    return EARLY_THAT_DAY.date() + timedelta(days=ahead)


def _is_all_named(text: str, moment: datetime, languages: tuple[str, ...]) -> bool:
    setting = Setting(languages=languages, appointment=moment, today=EARLY_THAT_DAY.date(), names=frozenset())
    return all(each.fits is not False for each in items_of(text, setting).items)
