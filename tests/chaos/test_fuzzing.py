"""The short form of `python -m tests.chaos.fuzzing`."""

from pathlib import Path

import pytest

from tests.chaos.fuzzing import fuzz

pytestmark = pytest.mark.slow


def test_no_hook_that_hypothesis_thinks_of_brings_an_error(tmp_path: Path) -> None:
    statuses = fuzz(tmp_path, 2_000, 20_261_121)
    assert set(statuses) == {200}
    assert statuses.total() >= 2_000
