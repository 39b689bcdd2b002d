"""Files that are no tables, and cards as phones and programs of the world write them; the people are invented."""

import pytest

from responder.imports.appointments import read_sheet
from responder.imports.people import read_people
from responder.imports.tables.sheets import NoSheet
from tests.builders import NOON, SALON

NINA = "+33612345678"


def card(body: str, version: str = "3.0") -> bytes:
    return f"BEGIN:VCARD\nVERSION:{version}\n{body}\nTEL;TYPE=CELL:{NINA}\nEND:VCARD\n".encode()


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b'[{"name":"Nina","phone":"0612345678","date":"2026-12-08 10:00"}]', "JSON"),
        (b'[["vcard",[["fn",{},"text","Zoe"],["tel",{},"uri","tel:+33612345678"]]]]', "JSON"),
        (b'["vcard",[["fn",{},"text","Zoe"],["tel",{},"uri","tel:+33612345678"]]]', "JSON"),
        (b'{"contacts":[{"name":"Nina","number":"0612345678"}]}', "JSON"),
        (b'\xef\xbb\xbf\n  {\n  "contacts": []}', "JSON"),
        (b"%PDF-1.4\nNina 0612345678", "document"),
        (b"{\\rtf1\\ansi Nina 0612345678\\par}", "document"),
        (b"<table><tr><td>Nina</td><td>0612345678</td></tr></table>", "page"),
        (b"PK\x03\x04aaaa", "spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "spreadsheet"),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "calendar"),
    ],
)
def test_what_is_no_table_is_named_and_never_read_as_one(raw: bytes, told: str) -> None:
    with pytest.raises(NoSheet, match=told):
        read_people(raw, SALON)
    with pytest.raises(NoSheet, match=told):
        read_sheet(raw, SALON, NOON)


@pytest.mark.parametrize("heading", ["[Date];Nom;Tel", "{Nom};Tel"])
def test_a_heading_in_brackets_is_no_json(heading: str) -> None:
    rows = f"{heading}\n" + ";".join(["x"] * heading.count(";")) + ";0612345678\n"
    assert [each.number for each in read_people(rows.encode(), SALON).cards] == [NINA]


@pytest.mark.parametrize(
    ("body", "version", "name", "first"),
    [
        ("KIND:org\nFN:Ville de Paris", "4.0", "Ville de Paris", ""),
        ("FN:Salon Belle\nX-ABShowAs:COMPANY\nORG:Salon Belle;", "3.0", "Salon Belle", ""),
        ("FN:06 12 34 56 78\nN:;;;;", "3.0", None, None),
        ("FN:Nina Martin 06 12 34 56 78", "3.0", "Nina Martin", "Nina"),
        ("N:Martin;Nina;;;\nSOUND;X-IRMC-N:;;;;", "2.1", "Nina Martin", "Nina"),
        ('FN:Nina\nTEL;TYPE="HOME,VOICE";VALUE=UNKNOWN:0142681234', "3.0", "Nina", "Nina"),
        ("N;ENCODING=QUOTED-PRINTABLE:=4D;=4E=69=6E=61;;;\nFN;ENCODING=QUOTED-PRINTABLE:=4E=69=\n=6E=61",
         "2.1", "Nina", "Nina"),
        ("FN:Nina\nPHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSk\n9xHwt2TEL06123456789\nabcd==\n", "2.1", "Nina", "Nina"),
        ("N:;;;;\nNICKNAME:Nana", "3.0", "Nana", "Nana"),
        ("KIND:individual\nFN:Nina Martin", "4.0", "Nina Martin", "Nina"),
    ],
)  # fmt: skip
def test_a_card_names_who_it_names(body: str, version: str, name: str | None, first: str | None) -> None:
    (found,) = read_people(card(body, version), SALON).cards
    assert (found.number, found.name, found.first_name) == (NINA, name, first)
