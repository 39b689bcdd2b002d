"""Recall and false alarms by language and source, and the worst of each: python -m tests.evaluation [FILE.jsonl]

FILE holds one JSON object a line: `text`, `lang`, `label` (confirm, cancel, reschedule, stop, help, question,
other), `source`, `sub`. It is no part of the project; without an argument $EVAL_FILE names it. Each language is
measured with a business that speaks it; with --together, with one that speaks all of them.

Two tables: in the first one the appointment is tomorrow at ten, whatever a text names; in the second one ("named") it
is at the day and hour that the text names itself, so that "cancel my Thursday appointment" is asked of one on Thursday.
A text that is to move it names where to, and is in the second table as in the first.
"""

import json
import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.evaluation.named_times import EARLY_THAT_DAY, appointment_named
from tests.evaluation.outcomes import (
    BUSINESSES,
    PERSON,
    TOMORROW_AT_TEN,
    decision_of,
    decision_on,
    outcome_of,
    shipped_rulebook,
)

OUTCOMES = ("confirm", "cancel", "move", "stop")
OF_THE_ONE_NAMED = ("confirm", "cancel")
TOGETHER = "--together"
SHOWN = 20

# A bare "no" cancels nothing by the shipped rules: the contact is asked what is meant.
_WANTED = {"confirm": "confirm", "cancel": "cancel", "reschedule": "move", "stop": "stop"}

# What costs most to mistake: who is told "confirmed" and meant to cancel does not come.
_COSTS = {
    ("cancel", "confirm"): 0,
    ("move", "confirm"): 1,
    ("stop", "confirm"): 2,
    (PERSON, "confirm"): 3,
    ("confirm", "cancel"): 4,
    ("confirm", "stop"): 5,
    (PERSON, "stop"): 6,
    (PERSON, "cancel"): 7,
}
_LEAST = len(_COSTS)


class Judged(NamedTuple):
    source: str
    language: str
    wanted: str
    got: str
    text: str


def main(arguments: list[str]) -> int:
    files = [each for each in arguments if each != TOGETHER]
    named = files[0] if files else os.environ.get("EVAL_FILE", "")
    if not named or not Path(named).is_file():
        print("no replies to measure with: make eval REPLIES=file.jsonl (text, lang, label, source, sub)")
        return 2
    businesses = dict.fromkeys(BUSINESSES, tuple(BUSINESSES)) if TOGETHER in arguments else BUSINESSES
    for spoken in set(businesses.values()):
        shipped_rulebook(spoken)
    started = time.perf_counter()
    judged = list(judge(Path(named), businesses))
    seconds = time.perf_counter() - started
    for outcome in OUTCOMES:
        print_outcome(outcome, judged)
    as_named = [judged_as_named(each, businesses[each.language]) for each in judged]
    print("\nNamed: the appointment is at the day and hour that the text names, tomorrow at ten where it names none")
    for outcome in OF_THE_ONE_NAMED:
        print_outcome(outcome, as_named)
    print(f"\n{len(judged)} texts in {seconds:.1f} s: {len(judged) / seconds:,.0f} a second")
    return 0


def judge(file: Path, businesses: dict[str, tuple[str, ...]]) -> Iterable[Judged]:
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            spoken = businesses.get(row["lang"])
            if spoken:
                wanted = PERSON if "bare_no" in (row.get("sub") or "") else _WANTED.get(row["label"], PERSON)
                got = outcome_of(row["text"], partial(decision_on, languages=spoken))
                yield Judged(row["source"], row["lang"], wanted, got, row["text"])


def judged_as_named(first: Judged, spoken: tuple[str, ...]) -> Judged:
    """Returns what is decided where the appointment is when the text says."""
    rulebook = shipped_rulebook(spoken)
    at = TOMORROW_AT_TEN if first.wanted == "move" else appointment_named(first.text, rulebook, spoken)
    if at == TOMORROW_AT_TEN:
        return first
    asked = partial(decision_of, rulebook=rulebook, at=at, written=EARLY_THAT_DAY)
    return first._replace(got=outcome_of(first.text, asked))


def print_outcome(outcome: str, judged: list[Judged]) -> None:
    print(f"\n{outcome}: {figures(outcome, judged)}")
    languages, sources = defaultdict(list), defaultdict(list)
    for each in judged:
        languages[each.language].append(each)
        sources[each.language, each.source].append(each)
    for language, theirs in languages.items():
        print(f"  {language}: {figures(outcome, theirs)}")
        for (code, source), texts in sorted(sources.items()):
            if code == language and any(outcome in (each.wanted, each.got) for each in texts):
                print(f"    {source}: {figures(outcome, texts)}")
    print_worst("false alarms", [each for each in judged if each.wanted != outcome and each.got == outcome])
    print_worst("missed", [each for each in judged if each.wanted == outcome and each.got != outcome])


def figures(outcome: str, judged: list[Judged]) -> str:
    right = [each.got for each in judged if each.wanted == outcome]
    alarms = sum(each.wanted != outcome and each.got == outcome for each in judged)
    return f"found {share(right.count(outcome), len(right))}, false alarms {share(alarms, len(judged) - len(right))}"


def share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({100 * part / whole:.2f} %)" if whole else "0/0"


def print_worst(title: str, wrong: list[Judged]) -> None:
    print(f"  {title}, the worst {min(SHOWN, len(wrong))} of {len(wrong)}:")
    for each in worst(wrong):
        print(f"    {each.language} {each.source} ({each.wanted} -> {each.got}): {each.text[:110]}")


def worst(wrong: list[Judged]) -> list[Judged]:
    """The dearest mistakes first; among equals some of all languages in turn, and the same each time."""
    turns = Counter[tuple[int, str]]()
    ranked = []
    for each in wrong:
        cost = _COSTS.get((each.wanted, each.got), _LEAST)
        turns[cost, each.language] += 1
        ranked.append((cost, turns[cost, each.language], each))
    return [each for _, _, each in sorted(ranked)][:SHOWN]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
