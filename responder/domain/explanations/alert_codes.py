"""Codes of what the owner is told of the running service: alerts, and problems of its health."""

from enum import StrEnum


class AlertCode(StrEnum):
    """Code of an alert, of a problem of health, or of a part of one. The database keeps it with its arguments, so a
    code is never given another meaning."""

    # Alerts
    NOTHING_LEAVES = "alert.nothing_leaves"
    UNREACHABLE = "alert.unreachable"
    NEEDS_REVIEW = "alert.needs_review"
    UNREADABLE = "alert.unreadable"
    RULES_BROKEN = "alert.rules_broken"
    NO_REPORTS = "alert.no_reports"
    DISK_FULL = "alert.disk_full"
    LOG = "alert.log"
    UNDECIDED = "alert.undecided"
    UNSENT = "alert.unsent"
    CALENDAR_UNREAD = "alert.calendar_unread"
    CLOCK = "alert.clock"
    FOUND_LATE = "alert.found_late"
    LISTED_IN_DOUBT = "alert.listed_in_doubt"
    AUDIT = "alert.audit"
    TIMES_DISAGREE = "alert.times_disagree"
    NUMBERS_DISAGREE = "alert.numbers_disagree"
    INCOMING_DISAGREES = "alert.incoming_disagrees"
    POST_FAILED = "alert.post_failed"
    ERRAND_FAILED = "alert.errand_failed"
    ALL_PAUSED = "alert.all_paused"
    STRANGERS_PAUSED = "alert.strangers_paused"
    WORDS_HELD_BACK = "alert.words_held_back"
    OPTED_OUT = "alert.opted_out"
    CALENDAR = "alert.calendar"
    CALENDAR_EVENT = "alert.calendar_event"
    MORE_EVENTS = "alert.more_events"
    CREDIT = "alert.credit"
    PHONE = "alert.phone"
    DATABASE = "alert.database"
    NO_CREDIT = "alert.no_credit"
    GUESSING = "alert.guessing"

    # Parts of them
    LOG_LOST = "alert.log_lost"
    CLOCK_IS_OLD = "alert.clock_is_old"
    CLOCK_WENT_FORWARD = "alert.clock_went_forward"
    CLOCK_WENT_BACK = "alert.clock_went_back"
    DAY_IS_FULL = "alert.day_is_full"
    MINUTE_IS_FULL = "alert.minute_is_full"
    UNTIL_THE_DAY = "alert.until_the_day"
    UNTIL_TIME = "alert.until_time"

    # Problems of health that are no alerts
    SENDING_PAUSED = "alert.sending_paused"
    SENDING_PAUSED_BECAUSE = "alert.sending_paused_because"
    SENDING_HELD = "alert.sending_held"
    RULES_ON_DISK = "alert.rules_on_disk"
    AUTOMATIC_PAUSED = "alert.automatic_paused"
    STRANGERS_UNANSWERED = "alert.strangers_unanswered"
    IN_DOUBT = "alert.in_doubt"
    LITTLE_ROOM = "alert.little_room"
    TAKES_NOTHING = "alert.takes_nothing"
    NOT_READ = "alert.not_read"
