"""The owner's files as they are, were, and are put back: {"rules/salon.yaml": text, "templates/help.fr.txt": text}.

The names are by role, "rules" and "templates", whatever the folders are called.
"""

import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from responder.access.files import read_bytes
from responder.rulefiles.files.encoding import LARGEST
from responder.rulefiles.files.locations import (
    announcements_file,
    business_file,
    is_temporary,
    meanings_file,
    rule_files,
    word_files,
)
from responder.rulefiles.load import Loaded
from responder.rulefiles.templates.file_names import FOLDER, is_template, name_in_folder

Files = Mapping[str, bytes]
_RULES = "rules/"


def files_now(rules_dir: Path, templates_dir: Path) -> dict[str, bytes]:
    """Reads every file of the two folders that is or may become part of a rulebook."""
    found: dict[str, bytes] = {}
    for name, path in _listed(rules_dir, templates_dir):
        with suppress(OSError):  # what cannot be read is in no rulebook; loading has told about it
            found[name] = read_bytes(path, LARGEST)
    return found


def files_as_loaded(rules_dir: Path, templates_dir: Path, loaded: Loaded) -> dict[str, bytes]:
    """Returns what a rulebook was made of, byte for byte, even if it was edited since; templates that no rule uses
    are as they are now."""
    read = {name: loaded.contents[path] for name, path in _named(rules_dir, templates_dir, loaded.contents)}
    unused = {name: content for name, content in files_now(rules_dir, templates_dir).items() if is_template(name)}
    return unused | read


def write_files(files: Files, rules_dir: Path, templates_dir: Path) -> None:
    """Makes the folders hold these rule files, word lists and templates and no others. Each file is there
    whole or not at all, and what is no part of a rulebook stays. Raises OSError, before anything is written, where a
    file that is there cannot be read: it was in no rulebook, so no copy of it is kept anywhere."""
    there = dict(_listed(rules_dir, templates_dir))
    wanted = {name: _path_of(name, rules_dir, templates_dir) for name in files}
    before = {name: _read(name, path) for name, path in (there | wanted).items() if name in there or path.exists()}
    for name, content in files.items():
        if before.get(name) != content:
            wanted[name].parent.mkdir(parents=True, exist_ok=True)
            _replace(wanted[name], content)
    for name in there.keys() - files.keys():
        there[name].unlink()


def write_changes(before: Files, after: Files, rules_dir: Path, templates_dir: Path) -> None:
    """Writes what differs, and touches no other file. Raises OSError, before anything is written, where a file is not
    as it was read."""
    changed = [name for name in sorted({*before, *after}) if before.get(name) != after.get(name)]
    paths = {name: _path_of(name, rules_dir, templates_dir) for name in changed}
    for name, path in paths.items():
        if (path.read_bytes() if path.exists() else None) != before.get(name):
            raise OSError(0, "it was changed meanwhile", str(path))
    for name, path in paths.items():
        if name in after:
            path.parent.mkdir(parents=True, exist_ok=True)
            _replace(path, after[name])
        else:
            path.unlink()


@contextmanager
def in_folders(files: Files) -> Iterator[tuple[Path, Path]]:
    """Writes files into a temporary folder, and yields its folders of rules and of templates: to load what is not live.
    Both are below one folder, which the paths of problems begin with."""
    with TemporaryDirectory(prefix="responder-rules-") as folder:
        rules, templates = Path(folder) / "rules", Path(folder) / "templates"
        rules.mkdir()
        templates.mkdir()
        write_files(files, rules, templates)
        yield rules, templates


def save_aside(rules_dir: Path, templates_dir: Path, folder: Path) -> None:
    """Copies the two folders, whole, into a new one."""
    for source, role in ((rules_dir, _RULES), (templates_dir, FOLDER)):
        if source.is_dir():
            shutil.copytree(source, folder / role)


def lines_changed(before: bytes, after: bytes) -> tuple[int, int]:
    """Returns how many lines came and how many went. Moved lines count as neither."""
    old, new = (Counter(content.splitlines()) for content in (before, after))
    return (new - old).total(), (old - new).total()


def _listed(rules_dir: Path, templates_dir: Path) -> Iterator[tuple[str, Path]]:
    single = filter(None, (business_file(rules_dir), meanings_file(rules_dir), announcements_file(rules_dir)))
    for path in (*single, *rule_files(rules_dir), *word_files(rules_dir)):
        yield _RULES + path.relative_to(rules_dir).as_posix(), path
    if templates_dir.is_dir():
        for path in sorted(templates_dir.glob("*.txt")):
            if not is_temporary(path.name):
                yield FOLDER + path.name, path


def _named(rules_dir: Path, templates_dir: Path, contents: Mapping[Path, bytes]) -> Iterator[tuple[str, Path]]:
    """Yields the read files that are the owner's, not those that come with Responder."""
    for path in contents:
        if path.parent in (rules_dir, rules_dir / "words"):
            yield _RULES + path.relative_to(rules_dir).as_posix(), path
        elif path.parent == templates_dir:
            yield FOLDER + path.name, path


def _path_of(name: str, rules_dir: Path, templates_dir: Path) -> Path:
    if is_template(name):
        return templates_dir / name_in_folder(name)
    return rules_dir / name.removeprefix(_RULES)


def _read(name: str, path: Path) -> bytes:
    try:
        return read_bytes(path, LARGEST)
    except OSError as error:
        raise OSError(error.errno, f"{name}: {error.strerror or type(error).__name__}", str(path)) from error


def _replace(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{path.name}.tmp")
    beside.write_bytes(content)
    if path.exists():
        shutil.copymode(path, beside)
    beside.replace(path)
