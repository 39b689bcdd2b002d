"""Tests `responder console` beside the service's database, and where there is none."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Responder

pytestmark = pytest.mark.sqlite("it is about a file that is there or not")
ANNA = ("console", "invite", "Anna", "--role", "owner", "--url", "https://sms.example.com")


@pytest.mark.parametrize("command", [ANNA, ("console", "list"), ("console", "remove", "Anna")])
def test_a_folder_without_rules_and_database_gets_no_database(
    command: tuple[str, ...], here: Path, responder: Responder
) -> None:
    shutil.rmtree(here / "rules")
    ran = responder(*command)
    assert ran.code == 2 and "There is no folder rules/ here, and no database responder.db" in ran.err
    assert "https://" not in ran.out and not list(here.glob("responder.db*"))


def test_it_invites_where_the_rules_are_before_the_first_start_and_where_only_the_database_is(
    here: Path, responder: Responder
) -> None:
    assert "https://sms.example.com/console/i/" in responder(*ANNA).out
    shutil.rmtree(here / "rules")
    assert "https://sms.example.com/console/i/" in responder(*ANNA).out
