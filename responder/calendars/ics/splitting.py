"""Text of a calendar -> its events as lists of lines, whole or not, and the zones it defines. Pure.

Components are read as a parser of good will reads them: a BEGIN or an END that is missing, indented, in small letters
or has a typo ends or begins what it must have been meant for.
"""

from dataclasses import field

from responder.calendars.ics.lines import TEXTS, Fence, Line, is_known, logical, meant, parsed
from responder.dataclass import dataclass
from responder.languages.catalogue import sentence
from responder.languages.worded_error import WordedValueError

MOST_EVENTS = 100_000
_DEEPEST = 32  # components within each other
EVENT, CALENDAR, ALARM, ZONE = "VEVENT", "VCALENDAR", "VALARM", "VTIMEZONE"
_OF_AN_ALARM = frozenset(
    "TRIGGER ACTION DESCRIPTION SUMMARY ATTENDEE DURATION REPEAT ATTACH UID ACKNOWLEDGED RELATED-TO PROXIMITY".split()
)
_OF_THE_CALENDAR = frozenset("VERSION PRODID METHOD CALSCALE NAME REFRESH-INTERVAL SOURCE COLOR".split())
_FIRST_OF_AN_EVENT = frozenset("UID DTSTART DTSTAMP SUMMARY DTEND CREATED CLASS".split())


class NoCalendar(WordedValueError):
    """It is no iCalendar text; the message says so to the owner."""


@dataclass(slots=True)
class RawEvent:
    """`garbled` are lines that say nothing that is understood, and no longer text either."""

    lines: list[Line] = field(default_factory=list)
    garbled: list[str] = field(default_factory=list)

    def first(self, name: str) -> Line | None:
        return next((line for line in self.lines if line.name == name), None)

    def every(self, name: str) -> list[Line]:
        return [line for line in self.lines if line.name == name]


@dataclass(slots=True)
class Split:
    """`zones` are VTIMEZONEs by their names; `header` the calendar's own lines."""

    events: list[RawEvent] = field(default_factory=list)
    zones: dict[str, str] = field(default_factory=dict)
    header: dict[str, str] = field(default_factory=dict)


def split(text: str) -> Split:
    """`text` has been through `lines.physical`. Raises NoCalendar."""
    reader = _Reader()
    for line in logical(text):
        reader.take(line)
    reader.check()
    return reader.found


class _Reader:
    def __init__(self) -> None:
        self.found = Split()
        self._open: list[str] = []  # components, the outermost first
        self._too_deep = 0  # components that were begun within the deepest one
        self._event: RawEvent | None = None
        self._stray: list[Line] = []  # between the events: of one that has lost its BEGIN
        self._zone: list[str] = []
        self._begun = self._ended = self._bare = False  # bare: events without a calendar around them

    def take(self, text: str) -> None:
        line = parsed(text)
        if isinstance(line, Fence):
            self._begin(line.component) if line.begins else self._end(line.component)
        elif ZONE in self._open:
            self._zone.append(text)
        elif self._event is not None:
            self._into_event(line, text)
        elif line is not None and not self._within_others():
            self._beside(line)

    def check(self) -> None:
        if not self._begun and not self._bare:
            raise NoCalendar(sentence("There is no iCalendar text: it must begin with BEGIN:VCALENDAR."))
        if not self._ended or self._open:
            raise NoCalendar(sentence("The calendar ends in the middle: only a part of it came."))

    def _begin(self, component: str) -> None:
        if component == CALENDAR:
            self._close_all()
            self._begun, self._ended = True, False
        elif component == EVENT:
            self._close_all()
            self._event, self._bare = RawEvent(), self._bare or not self._begun
        elif component == ZONE:
            self._close_all()
            self._zone = []
        if ZONE in self._open or component == ZONE:
            self._zone.append(f"BEGIN:{component}")
        if component != CALENDAR and len(self._open) < _DEEPEST:
            self._open.append(component)
        elif component != CALENDAR:
            self._too_deep += 1

    def _end(self, component: str) -> None:
        if ZONE in self._open:
            self._zone.append(f"END:{component}")
        if component == CALENDAR:
            self._close_all()
            self._ended = self._begun or self._bare
        elif self._too_deep and component not in (EVENT, ZONE):
            self._too_deep -= 1
        elif component in self._open:
            while self._open and self._open.pop() != component:
                pass
            if component == EVENT:
                self._keep_event()
                self._ended = self._ended or self._bare
            elif component == ZONE:
                self._keep_zone()
        elif component == EVENT:
            self._keep_stray()

    def _within_others(self) -> bool:
        return bool(self._open)

    def _into_event(self, line: Line | None, text: str) -> None:
        assert self._event is not None  # noqa: S101 - the caller looked
        if self._open[-1] != EVENT:
            if self._open[-1] != ALARM or line is None or line.name in _OF_AN_ALARM or line.name.startswith("X-"):
                return
            while self._open[-1] != EVENT:  # an alarm that has lost its END
                self._open.pop()
        _add(self._event, line, text)

    def _beside(self, line: Line) -> None:
        if self._stray or line.name in _FIRST_OF_AN_EVENT:
            self._stray.append(line)
        self.found.header.setdefault(line.name, line.value.strip())

    def _close_all(self) -> None:
        if EVENT in self._open:
            self._keep_event()
        elif self._open[:1] == [ZONE]:  # it has lost its END
            self._zone += [f"END:{component}" for component in reversed(self._open)]
            self._keep_zone()
        self._open, self._stray, self._zone, self._too_deep = [], [], [], 0

    def _keep_event(self) -> None:
        if self._event is not None:
            if len(self.found.events) >= MOST_EVENTS:
                raise NoCalendar(
                    sentence(
                        "There are more than {most} events: use a calendar for appointments alone.", most=MOST_EVENTS
                    )
                )
            self.found.events.append(self._event)
        self._event, self._stray = None, []

    def _keep_stray(self) -> None:
        event = RawEvent()
        for line in self._stray:
            if line.name not in _OF_THE_CALENDAR and not line.name.startswith("X-WR-"):
                _add(event, line, str(line))
        self._event = event if event.lines else None
        self._keep_event()

    def _keep_zone(self) -> None:
        named = (text.partition(":")[2] for text in self._zone if text.upper().startswith("TZID"))
        name = next(named, "").strip().strip('"')
        if name:
            self.found.zones[name] = "\n".join(self._zone) + "\n"
        self._zone = []


def _add(event: RawEvent, line: Line | None, text: str) -> None:
    """Adds a line; one that is no property is the rest of the text before it, whose line break was not escaped."""
    if line is not None and is_known(line.name):
        event.lines.append(line)
    elif line is not None and (name := meant(line.name)):
        event.garbled.append(text)
        if event.first(name) is None:
            event.lines.append(Line(name, line.params, line.value))
    elif event.lines and event.lines[-1].name in TEXTS:
        last = event.lines[-1]
        event.lines[-1] = Line(last.name, last.params, f"{last.value}\\n{text.strip()}")
        event.garbled.append(text)
    elif line is None:
        event.garbled.append(text)
