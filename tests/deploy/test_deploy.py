"""Tests what is in deploy/ and docs/running.md fits the program as it is: settings, commands, files."""

import re
import shutil
import ssl
import subprocess
from pathlib import Path
from typing import Any

import pytest
import trustme
import yaml

from responder.cli import VERBS
from responder.settings.environment import DEFAULTS
from responder.web.console.live import BEAT

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
RUNNING = (ROOT / "docs" / "running.md").read_text("utf-8")
SETTINGS = {name.upper(): default for name, default in DEFAULTS.items()}
_NAME = re.compile(r"\b(?:RESPONDER|INSIM)_[A-Z_]+[A-Z]\b")
# Of compose.yaml and its neighbours alone.
_OTHERS = {"ADDRESS", "UPSTREAM", "DATABASE_PASSWORD"}


def _units() -> list[Path]:
    return sorted(DEPLOY.glob("*.service")) + sorted(DEPLOY.glob("*.timer"))


def _compose() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
    return content


def test_the_table_of_settings_has_each_of_them_with_its_default() -> None:
    rows = dict(re.findall(r"^\| `([A-Z_]+)` \| (?:`([^`]*)`)? ?\|", RUNNING, re.MULTILINE))
    assert set(rows) == set(SETTINGS), "docs/running.md and settings/environment.py differ"
    for name, written in rows.items():
        default = SETTINGS[name]
        plain = "" if default is None or not str(getattr(default, "value", default)) else str(default)
        if "Secret" in type(default).__name__:
            plain = ""
        assert written == re.sub(r"\.0$", "", plain), name


@pytest.mark.parametrize("file", sorted(path.name for path in DEPLOY.iterdir()))
def test_every_setting_that_is_named_is_one(file: str) -> None:
    unknown = set(_NAME.findall((DEPLOY / file).read_text("utf-8"))) - set(SETTINGS)
    assert not unknown, f"{unknown} are no settings"


def test_every_command_that_is_named_is_one() -> None:
    texts = [RUNNING, *((DEPLOY / path.name).read_text("utf-8") for path in DEPLOY.iterdir())]
    code = "\n".join(re.findall(r"`[^`\n]+`|^```.*?^```|^ExecStart=.*$", "\n".join(texts), re.MULTILINE | re.DOTALL))
    code = code.replace("compose exec responder ", "")  # that one is the container
    named = set(re.findall(r"(?:^|[\s/`])responder ([a-z]+(?:-[a-z]+)*)\b", code, re.MULTILINE))
    assert {"serve", "backup", "restore", "forget", "export", "new"} <= named
    unknown = named - {"sh"} - set(VERBS)
    assert not unknown, f"{unknown} are no commands"


def test_every_file_that_is_named_is_there() -> None:
    for name in set(re.findall(r"\bdeploy/[\w.-]+", RUNNING + (DEPLOY / "compose.yaml").read_text("utf-8"))):
        assert (ROOT / name.rstrip(".")).is_file(), name


# systemd


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd on this machine")
def test_systemd_understands_every_line_of_the_units(tmp_path: Path) -> None:
    for unit in _units():
        text = unit.read_text("utf-8").replace("/opt/responder/bin/responder", "/bin/true")
        (tmp_path / unit.name).write_text(text, "utf-8")
    for unit in _units():
        done = subprocess.run(
            ["systemd-analyze", "verify", "--man=no", str(tmp_path / unit.name)],
            capture_output=True,
            text=True,
            check=False,
        )
        ours = [line for line in done.stderr.splitlines() if unit.name in line]
        assert (done.returncode, ours) == (0, []), done.stderr


def test_the_service_is_nobody_in_particular_and_writes_in_one_place() -> None:
    unit = (DEPLOY / "responder.service").read_text("utf-8")
    for line in (
        "User=responder",
        "ProtectSystem=strict",
        "NoNewPrivileges=yes",
        "CapabilityBoundingSet=",
        "UMask=0077",
    ):
        assert f"\n{line}\n" in unit
    assert "Restart=always" in unit and "StateDirectory=responder\n" in unit


# Containers


def test_the_compose_file_says_what_it_needs_and_gives_nobody_more() -> None:
    services = _compose()["services"]
    assert set(services) == {"responder", "database", "proxy"}
    ours = services["responder"]
    for name, service in services.items():
        assert service["cap_drop"] == ["ALL"] and service["read_only"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        assert service["logging"]["options"]["max-size"], f"the log of {name} would fill the disk"
    assert {name for name, service in services.items() if "ports" in service} == {"proxy"}
    assert services["proxy"]["cap_add"] == ["NET_BIND_SERVICE"] and "cap_add" not in ours | services["database"]
    # The image's own health check and the proxy know one address, whatever .env says.
    assert services["proxy"]["environment"]["UPSTREAM"] == f"responder:{ours['environment']['RESPONDER_PORT']}"
    assert _compose()["networks"]["back"] == {"internal": True}
    assert ours["depends_on"]["database"]["condition"] == "service_healthy" and services["database"]["healthcheck"]
    assert set(ours["environment"]) <= set(SETTINGS)
    example = dict(re.findall(r"^([A-Z_]+)=(.*)$", (DEPLOY / "env.example").read_text("utf-8"), re.MULTILINE))
    asked = set(re.findall(r"\$\{([A-Z_]+)", (DEPLOY / "compose.yaml").read_text("utf-8")))
    assert asked == set(example)
    assert asked - set(SETTINGS) <= _OTHERS


def test_no_container_runs_as_root() -> None:
    services = _compose()["services"]
    assert "user" not in services["responder"]  # the image says it: the next test
    assert services["database"]["user"] == "postgres"
    assert services["proxy"]["user"].split(":")[0] not in {"root", "0"}


def test_the_image_runs_as_nobody_and_looks_after_its_health() -> None:
    lines = (DEPLOY / "Dockerfile").read_text("utf-8").replace("\\\n", " ").splitlines()
    words = [line.split(maxsplit=1) for line in lines if line and not line.startswith((" ", "#"))]
    last = {words_of[0]: words_of[1] for words_of in words}
    assert last["USER"] == "10001:10001"
    assert last["ENTRYPOINT"] == '["responder"]' and last["CMD"] == '["serve"]'
    assert "/health" in last["HEALTHCHECK"] and last["STOPSIGNAL"] == "SIGTERM"
    assert "root" not in last["USER"] and not any(":latest" in rest for _, rest in words)
    copied = [rest.split()[0] for word, rest in words if word == "COPY" and not rest.startswith("--from")]
    assert all((ROOT / name).exists() for name in copied)
    kept = [line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")]
    assert set(copied) <= set(kept)


# Proxies


@pytest.mark.skipif(shutil.which("nginx") is None, reason="no nginx on this machine")
def test_nginx_understands_its_configuration(tmp_path: Path) -> None:
    authority = trustme.CA()
    certificate = authority.issue_cert("responder.example.com")
    certificate.private_key_pem.write_to_path(tmp_path / "key.pem")
    certificate.cert_chain_pems[0].write_to_path(tmp_path / "chain.pem")
    shutil.copy(DEPLOY / "nginx-proxy.conf", tmp_path / "proxy.conf")
    site = (DEPLOY / "nginx.conf").read_text("utf-8")
    for before, after in (
        ("/etc/letsencrypt/live/responder.example.com/fullchain.pem", f"{tmp_path}/chain.pem"),
        ("/etc/letsencrypt/live/responder.example.com/privkey.pem", f"{tmp_path}/key.pem"),
        ("/etc/nginx/responder-proxy.conf", f"{tmp_path}/proxy.conf"),
        ("/var/log/nginx/responder.log", f"{tmp_path}/error.log"),
        ("listen 80", "listen 127.0.0.1:8080"),
        ("listen 443", "listen 127.0.0.1:8443"),
    ):
        assert before in site
        site = site.replace(before, after)
    site = re.sub(r"^ *listen \[::\].*$", "", site, flags=re.MULTILINE)
    whole = f"pid {tmp_path}/pid; error_log {tmp_path}/errors; events {{}} http {{ {site} }}"
    (tmp_path / "whole.conf").write_text(whole, "utf-8")
    done = subprocess.run(
        ["nginx", "-t", "-p", str(tmp_path), "-c", str(tmp_path / "whole.conf")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("file", ["Caddyfile", "nginx.conf"])
def test_a_proxy_passes_hooks_the_api_and_the_console_and_nothing_else_and_logs_none(file: str) -> None:
    text = (DEPLOY / file).read_text("utf-8")
    assert "/hooks/insim/" in text and "/api/" in text and "/console" in text and "404" in text
    assert not re.search(r"^\s*(log|access_log)\b(?!\s+off)", text, re.MULTILINE)
    together = text + (DEPLOY / "nginx-proxy.conf").read_text("utf-8")
    assert "X-Forwarded-For {remote_host}" in text or "X-Forwarded-For $remote_addr;" in together
    assert "proxy_add_x_forwarded_for" not in together
    assert text.count("{") == text.count("}")


@pytest.mark.parametrize("file", ["Caddyfile", "nginx-proxy.conf"])
def test_a_proxy_waits_longer_than_the_console_is_silent_and_says_that_it_is_https(file: str) -> None:
    text = (DEPLOY / file).read_text("utf-8")
    waits = re.search(r"read_timeout (\d+)s", text)
    assert waits is not None and int(waits[1]) > BEAT
    assert file == "Caddyfile" or "X-Forwarded-Proto $scheme;" in text  # which Caddy says by itself


def test_the_protocols_of_nginx_are_those_that_are_safe() -> None:
    assert "ssl_protocols TLSv1.2 TLSv1.3;" in (DEPLOY / "nginx.conf").read_text("utf-8")
    assert ssl.HAS_TLSv1_3
