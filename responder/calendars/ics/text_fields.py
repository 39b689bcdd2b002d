"""Text of events -> the number of the contact, the title and the place, and that it is off. Looked at once each."""

from collections.abc import Mapping
from dataclasses import dataclass

from responder.calendars.ics.events import fields_of, is_declined, text_of
from responder.calendars.ics.phone_numbers import number_in, without_numbers
from responder.calendars.ics.splitting import RawEvent
from responder.calendars.ics.titles import is_cancelled
from responder.domain.model.business import Business
from responder.domain.model.calendars import Calendar
from responder.domain.text.cleaned_strings import label


@dataclass(frozen=True, slots=True)
class Said:
    """`number` is E.164, "" where none is named that can be texted."""

    number: str
    title: str
    place: str
    busy: bool
    cancelled: bool


class Sayings:
    """`header` are the calendar's own lines."""

    def __init__(self, calendar: Calendar, business: Business, header: Mapping[str, str]) -> None:
        self._places, self._country = calendar.number_from, business.country
        self._ours = (*business.phones, business.owner)
        self._off = header.get("METHOD", "").upper() == "CANCEL"
        names = (header.get("X-WR-CALNAME", ""), header.get("X-OWNER", ""), calendar.who, business.name)
        self._owners = frozenset(name.casefold().removeprefix("mailto:") for name in names if name)
        self._found: dict[int, Said] = {}

    def of(self, raw: RawEvent) -> Said:
        if id(raw) not in self._found:
            self._found[id(raw)] = self._read(raw)
        return self._found[id(raw)]

    def _read(self, raw: RawEvent) -> Said:
        fields = fields_of(raw)
        number = number_in(fields, self._places, self._country, self._ours)
        title = label(without_numbers(fields["summary"], self._country))
        return Said(
            number=number,
            title=title,
            place=label(without_numbers(fields["location"], self._country)),
            busy=text_of(raw.first("TRANSP")).upper() != "TRANSPARENT",
            cancelled=self._off or _is_off(raw) or is_cancelled(title) or self._is_declined(raw, number),
        )

    def _is_declined(self, raw: RawEvent, number: str) -> bool:
        if not any("DECLINED" in line.params.upper() for line in raw.every("ATTENDEE")):
            return False
        clients = {
            str(line): self._names(line.param("CN") + " " + line.value, number) for line in raw.every("ATTENDEE")
        }
        return is_declined(raw, self._owners, clients)

    def _names(self, text: str, number: str) -> bool:
        return bool(number) and number_in({"": text}, [""], self._country, ()) == number


def _is_off(raw: RawEvent) -> bool:
    return text_of(raw.first("STATUS")).upper() in ("CANCELLED", "CANCELED")
