"""French: what the program itself writes, in texts and calendars."""

from responder.languages.word_lists import words
from responder.languages.written_words import WrittenWords

WRITTEN = WrittenWords(
    called=words("fr francais french franzosisch frances francese"),
    conjunction="et",
    list_separator=" ; ",
    closed="fermé",
    day_form="EEEE d MMMM",
    short_day_form="d MMMM",
    today_at="aujourd'hui à {}",
    day_at="{} à {}",
    date_form="%d/%m/%Y",
    short_date_form="%d/%m",
    clock_form="{hour}h{minute}",
    full_hour_form="{hour}h",
    hours_question="quels horaires ?",
    told_to_owner={"tag late": "sera en retard", "hand to a person": "attend une réponse"},
    calendar_notes={
        "confirmed": "confirmé par le client, {when}",
        "cancelled": "annulé par le client, {when}",
        "move asked": "le client demande un autre moment, {when}",
        "rescheduled": "déplacé, {when}",
    },
    waiting_list={
        "one": "1 personne attend une réponse.",
        "many": "{number} personnes attendent une réponse.",
        "news": "rendez-vous annulé.",
        "more": "et {number} de plus",
        "late": "Reçus en retard : {number}.",
        "today": "aujourd'hui",
        "appointment": "rdv",
        "cancelled": "annule",
        "move": "veut un autre moment",
        "nothing to cancel": "veut annuler, sans rdv connu",
        "unsure": "revient sur sa réponse",
        "not sent": "notre SMS n'est pas arrivé",
        "no reminder": "pas de rappel possible",
        "unreadable": "message illisible",
        "missed call": "appel manqué",
    },
    link_or_reply="Ou répondez",
    reply_alone="Quel moment vous convient ? Répondez",
)
