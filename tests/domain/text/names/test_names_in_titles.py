"""Names of clients in titles and descriptions of events; better none than a wrong one. `|` stands for a number."""

import pytest

from responder.domain.text.names.names_in_titles import client_in_text, client_in_title
from responder.domain.text.names.person_names import first_name_of

# Title, name, greeted as.
NAMED = [
    ("Coupe Marie Dupont |", "Marie Dupont", "Marie"),
    ("Marie Dupont - brushing |", "Marie Dupont", "Marie"),
    ("RDV Mme Durand | (couleur)", "Mme Durand", ""),
    ("Couleur Dupont Marie |", "Dupont Marie", "Marie"),
    ("Coupe Marie-Claire Lefebvre + couleur |", "Marie-Claire Lefebvre", "Marie-Claire"),
    ("Marie-Claire de la Tour |", "Marie-Claire de la Tour", "Marie-Claire"),
    ("Anna |", "Anna", "Anna"),
    ("| Marie", "Marie", "Marie"),
    ("Brushing MARTIN Sophie |", "MARTIN Sophie", "Sophie"),
    ("KOWALCZYK Anna |", "KOWALCZYK Anna", "Anna"),
    ("Marie Dupont avec Léa |", "Marie Dupont", "Marie"),
    ("RDV Dr Martin | Marie Dupont", "Marie Dupont", "Marie"),
    ("Détartrage chien Rex - Mme Petit |", "Mme Petit", ""),
    ("Frau Müller | Färben", "Frau Müller", ""),
    ("Herr Thomas Weber |", "Herr Thomas Weber", "Thomas"),
    ("Taglio Sig.ra Rossi |", "Sig.ra Rossi", ""),
    ("Rossi Maria taglio |", "Rossi Maria", "Maria"),
    ("Corte Ana García |", "Ana García", "Ana"),
    ("Corte Sra. García |", "Sra. García", ""),
    ("Haircut John Smith |", "John Smith", "John"),
]


@pytest.mark.parametrize(("title", "name", "first"), NAMED)
def test_a_name_that_tables_or_a_title_tell_is_the_clients(title: str, name: str, first: str) -> None:
    assert (client_in_title(title), first_name_of(name)) == (name, first)


@pytest.mark.parametrize(
    "title",
    [
        "Coupe Anna |", "Coupe avec Marie Dupont |", "Call with Sarah Jones |", "Termin bei Frau Müller |",
        "Dr Martin |", "Herr Dr. Weber |", "Marie Dupont / Paul Durand |", "Marie & Paul Dupont |", "Mr & Mrs Smith |",
        "maman de Léo |", "Coupe Marie Brushing |", "coupe marie dupont |", "Garage Dupont révision |",
        "Massage Pierre Chaude |", "Soin Visage Claire |", "Visite Paris Martin |", "Formation Excel", "Anna",
        "Pierre-Coupe homme |", "|", "",
    ],
)  # fmt: skip
def test_what_may_be_a_service_somebody_else_or_two_names_nobody(title: str) -> None:
    assert client_in_title(title) == ""


def test_whose_calendar_it_is_does_not_come() -> None:
    assert client_in_title("Marie Dupont |", staff="Marie") == ""
    assert client_in_title("Anna |", staff="Anna") == ""
    assert client_in_title("Marie Dupont |", staff="Julie") == "Marie Dupont"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nom : Marie Dupont\nTél : 06 12 34 56 78", "Marie Dupont"),
        ("Service: Cut\nName: Anna Weber", "Anna Weber"),
        ("Cliente: Ana García", "Ana García"),
        ("Kundin: Weber Anna", "Weber Anna"),
        ("Nome: Maria", "Maria"),
        ("Patient: Dupont", ""),
        ("Client: oui", ""),
        ("Name: Cut and colour for two", ""),
        ("Nom : Marie Dupont\nNom : Paul Durand", ""),
        ("une note sur Marie Dupont", ""),
        ("", ""),
    ],
)
def test_a_line_of_the_description_may_label_the_name(text: str, name: str) -> None:
    assert client_in_text(text) == name
