import pytest


@pytest.fixture(autouse=True)
def language_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes away the language that all other tests read."""
    monkeypatch.delenv("RESPONDER_LANGUAGE", raising=False)
