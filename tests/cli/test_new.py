from pathlib import Path

from responder.language.places import shipped_rules, shipped_templates
from tests.cli.conftest import Responder


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_shipped_rules_and_templates_are_copied_whole(tmp_path: Path, responder: Responder) -> None:
    ran = responder("new")
    assert ran.code == 0
    assert "rules/business.yaml" in ran.out
    assert files(tmp_path / "rules") == files(shipped_rules())
    assert files(tmp_path / "templates") == files(shipped_templates())


def test_the_copy_can_be_asked_at_once(tmp_path: Path, responder: Responder) -> None:
    responder("new")
    assert responder("explain", "oui").code == 0


def test_nothing_is_ever_overwritten(tmp_path: Path, responder: Responder) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "mine.txt").write_text("mine")
    ran = responder("new")
    assert ran.code == 2
    assert "templates/" in ran.err
    assert not (tmp_path / "rules").exists()
    assert files(tmp_path / "templates") == {"mine.txt": b"mine"}
