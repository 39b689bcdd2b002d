"""Bytes of a file -> text, or why not."""

import errno
import re
from dataclasses import field
from hashlib import sha256
from pathlib import Path

from responder.access.files import NotAFile, TooLarge, read_bytes
from responder.dataclass import dataclass
from responder.domain.model.rules import Place
from responder.languages.catalogue import Told, sentence
from responder.rulefiles.reporting.problems import Problems

LARGEST = 256 * 1024

_WITHOUT_BOM = sentence('open it in your editor and save it again with the encoding UTF-8 ("without BOM")')
_SAVE_AS = sentence("open it in your editor and save it again with the encoding UTF-8")
# YAML and editors disagree on whether these end a line, so a place could not be told rightly.
_LINE_ENDS = {"\x85": "a NEL", "\u2028": "a LINE SEPARATOR", "\u2029": "a PARAGRAPH SEPARATOR"}
_UNCLEAN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


@dataclass
class Files:
    """Reads the owner's files, tells what is wrong with them, and remembers what was read."""

    problems: Problems
    contents: dict[Path, bytes] = field(default_factory=dict)
    _digests: dict[str, str] = field(default_factory=dict)

    def read(self, path: Path) -> str | None:
        """Reads the text of a file; None and a problem if it is too large, is no UTF-8 or cannot be read."""
        content = _content(path, self.problems)
        if content is None:
            return None
        self.contents[path] = content
        self._digests[f"{path.parent.name}/{path.name}"] = sha256(content).hexdigest()
        return decode(content, path.as_posix(), self.problems)

    def fingerprint(self) -> str:
        """12 hex digits that name the content of everything read, wherever it lies."""
        listed = "\n".join(f"{digest} {file}" for file, digest in sorted(self._digests.items()))
        return sha256(listed.encode()).hexdigest()[:12]


def read_text(path: Path, file: str, problems: Problems) -> str | None:
    """Reads the text of one file that is no part of a rulebook."""
    content = _content(path, problems)
    return None if content is None else decode(content, file, problems)


def _content(path: Path, problems: Problems) -> bytes | None:
    whole = Place(path.as_posix(), 1)
    try:
        return read_bytes(path, LARGEST)
    except TooLarge:
        message = sentence("this file is larger than {value} KB", value=LARGEST // 1024)
        problems.error(whole, "too-large", message, sentence("split it into several files"))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        problems.error(
            whole,
            "unreadable",
            sentence("this file cannot be read: {reason}", reason=reason.lower()),
            _what_to_do(error),
        )
    return None


def _what_to_do(error: OSError) -> Told:
    if isinstance(error, NotAFile):
        return sentence("put a file of text in its place, or delete it")
    if isinstance(error, FileNotFoundError) or error.errno == errno.ELOOP:
        return sentence("it is a link that leads nowhere: mend it, or delete it")
    return sentence("check who may read it")


def decode(content: bytes, file: str, problems: Problems) -> str | None:
    """UTF-8 as text. What is something else is refused with what to do about it, never guessed."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_like_utf16(content):
        message = sentence("this file is UTF-16 (some editors call it Unicode), not UTF-8")
        problems.error(Place(file, 1), "encoding", message, _SAVE_AS)
        return None
    if content.startswith(b"\xef\xbb\xbf"):
        message = sentence("this file starts with an invisible mark (a BOM)")
        problems.error(Place(file, 1), "encoding", message, _WITHOUT_BOM)
        return None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        _tell_bad_byte(content, error.start, file, problems)
        return None
    return text if _is_clean(text, file, problems) else None


def _looks_like_utf16(content: bytes) -> bool:
    """ASCII in two bytes each: every other byte is zero."""
    start = content[:64]
    return len(start) >= 4 and (not any(start[1::2]) or not any(start[::2]))


def _tell_bad_byte(content: bytes, at: int, file: str, problems: Problems) -> None:
    before = content[:at].decode("utf-8")
    line = content[at - len(before.rpartition("\n")[2].encode()) :].split(b"\n", 1)[0]
    guess = line.decode("cp1252", "replace").strip()[:60]
    message = sentence("this file is not UTF-8 but probably Windows-1252; this line reads: {guess}", guess=guess)
    problems.error(_place(before, file), "encoding", message, _SAVE_AS)


def _is_clean(text: str, file: str, problems: Problems) -> bool:
    found = _UNCLEAN.search(text)
    if found is None:
        return True
    character = found[0]
    name = _LINE_ENDS.get(character) or sentence("a control character (code {code})", code=ord(character))
    place = _place(text[: found.start()], file)
    problems.error(
        place,
        "control-character",
        sentence("there is {name} here, which no editor shows", name=name),
        sentence("delete it"),
    )
    return False


def _place(before: str, file: str) -> Place:
    rows = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Place(file, len(rows), len(rows[-1]) + 1)
