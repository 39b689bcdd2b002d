"""responder hours: what comes of opening hours, public holidays, closings and openings, day by day."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Annotated

import typer

from responder.cli.common.businesses import business_in
from responder.cli.common.language import gettext, speak_to_owner, spoken
from responder.cli.common.loading import JsonOption, RulesOption
from responder.cli.common.presenting import present_list
from responder.domain.model.business import Business
from responder.domain.schedule.hours_in_words import day_in_words, hours_in_words
from responder.languages.catalogue import msgid

_UNLIKE = msgid("unlike other weeks")
_NO_HOURS = msgid("no hours given")
DaysOption = Annotated[int, typer.Option("--days", min=1, max=366, metavar="N", help="How far to look ahead.")]


def hours(rules: RulesOption = None, days: DaysOption = 28, as_json: JsonOption = False) -> None:
    """Show the opening hours of the coming days, with the public holidays that count.

    \b
    Examples:
      responder hours
      responder hours --days 366
    """
    speak_to_owner(rules)
    business = business_in(rules)
    today = business.local(datetime.now(UTC)).date()
    listed = [_day(today + timedelta(days=ahead), business) for ahead in range(days)]
    present_list("days", listed, as_json, as_object=dict, line=_line(business), nothing="")


def _line(business: Business) -> Callable[[dict[str, str]], str]:
    """Returns a day as its owner reads it; what programs read stays English."""
    language = spoken().language

    def line(each: dict[str, str]) -> str:
        day = date.fromisoformat(each["day"])
        weekday = day_in_words(day, language).split()[0]
        hours = hours_in_words(business.spans(day), language) if business.has_hours() else gettext(_NO_HOURS)
        why = gettext(each["why"]) if each["why"] == _UNLIKE else each["why"]
        return f"{each['day']} {weekday:<10} {hours}  {why}".rstrip()

    return line


def _day(day: date, business: Business) -> dict[str, str]:
    usual = business.week[day.weekday()]
    own = ", ".join(each.written for each in business.special if each.covers(day))
    holiday = business.holiday_name(day, business.languages[0])
    spans = business.spans(day)
    why = ", ".join(filter(None, (holiday, own))) or ("" if spans == usual else _UNLIKE)
    said = hours_in_words(spans, "en") if business.has_hours() else _NO_HOURS
    return {"day": day.isoformat(), "weekday": f"{day:%A}", "hours": said, "why": why}
