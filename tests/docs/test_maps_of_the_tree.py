"""Tests that the maps for developers name what is there: CONTRIBUTING.md, and the pages that say how to add a part."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAP = ROOT / "CONTRIBUTING.md"
PAGES = [MAP, *sorted((ROOT / "docs" / "developers").glob("*.md"))]
HOMES = {
    "adding-a-language.md": "languages/fr",
    "adding-a-gateway.md": "gateways",
    "adding-a-console-page.md": "web/console",
}
"""The folder below responder/ that a page is about: what it names may be in there."""
OWNERS_FILES = {"responder.toml"}
NOTHING_YET = re.compile(r"[<>{}*$ ]|XX|NAME")  # a path of what is to be added, or a pattern of several
PATH = re.compile(r"[\w.-]+(?:/[\w.-]+)*/?")
ENDINGS = (".py", ".md", ".yaml", ".html", ".js", ".toml", ".txt", "/")


def named_in(text: str) -> Iterator[str]:
    """Yields the files and folders that stand between backticks."""
    for quoted in re.findall(r"`([^`\n]+)`", text):
        if NOTHING_YET.search(quoted) is None and PATH.fullmatch(quoted) and quoted.endswith(ENDINGS):
            yield quoted


def places_of(path: str, page: str, beside: Path) -> list[Path]:
    """Lists where a page may mean it to be: below the root or responder/, at its home, beside the file named before."""
    product = ROOT / "responder"
    return [ROOT / path, product / path, product / HOMES.get(page, "web") / path, beside / path]


def missing_from(page: Path) -> list[str]:
    """Returns what a page names that is nowhere; a bare file name may be any file of the tree."""
    wrong, beside = [], ROOT
    for path in named_in(page.read_text("utf-8")):
        if path in OWNERS_FILES:
            continue
        found = next((each for each in places_of(path, page.name, beside) if each.exists()), None)
        if found is not None:
            beside = found if found.is_dir() else found.parent
        elif "/" in path.rstrip("/") or not any((ROOT / "responder").rglob(path.rstrip("/"))):
            wrong.append(path)
    return wrong


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_a_page_names_is_there(page: Path) -> None:
    assert missing_from(page) == []


def test_a_file_that_is_gone_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "See `domain/deciding/decide.py` and `guards.py` beside it, `domain/lifecycle.py`, `web/desk/`.", "utf-8"
    )
    assert missing_from(page) == ["domain/lifecycle.py", "web/desk/"]


def lines_of_the_map() -> Iterator[tuple[str, str]]:
    """Yields each line below `responder/` as the package it is in ("" for one of its own) and what it names first."""
    block = MAP.read_text("utf-8").partition("\nresponder/\n")[2].partition("\n```")[0]
    package = ""
    for line in block.splitlines():
        found = re.match(r"^(  |    )([\w.]+)/?(?= |$)", line)
        if found is None:
            continue
        if len(found[1]) == 2:
            package = found[2]
            yield "", package
        else:
            yield package, found[2]


def test_the_map_names_every_package_and_nothing_else() -> None:
    named = {name.removesuffix(".py") for package, name in lines_of_the_map() if not package}
    packages = {
        each.name for each in (ROOT / "responder").iterdir() if any(each.glob("[!_]*")) and each.name != "__pycache__"
    }
    assert packages - named == set()
    modules = {each.stem for each in (ROOT / "responder").glob("*.py")}
    assert named - packages - modules == set()


@pytest.mark.parametrize("package", ["domain"])
def test_the_map_names_every_room_of_a_large_package(package: str) -> None:
    named = {name for of, name in lines_of_the_map() if of == package}
    there = {each.name for each in (ROOT / "responder" / package).iterdir() if (each / "__init__.py").is_file()}
    assert there - named == set()
    assert {name for name in named - there if not (ROOT / "responder" / package / f"{name}.py").is_file()} == set()


def test_every_folder_that_the_map_names_inside_a_package_is_there() -> None:
    block = MAP.read_text("utf-8").partition("\nresponder/\n")[2].partition("\n```")[0]
    wrong, package = [], ""
    for line in block.splitlines():
        top = re.match(r"^  ([\w.-]+)/?(?= |$)", line)
        if re.match(r"^[\w-]", line):
            break
        package = top[1] if top else package
        for folder in re.findall(r"(?<![\w/.])([a-z_]+)/(?![\w])", line[2 if top is None else len(top[0]) :]):
            if not any(each.is_dir() for each in (ROOT / "responder" / package).rglob(folder)):
                wrong.append(f"{package}: {folder}/")
    assert wrong == []
