"""responder hours: what comes of opening hours, public holidays, closings and openings, day by day."""

from datetime import UTC, date, datetime, timedelta
from typing import Annotated

import typer

from responder.cli.common.businesses import business_in
from responder.cli.common.loading import JsonOption, RulesOption
from responder.cli.common.presenting import present_list
from responder.domain.model.business import Business
from responder.domain.schedule.hours_in_words import hours_in_words

DaysOption = Annotated[int, typer.Option("--days", min=1, max=366, metavar="N", help="How far to look ahead.")]


def hours(rules: RulesOption = None, days: DaysOption = 28, as_json: JsonOption = False) -> None:
    """Show the opening hours of the coming days, with the public holidays that count.

    \b
    Examples:
      responder hours
      responder hours --days 366
    """
    business = business_in(rules)
    today = business.local(datetime.now(UTC)).date()
    listed = [_day(today + timedelta(days=ahead), business) for ahead in range(days)]
    present_list("days", listed, as_json, as_object=dict, line=_line, nothing="")


def _line(each: dict[str, str]) -> str:
    return f"{each['day']} {each['weekday']:<10} {each['hours']}  {each['why']}".rstrip()


def _day(day: date, business: Business) -> dict[str, str]:
    usual = business.week[day.weekday()]
    own = ", ".join(each.written for each in business.special if each.covers(day))
    holiday = business.holiday_name(day, business.languages[0])
    spans = business.spans(day)
    why = ", ".join(filter(None, (holiday, own))) or ("" if spans == usual else "unlike other weeks")
    said = hours_in_words(spans, "en") if business.has_hours() else "no hours given"
    return {"day": day.isoformat(), "weekday": f"{day:%A}", "hours": said, "why": why}
