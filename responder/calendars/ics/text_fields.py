"""Text of events -> the number of the contact, the title and the place, and that it is off. Looked at once each."""

from collections.abc import Mapping

from responder.calendars.ics.events import fields_of, invited, is_declined, text_of
from responder.calendars.ics.phone_numbers import numbers_in
from responder.calendars.ics.splitting import RawEvent
from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.calendars import Calendar
from responder.domain.model.numbers_in_text import with_borders, without_numbers
from responder.domain.text.cancelled_titles import is_cancelled
from responder.domain.text.cleaned_strings import label
from responder.domain.text.names.names_in_titles import BORDER, client_in_text, client_in_title

_SHORT = 200  # characters


@dataclass(frozen=True, slots=True)
class EventTexts:
    """`number` is E.164, "" where none is named that can be texted; `more_numbers` are others it names. `name` is the
    client's, "" where none is safe to take."""

    number: str
    more_numbers: tuple[str, ...]
    name: str
    title: str
    place: str
    busy: bool
    cancelled: bool


class Sayings:
    """`header` are the calendar's own lines."""

    def __init__(self, calendar: Calendar, business: Business, header: Mapping[str, str]) -> None:
        self._places, self._country, self._who = calendar.number_from, business.country, calendar.who
        self._ours = (*business.phones, business.owner)
        self._off = header.get("METHOD", "").upper() == "CANCEL"
        names = (header.get("X-WR-CALNAME", ""), header.get("X-OWNER", ""), calendar.who, business.name)
        self._owners = frozenset(name.casefold().removeprefix("mailto:") for name in names if name)
        self._found: dict[int, tuple[RawEvent, EventTexts]] = {}  # with the event: a freed one's id is given anew

    def of(self, raw: RawEvent) -> EventTexts:
        if id(raw) not in self._found:
            self._found[id(raw)] = raw, self._read(raw)
        return self._found[id(raw)][1]

    def give_up(self, raw: RawEvent) -> None:
        """Has `of` say no more than the title, of an event whose texts take too long or cannot be read."""
        line = raw.first("SUMMARY")
        title = label(without_numbers(line.value[:_SHORT], self._country)) if line else ""
        said = EventTexts(number="", more_numbers=(), name="", title=title, place="", busy=True, cancelled=False)
        self._found[id(raw)] = raw, said

    def _read(self, raw: RawEvent) -> EventTexts:
        fields = fields_of(raw)
        numbers = numbers_in(fields, self._places, self._country, self._ours)
        number = numbers[0] if numbers else ""
        title = label(without_numbers(fields["summary"], self._country))
        cancelled = self._off or _is_off(raw) or is_cancelled(title) or self._is_declined(raw, number)
        known = len(numbers) == 1 and not is_cancelled(title)  # whose title says so holds more than a name
        return EventTexts(
            number=number,
            more_numbers=numbers[1:],
            name=self._name(raw, fields, number) if known else "",
            title=title,
            place=label(without_numbers(fields["location"], self._country)),
            busy=text_of(raw.first("TRANSP")).upper() != "TRANSPARENT",
            cancelled=cancelled,
        )

    def _name(self, raw: RawEvent, fields: Mapping[str, str], number: str) -> str:
        """Returns the name of whoever is invited by this number, else the one a line labels, else the one in the
        title."""
        called = [line.param("CN") for line in invited(raw) if self._names(str(line), number)]
        theirs = [without_numbers(each, self._country) for each in called if each]
        title = with_borders(fields["summary"], self._country, BORDER)
        found = (*theirs, client_in_text(fields["description"]), client_in_title(title, self._who))
        return label(next(filter(None, found), ""))

    def _is_declined(self, raw: RawEvent, number: str) -> bool:
        guests = invited(raw)
        declined = any("DECLINED" in line.params.upper() for line in guests)
        if not declined or len(guests) < len(raw.every("ATTENDEE")):
            return False
        clients = {str(line): self._names(line.param("CN") + " " + line.value, number) for line in guests}
        return is_declined(raw, self._owners, clients)

    def _names(self, text: str, number: str) -> bool:
        return bool(number) and number in numbers_in({"": text}, [""], self._country)[:1]


def _is_off(raw: RawEvent) -> bool:
    return text_of(raw.first("STATUS")).upper() in ("CANCELLED", "CANCELED")
