"""Tests what trying a text in the console answers is what `responder explain --json` says of it: 500 texts, no
difference."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from responder.cli.verbs.rules import explain
from responder.domain.text.sms_parts import LINK
from responder.rulefiles.files.locations import shipped_rules, shipped_templates
from responder.rulefiles.load import load
from responder.services.rules.trial_answers import answer_to
from tests.builders import NOON

WRITTEN = Path(__file__).parents[2] / "evaluation" / "written_replies.txt"
_FORMS = (str.strip, str.upper, "Bonjour, {}".format)


class Noon(datetime):
    """A clock that stands: what is open now is open a second later."""

    @classmethod
    def now(cls, tz: Any = None) -> Any:
        return NOON


def texts() -> list[str]:
    lines = [line for line in WRITTEN.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    written = [line.split("|")[2] for line in lines]
    return list(dict.fromkeys(form(text) for form in _FORMS for text in written))


def test_trying_a_text_is_explaining_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    rulebook = load(shipped_rules(), shipped_templates(), now=NOON).rulebook
    assert rulebook is not None
    monkeypatch.setattr(explain, "datetime", Noon)
    monkeypatch.setattr(explain, "load_right", lambda rules, now: rulebook)
    differing, tried = [], texts()
    assert len(tried) >= 500
    for text in tried:
        explain.explain(text, as_json=True)
        said, answer = json.loads(capsys.readouterr().out), answer_to(text, rulebook, NOON)
        reply = (said["reply"] or "").replace(LINK, "https://…")
        if (said["rule"] or "", reply) != (answer.rule, answer.text):
            differing.append((text, said, answer))
    assert not differing, differing[:3]
