"""Scores the reader of meanings on texts labelled by somebody else: python -m tests.evaluation.blind FILE [LABEL ...]

FILE holds one JSON object a line, and is no part of the project: `text`, `lang`, `label`, `situation` (what was asked
last), `appointment` and `now` (naive, in the business's zone; `appointment` may be null), and perhaps a `note`. "also
ok: person/yes" in a note lists outcomes that are as good. The wrong ones of the labels named are printed; "wrong"
prints every false act.
"""

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from responder.domain.meaning import SURE, Meaning, Meanings, read_meanings
from tests.evaluation.meanings import PARIS, SPOKEN, common_of

LABELS = ("yes", "cancel", "move", "late", "hours", "price", "address", "thanks", "wrong number", "stop", "person")
PERSON = "person"
ACTS = ("yes", "cancel", "move", "stop")
# In the order in which a careful owner's rules would be tried.
_ANSWERED = {
    Meaning.STOP: "stop",
    Meaning.ANOTHER_TIME: "move",
    Meaning.CANCEL: "cancel",
    Meaning.NOT_COMING: "cancel",
    Meaning.WRONG_NUMBER: "wrong number",
    Meaning.YES: "yes",
    Meaning.LATE: "late",
    Meaning.PRICE: "price",
    Meaning.HOURS: "hours",
    Meaning.ADDRESS: "address",
    Meaning.THANKS: "thanks",
}
_ALSO = re.compile(r"also ok: ([\w /]+)|([\w /]+?) also ok")


class Case(NamedTuple):
    language: str
    label: str
    acceptable: frozenset[str]
    text: str
    situation: str
    now: datetime
    appointment: datetime | None


class Scored(NamedTuple):
    case: Case
    got: str
    found: Meanings


def main(arguments: Sequence[str]) -> int:
    if not arguments or not Path(arguments[0]).is_file():
        print("no texts to score: python -m tests.evaluation.blind FILE [LABEL ...]")
        return 2
    cases = [case_of(json.loads(line)) for line in Path(arguments[0]).read_text("utf-8").splitlines() if line]
    started = time.process_time()
    scored = [Scored(case, outcome(found := read(case), case), found) for case in cases]
    seconds = time.process_time() - started
    languages = sorted({case.language for case in cases})
    for language in ("all", *languages):
        print_table(language, [each for each in scored if language in ("all", each.case.language)])
    print(f"{len(cases)} texts, {1e6 * seconds / len(cases):.0f} µs each")
    print_wrong(scored, frozenset(arguments[1:]))
    return 0


def case_of(row: dict[str, str | None]) -> Case:
    label = _person_for_other(row["label"] or "")
    also = _ALSO.search(row.get("note") or "")
    listed = (also[1] or also[2]).split("/") if also else []
    return Case(
        language=row["lang"] or "",
        label=label,
        acceptable=frozenset([label, *(_person_for_other(each.strip()) for each in listed)]),
        text=row["text"] or "",
        situation=row["situation"] or "",
        now=_moment(row["now"] or ""),
        appointment=_moment(row["appointment"]) if row["appointment"] else None,
    )


def read(case: Case) -> Meanings:
    languages = SPOKEN[case.language]
    return read_meanings(
        case.text, languages=languages, now=case.now, appointment=case.appointment, common=common_of(languages)
    )


def outcome(found: Meanings, case: Case) -> str:
    """What the rules would answer; a yes confirms nothing where no appointment is at hand."""
    got = next((told for meaning, told in _ANSWERED.items() if meaning in found), PERSON)
    return PERSON if got == "yes" and case.appointment is None else got


def print_table(title: str, scored: Sequence[Scored]) -> None:
    print(f"\n{title}: {len(scored)} texts")
    print(f"  {'label':13} {'texts':>5} {'found':>6} {'missed':>7} {'wrong':>6}   false confirm/cancel/move/stop")
    for label in LABELS:
        theirs = [each for each in scored if each.case.label == label]
        if theirs:
            print(_row(label, theirs))
    print(_row("all", scored))


def _row(label: str, theirs: Sequence[Scored]) -> str:
    counted = Counter(verdict(each) for each in theirs)
    false = Counter(each.got for each in theirs if each.got not in each.case.acceptable)
    acts = " ".join(f"{false[act]:>3}" for act in ACTS)
    share = f"{100 * counted['found'] / len(theirs):.0f} %"
    return f"  {label:13} {len(theirs):5} {share:>6} {counted['missed']:7} {counted['wrong']:6}   {acts}"


def verdict(each: Scored) -> str:
    """found, missed (a person looks), or wrong (another answer)."""
    if each.got in each.case.acceptable:
        return "found"
    return "missed" if each.got == PERSON else "wrong"


def print_wrong(scored: Iterable[Scored], labels: frozenset[str]) -> None:
    for each in scored:
        right = verdict(each) == "found"
        acted = each.got in ACTS and "wrong" in labels
        if not right and (acted or each.case.label in labels):
            sure = [str(reading.meaning) for reading in each.found.readings if reading.weight >= SURE]
            print(f"{each.case.label} -> {each.got} [{each.case.language} {each.case.situation}] {each.case.text!r}")
            print(f"      {sure}; unread {each.found.unread}; {'; '.join(each.found.doubts)}")


def _person_for_other(label: str) -> str:
    return PERSON if label == "other" else label


def _moment(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=PARIS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
