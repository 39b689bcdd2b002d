"""Kinds of alerts, with their titles and how long they last: one table."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum

from responder.dataclass import dataclass
from responder.languages.catalogue import msgid


class AlertKind(StrEnum):
    """These words stand in the table, in /health, in metrics and in what a webhook gets."""

    BREAKER = "too many messages"
    STRANGERS = "too many messages to strangers"
    WORDS_HELD_BACK = "words to the owner held back"
    NEEDS_REVIEW = "needs review"
    REFUSED = "gateway refuses"  # the login, the key or the plan; `about` is the account
    NO_CREDIT = "out of credit"  # `about` is the account
    UNREACHABLE = "gateway unreachable"  # `about` is the account
    PHONE_OFFLINE = "phone offline"  # `about` is the account
    NO_REPORTS = "no delivery reports"
    LOST_WEBHOOKS = "lost webhooks"
    UNEXPLAINED = "unexplained messages"  # our list and the gateway's differ
    LIST_DISAGREES = "list disagrees"  # the gateway's list in itself, or with what we know; `about` is the account
    LIST_SHORT = "list too short"  # it does not reach back to where it has to; `about` is the account
    RULES_BROKEN = "rules broken"
    CALENDAR = "calendar"  # it cannot be read; `about` is its name
    CALENDAR_EVENT = "calendar event"  # one event of it cannot be read; `about` is the calendar and a mark of the event
    DEEDS_FAILED = "deeds failed"  # something a rule asked for (a post, a call) could not be done
    OPTED_OUT = "opted out at the gateway"  # `about` is the account
    GUESSING = "wrong passwords"  # at the console
    UNREADABLE = "unreadable webhooks"
    DISK_FULL = "disk full"
    CLOCK = "clock"
    LOG = "log"  # it cannot be written
    STUCK = "no progress"  # `about` is what makes none: deciding, sending, a calendar
    DATABASE = "database"  # nothing can be written down: told by e-mail and webhook, which need none


@dataclass(frozen=True, slots=True)
class AlertForm:
    """`over` is said when it is over, with the name of the gateway; nothing is where it is empty. `lasts` is for what
    has no end of its own: how long another one of the kind is not told again."""

    over: str = ""
    lasts: timedelta | None = None


_DAY = timedelta(days=1)

FORMS: Mapping[AlertKind, AlertForm] = {
    AlertKind.BREAKER: AlertForm(msgid("Automatic messages leave again.")),
    AlertKind.STRANGERS: AlertForm(msgid("Unknown numbers are answered again.")),
    AlertKind.WORDS_HELD_BACK: AlertForm(lasts=_DAY),
    AlertKind.NEEDS_REVIEW: AlertForm(msgid("No message needs to be looked at any more.")),
    AlertKind.REFUSED: AlertForm(msgid("{gateway} takes messages again.")),
    AlertKind.NO_CREDIT: AlertForm(msgid("There is credit again.")),
    AlertKind.UNREACHABLE: AlertForm(msgid("{gateway} can be reached again.")),
    AlertKind.PHONE_OFFLINE: AlertForm(msgid("The phone is connected again.")),
    AlertKind.NO_REPORTS: AlertForm(msgid("Delivery reports come in again.")),
    AlertKind.LOST_WEBHOOKS: AlertForm(lasts=_DAY),
    AlertKind.UNEXPLAINED: AlertForm(lasts=_DAY),
    AlertKind.LIST_DISAGREES: AlertForm(msgid("{gateway}'s list and ours agree again.")),
    AlertKind.LIST_SHORT: AlertForm(),
    AlertKind.RULES_BROKEN: AlertForm(msgid("The rules are right again and in use.")),
    AlertKind.CALENDAR: AlertForm(msgid("The calendar can be read again.")),
    AlertKind.CALENDAR_EVENT: AlertForm(msgid("The event of the calendar can be read again, or is gone.")),
    AlertKind.DEEDS_FAILED: AlertForm(lasts=_DAY),
    AlertKind.OPTED_OUT: AlertForm(lasts=_DAY),
    AlertKind.GUESSING: AlertForm(lasts=_DAY),
    AlertKind.UNREADABLE: AlertForm(msgid("Nothing of {gateway}'s is left unread.")),
    AlertKind.DISK_FULL: AlertForm(msgid("There is room on the disk again.")),
    AlertKind.CLOCK: AlertForm(msgid("The clock is steady again; messages leave.")),
    AlertKind.LOG: AlertForm(msgid("The log can be written again.")),
    AlertKind.STUCK: AlertForm(msgid("It makes progress again.")),
    AlertKind.DATABASE: AlertForm(msgid("The database takes what comes in again.")),
}

TITLES: Mapping[AlertKind, str] = {
    AlertKind.BREAKER: msgid("too many messages"),
    AlertKind.STRANGERS: msgid("too many messages to strangers"),
    AlertKind.WORDS_HELD_BACK: msgid("words to the owner held back"),
    AlertKind.NEEDS_REVIEW: msgid("needs review"),
    AlertKind.REFUSED: msgid("gateway refuses"),
    AlertKind.NO_CREDIT: msgid("out of credit"),
    AlertKind.UNREACHABLE: msgid("gateway unreachable"),
    AlertKind.PHONE_OFFLINE: msgid("phone offline"),
    AlertKind.NO_REPORTS: msgid("no delivery reports"),
    AlertKind.LOST_WEBHOOKS: msgid("lost webhooks"),
    AlertKind.UNEXPLAINED: msgid("unexplained messages"),
    AlertKind.LIST_DISAGREES: msgid("list disagrees"),
    AlertKind.LIST_SHORT: msgid("list too short"),
    AlertKind.RULES_BROKEN: msgid("rules broken"),
    AlertKind.CALENDAR: msgid("calendar"),
    AlertKind.CALENDAR_EVENT: msgid("calendar event"),
    AlertKind.DEEDS_FAILED: msgid("deeds failed"),
    AlertKind.OPTED_OUT: msgid("opted out at the gateway"),
    AlertKind.GUESSING: msgid("wrong passwords"),
    AlertKind.UNREADABLE: msgid("unreadable webhooks"),
    AlertKind.DISK_FULL: msgid("disk full"),
    AlertKind.CLOCK: msgid("clock"),
    AlertKind.LOG: msgid("log"),
    AlertKind.STUCK: msgid("no progress"),
    AlertKind.DATABASE: msgid("database"),
}
"""Subjects of e-mails."""
