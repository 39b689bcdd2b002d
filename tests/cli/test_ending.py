"""A command ends without a last look for garbage, which took a twelfth of its time."""

import subprocess
import sys
from pathlib import Path

from tests.live.processes import clean_environment

ENDS = "import atexit, gc; atexit.register(lambda: print(gc.isenabled())); from responder.cli import main; main()"


def test_a_command_that_ends_looks_for_no_garbage(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ENDS, "--version"]
    ran = subprocess.run(command, env=clean_environment({}), cwd=tmp_path, check=True, capture_output=True, text=True)
    assert ran.stdout.splitlines()[-1] == "False"
