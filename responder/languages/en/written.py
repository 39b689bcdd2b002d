"""English: what the program itself writes, in texts and calendars."""

from responder.languages.word_lists import words
from responder.languages.written_words import WrittenWords

WRITTEN = WrittenWords(
    called=words("en anglais english englisch ingles inglese"),
    conjunction="and",
    list_separator="; ",
    closed="closed",
    day_form="EEEE d MMMM",
    short_day_form="d MMMM",
    today_at="today at {}",
    day_at="{} at {}",
    date_form="%d %B %Y",
    short_date_form="%d %b",
    clock_form="{hour:02d}:{minute}",
    full_hour_form="{hour:02d}:00",
    hours_question="when are you open?",
    told_to_owner={"tag late": "will be late", "hand to a person": "waits"},
    calendar_notes={
        "confirmed": "confirmed by the client, {when}",
        "cancelled": "cancelled by the client, {when}",
        "move asked": "the client asks for another time, {when}",
        "rescheduled": "moved, {when}",
    },
    waiting_list={
        "one": "1 person waits for an answer.",
        "many": "{number} people wait for an answer.",
        "news": "appointment cancelled.",
        "more": "and {number} more",
        "late": "Found late: {number}.",
        "today": "today",
        "appointment": "appt",
        "cancelled": "cancels",
        "move": "wants another time",
        "nothing to cancel": "cancels, no appt known",
        "unsure": "has second thoughts",
        "not sent": "our SMS did not arrive",
        "no reminder": "no reminder could be sent",
        "unreadable": "message cannot be read",
        "missed call": "missed call",
    },
    link_or_reply="Or reply",
    reply_alone="What would suit you best? Reply",
)
