"""English: words with which owners write values."""

from responder.languages.language import phrases, ranked, words
from responder.languages.owners import ValueWords

VALUES = ValueWords(
    units={
        1: words("s sec secs second seconds"),
        60: words("m min mins mn minute minutes"),
        3_600: words("h hr hrs hour hours"),
        86_400: words("d day days"),
        604_800: words("w week weeks"),
    },
    weekdays=ranked(
        "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat",
        "sunday sun",
    ),
    days_of_two_languages={},
    short_days=words(""),
    hour_signs=("h",),
    before_an_hour=words("at"),
    conjunctions=words("and"),
    then=words("then"),
    to=words("to until"),
    before_hours=words("from"),
    before_days=words("from"),
    until=("to", "until", "till", "through"),
    ordinals=words("st nd rd th"),
    before_a_month=words("of"),
    before_a_date=words("on the from"),
    days_ahead={0: words("today"), 1: words("tomorrow")},
    yes=words("yes y yep yeah ok true on"),
    no=words("no n nope false off"),
    closed=words("closed none"),
    closed_days=("closed",),
    holidays=words("holidays holiday"),
    no_region=words("none no"),
    repeats={
        "daily": ("daily", "every day"),
        "weekly": ("weekly", "every week"),
        "monthly": ("monthly", "every month"),
        "yearly": ("yearly", "every year"),
    },
    once=("once", "1x", "one", "1"),
    per=words("per every a an each in /"),
    calendar_places={
        "summary": words("title subject name"),
        "description": words("notes note body text"),
        "location": words("place where"),
        "attendee": words("attendees guest guests participant"),
    },
    passwords=phrases("password, login, user, username, token"),
    countries={"uk": "GB", "england": "GB", "great britain": "GB", "usa": "US", "holland": "NL"},
)  # fmt: skip
