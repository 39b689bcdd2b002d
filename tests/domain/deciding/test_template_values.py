"""Tests what templates may print: everything in the table, and only worked out where it is printed."""

from dataclasses import replace
from itertools import count

import pytest

from responder.domain.deciding.decide import decide
from responder.domain.deciding.template_values import VARIABLES, KnownBeside, Values, values_for
from tests.builders import NOON, SALON, appointment, book, sms, state


def never() -> str:
    raise AssertionError("nobody asked for it")


def test_every_name_of_the_table_has_a_value() -> None:
    contact = state().contact
    values = values_for(sms("jeudi ?"), contact, appointment(), SALON, "fr", NOON, KnownBeside(wanted=lambda: "jeudi"))
    assert set(values) == set(VARIABLES)
    assert values["wanted"] == "jeudi"


def test_what_is_not_printed_is_not_worked_out() -> None:
    values = values_for(sms("oui"), state().contact, None, SALON, "fr", NOON, KnownBeside(wanted=never))
    assert values["message"] == "oui"
    assert "wanted" in values
    with pytest.raises(AssertionError):
        values["wanted"]


def test_a_value_is_worked_out_once() -> None:
    asked = count()
    values = Values({"now": lambda: next(asked)})
    assert (values["now"], values["now"]) == (0, 0)


@pytest.mark.parametrize("text", ["oui", "je ne confirme pas", "STOP", "annulez", "bonjour", ""])
def test_leaving_out_the_trace_changes_nothing_else(text: str) -> None:
    rulebook = (
        book()
        .rule("Confirmed", words=["oui", "je confirme"], reply="Merci.")
        .rule("Cancelled", words=["annulez"], reply="Note.")
        .made()
    )
    traced = decide(sms(text), state(appointment()), rulebook, NOON)
    untraced = decide(sms(text), state(appointment()), rulebook, NOON, traced=False)
    assert untraced == replace(traced, trace=())
