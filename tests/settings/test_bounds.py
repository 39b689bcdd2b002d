"""Settings that bound something: read, or told with what to write instead."""

from datetime import timedelta
from ipaddress import ip_network
from pathlib import Path

import pytest

from responder.languages.catalogue import Told
from responder.settings import SettingsProblem, load_settings
from responder.settings.bounds import Keep, read_networks, read_secrets

SECRET = "whsec_" + "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNk"


def test_networks_and_addresses_are_read_with_commas_or_spaces() -> None:
    problems: list[Told] = []
    assert read_networks("N", "192.0.2.0/24, 10.0.0.5 ::1", problems) == (
        ip_network("192.0.2.0/24"),
        ip_network("10.0.0.5/32"),
        ip_network("::1/128"),
    )
    assert problems == []


def test_what_is_no_network_is_told() -> None:
    problems: list[Told] = []
    read_networks("RESPONDER_PROXIES", "192.0.2.0/24 example.com", problems)
    assert len(problems) == 1 and "example.com" in str(problems[0])


@pytest.mark.parametrize("written", ["whsec_short", "not base64 at all!", "whsec_" + "A" * 200])
def test_a_weak_secret_is_told_and_never_shown(written: str) -> None:
    problems: list[Told] = []
    read_secrets("RESPONDER_POST_SECRETS", written, problems)
    assert len(problems) == 1 and "python3 -c" in str(problems[0]) and written not in str(problems[0])


def test_two_secrets_are_valid_while_one_replaces_the_other() -> None:
    problems: list[Told] = []
    assert len(read_secrets("S", f"{SECRET}, {SECRET[:-4]}AAAA", problems)) == 2
    assert problems == []


def test_all_of_them_come_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _set(monkeypatch, KEEP_BODIES_DAYS="10", HOOK_NETWORKS="192.0.2.7", POST_SECRETS=SECRET, POST_NETWORKS="10.0.0.0/8")
    settings = load_settings(tmp_path)
    assert settings.keep == Keep(timedelta(days=10), timedelta(days=396), timedelta(days=7))
    assert settings.callers.hooks == (ip_network("192.0.2.7/32"),)
    assert settings.posting.networks == (ip_network("10.0.0.0/8"),)
    assert len(settings.posting.secrets) == 1 and SECRET[6:] not in repr(settings)


def test_what_is_out_of_bounds_stops_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _set(monkeypatch, KEEP_UNREADABLE_DAYS="30", PROXIES="everybody")
    with pytest.raises(SettingsProblem) as caught:
        load_settings(tmp_path)
    assert "RESPONDER_KEEP_UNREADABLE_DAYS must be a number of days from 1 to 7" in str(caught.value)


def _set(monkeypatch: pytest.MonkeyPatch, **settings: str) -> None:
    monkeypatch.setenv("INSIM_LOGIN", "me@shop.fr")
    monkeypatch.setenv("RESPONDER_HOOK_TOKENS", "Qm9uam91ciBsZSBtb25kZQ-_x1")
    for name, value in settings.items():
        monkeypatch.setenv(f"RESPONDER_{name}", value)
