"""What is told of broken files: place, what was read, what to write instead."""

import time
from pathlib import Path

import pytest

from tests.language import golden


@pytest.mark.parametrize("name", golden.names())
def test_a_broken_file_is_told_as_its_golden_file_says(name: str, tmp_path: Path) -> None:
    start = time.perf_counter()
    told = golden.told(name, tmp_path)
    assert told == (golden.BAD / f"{name}.txt").read_text(encoding="utf-8")
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize("name", golden.names())
def test_no_broken_file_passes_and_every_problem_stands_in_a_file_that_is_there(name: str, tmp_path: Path) -> None:
    told = golden.told(name, tmp_path)
    first = [line for line in told.splitlines() if line and not line.startswith("    ")]
    assert first
    for line in first:
        file, number, column = line.split(":")[:3]
        assert (tmp_path / file).is_file()
        lines = (tmp_path / file).read_text(encoding="utf-8").split("\n")
        assert 1 <= int(number) <= len(lines)
        assert 1 <= int(column) <= len(lines[int(number) - 1]) + 1


def test_there_are_enough_broken_files_to_trust_the_loader() -> None:
    assert len(golden.names()) >= 150


def test_every_broken_file_has_what_is_told_of_it_beside_it() -> None:
    assert {path.stem for path in golden.BAD.glob("*.txt")} == set(golden.names())
