"""Texts of words and variables are filled without Jinja, and come out as Jinja would have them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.domain.deciding.template_values import VARIABLES, KnownBeside, values_for
from responder.domain.model.business import Business
from responder.domain.model.events import SmsReceived
from responder.domain.model.rules import Place
from responder.domain.model.state import Appointment, Contact
from responder.rulefiles.templates.bare_variables import Hole, pieces_of
from responder.rulefiles.templates.sandbox import TemplateText, environment, tidy

NOW = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
EVENT = SmsReceived(key="k", account="a", contact="+33612345601", at=NOW, text="Voir [link] {{ message }} \u00e9")
VALUES = values_for(
    EVENT,
    Contact("+33612345601", name="Anna Petit", tags=frozenset({"vip", "new"})),
    Appointment("1", NOW, who="Julie"),
    Business(name="Salon Anna"),
    "fr",
    NOW,
    KnownBeside(captured={"date": "jeudi"}),
)
HOLES = sorted(
    f"{{{{ {name}.{part} }}}}" if part else f"{{{{ {name} }}}}"
    for name, parts in VARIABLES.items()
    for part in parts or [""]
)
_words = st.text(alphabet="ab {}%#\n,.!-_|", max_size=6)
_holes = st.sampled_from([*HOLES, "{{message}}", "{{  now }}", "{{ none }}", "{{ message | upper }}", "{{- message }}"])


@settings(deadline=None)  # the first one builds Jinja
@given(st.lists(_words | _holes, max_size=6))
def test_a_text_comes_out_as_jinja_would_have_it(parts: list[str]) -> None:
    source = "".join(parts)
    pieces = pieces_of(source)
    if pieces is None or not any(isinstance(each, Hole) for each in pieces):
        return
    theirs = environment().from_string(source).render({name: VALUES[name] for name in VARIABLES})
    assert TemplateText(source, Place("t", 1, 1)).render(VALUES) == tidy(theirs)


@pytest.mark.parametrize("hole", HOLES)
def test_every_variable_can_be_filled_in(hole: str) -> None:
    theirs = environment().from_string(f"a {hole} b").render({name: VALUES[name] for name in VARIABLES})
    assert pieces_of(f"a {hole} b") is not None
    assert TemplateText(f"a {hole} b", Place("t", 1, 1)).render(VALUES) == tidy(theirs)


@pytest.mark.parametrize("first_name", ["", "Anna"])
def test_a_name_that_may_be_missing_needs_no_jinja(first_name: str) -> None:
    source = "Bonjour {{ contact.first_name or \"\" }}, {{ message or '' }}."
    values = {"contact": Contact("+33612345601", first_name=first_name), "message": ""}
    assert pieces_of(source) is not None
    assert TemplateText(source, Place("t", 1, 1)).render(values) == tidy(
        environment().from_string(source).render(values)
    )


@pytest.mark.parametrize(
    "source",
    [
        "{{ message | upper }}",
        "{% if message %}x{% endif %}",
        "{{ contact.first_name or message }}",
        "{# note #}",
        "{{- message -}}",
        "{{{ message }}}",
        "{{ none }}",
        "{{ appointment.date.year }}",
        "a\r\n{{ message }}",
    ],
)
def test_what_calculates_is_left_to_jinja(source: str) -> None:
    assert pieces_of(source) is None
