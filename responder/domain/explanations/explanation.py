"""Explanation of one step of a decision: a code with arguments, as a value and as JSON."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from responder.domain.explanations.codes import Because
from responder.domain.explanations.sentences import SENTENCES
from responder.languages.catalogue import Quoted, Sentence

Argument: TypeAlias = "str | int | Quoted | Sentence | Explanation | tuple[Argument, ...]"


@dataclass(frozen=True, slots=True)
class Explanation:
    """Worded when it is shown; as a string, it is English."""

    code: Because
    arguments: Mapping[str, Argument] = field(default_factory=dict)

    def sentence(self) -> Sentence:
        return Sentence(SENTENCES[self.code], tuple(self.arguments.items()))

    def __str__(self) -> str:
        return str(self.sentence())

    def __hash__(self) -> int:
        return hash((self.code, tuple(self.arguments.items())))


def because(code: Because, /, **arguments: Argument) -> Explanation:
    return Explanation(code, arguments)


def joined(parts: Iterable[Explanation]) -> Explanation | None:
    """One after the other, with semicolons; None for nothing."""
    whole: Explanation | None = None
    for part in parts:
        whole = part if whole is None else Explanation(Because.AND, {"first": whole, "then": part})
    return whole


def as_json(told: Explanation | str) -> Any:
    """An explanation for the inbox; what was a sentence there stays one."""
    return told if isinstance(told, str) else {"code": told.code.value, **_each_as_json(told.arguments)}


def from_json(written: Any) -> Explanation | str:
    """Reads back what `as_json` wrote. A string is a sentence that was written before there were codes; of a code that
    this version does not know, the code and its arguments are shown."""
    if not isinstance(written, Mapping):
        return str(written)
    code = written.get("code")
    if code not in _CODES:
        return ", ".join(f"{name}: {value}" for name, value in written.items())
    arguments = {name: _argument(value) for name, value in written.items() if name != "code"}
    return Explanation(Because(code), arguments)


_CODES = frozenset(Because)


def _each_as_json(arguments: Mapping[str, Argument]) -> dict[str, Any]:
    return {name: _as_json(value) for name, value in arguments.items()}


def _as_json(value: Argument) -> Any:
    match value:
        case Explanation():
            return as_json(value)
        case Quoted():
            return {"quoted": list(value.words)}
        case Sentence():
            return {"said": value.msgid}
        case tuple():
            return [_as_json(each) for each in value]
        case _:
            return value


def _argument(written: Any) -> Argument:
    match written:
        case {"code": _}:
            return from_json(written)
        case {"quoted": [*words]}:
            return Quoted(tuple(map(str, words)))
        case {"said": str(msgid)}:
            return Sentence(msgid)
        case [*values]:
            return tuple(map(_argument, values))
        case int():
            return written
        case _:
            return str(written)
