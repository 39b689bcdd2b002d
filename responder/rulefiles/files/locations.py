"""Locates the files shipped with the package, and the owner's rule files in a folder."""

from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent.parent


def shipped_rules() -> Path:
    """Returns the rules and word lists the product comes with: in the wheel, or in a checkout."""
    return _shipped("rules")


def shipped_templates() -> Path:
    return _shipped("templates")


def _shipped(name: str) -> Path:
    installed = _PACKAGE / "shipped" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def is_temporary(name: str) -> bool:
    """Editors leave these beside the file being edited."""
    return name.startswith((".", "#", "~")) or name.endswith(("~", ".swp", ".swx", ".tmp", ".bak", ".orig"))


def is_yaml(name: str) -> bool:
    return name.lower().endswith((".yaml", ".yml")) and not is_temporary(name)


NO_RULES = ("business", "meanings", "announcements")
"""Files of the folder that hold no rules."""


def holds_rules(name: str) -> bool:
    """Checks by its role, "rules/salon.yaml", whether a file is one of rules: not of the business, of words, of
    meanings or of tests."""
    inside = name.removeprefix("rules/")
    return name.startswith("rules/") and "/" not in inside and inside.split(".")[0] not in NO_RULES


def rule_files(rules_dir: Path) -> list[Path]:
    """Returns the rule files of a folder in reading order, those without rules and the folders `words` and `tests`
    apart."""
    return [path for path in _yaml_files(rules_dir) if path.stem.lower() not in NO_RULES]


def meanings_file(rules_dir: Path) -> Path | None:
    return next((path for path in _yaml_files(rules_dir) if path.stem.lower() == "meanings"), None)


def announcements_file(rules_dir: Path) -> Path | None:
    return next((path for path in _yaml_files(rules_dir) if path.stem.lower() == "announcements"), None)


def business_file(rules_dir: Path) -> Path | None:
    return next((path for path in _yaml_files(rules_dir) if path.stem.lower() == "business"), None)


def word_files(rules_dir: Path) -> list[Path]:
    return list(_yaml_files(rules_dir / "words"))


def _yaml_files(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        return iter(())
    found = [path for path in folder.iterdir() if is_yaml(path.name)]
    return iter(sorted(found, key=lambda path: path.name))
