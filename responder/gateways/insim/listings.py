"""The rows of v2's listings, read tolerantly: what they hold beyond number and text is not published.

    {"_id": "FI5O7apqaaqcUmQ", "direction": "outbound", "phone_number": "+33612345678", "message": "Bonjour",
     "date": "2025-01-15T14:30:00.000Z", "id_sms_api": "FI5O7apqaaqcUmQ", "delivery_status": "delivered"}
    {"_id": "...", "type": "missed", "phone_number": "+33612345678", "duration": "0",
     "call_time": "2025-01-15 14:30:00"}

A row is kept without a time where it has none that can be read. One of what left is kept without a number, too: it may
have gone to anybody; one of what came in is left out without one. Pure.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Any
from urllib.parse import unquote

from responder.dataclass import dataclass
from responder.domain.delivery.incoming_rows import ListedCall, ListedText
from responder.domain.delivery.reconciliation import Listed, Listing
from responder.domain.model.events import CallKind
from responder.domain.model.numbers import Number, NumberKind, read_number
from responder.domain.text.cleaned_strings import whole
from responder.gateways.callbacks.times import read_duration, read_moment
from responder.gateways.json_answers import id_of

Row = Mapping[str, Any]

_IDS = ("id_sms_api", "sms_id", "_id", "id")
_NUMBERS = ("phone_number", "phonenumber", "phone", "number")
_TEXTS = ("message", "body", "text", "content")
_SMS_TIMES = ("date", "sent_time", "date_sent", "sent_at", "received_at", "created_at", "created", "timestamp", "time")
_CALL_TIMES = ("call_time", "call_date", *_SMS_TIMES)
_LISTS = ("messages", "sms", "calls", "rows", "items", "results", "result", "data")
_KINDS = {
    "missed": CallKind.MISSED,
    "missed_call": CallKind.MISSED,
    "incoming": CallKind.INCOMING,
    "incoming_call": CallKind.INCOMING,
    "outgoing": CallKind.OUTGOING,
    "outgoing_call": CallKind.OUTGOING,
}
_OUT, _IN = frozenset({"outbound", "outgoing", "out", "sent"}), frozenset({"inbound", "incoming", "in", "received"})


@dataclass(frozen=True, slots=True)
class Reader:
    """Reader of one account's rows. `zone` is what times without one are in."""

    country: str
    zone: tzinfo
    taken_at: datetime

    def outbound(self, content: Row) -> Listing:
        """Reads rows of messages that left."""
        return Listing(
            tuple(self._sent(row) for row in rows_of(content) if not _goes(row, _IN)), self.taken_at, "inSIM"
        )

    def inbound(self, content: Row) -> Iterator[ListedText]:
        for row in rows_of(content):
            number, text = self._number(row, "from", *_NUMBERS), _first(row, _TEXTS)
            if number and not _goes(row, _OUT) and isinstance(text, str):
                moment = read_moment(_first(row, _SMS_TIMES), self.zone, self.taken_at)
                yield ListedText(number, whole(text), moment.at, moment.mark, moment.exact)

    def calls(self, content: Row) -> Iterator[ListedCall]:
        for row in rows_of(content):
            kind = _KINDS.get(_word(_first(row, ("type", "kind", "title", "direction"))))
            number = self._number(row, *_NUMBERS, "from")
            if kind is not None:
                moment = read_moment(_first(row, _CALL_TIMES), self.zone, self.taken_at)
                duration = read_duration(row.get("duration"))
                yield ListedCall(kind, number, moment.at, moment.mark, moment.exact, duration)

    def at(self, row: Row) -> datetime | None:
        """Returns when the row's SMS or call was; None where it has no time that can be read."""
        raw = _first(row, _CALL_TIMES)
        moment = read_moment(raw, self.zone, self.taken_at) if raw is not None else None
        return moment.at if moment and moment.exact else None

    def _sent(self, row: Row) -> Listed:
        text, raw = _first(row, _TEXTS), _first(row, _SMS_TIMES)
        moment = read_moment(raw, self.zone, self.taken_at) if raw is not None else None
        return Listed(
            names=tuple(name for field in _IDS if (name := id_of(row.get(field)))),
            number=self._recipient(row),
            text=whole(text) if isinstance(text, str) else "",
            at=moment.at if moment and moment.exact else None,
            status=_word(_first(row, ("delivery_status", "status"))),
        )

    def _recipient(self, row: Row) -> str:
        """Reads the number a message was sent to; "" where it is none that could have been sent to, such as a masked
        one."""
        number = self._read(row, "to", *_NUMBERS)
        return number.text if number.text.startswith("+") or number.kind is NumberKind.SHORT_CODE else ""

    def _number(self, row: Row, *names: str) -> str:
        return self._read(row, *names).text

    def _read(self, row: Row, *names: str) -> Number:
        raw = _first(row, names)
        if isinstance(raw, str) and "%" in raw:
            raw = unquote(raw)
        return Number("", NumberKind.INVALID) if isinstance(raw, list | dict | bool) else read_number(raw, self.country)


def holds_a_list(content: Row) -> bool:
    """Checks whether an answer has a list in it; one without tells nothing, not even that nothing is there."""
    return any(isinstance(content.get(name), list) for name in _LISTS)


def rows_of(content: Row) -> Iterable[Row]:
    found: list[Any] = next((content[name] for name in _LISTS if isinstance(content.get(name), list)), [])
    return (row for row in found if isinstance(row, dict))


def _goes(row: Row, words: frozenset[str]) -> bool:
    """Checks whether the row goes this way; one that says nothing goes where it was asked for."""
    return _word(row.get("direction")) in words


def _first(row: Row, names: Iterable[str]) -> Any:
    return next((row[name] for name in names if row.get(name) is not None), None)


def _word(value: Any) -> str:
    return value.strip().lower().replace(" ", "_") if isinstance(value, str) else ""
