"""Every test of the language stands on small word lists of its own, not on the shipped ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from responder.rulefiles import load as loading
from tests.rulefiles import golden


@pytest.fixture(autouse=True)
def small_word_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "shipped_rules", lambda: golden.SHIPPED)
    monkeypatch.setattr(loading, "shipped_templates", lambda: golden.SHIPPED / "templates")


@pytest.fixture
def salon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A small business's folder, which is the current one; it has no rules yet."""
    golden.small_business(tmp_path)
    monkeypatch.chdir(tmp_path)
    yield tmp_path
