from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, func, select

from responder.domain.model.events import Event
from responder.domain.wire.events_json import event_from
from responder.gateways.incoming import Incoming
from responder.store.inbox.undated_events import bounds_of, key_at, record_undated
from responder.store.tables import inbox
from tests.gateways.insim.hooks import RECEIVED, read, sms


def undated(**changes: object) -> Event:
    incoming = read(sms(date=None, **changes))
    assert isinstance(incoming, Incoming)
    assert not incoming.dated
    return incoming.event


@pytest.mark.parametrize(("later", "is_new"), [(0, False), (599, False), (600, True), (86_400, True)])
def test_the_same_content_is_a_repeat_for_ten_minutes(conn: Connection, later: int, is_new: bool) -> None:
    assert record_undated(conn, undated(), RECEIVED)
    assert record_undated(conn, undated(), RECEIVED + timedelta(seconds=later)) is is_new
    assert conn.scalar(select(func.count()).select_from(inbox)) == 1 + is_new


def test_other_content_is_no_repeat(conn: Connection) -> None:
    assert record_undated(conn, undated(), RECEIVED)
    assert record_undated(conn, undated(message="non"), RECEIVED)
    assert record_undated(conn, undated(**{"from": "+33612345679"}), RECEIVED)


def test_what_was_written_is_the_event(conn: Connection) -> None:
    record_undated(conn, undated(), RECEIVED)
    row = conn.execute(select(inbox)).one()
    event = event_from(row.kind, undated().key, row.account, row.contact, row.at, row.body)
    assert event == undated()


# The order of signs and digits as collations have it: by code point, and as ICU and glibc sort for people.
_ALPHABETS = ("-.0123456789:;abcdef", "-;:.0123456789abcdef", "0123456789-.:;abcdef")


@pytest.mark.parametrize("alphabet", _ALPHABETS)
@pytest.mark.parametrize("year", [2001, 2019, 2026, 2033, 2038, 2100, 2200])
def test_the_keys_of_one_content_lie_between_their_bounds_in_every_collation(alphabet: str, year: int) -> None:
    def place(text: str) -> list[int]:
        return [alphabet.index(sign) for sign in text]

    key = "00000000-0123456789abcdef"
    received = datetime(year, 12, 1, 10, 0, 0, 123456, tzinfo=UTC)
    first, last = bounds_of(key)
    assert place(first) < place(key_at(key, received)) < place(last)
    for other in ("00000000-0123456789abcdee", "00000000-0123456789abcdef0"):
        assert not place(first) < place(key_at(other, received)) < place(last)
