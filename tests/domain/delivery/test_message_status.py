"""A message's life: what may follow what, and what no sequence of happenings can bring about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from responder.domain.delivery.message_status import NEXT, Happening, Status, after

MAY_HAVE_LEFT = {Status.ACCEPTED, Status.SENT, Status.DELIVERED, Status.UNKNOWN, Status.NEEDS_REVIEW}
OVER = {Status.DELIVERED, Status.REFUSED, Status.EXPIRED, Status.CANCELLED}

STORIES = [
    ("claimed, accepted, sent, delivered", Status.DELIVERED),
    ("claimed, accepted, reported delivered, reported sent", Status.DELIVERED),
    ("claimed, reported delivered, accepted", Status.DELIVERED),
    ("claimed, reported sent, accepted", Status.SENT),
    ("claimed, not sent", Status.QUEUED),
    ("claimed, not sent, claimed, accepted", Status.ACCEPTED),
    ("claimed, refused, reported delivered", Status.REFUSED),
    ("claimed, crashed", Status.UNKNOWN),
    ("claimed, crashed, not sent", Status.UNKNOWN),
    ("claimed, crashed, claimed", Status.UNKNOWN),
    ("claimed, unknown, expired", Status.UNKNOWN),
    ("claimed, unknown, cancelled", Status.UNKNOWN),
    ("claimed, unknown, reported delivered", Status.DELIVERED),
    ("claimed, unknown, given up", Status.NEEDS_REVIEW),
    ("claimed, unknown, given up, accepted", Status.ACCEPTED),
    ("claimed, unknown, given up, claimed", Status.NEEDS_REVIEW),
    ("claimed, unknown, given up, cancelled", Status.CANCELLED),
    ("claimed, unknown, absent", Status.QUEUED),
    ("claimed, unknown, given up, absent", Status.NEEDS_REVIEW),
    ("claimed, unknown, given up, resent, claimed", Status.SENDING),
    ("claimed, accepted, absent", Status.ACCEPTED),
    ("claimed, accepted, resent", Status.ACCEPTED),
    ("claimed, expired", Status.SENDING),
    ("claimed, cancelled", Status.SENDING),
    ("expired, claimed", Status.EXPIRED),
    ("cancelled, claimed", Status.CANCELLED),
    ("reported delivered", Status.QUEUED),
    ("accepted", Status.QUEUED),
    ("crashed", Status.QUEUED),
]
_WORDS = {happening.value: happening for happening in Happening} | {
    "sent": Happening.REPORTED_SENT,
    "delivered": Happening.REPORTED_DELIVERED,
}


@pytest.mark.parametrize(("story", "end"), STORIES, ids=[story for story, _ in STORIES])
def test_a_story_ends_as_told(story: str, end: Status) -> None:
    status = Status.QUEUED
    for word in story.split(", "):
        status = after(status, _WORDS[word])
    assert status is end


def test_every_status_is_in_the_table() -> None:
    assert set(NEXT) == set(Status)


def test_what_is_over_stays_as_it_is() -> None:
    assert {status for status in Status if not NEXT[status]} == OVER


def test_only_a_claim_of_a_queued_message_starts_a_send() -> None:
    starts = {(s, h) for s, nexts in NEXT.items() for h, to in nexts.items() if to is Status.SENDING}
    assert starts == {(Status.QUEUED, Happening.CLAIMED)}


def test_only_certainty_or_a_person_queues_a_message_again() -> None:
    returns = {(s, h) for s, nexts in NEXT.items() for h, to in nexts.items() if to is Status.QUEUED}
    assert returns == {
        (Status.SENDING, Happening.NOT_SENT),
        (Status.UNKNOWN, Happening.ABSENT),
        (Status.UNKNOWN, Happening.RESENT),
        (Status.NEEDS_REVIEW, Happening.RESENT),
    }


def test_nothing_leads_from_a_message_that_left_back_to_sending() -> None:
    for start in (Status.ACCEPTED, Status.SENT, Status.DELIVERED):
        assert _reachable(start) <= {Status.ACCEPTED, Status.SENT, Status.DELIVERED}


def _reachable(start: Status) -> set[Status]:
    seen, new = {start}, {start}
    while new:
        new = {to for status in new for to in NEXT[status].values()} - seen
        seen |= new
    return seen


@given(st.sampled_from(Status), st.sampled_from(Happening))
def test_a_happening_that_comes_twice_is_as_good_as_once(status: Status, happening: Happening) -> None:
    once = after(status, happening)
    assert after(once, happening) is once


class Life(RuleBasedStateMachine):
    """Anything may happen at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.status = Status.QUEUED
        self.before = Status.QUEUED
        self.past: set[Status] = set()

    @rule(happening=st.sampled_from(Happening))
    def something_happens(self, happening: Happening) -> None:
        self.past.add(self.status)
        self.before, self.status = self.status, after(self.status, happening)
        if self.status is Status.QUEUED and happening in (Happening.ABSENT, Happening.RESENT):
            self.past -= MAY_HAVE_LEFT  # by evidence, or because a person takes it upon themselves

    @invariant()
    def delivered_never_goes_back(self) -> None:
        assert Status.DELIVERED not in self.past or self.status is Status.DELIVERED

    @invariant()
    def what_may_have_left_is_not_sent_again_without_evidence_or_a_person(self) -> None:
        if self.past & MAY_HAVE_LEFT:
            assert self.status not in (Status.QUEUED, Status.SENDING)

    @invariant()
    def what_may_have_left_is_dropped_by_a_person_only(self) -> None:
        if self.past & MAY_HAVE_LEFT and self.status in (Status.CANCELLED, Status.EXPIRED, Status.REFUSED):
            assert self.status is Status.CANCELLED
            assert self.before in (Status.NEEDS_REVIEW, Status.CANCELLED)


TestLife = Life.TestCase
