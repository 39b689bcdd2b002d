"""Recall and false alarms by language and source, and the worst of each: python -m tests.evaluation [FILE.jsonl]

FILE holds one JSON object a line: `text`, `lang`, `label` (confirm, cancel, reschedule, stop, help, question,
other), `source`, `sub`. It is no part of the project; without an argument $EVAL_FILE names it.
"""

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tests.evaluation.outcomes import PERSON, outcome_of, shipped_rulebook

OUTCOMES = ("confirm", "cancel", "move", "stop")
LANGUAGES = ("fr", "en")
SHOWN = 20

# A bare "no" cancels nothing by the shipped rules: the contact is asked what is meant.
_WANTED = {"confirm": "confirm", "cancel": "cancel", "reschedule": "move", "stop": "stop"}


class Judged(NamedTuple):
    source: str
    language: str
    wanted: str
    got: str
    text: str


def main(arguments: list[str]) -> int:
    named = arguments[0] if arguments else os.environ.get("EVAL_FILE", "")
    if not named or not Path(named).is_file():
        print("no replies to measure with: make eval REPLIES=file.jsonl (text, lang, label, source, sub)")
        return 2
    shipped_rulebook()
    started = time.perf_counter()
    judged = list(judge(Path(named)))
    seconds = time.perf_counter() - started
    for outcome in OUTCOMES:
        print_outcome(outcome, judged)
    print(f"\n{len(judged)} texts in {seconds:.1f} s: {len(judged) / seconds:,.0f} a second")
    return 0


def judge(file: Path) -> Iterable[Judged]:
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["lang"] in LANGUAGES:
                wanted = PERSON if "bare_no" in (row.get("sub") or "") else _WANTED.get(row["label"], PERSON)
                yield Judged(row["source"], row["lang"], wanted, outcome_of(row["text"]), row["text"])


def print_outcome(outcome: str, judged: list[Judged]) -> None:
    right = [each for each in judged if each.wanted == outcome]
    alarms = [each for each in judged if each.wanted != outcome and each.got == outcome]
    missed = [each for each in right if each.got != outcome]
    found = share(len(right) - len(missed), len(right))
    false = share(len(alarms), len(judged) - len(right))
    print(f"\n{outcome}: found {found}, false alarms {false}")
    for (language, source), count in sorted(Counter((e.language, e.source) for e in right).items()):
        kept = count - sum(e.source == source and e.language == language for e in missed)
        print(f"    {language} {source}: found {share(kept, count)}")
    for (language, source), count in sorted(Counter((e.language, e.source) for e in alarms).items()):
        print(f"    {language} {source}: false alarms {count}")
    for title, worst in (("false alarms", alarms), ("missed", missed)):
        print(f"  {title}, {min(SHOWN, len(worst))} of {len(worst)}:")
        for each in spread(worst):
            print(f"    {each.language} {each.source} ({each.wanted} -> {each.got}): {each.text[:110]}")


def share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({100 * part / whole:.2f} %)" if whole else "0/0"


def spread(found: list[Judged]) -> list[Judged]:
    """Some of all sources: every n-th, so that the same file shows the same lines."""
    return found[:: max(1, -(-len(found) // SHOWN))]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
