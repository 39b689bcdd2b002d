"""`responder serve` on a machine whose clock is wrong: run as `python -m tests.live.skewed_clock FILE`, and
write into the file by how many seconds it is. The clock that only ever goes on stays right, as on a real machine."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from responder import app
from responder.cli.verbs.operations import serve


def skewed_now() -> datetime:
    return datetime.now(UTC) + timedelta(seconds=float(Path(sys.argv[1]).read_text("ascii") or 0))


if __name__ == "__main__":
    app.now = skewed_now
    app.open_service.__defaults__ = (skewed_now,)
    serve.serve(None, None, None)
