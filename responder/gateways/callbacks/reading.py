"""Reads callbacks into our own events. Nothing here does any I/O, and nothing raises.

    GET /hooks/<gateway>/<token>?message={"device_identification":"me@shop.fr","title":"incoming_sms",
        "from":"+33612345678","message":"oui","date":"2025-01-15T14:30:00.000Z"}      (percent-encoded)

Every spelling that ever occurred is read: upper case, `phonenumber`, titles with spaces, call notes sent as
calls, times without a zone (see `times`). What cannot be read is an `Unreadable` with a sentence for people. The
tables are those of the gateways of one vendor; a gateway's `Dialect` names what it sends.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from responder.dataclass import dataclass
from responder.domain.model.events import (
    CallEnded,
    CallKind,
    CallNoted,
    DeliveryReported,
    LinkClicked,
    Report,
    SmsReceived,
)
from responder.domain.model.numbers import number_text
from responder.domain.text.cleaned_strings import whole
from responder.domain.wire.event_keys import key_of
from responder.domain.wire.events_json import CALL, CLICK, NOTE, REPORT, SMS
from responder.gateways.callbacks.query import Fields, Parameters, event_parameter, fields_of, written_numbers
from responder.gateways.callbacks.times import ParsedTime, is_day_only, read_duration, read_moment
from responder.gateways.incoming import Accounts, Incoming, Refusal, UnreadableHook, Why
from responder.gateways.json_answers import LONGEST_ID
from responder.languages.catalogue import Quoted, Told, msgid, quoted, sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """Events of one gateway: the parameters they come in, and what each may carry, by title. `odd_titles` were seen,
    and are documented nowhere: what they say can be taken, and the owner is told. `fields`: without a title, the
    field that only this event has. `spaced_names`: names of fields may be split by blanks or hyphens."""

    parameters: Parameters
    titles: Mapping[str, Mapping[str, "EventReader"]]
    odd_titles: Mapping[str, Mapping[str, tuple["EventReader", str]]]
    fields: Mapping[str, Mapping[str, "EventReader"]]
    spaced_names: bool = False


def read_callback(
    query: bytes, dialect: Dialect, *, accounts: Accounts, received: datetime
) -> Incoming | UnreadableHook:
    """Reads the event in a hook's query, which is given as it came: not decoded, without the `?`."""
    fields: Fields = {}
    parameter = ""
    try:
        parameter, value = event_parameter(query, dialect.parameters)
        fields = fields_of(value)
        if dialect.spaced_names:
            fields = {_folded(name): content for name, content in fields.items()}
        reader, taken = _reader(dialect, parameter, fields)
        return reader(fields, accounts, received)._replace(taken=taken)
    except Refusal as refusal:
        contact = _contact_if_any(fields, accounts) if fields else _written_contact(query, accounts)
        of_ours = parameter if parameter in _ABOUT_OURS else ""
        return UnreadableHook(refusal.why, refusal.told, contact, _one(accounts), of_ours)


_ABOUT_OURS = frozenset({"status", "clics"})
"""Parameters, in their current spelling, that tell what became of a message of ours: nothing came from its contact."""


def _contact_if_any(fields: Fields, accounts: Accounts) -> str:
    """Returns the contact of a hook that could not be read; a person's number only."""
    try:
        contact = _contact(fields, accounts, "from", "phone_number", "phonenumber")
    except Refusal:
        return ""
    return contact if contact.startswith("+") else ""


def _written_contact(query: bytes, accounts: Accounts) -> str:
    """Returns the one person's number that a hook without readable fields names, "" if it names none or several."""
    named = {_contact_if_any({"from": number}, accounts) for number in written_numbers(query)} - {""}
    return named.pop() if len(named) == 1 else ""


EventReader = Callable[[Fields, Accounts, datetime], Incoming]


def _sms(fields: Fields, accounts: Accounts, received: datetime) -> Incoming:
    account, foreign = _account(fields, accounts)
    contact = _contact(fields, accounts, "from", "phone_number", "phonenumber")
    text = _text(fields, "message", "body")
    moment = read_moment(fields.get("date"), accounts.zone, received)
    key = key_of(accounts.secret, SMS, account, contact, moment.mark, text)
    event = SmsReceived(key=key, account=account, contact=contact, at=moment.at, text=text)
    return Incoming(event, moment.exact, foreign)


def read_call(kind: CallKind, fields: Fields, accounts: Accounts, received: datetime) -> Incoming:
    account, foreign = _account(fields, accounts)
    contact = _contact(fields, accounts, "phone_number", "phonenumber", "from")
    moment, duration = _call_time(fields, accounts, received)
    key = key_of(accounts.secret, CALL, account, contact, moment.mark, kind)
    event = CallEnded(key=key, account=account, contact=contact, at=moment.at, kind=kind, duration=duration)
    return Incoming(event, moment.exact, foreign)


def _note(fields: Fields, accounts: Accounts, received: datetime) -> Incoming:
    account, foreign = _account(fields, accounts)
    contact = _contact(fields, accounts, "from", "phone_number", "phonenumber")
    text = _text(fields, "qualification")
    moment = read_moment(_first(fields, "date", "call_time", "call_date"), accounts.zone, received)
    key = key_of(accounts.secret, NOTE, account, contact, moment.mark, text)
    event = CallNoted(key=key, account=account, contact=contact, at=moment.at, text=text)
    return Incoming(event, moment.exact, foreign)


def _report(fields: Fields, accounts: Accounts, received: datetime) -> Incoming:
    account, foreign = _account(fields, accounts, fallback=accounts.logins[0])
    contact = _contact(fields, accounts, "phone_number", "phonenumber")
    message_id, report = _message_id(fields), _status(fields)
    moment = read_moment(_first(fields, "date_status", "date"), accounts.zone, received)
    key = key_of(accounts.secret, REPORT, account, contact, moment.mark, message_id, report)
    event = DeliveryReported(
        key=key, account=account, contact=contact, at=moment.at, message_id=message_id, report=report
    )
    return Incoming(event, moment.exact, foreign)


def _click(fields: Fields, accounts: Accounts, received: datetime) -> Incoming:
    account, foreign = _account(fields, accounts, fallback=accounts.logins[0])
    contact = _contact(fields, accounts, "phone_number", "phonenumber")
    message_id, link = _message_id(fields), _text(fields, "link", "url")
    moment = read_moment(fields.get("date"), accounts.zone, received)
    key = key_of(accounts.secret, CLICK, account, contact, moment.mark, message_id, link)
    event = LinkClicked(key=key, account=account, contact=contact, at=moment.at, message_id=message_id, link=link)
    return Incoming(event, moment.exact, foreign)


def _mms(fields: Fields, accounts: Accounts, received: datetime) -> Incoming:
    """Reads the words under a picture, if there are any: phones send long texts so, too."""
    if not _text({"message": "", **fields}, "message").strip() and not _text({"body": "", **fields}, "body").strip():
        raise Refusal(
            Why.MISSING_FIELD, sentence("A picture or a sound without words came (MMS): a person has to look.")
        )
    return _sms(fields, accounts, received)


NOTES: Mapping[str, EventReader] = {
    "call_qualification_from_mobile": _note,
    "call_qualification_from_interface": _note,
}
# What each parameter may carry, by title (folded: "INCOMING CALL" is incoming_call).
TITLES: Mapping[str, Mapping[str, EventReader]] = {
    "message": {"incoming_sms": _sms, **NOTES},
    "calls": {
        "incoming_call": partial(read_call, CallKind.INCOMING),
        "outgoing_call": partial(read_call, CallKind.OUTGOING),
        "missed_call": partial(read_call, CallKind.MISSED),
        "missed": partial(read_call, CallKind.MISSED),
        **NOTES,
    },
    "clics": {"clicked_link": _click},
    "qualification": NOTES,
}
# Seen, and documented nowhere: what they say can be taken, and the owner is told.
ODD_TITLES: Mapping[str, Mapping[str, tuple[EventReader, str]]] = {
    "message": dict.fromkeys(("incoming_mms", "mms", "incoming_rcs", "rcs"), (_mms, msgid("an SMS"))),
    "calls": dict.fromkeys(
        (
            "rejected_call",
            "rejected",
            "declined_call",
            "unanswered_call",
            "no_answer",
            "busy",
            "voicemail",
            "voice_mail",
            "incoming_voicemail",
            "new_voicemail",
        ),
        (partial(read_call, CallKind.MISSED), msgid("a missed call")),
    ),
}
# Without a title, the field that only this event has.
FIELDS: Mapping[str, Mapping[str, EventReader]] = {
    "message": {"qualification": _note, "message": _sms, "body": _sms},
    "calls": {"qualification": _note},
    "clics": {"link": _click, "clicked_link": _click, "id_sms_api": _click},
    "qualification": {"qualification": _note},
}
_STATUSES = {
    "sent": Report.SENT,
    "received": Report.DELIVERED,  # on the recipient's phone
    "delivered": Report.DELIVERED,
    # Documented nowhere, and seen.
    "failed": Report.FAILED,
    "undelivered": Report.FAILED,
    "not_delivered": Report.FAILED,
    "blocked": Report.FAILED,
    "rejected": Report.FAILED,
    "expired": Report.FAILED,
    "error": Report.FAILED,
}
_BETWEEN_WORDS = re.compile(r"[\s_-]+")


def _reader(dialect: Dialect, parameter: str, fields: Fields) -> tuple[EventReader, str]:
    """Chooses the reader by title, and the kind assumed where the title is unknown."""
    if parameter == "status":  # has no title
        return _report, ""
    titles = dialect.titles[parameter]
    title = fields.get("title")
    if title is None:
        for name, reader in dialect.fields[parameter].items():
            if name in fields:
                return reader, ""
    elif isinstance(title, str):
        if found := titles.get(title) or titles.get(_folded(title)):
            return found, ""
        if odd := dialect.odd_titles.get(parameter, {}).get(_folded(title)):
            return odd
    raise Refusal(
        Why.UNKNOWN_TITLE,
        sentence(
            "`{parameter}` came with {title}; known titles of it are {titles}.",
            parameter=parameter,
            title=_named(title),
            titles=tuple(titles),
        ),
    )


def _account(fields: Fields, accounts: Accounts, fallback: str = "") -> tuple[str, str]:
    """Returns the account of an event; and the account it named, masked, if that is another. With one account
    everything that came over its token is its own: device names change with the phone, and no event is lost for that.
    """
    name = fields.get("device_identification")
    if name is None:
        name = fields.get("user")
    if isinstance(name, str) and (login := accounts.named(name)):
        return login, ""
    known = _one(accounts)
    if name is None or name == "":
        login = known or accounts.default or fallback
        if login:
            return login, ""
        raise Refusal(
            Why.UNKNOWN_ACCOUNT,
            sentence("It names no account; configured are {accounts}.", accounts=_configured(accounts)),
        )
    if known:
        return known, _masked(name)
    raise Refusal(
        Why.UNKNOWN_ACCOUNT,
        sentence(
            "The account {name} is not configured here; configured are {accounts}.",
            name=_masked(name),
            accounts=_configured(accounts),
        ),
    )


def _one(accounts: Accounts) -> str:
    return accounts.logins[0] if len(accounts.logins) == 1 else ""


def _contact(fields: Fields, accounts: Accounts, *names: str) -> str:
    for name in names:
        if name in fields:
            raw = fields[name]
            if isinstance(raw, list | dict | bool):
                wrong = sentence("`{field}` is {what}, expected a phone number.", field=name, what=_sort(raw))
                raise Refusal(Why.WRONG_FIELD, wrong)
            return number_text(_with_plus(raw), accounts.country)
    raise Refusal(
        Why.MISSING_FIELD, sentence("`{field}` is missing: whom it is about cannot be known.", field=names[0])
    )


def _with_plus(raw: object) -> object:
    """Restores the plus: a literal `+33…` that nobody percent-encoded has become " 33…": the rules of forms say so."""
    return f"+{raw[1:]}" if isinstance(raw, str) and raw[:1] == " " and raw[1:2] in _FIRST_DIGITS else raw


_FIRST_DIGITS = frozenset("123456789")


def _call_time(fields: Fields, accounts: Accounts, received: datetime) -> tuple[ParsedTime, int]:
    """Reads the time of a call, and how long it was. Older hooks give the day under CALL_TIME and the time of day
    under DURATION: then nothing says how long it was."""
    raw, duration = _first(fields, "call_time", "call_date", "date"), fields.get("duration")
    moment = read_moment(raw, accounts.zone, received, time_of_day=duration)
    return moment, 0 if is_day_only(raw) else read_duration(duration)


def _message_id(fields: Fields) -> str:
    found = _text(fields, "id_sms_api").strip()
    if not found:
        raise Refusal(Why.MISSING_FIELD, sentence("`id_sms_api` is empty: which message it is about cannot be known."))
    if len(found) > LONGEST_ID:
        letters = f"{len(found):,}"
        raise Refusal(
            Why.WRONG_FIELD,
            sentence("`id_sms_api` has {letters} characters: no message has such an id.", letters=letters),
        )
    return found


def _status(fields: Fields) -> Report:
    status = _text(fields, "status")
    report = _STATUSES.get(_folded(status))
    if report is None:
        raise Refusal(
            Why.UNKNOWN_STATUS,
            sentence(
                "`status` came with {status}; known are {statuses}.", status=_named(status), statuses=tuple(_STATUSES)
            ),
        )
    return report


def _first(fields: Fields, *names: str) -> object:
    return next((fields[name] for name in names if fields.get(name) is not None), None)


def _text(fields: Fields, *names: str) -> str:
    """Returns the first of the fields that is there, as text the store can hold; null is empty."""
    for name in names:
        if name in fields:
            value = fields[name]
            if isinstance(value, str):
                return whole(value)
            if value is None:
                return ""
            if isinstance(value, int | float) and not isinstance(value, bool):
                return str(value)  # a sender that turns numeric texts into numbers
            wrong = sentence("`{field}` is {what}, expected a text.", field=name, what=_sort(value))
            raise Refusal(Why.WRONG_FIELD, wrong)
    raise Refusal(Why.MISSING_FIELD, sentence("`{field}` is missing.", field=names[0]))


def _folded(title: str) -> str:
    return _BETWEEN_WORDS.sub("_", title.strip().lower())


def _named(title: object) -> Told | Quoted:
    """Quotes an unknown word for a sentence. It may be anything, somebody's number included: only letters pass."""
    return quoted(re.sub(r"[^A-Za-z _-]+", "…", title)[:40]) if isinstance(title, str) else _sort(title)


def _sort(value: object) -> Told:
    return sentence(_SORTS.get(type(value), "nothing"))


_SORTS: Mapping[type, str] = {
    bool: msgid("true or false"),
    list: msgid("a list"),
    dict: msgid("an object"),
    int: msgid("a number"),
    float: msgid("a number"),
    type(None): msgid("nothing"),
}


def _configured(accounts: Accounts) -> str:
    return ", ".join(map(_masked, accounts.logins))


def _masked(login: object) -> str:
    """Masks a login as logs and answers may show it: "m•••@shop.fr"."""
    if not isinstance(login, str):
        return str(_sort(login))
    name, at, host = whole(login).strip()[:100].partition("@")
    return f"{name[:1]}•••{at}{host}"
