"""Lists of contacts whose only column holds the name and the number: notes of a phone, a page out of a diary."""

import pytest

from responder.imports.appointments import NoColumn
from responder.imports.people import read_people
from responder.imports.tables.columns import Field
from tests.builders import SALON

ANNA, PAUL = ("Anna Martin", "+33612345678"), ("Paul Durand", "+33612345679")


@pytest.mark.parametrize(
    "written",
    [
        "Anna Martin 06 12 34 56 78\nPaul Durand 0612345679\n",
        "06 12 34 56 78 Anna Martin\n0612345679 Paul Durand\n",
        "Anna Martin : 06.12.34.56.78\nPaul Durand : 06.12.34.56.79\n",
        "- Anna Martin 06 12 34 56 78\n- Paul Durand 06 12 34 56 79\n",
        "1. Anna Martin 06 12 34 56 78\n2. Paul Durand 06 12 34 56 79\n",
        "• Anna Martin +33612345678\n• Paul Durand +33612345679\n",
        "Anna Martin <+33612345678>\nPaul Durand <+33612345679>\n",
        "Anna Martin (06 12 34 56 78)\nPaul Durand (06 12 34 56 79)\n",
        "Anna Martin - tél 06 12 34 56 78\nPaul Durand - tél 06 12 34 56 79\n",
        "Clients\nAnna Martin 06 12 34 56 78\nPaul Durand 0612345679\n",
        "Mes clientes et clients\nAnna Martin 06 12 34 56 78\nPaul Durand 0612345679\n",
        "Anna Martin/0612345678\r\nPaul Durand/0612345679\r\n",
        "Anna Martin 06-12-34-56-78\n\nPaul Durand 06 12 34 56 79\n",
    ],
)
def test_a_name_and_a_number_in_one_column_are_told_apart(written: str) -> None:
    found = read_people(written.encode(), SALON)
    assert [(each.name, each.number) for each in found.cards] == [ANNA, PAUL] and not found.bad


def test_a_row_with_a_number_is_never_taken_for_the_headings() -> None:
    found = read_people(b"Anna 06 12 34 56 78\nMme Durand - tel 06 12 34 56 79\nPaul 06 12 34 56 80\n", SALON)
    assert [each.number[-2:] for each in found.cards] == ["78", "79", "80"]


def test_who_has_no_mobile_in_such_a_list_is_told() -> None:
    rows = b"Anna Martin 06 12 34 56 78\nPaul\nZoe 06 12 34 56 80\nHopital 01 42 68 12 34\nLea 0612345681\n"
    found = read_people(rows, SALON)
    assert (len(found.cards), [each.row.line for each in found.bad]) == (3, [2, 4])


def test_numbers_alone_are_nobodys_name_and_a_named_column_keeps_its_names() -> None:
    assert [each.name for each in read_people(b"0612345678\n0612345679\n", SALON).cards] == [None, None]
    found = read_people(b"Anna Martin 06 12 34 56 78\nPaul 0612345679\n", SALON, named={Field.NUMBER: "1"})
    assert [each.name for each in found.cards] == ["Anna Martin", "Paul"]


def test_a_number_here_and_there_in_the_notes_is_no_column_of_numbers() -> None:
    with pytest.raises(NoColumn):
        read_people(b"Nom;Notes\nAnna;appeler Paul 0612345678\nBob;rien\nZoe;rien\n", SALON)
