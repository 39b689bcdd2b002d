"""Files that hold nothing of what `-m` asks for are not imported, and none that does is left out."""

from pathlib import Path

import pytest

from tests.marked_files import may_match

ORDINARY = "not slow and not timing and not browser"


@pytest.mark.parametrize(
    ("expression", "text", "read"),
    [
        (ORDINARY, "def test_x(): ...", True),
        (ORDINARY, "pytestmark = pytest.mark.slow", True),  # a test of it may bear no mark
        ("(slow) and not timing and not browser", "def test_x(): ...", False),
        ("(slow) and not timing and not browser", "@pytest.mark.slow", True),
        ("(slow) and not timing and not browser", "from tests.marks import slow_here", True),
        ("(slow or sweep) and not timing", "@given(text())", True),
        ("timing", "from tests.bench.marks import timing", True),
        ("timing", "@pytest.mark.slow", False),
        ("browser and not slow", "@pytest.mark.slow", False),
        ("", "def test_x(): ...", True),
        ("anyio and slow", "def test_x(): ...", True),  # a mark that others may give
        ("slow and", "def test_x(): ...", True),  # pytest says what is wrong with it
    ],
)
def test_a_file_is_read_where_one_of_its_tests_may_match(
    tmp_path: Path, expression: str, text: str, read: bool
) -> None:
    file = tmp_path / "test_it.py"
    file.write_text(text, encoding="utf-8")
    assert may_match(expression, file) is read


def test_every_file_of_browser_tests_is_read_for_them(tmp_path: Path) -> None:
    """Their mark is given by the folder's conftest."""
    file = tmp_path / "browser" / "test_page.py"
    file.parent.mkdir()
    file.write_text("def test_x(): ...", encoding="utf-8")
    assert may_match("browser", file)
