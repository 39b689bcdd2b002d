"""Codes of SMS-iT, call by call: what each means, and what to do next.

-12 is credit in `smscontact` and a wrong frequency in `smsgroup`; -7 is "already subscribed", "no contacts", "bad
sender name" or "contact not found". So no code is ever looked up outside the table of its call.
"""

from collections.abc import Mapping

from responder.gateways.base import Outcome, Refused, RetryLater
from responder.gateways.smsit.settings import USUAL_GROUP
from responder.languages.catalogue import Told, sentence

CREDIT_WAIT = 300.0  # seconds
AGAIN = 60.0

NOT_IN_LIST, BAD_SENDER_NAME = -6, -7
"""Of `smscontact`: the number is invalid, not in the list, or unsubscribed; the sender name is bad or not allowed."""


def no_credit(code: int) -> Told:
    return sentence(
        "There is no SMS credit left in the SMS-iT account ({code}). What waits leaves when there is some again.",
        code=code,
    )


def _sender(code: int) -> Refused:
    told = sentence(
        "SMS-iT does not send from this number ({code}): set SMSIT_LOGIN to an SMS number of the account.", code=code
    )
    return Refused(told, account=True)


def _group(code: int) -> Refused:
    told = sentence(
        "SMS-iT knows no such group ({code}), and no program can make one: make the group in your control panel under "
        "Groups, and set SMSIT_GROUP to its name ({usual} unless said).",
        code=code,
        usual=USUAL_GROUP,
    )
    return Refused(told, account=True)


def _ours(code: int, what: Told) -> Refused:
    told = sentence(
        "SMS-iT says that {what} ({code}): please report this, it is a mistake of Responder.", what=what, code=code
    )
    return Refused(told)


def _wrong(field: str) -> Told:
    """Returns a field of SMS-iT's own, by its name there."""
    return sentence("`{field}` is wrong", field=field)


_NO_NUMBER = sentence("the number is missing")
_NO_TEXT = sentence("the text is empty")
_BAD_SENDER_NAME = sentence("SMS-iT does not send under this sender name (-7): change or remove alpha_sender.")


SMS_TO_CONTACT: Mapping[int, Outcome] = {
    -2: _sender(-2),
    -3: _sender(-3),
    -4: _ours(-4, _NO_TEXT),
    -5: _ours(-5, sentence("there is no number")),
    NOT_IN_LIST: Refused(sentence("SMS-iT takes no message for this number (-6): check the number.")),
    BAD_SENDER_NAME: Refused(_BAD_SENDER_NAME),
    -8: _ours(-8, _wrong("recurring")),
    -9: _ours(-9, _wrong("repeat")),
    -10: _ours(-10, _wrong("frequency")),
    -11: _ours(-11, sentence("the end date is wrong")),
    -12: RetryLater(no_credit(-12), CREDIT_WAIT, no_credit=True),
}
"""-16 ("other error") is no row: that nothing left is not said."""

SMS_TO_GROUP: Mapping[int, Outcome] = {
    -2: _sender(-2),
    -3: _sender(-3),
    -4: _ours(-4, _NO_TEXT),
    -5: Refused(sentence("No group was named (-5): say which.")),
    -6: Refused(sentence("SMS-iT knows no such group (-6): make it in the control panel, under just this name.")),
    -7: Refused(_BAD_SENDER_NAME),
    -8: _ours(-8, _wrong("rotate")),
    -9: _ours(-9, _wrong("throttle")),
    -10: _ours(-10, _wrong("recurring")),
    -11: _ours(-11, _wrong("repeat")),
    -12: _ours(-12, _wrong("frequency")),
    -13: Refused(sentence("A message that repeats needs an end date (-13).")),
    -14: RetryLater(no_credit(-14), CREDIT_WAIT, no_credit=True),
    -15: Refused(sentence("Nobody is in that group (-15).")),
}

ADD_CONTACT: Mapping[int, Outcome] = {
    -2: _ours(-2, _NO_NUMBER),
    -3: _ours(-3, sentence("number and group are missing")),
    -4: _group(-4),
    -5: _group(-5),
    -6: RetryLater(sentence("SMS-iT could not save the contact (-6)."), AGAIN),
}
"""-7 ("already subscribed to that group") is as good as saved, and no row."""
ALREADY_THERE = -7

LIST_CONTACTS: Mapping[int, Outcome] = {
    -2: _ours(-2, sentence("the group is wrong")),
    -3: _ours(-3, sentence("the source is wrong")),
    -4: _ours(-4, _wrong("subscribed")),
    -5: _ours(-5, _wrong("sortby")),
    -6: _ours(-6, _wrong("sortdir")),
}
NONE_FOUND = -7
"""Of `getcontacts`: an empty list, and no row."""

APPOINTMENT: Mapping[int, Outcome] = {
    -2: _ours(-2, _NO_NUMBER),
    -3: _ours(-3, sentence("the number is wrong")),
    -4: _ours(-4, sentence("the date is missing")),
    -5: _ours(-5, sentence("the status is missing")),
    -6: _ours(-6, sentence("the status is wrong")),
    -9: RetryLater(sentence("SMS-iT could not save the appointment (-9)."), AGAIN),
}
CONTACT_UNKNOWN, APPOINTMENT_THERE = -7, -8
"""Of `addappointment`, and no rows: the contact is added first; one of that minute is there already."""

NOTHING_SENT_THERE = -3
"""Of `getcontactsmsdeliveryreport`."""
