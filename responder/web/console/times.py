"""Moments in the words of a page: on the business's clock, in the language of whoever reads."""

from datetime import date, datetime, timedelta, tzinfo

from babel.dates import format_date

from responder.languages.catalogue import Catalogue


class Times:
    """`now` is when the page is made."""

    def __init__(self, zone: tzinfo, catalogue: Catalogue, now: datetime) -> None:
        self._zone, self._catalogue = zone, catalogue
        self.now = now
        self.today = now.astimezone(zone).date()

    def clock(self, at: datetime) -> str:
        """ "14:02", or "14 h 02" where the language says so."""
        return f"{at.astimezone(self._zone):%H:%M}"

    def seconds(self, at: datetime) -> str:
        return f"{at.astimezone(self._zone):%H:%M:%S}"

    def date_of(self, at: datetime) -> date:
        return at.astimezone(self._zone).date()

    def day(self, at: datetime | date) -> str:
        """ "Today", "Yesterday", "Tomorrow", "Monday 30 November", with the year where it is another."""
        on = self.date_of(at) if isinstance(at, datetime) else at
        near = {
            self.today: self._catalogue.gettext("Today"),
            self.today - timedelta(days=1): self._catalogue.gettext("Yesterday"),
            self.today + timedelta(days=1): self._catalogue.gettext("Tomorrow"),
        }
        year = "" if on.year == self.today.year else " y"
        return near.get(on) or format_date(on, f"EEEE d MMMM{year}", locale=self._catalogue.language)

    def short(self, at: datetime) -> str:
        """The time today, "yesterday", else the date: what a list has room for."""
        on = self.date_of(at)
        if on == self.today:
            return self.clock(at)
        if on == self.today - timedelta(days=1):
            return self._catalogue.gettext("Yesterday")
        year = "" if on.year == self.today.year else " y"
        return format_date(on, f"d MMM{year}", locale=self._catalogue.language)

    def moment(self, at: datetime) -> str:
        """ "Today 14:02", "Monday 30 November 09:30"."""
        return f"{self.day(at)} {self.clock(at)}"

    def iso(self, at: datetime) -> str:
        return at.astimezone(self._zone).isoformat(timespec="seconds")
