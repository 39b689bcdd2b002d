"""Names in one field, and whom a text greets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.text.names.person_names import first_name_of, split_name


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("Nina", "Nina", ""),
        ("Nina Martin", "Nina", "Martin"),
        ("Dupont, Marie", "Marie", "Dupont"),
        ("O'Brien, Sean", "Sean", "O'Brien"),
        ("van den Berg, Anna", "Anna", "van den Berg"),
        ("Sr. García López, José Luis", "José Luis", "García López"),
        ("DUPONT Marie", "Marie", "DUPONT"),
        ("Mme DUPONT Marie", "Marie", "DUPONT"),
        ("Madame Anne-Sophie LE GALL", "Anne-Sophie", "LE GALL"),
        ("EL AMRANI Youssef", "Youssef", "EL AMRANI"),
        ("Marie DE LA TOUR", "Marie", "DE LA TOUR"),
        ("Marie-Claire de la Tour", "Marie-Claire", "de la Tour"),
        ("Jean - Pierre Martin", "Jean-Pierre", "Martin"),
        ("De Luca Maria", "Maria", "De Luca"),
        ("d'Ornano Anne", "Anne", "d'Ornano"),
        ("Maria Sá", "Maria", "Sá"),
        ("MARIE DUPONT", "Marie", "DUPONT"),
        ("marie dupont", "Marie", "dupont"),
        ("ANNA-LENA GROß", "Anna-Lena", "GROß"),
        ("Nina (mère)", "Nina", ""),
        ("Nina 💇", "Nina", ""),
        ('Robert "Bob" Smith', "Robert", "Smith"),
        ("Marie Dupont, PhD", "Marie", "Dupont"),
        ("J. Anna Doe", "Anna", "J. Doe"),
        ("Anna & Tom", "Anna & Tom", ""),
        ("Rossi Maria", "Maria", "Rossi"),
        ("Maria Rossi", "Maria", "Rossi"),
        ("Dupont Marie", "Marie", "Dupont"),
        ("dupont marie", "Marie", "dupont"),
        ("DUPONT MARIE", "Marie", "DUPONT"),
        ("Müller Anna", "Anna", "Müller"),
        ("Mueller Juergen", "Juergen", "Mueller"),
        ("García López José Luis", "José Luis", "García López"),
        ("Martin Daniel", "Daniel", "Martin"),
        ("Dupont Martin", "Martin", "Dupont"),
        ("Martin Dupont", "Martin", "Dupont"),
        ("Durand Anne-Sophie", "Anne-Sophie", "Durand"),
        ("Martin-Dupont Claire", "Claire", "Martin-Dupont"),
        ("Mme Lefebvre Sandrine", "Sandrine", "Lefebvre"),
        ("Smith Emily", "Emily", "Smith"),
        ("Esposito Giuseppe", "Giuseppe", "Esposito"),
        ("Benali Mohamed", "Mohamed", "Benali"),
        ("Traoré Fatoumata", "Fatoumata", "Traoré"),
        ("Xylanthe Dupont", "Xylanthe", "Dupont"),
        ("Dupont Xylanthe", "Xylanthe", "Dupont"),
        ("Xylanthe El Amrani", "Xylanthe", "El Amrani"),
        ("Daniel Xyloski", "Daniel", "Xyloski"),
        ("Marie D.", "Marie", "D."),
        ("Marie et Paul Dupont", "Marie et Paul", "Dupont"),
        ("Mme Marie DUPONT née MARTIN", "Marie", "DUPONT née MARTIN"),
        ("Marie DUPONT née DE LA TOUR", "Marie", "DUPONT née DE LA TOUR"),
        ("DUPONT ép. MARTIN Claire", "Claire", "DUPONT ép MARTIN"),
        ("Jean DUPONT dit Jeannot", "Jean", "DUPONT dit Jeannot"),
        ("Anna MEIER geb. SCHMIDT", "Anna", "MEIER geb SCHMIDT"),
        ("Anna MÜLLER genannt Schmidt", "Anna", "MÜLLER genannt Schmidt"),
        ("Anna Meier geb. von Berg", "Anna", "Meier geb von Berg"),
        ("Maria ROSSI in BIANCHI", "Maria", "ROSSI in BIANCHI"),
        ("GARCÍA viuda de LÓPEZ Carmen", "Carmen", "GARCÍA viuda de LÓPEZ"),
        ("Anne BROWN née SMITH", "Anne", "BROWN née SMITH"),
        ("Marie née Dupont", "Marie", "née Dupont"),
        ("Dupont née Martin", "", "Dupont née Martin"),
        ("Xyloska née Martin", "", "Xyloska née Martin"),
        ("DUPONT, née MARTIN", "", "DUPONT"),
        ("DUPONT née MARTIN, Marie", "Marie", "DUPONT née MARTIN"),
        ("Max BORN", "Max", "BORN"),
        ("Anna Born Schmidt", "Anna", "Born Schmidt"),
        ("DUPONT marie", "Marie", "DUPONT"),
    ],
)
def test_a_name_is_split_however_it_is_written(written: str, first: str, last: str) -> None:
    found = split_name(written)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    "written",
    [
        "M. Jean Durand", "Mr Jean Durand", "Dr Jean Durand", "Dr. Jean Durand", "Herr Jean Durand",
        "Signor Jean Durand",
        "Sr. Jean Durand", "Prof. Dr. Jean Durand", "Herr Prof. Dr. h.c. Jean Durand", "Don Jean Durand",
    ],
)  # fmt: skip
def test_a_title_of_five_languages_is_no_first_name(written: str) -> None:
    assert first_name_of(written) == "Jean"


@pytest.mark.parametrize(
    "written",
    [
        "Garage Dupont", "Cabinet du Dr Martin", "SARL Durand", "Martin & Fils", "Müller GmbH",
        "Dupont SA", "Dupont S.A.",
        "Mme Dupont", "M. et Mme Dupont", "Mr. & Mrs. Smith", "Frau Dr. Müller", "Sig.ra Rossi", "Herr von Berg",
        "Fam. Schmidt",
        "De Luca", "DUPONT", "J. Dupont", "M", "anna@example.com", "06 12 34 56 78", "", "   ", "?", "Taxi Bleu 24/7",
        "Cliente Rossi", "Kundin Weber", "Client DUPONT", "Customer Smith", "Kita Sonnenschein", "Schreinerei Huber",
        "Martin Thomas", "Thomas Martin", "Müller Schmidt", "Dupont", "Xyloski Martin", "Xyloski Ptahkov", "Dupont M.",
        "JEAN Dupont", "Dupont et Durand", "Müller-Schmidt", "García López", "Herr Müller Schmidt",
        "Peluquería Sol", "Hausverwaltung Nord", "Pizzeria Roma", "Friseur Anna",
    ],
)  # fmt: skip
def test_who_has_no_first_name_to_be_sure_of_is_greeted_without(written: str) -> None:
    assert first_name_of(written) == ""


@given(st.text(max_size=80))
def test_whatever_is_written_the_first_name_was_in_it(written: str) -> None:
    found = split_name(written)
    said = "".join(filter(str.isalpha, found.whole.casefold()))
    assert found.whole == " ".join(written.split())[:200]
    assert all(letter in said for letter in found.first.casefold() if letter.isalpha())
