"""The owner's form of business.yaml: what is typed is written by place, and changed back byte for byte."""

import pytest

from responder.domain.model.business import Tell
from responder.domain.syntax.value_syntax import BadValue
from responder.services.rules.cards.business_details import BusinessDetails, details_of, details_typed, with_details

BOTH = frozenset(Tell)
BARE = """\
# Your business.
name: "Salon"   # as clients know it
country: FR
zone: Europe/Paris
quiet: "20:00-08:00"
"""


def written(text: str, *, name: str = "Salon", phones: str = "", owner: str = "", told: frozenset[Tell] = BOTH) -> str:
    return with_details(text, details_typed(name, phones, owner, told, "FR"), "FR", like=text)


def test_the_owners_number_is_written_as_files_have_it_and_taken_away_again() -> None:
    text = written(BARE, owner="06 98 76 54 32")
    assert 'owner: "+33698765432"\n' in text
    assert details_of(text).owner == "+33698765432"
    assert written(text) == BARE


@pytest.mark.parametrize(
    ("phones", "line"),
    [
        ("06 12 34 56 78", 'phone: "+33612345678"\n'),
        ("0612345678, 01 42 68 53 00", 'phone: ["+33612345678", "+33142685300"]\n'),
    ],
)
def test_numbers_that_are_never_answered_are_one_or_a_list(phones: str, line: str) -> None:
    text = written(BARE, phones=phones)
    assert line in text
    assert written(text) == BARE


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (frozenset(), "tell owner: none\n"),
        (frozenset({Tell.CANCELLATIONS}), "tell owner: [cancellations]\n"),
    ],
)
def test_what_the_owner_is_told_is_written_where_it_is_not_the_usual(told: frozenset[Tell], line: str) -> None:
    text = written(BARE, told=told)
    assert line in text
    assert details_of(text).told == told


@pytest.mark.parametrize("line", ['phone: "06 12 34 56 78"\n', 'phones: ["+33612345678"]\n', "phone: 0612345678\n"])
def test_what_says_the_same_stays_as_it_is_written(line: str) -> None:
    assert written(BARE + line, phones="+33 6 12 34 56 78") == BARE + line


@pytest.mark.parametrize(
    ("phones", "owner"), [("", "hello"), ("12", ""), ("06 12 34 56 78", "0612345678"), ("0612345678, Anna", "")]
)
def test_what_is_no_number_is_refused_and_so_is_an_owner_whom_clients_call(phones: str, owner: str) -> None:
    with pytest.raises(BadValue):
        details_typed("Salon", phones, owner, BOTH, "FR")


def test_a_file_with_both_keys_of_numbers_keeps_one() -> None:
    text = BARE + 'phone: "+33612345678"\nphones: ["+33142685300"]\n'
    assert details_of(text) == BusinessDetails(
        name="Salon", phones=("+33612345678", "+33142685300"), owner="", told=BOTH
    )
    changed = written(text, phones="0612345678")
    assert 'phone: "+33612345678"\n' in changed and "phones" not in changed
