"""Hints applied as their reader would: the line they speak of is edited, and nothing else.

A hint that names what to write is mechanical: EDITS has one function a form. All others are advice; ADVICE names how
they begin, so that a new form has to be placed in one of the two.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from responder.rulefiles.reporting.problems import Problem
from responder.rulefiles.yaml.syntax_errors import item_at_start

Edit = Callable[[str, Problem, re.Match[str]], str]


@dataclass(frozen=True)
class Applied:
    """A file after one hint; `line` (from 1) is the edited one."""

    text: str
    line: int


def apply(text: str, problem: Problem) -> Applied | None:
    """The file with the hint of one problem applied; None where the hint is advice."""
    for form, edit in EDITS:
        found = form.search(problem.hint)
        if found:
            lines = text.split("\n")
            number = problem.place.line
            lines[number - 1] = edit(lines[number - 1], problem, found)
            return Applied("\n".join(lines), number)
    return None


def _write(line: str, problem: Problem, found: re.Match[str]) -> str:
    """`write: key: value` stands for the whole line, or for another key of a {map}; `write: value` for the value that
    the problem points at."""
    wanted = found["wanted"].strip()
    start = len(line) - len(line.lstrip(" -"))
    key = re.match(r"([\w ]+?) *:", line[start:])
    if key and wanted.startswith(f"{key[1]}:"):
        return line[:start] + wanted
    if wanted.startswith("- ") and line.lstrip().startswith("- "):
        return line[: len(line) - len(line.lstrip(" "))] + wanted
    other = re.search(r"(?<=[{,]) *[\w ]+: *$", line[: problem.place.column - 1])
    if other and re.match(r"[\w ]+: ", wanted):
        end = _end_of_value(line, problem.place.column - 1)
        return line[: other.start()] + wanted + line[end:]
    return _value(line, problem, wanted)


def _text(line: str, problem: Problem, found: re.Match[str]) -> str:
    return _value(line, problem, found["wanted"])


def _value(line: str, problem: Problem, wanted: str) -> str:
    start = problem.place.column - 1
    named = re.match(r'"(?P<read>[^"]+)"', problem.message)
    if named and line[start:].startswith(named["read"]) and len(named["read"]) > 1:
        return line[:start] + wanted + line[start + len(named["read"]) :]
    opened = next((text for text in re.finditer(r'"[^"]*"', line) if text.start() < start < text.end()), None)
    if opened:  # it points into a text in quotes
        return line[: opened.start()] + wanted + line[opened.end() :]
    return line[:start] + wanted + line[_end_of_value(line, start) :]


def _end_of_value(line: str, start: int) -> int:
    """Returns where the value that starts at a column ends: at its closing quote, at the end of its item of a list,
    or with the line. A quote that a letter follows closes nothing."""
    quote = line[start : start + 1]
    if quote in ('"', "'") and quote:
        closing = re.search(rf"{quote}(?=\s*(?:[,\]}}]|$))", line[start + 1 :])
        return start + 1 + closing.end() if closing else len(line)
    if not line[:start].rstrip().endswith(("[", ",", "{")) and not re.search(r"[{,] *[\w ]+: *$", line[:start]):
        return len(line)
    return start + len(item_at_start(line[start:]))


def _instead(line: str, problem: Problem, found: re.Match[str]) -> str:
    """`did you mean "X"?` stands for the word that could not be read."""
    start = problem.place.column - 1
    read = re.findall(r'"([^"]+)"|\{([^}]+)\}|file (\S+\.txt)', problem.message)
    for word in ["".join(each) for each in read][::-1]:
        at = line.find(word, start)
        if at >= 0:
            return line[:at] + found["wanted"] + line[at + len(word) :]
    return line


def _delete(line: str, problem: Problem, found: re.Match[str]) -> str:
    at = problem.place.column - 1
    return line[:at] + line[at + 1 :]


def _spaces(line: str, problem: Problem, found: re.Match[str]) -> str:
    at, count = problem.place.column - 1, int(found["count"] or 1)
    return line[:at] + " " * count + line[at + count :]


def _indented(line: str, problem: Problem, found: re.Match[str]) -> str:
    return " " * int(found["count"] or 0) + found["wanted"]


EDITS: tuple[tuple[re.Pattern[str], Edit], ...] = (
    (
        re.compile(r"^write it with (?:spaces instead|(?P<count>\d+) spaces before it): (?P<wanted>.+)$", re.M),
        _indented,
    ),
    (re.compile(r"^(?:.*; )?write: (?P<wanted>(?!\w+ or \w+$|now, after).+)$", re.M), _write),
    (re.compile(r"^if it belongs to the text(?:, put quotes)?: (?P<wanted>.+)$", re.M), _text),
    (re.compile(r"^use (?:straight|single) quotes[^:]*: (?P<wanted>.+)$", re.M), _text),
    (re.compile(r'^did you mean "(?P<wanted>[^"]+)"\?', re.M), _instead),
    (re.compile(r'^write it "(?P<wanted>[^"]+)":', re.M), _instead),
    (re.compile(r"^delete (?:it|the (?P<count>\d+) of them) and type (?:a plain space|plain spaces)$", re.M), _spaces),
    (re.compile(r"^delete it$", re.M), _delete),
)
