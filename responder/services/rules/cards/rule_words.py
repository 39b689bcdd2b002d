"""Words of owners for what rules are written with, by its spelling: events, meanings, conditions, actions, keys."""

from collections.abc import Mapping

from responder.domain.explanations.meaning_names import MEANINGS
from responder.languages.catalogue import msgid, pmsgid

EVENTS = {
    "sms": msgid("An SMS comes"),
    "missed call": msgid("A call was missed"),
    "incoming call": msgid("Somebody called and was answered"),
    "outgoing call": msgid("You called somebody"),
    "link clicked": msgid("A link is opened"),
    "delivered": msgid("A message arrived"),
    "not delivered": msgid("A message does not arrive"),
    "call note": msgid("A call gets a note"),
    "unclear": msgid("No other rule takes an SMS"),
    "missed calls at opening": msgid("You open, and calls were missed"),
}
HOURS = {
    "open": msgid("while you are open"),
    "closed": msgid("while you are closed"),
    "lunch": msgid("during your lunch break"),
    "holiday": msgid("on a day off"),
}
APPOINTMENTS = {
    "none": msgid("without an appointment"),
    "upcoming": msgid("before their appointment"),
    "awaiting answer": msgid("while an appointment awaits an answer"),
    "confirmed": msgid("with a confirmed appointment"),
    "cancelled": msgid("with a cancelled appointment"),
    "move asked": msgid("after asking for another time"),
    "today": msgid("on the day of the appointment"),
    "several": msgid("with several appointments"),
    "past": msgid("after the appointment"),
    "just begun": msgid("just after it began"),
}
CONTACTS = {
    "known": msgid("from somebody you know"),
    "unknown": msgid("from somebody you do not know"),
    "new": msgid("from somebody who never wrote"),
}
ACTIONS = {
    "confirm appointment": msgid("confirm the appointment"),
    "cancel appointment": msgid("cancel the appointment"),
    "ask to move appointment": msgid("note that another time is wanted"),
    "hand to a person": msgid("leave it to you"),
    "opt out": msgid("send them nothing more"),
    "opt in": msgid("write to them again"),
    "save contact": msgid("save the contact"),
    "call back": msgid("call them back"),
    "stop follow-ups": msgid("send no follow-up"),
}
NUMBERS = {
    "mobile": msgid("from a mobile phone"),
    "landline": msgid("from a landline"),
    "hidden": msgid("from a hidden number"),
    "foreign": msgid("from abroad"),
}
CONDITIONS: Mapping[str, Mapping[str, str]] = {
    "hours": HOURS,
    "appointment": APPOINTMENTS,
    "contact": CONTACTS,
    "number": NUMBERS,
}
YES_NO = {"yes": pmsgid("switch", "yes"), "no": pmsgid("switch", "no")}
PRIORITIES = {
    "high": msgid("before other rules"),
    "normal": msgid("in its place"),
    "low": msgid("after other rules"),
}
TYPOS = {"none": msgid("none is forgiven"), "normal": msgid("some are forgiven"), "more": msgid("many are forgiven")}
GOES_ON = {"continue": msgid("other rules are tried, too")}
LABELS = {
    "name": pmsgid("rule", "Name"),
    "when": pmsgid("rule", "When"),
    "says": msgid("The SMS says"),
    "means": msgid("The SMS means"),
    "without meaning": msgid("But does not mean"),
    "if": msgid("Only if"),
    "do": msgid("What is done"),
    "reply": msgid("The answer"),
    "link": msgid("Link in the answer"),
    "send": msgid("When the answer leaves"),
    "limit": msgid("How often at most, for one contact"),
    "priority": msgid("Tried"),
    "active": msgid("Switched on"),
    "otherwise": msgid("Afterwards"),
    "rule": msgid("For messages of these rules"),
    "replaces": msgid("Stands in for these rules"),
    "examples": msgid("Examples"),
    "words": msgid("one of these words"),
    "all of": msgid("all of these words"),
    "phrase": msgid("these words in this order"),
    "exactly": msgid("exactly this"),
    "starts with": msgid("at its beginning"),
    "pattern": msgid("a pattern"),
    "without": msgid("but not"),
    "typos": msgid("mistyped words"),
    "whole message": msgid("and nothing else"),
    "hours": msgid("your opening hours"),
    "days": msgid("on these days of the week"),
    "between": msgid("between these times"),
    "dates": msgid("between these dates"),
    "contact": msgid("who it is"),
    "number": msgid("which number"),
    "account": msgid("which of your phones"),
    "language": msgid("their language"),
    "appointment": msgid("their appointment"),
    "after": msgid("after a message of these rules"),
    "within": msgid("at most this long ago"),
    "answered by a person": msgid("somebody of you answered already"),
    "called back": msgid("they were called back"),
    "calls": msgid("how many calls"),
    "not": msgid("but not"),
    "yes": msgid("texts it takes"),
    "no": msgid("texts it leaves alone"),
}
"""What a form calls the keys of a rule. "yes" and "no" are those of examples."""
CHOICES: Mapping[str, Mapping[str, str]] = {
    **CONDITIONS,
    "when": EVENTS,
    "means": MEANINGS,
    "without meaning": MEANINGS,
    "do": ACTIONS,
    "priority": PRIORITIES,
    "typos": TYPOS,
    "otherwise": GOES_ON,
    "active": YES_NO,
    "whole message": YES_NO,
    "answered by a person": YES_NO,
    "called back": YES_NO,
}
SEVERAL = frozenset({"means", "without meaning", "do", "hours", "appointment", "contact", "number", "when"})
"""Keys of which a rule may name several choices."""
USUAL: Mapping[str, tuple[str, ...]] = {
    "limit": ("once per 1h", "once per 2h", "once per 4h", "once per 12h", "once per 1 day", "once per 7 days"),
    "send": ("now", "after 5m", "after 15m", "after 1h", "when open"),
    "within": ("1h", "4h", "12h", "1 day", "2 days", "7 days"),
}
"""Values to choose from of keys that take any length of time."""
ADDED = (
    ("means",),
    ("says",),
    ("without meaning",),
    ("if", "hours"),
    ("if", "appointment"),
    ("if", "contact"),
    ("if", "number"),
    ("if", "days"),
    ("if", "after"),
    ("if", "within"),
    ("if", "answered by a person"),
    ("do",),
    ("reply",),
    ("link",),
    ("send",),
    ("limit",),
    ("priority",),
    ("replaces",),
)
"""Keys that a form adds to a rule."""
