"""Tests that whatever is wrong with settings is told in French too, with every name of a setting as it is typed."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from responder.languages.catalogue import catalogue_for
from responder.settings import SettingsProblem, load_folders, load_settings
from responder.settings.environment import DEFAULTS
from responder.settings.open_files import open_files

FRENCH = catalogue_for("fr")
TOKEN = "Qm9uam91ciBsZSBtb25kZQ-_x1"
RIGHT = {"INSIM_LOGIN": "me@shop.fr", "RESPONDER_HOOK_TOKENS": TOKEN}
_ONE = '[[accounts]]\nlogin = "a@b.fr"\n'

WRONG: Mapping[str, tuple[dict[str, str], str]] = {
    "nothing is set": ({}, ""),
    "nothing is set, and it is to be live": ({"RESPONDER_MODE": "live"}, ""),
    "a port": (RIGHT | {"RESPONDER_PORT": "many"}, ""),
    "a number of seconds": (RIGHT | {"RESPONDER_SETTLE_SECONDS": "0"}, ""),
    "a number of days": (RIGHT | {"RESPONDER_KEEP_BODIES_DAYS": "0"}, ""),
    "a mode": (RIGHT | {"RESPONDER_MODE": "production"}, ""),
    "a policy": (RIGHT | {"RESPONDER_ON_UNKNOWN": "guess"}, ""),
    "a language": (RIGHT | {"RESPONDER_LANGUAGE": "klingon"}, ""),
    "a text of no text": (RIGHT | {"RESPONDER_HOST": "\udcff"}, ""),
    "a name that is none": (RIGHT | {"RESPONDER_HOTS": "x", "RESPONDER_PORT": "x"}, ""),
    "cadences": (RIGHT | {"RESPONDER_CADENCES": "watch=x nothing=1"}, ""),
    "an address for alerts": (RIGHT | {"RESPONDER_ALERT_WEBHOOK": "http://example.org"}, ""),
    "a private address for alerts": (RIGHT | {"RESPONDER_ALERT_WEBHOOK": "https://10.0.0.5/x"}, ""),
    "a server of mail": (RIGHT | {"RESPONDER_ALERT_SMTP": "mail.example.org"}, ""),
    "a token for metrics": (RIGHT | {"RESPONDER_METRICS_TOKEN": "short"}, ""),
    "a network": (RIGHT | {"RESPONDER_PROXIES": "example.com"}, ""),
    "a secret for posts": (RIGHT | {"RESPONDER_POST_SECRETS": "short"}, ""),
    "a token that can be guessed": (RIGHT | {"RESPONDER_HOOK_TOKENS": "hunter22"}, ""),
    "a token with signs": (RIGHT | {"RESPONDER_HOOK_TOKENS": "with/slash/" + TOKEN}, ""),
    "a token without end": (RIGHT | {"RESPONDER_HOOK_TOKENS": TOKEN * 20}, ""),
    "a token of the API": (RIGHT | {"RESPONDER_API_TOKENS": f"site:all:{TOKEN}"}, ""),
    "a token of the API with a name that is none": (RIGHT | {"RESPONDER_API_TOKENS": f"a.b:{TOKEN}"}, ""),
    "an open address": (RIGHT | {"INSIM_BASE_URL": "http://insim.example"}, ""),
    "no key": (RIGHT | {"RESPONDER_MODE": "live"}, ""),
    "a number as login": ({"SMSIT_LOGIN": "me@shop.fr", "RESPONDER_HOOK_TOKENS": TOKEN}, ""),
    "an option": ({"ARDARY_LOGIN": "a@b.fr", "ARDARY_ROUTE": "phones", "RESPONDER_HOOK_TOKENS": TOKEN}, ""),
    "no TOML": (RIGHT, "[[accounts]\n"),
    "a bracket in a bracket": (RIGHT, "accounts = " + "[" * 5_000),
    "a key of a file": (RIGHT, "[[accounts]]\nacces_key = 'x'\n"),
    "a table of a file": (RIGHT, "[[account]]\nlogin = 'a@b.fr'\n"),
    "a form": (RIGHT, "[[accounts]]\nlogin = ['x']\n"),
    "a truth": (RIGHT, _ONE + 'receives = "false"\n'),
    "an option of a file": (RIGHT, _ONE + 'gateway = "ardary"\nroute = "phones"\n'),
    "a gateway": (RIGHT, _ONE + 'gateway = "inism"\n'),
    "the same login": (RIGHT, _ONE + _ONE),
    "a login": (RIGHT, "[[accounts]]\naccess_key = 'x'\n"),
    "a token of an account": (RIGHT, _ONE + 'hook_tokens = ["short"]\n'),
}
_LEFT = re.compile(
    r"\b(the|is|are|must|set it|missing|known|wrong|this|one of|did you|cannot|needs|holds|and|from|whose)\b",
    re.I,
)
_AS_TYPED = re.compile(
    r'"[^"]*"|python3? -c .*|[\w./:=-]*responder\.toml[\w./:=-]*|[a-z_]+=\S*|https?://|access_key|chmod.*'
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in DEFAULTS:
        monkeypatch.delenv(name.upper(), raising=False)
    return tmp_path


def told(folder: Path) -> list[tuple[str, str]]:
    """Loads what is wrong; returns each sentence in English and in French."""
    with pytest.raises(SettingsProblem) as caught:
        load_settings(folder)
    return [(str(each), FRENCH.word(each)) for each in caught.value.problems]


@pytest.mark.parametrize("wrong", WRONG)
def test_whatever_is_wrong_is_told_in_french_with_the_same_names(
    wrong: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment, toml = WRONG[wrong]
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    if toml:
        (folder / "responder.toml").write_text(toml)
    for english, french in told(folder):
        assert french != english
        assert names_in(french) == names_in(english)
        assert not _LEFT.findall(_AS_TYPED.sub("", french)), french


def names_in(sentence: str) -> set[str]:
    return set(re.findall(r"\b(?:RESPONDER|INSIM|SMSIT|ARDARY)_[A-Z_]+\b|\[\[\w+\]\]|responder\.toml|\.env", sentence))


def test_a_file_that_is_no_text_is_told_in_french_by_every_command(folder: Path) -> None:
    (folder / ".env").write_bytes("INSIM_LOGIN=é".encode("latin-1"))
    for load in (load_settings, load_folders):
        with pytest.raises(SettingsProblem) as caught:
            load(folder)
        assert FRENCH.word(caught.value.problems[0]).startswith("Le fichier .env n’est pas du texte UTF-8")


def test_what_has_no_effect_is_remarked_in_french(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (RIGHT | {"RESPONDER_HOTS": "x"}).items():
        monkeypatch.setenv(name, value)
    (folder / "responder.toml").write_text('[[accounts]]\nlogin = "c@d.fr"\n')
    unknown, sharing = map(FRENCH.word, load_settings(folder).remarks)
    assert unknown.startswith("environnement : RESPONDER_HOTS n’est pas un réglage")
    assert sharing.startswith("Les comptes me@shop.fr, c@d.fr partagent")


def test_a_file_that_everybody_may_read_is_remarked_in_french(tmp_path: Path) -> None:
    (tmp_path / ".env").touch(mode=0o644)
    (remark,) = open_files(tmp_path / ".env")
    assert FRENCH.word(remark) == (
        ".env contient des secrets, et chaque utilisateur de cette machine peut le lire : chmod 600 .env"
    )
