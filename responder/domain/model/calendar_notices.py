"""Events of a calendar that were not taken as they stand: named to the owner until they are mended. Pure."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from enum import StrEnum

from responder.dataclass import dataclass
from responder.languages.catalogue import Sentence, msgid, sentence


class CalendarTrouble(StrEnum):
    """These words stand in the database, in the API and in `responder calendars --json`."""

    START = "start"
    END = "end"
    REPEAT = "repeat"
    TOO_OFTEN = "too often"
    TOO_LONG = "too long"
    ZONE = "zone"
    WHOLE_DAY = "whole day"
    GARBLED = "garbled"
    CUT = "cut"
    OLDER = "older version"
    SHARED = "shared uid"
    NUMBER_GONE = "number gone"
    MORE_NUMBERS = "more numbers"
    NOT_REACHED = "not reached"


@dataclass(frozen=True, slots=True)
class NoticeForm:
    """`says` is the middle of a sentence. `taken`: the event is an appointment all the same. `told`: the owner is
    told without asking."""

    says: str
    taken: bool = False
    told: bool = True


FORMS: Mapping[CalendarTrouble, NoticeForm] = {
    CalendarTrouble.START: NoticeForm(msgid("its start cannot be read")),
    CalendarTrouble.END: NoticeForm(
        msgid("its end cannot be read, so half an hour is assumed"), taken=True, told=False
    ),
    CalendarTrouble.REPEAT: NoticeForm(msgid("how it repeats cannot be read")),
    CalendarTrouble.TOO_OFTEN: NoticeForm(
        msgid("it repeats more often than appointments do, so only its first time counts"), taken=True
    ),
    CalendarTrouble.TOO_LONG: NoticeForm(msgid("it takes too long to work out when it repeats")),
    CalendarTrouble.ZONE: NoticeForm(
        msgid("its time zone is not known, so the clock of the business counts"), taken=True, told=False
    ),
    CalendarTrouble.WHOLE_DAY: NoticeForm(msgid("it lasts whole days and its title says no hour"), told=False),
    CalendarTrouble.GARBLED: NoticeForm(msgid("one of its lines cannot be understood")),
    CalendarTrouble.CUT: NoticeForm(msgid("its beginning or its end is missing")),
    CalendarTrouble.OLDER: NoticeForm(
        msgid("a newer version of it stands in the calendar, which counts"), taken=True, told=False
    ),
    CalendarTrouble.SHARED: NoticeForm(
        msgid("it has the same UID as another event, and both count"), taken=True, told=False
    ),
    CalendarTrouble.NUMBER_GONE: NoticeForm(msgid("it names no mobile number any more")),
    CalendarTrouble.MORE_NUMBERS: NoticeForm(
        msgid("it names more than one mobile number: only the first is texted, and this one is left out"), taken=True
    ),
    CalendarTrouble.NOT_REACHED: NoticeForm(msgid("the calendar takes too long to read as far as this one")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A notice about an event of a calendar. `said` is the line that is wrong, shortened; neither it nor `title` holds
    a phone number. `appointment`: the event names a number, or an appointment was made of it."""

    uid: str
    trouble: CalendarTrouble
    title: str = ""
    day: date | None = None
    said: str = ""
    appointment: bool = False

    @property
    def form(self) -> NoticeForm:
        return FORMS[self.trouble]


def told(notice: Notice) -> Sentence:
    """Says what is wrong, as '"Coupe Nina" on 2036-12-02: its start cannot be read (DTSTART:tomorrow). ...'"""
    trouble = sentence(notice.form.says)
    if notice.said:
        trouble = sentence("{trouble} ({line})", trouble=trouble, line=notice.said)
    if notice.form.taken:
        return sentence("{event}: {trouble}. Please mend it in the calendar.", event=named(notice), trouble=trouble)
    return sentence(
        "{event}: {trouble}. What was known of it stays. Please mend it in the calendar.",
        event=named(notice),
        trouble=trouble,
    )


def named(notice: Notice) -> Sentence:
    """Returns the title and the day, as far as they are known."""
    title = sentence('"{title}"', title=notice.title) if notice.title else sentence("An event without a title")
    return sentence("{event} on {day}", event=title, day=f"{notice.day:%Y-%m-%d}") if notice.day else title


def to_be_told(notices: Iterable[Notice]) -> list[Notice]:
    """Returns those the owner is told of without asking, the soonest first."""
    found = [each for each in notices if each.form.told and each.appointment]
    return sorted(found, key=lambda each: (each.day or date.max, each.title, each.uid))


def as_object(notice: Notice) -> dict[str, object]:
    """For `--json` and the API."""
    return {
        "event": notice.title,
        "day": notice.day.isoformat() if notice.day else None,
        "trouble": notice.trouble.value,
        "line": notice.said,
        "taken": notice.form.taken,
        "text": str(told(notice)),
    }


def written(notices: Sequence[Notice]) -> str:
    """Writes notices as JSON, for the database."""
    objects = [asdict(each) | {"day": each.day.isoformat() if each.day else None} for each in notices]
    return json.dumps(objects, ensure_ascii=False) if objects else ""


def read(text: str) -> tuple[Notice, ...]:
    """Reads what `written` gave."""
    objects = json.loads(text) if text else []
    return tuple(
        Notice(
            uid=each["uid"],
            trouble=CalendarTrouble(each["trouble"]),
            title=each["title"],
            day=date.fromisoformat(each["day"]) if each["day"] else None,
            said=each["said"],
            appointment=each["appointment"],
        )
        for each in objects
    )
