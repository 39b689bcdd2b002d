"""Commands that an owner meets before and beside the service speak French where the owner does."""

from pathlib import Path

import pytest

from tests.cli.conftest import Responder
from tests.cli.test_owner_language import ACCOUNT, bare, marked  # noqa: F401  a fixture


def test_new_speaks_the_language_of_the_terminal_where_nothing_else_is_said(
    tmp_path: Path, responder: Responder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    french = {"RESPONDER_LANGUAGE": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": "fr_FR.UTF-8"}
    made = responder("new", **french)
    assert made.code == 0 and "Ce n’est pas un terminal" in made.out and "sont à vous maintenant" in made.out
    again = responder("new", **french)
    assert again.code != 0 and "rien n’est écrasé" in again.err


@pytest.mark.usefixtures("here")
def test_migrate_and_export_speak_to_the_owner(responder: Responder) -> None:
    assert "cette version demande" in responder("migrate", "--show", RESPONDER_LANGUAGE="").out
    assert "Il n’y a pas de structure" in responder("migrate", "0000x", RESPONDER_LANGUAGE="").err
    assert "On ne sait rien de" in responder("export", "+33612345678", RESPONDER_LANGUAGE="").err


@pytest.mark.sqlite("over PostgreSQL any number of processes work")
@pytest.mark.usefixtures("here")
def test_work_and_simulate_speak_to_the_owner(responder: Responder) -> None:
    assert "Avec SQLite un seul processus" in responder("work", RESPONDER_LANGUAGE="fr", **ACCOUNT).err
    taken = responder("simulate", "--port", "1", "--host", "192.0.2.1", RESPONDER_LANGUAGE="fr")
    assert "Impossible d’écouter" in taken.err


FRENCH_TERMINAL = {"RESPONDER_LANGUAGE": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": "fr_FR.UTF-8"}


def test_a_start_without_settings_and_rules_speaks_the_language_of_the_terminal(responder: Responder) -> None:
    told = responder("serve", **FRENCH_TERMINAL)
    assert told.code == 2 and "INSIM_LOGIN manque : mettez-y l’adresse e-mail de votre compte inSIM." in told.err
    assert "RESPONDER_HOOK_TOKENS manque" in told.err and "Pour voir Responder à l’œuvre" in told.err
    english = responder("serve", **FRENCH_TERMINAL | {"LANG": "C.UTF-8"}).err
    assert "INSIM_LOGIN is missing: set it to the e-mail address of your inSIM account." in english


@pytest.mark.parametrize("command", ["serve", "explain oui", "status", "connect --public-url https://a.example"])
def test_an_env_file_that_is_no_text_is_told_in_the_language_of_the_terminal(
    tmp_path: Path, responder: Responder, command: str
) -> None:
    (tmp_path / ".env").write_bytes("INSIM_LOGIN=é".encode("latin-1"))
    told = responder(*command.split(), **FRENCH_TERMINAL)
    assert told.code == 2 and "Le fichier .env n’est pas du texte UTF-8" in told.err


def test_the_language_of_the_business_comes_before_that_of_the_terminal(here: Path, responder: Responder) -> None:
    assert "INSIM_LOGIN manque" in responder("serve", RESPONDER_LANGUAGE="", LANG="en_US.UTF-8").err
    business = here / "rules" / "business.yaml"
    business.write_text(business.read_text("utf-8").replace("[fr]", "[en, fr]"), "utf-8")
    assert "INSIM_LOGIN is missing" in responder("serve", **FRENCH_TERMINAL).err


@pytest.mark.usefixtures("marked", "here")
def test_nothing_about_settings_is_outside_of_the_catalogue(responder: Responder) -> None:
    wrong = {"RESPONDER_PORT": "x", "RESPONDER_MODE": "x", "RESPONDER_HOTS": "1", "INSIM_BASE_URL": "http://a.example"}
    for settings in ({}, wrong, ACCOUNT | {"RESPONDER_HOOK_TOKENS": "short"}):
        ran = responder("connect", "--public-url", "https://sms.example.com", RESPONDER_LANGUAGE="fr", **settings)
        assert bare(ran.err) == []


@pytest.mark.usefixtures("marked", "here")
def test_nothing_about_who_may_sign_in_is_outside_of_the_catalogue(responder: Responder) -> None:
    for command in (
        ("list",),
        ("invite", "Anna", "--role", "owner", "--url", "https://sms.example.com"),
        ("invite", "Anna", "--url", "https://sms.example.com"),
        ("invite", "x" * 200),
        ("invite", "Léa"),
        ("list",),
        ("remove", "Anna"),
        ("remove", "Nobody"),
    ):
        ran = responder("console", *command, RESPONDER_LANGUAGE="fr")
        assert bare(ran.out + ran.err, *command) == [], command
