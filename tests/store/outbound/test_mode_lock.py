"""Tests that a change of mode waits for what is being written just now, on PostgreSQL: it counts and withdraws it."""

import threading
from collections.abc import Callable

from sqlalchemy import Connection, text

from responder.services.operations.go_live import ModeInForce, Switched, SwitchOutcome, go_live, rehearse
from responder.settings.values import Account, Mode, Settings
from responder.store.database.engine import Store
from tests.outgoing import ACCOUNT, NOW, queued, row

WAITING = text(
    "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted "
    "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)


def live() -> ModeInForce:
    return ModeInForce(Settings((Account(ACCOUNT, "key"),), ("t" * 43,), mode=Mode.LIVE))


def beside(stores: tuple[Store, Store], first: Callable[[Connection], None]) -> Switched:
    """`first` in one process; a press in another that begins before it is committed, and what that one tells."""
    pressed: list[Switched] = []
    mode = live()

    def press() -> None:
        pressed.append(stores[1].write_now(lambda conn: rehearse(conn, mode, NOW, "Bruno")))

    other = threading.Thread(target=press)

    def work(conn: Connection) -> None:
        first(conn)
        other.start()
        while other.is_alive() and not conn.execute(WAITING).scalar_one():
            other.join(timeout=0.01)

    stores[0].write_now(work)
    other.join(timeout=60)
    [told] = pressed
    return told


def test_what_was_being_written_as_somebody_went_back_to_rehearsing_is_withdrawn_and_counted(
    stores: tuple[Store, Store],
) -> None:
    mode, written = live(), []

    def decided(conn: Connection) -> None:
        assert not mode.kept_rehearsing(conn)
        written.append(queued(conn))

    assert beside(stores, decided).messages == 1
    assert stores[0].read_now(lambda conn: row(conn, written[0]).status) == "cancelled"


def test_of_two_presses_at_once_one_changes_the_mode(stores: tuple[Store, Store]) -> None:
    def press(conn: Connection) -> None:
        assert rehearse(conn, live(), NOW, "Anna").outcome is SwitchOutcome.CHANGED

    assert beside(stores, press).outcome is SwitchOutcome.ALREADY


def test_whoever_only_reads_waits_for_nobody(stores: tuple[Store, Store]) -> None:
    mode = live()
    stores[0].write_now(lambda conn: rehearse(conn, mode, NOW, "Anna"))

    def pressing(conn: Connection) -> None:
        go_live(conn, mode, NOW, "Anna")
        assert stores[1].read_now(live().rehearsing_in), "it is not committed yet"

    stores[0].write_now(pressing)
    assert not stores[1].read_now(live().rehearsing_in)
