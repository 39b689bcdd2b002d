"""Code pages, told by the words that come out."""

import pytest

from responder.imports.text_encoding import decoded

TEXTS = [
    "Nom;Téléphone\nZoé;06",
    "Prénom;Größe\nFrançois Noël;Jürgen Weiß",
    "Señora Muñoz; Perché no; È già così",
    "ÉLODIE LÉVÊQUE; à bientôt",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "cp850", "cp437", "mac_roman"]
)
def test_a_file_is_read_whatever_its_code_page(text: str, encoding: str) -> None:
    try:
        raw = text.encode(encoding)
    except UnicodeEncodeError:
        pytest.skip(f"{encoding} has not all of its letters")
    assert decoded(raw) == text


def test_what_was_decoded_wrongly_before_is_mended() -> None:
    assert decoded("Zoé Müller".encode().decode("cp1252").encode()) == "Zoé Müller"


def test_files_that_were_glued_together_may_have_two_pages() -> None:
    assert decoded("Zoé\n".encode() + "Müller\n".encode("cp1252")) == "Zoé\nMüller\n"
