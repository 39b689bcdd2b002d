"""Missed calls: who was answered, who is about to be, who was spoken to, and who was not."""

from datetime import timedelta

import pytest

from responder.domain.model.events import CallKind
from responder.domain.model.rules import Send, When
from responder.services.inbox.calls import Caller, CallerProgress, call_back, missed
from responder.store.database.engine import Store
from responder.store.review.attention_by_person import attended
from responder.store.tables import messages
from tests.builders import ANNA, NOON, SALON, book, call
from tests.intake_harness import BRUNO, IntakeHarness

pytestmark = pytest.mark.anyio
MINUTE = timedelta(minutes=1)


@pytest.fixture
def harness(store: Store) -> IntakeHarness:
    later = Send(delay=timedelta(seconds=45))
    return IntakeHarness(store, book().rule("Missed", "Nous vous rappelons", when=When.MISSED_CALL, send=later).made())


def callers(harness: IntakeHarness) -> list[Caller]:
    return harness.store.read_now(
        lambda conn: missed(conn, SALON, NOON - timedelta(hours=1), NOON + timedelta(hours=1))
    )


async def test_a_caller_whose_sms_is_to_leave_waits(harness: IntakeHarness) -> None:
    await harness.decide(call())
    (caller,) = callers(harness)
    assert (caller.contact, caller.last_at, caller.times, caller.progress) == (ANNA, NOON, 1, CallerProgress.WAITING)
    assert caller.answer is not None
    assert (caller.answer.text, caller.answer.leaves) == ("Nous vous rappelons", NOON + timedelta(seconds=45))


@pytest.mark.parametrize(
    ("status", "why", "progress"),
    [
        ("sent", "", CallerProgress.ANSWERED),
        ("delivered", "", CallerProgress.ANSWERED),
        ("cancelled", "rehearsal", CallerProgress.REHEARSED),
        ("needs review", "timed out", CallerProgress.WAITING),
        ("refused", "no credit", CallerProgress.UNANSWERED),
        ("expired", "too late to be of use", CallerProgress.UNANSWERED),
    ],
)
async def test_what_became_of_the_sms_is_what_became_of_the_caller(
    harness: IntakeHarness, status: str, why: str, progress: CallerProgress
) -> None:
    await harness.decide(call())
    harness.store.write_now(lambda conn: conn.execute(messages.update().values(status=status, why=why)).rowcount)
    assert [each.progress for each in callers(harness)] == [progress]


async def test_several_calls_of_one_caller_are_one_line_and_the_latest_caller_is_first(harness: IntakeHarness) -> None:
    again = call(at=NOON + 5 * MINUTE)
    await harness.decide(call(), call(contact=BRUNO, at=NOON + MINUTE), again)
    assert [(each.contact, each.times) for each in callers(harness)] == [(ANNA, 2), (BRUNO, 1)]


@pytest.mark.parametrize("kind", [CallKind.OUTGOING, CallKind.INCOMING])
async def test_whoever_was_spoken_to_afterwards_was(harness: IntakeHarness, kind: CallKind) -> None:
    await harness.decide(call(), call(kind, at=NOON + MINUTE))
    (caller,) = callers(harness)
    assert (caller.progress, caller.spoken_at) == (CallerProgress.SPOKEN_TO, NOON + MINUTE)


async def test_whoever_calls_again_after_that_is_to_be_answered_again(harness: IntakeHarness) -> None:
    await harness.decide(call(), call(CallKind.OUTGOING, at=NOON + MINUTE), call(at=NOON + 10 * MINUTE))
    assert [each.progress for each in callers(harness)] != [CallerProgress.SPOKEN_TO]


async def test_somebody_written_to_from_the_phone_was_spoken_to(harness: IntakeHarness) -> None:
    await harness.decide(call())
    harness.store.write_now(lambda conn: attended(conn, {ANNA: NOON + MINUTE}))
    assert [each.progress for each in callers(harness)] == [CallerProgress.SPOKEN_TO]


async def test_calling_back_withdraws_the_sms_that_waits(harness: IntakeHarness) -> None:
    await harness.decide(call())
    assert harness.store.write_now(lambda conn: call_back(conn, ANNA, NOON + MINUTE)) == 1
    assert [row.status for row in harness.messages()] == ["cancelled"]
    assert [each.progress for each in callers(harness)] == [CallerProgress.SPOKEN_TO]
    assert harness.store.write_now(lambda conn: call_back(conn, ANNA, NOON + MINUTE)) == 0


async def test_hidden_numbers_and_our_own_are_not_listed(harness: IntakeHarness) -> None:
    await harness.decide(*(call(contact=number) for number in ("", SALON.owner, *SALON.phones)))
    assert callers(harness) == []
