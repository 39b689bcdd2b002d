"""Shows the opening hours of a week and the days that differ, and changes them in the draft."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from starlette.responses import Response

from responder.dataclass import dataclass
from responder.domain.model.minute_spans import Span
from responder.domain.model.special_days import LEAP
from responder.domain.schedule.hours_in_words import hours_in_words
from responder.domain.syntax.value_syntax import BadValue
from responder.languages.catalogue import Told, sentence
from responder.rulefiles.edit.places import CannotEdit
from responder.services.rules import opening_hours
from responder.services.rules.cards import rule_cards
from responder.services.rules.opening_hours import FILE, NO_REGION, Kind, Special
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.rules.edited_files import changed, edited_files_of, problems_in, why_unchanged
from responder.web.console.rules.week_picture import week_picture
from responder.web.console.visit import Visit

_AHEAD = 28  # days that are listed
_SPANS = 2  # pairs of times that a day is asked for at least
_MONDAY = date(2024, 1, 1)
_ASKED = ("kind", "first", "last", "from", "until", "yearly")  # of a day that differs


@dataclass(frozen=True, slots=True)
class Row:
    """A day of the week with its pairs of times."""

    day: int
    name: str
    spans: Sequence[Span]

    @property
    def pairs(self) -> list[tuple[str, str]]:
        pairs = [(opening_hours.clock(each.start), opening_hours.clock(each.end)) for each in self.spans]
        return pairs + [("", "")] * max(0, _SPANS - len(pairs))


async def show(visit: Visit) -> Response:
    return await _page(visit)


async def _page(visit: Visit, *, refused: Told = "", status: int = 200) -> Response:
    edited = await edited_files_of(visit)
    if FILE not in edited.files:
        return visit.page("rules/gone.html", status=404)
    text = rule_cards.text_of(edited.files, FILE)
    try:
        week, specials = opening_hours.week_of(text), opening_hours.specials_of(text)
    except CannotEdit:
        return visit.page("rules/gone.html", status=404)
    checked = await visit.console.checked(edited.draft.files) if edited.draft else None
    business = checked.business if checked and checked.business else visit.business
    rows = [Row(day, visit.times.weekday(_MONDAY + timedelta(days=day)), spans) for day, spans in enumerate(week)]
    return visit.page(
        "rules/hours.html",
        status=status,
        edited=edited,
        rows=rows,
        words={row.day: hours_in_words(row.spans, visit.catalogue.language) for row in rows},
        picture=week_picture(week),
        specials=[(each, _named(visit, each)) for each in specials],
        coming=opening_hours.coming_days(business, visit.times.today, _AHEAD),
        in_words=lambda spans: hours_in_words(spans, visit.catalogue.language),
        region=opening_hours.region_in(text),
        regions=opening_hours.regions_of(business.country, visit.times.today.year),
        **problems_in(visit, edited, checked, FILE),
        refused=refused,
        typed={each.value: _special_typed(visit, each, bool(refused)) for each in Kind},
    )


def _special_typed(visit: Visit, kind: Kind, refused: bool) -> Mapping[str, str]:
    """Returns what was typed for a day off or an opening that was refused, to be typed right; "" for all else."""
    again = refused and visit.form.get("do") == "add" and visit.form.get("kind") == kind.value
    return {name: visit.form.get(name, "") if again else "" for name in _ASKED}


def _named(visit: Visit, special: Special) -> str:
    """Words an entry: "Thursday 24 December", "1 August to 15 August, every year", with its hours."""
    return "; ".join(_entry(visit, special, number) for number in range(len(special.days))) or special.written


def _entry(visit: Visit, special: Special, number: int) -> str:
    each, _ = special.days[number], visit.catalogue.gettext
    if each.yearly:
        first, last = (visit.times.day_and_month(on.replace(year=LEAP)) for on in (each.first, each.last))
    else:
        first, last = visit.times.full_day(each.first), visit.times.full_day(each.last)
    told = first if each.first == each.last else _("{first} to {last}", first=first, last=last)
    told = _("{days}, every year", days=told) if each.yearly else told
    return f"{told}, {hours_in_words(each.spans, visit.catalogue.language)}" if each.spans else told


async def save(visit: Visit) -> Response:
    """Saves the week, adds a day off or an opening, or takes one away."""
    try:
        change = _change(visit)
    except (BadValue, ValueError) as refused:
        told = refused.told if isinstance(refused, BadValue) else sentence("there is no such day in the calendar")
        return await _page(visit, refused=told, status=422)
    if change is None:
        return visit.page("rules/gone.html", status=404)
    drafted = await changed(visit, FILE, change, "hours")
    if why := why_unchanged(drafted):
        return await _page(visit, refused=why, status=409)
    return visit.go("/rules/hours")


def _change(visit: Visit) -> Callable[[str], str] | None:
    """Raises BadValue, and ValueError for a day that is none."""
    form, asked = visit.form, visit.form.get("do", "")
    if asked == "week":
        week = tuple(opening_hours.spans_typed(_typed(visit, day)) for day in range(7))
        return lambda text: opening_hours.with_week(text, week, like=text)
    if asked == "region":
        return _region_change(visit)
    kind = next((each for each in Kind if each.value == form.get("kind")), None)
    if kind is None:
        return None
    if asked == "take away":
        return lambda text: opening_hours.without_special(text, kind, form.get("written", ""))
    if asked != "add":
        return None
    first, last, begin, end = (form.get(name, "").strip() for name in ("first", "last", "from", "until"))
    written = opening_hours.special_days_written(first, last, begin, end, yearly=bool(form.get("yearly")))
    return lambda text: opening_hours.with_special(text, kind, written)


def _region_change(visit: Visit) -> Callable[[str], str] | None:
    regions = opening_hours.regions_of(visit.business.country, visit.times.today.year)
    code, known = visit.form.get("region", ""), {NO_REGION, *(each.code for each in regions)}
    return (lambda text: opening_hours.with_region(text, code)) if code in known else None


def _typed(visit: Visit, day: int) -> list[tuple[str, str]]:
    begins, ends = (visit.listed.get(f"{name}-{day}", ()) for name in ("from", "until"))
    return [(begin.strip(), end.strip()) for begin, end in zip(begins, ends, strict=False)]


ROUTES = (
    PageRoute(path="/rules/hours", view=show, may=May.SEE_RULES),
    PageRoute(path="/rules/hours", view=save, may=May.EDIT_RULES, method="POST"),
)
