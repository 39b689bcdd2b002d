"""Tests what was known when an event was decided, written down and read back for a replay."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import because
from responder.domain.model.conversation_pace import AutomaticAnswer, RecentMessages
from responder.domain.model.state import Appointment, AppointmentStatus, Contact, Earlier, LastReply, Sent, State
from responder.domain.wire.state_json import EXACT, as_known, is_exact, state_as_json, state_from
from responder.languages.catalogue import Sentence
from tests.builders import ANNA, NOON

# In UTC, as the database has them: in the hour that comes twice, a local time equals none of another zone.
MOMENTS = st.timedeltas(timedelta(days=-400), timedelta(days=400)).map(lambda away: (NOON + away).astimezone(UTC))
RULES = st.sampled_from(["Hours", "Prix : «€»", "opt out"])
WHY = st.sampled_from(["", Sentence("words of an earlier version"), because(Because.UNREADABLE)])
COUNTS = st.integers(0, 500)
STATES = st.builds(
    State,
    contact=st.builds(
        Contact,
        number=st.just(ANNA),
        tags=st.frozensets(st.sampled_from(["vip", "été"])),
        language=st.sampled_from([None, "fr", "de"]),
        known=st.booleans(),
        new=st.booleans(),
        opted_out=st.booleans(),
    ),
    appointments=st.lists(
        st.builds(Appointment, id=st.sampled_from(["1", "22"]), at=MOMENTS, status=st.sampled_from(AppointmentStatus))
    ).map(tuple),
    last_reply=st.none() | st.builds(LastReply, RULES, MOMENTS, st.booleans()),
    uses=st.dictionaries(RULES, MOMENTS),
    sent=st.builds(Sent, *[COUNTS] * 6),
    lately=st.builds(
        RecentMessages,
        st.lists(st.builds(AutomaticAnswer, RULES, MOMENTS)).map(tuple),
        st.just(2),
        st.just(7),
        WHY,
        WHY,
    ),
    calls=st.lists(MOMENTS).map(tuple),
    person_at=st.none() | MOMENTS,
    silent_until=st.none() | MOMENTS,
    message_rule=st.none() | RULES,
    earlier=st.none() | st.builds(Earlier, st.just("oui"), RULES, st.just(("1",))),
)


@given(STATES)
def test_a_state_comes_back_as_it_was_recorded(state: State) -> None:
    known = json.loads(state_as_json(state))
    assert is_exact(known)
    assert state_from(known, ANNA, earlier_text="oui") == state


def test_names_texts_and_numbers_are_not_in_it() -> None:
    state = State(
        Contact(ANNA, "Anna Martin", "Anna"),
        (Appointment("1", NOON, who="Chloé", title="Coupe Martin"),),
        sent_texts=("Merci Anna",),
        earlier=Earlier("je confirme", "Hours", ("1",)),
    )
    written = state_as_json(state)
    assert not [word for word in ("Anna", "Martin", "Merci", "Chloé", "je confirme", ANNA) if word in written]


def test_what_was_recorded_before_there_was_an_exact_part_is_told_apart() -> None:
    state = replace(State(Contact(ANNA, known=True)), uses={"Hours": datetime(2026, 3, 1, tzinfo=NOON.tzinfo)})
    assert not is_exact(as_known(state))
    assert state_from(as_known(state), ANNA).contact.known
    assert EXACT in json.loads(state_as_json(state))
