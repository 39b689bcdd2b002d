"""Sentences of alarms in English, with their arguments in braces. Each fits into one SMS and holds nobody's words."""

from collections.abc import Mapping

from responder.domain.explanations.alert_codes import AlertCode
from responder.languages.catalogue import msgid

ALERTS: Mapping[AlertCode, str] = {
    # Alerts
    AlertCode.NOTHING_LEAVES: msgid("Responder: no SMS leaves. {why}"),
    AlertCode.UNREACHABLE: msgid(
        "Responder: {gateway} cannot be reached, no SMS leaves. Check the internet connection of this machine."
    ),
    AlertCode.NEEDS_REVIEW: msgid("Responder: {number} SMS may or may not have left. Please look:  responder review"),
    AlertCode.UNREADABLE: msgid(
        "Responder: {number} webhooks of {gateway} are of a kind nobody knows, or unreadable. See: responder review"
    ),
    AlertCode.RULES_BROKEN: msgid(
        "Responder: the rules have had mistakes for an hour, the last good ones are in use. See: responder check"
    ),
    AlertCode.NO_REPORTS: msgid(
        "Responder: no delivery reports for hours. Is the phone on, and is the status address set in {gateway}? "
        "See: responder connect"
    ),
    AlertCode.DISK_FULL: msgid("Responder: only {megabytes} MB are free where the database lies. Make room."),
    AlertCode.LOG: msgid("Responder: {trouble}"),
    AlertCode.UNDECIDED: msgid("Responder: {number} events wait to be decided, the oldest for {minutes} min."),
    AlertCode.UNSENT: msgid("Responder: {number} SMS wait to leave, the oldest for {minutes} min, and none leaves."),
    AlertCode.CALENDAR_UNREAD: msgid("Responder: the calendar {name} has not been read for {minutes} min."),
    AlertCode.CLOCK: msgid("Responder: {why}."),
    AlertCode.FOUND_LATE: msgid(
        "Responder: {number} SMS or calls were found late: {gateway}'s webhook did not come. See: responder review"
    ),
    AlertCode.LISTED_IN_DOUBT: msgid(
        "Responder: {gateway} lists {number} SMS or calls that may be ones we have, spelt otherwise. They were not "
        "answered. See: responder review"
    ),
    AlertCode.AUDIT: msgid(
        "Responder: about {number} SMS, {gateway}'s list and ours do not agree. See: responder review"
    ),
    AlertCode.TIMES_DISAGREE: msgid(
        "Responder: the times in {gateway}'s list do not agree with ours. What it lacks proves nothing, so SMS in "
        "doubt wait for you (responder review). Is `zone` in business.yaml the account's?"
    ),
    AlertCode.NUMBERS_DISAGREE: msgid(
        "Responder: the numbers in {gateway}'s list are not those we sent to. What it lacks proves nothing, so SMS in "
        "doubt wait for you (responder review)."
    ),
    AlertCode.INCOMING_DISAGREES: msgid(
        "Responder: the times in {gateway}'s list of what came in do not agree with those of its webhooks. What is "
        "only in the list is not answered but listed (responder review). Is `zone` in business.yaml the account's?"
    ),
    AlertCode.NOT_LISTED: msgid(
        "Responder: SMS and calls from {start} to {end} may be missing. {gateway}'s list does not reach back so far. "
        "Please look on the phone."
    ),
    AlertCode.NOT_AUDITED: msgid(
        "Responder: {number} SMS that left could not be looked for: {gateway}'s list does not reach back to them."
    ),
    AlertCode.POST_FAILED: msgid(
        "Responder: a post to {host} failed and is not tried again. See: responder posts list"
    ),
    AlertCode.ERRAND_FAILED: msgid(
        "Responder: a call or a contact that a rule asked for could not be done. See: responder errands --failed"
    ),
    AlertCode.ALL_PAUSED: msgid("Responder: automatic SMS are paused, {why}. {until}; at once with: responder resume"),
    AlertCode.STRANGERS_PAUSED: msgid(
        "Responder: automatic SMS are paused for unknown numbers, {why}. {until}; contacts you know are answered"
    ),
    AlertCode.WORDS_HELD_BACK: msgid(
        "Responder: rules had more to tell you than business.yaml allows ({hour} an hour, {day} a day). The rest is "
        "not sent."
    ),
    AlertCode.OPTED_OUT: msgid(
        "Responder: your gateway says that somebody asked it for no more messages. They get none from now on. "
        "See: responder optouts list"
    ),
    AlertCode.CALENDAR: msgid('Responder: the calendar "{name}" cannot be read. {problem} What was known of it stays.'),
    AlertCode.CALENDAR_EVENT: msgid('Responder: calendar "{name}": {event}'),
    AlertCode.MORE_EVENTS: msgid(
        'Responder: {number} more events of the calendar "{name}" need a look: responder calendars'
    ),
    AlertCode.CREDIT: msgid("Responder: SMS credit of your {gateway} account. {found}"),
    AlertCode.PHONE: msgid("Responder: the phone of your {gateway} account. {found}"),
    AlertCode.DATABASE: msgid("Responder: webhooks are not taken, nothing can be written down. {why}"),
    AlertCode.NO_CREDIT: msgid(
        "Responder: there is no SMS credit left at your gateway. What waits leaves when there is some again."
    ),
    AlertCode.GUESSING: msgid(
        "Responder: {number} wrong passwords were tried at the console, none right. If that was nobody of yours, look "
        "at “How things stand” and choose longer ones."
    ),
    # Parts of them
    AlertCode.LOG_LOST: msgid("The log cannot be written ({why}): {number} lines were lost."),
    AlertCode.CLOCK_IS_OLD: msgid("the clock of this machine shows {day}: set it right"),
    AlertCode.CLOCK_WENT_FORWARD: msgid(
        "the clock of this machine went forward by {minutes} minutes: nothing leaves until it is steady"
    ),
    AlertCode.CLOCK_WENT_BACK: msgid(
        "the clock of this machine went back by {minutes} minutes: nothing leaves until it is steady"
    ),
    AlertCode.DAY_IS_FULL: msgid("as many left as a day may have ({most})"),
    AlertCode.MINUTE_IS_FULL: msgid("as many left as a minute may have ({most})"),
    AlertCode.UNTIL_THE_DAY: msgid("They go on when a day has fewer"),
    AlertCode.UNTIL_TIME: msgid("They go on at {time}"),
    # Problems of health that are no alerts
    AlertCode.SENDING_PAUSED: msgid("Sending is paused since {since}. To go on: responder resume"),
    AlertCode.SENDING_PAUSED_BECAUSE: msgid("Sending is paused since {since} ({why}). To go on: responder resume"),
    AlertCode.SENDING_HELD: msgid("Sending is held: {why}."),
    AlertCode.RULES_ON_DISK: msgid("The rules on disk have mistakes, the last good ones are in use. First: {problem}"),
    AlertCode.AUTOMATIC_PAUSED: msgid("Automatic messages are paused since {since}: {why}."),
    AlertCode.STRANGERS_UNANSWERED: msgid(
        "Unknown numbers are not answered since {since}: {why}. Contacts you know are."
    ),
    AlertCode.IN_DOUBT: msgid("{number} messages may or may not have left: see  responder review"),
    AlertCode.LITTLE_ROOM: msgid("Only {megabytes} MB are free where the database lies."),
    AlertCode.TAKES_NOTHING: msgid(
        "The database takes nothing: it may be locked by another program, or its disk is slow."
    ),
    AlertCode.NOT_READ: msgid("The database cannot be read."),
}
