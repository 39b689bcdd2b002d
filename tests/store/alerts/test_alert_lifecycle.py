"""Alerts: told once a channel until they are over, over once, and not again when they flicker."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Connection

from responder.domain.text.sms_parts import parts_of
from responder.store import alerts
from responder.store.alerts import AlertKind
from responder.store.alerts.alert_lifecycle import AGAIN, MOST_ATTEMPTS, Phase, due, failed, let_pass, told
from responder.store.alerts.kinds import FORMS
from tests.outgoing import ACCOUNT, NOW, connection_to, in_memory

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
CHANNELS = ("sms", "email")


@pytest.fixture
def conn() -> Iterator[Connection]:
    with connection_to(in_memory()) as conn:
        yield conn


def raised(
    conn: Connection, kind: AlertKind = AlertKind.NO_CREDIT, about: str = ACCOUNT, *, at: timedelta = MINUTE * 0
) -> bool:
    return alerts.raise_(conn, kind, about, "There is no credit.", NOW + at)


def told_now(conn: Connection, at: timedelta = MINUTE * 0) -> list[tuple[str, str]]:
    """Brings whatever is due; what it was and over which channel."""
    tellings = due(conn, CHANNELS, NOW + at)
    for telling in tellings:
        told(conn, telling, NOW + at)
    return [(telling.words, telling.channel) for telling in tellings]


BEGUN = [("There is no credit.", "sms"), ("There is no credit.", "email")]
OVER = [("There is credit again.", "sms"), ("There is credit again.", "email")]


def test_it_is_told_once_over_each_channel_however_often_it_is_raised(conn: Connection) -> None:
    assert [raised(conn) for _ in range(3)] == [True, False, False]
    assert told_now(conn) == BEGUN
    assert not raised(conn, at=DAY)
    assert told_now(conn, DAY) == []


def test_what_a_clock_a_year_ahead_wrote_keeps_no_alert_from_being_told_or_ended(conn: Connection) -> None:
    later = NOW + 365 * DAY
    raised(conn, at=365 * DAY)
    for telling in due(conn, CHANNELS, later):
        failed(conn, telling, later, "no way out")
    assert told_now(conn) == BEGUN
    alerts.clear(conn, AlertKind.NO_CREDIT, ACCOUNT, later)
    assert told_now(conn) == OVER
    assert raised(conn)
    assert told_now(conn) == BEGUN
    raised(conn, AlertKind.UNEXPLAINED, at=365 * DAY)
    let_pass(conn, NOW)
    assert AlertKind.UNEXPLAINED not in {each.kind for each in alerts.opened(conn)}


def test_its_end_is_told_once_and_then_it_may_begin_anew(conn: Connection) -> None:
    raised(conn)
    told_now(conn)
    assert alerts.clear(conn, AlertKind.NO_CREDIT, ACCOUNT, NOW + MINUTE)
    assert not alerts.clear(conn, AlertKind.NO_CREDIT, ACCOUNT, NOW + MINUTE)
    assert told_now(conn, MINUTE) == OVER
    assert told_now(conn, 2 * MINUTE) == []
    assert raised(conn, at=AGAIN + 2 * MINUTE)
    assert told_now(conn, AGAIN + 2 * MINUTE) == BEGUN


def test_one_that_flickers_is_told_once(conn: Connection) -> None:
    said = []
    for minute in range(0, 300, 2):
        raised(conn, at=minute * MINUTE)
        said += told_now(conn, minute * MINUTE)
        alerts.clear(conn, AlertKind.NO_CREDIT, ACCOUNT, NOW + (minute + 1) * MINUTE)
        said += told_now(conn, (minute + 1) * MINUTE)
    assert said == BEGUN + OVER


def test_what_was_over_before_anybody_heard_of_it_is_not_told(conn: Connection) -> None:
    raised(conn)
    alerts.clear(conn, AlertKind.NO_CREDIT, ACCOUNT, NOW)
    assert told_now(conn) == []


def test_accounts_are_told_apart(conn: Connection) -> None:
    assert raised(conn, about="one") and raised(conn, about="two")
    assert [alert.about for alert in alerts.opened(conn)] == ["one", "two"]
    alerts.clear(conn, AlertKind.NO_CREDIT, "one", NOW)
    assert [alert.about for alert in alerts.opened(conn)] == ["two"]


def test_a_channel_that_fails_is_tried_again_later_and_given_up_in_the_end(conn: Connection) -> None:
    raised(conn)
    told(conn, due(conn, ["sms"], NOW)[0], NOW)
    moment, tries = NOW, 0
    while tellings := due(conn, CHANNELS, moment):
        (telling,) = tellings
        assert telling.channel == "email"
        failed(conn, telling, moment, "no such host")
        tries += 1
        assert due(conn, CHANNELS, moment) == []
        moment += timedelta(hours=1)
    assert tries == MOST_ATTEMPTS
    alerts.clear(conn, AlertKind.NO_CREDIT, ACCOUNT, moment)
    assert [(each.phase, each.channel) for each in due(conn, CHANNELS, moment)] == [(Phase.OVER, "sms")]


def test_what_has_no_end_of_its_own_is_told_once_a_day(conn: Connection) -> None:
    assert raised(conn, AlertKind.LOST_WEBHOOKS, "")
    told_now(conn)
    let_pass(conn, NOW + DAY - MINUTE)
    assert not raised(conn, AlertKind.LOST_WEBHOOKS, "", at=DAY - MINUTE)
    let_pass(conn, NOW + DAY)
    assert told_now(conn, DAY) == []  # nothing is said of its end
    assert raised(conn, AlertKind.LOST_WEBHOOKS, "", at=DAY)


def test_every_end_fits_one_sms() -> None:
    assert set(FORMS) == set(AlertKind)
    assert all(parts_of(form.over).count == 1 for form in FORMS.values() if form.over)
