"""The command line as people meet it, in a folder of its own: in this process, or as one of its own where that is what
a test is about."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from tests.live.databases import DATABASES, address_of
from tests.live.in_process import run_here
from tests.live.processes import ROOT, Ran, run

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


Responder = Callable[..., Ran]


def environment(**settings: str) -> dict[str, str]:
    """Without any setting of whoever runs the tests but the language they read."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("INSIM_", "RESPONDER_"))}
    language = os.environ["RESPONDER_LANGUAGE"]  # tests/conftest.py
    return {**ours, "PYTHONPATH": str(ROOT), "COLUMNS": "100", "RESPONDER_LANGUAGE": language, **settings}


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
    """Runs `responder ...` in the test's folder."""
    return _caller(run_here, tmp_path)


@pytest.fixture
def responder_process(tmp_path: Path) -> Responder:
    """Runs `responder`, from the start of a process to its end."""
    return _caller(run, tmp_path)


def _caller(runs: Responder, folder_of_the_test: Path) -> Responder:
    def called(*arguments: str, typed: str | bytes = "", folder: Path = folder_of_the_test, **settings: str) -> Ran:
        own = environment(**(DATABASES.settings(folder) | settings))
        return runs(*arguments, environment=own, folder=folder, typed=typed)

    return called


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    """Opens the database of the folder, as a running service holds it."""
    opened = open_store(address_of(here))
    yield opened
    opened.close()
