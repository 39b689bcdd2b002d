"""Logins of calendars and tokens of the API: settings, never in a file that is shown."""

from pathlib import Path

import pytest

from responder.settings import SettingsProblem, load_settings
from responder.settings.values import CalendarLogin

TOKEN = "Qm9uam91ciBsZSBtb25kZQ-_x1"
OTHER = "Zx9-canary-api-token-Qw7Rt2Yp5Lm8"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("API_TOKENS", "CALENDAR_LOGIN", "CALENDAR_PASSWORD"):
        monkeypatch.delenv(f"RESPONDER_{name}", raising=False)
    monkeypatch.setenv("INSIM_LOGIN", "me@shop.fr")
    monkeypatch.setenv("RESPONDER_HOOK_TOKENS", TOKEN)
    return tmp_path


def test_the_login_of_the_environment_is_for_all_that_have_none_of_their_own(folder: Path) -> None:
    (folder / ".env").write_text("RESPONDER_CALENDAR_LOGIN=salon\nRESPONDER_CALENDAR_PASSWORD=canary-1\n")
    (folder / "responder.toml").write_text(
        '[[calendars]]\nname = "Zoé"\nlogin = "zoe"\npassword = "canary-2"\n', "utf-8"
    )
    settings = load_settings(folder)
    assert settings.calendar_logins == (CalendarLogin("Zoé", "zoe", "canary-2"), CalendarLogin("", "salon", "canary-1"))
    assert "canary" not in repr(settings)


def test_without_any_there_are_none(folder: Path) -> None:
    assert load_settings(folder).calendar_logins == ()
    assert load_settings(folder).api_tokens == ()


def test_several_tokens_are_valid_at_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RESPONDER_API_TOKENS", f"{TOKEN}, {OTHER}")
    settings = load_settings(folder)
    assert settings.api_tokens == (TOKEN, OTHER)
    assert OTHER not in repr(settings)


def test_a_weak_token_stops_the_start_without_being_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RESPONDER_API_TOKENS", "hunter2hunter2")
    with pytest.raises(SettingsProblem) as caught:
        load_settings(folder)
    assert "RESPONDER_API_TOKENS" in str(caught.value) and "hunter2" not in str(caught.value)
