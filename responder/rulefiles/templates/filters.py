"""Template filters: those that write days, times and phone numbers as the contact's language does, and those of
Jinja that a text of any length must not be given to."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from responder.languages.cldr import date_pattern, format_date, format_time, speaks

_LONGEST_NAME = 200  # characters
_LISTS = (list, tuple, set, frozenset)
_YEAR_AT_THE_END = re.compile(r"(?:,| 'de'| 'del')? *y+$")


@pass_context
def write_date(context: Context, value: object, form: str = "") -> str:
    """Writes a day in the contact's language: "mardi 1er décembre". `form` is short, medium, long, full, or a pattern
    such as "d MMM"; the full form without its year where none is given. Anything that is no day stays as it is."""
    moment = _moment(value)
    if not isinstance(moment, date):
        return _as_it_is(value)
    language = _language(context)
    if not form:  # the language's own long form without its year: "EEEE, d 'de' MMMM 'de' y"
        form = _YEAR_AT_THE_END.sub("", date_pattern("full", language=language))
    return format_date(moment, form, language=language)


@pass_context
def write_time(context: Context, value: object, form: str = "") -> str:
    """Writes a time of day: "18h30" in French, "18:30" elsewhere, "6:30 PM" with `form` short in English. Anything that
    is no time stays as it is."""
    moment = _moment(value)
    if not isinstance(moment, datetime | time):
        return _as_it_is(value)
    language = _language(context)
    if form:
        return format_time(moment, form, language=language)
    if language == "fr":
        return f"{moment.hour}h{moment.minute:02d}" if moment.minute else f"{moment.hour}h"
    return format_time(moment, "HH:mm", language=language)


@pass_context
def write_weekday(context: Context, value: object) -> str:
    """Names the weekday of a day in the contact's language: "mardi". Anything that is no day stays as it is."""
    moment = _moment(value)
    if not isinstance(moment, date):
        return _as_it_is(value)
    return format_date(moment, "EEEE", language=_language(context))


def write_phone(value: object) -> str:
    """Writes a number of E.164 as people of its country do: "06 12 34 56 78" for "+33612345678". Anything else stays as
    it is."""
    text = str(value or "")
    if not text.startswith("+"):
        return text
    import phonenumbers

    try:
        number = phonenumbers.parse(text, None)
    except phonenumbers.NumberParseException:
        return text
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL))


def write_joined(value: object, between: str = "") -> str:
    """Writes the entries of a list with `between` between them. A text is no list: Jinja would put `between` after each
    of its letters, and doing that thrice with an SMS fills the memory of the machine."""
    return str(between).join(_as_it_is(each) for each in value) if isinstance(value, _LISTS) else _as_it_is(value)


def write_title(value: object) -> str:
    """Writes each word with a capital: "Anna Le Goff" for "anna le goff". A text longer than any name stays as it is:
    Jinja looks at it word by word, which takes milliseconds."""
    from jinja2.filters import do_title

    text = _as_it_is(value)
    return do_title(text) if len(text) <= _LONGEST_NAME else text


FILTERS: Mapping[str, Callable[..., Any]] = {
    "join": write_joined,
    "title": write_title,
    "date": write_date,
    "time": write_time,
    "weekday": write_weekday,
    "phone": write_phone,
}


def _moment(value: object) -> object:
    """Returns what a variable stands for: `appointment.date` and `.time` carry their moment in `at`."""
    return getattr(value, "at", value)


def _as_it_is(value: object) -> str:
    return "" if value is None else str(value)


def _language(context: Context) -> str:
    language = str(context.get("language") or "en")
    return language if speaks(language) else "en"
