"""Deciding, as tables of (event, state, reason): what is answered, what is not, and why."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.actions.appointments.cancel_appointment import CancelAppointment
from responder.domain.actions.appointments.confirm_appointment import ConfirmAppointment
from responder.domain.actions.hand_to_person import HandedToPerson, HandToPerson
from responder.domain.actions.opt_in import OptedIn
from responder.domain.actions.opt_out import OptedOut
from responder.domain.conditions.after import After
from responder.domain.conditions.appointment import AppointmentIs
from responder.domain.deciding.decide import decide
from responder.domain.deciding.explain import explain
from responder.domain.model.decision import Reason, Verdict
from responder.domain.model.events import CallKind, DeliveryReported, LinkClicked, Report
from responder.domain.model.rules import Priority, Rulebook, Send, Typos, When
from responder.domain.model.state import AppointmentStatus, LastReply, Sent, State
from tests.builders import ACCOUNT, ANNA, NOON, SALON, Broken, appointment, book, call, sms, state

AWAITING = AppointmentIs("appointment: awaiting answer", frozenset({"awaiting answer"}))
CONFIRM: dict[str, Any] = dict(
    words=["oui", "ok", "confirme", "c'est bon", "pas de souci"],
    without=["annuler", "mais", "?"],
    whole_message=True,
    do=[ConfirmAppointment],
    conditions=[AWAITING],
    reply="Confirme.",
)


def salon() -> Rulebook:
    return (
        book()
        .rule("Confirmed", **CONFIRM)
        .rule("Cancelled", words=["annuler", "je ne peux pas venir"], do=[CancelAppointment], reply="Annule.")
        .rule("Hours", words=["horaires", "ouvert"], reply="9h-18h30")
        .made()
    )


def outcome(text: str, rulebook: Rulebook | None = None, known: State | None = None) -> tuple[str | None, Reason]:
    known = known if known is not None else state(appointment())
    decision = decide(sms(text), known, rulebook or salon(), NOON)
    return decision.rule, decision.reason


@pytest.mark.parametrize(
    "text",
    [
        "oui", "OUI !!", "Ok merci", "je confirme", "jconfirme", "je confrime", "c bon merci, oui", "pas de souci",
        "Oui pour demain 10h", "ok demain à 10h", "oui mercredi", "Oui.\nMerci", "ok 👍", "oui le 11",
        "pas de souci, ok",
    ],
)  # fmt: skip
def test_a_plain_yes_confirms(text: str) -> None:
    rulebook = book(fillers=("merci", "je", "c", "bon", "pour", "a", "le", "👍")).rule("Confirmed", **CONFIRM).made()
    decision = decide(sms(text), state(appointment()), rulebook, NOON)
    assert (decision.rule, decision.changes[0]) == (
        "Confirmed",
        AppointmentAnswered("a1", AppointmentStatus.CONFIRMED),
    ), decision.trace


@pytest.mark.parametrize(
    "text",
    [
        "je ne confirme pas", "je confirme pas", "pas ok", "non confirme", "oui mais plutôt jeudi", "oui ?",
        "je confirmerai", "oui jeudi", "ok 11h", "oui le 12", "ok pour après demain", "oui si je peux",
        "je peux pas confirmer", "ok ok ok peut-être", "jamais ok", "c'est pas bon", "ok 15:30",
    ],
)  # fmt: skip
def test_anything_less_than_a_plain_yes_does_not(text: str) -> None:
    decision = decide(sms(text), state(appointment()), salon(), NOON)
    assert decision.rule is None, decision.trace
    assert decision.changes == ()


def test_every_silence_has_a_reason_and_a_trace() -> None:
    decision = decide(sms("tout autre chose, ok"), state(appointment()), salon(), NOON)
    assert decision.reason is Reason.NO_RULE
    assert [(step.rule, str(step.because)) for step in decision.trace] == [
        ("Confirmed", '"tout" is left unexplained (whole message)')
    ]


@pytest.mark.parametrize(
    ("text", "is_opt_out"),
    [
        ("STOP", True), ("stop svp", True), ("« Stop »", True), ("S T O P", True), ("s.t.o.p", True),
        ("St\u200bop!", True), ("Merci de ne plus recevoir de sms", True), ("arrêtez de m'écrire", True),
        ("arret de bus", False), ("non stop", False), ("je stoppe la fuite", False), ("shop", False),
        ("annuler", False),  # with an appointment open it is about the appointment
    ],
)  # fmt: skip
def test_an_opt_out_is_heard_before_any_rule(text: str, is_opt_out: bool) -> None:
    shadow = book().rule("Takes everything", "hello", priority=Priority.HIGH).made()
    decision = decide(sms(text), state(appointment()), shadow, NOON)
    assert (decision.reason is Reason.OPT_OUT) is is_opt_out
    assert (OptedOut() in decision.changes) is is_opt_out


def test_cancel_is_no_opt_out_though_no_appointment_is_in_the_book() -> None:
    for text in ("ANNULER", "annuler svp", "CANCEL"):
        assert decide(sms(text), state(), salon(), NOON).changes == ()
    assert decide(sms("ANNULER"), state(appointment()), salon(), NOON).rule == "Cancelled"


@pytest.mark.parametrize(
    ("text", "opts_out"), [("CANCEL", True), ("cancel", True), ("ANNULER", False), ("cancel please", False)]
)
def test_the_keyword_cancel_opts_out_where_the_business_says_so(text: str, opts_out: bool) -> None:
    rulebook = book(business=replace(SALON, cancel_stops=True)).rule("Cancelled", words=["cancel"]).made()
    assert (decide(sms(text), state(), rulebook, NOON).reason is Reason.OPT_OUT) == opts_out
    assert decide(sms(text), state(appointment()), rulebook, NOON).reason is not Reason.OPT_OUT


def test_one_confirmation_for_an_opt_out_and_none_for_a_repeat() -> None:
    first = decide(sms("stop"), state(), salon(), NOON)
    again = decide(sms("stop"), state(contact={"opted_out": True}), salon(), NOON)
    assert ([reply.text for reply in first.replies], again.replies) == (["C'est note."], ())
    assert again.reason is Reason.OPT_OUT


def test_only_a_start_lifts_an_opt_out_and_a_yes_does_not() -> None:
    out = state(appointment(), contact={"opted_out": True})
    assert decide(sms("start"), out, salon(), NOON).changes == (OptedIn(),)
    assert OptedIn() not in decide(sms("oui"), out, salon(), NOON).changes


@pytest.mark.parametrize("text", ["oui", "annuler"])
def test_an_answer_after_an_opt_out_is_left_to_a_person_and_changes_no_appointment(text: str) -> None:
    rules = book().rule("Yes", "ok", words=["oui"], do=[ConfirmAppointment])
    rules.rule("Off", "ok", words=["annuler"], do=[CancelAppointment])
    rules.rule("Person", "A person answers", when=When.UNCLEAR, do=[HandToPerson])
    decision = decide(sms(text), state(appointment(), contact={"opted_out": True}), rules.made(), NOON)
    assert (decision.rule, decision.reason, decision.replies) == ("Person", Reason.OPTED_OUT, ())
    # Handed over for hours, START would not bring answers back at once.
    assert not {HandedToPerson, AppointmentAnswered} & {type(change) for change in decision.changes}
    assert any("would not be told" in str(step.because) for step in decision.trace)


@pytest.mark.parametrize(
    ("contact", "reason"),
    [
        ("", Reason.HIDDEN_NUMBER), ("36105", Reason.SHORT_CODE), ("Ameli", Reason.NAMED_SENDER),
        ("+33611111111", Reason.OWN_NUMBER), ("+33899123456", Reason.NUMBER_TYPE), ("+4915112345678", Reason.COUNTRY),
        ("+33142000000", Reason.NUMBER_TYPE), ("+881631234567", Reason.NUMBER_TYPE), ("+18764123456", Reason.COUNTRY),
    ],
)  # fmt: skip
def test_numbers_that_never_get_an_automatic_message(contact: str, reason: Reason) -> None:
    for event in (sms("oui", contact=contact), call(contact=contact)):
        rulebook = book().rule("All", "x").rule("Call", "x", when=When.MISSED_CALL).made()
        decision = decide(event, state(appointment()), rulebook, NOON)
        assert (decision.reason, decision.replies) == (reason, ())


@pytest.mark.parametrize(
    "text",
    [
        "Votre code de vérification est 123456", "123456 is your Instagram code",
        "Réponse automatique : je suis absent",
        "I'm out of the office until Monday",
        "Message vocal 888 : vous avez 1 nouveau message", "BEGIN:VCARD\nVERSION:3.0",
    ],
)  # fmt: skip
def test_what_a_machine_wrote_is_never_answered(text: str) -> None:
    assert decide(sms(text), state(), book().rule("All", "x").made(), NOON).reason is Reason.MACHINE


@pytest.mark.parametrize("text", ["Liked “Confirmé, à demain”", "A aimé « Confirmé »", "Removed a like from “STOP”"])
def test_a_reaction_is_never_answered_whatever_it_reacts_to(text: str) -> None:
    assert decide(sms(text), state(), book().rule("All", "x").made(), NOON).reason is Reason.REACTION


@pytest.mark.parametrize(
    ("known", "at", "reason"),
    [
        (dict(uses={"Confirmed": NOON - timedelta(hours=1)}), NOON, Reason.COOLDOWN),
        (dict(uses={"Confirmed": NOON + timedelta(hours=1)}), NOON, Reason.COOLDOWN),  # the clock was set back
        (dict(sent=Sent(contact_hour=5)), NOON, Reason.CONTACT_BUDGET),
        (dict(sent=Sent(contact_day=12)), NOON, Reason.CONTACT_BUDGET),
        (dict(sent=Sent(all_minute=30)), NOON, Reason.TOTAL_BUDGET),
        (dict(sent=Sent(all_day=500)), NOON, Reason.TOTAL_BUDGET),
        ({}, NOON - timedelta(hours=3), Reason.TOO_OLD),
    ],
)  # fmt: skip
def test_what_keeps_a_reply_back_does_not_undo_the_confirmation(known: dict[str, Any], at: Any, reason: Reason) -> None:
    rulebook = book().rule("Confirmed", **CONFIRM, limit=timedelta(hours=12)).made()
    decision = decide(sms("oui", at=at), state(appointment(), **known), rulebook, NOON)
    assert (decision.reason, decision.rule, decision.replies) == (reason, "Confirmed", ())
    assert AppointmentAnswered("a1", AppointmentStatus.CONFIRMED) in decision.changes


def test_a_limit_counts_no_answer_that_a_clock_a_year_ahead_dated() -> None:
    rulebook = book().rule("Confirmed", **CONFIRM, limit=timedelta(hours=12)).made()
    used = state(appointment(), uses={"Confirmed": NOON + timedelta(days=365)})
    assert decide(sms("oui"), used, rulebook, NOON).replies


@pytest.mark.parametrize(
    ("age", "reason"), [(timedelta(hours=25), Reason.TOO_OLD), (-timedelta(minutes=11), Reason.FROM_THE_FUTURE)]
)
def test_an_event_of_another_day_is_kept_and_not_decided(age: timedelta, reason: Reason) -> None:
    decision = decide(sms("oui", at=NOON - age), state(appointment()), salon(), NOON)
    assert (decision.reason, decision.rule, decision.changes) == (reason, None, ())


def test_a_contact_with_a_person_gets_no_automatic_answer() -> None:
    known = state(appointment(), silent_until=NOON + timedelta(minutes=1))
    assert outcome("vous êtes ouverts ?", known=known) == (None, Reason.WITH_A_PERSON)
    assert outcome("annuler, ou pas ?", known=known) == (None, Reason.WITH_A_PERSON)
    assert decide(sms("stop"), known, salon(), NOON).reason is Reason.OPT_OUT


def test_a_plain_yes_of_a_contact_with_a_person_is_noted_without_a_word() -> None:
    known = state(appointment(), silent_until=NOON + timedelta(hours=1))
    decision = decide(sms("oui"), known, salon(), NOON)
    assert (decision.reason, decision.replies) == (Reason.ACTED, ())
    assert decision.changes[0] == AppointmentAnswered("a1", AppointmentStatus.CONFIRMED)


def test_once_a_person_has_called_a_yes_may_be_for_them() -> None:
    handed = {"silent_until": NOON + timedelta(hours=1), "person_at": NOON - timedelta(minutes=5)}
    assert outcome("oui", known=state(appointment(), **handed)) == (None, Reason.WITH_A_PERSON)


class TestOrder:
    """The order of the contract: priority, conversation, exactness, reading order."""

    def test_reading_order_decides_between_equals(self) -> None:
        rulebook = book().rule("First", words=["oui"]).rule("Second", words=["oui"]).made()
        assert outcome("oui", rulebook)[0] == "First"

    def test_an_exact_match_below_comes_before_a_typo_above(self) -> None:
        rulebook = book().rule("Typo", words=["annulation"]).rule("Exact", words=["demain"]).made()
        assert outcome("anulation demain", rulebook)[0] == "Exact"

    def test_priority_comes_before_exactness(self) -> None:
        rulebook = (
            book().rule("Exact", words=["demain"]).rule("High", words=["annulation"], priority=Priority.HIGH).made()
        )
        assert outcome("anulation demain", rulebook)[0] == "High"

    def test_a_rule_bound_to_the_conversation_comes_before_others(self) -> None:
        after = After("after: Ask", frozenset({"Ask"}))
        rulebook = book().rule("Any", words=["oui"]).rule("Bound", words=["oui"], conditions=[after]).made()
        asked = state(last_reply=LastReply("Ask", NOON - timedelta(hours=1)))
        assert outcome("oui", rulebook, asked)[0] == "Bound"
        assert outcome("oui", rulebook, state())[0] == "Any"

    def test_two_typos_with_equal_right_are_unclear(self) -> None:
        rulebook = (
            book()
            .rule("A", words=["annulation"], do=[CancelAppointment])
            .rule("B", words=["horaires"], reply="9h")
            .rule("Ask back", "?", when=When.UNCLEAR)
        )
        assert outcome("anulation horairs", rulebook.made())[0] == "Ask back"
        rulebook.rules.pop()
        assert outcome("anulation horairs", rulebook.made()) == (None, Reason.UNCLEAR)

    def test_two_typos_that_do_the_same_are_not(self) -> None:
        rulebook = book().rule("A", words=["annulation"]).rule("B", words=["horaires"]).made()
        assert outcome("anulation horairs", rulebook)[0] == "A"

    def test_a_rule_may_act_and_let_the_search_go_on(self) -> None:
        rulebook = (
            book()
            .rule("Mark", "", words=["oui"], do=[HandToPerson], otherwise_continue=True)
            .rule("Answer", words=["oui"])
            .made()
        )
        decision = decide(sms("oui"), state(), rulebook, NOON)
        assert (decision.rule, decision.actions) == ("Answer", ("hand to a person",))
        assert [step.verdict for step in decision.trace] == [Verdict.CONTINUED, Verdict.TAKEN]

    def test_the_unclear_rule_takes_what_no_other_took(self) -> None:
        rulebook = book().rule("Yes", words=["oui"]).rule("Unclear", "Pardon ?", when=When.UNCLEAR).made()
        assert outcome("blah", rulebook) == ("Unclear", Reason.ANSWERED)


def test_each_line_of_says_must_hold() -> None:
    rulebook = (
        book()
        .rule("Both", all_of=["rdv", "jeudi"])
        .rule("Start", starts_with=["urgent"])
        .rule("Exact", exactly=["allo"])
        .rule("Pattern", patterns=[("ref [0-9]+", re2.compile("ref [0-9]+"))])
        .made()
    )
    told = {text: outcome(text, rulebook)[0] for text in ("un rdv jeudi", "un rdv", "Urgent !", "pas urgent", "Allô !")}
    told |= {text: outcome(text, rulebook)[0] for text in ("allo oui", "ma RÉF 12 svp")}
    assert told == {
        "un rdv jeudi": "Both", "un rdv": None, "Urgent !": "Start", "pas urgent": None, "Allô !": "Exact",
        "allo oui": None, "ma RÉF 12 svp": "Pattern",
    }  # fmt: skip


def test_typos_none_takes_only_what_is_typed_right() -> None:
    rulebook = book().rule("Strict", words=["confirme"], typos=Typos.NONE).made()
    assert (outcome("confirme", rulebook)[0], outcome("confrime", rulebook)[0]) == ("Strict", None)


def test_no_rule_can_say_confirmed_without_an_appointment() -> None:
    rulebook = book().rule("Careless", "Confirme !", words=["oui"], do=[ConfirmAppointment]).made()
    assert outcome("oui", rulebook, state()) == (None, Reason.NO_RULE)
    past = appointment(at=NOON - timedelta(hours=1))
    assert outcome("oui", rulebook, state(past)) == (None, Reason.NO_RULE)


def test_outgoing_and_incoming_calls_never_fire_missed_call_rules() -> None:
    rulebook = book().rule("Missed", when=When.MISSED_CALL).made()
    reasons = {kind: decide(call(kind), state(), rulebook, NOON).reason for kind in CallKind}
    assert reasons == {
        CallKind.MISSED: Reason.ANSWERED, CallKind.INCOMING: Reason.RECORDED, CallKind.OUTGOING: Reason.RECORDED,
    }  # fmt: skip


def test_a_rule_that_fails_is_silent_and_says_so() -> None:
    decision = decide(sms("oui"), state(), book().rule("Bad", Broken(), words=["oui"]).made(), NOON)
    assert (decision.reason, decision.replies, decision.changes) == (Reason.BROKEN_RULE, (), ())
    assert "ZeroDivisionError" in str(decision.trace[-1].because)


def test_explain_tells_every_rule_why() -> None:
    decision, steps = explain(sms("oui mais annuler"), state(appointment()), salon(), NOON)
    assert decision.rule == "Cancelled"
    assert {step.rule: str(step.because) for step in steps} == {
        "Confirmed": 'it says "mais", which the rule excludes (without)',
        "Cancelled": '"annuler"',
        "Hours": "none of its words is in it",
    }


@given(st.text(max_size=400), st.booleans())
def test_deciding_any_text_never_raises_and_is_repeatable(text: str, waiting: bool) -> None:
    known = state(appointment()) if waiting else state()
    rulebook = salon()
    first, second = (decide(sms(text), known, rulebook, NOON) for _ in range(2))
    assert first == second
    assert first.reason is not Reason.BROKEN_RULE


@given(st.text("abcdefnopstuiéà ,?'", max_size=40), st.sampled_from(["oui", "annuler", "confirme", "jeudi"]))
def test_a_rule_added_below_never_takes_what_an_exact_rule_above_answers(text: str, word: str) -> None:
    before = book().rule("Exact", exactly=["oui", "ok", "non"]).made()
    after = book().rule("Exact", exactly=["oui", "ok", "non"]).rule("Below", words=[word]).made()
    if outcome(text, before)[0] == "Exact":
        assert outcome(text, after)[0] == "Exact"


def test_the_same_contact_gets_the_same_wording_all_day_and_another_tomorrow() -> None:
    rulebook = book().rule("Hello", "", words=["allo"], replies_of=("Bonjour", "Salut", "Coucou")).made()

    def said(days: int) -> str:
        at = NOON + timedelta(days=days)
        return decide(sms("allo", at=at), state(), rulebook, at).replies[0].text

    assert said(0) == said(0)
    assert {said(0), said(1), said(2)} == {"Bonjour", "Salut", "Coucou"}


def test_a_reply_says_to_whom_and_until_when_it_is_of_use() -> None:
    reply = decide(sms("horaires"), state(), salon(), NOON).replies[0]
    assert (reply.to, reply.text, reply.expires) == (ANNA, "9h-18h30", NOON + timedelta(hours=2))
    missed = book().rule("Sorry", when=When.MISSED_CALL, send=Send(timedelta(seconds=45))).made()
    reply = decide(call(), state(), missed, NOON).replies[0]
    assert reply.not_before == NOON + timedelta(seconds=45)
    assert reply.expires == NOON + timedelta(minutes=15, seconds=45)


def test_a_reply_at_opening_waits_for_it_and_stays_of_use() -> None:
    rulebook = book().rule("Later", when=When.MISSED_CALL, send=Send(when_open=True)).made()
    evening = NOON.replace(hour=22)
    reply = decide(call(at=evening), state(), rulebook, evening).replies[0]
    assert reply.not_before == (NOON + timedelta(days=1)).replace(hour=9)
    assert reply.expires == (NOON + timedelta(days=1)).replace(hour=9, minute=15)


@pytest.mark.parametrize(
    ("text", "confirms"),
    [
        ("oui merci. Marie Dupont", True),
        ("oui\nMme Kervella", True),
        ("Oui. Le Gall", True),
        ("Oui Marseille", False),  # no pause, no title, no first name
        ("OUI. DUPONT", False),  # all in capitals
        ("oui. Plutot", False),  # a common word
        ("oui, Dupont Durand Martin Petit", False),  # four names are no signature
    ],
)
def test_a_name_at_the_end_may_sign_a_yes(text: str, confirms: bool) -> None:
    builder = book(common=frozenset({"plutot"}), fillers=("merci", "marie", "mme"))
    decision = decide(sms(text), state(appointment()), builder.rule("Confirmed", **CONFIRM).made(), NOON)
    assert (decision.rule == "Confirmed") is confirms, decision.trace


def click(key: str = "click") -> LinkClicked:
    return LinkClicked(key=key, account=ACCOUNT, contact=ANNA, at=NOON, message_id="m1", link="https://example.com")


def test_a_rule_about_the_clicks_of_another_rule_asks_whose_message_it_was() -> None:
    rulebook = book().rule("Thanks", when=When.LINK_CLICKED, sent_by=frozenset({"Missed call"})).made()
    told = {
        rule: decide(click(), state(message_rule=rule), rulebook, NOON).rule for rule in ("Missed call", "Hours", None)
    }
    assert told == {"Missed call": "Thanks", "Hours": None, None: None}


def test_delivered_means_on_the_recipients_phone_and_not_on_its_way() -> None:
    rulebook = book().rule("Noted", when=When.DELIVERED).made()
    rules = {}
    for report in Report:
        event = DeliveryReported(key=report, account=ACCOUNT, contact=ANNA, at=NOON, message_id="m1", report=report)
        rules[report] = decide(event, state(), rulebook, NOON).rule
    assert rules == {Report.SENT: None, Report.DELIVERED: "Noted", Report.FAILED: None}
