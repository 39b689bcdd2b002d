"""`python -m responder.cli.attached VERB ...`: as `responder VERB ...`, and it ends with whoever started it.

A `kill -9` lets nobody tidy up. But the system then closes the pipe that is this program's input, and reading from it
comes to an end: on every system, and without anybody's number to look up.
"""

import os
import signal
from threading import Thread

from responder.cli import main


def _end_with_the_input() -> None:
    while os.read(0, 4096):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    Thread(target=_end_with_the_input, name="starter", daemon=True).start()
    main()
