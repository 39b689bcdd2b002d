"""`responder status` where the database cannot be opened: why, and what can be known all the same."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Responder
from tests.cli.test_one_way import INSIM

pytestmark = pytest.mark.sqlite("it is about what stands in the way of a file")


def a_folder_of_that_name(here: Path) -> None:
    (here / "responder.db").mkdir()


def something_else(here: Path) -> None:
    (here / "responder.db").write_bytes(b"no database" * 900)


@pytest.mark.parametrize(
    ("what", "why"), [(a_folder_of_that_name, "(Is a directory)"), (something_else, "file is not a database")]
)
def test_it_says_why_and_what_the_service_and_the_pause_say(what, why, here: Path, responder: Responder) -> None:  # type: ignore[no-untyped-def]
    what(here)
    (here / "responder.db.paused").write_text('{"since": "2026-03-10T12:00:00+00:00", "why": "holiday"}')
    ran = responder("status", **INSIM)
    assert ran.code == 2 and why in ran.out and "does not answer: responder serve" in ran.out
    assert "paused      since" in ran.out and "holiday" in ran.out
    ran = responder("status", "--json", **INSIM)
    told = json.loads(ran.out)
    assert (ran.code, told["service"], told["paused"]["why"]) == (2, None, "holiday")
    assert why in told["problems"][0]
