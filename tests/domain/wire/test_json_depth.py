"""Tests how deep JSON is nested is told before a parser gives up on it, each version at another depth."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.wire.json_depth import DEEPEST, is_deeper


@pytest.mark.parametrize(
    ("text", "deeper"),
    [
        ("", False),
        ("null", False),
        ('{"a": 1}', False),
        ("[" * DEEPEST + "]" * DEEPEST, False),
        ("[" * (DEEPEST + 1), True),
        ("[" * 1_000_000, True),
        ('{"a":' * (DEEPEST + 1) + "1" + "}" * (DEEPEST + 1), True),
        ("[{" * DEEPEST, True),
        ("[]" * 1000, False),  # one after the other
        ("[" + ",".join(["[1]"] * 500) + "]", False),
        (json.dumps({"message": "[" * 500}), False),  # what somebody texts is no nesting
        (json.dumps({"message": '"' + "[" * 500}), False),
        (json.dumps({"message": "\\" + "{" * 500}), False),
        ('{"never closed: ' + "[" * 500, False),
        ("]" * 500 + "[" * (DEEPEST + 1), False),
    ],
)
def test_only_what_is_open_at_once_counts(text: str, deeper: bool) -> None:
    assert is_deeper(text, DEEPEST) is deeper


_PLAIN = st.none() | st.text('[]{}"\\ a')
_VALUES = st.recursive(_PLAIN, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))


def _depth(value: object) -> int:
    if isinstance(value, dict):
        return 1 + max(map(_depth, value.values()), default=0)
    return 1 + max(map(_depth, value), default=0) if isinstance(value, list) else 0


@given(_VALUES, st.integers(0, 6))
def test_the_depth_of_any_value_is_found(value: object, most: int) -> None:
    assert is_deeper(json.dumps(value), most) is (_depth(value) > most)
