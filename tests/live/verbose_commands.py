"""Commands one after the other, in one process, with everything they use told to say all it can.

Run as `python -m tests.live.verbose_commands`: a JSON list of command lines comes in, and a line that begins with MARK
goes out on both streams after each, with its exit code."""

import json
import logging
import sys

from responder.cli import run
from responder.cli.logs.configuration import set_up_logs
from tests.live.verbose_logs import log_everything

MARK = "=== "


def main() -> None:
    set_up_logs(logging.DEBUG)
    log_everything()
    for arguments in json.loads(sys.stdin.read()):
        code = run(arguments)
        for stream in (sys.stdout, sys.stderr):
            print(f"{MARK}{code} {arguments[0]}", file=stream, flush=True)


if __name__ == "__main__":
    main()
