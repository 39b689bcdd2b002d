"""Every text that is shipped, sent back in every form, with an open appointment: nothing changes, nothing is said."""

from dataclasses import replace
from functools import cache

import pytest

from responder.domain.deciding.decide import decide
from responder.domain.model.decision import Decision, Reason
from responder.domain.simulation.earlier_messages import after_its_message
from responder.domain.simulation.what_if import Case, case_of
from responder.domain.text.sms_parts import TRACKED_LINK
from tests.evaluation.outcomes import CONTACT, TOMORROW_AT_TEN, WRITTEN, shipped_rulebook
from tests.quoting_forms import ANSWERS, QUOTES, REACTIONS
from tests.sweeps import some

pytestmark = pytest.mark.only_over("insim", "it asks no gateway")

FORMS = {**REACTIONS, **QUOTES}
LANGUAGES = ("fr", "en", "de", "es", "it")
YES = {"fr": "oui", "en": "yes please", "de": "ja", "es": "sí", "it": "sì"}


def after(rule: str, text: str, language: str) -> Case:
    case = case_of(text, CONTACT, WRITTEN, appointment=TOMORROW_AT_TEN, after=rule)
    return after_its_message(case, shipped_rulebook((language,)))


@cache
def said_back(language: str) -> tuple[tuple[Case, str], ...]:
    """Lists what a client who got a text of a rule knows, with the text as their phone shows it."""
    cases = (after(rule.name, "", language) for rule in shipped_rulebook((language,)).rules)
    return tuple((case, text.replace("[link]", TRACKED_LINK)) for case in cases for text in case.state.sent_texts)


def decided(case: Case, text: str, language: str) -> Decision:
    event = replace(case.event, text=text)  # type: ignore[call-arg]
    return decide(event, case.state, shipped_rulebook((language,)), case.now, traced=False)


@pytest.mark.sweep
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_of_ours_that_comes_back_says_nothing(language: str, form: str) -> None:
    for case, text in some(said_back(language), 6, first=[*FORMS].index(form)):
        back = FORMS[form](text)
        decision = decided(case, back, language)
        assert (decision.reason, decision.changes, decision.replies) == (Reason.REACTION, (), ()), back


@pytest.mark.sweep
@pytest.mark.parametrize("form", ANSWERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_beside_it_is_read_as_if_it_stood_alone(language: str, form: str) -> None:
    for case, text in some(said_back(language), 6, first=[*ANSWERS].index(form)):
        alone = decided(case, YES[language], language)
        assert decided(case, ANSWERS[form](text, YES[language]), language).changes == alone.changes, text


def test_a_rule_without_a_reply_was_nothing_to_quote() -> None:
    assert after("Confirmed already", "oui", "fr").state.sent_texts == ()
