"""Codes of what speaks for or against a message having left, with their sentences in English."""

from collections.abc import Mapping
from enum import StrEnum

from responder.languages.catalogue import msgid


class EvidenceCode(StrEnum):
    """Code of what settled a message in doubt, or left it open. The database keeps it with its arguments, so a code is
    never given another meaning."""

    REPORTED = "evidence.reported"
    LISTED = "evidence.listed"
    LISTED_BY_OUR_ID = "evidence.listed_by_our_id"
    LISTED_WITH_ALL_LIKE_IT = "evidence.listed_with_all_like_it"
    LISTED_AT_ITS_MOMENT = "evidence.listed_at_its_moment"
    TEXT_MAY_BE_ANOTHERS = "evidence.text_may_be_anothers"
    TEXT_WITHOUT_ID = "evidence.text_without_id"
    NUMBER_ONLY = "evidence.number_only"
    OUT_OF_REACH = "evidence.out_of_reach"
    NOT_YET = "evidence.not_yet"
    NO_WITNESS = "evidence.no_witness"
    HOLES = "evidence.holes"
    ABSENT = "evidence.absent"
    NUMBERS_DISAGREE = "evidence.numbers_disagree"
    TIMES_DISAGREE = "evidence.times_disagree"
    CLOCK_NOT_KNOWN = "evidence.clock_not_known"
    TOO_FEW = "evidence.too_few"
    TRIED_ENOUGH = "evidence.tried_enough"
    NO_LIST = "evidence.no_list"
    SENT_NOTHING_THERE = "evidence.sent_nothing_there"
    LATEST_IS_THE_FIRST = "evidence.latest_is_the_first"
    LATEST_MAY_BE_EARLIER = "evidence.latest_may_be_earlier"

    # Leanings
    PROBABLY_SENT = "evidence.probably_sent"
    PROBABLY_NOT_SENT = "evidence.probably_not_sent"
    CANNOT_BE_TOLD = "evidence.cannot_be_told"


EVIDENCE: Mapping[EvidenceCode, str] = {
    EvidenceCode.REPORTED: msgid("a delivery report came for it"),
    EvidenceCode.LISTED: msgid("{gateway}'s list has it"),
    EvidenceCode.LISTED_BY_OUR_ID: msgid("{gateway}'s list has it, by our own id"),
    EvidenceCode.LISTED_WITH_ALL_LIKE_IT: msgid("{gateway}'s list has it, and each of those like it"),
    EvidenceCode.LISTED_AT_ITS_MOMENT: msgid("{gateway}'s list has an SMS to this number, at its moment"),
    EvidenceCode.TEXT_MAY_BE_ANOTHERS: msgid("{gateway}'s list has this text, and it may be another message's"),
    EvidenceCode.TEXT_WITHOUT_ID: msgid("{gateway}'s list has this text, without an id or at another time"),
    EvidenceCode.NUMBER_ONLY: msgid(
        "{gateway}'s list has an SMS to this number, and does not show whether it is this one"
    ),
    EvidenceCode.OUT_OF_REACH: msgid("{gateway}'s list does not reach back to it"),
    EvidenceCode.NOT_YET: msgid("{gateway}'s list does not have it yet"),
    EvidenceCode.NO_WITNESS: msgid("{gateway}'s list does not have it, nor anything that left later"),
    EvidenceCode.HOLES: msgid("{gateway}'s list has holes: it lacks messages that did leave"),
    EvidenceCode.ABSENT: msgid("{gateway}'s list does not have it, and has what left later"),
    EvidenceCode.NUMBERS_DISAGREE: msgid("the numbers in {gateway}'s list are not those that we sent to"),
    EvidenceCode.TIMES_DISAGREE: msgid("the times in {gateway}'s list do not agree with ours"),
    EvidenceCode.CLOCK_NOT_KNOWN: msgid("{gateway}'s list does not have it, and its clock is not known yet"),
    EvidenceCode.TOO_FEW: msgid("{gateway}'s list does not have it, and shows only {number} of ours"),
    EvidenceCode.TRIED_ENOUGH: msgid("tried {number} times, and {gateway}'s list never had it"),
    EvidenceCode.NO_LIST: msgid("{gateway}'s list could not be had"),
    EvidenceCode.SENT_NOTHING_THERE: msgid("{gateway} says that it sent nothing to this number"),
    EvidenceCode.LATEST_IS_THE_FIRST: msgid(
        "{gateway} says of its latest SMS to this number: {status}, and none of ours is known to have left to it before"
    ),
    EvidenceCode.LATEST_MAY_BE_EARLIER: msgid(
        "{gateway} says of its latest SMS to this number: {status}, which may be an earlier one"
    ),
    # Leanings
    EvidenceCode.PROBABLY_SENT: msgid("probably sent: {because}"),
    EvidenceCode.PROBABLY_NOT_SENT: msgid("probably not sent: {because}"),
    EvidenceCode.CANNOT_BE_TOLD: msgid("cannot be told: {because}"),
}
