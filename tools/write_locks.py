"""Writes the lock files and checks that every package has a wheel for each Python: `make lock`. Needs uv beside the
Python that runs it.

The largest is resolved first, and binds the others: a package has one version in all of them. Plain pip reads them:
`pip install --require-hashes --requirement requirements/service.txt`.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PLATFORMS = ("x86_64-manylinux_2_36", "aarch64-manylinux_2_36", "aarch64-apple-darwin")
BUILD = "requirements/build.in"
# Lock file -> what it is resolved from. The first one binds the others.
LOCKS = {
    "requirements/bench.txt": ["pyproject.toml", BUILD, "--extra=dev", "--extra=bench"],
    "requirements/dev.txt": ["pyproject.toml", BUILD, "--extra=dev"],
    "requirements/service.txt": ["pyproject.toml", "--extra=caldav", "--extra=postgresql"],  # what an image is to have
    "requirements/build.txt": [BUILD],
}
OPTIONS = ["--quiet", "--universal", "--generate-hashes", "--no-annotate", f"--python-version={PYTHONS[0]}"]
WHEELS = ["--quiet", "--dry-run", "--require-hashes", "--only-binary=:all:", "--target=build/none"]


def write_locks(options: list[str]) -> None:
    """Raises CalledProcessError where the ranges cannot be met."""
    first, *others = LOCKS
    for lock in (first, *others):
        bound = [] if lock == first else [f"--constraints={first}"]
        _uv("compile", *OPTIONS, *options, *bound, *LOCKS[lock], f"--output-file={lock}")


def check_wheels() -> None:
    """Raises CalledProcessError where a machine would have to compile something. Downloads no package."""
    for python in PYTHONS:
        for platform in PLATFORMS:
            where = [f"--python-version={python}", f"--python-platform={platform}"]
            _uv("install", *WHEELS, *where, "--requirement=requirements/dev.txt")


def _uv(*arguments: str) -> None:
    uv = Path(sys.executable).with_name("uv")
    environment = {**os.environ, "UV_CUSTOM_COMPILE_COMMAND": "make lock"}
    subprocess.run([uv, "pip", *arguments], cwd=ROOT, env=environment, check=True)


if __name__ == "__main__":
    write_locks(sys.argv[1:])
    check_wheels()
