"""Names the packages of this environment whose versions differ from the lock: `make test-newest`.

With `--blame`, runs the tests that failed last once more with each of them put back to its locked version, one after
the other, and names those without which the tests pass.
"""

import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements" / "dev.txt"
_LOCKED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)", re.MULTILINE)


class Difference(NamedTuple):
    name: str
    locked: str  # "" where the lock has no such package
    installed: str  # "" where it is not installed here

    def __str__(self) -> str:
        return f"{self.name}: {self.locked or 'not in the lock'} -> {self.installed or 'not installed'}"


def normal(name: str) -> str:
    """Normalises a name as PyPI compares them."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(text: str) -> dict[str, str]:
    """Package -> version of a lock file."""
    return {normal(each["name"]): each["version"] for each in _LOCKED.finditer(text)}


def installed() -> dict[str, str]:
    return {normal(each.metadata["Name"]): each.version for each in metadata.distributions()}


def differences(lock: dict[str, str], here: dict[str, str]) -> list[Difference]:
    """Lists what differs, in the order of names. What the lock has for other machines only is no difference."""
    tools = {"pip", "setuptools", "wheel", "insim-responder"}
    return [
        Difference(name, lock.get(name, ""), version)
        for name, version in sorted(here.items())
        if name not in tools and lock.get(name, "") != version
    ]


def blame(found: list[Difference]) -> list[Difference]:
    """Returns those that, put back alone, let the tests pass that failed last."""
    return [each for each in found if each.locked and each.installed and _passes_with(each)]


def _passes_with(each: Difference) -> bool:
    _install(each.name, each.locked)
    try:
        pytest = [sys.executable, "-m", "pytest", "--last-failed", "--last-failed-no-failures=none", "-q"]
        return subprocess.run(pytest, cwd=ROOT, capture_output=True, check=False).returncode == 0
    finally:
        _install(each.name, each.installed)


def _install(name: str, version: str) -> None:
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "install", "--no-deps"]
    subprocess.run([*pip, f"{name}=={version}"], check=True)


def main(arguments: list[str]) -> None:
    found = differences(locked(LOCK.read_text("utf-8")), installed())
    print(f"{len(found)} packages differ from {LOCK.relative_to(ROOT)}:", *found, sep="\n  ")
    if "--blame" in arguments:
        guilty = blame(found)
        said = "the failed tests pass with the locked version of:" if guilty else "no single one of them is the reason."
        print(said, *guilty, sep="\n  ")


if __name__ == "__main__":
    main(sys.argv[1:])
