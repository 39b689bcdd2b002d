"""Measures how many texts a second one core decides: with the shipped rules, and with ten thousand more."""

import gc
import json
import os
import random
import subprocess
import tempfile
import time
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from responder.domain.deciding.decide import decide
from responder.domain.model.rules import Rulebook
from responder.domain.simulation.what_if import case_of
from responder.rulefiles.compile.rule_files import rules as build
from responder.rulefiles.load import load
from tests.bench.figures import Effort, Figure, Findings, Target
from tests.live.processes import ROOT, clean_environment, responder
from tests.live.salons import copy_shipped

MANY = 10_000
_A_FILE = 1_000  # rules: a file may have 256 KB
_SYLLABLES = ("ba", "cor", "dul", "fen", "gri", "hal", "jom", "kev", "lar", "mip", "nor", "pel", "quo", "rus", "tam")


def measure(effort: Effort) -> Findings:
    chance = random.Random(7)
    words = _invented(chance, 5 * MANY)
    few, many = _rulebook([]), _rulebook(words)
    texts = recombined(few, words, effort.texts, chance)
    replayed = [_replay(texts) for _ in range(min(3, effort.rounds))]
    few_rates, many_rates = [], []
    for _ in range(min(3, effort.rounds)):
        few_rates.append(_rate(few, texts))
        many_rates.append(_rate(many, texts))
    slower = [one / other for one, other in zip(few_rates, many_rates, strict=True)]
    return Findings(
        [
            Figure("replay, texts a second of processor time", "/s", replayed, Target(">=", 10_000), _start_included()),
            Figure(f"decide, {len(few.rules)} shipped rules", "/s", few_rates),
            Figure(f"decide, {len(many.rules)} rules", "/s", many_rates, note=f"{MANY} of 5 words each added"),
            Figure(f"slower with {MANY} rules more", "x", slower, Target("<=", 4)),
        ]
    )


def recombined(rulebook: Rulebook, invented: list[str], count: int, chance: random.Random) -> list[str]:
    """Texts of the words of the rules' examples in new orders, some mistyped, some with a word of other rules."""
    examples = [example.text for rule in rulebook.rules for example in (*rule.yes, *rule.no)]
    words = [word for text in examples for word in text.split()]
    texts = []
    for _ in range(count):
        text = chance.choices(words, k=chance.randint(1, 9))
        if chance.random() < 0.25:
            text.append(chance.choice(invented))
        if chance.random() < 0.3:
            text[0] = _mistyped(text[0], chance)
        texts.append(" ".join(text))
    return texts


def _start_included() -> str:
    return "the whole command, its start and reading the rules included"


def _mistyped(word: str, chance: random.Random) -> str:
    place = chance.randrange(len(word))
    return word[:place] + chance.choice("aeiourst") + word[place + 1 :]


def _invented(chance: random.Random, count: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))] = None
    return list(found)


def _rulebook(words: list[str]) -> Rulebook:
    """The shipped rules, and one rule for every five of the words."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = copy_shipped(Path(name))
        for number in range(0, len(words), 5 * _A_FILE):
            path = folder / "rules" / f"many{number}.yaml"
            path.write_text("rules:\n" + "".join(_rules(words[number : number + 5 * _A_FILE], number)))
        # The loader's own limit keeps a runaway folder from an owner; here it is the engine that is measured.
        with patch.object(build, "MOST_RULES", 2 * MANY):
            loaded = load(folder / "rules", folder / "templates", now=datetime.now(UTC), examples=False)
    assert loaded.rulebook is not None, loaded.problems[:3]
    return loaded.rulebook


def _rules(words: list[str], first: int) -> Iterable[str]:
    for place in range(0, len(words), 5):
        own = ", ".join(words[place : place + 5])
        yield f"  - {{name: Rule {first + place}, when: sms, says: {{words: [{own}]}}, reply: Noted}}\n"


def _replay(texts: list[str]) -> float:
    """Texts a second of processor time, of the command as an owner would run it."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        lines = Path(name) / "texts.jsonl"
        lines.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
        rules = str(ROOT / "rules")
        command = responder("replay", str(lines), "--json", "--rules", rules)
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=clean_environment({}), cwd=name)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return len(texts) / (usage.ru_utime + usage.ru_stime)


def _rate(rulebook: Rulebook, texts: list[str]) -> float:
    now = datetime.now(UTC)
    cases = [case_of(text, "+33612345678", now) for text in texts]
    gc.collect()
    gc.freeze()
    start = time.process_time()
    for case in cases:
        decide(case.event, case.state, rulebook, case.now, traced=False)
    took = time.process_time() - start
    gc.unfreeze()
    return len(cases) / took
