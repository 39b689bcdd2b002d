"""Reads variables of the environment, and of `.env` where the environment does not have them."""

import os
from collections.abc import Mapping
from pathlib import Path

from dotenv import dotenv_values

Variables = Mapping[str, str | None]
"""By their names in small letters; None where `.env` has a name and no value."""


def read_variables(folder: Path) -> Variables:
    """Raises UnicodeDecodeError where `.env` is not UTF-8."""
    return {
        name.lower(): value for written in (_in_file(folder / ".env"), os.environ) for name, value in written.items()
    }


def _in_file(file: Path) -> Variables:
    return dotenv_values(file, encoding="utf-8") if file.is_file() or file.is_fifo() else {}
