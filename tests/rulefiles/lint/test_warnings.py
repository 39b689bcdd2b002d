"""Tests what is not wrong and should be looked at."""

from pathlib import Path

import pytest

from responder.rulefiles.reporting.problems import Problem, Severity
from tests.rulefiles.golden import lay_out, load_here


def told(salon: Path, *rules: str, **files: str) -> list[Problem]:
    named = "".join(f"  - {{name: Rule {number}, when: {rule}}}\n" for number, rule in enumerate(rules, 1))
    lay_out(salon, {"rules/salon.yaml": "rules:\n" + named, **files})
    return list(load_here().problems)


def codes(salon: Path, *rules: str, **files: str) -> list[str]:
    return [problem.code for problem in told(salon, *rules, **files)]


SHADOWED = [
    ("sms, says: [rdv, prix], reply: Oui", "sms, says: prix, reply: Non"),
    ("sms, says: prix, reply: Oui", "sms, says: {exactly: prix}, if: {hours: open}, reply: Non"),
    ("sms, says: prix, reply: Oui", "sms, says: {all of: [prix, rdv], typos: none}, reply: Non"),
    ("sms, says: {starts with: rdv}, reply: Oui", "sms, says: {exactly: rdv}, reply: Non"),
    ("sms, says: {words: prix, without: rdv}, reply: Oui", "sms, says: {words: prix, without: [rdv, oui]}, reply: A"),
    ("missed call, reply: Oui", "missed call, if: {hours: closed}, reply: Non"),
    ("[missed call, incoming call], reply: Oui", "missed call, reply: Non"),
    ("unclear, reply: Oui", "unclear, if: {contact: new}, reply: Non"),
    ("sms, says: prix, priority: low, reply: Oui", "sms, says: prix, reply: Non"),
]


@pytest.mark.parametrize(("first", "second"), SHADOWED)
def test_a_rule_that_another_one_leaves_nothing_to_is_told_with_the_other_one(
    first: str, second: str, salon: Path
) -> None:
    [problem] = [each for each in told(salon, first, second) if each.code == "never-wins"]
    beaten, winner = ("1", "2") if "priority: low" in first else ("2", "1")
    assert problem.severity is Severity.WARNING
    assert problem.place.line == int(beaten) + 1
    assert f'"Rule {beaten}" can never win' in problem.message
    assert f'"Rule {winner}" (rules/salon.yaml:{int(winner) + 1})' in problem.message


NOT_SHADOWED = [
    ("sms, says: prix, if: {hours: open}, reply: Oui", "sms, says: prix, reply: Non"),
    ("sms, says: prix, if: {hours: open}, reply: Oui", "sms, says: prix, if: {hours: closed}, reply: Non"),
    ("sms, says: {exactly: prix}, reply: Oui", "sms, says: prix, reply: Non"),
    ("sms, says: {words: prix, whole message: yes}, reply: Oui", "sms, says: prix, reply: Non"),
    ("sms, says: {words: prix, without: rdv}, reply: Oui", "sms, says: prix, reply: Non"),
    ("sms, says: {words: prix, pattern: 'x+'}, reply: Oui", "sms, says: prix, reply: Non"),
    ("sms, says: prix, do: tag asked, otherwise: continue", "sms, says: prix, reply: Non"),
    ("sms, says: prix, do: confirm appointment", "sms, says: prix, reply: Non"),
    ("missed call, reply: Oui", "incoming call, reply: Non"),
    ("'link clicked', rule: Rule 2, reply: Oui", "'link clicked', reply: Non"),
    ("sms, says: prix, reply: Oui", "sms, says: rdv, reply: Non"),
    ("sms, says: [prix, rdv], reply: Oui", "sms, says: prix, if: {after: Rule 1}, reply: Non"),
]


@pytest.mark.parametrize(("first", "second"), NOT_SHADOWED)
def test_a_rule_that_may_still_win_is_left_in_peace(first: str, second: str, salon: Path) -> None:
    assert not {"never-wins", "claimed-twice"} & set(codes(salon, first, second))


def test_a_word_that_always_goes_to_an_earlier_rule_is_told(salon: Path) -> None:
    found = told(salon, "sms, says: [prix, rdv], reply: Oui", "sms, says: [prix, heure, oui], reply: Non")
    [problem] = [each for each in found if each.code == "claimed-twice"]
    assert problem.message == '"prix" of "Rule 2" always goes to "Rule 1" (rules/salon.yaml:2)'
    assert problem.place.line == 3


FORGIVING = {
    "sms, says: rendezvous, reply: Oui": True,
    "sms, says: '{cancel}', reply: Oui": True,
    "sms, says: rdv, reply: Oui": False,
    "sms, says: {words: rendezvous, typos: none}, reply: Oui": False,
    "sms, says: rendezvous, reply: Oui, examples: {no: [bonjour]}": False,
    "sms, says: rendezvous, reply: Oui, examples: {yes: [rendezvous]}": True,
}


@pytest.mark.parametrize(("rule", "is_told"), FORGIVING.items())
def test_a_rule_that_forgives_typing_wants_to_know_what_it_must_not_take(rule: str, is_told: bool, salon: Path) -> None:
    assert ("no-counterexample" in codes(salon, rule)) is is_told


ECHOES = {
    "sms, says: rdv, reply: 'Votre rdv est noté'": True,
    "sms, says: rdv, reply: {fr: Merci, en: 'Your rdv is noted'}": True,
    "sms, says: rdv, reply: 'Merci'": False,
    "sms, says: rdv, reply: 'Votre rdv', do: hand to a person": False,
    "sms, says: rdv, reply: 'Votre rdv', if: {appointment: upcoming}, do: cancel appointment": False,
    "sms, says: {exactly: rdv}, reply: 'Votre rdv est noté'": False,
    "missed call, reply: 'Votre rdv'": False,
}


@pytest.mark.parametrize(("rule", "is_told"), ECHOES.items())
def test_a_reply_that_would_bring_up_its_own_rule_is_told(rule: str, is_told: bool, salon: Path) -> None:
    assert ("answers-itself" in codes(salon, rule)) is is_told


NAMES = {
    "Bonjour {{ contact.first_name }} !": True,
    "Bonjour {{contact.name|title}} !": True,
    'Bonjour {{ contact.first_name or "" }} !': False,
    "Bonjour {{ contact.name or contact.number }} !": False,
    "Bonjour{% if contact.name %} {{ contact.name }}{% endif %} !": False,
    "Bonjour {{ business.name }} !": False,
}


@pytest.mark.parametrize(("reply", "is_told"), NAMES.items())
def test_a_name_that_may_be_missing_wants_something_in_its_place(reply: str, is_told: bool, salon: Path) -> None:
    found = told(salon, "sms, says: rdv, reply: salut.txt", **{"templates/salut.txt": reply})
    places = [(each.place.file, each.place.column) for each in found if each.code == "no-fallback"]
    assert places == ([("templates/salut.txt", reply.index("{{") + 1)] if is_told else [])


def test_a_reply_without_a_language_of_the_business_is_told(salon: Path) -> None:
    found = told(salon, "sms, says: rdv, reply: {fr: Merci}")
    assert [(each.code, each.message) for each in found] == [
        ("missing-language", 'the reply of "Rule 1" is not there in: English')
    ]


def test_a_list_that_is_cited_and_has_no_words_in_a_language_is_told(salon: Path) -> None:
    files = {"rules/words/fr.yaml": "prices: [prix, tarif]\n"}
    assert codes(salon, "sms, says: {words: '{prices}', typos: none}, reply: Oui", **files) == ["missing-language"]


def test_a_list_and_a_template_that_nothing_uses_are_told(salon: Path) -> None:
    files = {"rules/words/fr.yaml": "prices: [prix]\nyes: [oui]\n", "templates/old.txt": "Ancien"}
    found = told(salon, "sms, says: rdv, reply: Oui", **files)
    assert [(each.code, str(each.place)) for each in found] == [
        ("unused-list", "rules/words/fr.yaml:1"),
        ("unused-template", "templates/old.txt:1"),
    ]


def test_lints_wait_until_the_rules_are_right(salon: Path) -> None:
    assert codes(salon, "sms, says: rendezvous, repli: Oui") == ["unknown-key"]


REMINDER = "24h before appointment, reply: Venez-vous ?"
APPOINTMENT = "appointment: awaiting answer"


def follow_up(after: str, *, more: str = "", when: str = "no answer for 2h", asks: str = APPOINTMENT) -> str:
    asked = f"{{after: {after}, {asks}}}" if asks else f"{{after: {after}}}"
    return f"{when}, if: {asked}, reply: Encore ?{more}"


@pytest.mark.parametrize(
    "rules",
    [
        (follow_up("[Rule 1, Rule 2]"), "missed call, reply: Oui"),
        (REMINDER, follow_up("Rule 3"), follow_up("Rule 2")),
        (REMINDER, follow_up("[Rule 1, Rule 2]", more=", limit: once per 1h")),
        ("not delivered, reply: Encore",),
    ],
    ids=["itself", "each other", "a limit shorter than the wait", "not delivered of its own"],
)
def test_a_follow_up_that_nothing_stops_is_told(rules: tuple[str, ...], salon: Path) -> None:
    assert "endless-follow-up" in codes(salon, *rules)


@pytest.mark.parametrize(
    "rules",
    [
        (REMINDER, follow_up("Rule 1")),
        (REMINDER, follow_up("Rule 1"), follow_up("Rule 2", when="no answer for 5h")),
        (REMINDER, follow_up("[Rule 1, Rule 2]", more=", limit: once per 30 days")),
        ("missed call, reply: Oui", follow_up("Rule 1", asks="")),
        ("not delivered, rule: Rule 2, reply: Encore", "missed call, reply: Oui"),
    ],
    ids=["once", "twice", "limited", "of a missed call", "of another rule"],
)
def test_a_follow_up_that_ends_is_no_concern(rules: tuple[str, ...], salon: Path) -> None:
    assert {"endless-follow-up", "unstopped-follow-up", "never-wins"}.isdisjoint(codes(salon, *rules))


def test_a_second_question_about_an_appointment_looks_whether_the_first_is_open(salon: Path) -> None:
    assert "unstopped-follow-up" in codes(salon, REMINDER, follow_up("Rule 1", asks=""))


def test_moments_of_different_times_take_nothing_from_each_other(salon: Path) -> None:
    assert "never-wins" not in codes(salon, REMINDER, "2h before appointment, reply: A tout de suite")
    assert "never-wins" in codes(salon, REMINDER, "24h before appointment, reply: Une autre")
