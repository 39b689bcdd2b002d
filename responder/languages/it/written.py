"""Italian: what the program itself writes, in texts and calendars."""

from responder.languages.word_lists import words
from responder.languages.written_words import WrittenWords

WRITTEN = WrittenWords(
    called=words("it italien italian italienisch italiano"),
    conjunction="e",
    list_separator="; ",
    closed="chiuso",
    day_form="EEEE d MMMM",
    short_day_form="d MMMM",
    today_at="oggi alle {}",
    day_at="{} alle {}",
    date_form="%d/%m/%Y",
    short_date_form="%d/%m",
    clock_form="{hour:02d}:{minute}",
    full_hour_form="{hour:02d}:00",
    hours_question="a che ora aprite?",
    told_to_owner={"tag late": "arriva tardi", "hand to a person": "aspetta risposta"},
    calendar_notes={
        "confirmed": "confermato dal cliente, {when}",
        "cancelled": "annullato dal cliente, {when}",
        "move asked": "il cliente chiede un altro momento, {when}",
        "rescheduled": "spostato, {when}",
    },
    waiting_list={
        "one": "1 persona attende una risposta.",
        "many": "{number} persone attendono una risposta.",
        "news": "appuntamento annullato.",
        "more": "e altre {number}",
        "late": "Ricevuti in ritardo: {number}.",
        "today": "oggi",
        "appointment": "app.",
        "cancelled": "annulla",
        "move": "vuole un altro orario",
        "nothing to cancel": "vuole annullare, nessun app. noto",
        "unsure": "ci ripensa",
        "not sent": "il nostro SMS non è arrivato",
        "no reminder": "nessun promemoria possibile",
        "unreadable": "messaggio illeggibile",
        "missed call": "chiamata persa",
    },
    link_or_reply="Oppure risponda",
    reply_alone="Quale momento preferisce? Risponda",
)
