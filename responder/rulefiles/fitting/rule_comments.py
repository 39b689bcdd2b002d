"""Comments of rule files in an owner's language: whole paragraphs, and what stands behind a value.

Translations are in `responder/languages/<code>/rule_comments.po`; without one a comment stays English.
"""

import re
import textwrap
from collections.abc import Iterator
from functools import cache

from responder.languages.catalogue import FOLDER
from responder.languages.po_file import Messages, read_po_file

_PAGE = 119
_COMMENT = re.compile(r"( *)# ?(.*)\n")
_AN_EXAMPLE = re.compile(r"(?:  |[a-z ]+: *(?:[\[\"0-9]|$)|- )")  # a line that an owner may take the # from
_KEPT_TOGETHER = re.compile(r" (?=[:;?!»])|(?<=«) ")  # no line begins with a French colon
_BEHIND = re.compile(r"(.*\S)( +)# (.*)\n")


def in_language(text: str, language: str) -> str:
    """Writes a rule file with its comments in a language."""
    return translated(text, _messages(language))


def translated(text: str, messages: Messages) -> str:
    """Writes a rule file with those of its comments that have a translation in it."""
    return "".join(_translated(lines, messages) for lines in _paragraphs(text)) if messages else text


def comments_in(text: str) -> list[str]:
    """Returns the comments of a file, to be translated one by one."""
    paragraphs = [_joined(lines) for lines in _paragraphs(text) if _is_comment(lines[0])]
    behind = [found[3].partition(": ")[0] for lines in _paragraphs(text) if (found := _behind(lines[0]))]
    return [each for each in (*paragraphs, *behind) if each]


def _paragraphs(text: str) -> Iterator[list[str]]:
    """Lines of one comment together, and every other line by itself."""
    gathered: list[str] = []
    for line in text.splitlines(keepends=True):
        joins = gathered and _is_comment(line) and _indent(line) == _indent(gathered[0])
        if gathered and not joins:
            yield gathered
            gathered = []
        if _is_comment(line):
            gathered.append(line)
        else:
            yield [line]
    if gathered:
        yield gathered


def _is_comment(line: str) -> bool:
    found = _COMMENT.fullmatch(line)
    return found is not None and bool(found[2]) and not _AN_EXAMPLE.match(found[2])


def _behind(line: str) -> re.Match[str] | None:
    found = _BEHIND.fullmatch(line)
    return found if found and not line.lstrip().startswith("#") else None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _joined(lines: list[str]) -> str:
    return " ".join(found[2].strip() for line in lines if (found := _COMMENT.fullmatch(line)))


def _translated(lines: list[str], messages: Messages) -> str:
    if _is_comment(lines[0]):
        said = messages.get(_joined(lines))
        before = " " * _indent(lines[0]) + "# "
        return _wrapped(said[0], before) if said else "".join(lines)
    found = _behind(lines[0])
    if not found:
        return lines[0]
    general, colon, example = found[3].partition(": ")
    said = messages.get(general)
    return f"{found[1]}{found[2]}# {said[0]}{colon}{example}\n" if said else lines[0]


def _wrapped(text: str, before: str) -> str:
    kept = _KEPT_TOGETHER.sub("\u00a0", text)
    lines = textwrap.wrap(kept, _PAGE - len(before), break_long_words=False, break_on_hyphens=False)
    return "".join(f"{before}{line}\n" for line in lines).replace("\u00a0", " ")


@cache
def _messages(language: str) -> Messages:
    path = FOLDER / language / "rule_comments.po"
    return read_po_file(path.read_text("utf-8")) if path.is_file() else {}
