"""Tests what an owner reads of a refusal can be read in their language, however rare it is."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import responder.gateways
from responder.gateways.ardary.answers import REFUSALS
from responder.gateways.base import Outcome, Refused, RetryLater, Unknown
from responder.gateways.smsit import answers, codes
from responder.languages.catalogue import catalogue_for

_ROOT = Path(responder.gateways.__file__).parent
_TOLD = ("Refused", "RetryLater", "Unknown", "NothingSent", "MaybeSent")
_SIMULATOR = _ROOT / "simulator"  # speaks to whoever writes programs
_TABLES: dict[str, Mapping[Any, Outcome]] = {
    "smscontact": codes.SMS_TO_CONTACT,
    "smsgroup": codes.SMS_TO_GROUP,
    "addcontact": codes.ADD_CONTACT,
    "getcontacts": codes.LIST_CONTACTS,
    "addappointment": codes.APPOINTMENT,
    "Ardary": REFUSALS,
    "account": {code: Refused(told) for code, told in answers.OF_THE_ACCOUNT.items()},
}


def _outcomes() -> Iterator[object]:
    for call, table in _TABLES.items():
        for code, outcome in table.items():
            yield pytest.param(outcome, id=f"{call} {code}")


@pytest.mark.parametrize("outcome", [*_outcomes()])
def test_every_code_has_a_french_sentence(outcome: Outcome) -> None:
    assert isinstance(outcome, Refused | RetryLater | Unknown)
    french, english = (catalogue_for(language).word(outcome.told) for language in ("fr", "en"))
    assert french != english
    assert not {"says", "please", "wrong", "missing", "number"} & set(french.replace(".", "").split())


def test_no_outcome_of_a_gateway_is_told_in_words_that_no_catalogue_has() -> None:
    found = [
        f"{path.relative_to(_ROOT)}:{call.lineno}"
        for path in sorted(_ROOT.rglob("*.py"))
        if _SIMULATOR not in path.parents
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in _TOLD
        if call.args and isinstance(call.args[0], ast.Constant | ast.JoinedStr)
    ]
    assert found == []
