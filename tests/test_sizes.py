"""Sizes of folders and files: what is larger than asked says why."""

from pathlib import Path

import responder

ROOT = Path(responder.__file__).parent
# Files a folder: more than fifteen want sub-folders, but where one thing a file is the design.
MOST_FILES = 15
LARGER: dict[str, str] = {
    "domain/conditions": "one file a condition, all in the one tuple of __init__",
}
MOST_LINES = 400
LONGER: dict[str, str] = {
    "store/database/migrations/versions/0001_first_tables.py": "a revision that landed is never edited",
}


def test_folders_are_small_but_where_one_thing_a_file_is_the_design() -> None:
    counted = {
        folder: sum(1 for each in folder.glob("*.py") if each.name != "__init__.py")
        for folder in (ROOT, *(path.parent for path in ROOT.rglob("__init__.py")))
    }
    large = {str(folder.relative_to(ROOT)) for folder, files in counted.items() if files > MOST_FILES}
    assert sorted(large - LARGER.keys()) == [], "group by concept, or say why not"
    full = {str(folder.relative_to(ROOT)) for folder, files in counted.items() if files >= MOST_FILES}
    assert sorted(LARGER.keys() - full) == [], "no longer large: take it out of LARGER"


def test_files_are_short_but_for_tables() -> None:
    long = {
        str(path.relative_to(ROOT))
        for path in ROOT.rglob("*.py")
        if len(path.read_text("utf-8").splitlines()) > MOST_LINES
    }
    assert sorted(long - LONGER.keys()) == [], "divide it, or say why not"
    assert sorted(LONGER.keys() - long) == [], "no longer long: take it out of LONGER"
