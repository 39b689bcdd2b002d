"""Examples of the shipped rules: those in an owner's languages, written as compactly as a page allows.

The shipped files hold French and English ones; those of another language are in its folder, by rule.
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml

from responder.languages.catalogue import FOLDER

LEFT_OUT = frozenset[tuple[str, str]]()
Examples = Mapping[str, Mapping[str, list[str]]]
"""Texts by language, by `yes` and `no`."""

_PAGE = 120
_NAME = re.compile(r"  - name: (.+)\n")
_PLAIN = re.compile(r"[^\W\d_][\w' -]*[\w]")
_READ_OTHERWISE = frozenset(["yes", "no", "on", "off", "true", "false", "null", "y", "n"])


def with_examples(text: str, languages: tuple[str, ...], left_out: frozenset[tuple[str, str]] = LEFT_OUT) -> str:
    """Writes a rule file with the examples in these languages only. `left_out`: names of rules, and texts they do
    without."""
    written: list[str] = []
    name = ""
    for lines in _parts(text.splitlines(keepends=True)):
        named = _NAME.match(lines[0])
        name = named[1] if named else name
        if lines[0].startswith("    examples:"):
            kept = _chosen(_read(lines), name, languages, left_out)
            lines = [*_written(kept)]
        written.extend(lines)
    return "".join(written)


def _parts(lines: list[str]) -> Iterator[list[str]]:
    """Blocks of examples, each with all its lines, and the other lines one by one."""
    at = 0
    while at < len(lines):
        end = at + 1
        if lines[at].startswith("    examples:"):
            while end < len(lines) and lines[end].startswith("     "):
                end += 1
        yield lines[at:end]
        at = end


def _read(lines: list[str]) -> Examples:
    examples = yaml.load("".join(lines), yaml.BaseLoader)["examples"]  # noqa: S506  the shipped files, as text
    return {kind: examples[kind] for kind in ("yes", "no") if kind in examples}


def _chosen(
    examples: Examples, name: str, languages: tuple[str, ...], left_out: frozenset[tuple[str, str]]
) -> dict[str, dict[str, list[str]]]:
    chosen: dict[str, dict[str, list[str]]] = {}
    for kind, texts in examples.items():
        for language in languages:
            of_folder = _of_folder(language).get(name, {})
            there = texts.get(language) or of_folder.get(kind, [])
            kept = [each for each in there if (name, each) not in left_out]
            if kept:
                chosen.setdefault(kind, {})[language] = kept
    return chosen


@cache
def _of_folder(language: str) -> Mapping[str, Mapping[str, list[str]]]:
    path: Path = FOLDER / language / "rule_examples.yaml"
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader) if path.is_file() else {}  # noqa: S506  as above


def _written(examples: Mapping[str, Mapping[str, list[str]]]) -> Iterator[str]:
    """Writes an example in a line where it fits, else one for each of yes and no, else one a language."""
    if not examples:
        return
    whole = f"    examples: {{{', '.join(f'{kind}: {_inline(texts)}' for kind, texts in examples.items())}}}\n"
    if len(whole) <= _PAGE:
        yield whole
        return
    yield "    examples:\n"
    for kind, texts in examples.items():
        line = f"      {kind}: {_inline(texts)}\n"
        if len(line) <= _PAGE:
            yield line
            continue
        if len(texts) > 1:
            yield f"      {kind}:\n"
        for language, said in texts.items():
            yield from _wrapped(f"        {language}: [" if len(texts) > 1 else f"      {kind}: [", said)


def _inline(texts: Mapping[str, list[str]]) -> str:
    lists = {language: f"[{', '.join(map(_quoted, said))}]" for language, said in texts.items()}
    if len(lists) == 1:
        return next(iter(lists.values()))
    return f"{{{', '.join(f'{language}: {said}' for language, said in lists.items())}}}"


def _wrapped(opening: str, said: list[str]) -> Iterator[str]:
    line = opening
    for number, each in enumerate(map(_quoted, said)):
        last = "]" if number == len(said) - 1 else ","
        if len(line) + len(each) + len(last) > _PAGE:
            yield line.rstrip() + "\n"
            line = " " * (len(opening) - len(opening.lstrip()) + 2)
        line += f"{each}{last} "
    yield line.rstrip() + "\n"


def _quoted(text: str) -> str:
    plain = _PLAIN.fullmatch(text) and text.lower() not in _READ_OTHERWISE
    return text if plain else json.dumps(text, ensure_ascii=False)
