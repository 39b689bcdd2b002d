"""Kinds of alerts, with their titles and how long they last: one table."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from responder.languages.catalogue import msgid


class Kind(StrEnum):
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
class Form:
    """`over` is said when it is over, with the name of the gateway; nothing is where it is empty. `lasts` is for what
    has no end of its own: how long another one of the kind is not told again."""

    over: str = ""
    lasts: timedelta | None = None


_DAY = timedelta(days=1)

FORMS: Mapping[Kind, Form] = {
    Kind.BREAKER: Form(msgid("Automatic messages leave again.")),
    Kind.STRANGERS: Form(msgid("Unknown numbers are answered again.")),
    Kind.WORDS_HELD_BACK: Form(lasts=_DAY),
    Kind.NEEDS_REVIEW: Form(msgid("No message needs to be looked at any more.")),
    Kind.REFUSED: Form(msgid("{gateway} takes messages again.")),
    Kind.NO_CREDIT: Form(msgid("There is credit again.")),
    Kind.UNREACHABLE: Form(msgid("{gateway} can be reached again.")),
    Kind.PHONE_OFFLINE: Form(msgid("The phone is connected again.")),
    Kind.NO_REPORTS: Form(msgid("Delivery reports come in again.")),
    Kind.LOST_WEBHOOKS: Form(lasts=_DAY),
    Kind.UNEXPLAINED: Form(lasts=_DAY),
    Kind.LIST_DISAGREES: Form(msgid("{gateway}'s list and ours agree again.")),
    Kind.RULES_BROKEN: Form(msgid("The rules are right again and in use.")),
    Kind.CALENDAR: Form(msgid("The calendar can be read again.")),
    Kind.CALENDAR_EVENT: Form(msgid("The event of the calendar can be read again, or is gone.")),
    Kind.DEEDS_FAILED: Form(lasts=_DAY),
    Kind.OPTED_OUT: Form(lasts=_DAY),
    Kind.GUESSING: Form(lasts=_DAY),
    Kind.UNREADABLE: Form(msgid("Nothing of {gateway}'s is left unread.")),
    Kind.DISK_FULL: Form(msgid("There is room on the disk again.")),
    Kind.CLOCK: Form(msgid("The clock is steady again; messages leave.")),
    Kind.LOG: Form(msgid("The log can be written again.")),
    Kind.STUCK: Form(msgid("It makes progress again.")),
    Kind.DATABASE: Form(msgid("The database takes what comes in again.")),
}

TITLES: Mapping[Kind, str] = {
    Kind.BREAKER: msgid("too many messages"),
    Kind.STRANGERS: msgid("too many messages to strangers"),
    Kind.WORDS_HELD_BACK: msgid("words to the owner held back"),
    Kind.NEEDS_REVIEW: msgid("needs review"),
    Kind.REFUSED: msgid("gateway refuses"),
    Kind.NO_CREDIT: msgid("out of credit"),
    Kind.UNREACHABLE: msgid("gateway unreachable"),
    Kind.PHONE_OFFLINE: msgid("phone offline"),
    Kind.NO_REPORTS: msgid("no delivery reports"),
    Kind.LOST_WEBHOOKS: msgid("lost webhooks"),
    Kind.UNEXPLAINED: msgid("unexplained messages"),
    Kind.LIST_DISAGREES: msgid("list disagrees"),
    Kind.RULES_BROKEN: msgid("rules broken"),
    Kind.CALENDAR: msgid("calendar"),
    Kind.CALENDAR_EVENT: msgid("calendar event"),
    Kind.DEEDS_FAILED: msgid("deeds failed"),
    Kind.OPTED_OUT: msgid("opted out at the gateway"),
    Kind.GUESSING: msgid("wrong passwords"),
    Kind.UNREADABLE: msgid("unreadable webhooks"),
    Kind.DISK_FULL: msgid("disk full"),
    Kind.CLOCK: msgid("clock"),
    Kind.LOG: msgid("log"),
    Kind.STUCK: msgid("no progress"),
    Kind.DATABASE: msgid("database"),
}
"""Subjects of e-mails."""
