"""Any of many patterns: what one of them finds is found, and no variety of texts fills the memory."""

import subprocess
import sys

import pytest

from responder.domain.screening.any_pattern import AnyPattern, PatternGroups

_PATTERNS = [r"\bvotre colis\b", r"^auto(?:matique)? ?:", r"\b(?:mum|dad) can'?t\b", r"(?s:stop.{0,5}\d{5})"]
_MOST_MEGABYTES = 12.0  # one pattern of them all grew by 26

_GROWTH_OVER_THOUSANDS_OF_TEXTS = """
import random
from pathlib import Path
from responder.domain.screening.prefilter import stands_out

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6

words = [line.split(":")[0].strip(" -\\"'") for path in sorted(Path("rules").rglob("*.yaml"))
         for line in path.read_text().splitlines()]
words = [word.lower() for line in words for word in line.split()]
chance = random.Random(16)
before = resident()
for _ in range(4000):
    stands_out(" ".join(chance.choices(words, k=9)))
print(resident() - before)
"""


@pytest.mark.parametrize("text", ["ou est votre colis", "auto: en reunion", "my mum cant come", "stop au\n36111"])
def test_what_one_of_the_patterns_finds_is_found(text: str) -> None:
    assert AnyPattern(_PATTERNS).is_in(text)


@pytest.mark.parametrize("text", ["", "oui", "colis", "mum can come"])
def test_what_none_of_them_finds_is_not(text: str) -> None:
    assert not AnyPattern(_PATTERNS).is_in(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", set()),
        ("oui", set()),
        ("ou est votre colis", {"parcel"}),
        ("votre colis: stop au 36111", {"parcel", "list"}),
        ("auto: votre colis", {"parcel", "auto"}),
        ("my mum cant come", {"list"}),
    ],
)
def test_groups_are_told_apart_however_often_they_are_asked(text: str, found: set[str]) -> None:
    groups = PatternGroups({"parcel": _PATTERNS[:1], "auto": _PATTERNS[1:2], "list": _PATTERNS[2:], "none": ["zzz"]})
    for _ in range(2):
        assert groups.found_in(text) == found
        assert groups.found_in("votre colis") == {"parcel"}


def test_thousands_of_unlike_texts_fill_no_memory_of_the_first_look() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _GROWTH_OVER_THOUSANDS_OF_TEXTS], capture_output=True, text=True, check=True
    )
    assert float(ran.stdout) < _MOST_MEGABYTES
    assert not ran.stderr
