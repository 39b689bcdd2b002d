"""Commands that an owner meets before and beside the service speak French where the owner does."""

from pathlib import Path

import pytest

from tests.cli.conftest import Responder
from tests.cli.test_owner_language import ACCOUNT


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


@pytest.mark.usefixtures("here")
def test_work_and_simulate_speak_to_the_owner(responder: Responder) -> None:
    assert "Avec SQLite un seul processus" in responder("work", RESPONDER_LANGUAGE="fr", **ACCOUNT).err
    taken = responder("simulate", "--port", "1", "--host", "192.0.2.1", RESPONDER_LANGUAGE="fr")
    assert "Impossible d’écouter" in taken.err
