"""Patterns that are compiled by their first use."""

import re

from responder.domain.text.lazy_pattern import lazy


def test_a_lazy_pattern_is_compiled_once_and_by_its_first_use() -> None:
    compiled: list[str] = []

    def compile_pattern(pattern: str) -> re.Pattern[str]:
        compiled.append(pattern)
        return re.compile(pattern)

    pattern = lazy(compile_pattern, "b+")
    assert compiled == []
    assert pattern.search("abba")[0] == "bb"
    assert pattern.fullmatch("abba") is None
    assert pattern.sub("-", "abba") == "a-a"
    assert compiled == ["b+"]
