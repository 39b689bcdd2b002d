"""Switches: thrown once, and taken back."""

from datetime import timedelta

from sqlalchemy import Connection

from responder.store.outbound.switches.send_switches import Switch, Thrown, take_back, throw, thrown
from tests.outgoing import NOW


def test_who_throws_a_switch_first_is_remembered(conn: Connection) -> None:
    assert thrown(conn) == {}
    assert throw(conn, Switch.BREAKER, NOW, "too many", NOW + timedelta(minutes=10))
    assert not throw(conn, Switch.BREAKER, NOW + timedelta(minutes=1), "again")
    assert thrown(conn) == {Switch.BREAKER: Thrown(NOW, NOW + timedelta(minutes=10), "too many")}


def test_a_switch_is_taken_back_once(conn: Connection) -> None:
    throw(conn, Switch.PAUSE, NOW, "the owner asked for it")
    assert take_back(conn, Switch.PAUSE)
    assert not take_back(conn, Switch.PAUSE)
    assert thrown(conn) == {}


def test_a_switch_of_another_version_is_left_alone(conn: Connection) -> None:
    conn.exec_driver_sql("INSERT INTO switches (name, since, why) VALUES ('later', 0, '')")
    assert thrown(conn) == {}
