"""The rules and texts the product comes with."""

import pytest

from responder.language import load as loading
from responder.language.places import shipped_rules, shipped_templates
from responder.language.problems import as_text
from tests.language import golden


@pytest.fixture(autouse=True)
def real_word_lists(small_word_lists: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "shipped_rules", shipped_rules)
    monkeypatch.setattr(loading, "shipped_templates", shipped_templates)


def test_the_shipped_rules_have_no_problem_and_their_examples_hold() -> None:
    loaded = loading.load(shipped_rules(), shipped_templates(), now=golden.NOW)
    assert as_text(loaded.problems) == ""
    assert loaded.rules >= 10


def test_the_shipped_opt_out_and_opt_in_speak_french_and_english() -> None:
    rulebook = loading.load(shipped_rules(), shipped_templates(), now=golden.NOW, examples=False).rulebook
    assert rulebook is not None
    assert all({"fr", "en"} <= set(rulebook.safety_wordings[name]) for name in ("opted out", "opted in"))
    assert rulebook.safety.stop
    assert rulebook.safety.fillers
