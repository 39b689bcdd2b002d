"""Tests what most installations never use is not imported by the service before it is used."""

import subprocess
import sys

LATER = (
    "argon2",  # passwords of the console
    "fastapi",
    "holidays.calendars.islamic",
    "prometheus_client",
    "psycopg",
    "responder.calendars.ics.reading",
    "responder.calendars.sync.polling",
    "responder.domain.text.names.last_names",
    "responder.languages.column_words",
    "responder.monitoring.alerts.mail",
    "responder.web.console.pages",
    "smtplib",
    "sqlalchemy.dialects.postgresql",
)

_OPENED = """
import sys
sys.argv = ["responder", "serve"]
from datetime import UTC, datetime
from pathlib import Path
import responder.cli.verbs.operations.serve
from responder.rulefiles.load import load
loaded = load(Path("rules"), Path("templates"), now=datetime(2026, 12, 1, tzinfo=UTC))
assert loaded.rulebook is not None, loaded.problems
print(*sys.modules)
"""


def test_the_service_imports_what_most_never_use_when_it_is_used() -> None:
    ran = subprocess.run([sys.executable, "-c", _OPENED], capture_output=True, text=True, check=True)
    there = set(ran.stdout.split())
    assert "responder.app" in there
    assert sorted(there.intersection(LATER)) == []
