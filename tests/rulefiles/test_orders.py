"""Tests which rule answers, when and in which language: as written in files, through the loader."""

from datetime import timedelta
from pathlib import Path

import pytest

from responder.domain.deciding.decide import decide
from responder.domain.model.decision import Decision, Reason, Verdict
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import Contact, LastReply
from responder.domain.simulation.in_memory_contact import Memory
from tests.builders import ANNA, NOON, sms, state
from tests.rulefiles.golden import lay_out, load_here


def rulebook_of(salon: Path, *rules: str) -> Rulebook:
    lay_out(salon, {"rules/salon.yaml": "rules:\n" + "".join(f"  - {{{rule}}}\n" for rule in rules)})
    loaded = load_here(examples=False)
    assert loaded.rulebook is not None, loaded.problems
    return loaded.rulebook


LOW = "name: Low, when: sms, says: rdv, priority: low, reply: low"
NORMAL = "name: Normal, when: sms, says: rdv, reply: normal"
HIGH = "name: High, when: sms, says: rdv, priority: high, reply: high"
AFTER = "name: After, when: sms, says: rdv, if: {after: Low}, reply: after"
TYPO = "name: Typo, when: sms, says: rendezvous, reply: typo"
EXACT = "name: Exact, when: sms, says: rendezvouz, reply: exact"

ORDERS = [
    ("rdv", [LOW, NORMAL], "Normal"),
    ("rdv", [NORMAL, HIGH], "High"),
    ("rdv", [NORMAL, LOW, AFTER], "After"),
    ("rdv", [LOW, AFTER, HIGH], "High"),
    ("rendezvouz", [TYPO, EXACT], "Exact"),
    ("rdv", [NORMAL, NORMAL.replace("Normal", "Second")], "Normal"),
]


@pytest.mark.parametrize(("text", "rules", "winner"), ORDERS)
def test_rules_are_tried_in_the_order_of_the_document(text: str, rules: list[str], winner: str, salon: Path) -> None:
    known = state(last_reply=LastReply("Low", NOON - timedelta(hours=1)))
    assert decide(sms(text), known, rulebook_of(salon, *rules), NOON).rule == winner


def test_two_forgiven_typos_with_different_deeds_are_unclear_and_the_unclear_rule_answers(salon: Path) -> None:
    tied = ["name: One, when: sms, says: brochettes, reply: one", "name: Two, when: sms, says: brochettos, reply: two"]
    decision = decide(sms("brochettas"), state(), rulebook_of(salon, *tied), NOON)
    assert (decision.rule, decision.reason) == (None, Reason.UNCLEAR)
    assert [step.rule for step in decision.trace if step.verdict is Verdict.TIED] == ["One", "Two"]
    unclear = "name: Asks, when: unclear, reply: Pardon ?"
    assert decide(sms("brochettas"), state(), rulebook_of(salon, *tied, unclear), NOON).rule == "Asks"
    same = [rule.replace("reply: two", "reply: one") for rule in tied]
    assert decide(sms("brochettas"), state(), rulebook_of(salon, *same), NOON).rule == "One"


def test_a_rule_that_lets_the_search_go_on_acts_and_another_answers(salon: Path) -> None:
    tags = "name: Tags, when: sms, says: rdv, do: tag asked, otherwise: continue"
    decision = decide(sms("rdv"), state(), rulebook_of(salon, tags, NORMAL), NOON)
    assert (decision.rule, decision.actions, decision.replies[0].text) == ("Normal", ("tag asked",), "normal")
    alone = decide(sms("rdv"), state(), rulebook_of(salon, tags), NOON)
    assert (alone.rule, alone.reason) == ("Tags", Reason.ACTED)


def test_one_of_several_texts_is_chosen_by_day_and_stays_the_same_for_that_day(salon: Path) -> None:
    rulebook = rulebook_of(salon, "name: A, when: sms, says: rdv, reply: [un, deux, trois]")

    def said(days: int, hours: int = 0) -> str:
        at = NOON + timedelta(days=days, hours=hours)
        return decide(sms("rdv", at=at), state(), rulebook, at).replies[0].text

    assert {said(day) for day in range(3)} == {"un", "deux", "trois"}
    assert all(said(day) == said(day, hours=3) for day in range(3))


def test_a_reply_that_waits_for_the_opening_leaves_when_the_doors_open(salon: Path) -> None:
    rulebook = rulebook_of(salon, "name: A, when: sms, says: rdv, send: when open, reply: Oui")
    [reply] = decide(sms("rdv"), state(), rulebook, NOON).replies
    assert reply.not_before == NOON  # a Tuesday, 9 to 12:30
    evening = NOON.replace(hour=21)
    [reply] = decide(sms("rdv", at=evening), state(), rulebook, evening).replies
    assert reply.not_before == (NOON + timedelta(days=1)).replace(hour=9)
    assert reply.expires is not None
    assert reply.expires > reply.not_before


def test_waiting_for_an_opening_that_never_comes_is_a_problem(salon: Path) -> None:
    lay_out(salon, {"rules/business.yaml": "zone: Europe/Paris\n"})
    lay_out(salon, {"rules/salon.yaml": "rules:\n  - {name: A, when: sms, says: rdv, send: when open, reply: Oui}\n"})
    assert [(each.code, each.place.line) for each in load_here().problems] == [("no-hours", 2)]


def test_the_language_that_matched_is_the_contact_s_from_then_on(salon: Path) -> None:
    rulebook = rulebook_of(
        salon,
        "name: Yes, when: sms, says: '{yes}', reply: {fr: Noté, en: Noted}",
        "name: English, when: sms, says: zzz, if: {language: en}, reply: English",
        "name: Other, when: sms, says: zzz, reply: {fr: Quoi, en: What}",
    )
    memory = Memory(Contact(ANNA))

    def says(text: str, minutes: int) -> Decision:
        nonlocal memory
        at = NOON + timedelta(minutes=minutes)
        event = sms(text, at=at)
        memory = memory.hears(event)
        decision = decide(event, memory.state(at), rulebook, at)
        memory = memory.decided(event, decision, at)
        return decision

    assert says("zzz", 0).replies[0].text == "Quoi"
    assert says("yes", 10).replies[0].text == "Noted"
    assert says("zzz", 20).rule == "English"
    assert says("oui", 30).replies[0].text == "Noté"
    assert says("zzz", 40).replies[0].text == "Quoi"
