"""Recall, false alarms and speed of the reader of meanings: python -m tests.evaluation.meanings FILE [OUTCOME ...]

The wrong ones of the outcomes named are printed. With --no-appointment no day or hour is held against any (then a
cancellation that names a day is one). FILE holds labelled replies: one JSON object a line (`text`, `lang`, `label`,
`source`, `sub`; the appointment is tomorrow at ten), which is no part of the project, or lines "language|meaning|text"
as in written_replies.txt.
"""

import json
import sys
import time
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from responder.domain.meaning import Meaning, Meanings, read_meanings
from responder.domain.meaning.reader import OwnersWords
from responder.domain.meaning.tagging.items import Setting, items_of
from responder.languages.common_words import common_words

SPOKEN = {"fr": ("fr", "en"), "en": ("fr", "en"), "de": ("de", "en"), "es": ("es", "en"), "it": ("it", "en")}
PARIS = ZoneInfo("Europe/Paris")
TUESDAY_EVENING = datetime(2026, 12, 1, 18, 0, tzinfo=PARIS)
WEDNESDAY_AT_THREE = datetime(2026, 12, 2, 15, 0, tzinfo=PARIS)
WEDNESDAY_MORNING = datetime(2026, 12, 2, 10, 0, tzinfo=PARIS)
WEDNESDAY_EVENING = datetime(2026, 12, 2, 19, 0, tzinfo=PARIS)
REPLY_WRITTEN = datetime(2026, 3, 10, 15, 0, tzinfo=PARIS)
TOMORROW_AT_TEN = datetime(2026, 3, 11, 10, 0, tzinfo=PARIS)
LEFT_OUT = "left out"
OUTCOMES = ("confirm", "cancel", "move", "stop")
_WANTED = {"confirm": "confirm", "cancel": "cancel", "reschedule": "move", "stop": "stop"}
_OF_THIS_APPOINTMENT = ("confirm", "cancel")
# What people wrote back where something was asked of them; the others are mostly orders to an assistant.
_ANSWERS_TO_QUESTIONS = frozenset(["sgd_en", "smcalflow_en", "multidogo_en"])
_OUTCOME_OF = {Meaning.YES: "confirm", Meaning.CANCEL: "cancel", Meaning.NOT_COMING: "cancel"}


class Case(NamedTuple):
    source: str
    language: str
    wanted: str
    text: str
    now: datetime
    appointment: datetime | None


class Judged(NamedTuple):
    case: Case
    got: str
    found: Meanings


def main(arguments: list[str]) -> int:
    if not arguments or not Path(arguments[0]).is_file():
        print("no replies to measure with: python -m tests.evaluation.meanings FILE")
        return 2
    cases = list(cases_of(Path(arguments[0])))
    if "--no-appointment" in arguments:
        cases = [case._replace(appointment=None) for case in cases]
    for case in cases[:1]:
        for language in SPOKEN:
            read(case.text, language, case.now, case.appointment)
    started = time.process_time()
    judged = [
        Judged(case, outcome(found := read(case.text, case.language, case.now, case.appointment)), found)
        for case in cases
    ]
    seconds = time.process_time() - started
    for wanted in sorted({case.wanted for case in cases} - {LEFT_OUT}):
        print_outcome(wanted, judged)
    print(f"\n{len(cases)} texts, {1e6 * seconds / len(cases):.0f} µs each")
    for wanted in arguments[1:]:
        print_wrong(wanted, judged)
    return 0


def read(text: str, language: str, now: datetime, appointment: datetime | None) -> Meanings:
    languages = SPOKEN[language]
    return read_meanings(
        text,
        languages=languages,
        now=now,
        appointment=appointment,
        owners=OwnersWords(common_of(languages)),
    )


@cache
def common_of(languages: tuple[str, ...]) -> frozenset[str]:
    return frozenset[str]().union(*map(common_words, languages))


def outcome(found: Meanings) -> str:
    """Returns what a careful owner's rules would do: moves before cancellations, and the rest by its first meaning."""
    if Meaning.STOP in found:
        return "stop"
    if Meaning.ANOTHER_TIME in found:
        return "move"
    sure = [each.meaning for each in found.readings if each.weight >= 1]
    acts = [_OUTCOME_OF[each] for each in sure if isinstance(each, Meaning) and each in _OUTCOME_OF]
    others = [str(each) for each in sure if each is not Meaning.QUESTION]
    return next(iter([*acts, *others]), "none")


def cases_of(file: Path) -> Iterable[Case]:
    for line in file.read_text("utf-8").splitlines():
        if file.suffix == ".jsonl":
            row = json.loads(line)
            bare = "bare_no" in (row.get("sub") or "")
            wanted = LEFT_OUT if bare else _WANTED.get(row["label"], "none")
            yield Case(row["source"], row["lang"], wanted, row["text"], REPLY_WRITTEN, TOMORROW_AT_TEN)
        elif line and not line.startswith("#"):
            yield written_case(line)


def written_case(line: str) -> Case:
    language, wanted, text, *today = line.split("|")
    now, appointment = (WEDNESDAY_MORNING, WEDNESDAY_EVENING) if today else (TUESDAY_EVENING, WEDNESDAY_AT_THREE)
    return Case("written", language, wanted, text.replace("⏎", "\n"), now, appointment)


def print_outcome(wanted: str, judged: list[Judged]) -> None:
    print(f"{wanted:14} {figures(wanted, judged)}")
    if wanted not in OUTCOMES:
        return
    for asked, title in ((True, "questions"), (False, "all others")):
        theirs = [each for each in judged if (each.case.source in _ANSWERS_TO_QUESTIONS) is asked]
        print(f"    {title:23} {figures(wanted, theirs)}")
    for key in sorted({(each.case.language, each.case.source) for each in judged}):
        theirs = [each for each in judged if (each.case.language, each.case.source) == key]
        if any(wanted in (each.got, each.case.wanted) for each in theirs):
            print(f"    {key[0]} {key[1]:20} {figures(wanted, theirs)}")


def figures(wanted: str, judged: list[Judged]) -> str:
    """Returns what was found and what falsely; for an answer to this appointment also without the texts about another
    one."""
    right = [each for each in judged if each.case.wanted == wanted]
    rest = [each for each in judged if each.case.wanted != wanted]
    alarms = sum(each.got == wanted for each in rest)
    told = f"found {_found(wanted, right)}, false {share(alarms, len(rest))}"
    if wanted not in _OF_THIS_APPOINTMENT:
        return told
    of_it = [each for each in right if not names_another_time(each.case)]
    return f"{told}; {len(right) - len(of_it)} name another day or hour, without them {_found(wanted, of_it)}"


def _found(wanted: str, right: Sequence[Judged]) -> str:
    return share(sum(each.got == wanted for each in right), len(right))


@cache
def names_another_time(case: Case) -> bool:
    """Tells whether a text names a day or an hour that is not the appointment's: labels look at the text alone, and
    whoever cancels tonight's dinner cancels nothing of tomorrow. Asked of the words, whatever was understood of them.
    """
    setting = Setting(
        languages=SPOKEN[case.language], appointment=case.appointment, today=case.now.date(), names=frozenset()
    )
    return any(each.fits is False for each in items_of(case.text, setting).items)


def share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({100 * part / whole:.2f} %)" if whole else "0/0"


def print_wrong(wanted: str, judged: list[Judged]) -> None:
    for each in judged:
        if (each.got == wanted) != (each.case.wanted == wanted) and wanted in (each.got, each.case.wanted):
            sign = "MISSED" if each.case.wanted == wanted else f"FALSE({each.case.wanted})"
            print(f"{sign} {each.case.language} {each.case.source}: {each.case.text[:110]!r}")
            print(f"      got {each.got}; unread {each.found.unread}; {'; '.join(each.found.doubts)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
