"""SMS that come in with an account of SMS-iT: by the webhook of its Android gateway, or by a plain form or JSON.

    POST /hooks/smsit/<token>      X-SG-SIGNATURE: base64 of HMAC-SHA256 over the text of `messages`
    messages=[{"ID":"812","number":"+33612345678","message":"oui","deviceID":"4","simSlot":"0","status":"Received",
        "sentDate":"2026-03-10T12:00:00+0100","deliveredDate":"2026-03-10T12:00:02+0100"}]      (form-encoded)
    POST /hooks/smsit/<token>      {"from": "+33612345678", "body": "oui", "id": "812"}

The panel itself calls nobody. With a webhook_key whatever comes must be signed with it, and the list of the Android
gateway is taken no other way: signed with no key we know, it is put aside and answered 401.
"""

import base64
import hmac
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import Any
from urllib.parse import parse_qsl

from responder.domain.model.events import SmsReceived
from responder.domain.model.numbers import number_text
from responder.domain.text.cleaned_strings import whole
from responder.domain.wire.event_keys import key_of
from responder.domain.wire.events_json import SMS
from responder.gateways.callbacks.times import read_moment
from responder.gateways.incoming import Accounts, Incoming, RawHook, Refusal, Several, UnreadableHook, Why
from responder.gateways.json_answers import content_of
from responder.gateways.smsit.settings import WEBHOOK_KEY
from responder.languages.catalogue import msgid, sentence

SIGNATURE = b"x-sg-signature"
_LIST, _OTHER_THINGS = "messages", ("ussdRequest",)
_NUMBER = ("number", "from", "From", "phone", "sender")
_TEXT = ("message", "body", "Body", "text", "content")
_OWN_NUMBER = ("to", "To")
_NAME = ("ID", "id", "MessageSid")
_DATE = ("sentDate", "date", "Date", "timestamp", "deliveredDate")
_RECEIVED = "received"

Fields = Mapping[str, Any]


def read_raw(raw: RawHook, accounts: Accounts, received: datetime) -> Incoming | Several | UnreadableHook:
    try:
        fields = _fields(raw)
        if not any(name in fields for name in (_LIST, *_NUMBER, *_TEXT)):
            return _something_else(fields)
        account = _signer(raw, fields, accounts)
        if _LIST in fields:
            return Several(tuple(_items(fields, accounts, account, received)))
        return _sms(fields, accounts, account, received)
    except Refusal as refusal:
        return UnreadableHook(refusal.why, refusal.told, account=_only(accounts))


def signature(key: str, text: str) -> str:
    """Signs the text of a list, as the Android gateway does."""
    return base64.b64encode(hmac.new(key.encode(), text.encode("utf-8", "replace"), "sha256").digest()).decode("ascii")


def _fields(raw: RawHook) -> Fields:
    """Reads the fields of a body in either form, else those of the query. A field that comes twice counts once."""
    body = raw.body.strip()
    if body[:1] in (b"{", b"["):
        content = content_of(body)
        if isinstance(content, list) and len(content) == 1:
            content = content[0]
        if not isinstance(content, dict):
            raise Refusal(Why.NOT_JSON, sentence("Its body is no JSON object that could be read."))
        return content
    pairs = parse_qsl((body or raw.query).decode("utf-8", "replace"), keep_blank_values=True, errors="replace")
    return dict(reversed(pairs))


def _something_else(fields: Fields) -> Several | UnreadableHook:
    if any(name in fields for name in _OTHER_THINGS):
        return Several()
    return UnreadableHook(
        Why.NO_EVENT, sentence("It brings no SMS: neither `messages` nor a number and a text are in it.")
    )


def _signer(raw: RawHook, fields: Fields, accounts: Accounts) -> str:
    """Returns the account whose key signed it; "" where none must. Raises Refusal."""
    keys = {login: accounts.options.get(login, {}).get(WEBHOOK_KEY, "") for login in accounts.logins}
    text = fields.get(_LIST)
    given = raw.headers.get(SIGNATURE, b"").strip()
    found = ""
    for login, key in keys.items():  # every one, in a time that depends on no letter of it
        if key and isinstance(text, str) and hmac.compare_digest(given, signature(key, text).encode()):
            found = login
    if found:
        return found
    if any(keys.values()):
        raise Refusal(
            Why.NOT_SIGNED,
            sentence(
                "Its signature (X-SG-SIGNATURE) is missing or wrong: is webhook_key (SMSIT_WEBHOOK_KEY) the API key of "
                "the Android gateway?"
            ),
        )
    if _LIST in fields:
        raise Refusal(
            Why.NOT_SIGNED,
            sentence(
                "It comes from an Android gateway, and its signature cannot be checked: set webhook_key "
                "(SMSIT_WEBHOOK_KEY) to the API key of that gateway."
            ),
        )
    return ""


def _items(fields: Fields, accounts: Accounts, account: str, received: datetime) -> Iterator[Incoming | UnreadableHook]:
    rows = content_of(str(fields[_LIST]).encode("utf-8", "replace"))
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Refusal(Why.NOT_JSON, sentence("`messages` is no list of SMS in JSON."))
    own = {name: fields[name] for name in _OWN_NUMBER if name in fields}
    for row in rows:
        if str(row.get("status") or _RECEIVED).strip().casefold() != _RECEIVED:
            continue  # what became of an SMS that somebody sent over that gateway
        try:
            yield _sms({**own, **row}, accounts, account, received)
        except Refusal as refusal:
            yield UnreadableHook(refusal.why, refusal.told, account=account)


def _sms(fields: Fields, accounts: Accounts, account: str, received: datetime) -> Incoming:
    login = account or _account(fields, accounts)
    contact = _contact(fields, accounts)
    text = whole(_text(fields, _TEXT, _NO_TEXT))
    moment = read_moment(_first(fields, _DATE), accounts.zone, received)
    name = str(_first(fields, _NAME) or "").strip()
    # A gateway that is set up anew counts from 1 again: an id names an SMS only together with its date and its words.
    named = ("id", name[:100]) if name else ()
    identity = partial(key_of, accounts.secret, SMS, login, contact)
    key = identity(*map(whole, (moment.mark, *named, text)))
    event = SmsReceived(key=key, account=login, contact=contact, at=moment.at, text=text)
    # Earlier versions made the key of id and words alone: what came before an upgrade may come again after it.
    earlier = identity(*map(whole, ("", *named, text))) if name and moment.exact else ""
    return Incoming(event, dated=moment.exact or bool(name), earlier_key=earlier)


def _account(fields: Fields, accounts: Accounts) -> str:
    """Returns the account whose number it was sent to, else the only one it can be of."""
    to = number_text(str(_first(fields, _OWN_NUMBER) or ""), accounts.country).lstrip("+")
    named = [login for login in accounts.logins if to and login.strip().lstrip("+") == to]
    if found := next(iter(named), "") or _only(accounts) or accounts.default:
        return found
    raise Refusal(Why.UNKNOWN_ACCOUNT, sentence("It does not say (`to`) to which of the accounts here it was sent."))


def _contact(fields: Fields, accounts: Accounts) -> str:
    raw = _text(fields, _NUMBER, _NO_NUMBER).strip()
    return number_text(f"+{raw}" if _lost_its_plus(raw) else raw, accounts.country)


def _lost_its_plus(raw: str) -> bool:
    """33612345678, or +33612345678 that nobody percent-encoded: no number is dialled so at home."""
    return raw.isdecimal() and len(raw) > 10 and not raw.startswith("0")


def _text(fields: Fields, names: Iterable[str], missing: str) -> str:
    value = _first(fields, names)
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise Refusal(Why.MISSING_FIELD, sentence(missing, names=tuple(f"`{name}`" for name in names)))


_NO_TEXT = msgid("In it the text is missing (one of {names}).")
_NO_NUMBER = msgid("In it whom it is from is missing (one of {names}).")


def _first(fields: Fields, names: Iterable[str]) -> Any:
    return next((fields[name] for name in names if fields.get(name) is not None), None)


def _only(accounts: Accounts) -> str:
    return accounts.logins[0] if len(accounts.logins) == 1 else ""
