"""Settings of alerts and metrics: what is taken, and what is told instead of a traceback."""

from ipaddress import ip_network
from pathlib import Path

import pytest

from responder.languages.catalogue import Told
from responder.settings.alerting import Alerting, Mail, read_alerting
from responder.settings.unknown_names import unknown_names


def read(own: str = "", **given: str) -> tuple[Alerting, list[str]]:
    problems: list[Told] = []
    to, smtp, sender, webhook, token = (given.get(name, "") for name in ("to", "smtp", "sender", "webhook", "token"))
    networks = [ip_network(each) for each in own.split()]
    return read_alerting(to, smtp, sender, webhook, token, networks, problems), [str(each) for each in problems]


def test_nothing_set_is_nothing_wrong() -> None:
    assert read() == (Alerting(), [])


def test_a_mail_server_is_read_with_its_login() -> None:
    alerting, problems = read(to="anna@example.org", smtp="smtp://anna%40example.org:p%3Aw@mail.example.org")
    assert problems == []
    assert alerting.mail == Mail(
        "anna@example.org", "anna@example.org", "mail.example.org", 587, False, "anna@example.org", "p:w"
    )
    assert "p:w" not in repr(alerting)
    alerting, _ = read(to="anna@example.org", smtp="smtps://mail.example.org", sender="salon@example.org")
    assert alerting.mail is not None and (alerting.mail.port, alerting.mail.implicit_tls) == (465, True)


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ({"to": "anna@example.org"}, "RESPONDER_ALERT_SMTP"),
        ({"smtp": "smtp://mail.example.org"}, "RESPONDER_ALERT_EMAIL"),
        ({"to": "anna", "smtp": "smtp://mail.example.org"}, "RESPONDER_ALERT_EMAIL"),
        ({"to": "anna@example.org", "smtp": "mail.example.org"}, "RESPONDER_ALERT_SMTP"),
        ({"to": "anna@example.org", "smtp": "smtp://canary:canary@[mail"}, "RESPONDER_ALERT_SMTP"),
        ({"webhook": "http://example.org/canary"}, "RESPONDER_ALERT_WEBHOOK"),
        ({"webhook": "ftp://example.org/canary"}, "RESPONDER_ALERT_WEBHOOK"),
        ({"webhook": "https://anna:canary@example.org/"}, "RESPONDER_ALERT_WEBHOOK"),
        ({"webhook": "https://[canary"}, "RESPONDER_ALERT_WEBHOOK"),
        ({"webhook": "https://10.0.0.5/canary"}, "RESPONDER_ALERT_WEBHOOK leads to a private address"),
        ({"webhook": "https://169.254.169.254/canary"}, "RESPONDER_ALERT_WEBHOOK leads to a private address"),
        ({"token": "canary"}, "RESPONDER_METRICS_TOKEN"),
    ],
)
def test_what_cannot_be_used_is_told_by_its_name_and_never_shown(given: dict[str, str], name: str) -> None:
    _, problems = read(**given)
    assert len(problems) == 1 and problems[0].startswith(name) and "canary" not in problems[0]


@pytest.mark.parametrize("url", ["https://hooks.example.org/x", "http://127.0.0.1:9/x", "http://localhost/x"])
def test_an_address_that_is_safe_is_taken(url: str) -> None:
    assert read(webhook=url) == (Alerting(webhook=url), [])


def test_an_address_in_a_network_of_ones_own_is_taken() -> None:
    url = "https://10.0.0.5/x"
    assert read("10.0.0.0/8", webhook=url) == (Alerting(webhook=url), [])


def test_names_that_are_no_settings_are_told_with_what_was_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    env = tmp_path / ".env"
    env.write_text("INSIM_ACCES_KEY=canary\nRESPONDER_PORT=1\nSOMETHING=else\n")
    monkeypatch.setenv("responder_hots", "canary")
    monkeypatch.setenv("Responder_Mode", "live")
    told = list(
        map(str, unknown_names(env, ["insim_access_key", "responder_port", "responder_host", "responder_mode"]))
    )
    assert told == [
        'environment: responder_hots is no setting and has no effect; did you mean "RESPONDER_HOST"?',
        '.env: INSIM_ACCES_KEY is no setting and has no effect; did you mean "INSIM_ACCESS_KEY"?',
    ]


def test_a_folder_without_an_env_file_has_nothing_to_tell(tmp_path: Path) -> None:
    assert [each for each in unknown_names(tmp_path / ".env", ["responder_mode"]) if str(each).startswith(".env")] == []
