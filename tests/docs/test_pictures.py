"""Pictures of the documentation: each that is named is there, says what it shows, and is small; none is left over."""

import re
from pathlib import Path

import pytest

from tools.make_pictures import FOLDER, LARGEST, PAGES

ROOT = FOLDER.parents[1]
NAMED = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
TEXTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def named() -> list[tuple[Path, str, Path]]:
    """The pages, the words in place of each picture, and the picture."""
    return [
        (page, words, (page.parent / target).resolve())
        for page in TEXTS
        for words, target in NAMED.findall(page.read_text("utf-8"))
    ]


def test_every_picture_that_is_named_is_there_and_says_what_it_shows() -> None:
    found = named()
    assert len(found) >= 5
    assert [f"{page.name}: {picture.name}" for page, _, picture in found if not picture.is_file()] == []
    assert [picture.name for _, words, picture in found if len(words) < 20] == []


@pytest.mark.parametrize("picture", sorted(FOLDER.glob("*.png")), ids=lambda path: path.name)
def test_each_picture_is_small(picture: Path) -> None:
    assert picture.stat().st_size < LARGEST


def test_each_picture_is_one_that_the_tool_makes_anew() -> None:
    made = {f"{name}-{width}.png" for name, (_, widths) in PAGES.items() for width in widths} | {
        "conversation-phone.png"
    }
    assert {path.name for path in FOLDER.glob("*.png")} == made


def test_the_first_screen_of_the_readme_is_the_console_and_the_two_commands() -> None:
    first = (ROOT / "README.md").read_text("utf-8").split("\n- ")[0]
    assert first.index("docs/pictures/") < first.index("make demo") < first.index("make test") < len(first)
