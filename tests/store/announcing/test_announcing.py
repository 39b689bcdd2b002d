"""Announcements on both databases: each recipient told once, none after STOP, whoever dies when."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, func, insert, select, update

from responder.domain.announcing.announcement import Announcement, Audience, Every, Repeat, RunEvent, RunStatus
from responder.domain.conditions.after import After
from responder.domain.delivery.message_status import Happening, Status
from responder.domain.model.business import Budgets, Quiet
from responder.domain.model.rules import Rulebook
from responder.domain.text.number_spellings import spellings_of
from responder.gateways.base import Accepted, Refused, RetryLater, Unknown
from responder.runtime import InForce
from responder.scheduler.announcer import AT_ONCE, AnnouncementTurn, Announcer
from responder.services.announcing import announcements as service
from responder.services.announcing.announcements import AnnouncementOutcome
from responder.services.announcing.progress import progress_of
from responder.store.announcing import recipients, runs
from responder.store.database.engine import Store
from responder.store.outbound.counts.status_sql import moves
from responder.store.outbound.messages import claim, expire, next_due, settle
from responder.store.outbound.messages_in_doubt import give_up
from responder.store.privacy import contact_export, erasure, retention
from responder.store.review.optouts import opt_out
from responder.store.review.review_list import resend
from responder.store.tables import announcement_recipients, announcements, contacts, messages
from tests import builders
from tests.outgoing import ACCOUNT, NOW

HOUR = timedelta(hours=1)
WIDE = Budgets(all_per_minute=100_000, all_per_day=1_000_000, contact_per_hour=50, contact_per_day=50)
CLOSED = Announcement(
    name="Closed", texts={"": "Closed on the 24th"}, audience=Audience(tags=frozenset(["clients"])), account=ACCOUNT
)


def rules(budgets: Budgets = WIDE) -> Rulebook:
    made = builders.book().rule("Hello").made()
    business = builders.replace(made.business, budgets=budgets, quiet=Quiet((), frozenset(), False))
    return builders.replace(made, business=business)


def people(conn: Connection, count: int, *, tag: str = "clients", start: int = 0) -> list[str]:
    numbers = [f"+336{start + n:08d}" for n in range(12_000_000, 12_000_000 + count)]
    rows = [{"number": each, "tags": f'["{tag}"]', "known": True} for each in numbers]
    conn.execute(insert(contacts), rows)
    return numbers


def look(conn: Connection, now: datetime, rulebook: Rulebook | None = None, *, most: int = 60, **given: Any) -> int:
    """Looks until there is nothing to do at that moment; returns how many are queued altogether."""
    read: dict[int, str] = given.pop("read", {})
    for _ in range(most):
        for run in runs.going_on(conn, now):
            AnnouncementTurn(conn, rulebook or rules(), now, [ACCOUNT], given.get("rehearsing", False), 1.0).take(
                run, read
            )
    return told(conn)


def told(conn: Connection) -> int:
    return conn.execute(select(func.count()).select_from(messages)).scalar_one()


def planned(
    conn: Connection, announcement: Announcement = CLOSED, now: datetime = NOW, *, rehearsal: bool = False
) -> int:
    run = service.plan(conn, announcement, now, "anna", rehearsal=rehearsal)
    assert run is not None
    return run


def test_everybody_of_the_audience_is_told_once_and_nobody_else(conn: Connection) -> None:
    numbers = people(conn, 1_100)
    people(conn, 50, tag="others", start=5_000_000)
    run = planned(conn)
    assert look(conn, NOW) == 1_100
    rows = conn.execute(select(messages.c.number, messages.c.rule, messages.c.announcement)).all()
    assert sorted(row.number for row in rows) == numbers
    assert {(row.rule, row.announcement) for row in rows} == {("Closed", run)}
    found = service.find(conn, run)
    assert found is not None and found.status is RunStatus.RUNNING and found.tally == {"queued": 1_100}
    assert look(conn, NOW + HOUR) == 1_100


def test_a_request_that_is_made_twice_plans_one(conn: Connection) -> None:
    assert service.plan(conn, CLOSED, NOW, "anna", request="form") is not None
    assert service.plan(conn, CLOSED, NOW, "anna", request="form") is None


def test_the_database_itself_refuses_a_second_message_to_a_recipient(conn: Connection) -> None:
    numbers = people(conn, 2)
    run = planned(conn)
    look(conn, NOW)
    conn.execute(update(announcement_recipients).values(status="waiting"))  # as no crash leaves it
    conn.execute(update(announcements).values(status="running"))
    assert look(conn, NOW) == len(numbers)
    assert run


def test_the_pace_and_the_days_share_are_kept_over_days(conn: Connection) -> None:
    people(conn, 60)
    planned(conn)
    rulebook, now = rules(Budgets(announcements_per_minute=2, announcements_per_day=20)), NOW
    seen: list[datetime] = []
    while told(conn) < 60 and now < NOW + timedelta(days=3):
        for _ in range(2):
            look(conn, now, rulebook, most=1)
        now += timedelta(seconds=30) if told(conn) % 20 else timedelta(hours=3)
    made = sorted(conn.execute(select(messages.c.created_at)).scalars())
    assert len(made) == 60
    for at in made:
        assert sum(at - timedelta(minutes=1) < each <= at for each in made) <= 2
        assert sum(at - timedelta(days=1) < each <= at for each in made) <= 20
    assert not seen


def one_look(conn: Connection, now: datetime, rulebook: Rulebook) -> float:
    """Returns the seconds until the next."""
    turn, read = AnnouncementTurn(conn, rulebook, now, [ACCOUNT], False, 1.0), dict[int, str]()
    for run in runs.going_on(conn, now):
        turn.take(run, read)
    return turn.again


@pytest.mark.parametrize(("per_minute", "seconds"), [(1, 60), (2, 30), (10, 6), (60, 1), (6_000, 1)])
def test_the_next_look_is_as_far_away_as_the_pace_allows(conn: Connection, per_minute: int, seconds: float) -> None:
    people(conn, 300)
    planned(conn)
    paced = rules(builders.replace(WIDE, announcements_per_minute=per_minute))
    while not told(conn):
        pause = one_look(conn, NOW, paced)
    assert pause == seconds


def test_a_night_is_waited_for_and_a_run_that_is_planned_meanwhile_is_seen_within_a_minute(conn: Connection) -> None:
    people(conn, 3)
    planned(conn)
    made = builders.book().rule("Hello").made()
    quiet = builders.replace(made, business=builders.replace(made.business, budgets=WIDE))
    night = NOW.replace(hour=22)
    look(conn, night, quiet, most=2)
    assert one_look(conn, night, quiet) == 60


def test_the_shortest_wait_of_several_runs_is_taken(conn: Connection) -> None:
    people(conn, 3)
    slow = rules(builders.replace(WIDE, announcements_per_minute=1))
    planned(conn)
    look(conn, NOW, slow, most=1)
    planned(conn, builders.replace(CLOSED, texts={"": "Bread"}))
    assert one_look(conn, NOW, slow) == AT_ONCE  # the second has recipients to write down


def test_a_look_reads_few_more_contacts_than_may_be_told(conn: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    people(conn, 300)
    planned(conn)
    asked: list[int] = []
    known = recipients.known

    def counted(conn: Connection, numbers: list[str], *more: Any) -> Any:
        asked.append(len(numbers))
        return known(conn, numbers, *more)

    monkeypatch.setattr(recipients, "known", counted)
    look(conn, NOW, rules(builders.replace(WIDE, announcements_per_minute=2)), most=8)
    assert told(conn) == 2 and asked == [24, 24]


def test_nothing_leaves_in_quiet_hours(conn: Connection) -> None:
    people(conn, 3)
    planned(conn)
    made = builders.book().rule("Hello").made()
    quiet = builders.replace(made, business=builders.replace(made.business, budgets=WIDE))
    night = NOW.replace(hour=22)
    assert look(conn, night, quiet) == 0
    assert look(conn, NOW.replace(hour=9) + timedelta(days=1), quiet) == 3


def test_a_stop_while_it_goes_out_is_obeyed(conn: Connection) -> None:
    numbers = people(conn, 10)
    planned(conn)
    slow = rules(Budgets(announcements_per_minute=5, all_per_minute=1_000, all_per_day=10_000))
    look(conn, NOW, slow, most=3)
    reached = set(conn.execute(select(messages.c.number)).scalars())
    waiting = next(each for each in numbers if each not in reached)
    queued = next(iter(reached))
    for number in (waiting, queued):
        opt_out(conn, number, "STOP", NOW)
    look(conn, NOW + HOUR)
    rows = {row.number: row.status for row in conn.execute(select(messages.c.number, messages.c.status))}
    assert waiting not in rows and rows[queued] == Status.CANCELLED.value and len(rows) == 9
    assert {each.to for each in claim(conn, ACCOUNT, NOW + HOUR, 100)} == set(numbers) - {waiting, queued}


def test_pausing_takes_back_what_waits_and_resuming_goes_on_where_it_was(conn: Connection) -> None:
    numbers = people(conn, 10)
    run = planned(conn)
    slow = rules(Budgets(announcements_per_minute=4, all_per_minute=1_000, all_per_day=10_000))
    look(conn, NOW, slow, most=5)
    left = [each.to for each in claim(conn, ACCOUNT, NOW, 2)]
    assert service.pause(conn, run, NOW) is AnnouncementOutcome.DONE
    assert told(conn) == 2 and look(conn, NOW + HOUR) == 2
    assert service.pause(conn, run, NOW) is AnnouncementOutcome.NOTHING_CHANGES
    assert service.resume(conn, run, NOW + HOUR) is AnnouncementOutcome.DONE
    look(conn, NOW + HOUR)
    everybody = sorted(conn.execute(select(messages.c.number)).scalars())
    assert everybody == numbers and set(left) <= set(numbers)


def some_of_ten(conn: Connection) -> int:
    """Plans a run for ten, of whom it has told four; returns its number."""
    people(conn, 10)
    run = planned(conn)
    look(conn, NOW, rules(Budgets(announcements_per_minute=4, all_per_minute=1_000, all_per_day=10_000)), most=5)
    return run


def test_what_was_tried_once_waits_while_it_is_paused_too(conn: Connection) -> None:
    """The gateway was away: each had its attempt, and waited for the next one."""
    run = some_of_ten(conn)
    tried = [each.id for each in claim(conn, ACCOUNT, NOW, 2)]
    settle(conn, [(id_, RetryLater("no network")) for id_ in tried], NOW, lambda: 0.0)
    service.pause(conn, run, NOW)
    assert claim(conn, ACCOUNT, NOW + HOUR, 9) == [] and next_due(conn, ACCOUNT) is None
    service.resume(conn, run, NOW + HOUR)
    assert [each.id for each in claim(conn, ACCOUNT, NOW + HOUR, 9)] == tried


@pytest.mark.parametrize("event", [RunEvent.PAUSED, RunEvent.STOPPED])
def test_what_was_in_the_air_when_it_was_halted_and_did_not_leave_is_not_tried_again(
    conn: Connection, event: RunEvent
) -> None:
    run = some_of_ten(conn)
    [sending] = claim(conn, ACCOUNT, NOW, 1)
    runs.move(conn, run, event, NOW)
    settle(conn, [(sending.id, RetryLater("no network"))], NOW, lambda: 0.0)
    assert claim(conn, ACCOUNT, NOW + HOUR, 9) == []
    status = conn.execute(select(messages.c.status).where(messages.c.id == sending.id)).scalar_one()
    assert status == {RunEvent.PAUSED: Status.QUEUED, RunEvent.STOPPED: Status.CANCELLED}[event].value
    if event is RunEvent.STOPPED:  # another one that says the same reaches everybody
        again = planned(conn, now=NOW + HOUR)
        look(conn, NOW + HOUR)
        found = service.find(conn, again)
        assert found is not None and found.tally == {"queued": 10}


def test_what_a_person_has_sent_again_leaves_though_it_was_stopped(conn: Connection) -> None:
    run = some_of_ten(conn)
    [sending] = claim(conn, ACCOUNT, NOW, 1)
    settle(conn, [(sending.id, Unknown("no answer"))], NOW, lambda: 0.0)
    service.stop(conn, run, NOW)
    give_up(conn, NOW + HOUR)
    assert resend(conn, sending.id, NOW + HOUR)
    assert [each.id for each in claim(conn, ACCOUNT, NOW + HOUR, 9)] == [sending.id]
    settle(conn, [(sending.id, RetryLater("no network"))], NOW + HOUR, lambda: 0.0)
    assert [each.id for each in claim(conn, ACCOUNT, NOW + HOUR * 1.5, 9)] == [sending.id]


def test_the_mark_of_a_person_outlives_a_second_doubt_and_the_evidence_that_it_did_not_leave(conn: Connection) -> None:
    run = some_of_ten(conn)
    [sending] = claim(conn, ACCOUNT, NOW, 1)
    settle(conn, [(sending.id, Unknown("no answer"))], NOW, lambda: 0.0)
    service.stop(conn, run, NOW)
    give_up(conn, NOW + HOUR)
    resend(conn, sending.id, NOW + HOUR)
    claim(conn, ACCOUNT, NOW + HOUR, 9)
    settle(conn, [(sending.id, Unknown("no answer"))], NOW + HOUR, lambda: 0.0)
    absent = moves(Happening.ABSENT, why="the list lacks it", not_before=NOW + HOUR)
    conn.execute(absent.where(messages.c.id == sending.id))
    assert [each.id for each in claim(conn, ACCOUNT, NOW + HOUR * 1.5, 9)] == [sending.id]


@pytest.mark.parametrize("event", [RunEvent.PAUSED, RunEvent.STOPPED])
def test_one_whose_messages_are_all_queued_can_still_be_halted(conn: Connection, event: RunEvent) -> None:
    people(conn, 4)
    run = planned(conn)
    look(conn, NOW)
    [sending] = claim(conn, ACCOUNT, NOW, 1)
    found = service.find(conn, run)
    assert found is not None and found.status is RunStatus.RUNNING and progress_of(found.tally).to_go == 4
    assert runs.move(conn, run, event, NOW) is not None
    settle(conn, [(sending.id, Accepted("1", "Closed on the 24th"))], NOW, lambda: 0.0)
    assert claim(conn, ACCOUNT, NOW + HOUR, 9) == []


def test_it_is_done_once_nothing_of_it_waits_to_leave(conn: Connection) -> None:
    people(conn, 4)
    run = planned(conn)
    look(conn, NOW)
    for sending in claim(conn, ACCOUNT, NOW, 9):
        look(conn, NOW)
        assert [each.status for each in service.listed(conn)] == [RunStatus.RUNNING]
        settle(conn, [(sending.id, Accepted(str(sending.id), "Closed on the 24th"))], NOW, lambda: 0.0)
    look(conn, NOW)
    found = service.find(conn, run)
    assert found is not None and found.status is RunStatus.DONE and found.tally["accepted"] == 4


def test_what_expired_is_told_as_too_late_and_not_as_refused(conn: Connection) -> None:
    people(conn, 4)
    run = planned(conn)
    look(conn, NOW)
    [sending] = claim(conn, ACCOUNT, NOW, 1)
    settle(conn, [(sending.id, Refused("a wrong number"))], NOW, lambda: 0.0)
    expire(conn, NOW + CLOSED.of_use)
    found = service.find(conn, run)
    assert found is not None
    progress = progress_of(found.tally)
    assert (progress.refused, progress.too_late, progress.settled, progress.to_go) == (1, 3, 4, 0)


def test_stopping_withdraws_what_waits_and_ends_the_repeats(conn: Connection) -> None:
    people(conn, 10)
    weekly = builders.replace(CLOSED, repeat=Repeat(Every.WEEK, NOW + timedelta(days=60)))
    run = planned(conn, weekly)
    look(conn, NOW, rules(Budgets(announcements_per_minute=4, all_per_minute=1_000, all_per_day=10_000)), most=5)
    claim(conn, ACCOUNT, NOW, 1)
    assert service.stop(conn, run, NOW) is AnnouncementOutcome.DONE
    found = service.find(conn, run)
    assert found is not None and found.status is RunStatus.STOPPED
    assert found.tally["sending"] == 1 and found.tally["stopped"] == 9
    assert look(conn, NOW + timedelta(days=8)) == 1
    assert (
        service.stop(conn, run, NOW) is AnnouncementOutcome.NOTHING_CHANGES
        and service.stop(conn, 999, NOW) is AnnouncementOutcome.NOT_THERE
    )


def test_whom_a_stopped_one_was_tried_for_once_is_told_by_the_next(conn: Connection) -> None:
    people(conn, 10)
    run = planned(conn)
    look(conn, NOW, rules(Budgets(announcements_per_minute=4, all_per_minute=1_000, all_per_day=10_000)), most=5)
    [first] = claim(conn, ACCOUNT, NOW, 1)
    settle(conn, [(first.id, RetryLater("no network"))], NOW, lambda: 0.0)  # it waits for its second attempt
    service.stop(conn, run, NOW)
    found = service.find(conn, run)
    assert found is not None and found.tally == {"cancelled": 1, "stopped": 9}
    again = planned(conn, now=NOW + HOUR)
    look(conn, NOW + HOUR)
    found = service.find(conn, again)
    assert found is not None and found.tally == {"queued": 10}


def test_a_weekly_one_goes_to_everybody_each_week_until_its_day(conn: Connection) -> None:
    people(conn, 3)
    planned(conn, builders.replace(CLOSED, repeat=Repeat(Every.WEEK, NOW + timedelta(days=15))))
    weeks = [look(conn, NOW + timedelta(days=day)) for day in (0, 6, 7, 14, 21)]
    assert weeks == [3, 3, 6, 9, 9]
    assert [each.run for each in service.listed(conn)] == [2, 1, 0]


def test_whoever_was_told_the_same_is_not_told_again_by_another(conn: Connection) -> None:
    people(conn, 4)
    planned(conn)
    look(conn, NOW)
    people(conn, 2, start=1_000)
    again = planned(conn, now=NOW + HOUR)
    assert look(conn, NOW + HOUR) == 6
    found = service.find(conn, again)
    assert found is not None and found.tally == {"already told": 4, "queued": 2}


def test_who_is_erased_while_it_goes_out_is_counted_and_named_nowhere(conn: Connection) -> None:
    numbers = people(conn, 6)
    run = planned(conn)
    look(conn, NOW, rules(Budgets(announcements_per_minute=2, all_per_minute=1_000, all_per_day=10_000)), most=3)
    for number in (numbers[0], numbers[-1]):
        erasure.erase(conn, erasure.find(conn, spellings_of(number)), NOW)
    look(conn, NOW + HOUR)
    found = service.find(conn, run)
    assert found is not None and found.status is RunStatus.RUNNING
    assert sum(found.tally.values()) in (6, 7)
    left = conn.execute(select(announcement_recipients.c.contact)).scalars().all()
    assert numbers[0] not in left and numbers[-1] not in left


def purge(conn: Connection, before: datetime) -> int:
    kind = next(each for each in retention.KINDS if each.name == "recipients of announcements")
    rows = kind.find(conn, before)
    kind.purge(conn, rows)
    return len(rows)


def test_who_got_it_is_kept_no_longer_than_the_messages(conn: Connection) -> None:
    people(conn, 3)
    run = planned(conn)
    look(conn, NOW)
    assert purge(conn, NOW) == 0
    assert purge(conn, NOW + HOUR) == 3
    assert conn.execute(select(func.count()).select_from(announcement_recipients)).scalar_one() == 0
    found = service.find(conn, run)
    assert found is not None and found.tally == {"queued": 3}


def test_who_waits_for_one_that_is_paused_for_good_is_kept_until_its_end_is_old(conn: Connection) -> None:
    people(conn, 3)
    run = planned(conn)
    look(conn, NOW, rules(Budgets(announcements_per_minute=0, all_per_minute=1_000, all_per_day=10_000)), most=2)
    service.pause(conn, run, NOW)
    assert purge(conn, NOW + CLOSED.of_use) == 0
    assert purge(conn, NOW + CLOSED.of_use + HOUR) == 3


def test_one_that_ended_before_its_turn_says_so(conn: Connection) -> None:
    people(conn, 5)
    short = builders.replace(CLOSED, of_use=timedelta(minutes=10))
    run = planned(conn, short)
    look(conn, NOW, rules(Budgets(announcements_per_minute=2, all_per_minute=1_000, all_per_day=10_000)), most=3)
    look(conn, NOW + HOUR)
    found = service.find(conn, run)
    assert found is not None and found.status is RunStatus.DONE and found.tally == {"queued": 2, "budget": 3}


def test_a_rehearsal_writes_down_what_would_leave_and_queues_nothing(conn: Connection) -> None:
    people(conn, 3)
    planned(conn)
    look(conn, NOW, rehearsing=True)
    assert set(conn.execute(select(messages.c.status, messages.c.why)).all()) == {("cancelled", "rehearsal")}


def left(conn: Connection) -> int:
    """Counts messages that leave, or may."""
    gone = select(func.count()).select_from(messages).where(messages.c.status != Status.CANCELLED.value)
    return conn.execute(gone).scalar_one()


def test_nothing_of_a_run_that_began_in_a_rehearsal_leaves_after_it(conn: Connection) -> None:
    people(conn, 30)
    run = planned(conn, rehearsal=True)
    slow = rules(Budgets(announcements_per_minute=1, all_per_minute=1_000, all_per_day=10_000))
    look(conn, NOW, slow, most=3, rehearsing=True)
    assert 0 < told(conn) < 30
    look(conn, NOW + HOUR)
    found = service.find(conn, run)
    assert found is not None and found.rehearsal and found.status is RunStatus.STOPPED
    assert left(conn) == 0 and found.tally["cancelled"] + found.tally["stopped"] == 30


def test_one_that_a_rehearsal_planned_for_later_or_again_never_leaves(conn: Connection) -> None:
    people(conn, 3)
    planned(conn, builders.replace(CLOSED, starts_at=NOW + HOUR), rehearsal=True)
    weekly = builders.replace(CLOSED, texts={"": "Bread"}, repeat=Repeat(Every.WEEK, NOW + timedelta(days=20)))
    planned(conn, weekly, rehearsal=True)
    look(conn, NOW, rehearsing=True)
    for day in (1, 8, 15):
        look(conn, NOW + timedelta(days=day))
    assert left(conn) == 0
    found = [(each.rehearsal, each.status) for each in service.listed(conn)]
    assert found == [(True, RunStatus.STOPPED), (True, RunStatus.DONE), (True, RunStatus.STOPPED)]


def test_who_was_told_in_a_rehearsal_or_not_before_a_stop_is_told_by_the_next(conn: Connection) -> None:
    people(conn, 3)
    planned(conn)
    look(conn, NOW, rehearsing=True)
    run = planned(conn, now=NOW + HOUR)
    look(conn, NOW + HOUR)
    service.stop(conn, run, NOW + HOUR)
    assert service.stop(conn, run, NOW + HOUR) is AnnouncementOutcome.NOTHING_CHANGES
    found = service.find(conn, run)
    assert found is not None and found.tally == {"stopped": 3}
    again = planned(conn, now=NOW + 2 * HOUR)
    look(conn, NOW + 2 * HOUR)
    found = service.find(conn, again)
    assert found is not None and found.tally == {"queued": 3}


def test_the_preview_tells_who_how_much_and_why_not_and_writes_nothing(conn: Connection) -> None:
    people(conn, 8)
    conn.execute(update(contacts).where(contacts.c.number == "+33612000000").values(opted_out_at=NOW))
    conn.execute(insert(contacts), [{"number": "+33145678901", "tags": '["clients"]', "known": True}])
    shown = service.preview(conn, CLOSED, rules(), NOW)
    assert (shown.recipients, shown.of_audience, shown.cost.parts) == (7, 9, 7)
    assert {why.value: count for why, count in shown.not_told.items()} == {"opted out": 1, "landline": 1}
    assert shown.samples == ("Closed on the 24th",) and told(conn) == 0
    few = service.preview(conn, CLOSED, rules(Budgets(announcements_per_day=1)), NOW)
    assert few.recipients < 8 or few.forecast.last is not None


def test_what_cannot_be_planned_says_why() -> None:
    wrong = Announcement(name="x", texts={"": "Bonjour {{ contact.nam }}"}, audience=Audience(), of_use=HOUR)
    wrong = builders.replace(wrong, starts_at=NOW - 2 * HOUR, account="nobody@example.org")
    told_of = " ".join(map(str, service.problems_of(wrong, [ACCOUNT], rules(), NOW)))
    for part in ("nam", "Nobody is named", ACCOUNT, "over already"):
        assert part in told_of
    assert service.problems_of(CLOSED, [ACCOUNT], rules(), NOW) == []


def test_one_called_as_a_rule_is_not_planned_and_rules_after_it_are_named() -> None:
    (told_of,) = service.problems_of(builders.replace(CLOSED, name="Hello"), [ACCOUNT], rules(), NOW)
    assert "A rule is called Hello already" in str(told_of)
    after = After("after: announcement Closed", frozenset(), announced=frozenset({"closed"}))
    rulebook = builders.book().rule("Hello").rule("Coming", conditions=(after,)).made()
    assert service.answering_rules(CLOSED, rulebook) == ["Coming"]
    assert service.answering_rules(builders.replace(CLOSED, name="Open"), rulebook) == []


def test_the_export_of_a_contact_has_the_announcements_they_got_and_did_not(conn: Connection) -> None:
    got, stopped = people(conn, 2)
    opt_out(conn, stopped, "STOP", NOW)
    planned(conn)
    look(conn, NOW)
    (hers,) = contact_export.dossier(conn, spellings_of(got))["announcements"]
    assert (hers["name"], hers["status"], hers["text"], hers["why"]) == ("Closed", "queued", "Closed on the 24th", "")
    (theirs,) = contact_export.dossier(conn, spellings_of(stopped))["announcements"]
    assert (theirs["status"], theirs["text"], theirs["why"]) == ("skipped", None, "opted out")
    assert "announcement_recipients" not in contact_export.dossier(conn, spellings_of(got))["elsewhere"]


@pytest.mark.parametrize("event", list(RunEvent))
def test_a_move_that_the_table_does_not_know_changes_nothing(conn: Connection, event: RunEvent) -> None:
    run = planned(conn)
    runs.move(conn, run, RunEvent.STOPPED, NOW)
    assert runs.move(conn, run, event, NOW) is None


@pytest.mark.anyio
@pytest.mark.parametrize("undone", [[True], [False, True], [False, False, True]], ids=["first", "second", "last"])
async def test_contacts_of_a_page_that_could_not_be_committed_are_read_again(
    store: Store, monkeypatch: pytest.MonkeyPatch, undone: list[bool]
) -> None:
    undone = list(undone)
    numbers = await store.write(lambda conn: people(conn, 1_100))
    await store.write(planned)
    announcer = Announcer(store, InForce(rulebook=rules), lambda: NOW, [ACCOUNT])
    usual = store.write

    async def now_and_then(work: Callable[[Connection], Any], **given: Any) -> Any:
        def failing(conn: Connection) -> Any:
            done = work(conn)
            if undone and undone.pop(0):
                raise Undone
            return done

        return await usual(failing, **given)

    monkeypatch.setattr(store, "write", now_and_then)
    for _ in range(40):
        with suppress(Undone):
            await announcer.look()
    assert not undone and await store.read(told) == len(numbers)


class Undone(Exception):
    """Raised in place of a commit."""
