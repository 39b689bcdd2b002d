import pytest

from responder.domain.text.sms_parts import Parts, parts_of


@pytest.mark.parametrize(
    ("text", "count", "beyond"),
    [
        ("", 1, ""),
        ("a" * 160, 1, ""),
        ("a" * 161, 2, ""),
        ("a" * 306, 2, ""),
        ("a" * 307, 3, ""),
        ("é" * 160, 1, ""),
        ("€" * 80, 1, ""),
        ("€" * 81, 2, ""),
        ("[link]" + "a" * 152, 1, ""),
        ("[link]" + "a" * 153, 2, ""),
        ("ê" + "a" * 69, 1, "ê"),
        ("ê" + "a" * 70, 2, "ê"),
        ("a" * 69 + "’", 1, "’"),
        ("\U0001f600" * 35, 1, "\U0001f600"),
        ("\U0001f600" * 36, 2, "\U0001f600"),
        ("ç" + "a" * 133, 2, "ç"),
        ("Ç\n\r\\", 1, ""),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_a_text_costs_as_many_sms_as_its_letters_need(text: str, count: int, beyond: str) -> None:
    assert parts_of(text) == Parts(count, beyond)
