"""Bytes of a calendar -> its text: UTF-8, UTF-16 and UTF-32 with and without a byte order mark, Windows-1252."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BEGINNING = "BEGIN"
_WITHOUT_MARK = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_FIRST = 64  # bytes


def decoded(raw: bytes) -> str:
    """Never raises: what no encoding explains is read as Windows-1252."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    for encoding in _WITHOUT_MARK:
        if b"\0" in raw[:_FIRST] and _begins(raw, encoding):
            return raw.decode(encoding, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _begins(raw: bytes, encoding: str) -> bool:
    return raw[:_FIRST].decode(encoding, "ignore").lstrip().upper().startswith(_BEGINNING)
