"""Rows of a gateway's lists of what came in, and how much of an event of ours a row shows."""

from datetime import datetime

from responder.dataclass import dataclass
from responder.domain.delivery.text_respelling import Likeness, likeness
from responder.domain.model.events import CallEnded, CallKind, Event, SmsReceived


@dataclass(frozen=True, slots=True)
class ListedText:
    """An SMS that came in; `text` is as the list has it. `mark` is its time as the identity of an event has it; not
    `dated`: none could be read."""

    number: str
    text: str
    at: datetime
    mark: str
    dated: bool


@dataclass(frozen=True, slots=True)
class ListedCall:
    kind: CallKind
    number: str
    at: datetime
    mark: str
    dated: bool
    duration: int = 0  # seconds


Row = ListedText | ListedCall


@dataclass(frozen=True, slots=True)
class IncomingList:
    """Rows of what came in. `since`: from when on, by the list's own clock, they are all there is, where a list may
    have been cut before it reached back as far as it was asked for; None where it did."""

    rows: tuple[Row, ...] = ()
    since: datetime | None = None


def alike(event: Event, row: Row) -> Likeness:
    """Returns how much of the event the row shows; of a call, its kind."""
    if isinstance(event, SmsReceived) and isinstance(row, ListedText):
        return likeness(event.text, row.text)
    same = isinstance(event, CallEnded) and isinstance(row, ListedCall) and event.kind is row.kind
    return Likeness.WHOLE if same else Likeness.OTHER


def as_row(event: Event) -> Row:
    if isinstance(event, CallEnded):
        return ListedCall(event.kind, event.contact, event.at, "", True, event.duration)
    text = event.text if isinstance(event, SmsReceived) else ""
    return ListedText(event.contact, text, event.at, "", True)


def shows(row: Row) -> bool:
    """Checks whether there is anything to compare."""
    return not isinstance(row, ListedText) or bool(row.text.strip())
