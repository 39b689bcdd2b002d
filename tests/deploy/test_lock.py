"""Tests what is installed from a checkout is what the lock files name, by hash, on every Python we are for."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.live.processes import ROOT
from tools.compare_with_lock import Difference, differences, locked

LOCKS = ("service", "build", "dev", "bench")
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = ("linux", "darwin")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
_SERVICE = PROJECT["project"]["dependencies"] + EXTRAS["postgresql"] + EXTRAS["caldav"]
_DEV = [
    each for each in EXTRAS["dev"] if Requirement(each).name != PROJECT["project"]["name"]
]  # itself, for the extras
ASKED = {
    "service": _SERVICE,
    "build": PROJECT["build-system"]["requires"],
    "dev": _SERVICE + _DEV + PROJECT["build-system"]["requires"],
    "bench": _SERVICE + _DEV + EXTRAS["bench"],
}
_HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}\b")


class Locked(NamedTuple):
    requirement: Requirement
    hashes: int

    @property
    def version(self) -> Version:
        (only,) = self.requirement.specifier
        assert only.operator == "==", self.requirement
        return Version(only.version)

    def is_for(self, python: str, system: str) -> bool:
        marker = self.requirement.marker
        return marker is None or marker.evaluate(_machine(python, system))


def _machine(python: str, system: str) -> dict[str, str]:
    here: dict[str, str] = {name: str(value) for name, value in default_environment().items()}
    there = {"python_version": python, "python_full_version": f"{python}.0", "sys_platform": system}
    return here | there | {"platform_system": system.capitalize(), "os_name": "posix"}


def _read(lock: str) -> dict[str, Locked]:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text("utf-8")
    lines = [line for line in text.replace("\\\n", " ").splitlines() if line and not line.lstrip().startswith("#")]
    entries = [Locked(Requirement(line.partition(" --hash")[0]), len(_HASH.findall(line))) for line in lines]
    return {canonicalize_name(each.requirement.name): each for each in entries}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_every_package_with_a_version_in_its_range(lock: str) -> None:
    there = _read(lock)
    for asked in map(Requirement, ASKED[lock]):
        entry = there[canonicalize_name(asked.name)]
        assert entry.version in asked.specifier, f"{asked.name} {entry.version}: run  make lock"


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS)
def test_every_package_that_is_asked_for_is_locked_for_every_python(python: str, system: str) -> None:
    for lock in LOCKS:
        there = _read(lock)
        for asked in map(Requirement, ASKED[lock]):
            if asked.marker is None or asked.marker.evaluate(_machine(python, system)):
                assert there[canonicalize_name(asked.name)].is_for(python, system), (lock, asked.name)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_hash(lock: str) -> None:
    assert [name for name, entry in _read(lock).items() if not entry.hashes] == []


def test_a_package_has_one_version_in_all_locks() -> None:
    widest = _read("bench")
    for lock in LOCKS:
        for name, entry in _read(lock).items():
            assert entry.version == widest[name].version, (lock, name)


def test_everything_a_locked_package_needs_is_locked_too() -> None:
    """Looks as plain pip would, among the packages that are installed here."""
    from importlib import metadata

    for lock in LOCKS:
        there = _read(lock)
        for name in there:
            try:
                needs = metadata.requires(name) or []
            except metadata.PackageNotFoundError:  # of another system, or of the benches
                continue
            for need in map(Requirement, needs):
                if need.marker is None or need.marker.evaluate({"extra": ""}):
                    assert canonicalize_name(need.name) in there, (lock, name, need.name)


INSTALLS = {"Makefile": "Makefile", "image": "deploy/Dockerfile", "before a change goes in": ".ci/run"}
OWN_ENVIRONMENT = (".venv-lock", "$(NEWEST)", '"$room/venv')  # where ranges, or the wheel, are what is to be tried


@pytest.mark.parametrize("file", INSTALLS.values(), ids=INSTALLS)
def test_nothing_is_installed_but_from_the_lock(file: str) -> None:
    text = (ROOT / file).read_text("utf-8").replace("\\\n", " ")
    commands = [part for line in text.splitlines() for part in line.split("&&") if re.search(r"\binstall\b", part)]
    pips = [command for command in commands if re.search(r"\bpip\b|\(PIP\)", command)]
    loose = [command for command in pips if not re.search(r"--require-hashes|--no-deps", command)]
    assert [command for command in loose if not any(own in command for own in OWN_ENVIRONMENT)] == []


# What `make test-newest` tells


def test_a_newer_version_is_told_with_the_one_of_the_lock() -> None:
    lock = locked("fastapi==0.115.0 \\\n    --hash=sha256:00\nPyYAML==6.0.2 ; python_version > '3' \\\n")
    assert lock == {"fastapi": "0.115.0", "pyyaml": "6.0.2"}
    here = {"fastapi": "0.115.0", "pyyaml": "6.0.4", "brand-new": "1", "pip": "23"}
    assert [str(each) for each in differences(lock, here)] == [
        "brand-new: not in the lock -> 1",
        "pyyaml: 6.0.2 -> 6.0.4",
    ]


def test_the_same_versions_are_no_difference() -> None:
    assert differences({"a": "1", "only-elsewhere": "2"}, {"a": "1"}) == []
    assert str(Difference("a", "1", "")) == "a: 1 -> not installed"


def test_the_comparison_runs_on_its_own() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "compare_with_lock.py")], capture_output=True, text=True, check=True
    )
    assert "packages differ from requirements" in done.stdout and Path(ROOT, "requirements", "dev.txt").exists()
