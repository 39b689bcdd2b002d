"""Phones send our own texts back: through the real service, with the short link and the advertising that they got."""

import pytest

from tests.acceptance.live_system import Person
from tests.quoting_forms import REACTIONS

pytestmark = [pytest.mark.slow, pytest.mark.only_over("insim", "it is about its lists")]


@pytest.mark.parametrize("form", ["Google Messages", "French, cut", "German", "Korean"])
def test_a_reaction_changes_nothing_and_says_nothing(anna: Person, form: str) -> None:
    anna.has_appointment()
    anna.calls()
    ours = anna.gets("*").text
    anna.texts(REACTIONS[form](ours))
    anna.gets_nothing()
    assert (anna.decided(), anna.appointment()) == ("reaction", "awaiting answer")


def test_a_quoted_reply_is_the_reply(anna: Person) -> None:
    anna.has_appointment()
    anna.calls()
    ours = anna.gets("*").text
    anna.texts("\n".join(f"> {line}" for line in ours.split("\n")) + "\nOk, je viens")
    anna.gets("*confirm*")
    assert anna.appointment() == "confirmed"


def test_a_stop_that_we_named_ourselves_opts_nobody_out(anna: Person) -> None:
    anna.texts("aide")
    ours = anna.gets("*STOP*").text
    anna.texts(f"Removed a like from “{ours}”")
    anna.gets_nothing()
    assert anna.decided() == "reaction"
