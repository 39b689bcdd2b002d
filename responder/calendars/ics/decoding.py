"""Bytes of a calendar -> its text: UTF-8, UTF-16 and UTF-32 with and without a byte order mark, Windows-1252."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BEGINNING = "BEGIN"
_WITHOUT_MARK = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_FIRST = 64  # bytes
# A fold within a letter: programs count bytes, and RFC 5545 lets them.
_FOLD_IN_A_LETTER = re.compile(rb"(?<=[\xc2-\xf4])([\x80-\xbf]{0,2})\r?\n[ \t](?=[\x80-\xbf])")


def decoded(raw: bytes) -> str:
    """Never raises: bytes that no encoding explains are read as Windows-1252, those alone where the rest is UTF-8."""
    raw = raw.removeprefix(codecs.BOM_UTF8)
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    for encoding in _WITHOUT_MARK:
        if b"\0" in raw[:_FIRST] and _begins(raw, encoding):
            return raw.decode(encoding, "replace")
    return _FOLD_IN_A_LETTER.sub(rb"\1", raw).decode("utf-8", _AS_WINDOWS)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Reads the bytes that are no UTF-8: a feed of several programs has lines of either kind."""
    assert isinstance(error, UnicodeDecodeError)  # noqa: S101 - it is registered for decoding alone
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


_AS_WINDOWS = "responder.windows"
codecs.register_error(_AS_WINDOWS, _as_windows)


def _begins(raw: bytes, encoding: str) -> bool:
    return raw[:_FIRST].decode(encoding, "ignore").lstrip().upper().startswith(_BEGINNING)
