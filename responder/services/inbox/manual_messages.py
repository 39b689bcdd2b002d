"""Sends one SMS that a person wrote: checked, queued once, and what became of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.deciding.guards import number_problem
from responder.domain.delivery.message_status import Status
from responder.domain.explanations.explanation import Explanation, Stored
from responder.domain.model.business import Business
from responder.domain.model.decision import Reason
from responder.domain.model.numbers import read_number
from responder.domain.text.sms_parts import Parts, gsm7, parts_of
from responder.services.console import acts
from responder.services.console.acts import Act
from responder.settings.values import Mode, Settings
from responder.store.console.conversations import Moved, move
from responder.store.review.manual_messages import AskedForNoMore, queued_before, send_by_hand, standing_of

MOST_PARTS = 10


class SendOutcome(StrEnum):
    """SendOutcome of checking or sending a message. Only READY is sent on; all but QUEUED and ALREADY write nothing."""

    READY = "ready"  # checked, not queued yet
    QUEUED = "queued"
    ALREADY = "queued already"  # by the same request
    REHEARSAL = "rehearsal"
    NUMBER_REFUSED = "number refused"
    OPTED_OUT = "opted out"
    NO_TEXT = "no text"
    TOO_LONG = "too long"
    NO_ACCOUNT = "no account"  # of that name, or none was named where there are several


ON_ITS_WAY = frozenset({SendOutcome.QUEUED, SendOutcome.ALREADY})


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedMessage:
    """A message as a person typed it. `number` is as it is dialled or E.164; `account` may be "" where there is one.
    `request` is the caller's id of it: sent again with the same id, it stays one message; "" is never the same."""

    number: str
    text: str
    account: str = ""
    request: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Terms that a message is checked against."""

    business: Business
    accounts: Sequence[str]
    mode: Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """`number` is E.164, `text` without the blanks around it. `cheaper` is how many SMS it would be without
    `parts.beyond`. `refused` is why NUMBER_REFUSED is, with the sentence of a trace. `message` is its id, once
    queued."""

    outcome: SendOutcome
    number: str
    text: str
    account: str
    parts: Parts
    cheaper: int
    refused: tuple[Reason, Explanation] | None = None
    message: int | None = None


def terms_of(settings: Settings, business: Business, mode: Mode) -> Terms:
    """Returns the terms of this service, in the mode that is in force."""
    return Terms(business=business, accounts=[each.login for each in settings.accounts], mode=mode)


def check(draft: TypedMessage, terms: Terms) -> Result:
    """Checks a message without sending it: READY, REHEARSAL, or why it cannot be sent."""
    to, words = read_number(draft.number, terms.business.country), draft.text.strip()
    refused = number_problem(to, terms.business)
    checked = Result(
        outcome=SendOutcome.READY,
        number=to.text,
        text=words,
        account=_account(draft.account, terms.accounts),
        parts=parts_of(words),
        cheaper=min(parts_of(gsm7(words)).count, parts_of(words).count),
        refused=refused,
    )
    return replace(checked, outcome=_outcome(checked, terms.mode))


def send(conn: Connection, draft: TypedMessage, terms: Terms, now: datetime, *, act: Act | None = None) -> Result:
    """Queues a message that passes `check`, once a request. The contact counts as attended: what waits for them is
    withdrawn, and they leave the waiting list. `act`: whose it was, in the console; it is noted with the message. Wake
    the lane of `account` after the commit, or its sweep finds it."""
    checked = check(draft, terms)
    before = queued_before(conn, draft.request)
    if before is not None:
        return replace(checked, outcome=SendOutcome.ALREADY, message=before)
    if checked.outcome is not SendOutcome.READY:
        return checked
    try:
        message = send_by_hand(
            conn, checked.account, checked.number, checked.text, "", now, request=draft.request or None
        )
    except AskedForNoMore:
        return replace(checked, outcome=SendOutcome.OPTED_OUT)
    if message is None:  # another process was quicker with the same request
        return replace(checked, outcome=SendOutcome.ALREADY, message=queued_before(conn, draft.request))
    move(conn, [Moved(checked.number, now, None)])
    if act is not None:
        acts.note(conn, replace(act, about=f"message {message}"))
    return replace(checked, outcome=SendOutcome.QUEUED, message=message)


def standing(conn: Connection, message: int) -> tuple[Status, Stored]:
    """Reads the status of a message and why it is so."""
    return standing_of(conn, message)


def _outcome(checked: Result, mode: Mode) -> SendOutcome:
    if checked.refused is not None:
        return SendOutcome.NUMBER_REFUSED
    if not checked.text:
        return SendOutcome.NO_TEXT
    if checked.parts.count > MOST_PARTS:
        return SendOutcome.TOO_LONG
    if not checked.account:
        return SendOutcome.NO_ACCOUNT
    return SendOutcome.REHEARSAL if mode is Mode.REHEARSAL else SendOutcome.READY


def _account(asked: str, accounts: Sequence[str]) -> str:
    """Returns the account to send from; "" where it cannot be told."""
    if asked in accounts:
        return asked
    return accounts[0] if len(accounts) == 1 and not asked else ""
