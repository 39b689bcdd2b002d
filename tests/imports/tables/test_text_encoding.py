"""Code pages, told by the words that come out."""

import pytest

from responder.imports.tables.text_encoding import decoded

TEXTS = [
    "Nom;Téléphone\nZoé;06",
    "Prénom;Größe\nFrançois Noël;Jürgen Weiß",
    "Señora Muñoz; Perché no; È già così",
    "ÉLODIE LÉVÊQUE; à bientôt",
]


ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "cp850", "cp437", "mac_roman")


def has_all_letters(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


@pytest.mark.parametrize(
    ("encoding", "text"), [(each, text) for each in ENCODINGS for text in TEXTS if has_all_letters(each, text)]
)
def test_a_file_is_read_whatever_its_code_page(encoding: str, text: str) -> None:
    assert decoded(text.encode(encoding)) == text


def test_what_was_decoded_wrongly_before_is_mended() -> None:
    assert decoded("Zoé Müller".encode().decode("cp1252").encode()) == "Zoé Müller"


def test_files_that_were_glued_together_may_have_two_pages() -> None:
    assert decoded("Zoé\n".encode() + "Müller\n".encode("cp1252")) == "Zoé\nMüller\n"
