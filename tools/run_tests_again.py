"""Runs pytest, and what failed once more, one after the other: `python tools/run_tests_again.py ARGUMENTS OF PYTEST`.

On a busy machine a test may miss a deadline because of what runs beside it. A test that fails again fails the run; one
that passes alone is named at the end, so that it is looked at. Broken collection, an interrupted run, or more failures
than MOST are not tried again: those are no matter of load.
"""

import json
import subprocess
import sys
from pathlib import Path

MOST = 20
FAILED = 1  # pytest's exit code for "tests were run and some failed"
LAST_FAILED = Path(".pytest_cache/v/cache/lastfailed")


def main(arguments: list[str]) -> int:
    LAST_FAILED.unlink(missing_ok=True)
    code = _pytest(arguments)
    if code != FAILED:
        return code
    failed = _failed()
    if not 0 < len(failed) <= MOST:
        return code
    print(f"\n== {len(failed)} failed; once more, one after the other", flush=True)
    code = _pytest([*_one_at_a_time(arguments), "--last-failed", "--last-failed-no-failures=none"])
    if not code:
        print("== failed beside others, passed alone:", *sorted(failed), sep="\n   ", flush=True)
    return code


def _pytest(arguments: list[str]) -> int:
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], check=False).returncode


def _failed() -> list[str]:
    return list(json.loads(LAST_FAILED.read_text(encoding="utf-8"))) if LAST_FAILED.exists() else []


def _one_at_a_time(arguments: list[str]) -> list[str]:
    """The arguments without those that spread tests over processes."""
    kept = iter(arguments)
    return [each for each in kept if each not in ("-n", "--dist") or not next(kept, None)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
