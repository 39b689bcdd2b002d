"""Waiting list by clocks: only the service, which knows whether its clock jumped, closes anything by the time."""

from datetime import timedelta

import pytest

from responder.domain.deciding.waiting_reasons import Cause, WaitReason
from responder.domain.model.state import Appointment, AppointmentStatus
from responder.monitoring.waiting_sms import OwnerWords
from responder.services.inbox import waiting
from responder.store.database.engine import Store
from responder.store.review import waiting_list
from tests.builders import ACCOUNT, ANNA, NOON, SALON

pytestmark = pytest.mark.anyio

YEAR = timedelta(days=365)
TOMORROW = Appointment("7", NOON + timedelta(days=1), AppointmentStatus.UNCONFIRMED)


@pytest.fixture
def waits(store: Store) -> Store:
    """Somebody waits to be called back, and somebody was not reminded."""
    called = waiting_list.row_of("event 1", None, ANNA, ACCOUNT, WaitReason(Cause.CALL_BACK), NOON)
    dropped = waiting_list.row_of("moment 1", None, ANNA, ACCOUNT, WaitReason(Cause.REMINDER_DROPPED, TOMORROW), NOON)
    store.write_now(lambda conn: waiting_list.enter(conn, [called, dropped]))
    return store


def open_causes(store: Store) -> set[Cause]:
    return {each.cause for each in store.read_now(waiting_list.open_items)}


def test_the_console_and_the_commands_close_nothing_by_a_clock_that_is_ahead(waits: Store) -> None:
    waits.write_now(lambda conn: waiting.gather(conn, NOON + YEAR))
    assert waits.write_now(lambda conn: waiting.waiters(conn, NOON + YEAR)) == []  # by that clock they are over
    assert open_causes(waits) == {Cause.CALL_BACK, Cause.REMINDER_DROPPED}
    [waiter] = waits.write_now(lambda conn: waiting.waiters(conn, NOON))
    assert waiter.contact == ANNA


async def test_the_service_closes_what_time_has_settled(waits: Store) -> None:
    words = OwnerWords(
        waits, lambda: SALON, lambda: [ACCOUNT], lambda: NOON + YEAR, rehearsing=lambda conn: False, login=ACCOUNT
    )
    await words.look()
    assert open_causes(waits) == set()
