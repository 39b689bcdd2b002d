"""`business.yaml` as the core's Business, every value checked."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TypeVar

from responder.domain.model.business import AccountRoles, Budgets, Business, Price, Span, Tell
from responder.domain.model.numbers import NumberKind, read_number
from responder.domain.syntax import value_syntax
from responder.domain.syntax.cldr_names import country_named
from responder.domain.syntax.language_codes import language_of
from responder.domain.syntax.parsed_values import value_of
from responder.domain.syntax.value_syntax import BadValue
from responder.domain.text.sms_parts import gsm7, parts_of
from responder.domain.text.suggestions import did_you_mean
from responder.languages.catalogue import Told, sentence
from responder.rulefiles.compile.business_file.business_days import build_special_days, region_of, warn_of_regions
from responder.rulefiles.compile.business_file.calendars import build_calendars
from responder.rulefiles.compile.business_file.holidays import PublicHolidays, country_codes
from responder.rulefiles.compile.business_file.time_zones import country_of_zone, time_zone, warn_of_clock
from responder.rulefiles.compile.post_addresses import PrivateNetworks, warn_of_post, wrong_with_address
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.schema.business_keys import OWNER_IS_TOLD
from responder.rulefiles.schema.read_values import entries, text_of, texts_of
from responder.rulefiles.yaml.tree import Entry, Map, Node, Text

T = TypeVar("T")

_WRONG_NUMBERS = frozenset([NumberKind.INVALID, NumberKind.NAMED_SENDER, NumberKind.HIDDEN])
_HIGHEST_BUDGET = 1_000_000


def build_business(root: Node, now: datetime, problems: Problems, reach: PrivateNetworks | None = None) -> Business:
    """Builds the business; a value that cannot be read keeps its default, and is a problem. `reach`: see
    `warn_of_post`."""
    found = entries(root, "business", problems)
    zone = _one(found, "zone", time_zone, problems) or Business().zone
    country = _one(found, "country", _country, problems) or country_of_zone(zone.key) or Business().country
    if "zone" in found:
        warn_of_clock(Business(zone=zone, country=country), found["zone"].value.place, problems)
    region = _one(found, "region", lambda text: region_of(text, country), problems) or ""
    allowed = _many(found, "allowed countries", _country, problems)
    languages = _many(found, "languages", language_of, problems)
    year = now.astimezone(zone).year
    owner = _one(found, "owner", lambda text: phone_number(text, country), problems) or ""
    week, holidays = _week(found.get("hours"), problems), PublicHolidays(country, region, range(year - 1, year + 3))
    if "region" not in found and "hours" in found:
        warn_of_regions(found.get("country", found["hours"]).key.place, country, year, problems)
    return Business(
        zone=zone,
        name=_name(found, problems),
        phones=_phones(found, country, problems),
        owner=owner,
        country=country,
        languages=tuple(dict.fromkeys(languages)) or Business().languages,
        week=week,
        holidays=holidays,
        special=build_special_days(found, week, holidays, problems),
        quiet=_one(found, "quiet", value_syntax.quiet, problems) or Business().quiet,
        allowed_countries=frozenset(allowed) or frozenset({country}),
        budgets=_budgets(found.get("budgets"), problems),
        sms_price=_one(found, "sms price", _price, problems),
        accounts=_accounts(found.get("accounts"), problems),
        calendars=build_calendars(found.get("calendars"), problems, reach),
        appointments_to=_posts_to(found, problems, reach),
        tell_owner=_tell_owner(found, problems),
        cancel_stops=bool(_one(found, "cancel stops", value_syntax.yes_or_no, problems)),
        second_thought=_wait(found, "second thought", value_syntax.second_thought, Business().second_thought, problems),
        missed_call_wait=_wait(
            found, "missed call wait", value_syntax.missed_call_wait, Business().missed_call_wait, problems
        ),
    )


def _one(found: Mapping[str, Entry], key: str, parse: Callable[[str], T], problems: Problems) -> T | None:
    text = text_of(found[key].value, key, problems) if key in found else None
    return value_of(text, parse, problems) if text else None


def _posts_to(found: Mapping[str, Entry], problems: Problems, reach: PrivateNetworks | None) -> str:
    url = _one(found, "post appointments", _address, problems) or ""
    if url:
        warn_of_post(url, found["post appointments"].value.place, reach, problems)
    return url


def _address(text: str) -> str:
    wrong = wrong_with_address(text.strip())
    if wrong:
        raise BadValue(wrong, sentence("write it like: https://crm.example.com/hooks/appointments"))
    return text.strip()


def _name(found: Mapping[str, Entry], problems: Problems) -> str:
    """Reads the name; a letter in it that is dear is told of once, here, and not for every text with the name in it."""
    text = text_of(found["name"].value, "name", problems) if "name" in found else None
    dear = parts_of(text.value.strip()).beyond if text else ""
    if text and dear:
        message = sentence(
            'every SMS with this name in it holds 70 characters instead of 160, because of "{dear}"', dear=dear
        )
        problems.warn(text.place, "sms-alphabet", message, "write: " + gsm7(text.value).strip('" '))
    return text.value.strip() if text else ""


def _many(found: Mapping[str, Entry], key: str, parse: Callable[[str], T], problems: Problems) -> list[T]:
    texts = texts_of(found[key].value, key, problems) if key in found else []
    return [value for text in _split(texts) if (value := value_of(text, parse, problems)) is not None]


def _split(texts: list[Text]) -> list[Text]:
    """Splits texts at their commas: "fr, en" is a list too."""
    return [text._replace(value=part.strip()) for text in texts for part in text.value.split(",") if part.strip()]


def _country(text: str) -> str:
    code = text.strip().upper()
    if code in country_codes():
        return code
    near = country_named(text)
    hint = sentence('did you mean "{near}"?', near=near) if near else sentence("two letters, as in: FR, BE, CH, GB, US")
    raise BadValue(sentence('there is no country "{text}"', text=text), hint)


def phone_number(text: str, country: str) -> str:
    """Reads a phone number as E.164. Raises BadValue."""
    number = read_number(text, country)
    if number.kind in _WRONG_NUMBERS:
        raise BadValue(sentence('"{text}" is not a phone number', text=text), sentence('write it like: "+33612345678"'))
    return number.text


def _wait(
    found: Mapping[str, Entry], key: str, parse: Callable[[str], timedelta], default: timedelta, problems: Problems
) -> timedelta:
    """Reads a wait; `none` is no time at all, and not the default."""
    wait = _one(found, key, parse, problems)
    return default if wait is None else wait


def _tell_owner(found: Mapping[str, Entry], problems: Problems) -> frozenset[Tell]:
    if "tell owner" not in found:
        return Business().tell_owner
    words = _many(found, "tell owner", _told, problems)
    return frozenset(Tell(each) for each in words if each != "none")


def _told(text: str) -> str:
    word = text.strip().lower()
    if word not in OWNER_IS_TOLD:
        raise BadValue(sentence('the owner cannot be told "{text}"', text=text), did_you_mean(word, OWNER_IS_TOLD))
    return word


def _phones(found: Mapping[str, Entry], country: str, problems: Problems) -> tuple[str, ...]:
    each = [_many(found, key, lambda text: phone_number(text, country), problems) for key in ("phone", "phones")]
    return tuple(dict.fromkeys(number for numbers in each for number in numbers))


def _week(entry: Entry | None, problems: Problems) -> tuple[tuple[Span, ...], ...]:
    week: list[tuple[Span, ...] | None] = [None] * 7
    if entry is None:
        return Business().week
    if not isinstance(entry.value, Map):
        message = sentence("opening hours are given by days")
        problems.error(entry.value.place, "wrong-shape", message, _by_days(entry.value))
        return Business().week
    for key, value in entry.value.entries:
        days = value_of(key, value_syntax.days, problems)
        texts = texts_of(value, key.value, problems)
        joined = texts[0]._replace(value=", ".join(text.value for text in texts)) if texts else None
        spans = value_of(joined, value_syntax.spans, problems) if joined else None
        for day in sorted(days or ()):
            if week[day] is not None:
                message = sentence("{value} has its hours on another line already", value=value_syntax.DAY_NAMES[day])
                problems.error(key.place, "day-twice", message, sentence("write all spans of a day on one line"))
                break
            week[day] = spans or ()
    return tuple(spans or () for spans in week)


def _by_days(value: Node) -> Told:
    """Says how hours are given by days, with those that are written where they can be read."""
    try:
        read = value_syntax.spans_in_digits(value_syntax.spans(value.value)) if isinstance(value, Text) else ""
    except BadValue:
        read = ""
    if read:
        return sentence("write it like:\n{example}", example=f'hours: {{monday-friday: "{read}"}}')
    return sentence('write it like:\nhours: {monday-friday: "09:00-12:30, 14:00-18:30", saturday: "09:00-13:00"}')


def _budgets(entry: Entry | None, problems: Problems) -> Budgets:
    budgets = Budgets()
    for name, each in (entries(entry.value, "budgets", problems) if entry else {}).items():
        text = text_of(each.value, name, problems)
        count = value_of(text, _count, problems) if text else None
        if count is not None:
            budgets = replace(budgets, **{name.replace(" ", "_"): count})
    return budgets


def _price(text: str) -> Price:
    found = _MONEY.fullmatch(text.strip())
    if found is None:
        raise BadValue(sentence('"{text}" is not a price', text=text), sentence("write it like: 0.049 EUR"))
    return Price(Decimal(found[1].replace(",", ".")), found[2])


_MONEY = re.compile(r"(\d{1,4}(?:[.,]\d{1,6})?)\s*([A-Za-z]{2,5}|[€$£])")


def _accounts(entry: Entry | None, problems: Problems) -> AccountRoles:
    found = entries(entry.value, "accounts", problems) if entry else {}
    named = {name: text_of(each.value, name, problems) for name, each in found.items()}
    logins = {_ROLES[name]: text.value.strip() for name, text in named.items() if text}
    return AccountRoles(**logins)


_ROLES = {"reminders": "reminders", "announcements": "announcements", "fail over to": "reserve"}


def _count(text: str) -> int:
    plain = text.replace("_", "").replace(" ", "")
    if not plain.isascii() or not plain.isdigit() or int(plain[:12]) > _HIGHEST_BUDGET:
        raise BadValue(
            sentence('"{text}" is not a whole number up to a million', text=text), sentence("write it like: 12")
        )
    return int(plain)
