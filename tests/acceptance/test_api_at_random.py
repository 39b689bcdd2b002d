"""Whatever the API's own description allows, and what it does not: no request brings an error of ours."""

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, reject, settings
from schemathesis.core.result import Ok

import responder.app
from responder.domain.model.business import Business
from responder.settings import load_settings
from responder.web.bookings import bookings
from tests.live.salons import write_salon
from tests.live.service import TOKEN
from tests.web.serving import Wire, serving

pytestmark = [
    pytest.mark.only_over("insim", "it asks no gateway"),
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
API_TOKEN = "canary-api-token-9fQe7Lw2XhR4tYb6Nc1M"
RULES = 'rules:\n  - {name: Hello, when: sms, says: bonjour, reply: "Bonjour !"}\n'


@pytest.fixture
def described(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[dict[str, Any], Wire]]:
    """The service as it is put together, and the description of its API."""
    write_salon(tmp_path, RULES)
    monkeypatch.chdir(tmp_path)
    for name, value in (
        ("INSIM_LOGIN", "me@shop.fr"),
        ("RESPONDER_HOOK_TOKENS", TOKEN),
        ("RESPONDER_API_TOKENS", API_TOKEN),
    ):
        monkeypatch.setenv(name, value)
    service = responder.app.open_service(load_settings(tmp_path))
    description = bookings(service.store, Business, responder.app.now, lambda: None).openapi()
    for path in ("/health", "/health/live", "/health/ready", "/metrics"):
        description["paths"][path] = {"get": {"responses": {"200": {"description": "as it stands"}}}}
    with serving(service.app) as wire:
        yield description, wire


def test_no_request_to_the_api_is_answered_with_an_error_of_ours(
    described: tuple[dict[str, Any], Wire], caplog: pytest.LogCaptureFixture
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # theirs are theirs
        import schemathesis  # here: it takes longer to import than any file of tests

    description, wire = described
    schema = schemathesis.openapi.from_dict(description)
    asked = 0
    for found in schema.get_all_operations():
        assert isinstance(found, Ok)
        operation = found.ok()

        @settings(max_examples=8, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def asking(case: Any) -> None:
            nonlocal asked
            for headers in ({}, {"Authorization": f"Bearer {API_TOKEN}"}):
                answer = _asked(case, f"http://127.0.0.1:{wire.port}", headers)
                assert answer.status_code < 500, f"{case.method} {case.formatted_path}: {answer.status_code}"
                asked += 1

        asking()
    assert asked >= 2
    assert "Traceback" not in caplog.text


def _asked(case: Any, base_url: str, headers: dict[str, str]) -> httpx.Response:
    """Over a socket of our own: what schemathesis brings for that depends on whose `urllib3` is installed."""
    made = case.as_transport_kwargs(base_url=base_url, headers=headers)
    sent = {name: made[name] for name in ("params", "json", "data", "files", "cookies") if made.get(name)}
    if isinstance(sent.get("data"), bytes | str):
        sent["content"] = sent.pop("data")
    kept = {name: value for name, value in dict(made["headers"]).items() if value is not None}
    try:
        return httpx.request(made["method"], made["url"], headers=kept, timeout=20, trust_env=False, **sent)
    except (httpx.InvalidURL, httpx.LocalProtocolError, UnicodeError, ValueError):
        reject()  # a header or an address that is no HTTP at all
