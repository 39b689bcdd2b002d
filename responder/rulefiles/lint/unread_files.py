"""Files that are in the owner's folders and that nobody reads, mostly because an editor gave them another ending."""

import re
from collections.abc import Iterator
from pathlib import Path

from responder.domain.model.rules import Place
from responder.languages import any_of
from responder.languages.catalogue import sentence
from responder.rulefiles.files.locations import is_temporary
from responder.rulefiles.reporting.problems import Problems

_YAML = (".yaml", ".yml")
_TEXT = (".txt",)
_ALSO_KEPT_THERE = re.compile(rf"(?i){any_of(lambda each: each.values.read_me)}\b.*|.*\.(md|rst|json|csv|ics)")
_NO_PLAIN_TEXT = (".doc", ".docx", ".odt", ".rtf", ".htm", ".html")
_ADDED = re.compile(r"(?i)\.(txt|rtf|docx?|odt|html?|text)$")


def tell_passed_over(rules_dir: Path, templates_dir: Path, problems: Problems) -> None:
    """Warns of each file that nobody reads; folders, backups and files that explain something are no mistakes."""
    for folder, endings in (
        (rules_dir, _YAML),
        (rules_dir / "words", _YAML),
        (rules_dir / "tests", _YAML),
        (templates_dir, _TEXT),
    ):
        for path in _strangers(folder, endings):
            ending = path.suffix or "nothing"
            message = sentence(
                'this file is not read: its name ends in "{ending}", not in "{endings}"',
                ending=ending,
                endings=endings[0],
            )
            name = _renamed(path.name, endings)
            hint = sentence("rename it to {name}, or move it to another folder", name=name)
            if ending.lower() in _NO_PLAIN_TEXT:
                hint = sentence("save it as plain text with the name {name}, or move it to another folder", name=name)
            problems.warn(Place(path.as_posix(), 1), "not-read", message, hint)
    for path in _files(templates_dir):
        if path.name.lower().endswith(".txt.txt"):
            message = sentence('the name of this file ends in ".txt" twice: no rule asks for it by that name')
            problems.warn(
                Place(path.as_posix(), 1), "not-read", message, sentence("rename it to {value}", value=path.name[:-4])
            )


def _strangers(folder: Path, endings: tuple[str, ...]) -> Iterator[Path]:
    for path in _files(folder):
        known = path.suffix.lower() in endings or is_temporary(path.name) or _ALSO_KEPT_THERE.fullmatch(path.name)
        if not known:
            yield path


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []


def _renamed(name: str, endings: tuple[str, ...]) -> str:
    """Returns the name by which a file would be read: "tarif.yaml" for "tarif.yml.txt"."""
    while (bare := _ADDED.sub("", name)) != name:
        name = bare
    stem = name.rsplit(".", 1)[0] if name.lower().endswith(_YAML + _TEXT) else name
    return f"{stem}{endings[0]}"
