"""Files of an owner are written only where they changed, and never over what nobody read."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from responder.rulefiles.snapshot import write_changes, write_files

READ = {"rules/salon.yaml": b"a", "rules/tests/one.yaml": b"t", "templates/yes.txt": b"x"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in READ.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


def write(folder: Path, after: dict[str, bytes]) -> None:
    write_changes(READ, after, folder / "rules", folder / "templates")


def held(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def test_what_was_added_changed_and_removed_is_written(folder: Path) -> None:
    after = {"rules/salon.yaml": b"b", "templates/yes.txt": b"x", "rules/tests/two.yaml": b"n"}
    write(folder, after)
    assert held(folder) == after


def test_a_file_that_was_not_read_stays(folder: Path) -> None:
    (folder / "rules/too-large.yaml").write_bytes(b"#" * 400_000)
    write(folder, READ | {"rules/salon.yaml": b"b"})
    assert (folder / "rules/too-large.yaml").stat().st_size == 400_000


@pytest.mark.parametrize("name", ["rules/salon.yaml", "rules/new.yaml"])
def test_a_file_that_somebody_wrote_meanwhile_stops_all_of_it(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"somebody else's")
    before = held(folder)
    with pytest.raises(OSError, match="changed meanwhile"):
        write(folder, READ | {"rules/salon.yaml": b"b", "rules/new.yaml": b"n"})
    assert held(folder) == before


UNREADABLE: dict[str, Callable[[Path], object]] = {
    "too large": lambda path: path.write_bytes(b"#" * 400_000),
    "a pipe": os.mkfifo,
    "a link to nowhere": lambda path: path.symlink_to("nowhere"),
    "a folder": Path.mkdir,
}


def test_a_rulebook_is_put_back_whole(folder: Path) -> None:
    files = {"rules/salon.yaml": b"b", "templates/no.txt": b"n"}
    write_files(files, folder / "rules", folder / "templates")
    assert held(folder) == files | {"rules/tests/one.yaml": b"t"}


@pytest.mark.parametrize("make", UNREADABLE.values(), ids=UNREADABLE)
@pytest.mark.parametrize("name", ["rules/hours.yaml", "templates/hours.txt"])
@pytest.mark.parametrize("wanted", [False, True], ids=["which would go", "which would be overwritten"])
def test_nothing_is_written_over_or_beside_what_cannot_be_read(
    folder: Path, name: str, make: Callable[[Path], object], wanted: bool
) -> None:
    make(folder / name)
    before = sorted(folder.rglob("*")), (folder / "rules/salon.yaml").read_bytes()
    files = {"rules/salon.yaml": b"b"} | ({name: b"n"} if wanted else {})
    with pytest.raises(OSError, match=f"{name}: "):
        write_files(files, folder / "rules", folder / "templates")
    assert (sorted(folder.rglob("*")), (folder / "rules/salon.yaml").read_bytes()) == before
