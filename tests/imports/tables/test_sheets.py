"""Files as spreadsheets save them."""

import pytest

from responder.domain.model.state import AppointmentStatus
from responder.domain.text.cleaned_strings import for_cell
from responder.imports.appointments import NoColumn, Sheet, read_sheet
from responder.imports.people import read_people
from responder.imports.tables.columns import Field, UnknownColumn
from responder.imports.tables.sheets import NoSheet, rows_of
from responder.store.contacts.address_book import ContactCard
from tests.builders import ANNA, NOON, SALON

FRENCH = """\
Nom;Prénom;Téléphone;Date;Heure;Durée;Praticien;Prestation
Martin;Anna;06 12 34 56 78;11/03/2026;15h30;45;Zoé;Coupe été
"""


def sheet(text: str | bytes, **given: object) -> Sheet:
    raw = text.encode() if isinstance(text, str) else text
    return read_sheet(raw, SALON, NOON, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_file_is_read_whatever_its_encoding(encoding: str) -> None:
    (entered,) = sheet(FRENCH.encode(encoding)).entered
    assert (entered.number, entered.who, entered.title, entered.name) == (ANNA, "Zoé", "Coupe été", "Anna Martin")
    assert f"{SALON.local(entered.at):%d %H:%M}" == "11 15:30"
    assert entered.end is not None and (entered.end - entered.at).total_seconds() == 45 * 60


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_file_is_read_whatever_its_separator(separator: str, end: str) -> None:
    text = FRENCH.replace(";", separator).replace("\n", end)
    assert len(sheet(text).entered) == 1
    assert len(sheet(f"sep={separator}{end}{text}").entered) == 1


@pytest.mark.parametrize(
    "heading",
    [
        "Telefon;Datum;Uhrzeit",
        "Handynummer;Tag;Zeit",
        "Teléfono móvil;Fecha;Hora",
        "Cellulare;Data;Ora",
        "Mobile phone;Start date;Start time",
        "N° de portable;Date du RDV;Heure du RDV",
        "TEL;DATE;HEURE",
    ],
)
def test_headings_are_understood_in_five_languages(heading: str) -> None:
    assert len(sheet(f"{heading}\n0612345678;11/03/2026;15:30\n").entered) == 1


def test_a_file_without_headings_is_understood_by_what_stands_in_it() -> None:
    found = sheet("Anna,0612345678,2026-03-11 15:30\nBruno,0698765432,2026-03-12 10:00\n")
    assert [each.number for each in found.entered] == [ANNA, "+33698765432"]
    assert found.columns.at[Field.DATE] == 2


def test_a_person_may_say_which_column_is_what() -> None:
    text = "Wann;Wer;Erreichbar\n11/03/2026 15:30;Anna;0612345678\n"
    assert sheet(text, named={Field.NUMBER: "erreichbar", Field.DATE: "1"}).entered[0].number == ANNA
    with pytest.raises(UnknownColumn, match="Erreichbar"):
        sheet(text, named={Field.NUMBER: "Handy"})


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (";11/03/2026;15:30", "no phone number"),
        ("6,12346E+08;11/03/2026;15:30", "the spreadsheet cut"),
        ("0142685300;11/03/2026;15:30", "landline"),
        ("12;11/03/2026;15:30", "no phone number"),
        ("0612345678;31/02/2026;15:30", "not a date"),
        ("0612345678;11/03/2026;", "no time"),
        ("0612345678;11/03/2026;26:30", "not a time"),
    ],
)
def test_a_bad_row_is_told_with_its_line_and_how_to_mend_it(row: str, why: str) -> None:
    found = sheet(f"Tel;Date;Heure\n0612345678;11/03/2026;15:30\n\n{row}\n")
    assert len(found.entered) == 1
    (bad,) = found.bad
    assert bad.row.line == 4
    assert why in str(bad.why)


def test_what_is_over_is_left_out_and_counted() -> None:
    found = sheet("Tel;Date\n0612345678;11/03/2025 15:30\n0612345678;11/03/2026 15:30\n")
    assert (len(found.entered), found.over, found.bad) == (1, 1, ())


def test_a_status_is_read_and_an_unknown_one_refused() -> None:
    rows = ("Tel;Date;Statut", *(f"0612345678;11/03/2026 {rest}" for rest in ("9h;Confirmé", "10h;", "11h;bizarre")))
    text = "\n".join(rows)
    found = sheet(text, status=AppointmentStatus.UNCONFIRMED)
    assert [each.status.value for each in found.entered] == ["confirmed", "unconfirmed"]
    assert '"bizarre" is no status' in str(found.bad[0].why)
    assert [str(question.option)[:25] for question in found.questions] == ['--status "bizarre=booked"']


def test_an_end_may_be_a_time_or_a_moment() -> None:
    ends = ("11/03/2026;9h;10:15", "12/03/2026;9h;12/03/2026 9:30", "13/03/2026;9h;8h")
    found = sheet("\n".join(("Tel;Date;Heure;Fin", *(f"0612345678;{end}" for end in ends))))
    assert [(each.end - each.at).total_seconds() / 60 for each in found.entered if each.end] == [75, 30]
    assert "before it begins" in str(found.bad[0].why)


@pytest.mark.parametrize(
    "raw",
    [b"", b"\n\n", b"Tel;Date\n", b"PK\x03\x04 xlsx"],
)
def test_a_file_that_is_no_sheet_is_refused_in_words(raw: bytes) -> None:
    with pytest.raises((NoSheet, NoColumn)):
        sheet(raw)


def test_a_sheet_without_numbers_or_dates_says_how_to_name_the_column() -> None:
    with pytest.raises(NoColumn, match="phone numbers"):
        sheet("Nom;Date\nAnna;11/03/2026 15:00\n")
    with pytest.raises(NoColumn, match='--column "date=2"'):
        sheet("Tel;Quand\n0612345678;bientôt\n")


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1", "+33612345678", "-1", "@SUM(A1)", "\tx", "'x", "plain", "", " =1+1", "  @x", "'=1+1", "''=1",
        "'0612345678", "' -2", "0612345678", "d'accord", "'", "''", "\ufeff=cmd|' /C calc'!A0", "a=b",
        "- un tiret", "+ d'infos",
    ],
)  # fmt: skip
def test_what_was_made_harmless_is_read_back_as_it_was(cell: str) -> None:
    assert for_cell(cell).lstrip(" \ufeff")[:1] not in ("=", "+", "-", "@", "\t")
    (row,) = rows_of(f"a;{for_cell(cell)};b\n".encode())
    assert row.cells[1] == cell


# Contacts


def people(text: str | bytes) -> list[ContactCard]:
    return list(read_people(text.encode() if isinstance(text, str) else text, SALON).cards)


def test_contacts_are_read_from_a_sheet() -> None:
    text = "Nom;Prénom;Mobile;Groupes;Langue;Notes\nMartin;Anna;0612345678;VIP, couleur;Français;allergique\n"
    assert people(text) == [
        ContactCard(ANNA, "Anna Martin", "Anna", frozenset({"VIP", "couleur"}), "fr", "allergique"),
    ]


def test_contacts_are_read_as_google_exports_them() -> None:
    text = (
        "First Name,Last Name,Notes,Labels,Phone 1 - Label,Phone 1 - Value\n"
        "Anna,Martin,,* myContacts ::: VIP,Mobile,+33 6 12 34 56 78\n"
    )
    assert people(text) == [ContactCard(ANNA, "Anna Martin", "Anna", frozenset({"VIP"}))]


VCARDS = {
    "2.1": "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=A9t=\r\ner;Zo=C3=A9;;;\r\n"
    "TEL;HOME:0142685300\r\nTEL;CELL:0612345678\r\nEND:VCARD\r\n",
    "3.0": "BEGIN:VCARD\nVERSION:3.0\nFN:Zoé Méter\nN:Méter;Zoé;;;\nitem1.TEL;type=CELL;type=pref:+33 6 12\n"
    "  34 56 78\nEND:VCARD\n",
    "4.0": "BEGIN:VCARD\nVERSION:4.0\nFN:Zoé Méter\nN:Méter;Zoé;;;\n"
    'TEL;VALUE=uri;TYPE="voice,cell":tel:+33-6-12-34-56-78\nEND:VCARD\n',
}


@pytest.mark.parametrize("version", VCARDS)
def test_contacts_are_read_from_vcards_of_every_version(version: str) -> None:
    assert people(VCARDS[version]) == [ContactCard(ANNA, "Zoé Méter", "Zoé")]


def test_a_card_has_tags_a_note_and_a_language() -> None:
    text = VCARDS["3.0"].replace(
        "END:VCARD", "CATEGORIES:VIP,Couleur longue\nNOTE:allergique\\, un peu\\nvient tôt\nLANG:fr\nEND:VCARD"
    )
    (card,) = people(text)
    assert (card.tags, card.notes, card.language) == (
        frozenset({"VIP", "Couleur longue"}),
        "allergique, un peu\nvient tôt",
        "fr",
    )


def test_a_card_without_a_mobile_number_is_told() -> None:
    text = "BEGIN:VCARD\nVERSION:3.0\nFN:Mairie\nTEL:0142685300\nEND:VCARD\n"
    found = read_people((VCARDS["3.0"] + text).encode(), SALON)
    assert len(found.cards) == 1
    assert "landline" in str(found.bad[0].why) and found.bad[0].row.line == 8
