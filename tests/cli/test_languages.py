"""Tests that whoever writes in a language is answered in it from then on, also after a missed call."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Responder
from tests.evaluation.outcomes import ROOT

CONVERSATION = """\
- conversation: A language is learnt from the first answer and kept
  at: 2026-03-27 15:00
  appointment: 2026-03-28 10:00
  steps:
    - they: missed call
    - we: "*Nous vous rappelons*"
    - after: 2h
    - they: "{yes}"
    - we: {{rule: Appointment confirmed, text: "*{confirmed}*"}}
    - after: 2h
    - they: "👍👍"
    - after: 13h
    - they: "{late}"
    - we: {{rule: Running late, text: "*{told}*"}}
    - after: 75h
    - they: missed call
    - we: "*{missed}*"
- conversation: Another day, and then not at all
  at: 2026-03-26 15:00
  appointment: 2026-03-28 10:00
  steps:
    - they: "{move}"
    - we: {{rule: Another time wanted, text: "*{choose}*"}}
    - after: 30m
    - they: "{cancel}"
    - we: "*{cancelled}*"
    - after: 30m
    - they: "{stop}"
    - we: {{reason: opt out, text: "*START*"}}
"""
SAID = {
    "de": {
        "yes": "Ja, passt, bis morgen!",
        "confirmed": "ist bestätigt",
        "late": "komme 10 min später, stehe im Stau",
        "told": "Danke, dass Sie Bescheid geben",
        "missed": "Ihren Anruf",
        "move": "Können wir den Termin verschieben?",
        "choose": "was Ihnen am besten passt",
        "cancel": "Ich muss den Termin doch absagen",
        "cancelled": "ist abgesagt",
        "stop": "bitte keine SMS mehr",
    },
    "es": {
        "yes": "Vale, allí estaré",
        "confirmed": "queda confirmada",
        "late": "llego 10 minutos tarde, estoy en un atasco",
        "told": "Gracias por avisarnos",
        "missed": "su llamada",
        "move": "¿Podemos cambiar la cita?",
        "choose": "Elija el momento",
        "cancel": "Al final tengo que cancelar la cita",
        "cancelled": "queda cancelada",
        "stop": "no me escriban más",
    },
    "it": {
        "yes": "Va bene, ci sarò",
        "confirmed": "è confermato",
        "late": "arrivo con 10 minuti di ritardo",
        "told": "Grazie di averci avvisato",
        "missed": "la sua chiamata",
        "move": "Possiamo spostare l'appuntamento?",
        "choose": "Scelga qui",
        "cancel": "Alla fine devo disdire l'appuntamento",
        "cancelled": "è annullato",
        "stop": "non scrivetemi più",
    },
}


@pytest.mark.parametrize("language", SAID)
def test_a_contact_is_answered_in_the_language_he_wrote_in(language: str, tmp_path: Path, responder: Responder) -> None:
    shutil.copytree(ROOT / "rules", tmp_path / "rules", ignore=shutil.ignore_patterns("words", "tests"))
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    business = tmp_path / "rules" / "business.yaml"
    business.write_text(business.read_text("utf-8").replace("[fr, en]", f"[fr, {language}]"), "utf-8")
    talk = tmp_path / "rules" / "tests" / "talk.yaml"
    talk.parent.mkdir()
    talk.write_text(CONVERSATION.format(**SAID[language]), encoding="utf-8")
    ran = responder("test", "--json")
    assert [failed for failed in json.loads(ran.out)["failed"] if failed["file"].endswith("talk.yaml")] == []
