"""Declares the words that the program itself writes."""

from collections.abc import Mapping
from typing import TypeAlias

from responder.dataclass import dataclass

Words: TypeAlias = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenWords:
    """Words that the program itself writes in texts, in calendars and to the owner.

    `called`: names of the language, in this and in other languages. `closed` is a day without opening hours. The `day`
    forms are patterns of CLDR, the `date` forms of strftime; the clock forms have `hour` and `minute` in them, and
    `today_at` and `day_at` holes in order. `hours_question` asks for opening hours. `told_to_owner` is what follows a
    name, by the action; `calendar_notes` the line of an event, by the status of its appointment; `waiting_list` the
    words about who waits. `link_or_reply` follows a link in a shipped template, `reply_alone` says it without one.
    """

    called: Words
    conjunction: str
    list_separator: str
    closed: str
    day_form: str
    short_day_form: str
    today_at: str
    day_at: str
    date_form: str
    short_date_form: str
    clock_form: str
    full_hour_form: str
    hours_question: str
    told_to_owner: Mapping[str, str]
    calendar_notes: Mapping[str, str]
    waiting_list: Mapping[str, str]
    link_or_reply: str
    reply_alone: str
