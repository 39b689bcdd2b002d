"""`closed`, `open` and `region` of business.yaml, held against each other and against the public holidays."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from responder.domain.model.minute_spans import Span
from responder.domain.model.rules import Place
from responder.domain.model.special_days import SpecialDays
from responder.domain.syntax.value_syntax import DAY_NAMES, BadValue
from responder.domain.text.suggestions import did_you_mean
from responder.languages import in_any
from responder.languages.catalogue import Told, sentence
from responder.rulefiles.compile.business_file.holidays import (
    name_of_region,
    region_codes,
    region_named,
    regional_holidays,
)
from responder.rulefiles.compile.business_file.special_days import contradiction, days_of, special_days
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.schema.read_values import texts_of
from responder.rulefiles.yaml.tree import Entry, Text

Week = tuple[tuple[Span, ...], ...]
NO_REGION = in_any(lambda each: each.values.no_region) | {"-"}
_MOST_NAMED = 3
_MOST_LISTED = 20


def build_special_days(
    found: Mapping[str, Entry], week: Week, holidays: Collection[date], problems: Problems
) -> tuple[SpecialDays, ...]:
    """Builds every entry of `closed` and `open`; what contradicts itself is a problem at its place."""
    entries = [*_entries(found.get("closed"), "closed", problems), *_entries(found.get("open"), "open", problems)]
    special = tuple(entry for entry, _ in entries)
    both = contradiction(special)
    if both:
        opening, closing = both
        place = next(text.place for entry, text in entries if entry is opening)
        message = sentence(
            '"{opening}" is open, and "{closing}" is closed: these are the same days',
            opening=opening.written,
            closing=closing.written,
        )
        hint = sentence("delete one of them; to close for a part of the day, write its hours into `closed`")
        problems.error(place, "contradiction", message, hint)
    for entry, text in entries:
        if entry.opens:
            _look_at_opening(entry, text.place, week, holidays, special, problems)
    return special


def _entries(entry: Entry | None, name: str, problems: Problems) -> list[tuple[SpecialDays, Text]]:
    found: list[tuple[SpecialDays, Text]] = []
    for text in texts_of(entry.value, name, problems) if entry else []:
        try:
            found += [(each, text) for each in special_days(text.value, opens=name == "open")]
        except BadValue as error:
            problems.error(text.place, "bad-value", error.told, error.advice)
    return found


def _look_at_opening(
    entry: SpecialDays,
    place: Place,
    week: Week,
    holidays: Collection[date],
    special: Sequence[SpecialDays],
    problems: Problems,
) -> None:
    """Reports an opening without hours on days that have none, and one over several days that opens what is closed
    otherwise."""
    if not entry.spans and not any(week[day.weekday()] for day in days_of(entry)):
        message = sentence('"{entry}" says no hours, and `hours` has none for that day', entry=entry.written)
        problems.error(
            place, "no-hours", message, sentence("write from when to when: {entry} 10:00-16:00", entry=entry.written)
        )
    if entry.length == 1 or not entry.spans or entry.yearly:
        return
    ruled = [each for each in special if not each.opens and not each.spans and each.rank < entry.rank]
    days = [day for day in days_of(entry) if not any(each.covers(day) for each in ruled)]
    off = [day for day in days if day in holidays]
    free = [day for day in days if not week[day.weekday()]]
    if off or free:
        opened = [sentence("{day} (a public holiday)", day=str(day)) for day in off]
        opened += [
            sentence("every {name}", name=name) for name in dict.fromkeys(DAY_NAMES[day.weekday()] for day in free)
        ]
        message = sentence(
            '"{entry}" opens days that are closed otherwise: {listed}', entry=entry.written, listed=tuple(opened)
        )
        hint = sentence("if it does not: write these into `closed`, or name each day in `open`")
        problems.warn(place, "opens-closed-days", message, hint)


def region_of(text: str, country: str) -> str:
    """Reads the code of a part of a country, by code or by name; "" for none of them. Raises BadValue."""
    word = text.strip()
    if word in NO_REGION:  # in small letters, as no code is: not worth importing the holidays of a country
        return ""
    regions = region_codes(country)
    if word.lower() in NO_REGION or word in regions:
        return "" if word not in regions else word
    if not regions:
        raise BadValue(
            sentence("{country} has no regions with holidays of their own", country=country),
            sentence("delete this line"),
        )
    code = region_named(word, country)
    if code:
        return code
    names = [name_of_region(each, country) for each in regions]
    hint = sentence(
        "{did_you_mean}\nif yours has no public holidays of its own: none", did_you_mean=did_you_mean(word, names)
    )
    raise BadValue(sentence('{country} has no region "{word}"', country=country, word=word), hint)


def depends_on_region(country: str, year: int) -> bool:
    """Checks whether some public holidays of a country are those of a part of it."""
    return bool(regional_holidays(country, year))


def regions_with_holidays(country: str, year: int) -> tuple[str, ...]:
    """Returns the codes of the parts of a country that have public holidays of their own, those with a name first."""
    regions = {region for each in regional_holidays(country, year) for region in each.regions}
    return tuple(sorted(regions, key=lambda each: (name_of_region(each, country) == each, each)))


def names_of_regions(country: str, year: int) -> tuple[str, ...]:
    """Returns what such parts are called, twenty at most."""
    return tuple(name_of_region(each, country) for each in regions_with_holidays(country, year)[:_MOST_LISTED])


def warn_of_regions(place: Place, country: str, year: int, problems: Problems) -> None:
    """Warns where some public holidays are those of a part of the country, and no region is given."""
    days = regional_holidays(country, year)
    if not days:
        return
    regions = sorted({region for each in days for region in each.regions})
    named = list(dict.fromkeys(each.name for each in days))
    shown: Told = ", ".join(named[:_MOST_NAMED])
    if len(named) > _MOST_NAMED:
        shown = sentence("{shown} and others", shown=shown)
    message = sentence(
        "some public holidays of {country} are those of a region ({shown}), and no `region` is given",
        country=country,
        shown=shown,
    )
    example = next((each for each in regions if name_of_region(each, country) != each), regions[0])
    hint = sentence(
        "write the one you are in, as in: region: {example}\nor, if these are no days off for you: region: none",
        example=example,
    )
    problems.warn(
        place, "region", message, sentence("{hint}\n{choices}", hint=hint, choices=_choices(regions, country))
    )


def _choices(codes: Sequence[str], country: str) -> Told:
    """Lists the regions that have a name, by their codes, twenty at most, and how many others there are: "57 is
    Moselle, 6AE is Alsace"."""
    regions = [(code, name) for code in codes if (name := name_of_region(code, country)) != code]
    names = tuple(sentence("{code} is {name}", code=code, name=name) for code, name in regions[:_MOST_LISTED])
    if len(regions) <= _MOST_LISTED:
        return sentence("{names}", names=names)
    others = len(regions) - _MOST_LISTED
    return sentence("{names} and {others} others, which may be written by name", names=names, others=others)
