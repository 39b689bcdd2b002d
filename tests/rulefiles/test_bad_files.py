"""Tests what is told of broken files: place, what was read, what to write instead."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.live.processes import ROOT
from tests.rulefiles import golden
from tests.sweeps import some


@pytest.mark.parametrize("name", golden.names())
def test_a_broken_file_is_told_as_its_golden_file_says(name: str, tmp_path: Path) -> None:
    start = time.process_time()
    told = golden.told(name, tmp_path)
    assert told == (golden.BAD / f"{name}.txt").read_text(encoding="utf-8")
    assert time.process_time() - start < 1


@pytest.mark.parametrize("name", golden.names())
def test_no_broken_file_passes_and_every_problem_stands_in_a_file_that_is_there(name: str, tmp_path: Path) -> None:
    golden.small_business_with(name, tmp_path)
    told = (golden.BAD / f"{name}.txt").read_text(encoding="utf-8")  # which the loader tells, says the test above
    first = [line for line in told.splitlines() if line and not line.startswith("    ")]
    assert first
    for line in first:
        file, number, column = line.split(":")[:3]
        assert (tmp_path / file).is_file()
        lines = (tmp_path / file).read_text(encoding="utf-8").split("\n")
        assert 1 <= int(number) <= len(lines)
        assert 1 <= int(column) <= len(lines[int(number) - 1]) + 1


def test_there_are_enough_broken_files_to_trust_the_loader() -> None:
    assert len(golden.names()) >= 150


def test_every_broken_file_has_what_is_told_of_it_beside_it() -> None:
    assert {path.stem for path in golden.BAD.glob("*.txt")} == set(golden.names())


# A quarter of a megabyte each, which is as much as a file may hold; and one that holds far more.
HEAVY = {
    "brackets": "rules: " + "[" * 250_000,
    "braces": "{a: " * 60_000,
    "an alias bomb": "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 8_000)),
    "keys": "".join(f"k{n}: v\n" for n in range(25_000)),
    "many rules, the last one broken": "rules:\n"
    + "".join(f"- {{name: R{n}, when: sms, says: w{n}, reply: x}}\n" for n in range(5_001))
    + "- {name: Last, whenn: sms, says: last, reply: x}\n",
    "a pattern": f"rules:\n- name: A\n  when: sms\n  says: {{pattern: '{'(a|b)*' * 20_000}'}}\n  reply: x\n",
    "a template": f'rules:\n- name: A\n  when: sms\n  says: oui\n  reply: "{"{{ contact.name }}" * 10_000}"\n',
    "too much of everything": "rules:\n" + "- {name: A, when: sms, says: oui, reply: x}\n" * 200_000,
}
WEIGH = """
import sys, tempfile, time
from pathlib import Path
from tests.rulefiles import golden
from tests.live.processes import ROOT
from tests.machine_speed import times_slower
from tests.rulefiles.test_bad_files import HEAVY
from responder.rulefiles.load import load
for name in sys.argv[1:]:
    with tempfile.TemporaryDirectory() as folder:
        golden.told(name, Path(folder))
slowest = 0.0
for name, content in HEAVY.items():
    with tempfile.TemporaryDirectory() as folder:
        golden.small_business(Path(folder), {"rules/heavy.yaml": content.encode()})
        start = time.process_time()
        loaded = load(Path(folder, "rules"), Path(folder, "templates"), now=golden.NOW)
        took = (time.process_time() - start) / times_slower()
        print(name, f"{took:.2f}", len(loaded.problems), file=sys.stderr)
        slowest = max(slowest, took)
        assert loaded.rulebook is None, name
# Not ru_maxrss: a process inherits it from the one that started it, a whole run of tests.
held = Path("/proc/self/status")
kilobytes = int(held.read_text().split("VmHWM:")[1].split()[0]) if held.exists() else 0
print(kilobytes // 1024, slowest)
"""


@pytest.mark.slow
@pytest.mark.sweep
def test_no_broken_file_takes_a_second_or_200_megabytes_however_heavy_it_is() -> None:
    """All of them in one process, one after another: the most it ever held is that of the worst, and more."""
    weighed = some(golden.names(), 4)
    done = subprocess.run(
        [sys.executable, "-c", WEIGH, *weighed], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    megabytes, seconds = map(float, done.stdout.split())
    assert megabytes < 200
    assert seconds < 2  # one, where nothing else runs
