"""Calendars that can be written to (CalDAV): read whole, written one event at a time.

A write carries the etag of what it was made from. What somebody else changed meanwhile is never overwritten: it is
read again, and what it is then decides whether there is anything left to write.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from enum import Enum
from hashlib import blake2b
from typing import Any

import httpx

from responder.access.http import HomeLogin, Policy, origin_of, without_login
from responder.calendars.ics.reading import Window
from responder.calendars.sources.feeds import ANYWHERE_PUBLIC, OTHER_LOGIN, Unreachable, ask, unreached
from responder.domain.model.calendars import original_of, uid_of
from responder.domain.model.state import AppointmentStatus
from responder.languages.catalogue import sentence

_TRIES = 3
_PATIENCE = 20  # seconds a request
_STATUS = {
    AppointmentStatus.CONFIRMED: "CONFIRMED",
    AppointmentStatus.CANCELLED: "CANCELLED",
    AppointmentStatus.MOVE_ASKED: "TENTATIVE",
}
MARK = "Responder: "  # how the line of the description begins that is ours to replace


class WriteBack(Enum):
    WRITTEN = "written"
    CHANGED = "changed"  # somebody changed or deleted it meanwhile: the next reading tells


class DavCalendar:
    """A CalDAV collection. Every call opens and closes a session of its own, in the calling thread."""

    def __init__(self, address: str, login: str = "", password: str = "", policy: Policy = ANYWHERE_PUBLIC) -> None:
        self._address, self._login, self._password = address, login, password
        self._policy = policy

    def read(self, window: Window, mark: str) -> tuple[list[str] | None, str]:
        """Reads each event as a calendar of its own; None if nothing changed since `mark`."""
        with self._opened() as calendar:
            events = calendar.search(start=window.since, end=window.until, event=True, expand=False)
            texts = sorted(str(event.data) for event in events)
        digest = blake2b(digest_size=16)
        for text in texts:
            digest.update(text.encode("utf-8", "replace"))
        new = f"dav {digest.hexdigest()}"
        return (None if new == mark else texts), new

    def tell(
        self, key: str, was: datetime, at: datetime, end: datetime | None, status: AppointmentStatus, line: str
    ) -> WriteBack:
        """Writes the status, the time and a line of the description into an event that is still at `was`."""
        with self._opened() as calendar:
            for _ in range(_TRIES):
                event = _by_uid(calendar, uid_of(key)[0])
                if event is None:
                    return WriteBack.CHANGED
                changed = _changed(str(event.data), key, was, lambda it: _write(it, at, end, status, line))
                if changed is None:
                    return WriteBack.CHANGED
                if _put(calendar, event, changed):
                    return WriteBack.WRITTEN
        return WriteBack.CHANGED

    @contextmanager
    def _opened(self) -> Iterator[Any]:
        _assert_its_library()
        import caldav.davclient
        from caldav.lib.error import AuthorizationError, DAVError, NotFoundError

        try:
            with caldav.davclient.DAVClient(
                self._address,
                username=self._login or None,
                password=self._password or None,
                timeout=_PATIENCE,
                enable_rfc6764=False,  # the address is what it is: nothing is looked up for it
                rate_limit_handle=False,
            ) as client:
                client.session.close()
                client.session = _Session(self._address, self._policy)  # type: ignore[assignment]
                yield client.calendar(url=self._address)  # type: ignore[no-untyped-call]
        except AuthorizationError:
            raise Unreachable(sentence(OTHER_LOGIN)) from None
        except NotFoundError:
            raise Unreachable(sentence("There is no calendar at its address.")) from None
        except DAVError as error:
            why = type(error).__name__
            raise Unreachable(sentence("Its server did not do what was asked ({error}).", error=why)) from None
        except OSError as error:
            raise Unreachable(unreached(error)) from None


class _Session:
    """HTTP session of the library's client, as much of one as it asks for: bounded, by our network policy, with the
    login for the calendar's own server only, whatever addresses that server names."""

    def __init__(self, address: str, policy: Policy) -> None:
        self._home, self._policy = origin_of(without_login(httpx.URL(address))), policy

    def request(
        self, method: str, url: str, data: Any = None, headers: Mapping[str, str] | None = None, **given: Any
    ) -> httpx.Response:
        content = data.encode() if isinstance(data, str) else data or b""
        auth = _as_httpx(given.get("auth"))
        login = HomeLogin(auth, self._home) if auth else None
        answer = ask(method, url, self._policy, headers=headers, content=content, login=login)
        kept = {name: value for name, value in answer.headers.items() if name not in _OF_THE_WIRE}
        return httpx.Response(
            answer.status, headers=kept, content=answer.body, request=httpx.Request(method, answer.url)
        )

    def close(self) -> None:
        """Closes nothing: every request is a connection of its own."""


_OF_THE_WIRE = frozenset({"content-encoding", "content-length", "transfer-encoding"})


def _as_httpx(auth: Any) -> httpx.Auth | None:
    """Returns the library's kinds of login: basic, or digest where a server asks for it."""
    if auth is None:
        return None
    kind = httpx.DigestAuth if "Digest" in type(auth).__name__ else httpx.BasicAuth
    return kind(_text_of(auth.username), _text_of(auth.password))


def _text_of(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value


def _assert_its_library() -> None:
    try:
        import caldav  # noqa: F401
    except ImportError as missing:
        raise Unreachable(
            sentence(
                "A CalDAV calendar needs what is not installed here ({missing}): pip install 'insim-responder[caldav]'",
                missing=missing.name,
            )
        ) from missing


def _by_uid(calendar: Any, uid: str) -> Any | None:
    from caldav.lib.error import NotFoundError

    try:
        event = calendar.get_event_by_uid(uid)
        event.load()
    except NotFoundError:
        return None
    return event


def _put(calendar: Any, event: Any, text: str) -> bool:
    """False if it was changed since it was read."""
    tag = event.etag
    if not tag:
        raise Unreachable(sentence("Its server gives its events no etag: nothing can be written there safely."))
    headers = {"Content-Type": "text/calendar; charset=utf-8", "If-Match": tag}
    answer = calendar.client.put(str(event.url), text, headers)
    if answer.status in (200, 201, 204):
        return True
    if answer.status in (404, 409, 412):
        return False
    raise Unreachable(sentence("Its server would not take a change (HTTP {status}).", status=answer.status))


def _changed(text: str, key: str, was: datetime, write: Callable[[Any], None]) -> str | None:
    """Returns the whole object with one of its events written to; None if that event is not where it was."""
    from icalendar import Calendar

    parsed = Calendar.from_ical(text)
    event = _the_one(parsed, key, was)
    if event is None:
        return None
    write(event)
    whole: str = parsed.to_ical().decode("utf-8")
    return whole


def _the_one(parsed: Any, key: str, was: datetime) -> Any | None:
    events = list(parsed.walk("VEVENT"))
    original = original_of(key)
    if original is None:
        return events[0] if len(events) == 1 and _moment(events[0]["DTSTART"].dt, was) == was else None
    for event in events:
        if "RECURRENCE-ID" in event and _moment(event["RECURRENCE-ID"].dt, original) == original:
            return event if _moment(event["DTSTART"].dt, was) == was else None
    master = next((event for event in events if "RRULE" in event or "RDATE" in event), None)
    if master is None or was != original or not _recurs_at(parsed, original):
        return None
    return _exception(parsed, master, original)


def _recurs_at(parsed: Any, original: datetime) -> bool:
    import recurring_ical_events

    found = recurring_ical_events.of(parsed).between(original, original + timedelta(seconds=1))
    return any(_moment(each["DTSTART"].dt, original) == original for each in found)


def _exception(parsed: Any, master: Any, original: datetime) -> Any:
    """Makes the exception of a recurring event that changes a single occurrence."""
    start = master["DTSTART"].dt
    at = original.astimezone(start.tzinfo) if start.tzinfo is not None else original.replace(tzinfo=None)
    event = master.copy(recursive=True)
    for name in ("RRULE", "RDATE", "EXDATE", "EXRULE", "DTSTART"):
        event.pop(name, None)
    if "DTEND" in event:
        length = master["DTEND"].dt - start
        event.pop("DTEND")
        event.add("DTEND", at + length)
    event.add("DTSTART", at)
    event.add("RECURRENCE-ID", at)
    parsed.add_component(event)
    return event


def _moment(value: Any, like: datetime) -> datetime | None:
    """Returns the moment of a time; None for a day. A time without a zone was read on a clock that is not known here:
    it is taken as meant."""
    if not isinstance(value, datetime):
        return None
    return like if value.tzinfo is None else value.astimezone(UTC)


def _write(event: Any, at: datetime, end: datetime | None, status: AppointmentStatus, line: str) -> None:
    if status in _STATUS:
        _replace(event, "STATUS", _STATUS[status])
    start = event["DTSTART"].dt
    if start.tzinfo is not None and start.astimezone(UTC) != at.astimezone(UTC):
        _move(event, start, at, end)
    if line:
        kept = [each for each in str(event.get("DESCRIPTION", "")).split("\n") if not each.startswith(MARK)]
        _replace(event, "DESCRIPTION", "\n".join([*kept, MARK + line] if any(kept) else [MARK + line]))
    _replace(event, "LAST-MODIFIED", datetime.now(UTC).replace(microsecond=0))
    _replace(event, "SEQUENCE", int(event.get("SEQUENCE", 0)) + 1)


def _move(event: Any, start: datetime, at: datetime, end: datetime | None) -> None:
    length = event["DTEND"].dt - start if "DTEND" in event else None
    if end is not None and "DURATION" not in event:
        length = end - at
    _replace(event, "DTSTART", at.astimezone(start.tzinfo))
    if length is not None:
        _replace(event, "DTEND", at.astimezone(start.tzinfo) + length)


def _replace(event: Any, name: str, value: Any) -> None:
    event.pop(name, None)
    event.add(name, value)
