"""Problems of the owner's files: where, what was read, and what to write instead."""

import json
from collections.abc import Iterable
from dataclasses import field
from enum import StrEnum

from responder.dataclass import dataclass
from responder.domain.model.rules import Place
from responder.languages.catalogue import ENGLISH_CATALOGUE, Catalogue, Told


class Severity(StrEnum):
    ERROR = "error"  # the rulebook does not go live
    WARNING = "warning"  # it does, and somebody should look


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake or a warning in an owner's files. `code` is a stable name for programs; `told` and `advice` are for
    people: what was read, then what to write, perhaps over several lines; `message` and `hint` are the same in English.
    `cause`: the place of the rule that brings the problem about, where that is another one."""

    place: Place
    severity: Severity
    code: str
    told: Told
    advice: Told = ""
    cause: Place | None = None

    @property
    def message(self) -> str:
        return str(self.told)

    @property
    def hint(self) -> str:
        return str(self.advice)

    def __str__(self) -> str:
        return self.worded(ENGLISH_CATALOGUE)

    def worded(self, catalogue: Catalogue) -> str:
        """Place, message and hint in a language, over several lines."""
        warns = catalogue.gettext("warning: ") if self.severity is Severity.WARNING else ""
        where = f"{self.place.file}:{self.place.line}:{self.place.column}"
        hint = catalogue.word(self.advice).splitlines()
        return "\n".join([f"{where}: {warns}{catalogue.word(self.told)}", *("    " + line for line in hint)])

    def to_dict(self) -> dict[str, object]:
        """Writes the shape of `responder check --json`, in English."""
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

    def error(self, place: Place, code: str, message: Told, hint: Told = "", *, cause: Place | None = None) -> None:
        self.found.append(Problem(place, Severity.ERROR, code, message, hint, cause))

    def warn(self, place: Place, code: str, message: Told, hint: Told = "", *, cause: Place | None = None) -> None:
        self.found.append(Problem(place, Severity.WARNING, code, message, hint, cause))

    def sorted(self) -> tuple[Problem, ...]:
        """Sorts problems in the order a person reads the files; the same problem only once."""
        return tuple(sorted(dict.fromkeys(self.found), key=_reading_order))

    @property
    def has_errors(self) -> bool:
        return has_errors(self.found)


def has_errors(problems: Iterable[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def as_text(problems: Iterable[Problem], catalogue: Catalogue = ENGLISH_CATALOGUE) -> str:
    """Problem lists as people and golden files read them."""
    return "\n".join(problem.worded(catalogue) for problem in problems)


def as_json(problems: Iterable[Problem], rules: int) -> str:
    """Returns the one JSON object `responder check --json` prints."""
    listed = [problem.to_dict() for problem in problems]
    return json.dumps({"problems": listed, "rules": rules}, ensure_ascii=False)


def _reading_order(problem: Problem) -> tuple[str, int, int, str, str]:
    place = problem.place
    return (place.file, place.line, place.column, problem.code, problem.message)
