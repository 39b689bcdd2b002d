"""Files, addresses and terminals have one door each: a bare use elsewhere is found here."""

import re
from pathlib import Path

import pytest

import responder

ROOT = Path(responder.__file__).parent

# What may do it by itself, and why.
KNOWN = {
    r"httpx\.(Async)?Client\(|urlopen\(|requests\.(get|post)": {
        "access/http.py": "the one place",
        "cli/demo/running_demo.py": "the demo's own programs, on this machine",
        "cli/verbs/operations/status.py": "the service on this machine",
        "monitoring/connection_checks.py": "our own public address, without a login",
    },
    r"\.read_bytes\(\)|\.read_text\(|\.open\(\"rb\"\)": {
        "rulefiles/fitting/fit_shipped_rules.py": "files that `new` has just written",
        "rulefiles/fitting/rule_comments.py": "shipped with the program",
        "rulefiles/fitting/rule_examples.py": "shipped with the program",
        "cli/demo/rules_with_short_waits.py": "files that the demo has just written",
        "cli/demo/running_demo.py": "the demo's own log",
        "cli/verbs/rules/replay.py": "a stream of any length, which may be a pipe",
        "rulefiles/compile/business_file/time_zones.py": "a file of a library",
        "rulefiles/compile/business_file/holidays.py": "a file of a library",
        "languages/catalogue.py": "shipped with the program",
        "web/console/static_files.py": "shipped with the program",
        "languages/common_words.py": "shipped with the program",
        "rulefiles/upgrade/known_versions.py": "shipped with the program",
        "rulefiles/recipes/recipe_files.py": "shipped with the program",
        "services/rules/trial_load.py": "tests beside the rules, which are read with a bound when they are run",
        "services/rules/upgrade_rules.py": "files that it has just written",
        "rulefiles/snapshot.py": "compares what it is about to write",
        "store/database/file_scrub.py": "the database's own files",
    },
}


@pytest.mark.parametrize("pattern", KNOWN)
def test_nothing_goes_round_the_one_place(pattern: str) -> None:
    found = {
        path.relative_to(ROOT).as_posix()
        for path in ROOT.rglob("*.py")
        if "simulator" not in path.parts and re.search(pattern, path.read_text("utf-8"))
    }
    assert found <= KNOWN[pattern].keys()
