"""The one table of keys: what an owner may write, where, and what it means.

The loader reads with it, "did you mean" suggests from it, `responder schema` and the documentation print it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from responder.core.variables import VARIABLES
from responder.language.moments import PATTERN


class Kind(StrEnum):
    """The shape of a value."""

    TEXT = "text"
    TEXTS = "text or list of texts"
    YES_NO = "yes or no"
    CHOICE = "one of the choices"
    CHOICES = "one or several of the choices"
    NUMBER = "whole number"
    TABLE = "keys and values"
    RULES = "list of rules"
    TABLES = "list of keys and values"
    ACTIONS = "list of actions"
    REPLY = "text, list of texts, or texts by language"
    EXAMPLES = "list of texts, or such lists by language"
    SAYS = "text, list of texts, or keys"
    CONDITIONS = "keys and values, or a list of them"
    HOURS = "spans of hours by days"


@dataclass(frozen=True, slots=True)
class Key:
    """One key. `about` is one line for a reader; `inside` names the table its value is made of. `others` are the
    words people use for it, in English and French."""

    name: str
    kind: Kind
    about: str
    example: str
    default: str = ""
    choices: tuple[str, ...] = ()
    inside: str = ""
    others: tuple[str, ...] = ()
    required: bool = False
    pattern: str = ""  # of values beside the choices


MOMENTS = (
    "24h before appointment",
    "2h after appointment",
    "no answer for 2h",
    "not delivered",
    "missed calls at opening",
)
WHEN = (
    "sms",
    "missed call",
    "incoming call",
    "outgoing call",
    "link clicked",
    "delivered",
    "call note",
    "unclear",
)
HOURS = ("open", "closed", "lunch", "holiday")
CONTACTS = ("known", "unknown", "new")
NUMBERS = ("mobile", "landline", "hidden", "foreign")
APPOINTMENTS = ("none", "upcoming", "awaiting answer", "confirmed", "cancelled", "today", "several", "past")
ACTIONS = (
    "confirm appointment",
    "cancel appointment",
    "ask to move appointment",
    "move appointment to {date}",
    "opt out",
    "opt in",
    "tag X",
    "untag X",
    "notify NUMBER: text",
    "post URL",
    "hand to a person",
    "stop follow-ups",
    "save contact",
    "call back",
)
CAPTURES = VARIABLES["captured"]
CALENDAR_PLACES = ("attendee", "summary", "description", "location")

_RULE = (
    Key(
        "name",
        Kind.TEXT,
        "What the rule is called; unique in the rulebook. Logs, tests and the console know it by this name.",
        "Appointment confirmed",
        others=("nom", "id", "title", "titre"),
        required=True,
    ),
    Key(
        "when",
        Kind.CHOICES,
        "What must happen for the rule to be asked. What time brings counts too: `24h before appointment`, "
        "`2h after appointment` (any time will do), `no answer for 2h` after a message of the rule in `after`, "
        "`not delivered` (an hour without a report, or `not delivered for 3h`), `missed calls at opening`.",
        "sms",
        choices=(*WHEN, *MOMENTS),
        pattern=PATTERN,
        others=("quand", "on", "event", "trigger", "if event", "evenement"),
        required=True,
    ),
    Key(
        "says",
        Kind.SAYS,
        "What the SMS (or the note on a call) must say. A text or a list is short for `words`.",
        "[rdv, rendez-vous]",
        inside="says",
        others=("dit", "keywords", "mots", "words", "text", "message", "contains", "match", "mots cles"),
    ),
    Key(
        "if",
        Kind.CONDITIONS,
        "Every line must hold for the rule to answer.",
        "{hours: closed}",
        inside="if",
        others=("si", "conditions", "condition", "where", "only if"),
    ),
    Key(
        "do",
        Kind.ACTIONS,
        "What is done besides answering.",
        "[confirm appointment]",
        choices=ACTIONS,
        others=("faire", "action", "actions", "then", "fais", "alors"),
    ),
    Key(
        "reply",
        Kind.REPLY,
        "The answer: its text, or the name of a file in templates/. A list takes turns; `fr: ...` and `en: ...` "
        "give one a language.",
        "appointment_confirmed.txt",
        others=("reponse", "réponse", "répondre", "repondre", "answer", "template", "respond", "response", "send text"),
    ),
    Key(
        "link",
        Kind.TEXT,
        "The address to track; its short form replaces [link] in the reply.",
        "https://example.com/rdv/{{ appointment.id }}",
        others=("lien", "url", "href"),
    ),
    Key(
        "send",
        Kind.TEXT,
        "When the reply leaves: now, after a time, or when the business opens.",
        "after 10m",
        default="now; 45s after a missed call",
        others=("envoyer", "delay", "send after", "delai", "wait"),
    ),
    Key(
        "limit",
        Kind.TEXT,
        "How often the rule may answer one contact.",
        "once per 12h",
        default="none; once per 1h for a missed call",
        others=("limite", "cooldown", "max", "rate"),
    ),
    Key(
        "priority",
        Kind.CHOICE,
        "High rules are asked first, low ones last.",
        "high",
        default="normal",
        choices=("high", "normal", "low"),
        others=("priorite", "priorité", "order", "rank"),
    ),
    Key(
        "active",
        Kind.YES_NO,
        "`no` switches the rule off: it is read and checked, and never asked.",
        "no",
        default="yes",
        others=("actif", "active?", "enabled", "on/off", "actived"),
    ),
    Key(
        "otherwise",
        Kind.CHOICE,
        "`continue` lets this rule act and the search go on to the next one.",
        "continue",
        choices=("continue",),
        others=("else", "sinon", "continue"),
    ),
    Key(
        "rule",
        Kind.TEXTS,
        "For link clicked, delivered and not delivered: the rule (or rules) that sent the message.",
        "Missed call",
        others=("sent by", "from rule", "règle", "regle"),
    ),
    Key(
        "examples",
        Kind.TABLE,
        "Texts that must, and must not, end in this rule. They are tried at every load.",
        "{yes: [oui], no: [je ne viens pas]}",
        inside="examples",
        others=("exemples", "example", "exemple", "tests"),
    ),
)

_SAYS = (
    Key(
        "words",
        Kind.TEXTS,
        "Any of these words or phrases; {yes} stands for a whole list of rules/words/, and `plutôt {date}` gives what "
        "stands there to the reply as {{ captured.date }}.",
        '["{yes}", confirme]',
        others=("mots", "any of", "keywords", "word", "any", "contains"),
    ),
    Key("all of", Kind.TEXTS, "Every one of these.", '["{question}", prix]', others=("all", "tous", "toutes", "every")),
    Key(
        "phrase",
        Kind.TEXTS,
        "These words in this order, with nothing between. {date}, {time}, {number}, {email} and {name} stand for "
        "one, and give it to the reply as {{ captured.date }}.",
        "c'est noté",
        others=("phrases", "expression"),
    ),
    Key(
        "exactly",
        Kind.TEXTS,
        "The whole message is this, punctuation aside.",
        "1",
        others=("exact", "exactement", "equals", "is", "exact match"),
    ),
    Key(
        "starts with",
        Kind.TEXTS,
        "The message starts with this.",
        "rdv",
        others=("begins with", "commence par", "start", "prefix"),
    ),
    Key(
        "pattern",
        Kind.TEXTS,
        "A regular expression (RE2). It sees the text in small letters and without accents.",
        r"'\b\d{5}\b'",
        others=("regex", "regexp", "patterns", "motif", "re"),
    ),
    Key(
        "without",
        Kind.TEXTS,
        "None of these; looked at first. /.../ is a pattern, {another day} any day that is not the appointment's.",
        '["{cancel}", "{question}"]',
        others=("sans", "except", "not", "excluding", "none of", "sauf"),
    ),
    Key(
        "typos",
        Kind.CHOICE,
        "How much mistyping is forgiven.",
        "none",
        default="normal",
        choices=("none", "normal", "more"),
        others=("fautes", "fuzzy", "typo", "tolerance"),
    ),
    Key(
        "whole message",
        Kind.YES_NO,
        "Nothing of weight may be left unexplained: what makes an automatic answer safe.",
        "yes",
        default="no",
        others=("whole", "message entier", "entire message", "full message"),
    ),
)

_IF = (
    Key("hours", Kind.CHOICES, "The business is open, closed, at lunch, on holiday.", "closed", choices=HOURS,
        others=("heures", "horaires", "open", "opening hours")),
    Key("days", Kind.TEXTS, "Days of the week.", "monday-friday", others=("jours", "day", "jour", "weekday")),
    Key("between", Kind.TEXT, "A time of day; may run over midnight.", "18:30 and 08:00",
        others=("entre", "time", "heure")),
    Key("dates", Kind.TEXTS, "Days of the calendar.", "2026-08-01 to 2026-08-15", others=("date",)),
    Key("contact", Kind.TEXTS, "Who wrote or called: known, unknown, new, or tagged X.", "unknown", choices=CONTACTS,
        others=("client", "customer", "sender", "from")),
    Key("number", Kind.CHOICES, "The kind of number.", "mobile", choices=NUMBERS,
        others=("numero", "numéro", "phone", "telephone")),
    Key("account", Kind.TEXTS, "Which of our own accounts it came to.", "salon@example.com",
        others=("compte", "device", "line")),
    Key("language", Kind.TEXTS, "The contact's language.", "fr", others=("langue", "lang")),
    Key("appointment", Kind.CHOICES, "What is known of the contact's appointment. `several`: more than one visit is "
        "ahead, and the text does not say which; `past`: it is over since yesterday at most, and none is ahead.",
        "awaiting answer",
        choices=APPOINTMENTS, others=("rdv", "rendez-vous", "rendez vous", "booking")),
    Key("after", Kind.TEXTS, "Our last message to the contact came from this rule.", "Missed call",
        others=("apres", "après", "follows", "last reply")),
    Key("within", Kind.TEXT, "How long ago `after` may be.", "48h", default="3 days",
        others=("pendant", "since", "delay")),
    Key("answered by a person", Kind.YES_NO, "Somebody called or texted the contact in the last 10 minutes.", "no",
        others=("answered", "answered by person", "person answered")),
    Key("called back", Kind.YES_NO, "Somebody called since the contact's last missed call.", "no",
        others=("rappele", "rappelé", "call back")),
    Key("calls", Kind.TEXT, "How often the contact called.", "at least 3 in 1h", others=("appels", "call count")),
    Key("not", Kind.CONDITIONS, "None of these lines may hold.", "{contact: known}", inside="if",
        others=("pas", "unless", "sauf", "non", "except")),
)  # fmt: skip

_EXAMPLES = (
    Key("yes", Kind.EXAMPLES, "Texts that must end in this rule. Given by language, only those in `languages` of "
        "business.yaml are tried.", "{fr: [oui, ok merci], en: [sure]}", others=("oui", "ok", "match", "positive")),
    Key("no", Kind.EXAMPLES, "Texts that must not.", "[je ne viens pas]", others=("non", "negative", "not")),
)  # fmt: skip

_BUDGETS = (
    Key("contact per hour", Kind.NUMBER, "Automatic messages to one contact in an hour.", "5", default="5"),
    Key("contact per day", Kind.NUMBER, "Automatic messages to one contact in a day.", "12", default="12"),
    Key("all per minute", Kind.NUMBER, "Automatic messages in all in a minute.", "30", default="30"),
    Key("all per day", Kind.NUMBER, "Automatic messages in all in a day.", "500", default="500"),
    Key(
        "in a row",
        Kind.NUMBER,
        "Answers of one rule to one contact within ten minutes, and of all rules to a contact "
        "who writes back at once, as machines do.",
        "2",
        default="2",
    ),
    Key("owner per hour", Kind.NUMBER, "Words to the owner in an hour.", "20", default="20"),
    Key("owner per day", Kind.NUMBER, "Words to the owner in a day.", "60", default="60"),
)

_BUSINESS = (
    Key("name", Kind.TEXT, "What the business is called.", "Salon Anna", others=("nom",)),
    Key("phone", Kind.TEXTS, "Our own number; it is never answered.", '"+33612345678"',
        others=("telephone", "téléphone", "number", "numero", "tel")),
    Key("phones", Kind.TEXTS, "Our own numbers, if there are several.", '["+33612345678"]',
        others=("numbers", "telephones")),
    Key("owner", Kind.TEXT, "The number that is told.", '"+33698765432"',
        others=("proprietaire", "propriétaire", "patron", "boss")),
    Key("country", Kind.TEXT, "Two letters; for national numbers and public holidays.", "FR", others=("pays",)),
    Key("region", Kind.TEXT, "A part of the country with holidays of its own.", "57", others=("subdivision", "state")),
    Key("zone", Kind.TEXT, "The time zone.", "Europe/Paris",
        others=("timezone", "time zone", "tz", "fuseau", "fuseau horaire"), required=True),
    Key("languages", Kind.TEXTS, "Two letters each; the first is used until a contact's is known.", "[fr, en]",
        others=("langues", "language", "langue")),
    Key("hours", Kind.HOURS, "Opening hours.", '{monday-friday: "09:00-12:30, 14:00-18:30"}',
        others=("horaires", "opening hours", "heures", "open")),
    Key("closed", Kind.TEXTS, "Days off besides public holidays.", '["2026-12-24", "2026-08-01 to 2026-08-15"]',
        others=("ferme", "fermé", "holidays", "closures", "conges", "congés", "vacances")),
    Key("quiet", Kind.TEXT, "When no message starts a conversation; `none` for never.",
        '"20:00-08:00, sunday, holidays"', default="20:00-08:00, sunday, holidays",
        others=("silence", "quiet hours")),
    Key("allowed countries", Kind.TEXTS, "Countries whose numbers are answered.", "[FR]",
        others=("countries", "pays autorises", "allowed")),
    Key("second thought", Kind.TEXT, "How long what changes an appointment waits for a second SMS, to be read with it; "
        "`none` waits for nothing.", "8s", default="8s", others=("second thoughts", "hold", "attente")),
    Key("budgets", Kind.TABLE, "Ceilings on automatic messages.", "{contact per hour: 5}", inside="budgets",
        others=("budget", "limits", "limites")),
    Key("calendars", Kind.TABLES, "Calendars that appointments come from; looked at every five minutes.",
        '[{url: "https://example.com/salon.ics"}]', inside="calendar",
        others=("calendar", "calendrier", "calendriers", "agenda", "agendas", "kalender", "ical", "ics")),
)  # fmt: skip

_CALENDAR = (
    Key("name", Kind.TEXT, "What the calendar is called where it is spoken of.", "Anna",
        default="the name of its server or file", others=("nom", "title", "titre")),
    Key("url", Kind.TEXT, "The address of an iCalendar feed (https or webcal). It is only read.",
        '"https://example.com/salon.ics"', others=("feed", "lien", "link", "address", "adresse", "webcal", "ics")),
    Key("caldav", Kind.TEXT, "The address of a CalDAV calendar. It is read, and told what was confirmed or cancelled.",
        '"https://example.com/dav/salon/agenda/"', others=("dav", "cal dav")),
    Key("file", Kind.TEXT, "An iCalendar file.", "agenda.ics", others=("fichier", "path", "chemin", "datei")),
    Key("number from", Kind.TEXTS, "Where in an event the contact's number stands; looked at in this order.",
        "[description, location]", default="attendee, summary, description, location", choices=CALENDAR_PLACES,
        others=("number", "numbers from", "numero", "numéro", "phone from", "phone", "numero dans")),
    Key("who", Kind.TEXT, "Whom the contact comes to see: {{ appointment.who }}.", "Anna",
        others=("with", "avec", "practitioner", "praticien", "staff")),
)  # fmt: skip

TABLES: Mapping[str, tuple[Key, ...]] = {
    "rules file": (
        Key("rules", Kind.RULES, "The rules, tried in this order within their rank.", "", inside="rule",
            others=("rule", "règles", "regles", "règle"), required=True),
    ),
    "rule": _RULE,
    "says": _SAYS,
    "if": _IF,
    "examples": _EXAMPLES,
    "business": _BUSINESS,
    "budgets": _BUDGETS,
    "calendar": _CALENDAR,
}  # fmt: skip


def keys_of(table: str) -> Mapping[str, Key]:
    """The keys of a table by name."""
    return {key.name: key for key in TABLES[table]}


def meanings_of(table: str) -> Mapping[str, str]:
    """Other words for the keys of a table -> the key."""
    return {other: key.name for key in TABLES[table] for other in key.others}
