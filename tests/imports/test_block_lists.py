"""Tests lists with a block of lines a person, and address books as LDIF."""

import base64
from datetime import UTC, datetime

import pytest

from responder.imports.appointments import read_sheet
from responder.imports.people import read_people
from responder.imports.tables.sheets import NoSheet
from tests.builders import SALON

NOW = datetime(2026, 11, 29, 9, tzinfo=UTC)
ANNA, JEAN = ("Anna Martin", "+33612345678"), ("Jean Dupont", "+33698765432")
LISTS = {
    "an empty line between": "Nom : Anna Martin\nTél : 06 12 34 56 78\n\nNom : Jean Dupont\nTél : 06 98 76 54 32\n",
    "a line of dashes": (
        "Name: Anna Martin\nPhone: +33 6 12 34 56 78\n-----\nName: Jean Dupont\nPhone: +33 6 98 76 54 32"
    ),
    "nothing between, equals signs": (
        "Nom=Anna Martin\nPortable=0612345678\nNom=Jean Dupont\nPortable=0698765432\nVille=Lyon"
    ),
    "first and last names, Windows lines": (
        "Vorname: Anna\r\nNachname: Martin\r\nHandy: +33612345678\r\n\r\n"
        "Vorname: Jean\r\nNachname: Dupont\r\nHandy: +33698765432\r\n"
    ),
    "bullets and dotted numbers": (
        "* Prénom : Anna\n* Nom : Martin\n* Tél. portable : 06.12.34.56.78\n\n"
        "* Prénom : Jean\n* Nom : Dupont\n* Tél. portable : 06.98.76.54.32\n"
    ),
    "titles above": (
        "Mes clients\n\nClient 1\nNom : Anna Martin\nTel : 0612345678\n\n"
        "Client 2\nNom : Jean Dupont\nTel : 0698765432\n"
    ),
    "a key that some lack": (
        "Nombre: Anna Martin\nMóvil: +33612345678\nNotas: alérgica\n y tímida\n\n"
        "Nombre: Jean Dupont\nMóvil: +33698765432\n"
    ),
    "landline first": (
        "Nom : Anna Martin\nFixe : 01 42 27 81 86\nMobile : 06 12 34 56 78\n\n"
        "Nom : Jean Dupont\nFixe : 01 42 27 81 87\nMobile : 06 98 76 54 32\n"
    ),
    "two numbers under one key": (
        "Nom : Anna Martin\nTel : 01 42 27 81 86\nTel : 06 12 34 56 78\n\nNom : Jean Dupont\nTel : 06 98 76 54 32\n"
    ),
    "a link": (
        "Nome: Anna Martin\nWhatsApp: https://wa.me/33612345678\n\nNome: Jean Dupont\nWhatsApp: wa.me/33698765432\n"
    ),
    "the number first": "Téléphone: 0612345678\nNom: Anna Martin\n\nTéléphone: 0698765432\nNom: Jean Dupont\n",
}


@pytest.mark.parametrize("kind", LISTS)
def test_a_block_of_lines_is_a_person(kind: str) -> None:
    people = read_people(LISTS[kind].encode(), SALON)
    assert [(card.name, card.number) for card in people.cards] == [ANNA, JEAN]
    assert not people.bad


def encoded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


THUNDERBIRD = f"""dn: cn=Anna Martin,mail=anna@example.com
objectclass: top
objectclass: person
objectclass: mozillaAbPersonAlpha
givenName: Anna
sn: Martin
cn: Anna Martin
telephoneNumber: 01 42 27 81 86
mobile: 06 12 34
  56 78
modifytimestamp: 1617281716

dn:: {encoded("cn=Jérôme Lefèvre")}
objectclass: person
givenName:: {encoded("Jérôme")}
sn:: {encoded("Lefèvre")}
cn:: {encoded("Jérôme Lefèvre")}
homePhone: +33 6 98 76 54 32
description: VIP

dn: cn=Atelier
objectclass: groupOfNames
cn: Atelier
member: cn=Anna Martin
"""


def test_an_address_book_as_ldif_is_read_with_its_folded_and_encoded_lines() -> None:
    people = read_people(THUNDERBIRD.encode(), SALON)
    assert [(card.name, card.first_name, card.number, card.notes) for card in people.cards] == [
        ("Anna Martin", "Anna", "+33612345678", None),
        ("Jérôme Lefèvre", "Jérôme", "+33698765432", "VIP"),
    ]
    assert not people.bad  # a group is nobody


def test_an_ldif_with_a_version_and_remarks_names_the_line_of_who_cannot_be_texted() -> None:
    head = "version: 1\n\n# entry-id: 1\n"
    jane = "dn: cn=Jane Doe\nobjectClass: inetOrgPerson\ncn: Jane Doe\nmobile: none\nmail: j@x.y\n\n"
    anna = "dn: cn=Anna Martin\ncn: Anna Martin\nmobile: +33 6 12 34 56 78\n"
    people = read_people(f"{head}{jane}{anna}".encode(), SALON)
    assert [bad.row.line for bad in people.bad] == [6]
    assert [(card.name, card.number) for card in people.cards] == [ANNA]


def test_appointments_may_be_blocks_too() -> None:
    text = (
        "Réservation n° 12\nClient : Anna Martin\nTéléphone : 06 12 34 56 78\nDate : 02/12/2036\nHeure : 15:30\n\n"
        "Réservation n° 13\nClient : Jean Dupont\nTéléphone : 06 98 76 54 32\nDate : 03/12/2036\nHeure : 9h\n"
    )
    entered = read_sheet(text.encode(), SALON, NOW).entered
    assert [(each.number, f"{SALON.local(each.at):%d %H:%M}") for each in entered] == [
        (ANNA[1], "02 15:30"),
        (JEAN[1], "03 09:00"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nom;Téléphone\nAnna Martin;06 12 34 56 78\nJean Dupont;06 98 76 54 32\n",
        "Anna Martin: 06 12 34 56 78\nJean Dupont: 06 98 76 54 32\n",
        "nom: Anna Martin 0612345678\nnom: Jean Dupont 0698765432\n",
        "Nom:,Tel:\nAnna Martin,0612345678\nJean Dupont,0698765432\n",
    ],
)
def test_tables_and_lists_of_one_line_a_person_are_read_as_before(text: str) -> None:
    assert [card.number for card in read_people(text.encode(), SALON).cards] == [ANNA[1], JEAN[1]]


def test_a_letter_is_no_list_of_persons() -> None:
    with pytest.raises(ValueError):
        read_people(b"Objet : rappel\nNom : voir plus bas\n\nBonjour Madame,\nmerci de me rappeler.\nAnna\n", SALON)
    with pytest.raises((NoSheet, ValueError)):
        read_people(b"dn: dc=example,dc=com\nobjectClass: dcObject\ndc: example\n", SALON)
