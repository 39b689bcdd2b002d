"""Searches texts for any of several hundred patterns, by the words that each of them cannot do without."""

from collections.abc import Iterable, Mapping, Sequence

import re2

_NOTHING: frozenset[str] = frozenset()
_MEMORY = 8 << 20  # bytes that the search for one of the patterns may take


class AnyPattern:
    """Patterns of RE2, of which most are never tried on a text: none of the words they need stands in it.

    One pattern of all of them, as alternatives, meets a state of its own in nearly every text: it grew by 25 MB over
    three thousand texts, and took thirty times as long.
    """

    def __init__(self, patterns: Sequence[str]) -> None:
        self._filter = _filter_of(patterns)

    def is_in(self, text: str) -> bool:
        """Checks whether one of the patterns is found in a text."""
        return self._filter.Match(text) is not None


class PatternGroups:
    """Groups of patterns by name, in one filter: a pattern takes a fifth of a millisecond to compile, and 10 KB, for
    each filter that it is in."""

    def __init__(self, groups: Mapping[str, Sequence[str]]) -> None:
        self._groups = [name for name, patterns in groups.items() for _ in patterns]  # of each pattern
        self._filter = _filter_of(each for patterns in groups.values() for each in patterns)
        self._last: tuple[str, frozenset[str]] = ("", self._search(""))

    def found_in(self, text: str) -> frozenset[str]:
        """Returns the names of the groups of which a pattern is found in a text; the last one is remembered, for each
        group is asked for by itself."""
        last, found = self._last
        if text != last:
            found = self._search(text)
            self._last = text, found
        return found

    def _search(self, text: str) -> frozenset[str]:
        found = self._filter.Match(text)
        return frozenset(self._groups[number] for number in found) if found else _NOTHING


def _filter_of(patterns: Iterable[str]) -> re2.Filter:
    options = re2.Options()
    options.max_mem = _MEMORY
    options.log_errors = False  # it would write what did not fit in memory, which is slow and not wrong
    made = re2.Filter()
    for pattern in patterns:
        made.Add(pattern, options)
    made.Compile()
    return made
