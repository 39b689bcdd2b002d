"""Everything that is set from outside: environment, `.env`, `responder.toml`. Nothing else reads them.

A setting that is missing or weak is told in a sentence that says what to do, all of them at once, and never
with the value, which may be a secret.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from responder.settings.folders import Folders, SettingsProblem, load_folders

if TYPE_CHECKING:
    from responder.settings.values import Settings

__all__ = ["Folders", "SettingsProblem", "load_folders", "load_settings"]


def load_settings(folder: Path | None = None) -> "Settings":
    """From the environment and from the `.env` and `responder.toml` of a folder (the current one)."""
    from responder.settings import loading  # with a library that takes longer to import than most commands run

    return loading.load_settings(folder)
