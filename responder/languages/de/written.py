"""German: what the program itself writes, in texts and calendars."""

from responder.languages.word_lists import words
from responder.languages.written_words import WrittenWords

WRITTEN = WrittenWords(
    called=words("de allemand german deutsch aleman tedesco"),
    conjunction="und",
    list_separator="; ",
    closed="geschlossen",
    day_form="EEEE, d. MMMM",
    short_day_form="d. MMMM",
    today_at="heute um {} Uhr",
    day_at="{} um {} Uhr",
    date_form="%d.%m.%Y",
    short_date_form="%d/%m",
    clock_form="{hour:02d}:{minute}",
    full_hour_form="{hour:02d}:00",
    hours_question="haben Sie geöffnet?",
    told_to_owner={"tag late": "kommt später", "hand to a person": "wartet"},
    calendar_notes={
        "confirmed": "vom Kunden bestätigt, {when}",
        "cancelled": "vom Kunden abgesagt, {when}",
        "move asked": "der Kunde bittet um einen anderen Termin, {when}",
        "rescheduled": "verschoben, {when}",
    },
    waiting_list={
        "one": "1 Person wartet auf Antwort.",
        "many": "{number} Personen warten auf Antwort.",
        "news": "Termin abgesagt.",
        "more": "und {number} weitere",
        "late": "Spät gefunden: {number}.",
        "today": "heute",
        "appointment": "Termin",
        "cancelled": "sagt ab",
        "move": "möchte eine andere Zeit",
        "nothing to cancel": "sagt ab, kein Termin bekannt",
        "unsure": "ist sich nicht mehr sicher",
        "not sent": "unsere SMS kam nicht an",
        "no reminder": "keine Erinnerung möglich",
        "unreadable": "Nachricht nicht lesbar",
        "missed call": "verpasster Anruf",
    },
    link_or_reply="Oder antworten",
    reply_alone="Wann würde es Ihnen passen? Antworten",
)
