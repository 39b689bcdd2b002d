"""Explanation of a decision, an alert or an outcome: a code with arguments, as a value, as JSON and in a column."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any, TypeAlias

from responder.dataclass import dataclass
from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.alert_sentences import ALERTS
from responder.domain.explanations.codes import Because
from responder.domain.explanations.evidence_codes import EVIDENCE, EvidenceCode
from responder.domain.explanations.sentences import SENTENCES
from responder.languages.catalogue import Quoted, Sentence

Code: TypeAlias = Because | AlertCode | EvidenceCode
Argument: TypeAlias = "str | int | Quoted | Sentence | Explanation | tuple[Argument, ...]"


@dataclass(frozen=True, slots=True)
class Explanation:
    """Worded when it is shown; as a string, it is English."""

    code: Code
    arguments: Mapping[str, Argument] = field(default_factory=dict)

    def sentence(self) -> Sentence:
        return Sentence(_sentence_of(self.code), tuple(self.arguments.items()))

    def __str__(self) -> str:
        return str(self.sentence())

    def __hash__(self) -> int:
        return hash((self.code, tuple(self.arguments.items())))


Stored: TypeAlias = Explanation | Sentence | str
"""Something to be worded when it is shown. A string is words already, or a sentence of before there were codes."""


def because(code: Code, /, **arguments: Argument) -> Explanation:
    return Explanation(code, arguments)


def joined(parts: Iterable[Explanation]) -> Explanation | None:
    """Joins explanations with semicolons; None for nothing."""
    whole: Explanation | None = None
    for part in parts:
        whole = part if whole is None else Explanation(Because.AND, {"first": whole, "then": part})
    return whole


def as_json(told: Stored) -> Any:
    """Writes an explanation for the inbox; what was a sentence there stays one."""
    if not isinstance(told, Explanation):
        return _as_json(told)
    return {"code": told.code.value, **_each_as_json(told.arguments)}


def from_json(written: Any) -> Explanation | str:
    """Reads back what `as_json` wrote. A string is a sentence that was written before there were codes; of a code that
    this version does not know, the code and its arguments are shown."""
    if not isinstance(written, Mapping):
        return str(written)
    code = written.get("code")
    if not isinstance(code, str) or code not in _CODES:
        return ", ".join(f"{name}: {value}" for name, value in written.items())
    arguments = {name: _argument(value) for name, value in written.items() if name != "code"}
    return Explanation(_CODES[code], arguments)


def as_column(told: Stored) -> str:
    """Writes for a column of text: a code or a sentence with arguments as JSON, all else as it is."""
    if isinstance(told, Sentence) and not told.arguments:
        return told.msgid
    return told if isinstance(told, str) else json.dumps(_as_json(told), ensure_ascii=False)


def from_column(column: str) -> Stored:
    """Reads back what `as_column` wrote. A sentence without arguments is its own code, in the catalogues too."""
    if column.startswith(_CODED):
        try:
            told = told_from_json(json.loads(column))
            return column if column.startswith(_SAID) and isinstance(told, str) else told
        except (ValueError, RecursionError):  # somebody's words that begin so
            return column
    return Sentence(column) if column else ""


def told_from_json(value: Any) -> Stored:
    """Reads back a code, a sentence or words, each as `as_json` writes it."""
    told = _argument(value)
    return told if isinstance(told, Explanation | Sentence) else str(told)


def _sentence_of(code: Code) -> str:
    match code:
        case AlertCode():
            return ALERTS[code]
        case EvidenceCode():
            return EVIDENCE[code]
        case _:
            return SENTENCES[code]


_SAID = '{"said": '
_CODED = ('{"code": ', _SAID)
_CODES: Mapping[str, Code] = {each.value: each for codes in (Because, AlertCode, EvidenceCode) for each in codes}


def _each_as_json(arguments: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _as_json(value) for name, value in arguments.items()}


def _as_json(value: Any) -> Any:
    match value:
        case Explanation():
            return as_json(value)
        case Quoted():
            return {"quoted": list(value.words)}
        case Sentence():
            counted = {"many": value.many} if value.many else {}
            given = {"with": _each_as_json(dict(value.arguments))} if value.arguments else {}
            return {"said": value.msgid} | counted | given
        case tuple():
            return [_as_json(each) for each in value]
        case str() | int() | float() | None:
            return value
        case _:  # a path, a moment: as a sentence shows it
            return str(value)


def _argument(written: Any) -> Argument:
    match written:
        case {"code": _}:
            return from_json(written)
        case {"quoted": [*words]}:
            return Quoted(tuple(map(str, words)))
        case {"said": str(msgid)} if _is_sentence(written):
            given = {name: _argument(value) for name, value in written.get("with", {}).items()}
            return Sentence(msgid, tuple(given.items()), written.get("many", ""))
        case [*values]:
            return tuple(map(_argument, values))
        case int():
            return written
        case _:
            return str(written)


def _is_sentence(written: Mapping[str, Any]) -> bool:
    """Checks what stands beside the words: somebody's own may look like a sentence of ours."""
    return isinstance(written.get("with", {}), Mapping) and isinstance(written.get("many", ""), str)
