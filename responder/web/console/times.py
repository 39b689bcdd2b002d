"""Moments in the words of a page: on the business's clock, in the language of whoever reads."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from responder.languages.catalogue import Catalogue
from responder.languages.cldr import format_date, names

_CLOCK = re.compile(r"(\d{1,2})\s*(?:[:h.]\s*(\d{2})?)?")


class Times:
    """Writer of the moments of one page; `now` is when the page is made."""

    def __init__(self, zone: tzinfo, catalogue: Catalogue, now: datetime) -> None:
        self._zone, self._catalogue = zone, catalogue
        self.now = now
        self.today = now.astimezone(zone).date()

    def clock(self, at: datetime) -> str:
        """Writes the time of day on the business's clock: "14:02"."""
        return f"{at.astimezone(self._zone):%H:%M}"

    def seconds(self, at: datetime) -> str:
        return f"{at.astimezone(self._zone):%H:%M:%S}"

    def date_of(self, at: datetime) -> date:
        return at.astimezone(self._zone).date()

    def day(self, at: datetime | date) -> str:
        """Names a day: "Today", "Yesterday", "Tomorrow", any other like "Monday 30 November", with the year where it is
        another than this one."""
        on = self.date_of(at) if isinstance(at, datetime) else at
        near = {
            self.today: self._catalogue.gettext("Today"),
            self.today - timedelta(days=1): self._catalogue.gettext("Yesterday"),
            self.today + timedelta(days=1): self._catalogue.gettext("Tomorrow"),
        }
        return near.get(on) or self.full_day(on)

    def full_day(self, at: datetime | date) -> str:
        """Writes a day with its weekday: "Monday 30 November", with the year where it is another than this one."""
        on = self.date_of(at) if isinstance(at, datetime) else at
        year = "" if on.year == self.today.year else " y"
        return format_date(on, f"EEEE d MMMM{year}", language=self._catalogue.language)

    def weekday(self, on: date) -> str:
        """Names the weekday of a day in the language of whoever reads, with a capital: "Monday"."""
        said = format_date(on, "EEEE", language=self._catalogue.language)
        return said[:1].upper() + said[1:]

    def day_and_month(self, on: date) -> str:
        return format_date(on, "d MMMM", language=self._catalogue.language)

    def is_near(self, on: date) -> bool:
        """Checks whether `day` names it by a word."""
        return abs(on - self.today) <= timedelta(days=1)

    def short(self, at: datetime) -> str:
        """Returns the time today, "yesterday", else the date: what a list has room for."""
        on = self.date_of(at)
        if on == self.today:
            return self.clock(at)
        if on == self.today - timedelta(days=1):
            return self._catalogue.gettext("Yesterday")
        year = "" if on.year == self.today.year else " y"
        return format_date(on, f"d MMM{year}", language=self._catalogue.language)

    def moment(self, at: datetime) -> str:
        """Names the day of a moment, and its time: "Today 14:02", "Monday 30 November 09:30"."""
        return f"{self.day(at)} {self.clock(at)}"

    def midnight(self, on: date) -> datetime:
        """Returns the moment a day begins."""
        return datetime.combine(on, time(), self._zone)

    def until_midnight(self) -> int:
        """Returns the seconds until the day is another: an open page of today asks again then."""
        end = self.midnight(self.today + timedelta(days=1))
        return int((end.astimezone(UTC) - self.now.astimezone(UTC)).total_seconds()) + 1

    def at(self, day: str, clock: str) -> datetime | None:
        """Reads "2026-12-01" and "14:30", "14h30" or "9"; None where there is no such moment, as in the hour that is
        left out in March."""
        hours = _CLOCK.fullmatch(clock.strip().casefold())
        try:
            on = date.fromisoformat(day.strip())
            at = datetime.combine(on, time(int(hours[1]), int(hours[2] or 0)), self._zone) if hours else None
        except ValueError:
            return None
        try:
            back = at.astimezone(UTC).astimezone(self._zone) if at is not None else None
        except OverflowError:  # "0001-01-01 00:00" east of Greenwich
            return None
        there = at is not None and back is not None and back.replace(tzinfo=None) == at.replace(tzinfo=None)
        return at if there else None

    def unread(self, day: str, clock: str) -> str:
        """Names which of the two `at` cannot read, "time" or "day"; "" where there is such a moment."""
        if self.at(day, clock) is not None:
            return ""
        return "time" if clock.strip() and self.at(day, "12:00") is not None else "day"

    def language(self, code: str) -> str:
        """Names a language in the language of whoever reads."""
        return names("languages", self._catalogue.language).get(code, code)

    def when(self, at: datetime) -> str:
        """Writes `moment` as it stands in the middle of a sentence: "today 14:02"."""
        told = self.moment(at)
        return told[0].lower() + told[1:] if self.is_near(self.date_of(at)) else told

    def iso(self, at: datetime) -> str:
        return at.astimezone(self._zone).isoformat(timespec="seconds")
