"""Problems of the owner's files: where, what was read, and what to write instead."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from responder.domain.model.rules import Place


class Severity(StrEnum):
    ERROR = "error"  # the rulebook does not go live
    WARNING = "warning"  # it does, and somebody should look


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. `code` is a stable name for programs; `message` and `hint` are for people: what
    was read, then what to write. The hint may have several lines. `cause`: the place of the rule that brings the
    problem about, where that is another one."""

    place: Place
    severity: Severity
    code: str
    message: str
    hint: str = ""
    cause: Place | None = None

    def __str__(self) -> str:
        warns = "warning: " if self.severity is Severity.WARNING else ""
        where = f"{self.place.file}:{self.place.line}:{self.place.column}"
        lines = [f"{where}: {warns}{self.message}", *("    " + line for line in self.hint.splitlines())]
        return "\n".join(lines)

    def to_dict(self) -> dict[str, object]:
        """The shape of `responder check --json`."""
        return {
            "file": self.place.file,
            "line": self.place.line,
            "column": self.place.column,
            "severity": self.severity.value,
            "code": self.code,
            "message": self.message,
            "hint": self.hint,
        }


@dataclass
class Problems:
    """Collects problems while files are read; nothing stops at the first one."""

    found: list[Problem] = field(default_factory=list)

    def error(self, place: Place, code: str, message: str, hint: str = "", *, cause: Place | None = None) -> None:
        self.found.append(Problem(place, Severity.ERROR, code, message, hint, cause))

    def warn(self, place: Place, code: str, message: str, hint: str = "", *, cause: Place | None = None) -> None:
        self.found.append(Problem(place, Severity.WARNING, code, message, hint, cause))

    def sorted(self) -> tuple[Problem, ...]:
        """In the order a person reads the files; the same problem only once."""
        return tuple(sorted(dict.fromkeys(self.found), key=_reading_order))

    @property
    def has_errors(self) -> bool:
        return has_errors(self.found)


def has_errors(problems: Iterable[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def as_text(problems: Iterable[Problem]) -> str:
    """Problem lists as people and golden files read them."""
    return "\n".join(str(problem) for problem in problems)


def as_json(problems: Iterable[Problem], rules: int) -> str:
    """The one JSON object `responder check --json` prints."""
    listed = [problem.to_dict() for problem in problems]
    return json.dumps({"problems": listed, "rules": rules}, ensure_ascii=False)


def _reading_order(problem: Problem) -> tuple[str, int, int, str, str]:
    place = problem.place
    return (place.file, place.line, place.column, problem.code, problem.message)
