"""The keys of a rule, and the values that some of them choose from."""

from responder.domain.actions import ACTIONS
from responder.domain.conditions import CONDITIONS
from responder.domain.deciding.template_values import VARIABLES
from responder.domain.syntax.key import Key, Shape
from responder.rulefiles.schema.meaning_keys import ANY_MEANING, MEANINGS
from responder.rulefiles.schema.time_triggers import PATTERN

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
CAPTURES = VARIABLES["captured"]

RULE = (
    Key(
        "name",
        Shape.TEXT,
        "What the rule is called; unique in the rulebook. Logs, tests and the console know it by this name.",
        "Appointment confirmed",
        others=("id", "title"),
        required=True,
    ),
    Key(
        "when",
        Shape.CHOICES,
        "What must happen for the rule to be asked. What time brings counts too: `24h before appointment`, "
        "`2h after appointment` (any time will do), `no answer for 2h` after a message of the rule in `after`, "
        "`not delivered` (an hour without a report, or `not delivered for 3h`), `missed calls at opening`.",
        "sms",
        choices=(*WHEN, *MOMENTS),
        pattern=PATTERN,
        others=("on", "event", "trigger", "if event"),
        required=True,
    ),
    Key(
        "says",
        Shape.SAYS,
        "What the SMS (or the note on a call) must say. A text or a list is short for `words`.",
        "[rdv, rendez-vous]",
        inside="says",
        others=("keywords", "words", "text", "message", "contains", "match"),
    ),
    Key(
        "means",
        Shape.CHOICES,
        "What the SMS must mean, whatever words it uses: any of these, or of those in `rules/meanings.yaml`. Beside "
        "`says` both must hold. What a text only may mean is left to a person.",
        "[cancel, not coming]",
        choices=MEANINGS,
        pattern=ANY_MEANING,
        others=("meaning", "meanings", "intent", "intention"),
    ),
    Key(
        "without meaning",
        Shape.CHOICES,
        "The rule does not take an SMS that means, or may mean, any of these.",
        "question",
        choices=MEANINGS,
        pattern=ANY_MEANING,
        others=("without meanings", "without means", "means not", "does not mean"),
    ),
    Key(
        "if",
        Shape.CONDITIONS,
        "Every line must hold for the rule to answer.",
        "{hours: closed}",
        inside="if",
        others=("conditions", "condition", "where", "only if"),
    ),
    Key(
        "do",
        Shape.ACTIONS,
        "What is done besides answering.",
        "[confirm appointment]",
        choices=tuple(each.spelling for each in ACTIONS),
        others=("action", "actions", "then"),
    ),
    Key(
        "reply",
        Shape.REPLY,
        "The answer: its text, or the name of a file in templates/. A list takes turns; `fr: ...` and `en: ...` "
        "give one a language.",
        "appointment_confirmed.txt",
        others=("answer", "template", "respond", "response", "send text"),
    ),
    Key(
        "link",
        Shape.TEXT,
        "The address to track; its short form replaces [link] in the reply.",
        "https://example.com/rdv/{{ appointment.id }}",
        others=("url", "href"),
    ),
    Key(
        "send",
        Shape.TEXT,
        "When the reply leaves: now, after a time, or when the business opens.",
        "after 10m",
        default="now; 45s after a missed call",
        others=("delay", "send after", "wait"),
    ),
    Key(
        "limit",
        Shape.TEXT,
        "How often the rule may answer one contact.",
        "once per 12h",
        default="none; once per 1h for a missed call",
        others=("cooldown", "max", "rate"),
    ),
    Key(
        "priority",
        Shape.CHOICE,
        "High rules are asked first, low ones last.",
        "high",
        default="normal",
        choices=("high", "normal", "low"),
        others=("order", "rank"),
    ),
    Key(
        "active",
        Shape.YES_NO,
        "`no` switches the rule off: it is read and checked, and never asked.",
        "no",
        default="yes",
        others=("active?", "enabled", "on/off", "actived"),
    ),
    Key(
        "otherwise",
        Shape.CHOICE,
        "`continue` lets this rule act and the search go on to the next one.",
        "continue",
        choices=("continue",),
        others=("else", "continue"),
    ),
    Key(
        "rule",
        Shape.TEXTS,
        "For link clicked, delivered and not delivered: the rule (or rules) that sent the message.",
        "Missed call",
        others=("sent by", "from rule"),
    ),
    Key(
        "replaces",
        Shape.TEXTS,
        "Rules that this one stands in for: they are left out with their examples, and `after` them is after this one.",
        "Only thanks",
        others=("instead of", "overrides", "replace"),
    ),
    Key(
        "examples",
        Shape.TABLE,
        "Texts that must, and must not, end in this rule. They are tried at every load.",
        "{yes: [oui], no: [je ne viens pas]}",
        inside="examples",
        others=("example", "tests"),
    ),
)

SAYS = (
    Key(
        "words",
        Shape.TEXTS,
        "Any of these words or phrases; {yes} stands for a whole list of rules/words/, and `plutôt {date}` gives what "
        "stands there to the reply as {{ captured.date }}.",
        '["{yes}", confirme]',
        others=("any of", "keywords", "word", "any", "contains"),
    ),
    Key("all of", Shape.TEXTS, "Every one of these.", '["{question}", prix]', others=("all", "every")),
    Key(
        "phrase",
        Shape.TEXTS,
        "These words in this order, with nothing between. {date}, {time}, {number}, {email} and {name} stand for "
        "one, and give it to the reply as {{ captured.date }}.",
        "c'est noté",
        others=("phrases", "expression"),
    ),
    Key(
        "exactly",
        Shape.TEXTS,
        "The whole message is this, punctuation aside.",
        "1",
        others=("exact", "equals", "is", "exact match"),
    ),
    Key(
        "starts with",
        Shape.TEXTS,
        "The message starts with this.",
        "rdv",
        others=("begins with", "start", "prefix"),
    ),
    Key(
        "pattern",
        Shape.TEXTS,
        "A regular expression (RE2). It sees the text in small letters and without accents.",
        r"'\b\d{5}\b'",
        others=("regex", "regexp", "patterns", "re"),
    ),
    Key(
        "without",
        Shape.TEXTS,
        "None of these; looked at first. /.../ is a pattern, {another day} any day that is not the appointment's.",
        '["{cancel}", "{question}"]',
        others=("except", "not", "excluding", "none of"),
    ),
    Key(
        "typos",
        Shape.CHOICE,
        "How much mistyping is forgiven.",
        "none",
        default="normal",
        choices=("none", "normal", "more"),
        others=("fuzzy", "typo", "tolerance"),
    ),
    Key(
        "whole message",
        Shape.YES_NO,
        "Nothing of weight may be left unexplained: what makes an automatic answer safe.",
        "yes",
        default="no",
        others=("whole", "entire message", "full message"),
    ),
)

IF = (
    *(key for each in CONDITIONS for key in (each.key, *(companion.key for companion in each.beside))),
    Key("not", Shape.CONDITIONS, "None of these lines may hold.", "{contact: known}", inside="if",
        others=("unless", "except")),
)  # fmt: skip

EXAMPLES = (
    Key("yes", Shape.EXAMPLES, "Texts that must end in this rule. Given by language, only those in `languages` of "
        "business.yaml are tried.", "{fr: [oui, ok merci], en: [sure]}", others=("ok", "match", "positive")),
    Key("no", Shape.EXAMPLES, "Texts that must not.", "[je ne viens pas]", others=("negative", "not")),
)  # fmt: skip
