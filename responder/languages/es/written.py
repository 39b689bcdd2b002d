"""Spanish: what the program itself writes, in texts and calendars."""

from responder.languages.word_lists import words
from responder.languages.written_words import WrittenWords

WRITTEN = WrittenWords(
    called=words("es espagnol spanish spanisch espanol spagnolo"),
    conjunction="y",
    list_separator="; ",
    closed="cerrado",
    day_form="EEEE d 'de' MMMM",
    short_day_form="d 'de' MMMM",
    today_at="hoy a las {}",
    day_at="{} a las {}",
    date_form="%d/%m/%Y",
    short_date_form="%d/%m",
    clock_form="{hour:02d}:{minute}",
    full_hour_form="{hour:02d}:00",
    hours_question="¿a qué hora abren?",
    told_to_owner={"tag late": "llega tarde", "hand to a person": "espera respuesta"},
    calendar_notes={
        "confirmed": "confirmada por el cliente, {when}",
        "cancelled": "cancelada por el cliente, {when}",
        "move asked": "el cliente pide otro momento, {when}",
        "rescheduled": "cambiada, {when}",
    },
    waiting_list={
        "one": "1 persona espera respuesta.",
        "many": "{number} personas esperan respuesta.",
        "news": "cita cancelada.",
        "more": "y {number} más",
        "late": "Recibidos tarde: {number}.",
        "today": "hoy",
        "appointment": "cita",
        "cancelled": "cancela",
        "move": "quiere otro momento",
        "nothing to cancel": "quiere cancelar, sin cita conocida",
        "unsure": "cambia su respuesta",
        "not sent": "nuestro SMS no llegó",
        "no reminder": "sin recordatorio posible",
        "unreadable": "mensaje ilegible",
        "missed call": "llamada perdida",
    },
    link_or_reply="O responda",
    reply_alone="¿Qué momento prefiere? Responda",
)
