"""`hours_on(day)` is the only call a text may make, with one day in it."""

from pathlib import Path

import pytest

from responder.domain.deciding.decide import decide
from responder.domain.model.state import Contact, State
from tests.builders import sms
from tests.rulefiles.golden import NOW, lay_out, load_here, small_business

RULE = """\
rules:
  - name: Hours
    when: sms
    says: {words: [ouvert, ouverts], typos: none}
    reply: '%s'
"""


def answer(text: str, asked: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(folder)
    small_business(folder)
    lay_out(folder, {"rules/hours.yaml": RULE % text})
    loaded = load_here()
    assert loaded.rulebook is not None, loaded.problems
    event = sms(asked, at=NOW)
    replies = decide(event, State(Contact(event.contact)), loaded.rulebook, NOW).replies
    return replies[0].text if replies else ""


@pytest.mark.parametrize(
    ("text", "asked", "said"),
    [
        ("{{ hours_on(day) }}", "ouvert jeudi ?", "jeudi 12 mars 9h-12h30, 14h-18h30"),
        ("{{ business.hours_on(day) }}", "ouvert jeudi ?", "jeudi 12 mars 9h-12h30, 14h-18h30"),
        ("{{ hours_on(day) }}", "ouvert samedi ?", "samedi 14 mars fermé"),
        ('{{ hours_on("thursday") }}', "ouvert ?", "9h-12h30, 14h-18h30"),
        ('{{ hours_on("2026-05-01") }}', "ouvert ?", "fermé"),
        ("{{ day | date }} : {{ hours_on(now) }}", "ouvert jeudi ?", "jeudi 12 mars : 9h-12h30, 14h-18h30"),
        ("Le {{ day }}", "ouvert le week-end ?", "Le samedi 14 mars, dimanche 15 mars"),
        ('{{ business.holiday or "" }}.', "ouvert le 1er mai ?", "Fête du Travail."),
        ("{{ business.next_opening }}", "ouvert ?", "aujourd'hui à 14h"),
        ("{{ hours_on(day) }}", "vous étiez ouverts hier ?", ""),
    ],
)
def test_a_text_tells_the_hours_of_the_day(
    text: str, asked: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert answer(text.replace("'", "''"), asked, tmp_path, monkeypatch) == said


@pytest.mark.parametrize(
    "text",
    [
        "{{ hours_on() }}",
        "{{ hours_on(day, day) }}",
        "{{ hours_on(day=day) }}",
        '{{ hours_on("someday") }}',
        "{{ hours_on(dya) }}",
        "{{ business.hours_today() }}",
        "{{ contact.hours_on(day) }}",
        "{{ hours_on(day).upper() }}",
        "{{ hours_on(*contact.tags) }}",
        "{{ hours_on(hours_on(day).upper()) }}",
        "{{ day(1) }}",
        "{{ hours_on.told(day) }}",
    ],
)
def test_nothing_else_is_called(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    small_business(tmp_path)
    lay_out(tmp_path, {"rules/hours.yaml": RULE % text})
    assert load_here().rulebook is None
