"""The command line as people meet it: a process of its own, in a folder of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

BUSINESS = """\
name: Salon Anna
zone: Europe/Paris
languages: [fr]
phone: "+33612345610"
hours: {monday-friday: "09:00-12:30, 14:00-18:30"}
"""

RULES = """\
rules:
  - name: Confirmed
    when: sms
    says:
      words: [oui, confirme]
    if:
      appointment: awaiting answer
    do: confirm appointment
    reply: "Merci, à bientôt."
    examples:
      yes: [oui]
      no: [non]
  - name: Price
    when: sms
    says: [prix, tarif, tarifs]
    reply: "Nos prix : [link]"
    link: https://example.com/prix
    limit: once per 12h
  - name: Missed call
    when: missed call
    reply: "Nous vous rappelons."
  - name: Call us
    when: sms
    says: [rappelez]
    if:
      after: Missed call
    reply: "Nous vous appelons demain."
"""


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


Responder = Callable[..., Ran]


def environment(**settings: str) -> dict[str, str]:
    """Without any setting of whoever runs the tests."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("INSIM_", "RESPONDER_"))}
    return {**ours, "PYTHONPATH": str(ROOT), "COLUMNS": "100", **settings}


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with small rules of its own."""
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "business.yaml").write_text(BUSINESS, encoding="utf-8")
    (rules / "salon.yaml").write_text(RULES, encoding="utf-8")
    return tmp_path


@pytest.fixture
def responder(tmp_path: Path) -> Responder:
    """Runs `responder ...` in the test's folder. Whatever happens, nobody is shown a traceback."""

    def run(*arguments: str, typed: str | bytes = "", folder: Path = tmp_path, **settings: str) -> Ran:
        given = typed.encode() if isinstance(typed, str) else typed
        done = subprocess.run(
            [sys.executable, "-m", "responder", *arguments],
            cwd=folder,
            env=environment(**settings),
            input=given,
            capture_output=True,
            timeout=120,
            check=False,
        )
        ran = Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in ran.out + ran.err
        return ran

    return run
