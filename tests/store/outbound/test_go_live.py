"""Going live and back: what was rehearsed never leaves, whatever it is, and what waits goes with the mode."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection, insert, select

from responder.domain.announcing.announcement import Announcement, Audience, RunStatus
from responder.domain.delivery.message_status import Status
from responder.domain.model.rules import Rulebook
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.domain.schedule.due_times import Due
from responder.scheduler.announcer import AnnouncementTurn
from responder.scheduler.due_triggers import arrive
from responder.sending.rate_gate import rate_gate_for
from responder.services.announcing import announcements as announcing
from responder.services.operations.go_live import (
    Forced,
    ModeDecision,
    ModeInForce,
    SwitchOutcome,
    begin_service,
    go_live,
    how_many_rehearsed,
    rehearse,
    rehearsed,
    standing,
)
from responder.settings.values import Account, Mode, Settings
from responder.store.announcing import runs
from responder.store.appointments import book as appointments
from responder.store.appointments import time_triggers
from responder.store.appointments.appointment_posts import announce
from responder.store.database.engine import Store
from responder.store.outbound.messages import claim
from responder.store.outbound.switches.send_switches import Switch, Thrown
from responder.store.tables import contacts, errands, inbox, messages, moments, posts, uses
from tests.builders import ACCOUNT, ANNA, NOON, book, sms
from tests.intake_harness import IntakeHarness

pytestmark = pytest.mark.anyio

HOUR = timedelta(hours=1)
TOKENS = ("t" * 43,)


def settings(mode: Mode | None = None, key: str = "key") -> Settings:
    return Settings((Account(ACCOUNT, key),), TOKENS, mode=mode)


def test_a_mode_is_a_rehearsal_until_somebody_goes_live_and_back(conn: Connection) -> None:
    mode, other = ModeInForce(settings()), ModeInForce(settings())
    assert mode.rehearsing_in(conn) and standing(conn, mode).since is None
    assert go_live(conn, mode, NOON, "Anna").outcome is SwitchOutcome.CHANGED
    assert go_live(conn, mode, NOON + HOUR, "Léa").outcome is SwitchOutcome.ALREADY
    assert not other.rehearsing_in(conn), "a process that did not press it finds it in its next transaction"
    decided = standing(conn, mode)
    assert (decided.mode, decided.since, decided.who) == (Mode.LIVE, NOON, "Anna")
    assert rehearse(conn, other, NOON + HOUR, "Léa").outcome is SwitchOutcome.CHANGED
    assert mode.rehearsing_in(conn) and standing(conn, mode).who == "Léa"


@pytest.mark.parametrize(
    ("given", "forced"), [(settings(Mode.REHEARSAL), Forced.SETTING), (settings(key=" "), Forced.KEY)]
)
def test_a_setting_and_a_missing_key_are_stronger_than_anybody(
    conn: Connection, given: Settings, forced: Forced
) -> None:
    mode = ModeInForce(given)
    assert mode.forced is forced and go_live(conn, mode, NOON, "Anna").outcome is SwitchOutcome.FORCED
    go_live(conn, ModeInForce(settings()), NOON, "Anna")
    assert mode.rehearsing_in(conn) and not ModeInForce(settings()).rehearsing_in(conn)


def test_a_service_that_is_set_live_is_live_and_can_go_back(conn: Connection) -> None:
    mode = ModeInForce(settings(Mode.LIVE))
    assert not mode.rehearsing_in(conn)
    assert rehearse(conn, mode, NOON, "Anna").outcome is SwitchOutcome.CHANGED
    assert mode.rehearsing_in(conn) and ModeInForce(settings(Mode.LIVE)).rehearsing_in(conn)


def rules() -> Rulebook:
    return book().rule("Hours", "9h-18h", words=["heures"]).made()


async def test_what_was_rehearsed_never_leaves_and_what_comes_after_does(store: Store) -> None:
    mode = ModeInForce(settings())
    harness = IntakeHarness(store, rules(), rehearsing=mode.rehearsing_in)
    await harness.decide(sms("vos heures ?"))
    assert [row.status for row in harness.messages()] == ["cancelled"]
    since = NOON - HOUR
    (diary,) = store.read_now(lambda conn: rehearsed(conn, since, 20))
    assert (diary.rule, diary.text, diary.parts) == ("Hours", "9h-18h", 1)
    assert store.read_now(lambda conn: how_many_rehearsed(conn, since)) == 1
    store.write_now(lambda conn: go_live(conn, mode, NOON, "Anna"))
    assert store.write_now(lambda conn: claim(conn, ACCOUNT, NOON + HOUR, 10)) == []
    await harness.decide(sms("vos heures ?", key="again"))
    sent = store.write_now(lambda conn: claim(conn, ACCOUNT, NOON + HOUR, 10))
    assert [each.text for each in sent] == ["9h-18h"], "the rehearsed answer counts for no limit either"


async def test_what_waits_is_withdrawn_with_the_mode_and_nothing_is_taken_up_meanwhile(store: Store) -> None:
    mode = ModeInForce(settings(Mode.LIVE))
    harness = IntakeHarness(store, rules(), rehearsing=mode.rehearsing_in)
    await harness.decide(sms("vos heures ?"))
    rate_gate = rate_gate_for(
        lambda: harness.rulebook.business, rehearsing=ModeInForce(settings(Mode.LIVE)).rehearsing_in
    )
    assert store.write_now(lambda conn: rate_gate(conn, NOON, 5)).room > 0

    def wait(conn: Connection) -> None:
        conn.execute(insert(errands), _errand())
        conn.execute(insert(posts), _post())

    store.write_now(wait)
    switched = store.write_now(lambda conn: rehearse(conn, mode, NOON, "Anna"))
    assert (switched.messages, switched.tasks, switched.posts) == (1, 1, 1) and switched.withdrew == 3
    assert store.write_now(lambda conn: rate_gate(conn, NOON, 5)).room == 0, "in a process that heard nothing of it"
    store.write_now(lambda conn: go_live(conn, mode, NOON, "Anna"))
    assert store.write_now(lambda conn: claim(conn, ACCOUNT, NOON + HOUR, 10)) == []
    for table in (errands, posts):
        (row,) = store.read_now(lambda conn, table=table: conn.execute(select(table)).all())  # type: ignore[misc]
        assert row.status == "cancelled"


@pytest.mark.parametrize(("rehearsing", "status"), [(True, "reached"), (False, "dropped")])
def test_a_second_try_after_a_rehearsed_message_is_rehearsed_too_and_never_leaves(
    conn: Connection, rehearsing: bool, status: str
) -> None:
    """Drops what would follow a message that nobody got."""
    again = TimeTrigger(TimeTriggerKind.NO_ANSWER, 2 * HOUR)
    waits = replace(book().made(), moments=frozenset({again}))
    heard = {"key": "k", "received_at": NOON - HOUR, "account": ACCOUNT, "contact": ANNA, "kind": "sms", "body": "{}"}
    event = conn.execute(insert(inbox).values(heard | {"at": NOON - HOUR}).returning(inbox.c.id)).scalar_one()
    text = {"event": event, "rule": "Again", "account": ACCOUNT, "number": ANNA, "automatic": True, "text": "Bonjour"}
    times = {"created_at": NOON - HOUR, "not_before": NOON - HOUR, "expires_at": NOON}
    conn.execute(insert(messages).values(text | times | {"status": Status.CANCELLED.value, "why": "rehearsal"}))
    due = Due(NOON, NOON, NOON + 8 * HOUR)
    time_triggers.plan(conn, [time_triggers.row_of(again, due, NOON, str(event), ANNA, ACCOUNT, "Again")])
    arrive(conn, waits, NOON, [ACCOUNT], rehearsing=rehearsing)
    (trigger,) = conn.execute(select(moments))
    assert trigger.status == status, trigger.why


def test_an_announcement_that_was_planned_before_the_mode_changed_never_leaves(conn: Connection) -> None:
    mode = ModeInForce(settings(Mode.LIVE))
    conn.execute(insert(contacts).values(number=ANNA, name="Anna", first_seen=NOON - HOUR, tags="[]"))
    announcement = Announcement(name="Closed", texts={"fr": "Fermé lundi"}, audience=Audience(everybody=True))
    run = announcing.plan(conn, announcement, NOON, "owner")
    assert run is not None
    assert rehearse(conn, mode, NOON, "Anna").announcements == 1
    go_live(conn, mode, NOON, "Anna")
    for later in (NOON, NOON + HOUR):
        turn = AnnouncementTurn(conn, rules(), later, [ACCOUNT], mode.rehearsing_in(conn), 1.0)
        for each in runs.going_on(conn, later):
            turn.take(each, {})
    found = runs.find(conn, run)
    assert found is not None and found.status is RunStatus.STOPPED
    assert conn.execute(select(messages)).all() == []


def test_what_rules_answered_in_a_rehearsal_counts_for_no_limit(conn: Connection) -> None:
    mode = ModeInForce(settings())
    go_live(conn, mode, NOON, "Anna")
    conn.execute(insert(uses).values(contact=ANNA, rule="Live", at=NOON + HOUR))
    rehearse(conn, mode, NOON + 2 * HOUR, "Anna")
    conn.execute(insert(uses).values(contact=ANNA, rule="Rehearsed", at=NOON + 3 * HOUR))
    go_live(conn, mode, NOON + 4 * HOUR, "Anna")
    assert [row.rule for row in conn.execute(select(uses))] == ["Live"]


async def test_a_live_answer_counts_after_a_mode_that_nobody_decided_and_a_rehearsed_one_does_not(store: Store) -> None:
    """A setting made it live and was taken away again: no row tells since when it is a rehearsal."""
    live, mode = ModeInForce(settings(Mode.LIVE)), ModeInForce(settings())
    await IntakeHarness(store, rules(), rehearsing=live.rehearsing_in).decide(sms("vos heures ?"))
    answered = store.read_now(lambda conn: conn.execute(select(uses.c.contact)).scalars().all())
    other = sms("vos heures ?", contact="+33687654321", key="other")
    await IntakeHarness(store, rules(), rehearsing=mode.rehearsing_in).decide(other)
    store.write_now(lambda conn: go_live(conn, mode, NOON + HOUR, "Anna"))
    assert answered == [ANNA]
    assert store.read_now(lambda conn: conn.execute(select(uses.c.contact)).scalars().all()) == [ANNA]


def test_an_announcement_that_was_withdrawn_with_the_mode_reaches_its_recipients_another_time(conn: Connection) -> None:
    mode = ModeInForce(settings(Mode.LIVE))
    conn.execute(insert(contacts).values(number=ANNA, name="Anna", known=True, first_seen=NOON - HOUR, tags="[]"))
    announcement = Announcement(name="Closed", texts={"fr": "Fermé lundi"}, audience=Audience(everybody=True))

    def take_turns(at: datetime) -> list[str]:
        for later in range(4):
            now = at + timedelta(seconds=later)
            turn = AnnouncementTurn(conn, rules(), now, [ACCOUNT], mode.rehearsing_in(conn), 1.0)
            for each in runs.going_on(conn, now):
                turn.take(each, {})
        return list(conn.execute(select(messages.c.status).order_by(messages.c.id)).scalars())

    first = announcing.plan(conn, announcement, NOON, "owner")
    assert first is not None and take_turns(NOON) == ["queued"]
    assert rehearse(conn, mode, NOON + HOUR, "Anna").messages == 1
    go_live(conn, mode, NOON + 2 * HOUR, "Anna")
    assert announcing.plan(conn, announcement, NOON + 2 * HOUR, "owner") is not None
    assert take_turns(NOON + 2 * HOUR) == ["cancelled", "queued"]
    found = runs.find(conn, first)
    assert found is not None and found.tally == {"cancelled": 1}


def test_a_setting_that_makes_live_what_rehearsed_is_going_live(conn: Connection) -> None:
    begin_service(conn, ModeInForce(settings(Mode.LIVE)), NOON - 2 * HOUR)
    conn.execute(insert(uses).values(contact=ANNA, rule="Live", at=NOON - HOUR))
    assert begin_service(conn, ModeInForce(settings()), NOON).withdrew == 0, "what waits is held"
    begin_service(conn, ModeInForce(settings(Mode.REHEARSAL)), NOON + HOUR / 2)
    conn.execute(insert(uses).values(contact=ANNA, rule="Rehearsed", at=NOON + HOUR / 4))
    conn.execute(insert(posts), _post())
    live = ModeInForce(settings(Mode.LIVE))
    switched = begin_service(conn, live, NOON + HOUR)
    assert (switched.outcome, switched.posts) == (SwitchOutcome.CHANGED, 1) and not live.rehearsing_in(conn)
    assert [row.rule for row in conn.execute(select(uses))] == ["Live"]
    conn.execute(insert(posts), _post() | {"name": "later"})
    assert begin_service(conn, live, NOON + 2 * HOUR).withdrew == 0, "it was live before it was started again"
    assert ModeInForce(settings()).rehearsing_in(conn), "nobody decided: without the setting it rehearses again"


def test_a_start_after_a_press_withdraws_nothing(conn: Connection) -> None:
    mode = ModeInForce(settings())
    begin_service(conn, mode, NOON)
    go_live(conn, mode, NOON + HOUR, "Anna")
    conn.execute(insert(posts), _post())
    assert begin_service(conn, mode, NOON + 2 * HOUR).withdrew == 0


def test_what_a_transaction_read_is_what_it_is_told(conn: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another thread may read the other mode between the two."""
    mode = ModeInForce(settings())
    read = mode.read

    def read_and_be_overtaken(conn: Connection) -> ModeDecision:
        decided = read(conn)
        mode.note({Switch.LIVE: Thrown(NOON, None, "Anna")})
        return decided

    monkeypatch.setattr(mode, "read", read_and_be_overtaken)
    assert mode.rehearsing_in(conn) and mode.mode is Mode.LIVE


def test_what_becomes_of_appointments_is_told_from_the_moment_of_going_live(conn: Connection) -> None:
    mode, url = ModeInForce(settings()), "https://crm.example/appointments"
    appointments.add(conn, appointments.New(ANNA, NOON + 24 * HOUR), NOON)
    go_live(conn, mode, NOON, "Anna")
    appointments.add(conn, appointments.New(ANNA, NOON + 48 * HOUR), NOON)
    assert announce(conn, url, NOON) == 1, "before the first look, and nothing of the rehearsal"
    rehearse(conn, mode, NOON, "Anna")
    appointments.add(conn, appointments.New(ANNA, NOON + 72 * HOUR), NOON)
    go_live(conn, mode, NOON, "Anna")
    assert announce(conn, url, NOON) == 0


def _errand() -> dict[str, object]:
    times = {"created_at": NOON, "not_before": NOON, "expires_at": NOON + HOUR}
    about: dict[str, object] = {"rule": "r", "account": ACCOUNT, "kind": "call back", "number": ANNA, "content": "{}"}
    return about | times | {"status": "waiting"}


def _post() -> dict[str, object]:
    about = {"rule": "r", "step": 1, "name": "n", "contact": ANNA, "url": "https://example.org", "body": "{}"}
    return about | {"status": "queued", "created_at": NOON, "next_at": NOON}
