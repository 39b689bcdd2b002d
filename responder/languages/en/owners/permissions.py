"""English: who wants no SMS, in the headings and cells of tables."""

from responder.languages.column_words import PermissionWords
from responder.languages.word_lists import ranked, words

PERMISSIONS = PermissionWords(
    refused=words("declin reject revoked stop blacklist blocklist blocked unsub disabl"),
    agreed=words("accept agree allow autori consent subscri optin permi granted enabl"),
    to_contact=words("contact send disturb"),
    channels=words("sms text texts message messages"),
    mails=words("email emails mail mails newsletter newsletters"),
    polite=words("thanks"),
    denials=words("without"),
    denials_apart=words("no never"),
    not_said=("null", "nan?", "n a", "unset", "undefined", "unspecified", "pending", "unknown"),
    nothing=("not? (?:yet )?",),
    known=(
        r"set\b",
        "defin",
        "specif",
        "provid",
        "known",
        "asked",
        "given",
        "answer",
        "respon",
        "prefer",
        "indic",
        "inform",
        "data",
        "applicable",
    ),
    refusing=("opt(?:ed)? out", "do not (?:contact|text|message|call)", "no sms", "stop sms", "sms stop"),
    messages=words("sms text texts message messages messaging whatsapp"),
    letters=words("mail mails email emails newsletter newsletters post"),
    consenting=("opt in",),
    reminding=words(
        "reminder reminders notification notifications notify alert alerts preference preferences enabled "
        "send confirmations"
    ),
    ways=ranked(
        "communication",
        "notification preference",
        "notification preferences",
        "contact preference",
        "contact preferences",
        "communication preference",
        "communication preferences",
        "reminder preference",
        "reminder preferences",
        "preferred contact",
        "preferred method",
        "preferred channel",
        "preferred communication",
        "contact method",
        "contact channel",
        "communication method",
        "communication channel",
        "notification method",
        "notification channel",
        "contact by",
        "contact via",
        "notify by",
        "notify via",
        "remind by",
        "remind via",
    ),
    other_ways=words("letter call calls post voice push fax"),
    unclear_ways=words("phone telephone mobile cell whatsapp"),
    tracked=words(
        "sent at date day days time hours before last count number template body delivered delivery log "
        "received id failed cost price lead"
    ),
)
