"""Strings that others wrote, as they are kept and shown."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.text.cleaned_strings import charset_named, for_terminal, label, whole


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Zoé", "Zoé"),
        ("a\0b", "a\ufffdb"),
        ("half \ud83d", "half \ufffd"),
        ("\ud83d\ude00", "😀"),
        ("line\nand\ttab", "line\nand\ttab"),
        ("\x1b[31mred", "\ufffd[31mred"),
        ("\x9b31m", "\ufffd31m"),
        ("bell\x07", "bell\ufffd"),
    ],
)
def test_a_text_is_whole(written: str, kept: str) -> None:
    assert whole(written) == kept


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Zoé   Martin ", "Zoé Martin"),
        ("Zoé\x1b]0;title\x07", "Zoé]0;title"),
        ("Anna\u202egnp.exe", "Annagnp.exe"),
        ("\u2066Anna\u2069", "Anna"),
        ("two\nlines", "two lines"),
        ("nul\0", "nul"),
        ("half \udc00", "half"),
        ("👨‍👩‍👧", "👨‍👩‍👧"),  # its joiners stay
        ("x" * 300, "x" * 200),
        ("\ufeffBOM", "BOM"),
    ],
)
def test_a_label_is_one_line_of_what_can_be_seen(written: str, kept: str) -> None:
    assert label(written) == kept


@given(st.text(alphabet=st.characters(codec=None)))
def test_whatever_is_written_nothing_steers_a_terminal(text: str) -> None:
    for shown in (for_terminal(text), label(text)):
        assert not [letter for letter in shown if ord(letter) < 32 and letter not in "\n\t"]
        assert not [letter for letter in shown if 0x7F <= ord(letter) < 0xA0 or letter in "\u202e\u2066"]
        shown.encode()
    assert whole(whole(text)) == whole(text) and label(label(text)) == label(text)


@given(st.text())
def test_json_stays_json(text: str) -> None:
    assert json.loads(for_terminal(json.dumps({"name": text}, ensure_ascii=False))) == {"name": text}


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("UTF-8", "utf-8"), (" utf8 ", "utf-8"), ("Windows-1252", "cp1252"), ("ISO-8859-1", "iso8859-1"),
        ("mac-roman", "mac-roman"), ("utf-16", "utf-16"), ("utf-7", "utf-7"), ("", ""), ("x-unknown", ""), ("hex", ""),
        ("rot13", ""), ("bz2", ""), ("idna", ""), ("punycode", ""), ("undefined", ""), ("unicode_escape", ""),
        ("raw-unicode-escape", ""), ("../../etc/passwd", ""), ("utf-8\0", ""), ("x" * 10_000, ""),
    ],
)  # fmt: skip
def test_a_charset_is_one_that_files_are_written_in(name: str, known: str) -> None:
    assert charset_named(name) == known
