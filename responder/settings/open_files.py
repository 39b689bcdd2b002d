"""Files of settings that hold secrets and that every user of the machine may read: told, with what mends it."""

import stat
from collections.abc import Iterator
from pathlib import Path

from responder.languages.catalogue import Sentence, sentence


def open_files(*files: Path) -> Iterator[Sentence]:
    """Yields a sentence for each that others than its owner and its group may read."""
    for file in files:
        try:
            mode = file.stat().st_mode
        except OSError:
            continue
        if stat.S_ISREG(mode) and mode & stat.S_IROTH:
            yield sentence(
                "{file} holds secrets and every user of this machine may read it: chmod 600 {file}", file=file.name
            )
