"""The life of an outgoing message, as one table. Nothing else decides what may follow what."""

from enum import StrEnum


class Status(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    ACCEPTED = "accepted"
    SENT = "sent"
    DELIVERED = "delivered"
    UNKNOWN = "unknown"
    NEEDS_REVIEW = "needs review"
    REFUSED = "refused"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


LEFT = (Status.ACCEPTED, Status.SENT, Status.DELIVERED)
"""Of messages that are known to have left: the gateway took them."""


class Happening(StrEnum):
    """Happenings that move a message's status."""

    CLAIMED = "claimed"  # committed before the socket opens
    ACCEPTED = "accepted"  # the gateway took it and named it
    NOT_SENT = "not sent"  # certainly nothing left; it may be tried again
    REFUSED = "refused"  # certainly nothing left, and trying again would not help
    UNKNOWN = "unknown"  # it may or may not have left
    CRASHED = "crashed"  # we died between claim and settlement
    REPORTED_SENT = "reported sent"
    REPORTED_DELIVERED = "reported delivered"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    ABSENT = "absent"  # the gateway's own list shows that it never arrived there
    GIVEN_UP = "given up"  # no evidence either way: a person decides
    RESENT = "resent"  # a person, or the owner's setting, would rather have it twice than not at all


NEXT: dict[Status, dict[Happening, Status]] = {
    Status.QUEUED: {
        Happening.CLAIMED: Status.SENDING,
        Happening.EXPIRED: Status.EXPIRED,
        Happening.CANCELLED: Status.CANCELLED,
    },
    Status.SENDING: {
        Happening.ACCEPTED: Status.ACCEPTED,
        Happening.NOT_SENT: Status.QUEUED,
        Happening.REFUSED: Status.REFUSED,
        Happening.UNKNOWN: Status.UNKNOWN,
        Happening.CRASHED: Status.UNKNOWN,
        # A report may overtake the answer to the request that sent the message.
        Happening.REPORTED_SENT: Status.SENT,
        Happening.REPORTED_DELIVERED: Status.DELIVERED,
    },
    Status.ACCEPTED: {
        Happening.REPORTED_SENT: Status.SENT,
        Happening.REPORTED_DELIVERED: Status.DELIVERED,
    },
    Status.SENT: {Happening.REPORTED_DELIVERED: Status.DELIVERED},
    Status.UNKNOWN: {
        Happening.ACCEPTED: Status.ACCEPTED,
        Happening.REPORTED_SENT: Status.SENT,
        Happening.REPORTED_DELIVERED: Status.DELIVERED,
        Happening.ABSENT: Status.QUEUED,
        Happening.GIVEN_UP: Status.NEEDS_REVIEW,
        Happening.RESENT: Status.QUEUED,
    },
    Status.NEEDS_REVIEW: {
        Happening.ACCEPTED: Status.ACCEPTED,
        Happening.REPORTED_SENT: Status.SENT,
        Happening.REPORTED_DELIVERED: Status.DELIVERED,
        Happening.CANCELLED: Status.CANCELLED,
        Happening.RESENT: Status.QUEUED,
    },
    Status.DELIVERED: {},
    Status.REFUSED: {},
    Status.EXPIRED: {},
    Status.CANCELLED: {},
}


def after(status: Status, happening: Happening) -> Status:
    """Returns the status that follows; what the table does not list changes nothing (a late report, say)."""
    return NEXT[status].get(happening, status)
