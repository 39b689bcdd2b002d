"""Decodes the bytes of files that do not say in which code page they were written.

Excel writes UTF-16 for "Unicode text", UTF-8 with a mark for "CSV UTF-8" and its country's page for "CSV"; old programs
write the pages of DOS (850, 437) and of old Macs. Where UTF-8 does not fit, each page is tried on the words that have
letters beyond ASCII, and the one that makes the likeliest words of them is taken.
"""

import codecs
import re
from collections.abc import Mapping

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
PAGES = ("cp1252", "cp850", "cp437", "mac_roman")  # the likelier first: of two that are as good, it is taken
_SAMPLE = 4_000  # bytes beyond ASCII that are weighed
# How often a letter is met in French, English, German, Spanish and Italian; what is missing is hardly ever met in a
# word.
_WEIGHTS: Mapping[str, int] = {
    letter: weight
    for weight, letters in {
        4: "é",
        3: "èàçüöäñí",
        2: "êôîâûùëïóáúòìßœÉ€°’",
        1: "ÀÈÇÜÖÄÑÊÔÎÁÍÓÚ«»–—…“”‘·ºªæãõåøćčšžłćÂ",
    }.items()
    for letter in letters
}
_WORDS = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_TWICE = re.compile(r"[ÂÃâÅ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¡-¿]")
LOST = "\ufffd"
"""Stands where a program before us lost a letter."""


def decoded(raw: bytes) -> str:
    """Decodes the text of a file. Never raises; what fits no encoding stays visible as U+FFFD."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace").removeprefix("\ufeff")
    wide = _utf16_without_mark(raw)
    if wide:
        return raw.decode(wide, "replace")
    try:
        return mended(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _by_lines(raw)


def page_of(raw: bytes) -> str:
    """Finds the code page that makes the likeliest words of bytes that are no UTF-8."""
    words = _WORDS.findall(raw)
    sample: list[bytes] = []
    for word in words:
        sample.append(word)
        if sum(map(len, sample)) > _SAMPLE:
            break
    return max(PAGES, key=lambda page: (sum(_likelihood(word, page) for word in sample), -PAGES.index(page)))


def mended(text: str) -> str:
    """Text that was UTF-8, was read as Windows-1252 and was saved again: "ZoÃ©" is "Zoé"."""
    if not _TWICE.search(text):
        return text
    return "".join(map(_mended_line, text.splitlines(keepends=True)))


def _mended_line(line: str) -> str:
    if not _TWICE.search(line):
        return line
    try:
        return _back_to_bytes(line).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return line


def _back_to_bytes(line: str) -> bytes:
    """Windows-1252 leaves five bytes open; browsers keep them as the control characters of Latin-1."""
    return b"".join(
        letter.encode("latin-1") if letter in "\x81\x8d\x8f\x90\x9d" else letter.encode("cp1252") for letter in line
    )


def _utf16_without_mark(raw: bytes) -> str:
    sample = raw[:2_000]
    if len(sample) < 4 or sample.count(0) < len(sample) // 4:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    return "utf-16-le" if odd > 3 * even else "utf-16-be" if even > 3 * odd else ""


def _by_lines(raw: bytes) -> str:
    """Files glued together may have UTF-8 in one line and a code page in another."""
    lines = raw.splitlines(keepends=True)
    fits = [_fits_utf8(line) for line in lines]
    page = page_of(b"".join(line for line, fit in zip(lines, fits, strict=True) if not fit))
    return "".join(
        mended(line.decode("utf-8")) if fit else line.decode(page, "replace")
        for line, fit in zip(lines, fits, strict=True)
    )


def _fits_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _likelihood(word: bytes, page: str) -> int:
    text = word.decode(page, "replace")
    return sum(_weight(text, at) for at, letter in enumerate(text) if not letter.isascii())


def _weight(text: str, at: int) -> int:
    """Weighs how unlikely a letter is in its word: a capital behind a small letter and a sign between letters are
    unlikely."""
    letter, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if not letter.isalpha():
        return -4 if before.isalpha() or (after.isalpha() and letter not in "«»’‘“”…–—°€") else _WEIGHTS.get(letter, -1)
    if letter.isupper() and before.islower():
        return -4
    if letter.islower() and before.isupper() and after.isupper():
        return -3
    return _WEIGHTS.get(letter, -2)
