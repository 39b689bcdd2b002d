"""`hours`: the business is open, closed, at lunch, on holiday."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import islice

from responder.dataclass import dataclass
from responder.domain.conditions.definition import ConditionDefinition, ConditionLine
from responder.domain.conditions.time_condition import TimeCondition, moments
from responder.domain.model.business import Business, Hours
from responder.domain.situation import Situation
from responder.domain.syntax import value_syntax
from responder.domain.syntax.key import Key, Shape
from responder.languages import other_names
from responder.languages.catalogue import sentence


@dataclass(frozen=True, slots=True)
class HoursAre(TimeCondition):
    hours: frozenset[Hours]

    def is_met(self, situation: Situation) -> bool:
        return bool(self.hours & situation.rulebook.business.hours_at(situation.event.at))

    def starts(self, at: datetime, business: Business) -> Iterable[datetime]:
        days = islice(_days_off(business, at.date()), 3)
        return (at.replace(year=day.year, month=day.month, day=day.day) for day in days)


def _days_off(business: Business, after: date) -> Iterator[date]:
    """Returns the public holidays and closings of the year after a day."""
    year = (after + timedelta(days=ahead) for ahead in range(1, 366))
    return (day for day in year if business.is_holiday(day))


_MEANINGS = {**other_names("value of hours")}


def _read(line: ConditionLine) -> HoursAre | None:
    written = [hours for text in line.texts if (hours := _hours_of_a_day(text.value))]
    if written:
        start, end = written[0]
        told = sentence("`hours` says open or closed, and no times of day")
        line.problems.error(
            line.texts[0].place,
            "unknown-value",
            told,
            sentence("write the times of day with another key, between: {start} and {end}", start=start, end=end),
        )
        return None
    words = line.choices(_MEANINGS)
    if words and not line.business.has_hours() and words != {"holiday"}:
        message = sentence("business.yaml gives no opening hours, so this would never be right")
        hint = sentence('add to business.yaml:\nhours: {monday-friday: "09:00-18:00"}')
        line.problems.error(line.place, "no-hours", message, hint)
    return HoursAre(line.written, frozenset(Hours(word) for word in words)) if words else None


def _hours_of_a_day(text: str) -> tuple[str, str] | None:
    """Reads the times of day that somebody wrote in the place of "open", as `between` takes them."""
    try:
        start, end = value_syntax.between(text.split(",")[0])
    except value_syntax.BadValue:
        return None
    return f"{start:%H:%M}", f"{end:%H:%M}"


HOURS = ConditionDefinition(
    key=Key(
        "hours",
        Shape.CHOICES,
        "The business is open, closed, at lunch, on holiday.",
        "closed",
        choices=tuple(each.value for each in Hours),
        others=("open", "opening hours"),
    ),
    read=_read,
    condition=HoursAre,
    samples=moments,
)
