"""Writes responder/languages/<code>/catalogue.po anew from the sentences in the program, and says what is missing.

    python tools/refresh_catalogues.py [--check]

Sentences are found where `gettext`, `ngettext`, `sentence`, `counted` or `msgid` is given a text, in Python and in the
templates of pages (there as `_` too), and where an option of a command has `help=`; `pgettext` and `pmsgid` name a
context before it. Translations stay as they are; one of a sentence that is gone is dropped. With `--check` nothing is
written. The exit code is
1 while a translation is missing.
"""

import ast
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from responder.languages.catalogue import FOLDER, SPOKEN

ROOT = Path(__file__).parents[1]
METHODS = [("**/shipped/**", "ignore"), ("**.py", "python"), ("**.html", "jinja2"), ("**.svg", "jinja2")]
OPTIONS = {"**.html": {"trimmed": "true"}}
KEYWORDS = {
    "gettext": None, "_": None, "msgid": None, "sentence": None, "ngettext": (1, 2), "counted": (1, 2),
    "pgettext": ((1, "c"), 2), "pmsgid": ((1, "c"), 2),
}  # fmt: skip
PLURALS = {"fr": "nplurals=2; plural=(n > 1);"}
HEADER = """# Sentences of the program, written anew by `make catalogue`; translations are edited here.
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plurals}\\n"
"Content-Type: text/plain; charset=utf-8\\n"

"""


def main(arguments: list[str]) -> int:
    sentences = all_sentences()
    lacking = [refreshed_file(language, sentences, "--check" not in arguments) for language in SPOKEN[1:]]
    return int(any(lacking))


def refreshed_file(language: str, sentences: Catalog, writes: bool) -> bool:
    """Tells whether a translation is missing; each is named."""
    path = FOLDER / language / "catalogue.po"
    refreshed = refresh(path.read_bytes() if path.is_file() else b"", language, sentences)
    if writes:
        path.write_bytes(as_file(refreshed))
    missing = list(missing_from(refreshed))
    for each in missing:
        print(f"{path.relative_to(ROOT)}: no translation of: {each}")
    return bool(missing)


def all_sentences(root: Path = ROOT) -> Catalog:
    """Every sentence of the program, with the files it stands in."""
    found = Catalog()
    folder = root / "responder"
    for name, _, message, comments, context in extract_from_dir(folder, METHODS, OPTIONS, KEYWORDS, ["NOTE:"]):
        location = [(Path(name).as_posix(), 0)]
        found.add(message, locations=location, auto_comments=comments, context=context)
    for path in sorted((folder / "cli").rglob("*.py")):
        for text in help_of_options(path.read_text("utf-8")):
            if found.get(text) is None:
                found.add(text, locations=[(path.relative_to(folder).as_posix(), 0)])
    return found


def help_of_options(source: str) -> Iterator[str]:
    """The texts that options and arguments of a command give as `help=`: typer takes them as they are."""
    for node in ast.walk(ast.parse(source)):
        for named in node.keywords if isinstance(node, ast.Call) else ():
            if named.arg == "help" and isinstance(named.value, ast.Constant) and isinstance(named.value.value, str):
                yield named.value.value


def refresh(written: bytes, language: str, sentences: Catalog) -> Catalog:
    """The translations of a file for the sentences there are now."""
    known = read_po(io.BytesIO(without_conflicts(written)), locale=language)
    refreshed = Catalog(locale=language, fuzzy=False)
    refreshed.mime_headers = [("Plural-Forms", PLURALS[language])]
    for message in sentences:
        if not message.id:
            continue
        old = known.get(message.id, message.context)
        flags = old.flags & {"fuzzy"} if old else set()
        refreshed.add(
            message.id,
            old.string if old else None,
            locations=sorted(set(message.locations))[:1],  # the others are found by the sentence itself
            flags=flags,
            auto_comments=message.auto_comments,
            context=message.context,
        )
    return refreshed


def without_conflicts(written: bytes) -> bytes:
    """Keeps both sides of what two branches changed: this command mends a conflict in the file."""
    marks = (b"<<<<<<< ", b"||||||| ", b"=======\n", b">>>>>>> ")
    return b"".join(line for line in written.splitlines(keepends=True) if not line.startswith(marks))


def as_file(catalogue: Catalog) -> bytes:
    """Sorted by file, without line numbers and flags of formats: two branches that add sentences seldom meet."""
    language = str(catalogue.locale)
    for message in catalogue:
        message.flags -= {"python-format", "python-brace-format"}  # a test compares the arguments
    written = io.BytesIO()
    write_po(written, catalogue, width=120, sort_by_file=True, include_lineno=False, omit_header=True)
    return HEADER.format(language=language, plurals=PLURALS[language]).encode() + once_a_file(written.getvalue())


def once_a_file(written: bytes) -> bytes:
    """Names a file above the first of its sentences alone: two thousand names were a quarter of the catalogue."""
    kept, last = [], b""
    for line in written.splitlines(keepends=True):
        if line.startswith(b"#: "):
            if line == last:
                continue
            last = line
        kept.append(line)
    return b"".join(kept)


def missing_from(catalogue: Catalog) -> Iterable[str]:
    """The sentences without a translation, or whose translation somebody marked as fuzzy."""
    for message in catalogue:
        translations = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.id and (message.fuzzy or not all(translations)):
            yield message.id if isinstance(message.id, str) else message.id[0]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
