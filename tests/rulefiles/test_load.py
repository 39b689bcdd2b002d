"""From the owner's files to the rules the engine reads."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest

from responder.domain.actions.appointments.ask_to_move_appointment import AskToMoveAppointment
from responder.domain.actions.appointments.cancel_appointment import CancelAppointment
from responder.domain.actions.appointments.confirm_appointment import ConfirmAppointment
from responder.domain.actions.hand_to_person import HandToPerson
from responder.domain.actions.notify import Notify
from responder.domain.actions.opt_out import OptContactOut
from responder.domain.actions.post import PostEvent
from responder.domain.actions.tag import AddTag
from responder.domain.actions.untag import RemoveTag
from responder.domain.conditions.account import AccountIs
from responder.domain.conditions.after import After
from responder.domain.conditions.answered_by_person import AnsweredByPerson
from responder.domain.conditions.appointment import AppointmentIs
from responder.domain.conditions.between import Between
from responder.domain.conditions.called_back import CalledBack
from responder.domain.conditions.calls import CallsAtLeast
from responder.domain.conditions.contact import ContactIs
from responder.domain.conditions.dates import DatesIn
from responder.domain.conditions.days import DaysAre
from responder.domain.conditions.hours import HoursAre
from responder.domain.conditions.language import LanguageIs
from responder.domain.conditions.number import NumberIs
from responder.domain.deciding.decide import decide
from responder.domain.model import rules as core
from responder.domain.model.business import Hours, Span
from responder.domain.model.decision import Reason
from responder.domain.model.rules import Action, Priority, Rulebook, Typos, When
from responder.rulefiles.compile.rule_files import rules as rules_of_files
from responder.rulefiles.reporting.problems import Severity
from tests import builders
from tests.rulefiles.golden import BUSINESS, lay_out, load_here


def load_rules(salon: Path, rules: str, **files: str) -> Rulebook:
    lay_out(salon, {"rules/salon.yaml": rules, **files})
    loaded = load_here()
    assert loaded.rulebook is not None, loaded.problems
    return loaded.rulebook


def one_rule(salon: Path, lines: str) -> core.Rule:
    return load_rules(
        salon, "rules:\n  - name: A rule\n" + "".join(f"    {line}\n" for line in lines.split("\n"))
    ).rules[0]


CONDITIONS = {
    "hours: open": HoursAre("hours: open", frozenset({Hours.OPEN})),
    "hours: [closed, lunch]": HoursAre("hours: closed, lunch", frozenset({Hours.CLOSED, Hours.LUNCH})),
    "days: monday-wednesday": DaysAre("days: monday-wednesday", frozenset({0, 1, 2})),
    "between: 18:30 and 08:00": Between("between: 18:30 and 08:00", time(18, 30), time(8)),
    "dates: 2026-12-24": DatesIn("dates: 2026-12-24", ((date(2026, 12, 24), date(2026, 12, 24)),)),
    "contact: [new, tagged VIP]": ContactIs("contact: new, tagged VIP", frozenset({"new"}), frozenset({"VIP"})),
    "number: mobile": NumberIs("number: mobile", frozenset({"mobile"})),
    "account: Salon@Example.org": AccountIs("account: Salon@Example.org", frozenset({"salon@example.org"})),
    "language: fr": LanguageIs("language: fr", frozenset({"fr"})),
    "appointment: awaiting answer": AppointmentIs("appointment: awaiting answer", frozenset({"awaiting answer"})),
    "appointment: with Anna": AppointmentIs("appointment: with Anna", frozenset({"upcoming"}), ("Anna",)),
    "appointment: [awaiting answer, avec Mme Durand]": AppointmentIs(
        "appointment: awaiting answer, avec Mme Durand", frozenset({"awaiting answer"}), ("Mme Durand",)
    ),
    "after: A rule": After("after: A rule", frozenset({"A rule"})),
    "after: A rule, within: 48h": After("after: A rule", frozenset({"A rule"}), timedelta(hours=48)),
    "after: announcement Fermé le 24": After(
        "after: announcement Fermé le 24", frozenset(), announced=frozenset({"fermé le 24"})
    ),
    "answered by a person: no": AnsweredByPerson("answered by a person: no", False),
    "called back: oui": CalledBack("called back: oui", True),
    "calls: at least 3 in 1h": CallsAtLeast("calls: at least 3 in 1h", 3, timedelta(hours=1)),
    "not: {contact: known}": ContactIs("not contact: known", frozenset({"known"}), negated=True),
}


@pytest.mark.parametrize(("written", "condition"), CONDITIONS.items())
def test_a_line_of_if_is_the_condition_it_says(written: str, condition: core.Condition, salon: Path) -> None:
    rule = one_rule(salon, f"when: sms\nsays: rdv\nif: {{{written}}}\nreply: hello.txt")
    assert rule.conditions == (condition,)


ACTIONS = {
    "confirm appointment": (ConfirmAppointment, "confirm appointment", ""),
    "Cancel  Appointment": (CancelAppointment, "cancel appointment", ""),
    "ask to move appointment": (AskToMoveAppointment, "ask to move appointment", ""),
    "opt out": (OptContactOut, "opt out", ""),
    "hand to a person": (HandToPerson, "hand to a person", ""),
    "tag VIP": (AddTag, "tag VIP", "VIP"),
    "untag à rappeler": (RemoveTag, "untag à rappeler", "à rappeler"),
    "notify +33612345678: allô": (Notify, "notify +33612345678: allô", "+33612345678"),
    "'notify 06 12 34 56 78: allô'": (Notify, "notify 06 12 34 56 78: allô", "+33612345678"),
    "post https://crm.example.com/hook?x=1": (
        PostEvent,
        "post https://crm.example.com/hook?x=1",
        "https://crm.example.com/hook?x=1",
    ),
    "Post  http://10.0.0.5:8080/": (PostEvent, "post http://10.0.0.5:8080/", "http://10.0.0.5:8080/"),
    "notify owner: urgent": (Notify, "notify owner: urgent", "+33698765432"),
}


@pytest.mark.parametrize(("written", "expected"), ACTIONS.items())
def test_a_line_of_do_is_the_action_it_says(written: str, expected: tuple[type[Action], str, str], salon: Path) -> None:
    [action] = one_rule(salon, f"when: sms\nsays: rdv\ndo:\n  - {written}").actions
    assert (type(action), action.written, argument(action)) == expected


def argument(action: Action) -> str:
    """The tag, the address, or the number of an action; "" for one that has none."""
    return next((str(getattr(action, name)) for name in ("tag", "url", "to") if hasattr(action, name)), "")


def test_several_actions_written_as_keys_keep_their_order(salon: Path) -> None:
    rule = one_rule(salon, "when: sms\nsays: rdv\ndo:\n  - tag a\n  - notify owner: one\n  - untag b")
    assert [type(action) for action in rule.actions] == [AddTag, Notify, RemoveTag]


def test_a_missed_call_is_limited_and_waits_unless_the_rule_says_otherwise(salon: Path) -> None:
    rule = one_rule(salon, "when: missed call\nreply: hello.txt")
    assert rule.limit == core.Limit(timedelta(hours=1))
    assert rule.send == core.Send(timedelta(seconds=45))
    rule = one_rule(salon, "when: missed call\nreply: hello.txt\nlimit: once per 10m\nsend: now")
    assert rule.limit == core.Limit(timedelta(minutes=10))
    assert rule.send == core.Send()


def test_an_sms_is_answered_at_once_and_without_limit(salon: Path) -> None:
    rule = one_rule(salon, "when: sms\nsays: rdv\nreply: hello.txt")
    assert (rule.limit, rule.send, rule.priority) == (None, core.Send(), Priority.NORMAL)


def test_every_key_of_a_rule_arrives(salon: Path) -> None:
    rule = one_rule(
        salon,
        "when: [sms, call note]\nsays: {words: rdv, typos: more, whole message: oui}\n"
        "reply: {fr: [Un, Deux], en: One}\n"
        "link: https://example.com/{{ appointment.id }}\nsend: when open\npriority: high\notherwise: continue",
    )
    assert rule.when == {When.SMS, When.CALL_NOTE}
    assert rule.says is not None
    assert (rule.says.typos, rule.says.whole_message) == (Typos.MORE, True)
    assert [wording.render({}) for wording in rule.replies["fr"]] == ["Un [link]", "Deux [link]"]
    assert rule.send.when_open
    assert (rule.priority, rule.otherwise_continue) == (Priority.HIGH, True)
    assert str(rule.place) == "rules/salon.yaml:2"


def test_a_click_names_the_rule_that_sent_the_link(salon: Path) -> None:
    rule = one_rule(salon, "when: link clicked\nrule: A rule\ndo: tag clicked")
    assert rule.sent_by == {"A rule"}


def test_a_list_of_words_is_every_language_of_the_business(salon: Path) -> None:
    rulebook = load_rules(salon, "rules:\n  - {name: A, when: sms, says: '{yes}', reply: Merci}\n")
    says = rulebook.rules[0].says
    assert says is not None
    assert {"oui", "yes", "d'accord"} <= {rulebook.lexicon.written(term) for term in says.words}


def test_an_owners_list_replaces_the_shipped_one_of_its_name_and_language(salon: Path) -> None:
    lists = {"rules/words/fr.yaml": "yes: [banco]\nprices: [tarif]\n"}
    rules = "rules:\n  - {name: A, when: sms, says: ['{yes}', '{prices}'], reply: Merci}\n"
    rulebook = load_rules(salon, rules, **lists)
    says = rulebook.rules[0].says
    assert says is not None
    assert {rulebook.lexicon.written(term) for term in says.words} == {"banco", "tarif", "yes", "ok"}


def test_no_list_of_an_owner_takes_the_shipped_stop_words_away(salon: Path) -> None:
    rules = "rules:\n  - {name: A, when: sms, says: [stop, basta], reply: Merci, priority: high}\n"
    rulebook = load_rules(salon, rules, **{"rules/words/fr.yaml": "stop: [basta]\ncourtesies: [voilà]\n"})
    for text in ("STOP", "basta", "unsubscribe"):
        decision = decide(builders.sms(text), builders.state(), rulebook, builders.NOON)
        assert decision.reason is Reason.OPT_OUT


def test_stop_in_english_counts_where_only_french_is_spoken(salon: Path) -> None:
    only_french = BUSINESS.replace("[fr, en]", "[fr]")
    rules = "rules:\n  - {name: A, when: sms, says: rdv, reply: Merci}\n"
    rulebook = load_rules(salon, rules, **{"rules/business.yaml": only_french})
    assert decide(builders.sms("unsubscribe"), builders.state(), rulebook, builders.NOON).reason is Reason.OPT_OUT


def test_a_pattern_is_folded_as_the_text_is(salon: Path) -> None:
    rulebook = load_rules(
        salon, "rules:\n  - {name: A, when: sms, says: {pattern: '\\bÉTÉ \\d{2}\\b'}, reply: Merci}\n"
    )
    assert decide(builders.sms("l'été 26 !"), builders.state(), rulebook, builders.NOON).rule == "A"


def test_escapes_and_classes_of_a_pattern_are_not_folded(salon: Path) -> None:
    written = r"^[[:alpha:]]+\S\W(?P<Name>[A-Z]{2})\D$"
    rulebook = load_rules(salon, f"rules:\n  - {{name: A, when: sms, says: {{pattern: '{written}'}}, reply: Merci}}\n")
    assert decide(builders.sms("ABC1 XYz"), builders.state(), rulebook, builders.NOON).rule == "A"


def test_a_pattern_that_stalls_other_engines_answers_at_once(salon: Path) -> None:
    rulebook = load_rules(salon, "rules:\n  - {name: A, when: sms, says: {pattern: '^(a+)+$'}, reply: Merci}\n")
    assert decide(builders.sms("a" * 1_900 + "!"), builders.state(), rulebook, builders.NOON).rule is None


def test_rules_stand_in_rank_order_over_files(salon: Path) -> None:
    lay_out(
        salon,
        {
            "rules/b.yaml": "rules:\n  - {name: Late, when: sms, says: b, reply: B}\n",
            "rules/a.yml": "rules:\n  - {name: Early, when: sms, says: a, reply: A}\n"
            "  - {name: Bound, when: sms, says: a, if: {after: Late}, reply: A}\n",
            "rules/c.yaml": "rules:\n  - {name: First, when: sms, says: c, priority: high, reply: C}\n",
        },
    )
    rulebook = load_here().rulebook
    assert rulebook is not None
    assert [rule.name for rule in rulebook.rules] == ["First", "Bound", "Early", "Late"]


@pytest.mark.parametrize(
    "name", ["a.yaml~", ".a.yaml.swp", ".#a.yaml", "#a.yaml#", "a.yaml.tmp", "a.yaml.bak", ".hidden.yaml"]
)
def test_what_an_editor_leaves_behind_is_not_read(name: str, salon: Path) -> None:
    rules = "rules:\n  - {name: A, when: sms, says: rdv, reply: Merci}\n"
    lay_out(salon, {"rules/right.yaml": rules, f"rules/{name}": "not: rules"})
    assert load_here().problems == ()


def test_an_empty_folder_and_a_missing_one_are_told(salon: Path) -> None:
    assert [problem.code for problem in load_here().problems] == ["no-rules"]
    lay_out(salon, {})
    (salon / "rules" / "business.yaml").unlink()
    (salon / "rules").rmdir()
    assert {problem.code for problem in load_here().problems} == {"no-rules", "no-business"}


def test_without_a_business_file_the_assumptions_are_told_and_the_rules_work(salon: Path) -> None:
    (salon / "rules" / "business.yaml").unlink()
    lay_out(salon, {"rules/salon.yaml": "rules:\n  - {name: A, when: sms, says: rdv, reply: Merci}\n"})
    loaded = load_here()
    assert [(problem.code, problem.severity) for problem in loaded.problems] == [("no-business", Severity.WARNING)]
    assert loaded.rulebook is not None


def test_the_business_is_read_as_its_owner_wrote_it(salon: Path) -> None:
    text = """\
name: Café de la Gare
zone: Europe/Brussels
country: BE
phone: 0470 12 34 56
phones: ["+32470123457"]
languages: fr, en
hours: {monday-friday: "22:00-02:00", saturday: [9h-12h, 14h-18h], sunday: closed}
closed: ["2026-08-01 to 2026-08-03"]
allowed countries: [BE, FR]
budgets: {contact per hour: 9, all per day: 1_000}
"""
    rules = "rules:\n  - {name: A, when: sms, says: rdv, reply: Merci}\n"
    business = load_rules(salon, rules, **{"rules/business.yaml": text}).business
    assert business.zone.key == "Europe/Brussels"
    assert business.phones == ("+32470123456", "+32470123457")
    assert business.week[0] == (Span(1320, 1560),)
    assert business.week[5] == (Span(540, 720), Span(840, 1080))
    assert business.week[6] == ()
    assert [each.written for each in business.special] == ["2026-08-01 to 2026-08-03"]
    assert business.is_holiday(date(2026, 8, 3)) and not business.is_holiday(date(2026, 8, 4))
    assert business.allowed_countries == {"BE", "FR"}
    assert (business.budgets.contact_per_hour, business.budgets.all_per_day) == (9, 1000)
    assert date(2026, 7, 21) in business.holidays
    assert date(2026, 7, 14) not in business.holidays


def test_country_and_allowed_countries_follow_the_zone_if_they_are_not_given(salon: Path) -> None:
    rules = "rules:\n  - {name: A, when: sms, says: rdv, reply: Merci}\n"
    business = load_rules(salon, rules, **{"rules/business.yaml": "zone: Europe/Zurich\n"}).business
    assert (business.country, business.allowed_countries) == ("CH", frozenset({"CH"}))


def test_holidays_of_a_region_are_known(salon: Path) -> None:
    rules = "rules:\n  - {name: A, when: sms, says: rdv, reply: Merci}\n"
    business = load_rules(salon, rules, **{"rules/business.yaml": "zone: Europe/Paris\nregion: 57\n"}).business
    assert date(2026, 12, 26) in business.holidays


def test_the_fingerprint_names_the_content_and_not_the_folder(salon: Path) -> None:
    rules = "rules:\n  - {name: A, when: sms, says: rdv, reply: hello.txt}\n"
    first = load_rules(salon, rules).fingerprint
    assert len(first) == 12
    assert load_rules(salon, rules).fingerprint == first
    assert load_rules(salon, rules, **{"templates/hello.txt": "Autre"}).fingerprint != first


def test_more_rules_than_allowed_are_told_once(salon: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules_of_files, "MOST_RULES", 50)  # ten thousand take seconds
    rules = "rules:\n" + "".join(f"  - {{name: R{n}, when: sms, says: rdv, reply: R}}\n" for n in range(26))
    lay_out(salon, {"rules/a.yaml": rules, "rules/b.yaml": rules.replace("name: R", "name: S")})
    [problem] = load_here().problems
    assert (problem.code, problem.place.file, problem.place.line) == ("too-many-rules", "rules/b.yaml", 26)


def test_what_fills_a_link_cannot_lead_elsewhere(salon: Path) -> None:
    rule = one_rule(salon, "when: sms\nreply: Ici [link]\nlink: https://example.com/?q={{ message }}")
    assert rule.link is not None
    assert rule.link.render({"message": "a&b #c/é\n"}) == "https://example.com/?q=a%26b%20%23c%2F%C3%A9%0A"
