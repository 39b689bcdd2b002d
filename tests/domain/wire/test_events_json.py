from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from responder.domain.model.events import (
    CallEnded,
    CallKind,
    CallNoted,
    DeliveryReported,
    Event,
    LinkClicked,
    Report,
    SmsReceived,
    TimeTriggerReached,
)
from responder.domain.model.time_triggers import MissedCalls, TimeTrigger, TimeTriggerKind
from responder.domain.wire.events_json import body_of, event_from, kind_of

_text = st.text(alphabet=st.characters(exclude_categories=["Cs"]))
_common = {
    "key": st.just("k"),
    "account": st.just("me@shop.fr"),
    "contact": st.just("+33612345678"),
    "at": st.just(datetime(2025, 1, 15, 13, 30, tzinfo=UTC)),
}
_events = st.one_of(
    st.builds(SmsReceived, **_common, text=_text),
    st.builds(CallEnded, **_common, kind=st.sampled_from(CallKind), duration=st.integers(0, 10**6)),
    st.builds(DeliveryReported, **_common, message_id=_text, report=st.sampled_from(Report)),
    st.builds(LinkClicked, **_common, message_id=_text, link=_text),
    st.builds(CallNoted, **_common, text=_text),
    st.builds(
        TimeTriggerReached,
        **_common,
        moment=st.builds(
            TimeTrigger,
            st.sampled_from(TimeTriggerKind),
            st.integers(0, 10**7).map(lambda seconds: timedelta(seconds=seconds)),
        ),
        appointment=_text,
        rule=_text,
        missed=st.lists(st.builds(MissedCalls, _text, _text, _text, st.integers(1, 9))).map(tuple),
    ),
)


@given(event=_events)
def test_what_was_written_down_reads_back_as_the_same_event(event: Event) -> None:
    again = event_from(kind_of(event), event.key, event.account, event.contact, event.at, body_of(event))
    assert again == event
    assert type(again) is type(event)
    for name in ("kind", "report"):
        assert type(getattr(again, name, None)) is type(getattr(event, name, None))


def test_the_kinds_are_those_of_the_inbox() -> None:
    common: dict[str, Any] = {"key": "k", "account": "a", "contact": "", "at": datetime(2025, 1, 15, tzinfo=UTC)}
    events = [
        SmsReceived(**common, text="oui"),
        CallEnded(**common, kind=CallKind.MISSED),
        DeliveryReported(**common, message_id="m", report=Report.SENT),
        LinkClicked(**common, message_id="m", link="l"),
        CallNoted(**common, text="n"),
    ]
    assert [kind_of(event) for event in events] == ["sms", "call", "report", "click", "note"]
    assert [body_of(event) for event in events[:2]] == ['{"text":"oui"}', '{"kind":"missed","duration":0}']
