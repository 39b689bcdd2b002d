"""Scores texts labelled by somebody else: python -m tests.evaluation.blind [--decided] FILE [LABEL ...]

FILE holds one JSON object a line, and is no part of the project: `text`, `lang` or `language`, `label`, `situation`
(what was asked last; may be missing), `appointment` and `now` (naive, in the business's zone; `appointment` may be
null), and perhaps a `note`. "also ok: person/yes" in a note lists outcomes that are as good. The wrong ones of the
labels named are printed; "wrong" prints every false act. Without --decided the reader of meanings is scored; with it
what the shipped rules do, the guards before them included.
"""

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from responder.domain.deciding.decide import decide
from responder.domain.meaning import SURE, Meaning, Meanings
from responder.domain.model.decision import Reason
from responder.domain.model.events import SmsReceived
from responder.domain.model.state import Appointment, AppointmentStatus, Contact, State
from tests.evaluation.meanings import PARIS, read
from tests.evaluation.outcomes import BUSINESSES, CONTACT, shipped_rulebook

LABELS = ("yes", "cancel", "move", "late", "hours", "price", "address", "thanks", "wrong number", "stop", "person")
PERSON = "person"
DECIDED = "--decided"
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
    decides = DECIDED in arguments
    arguments = [each for each in arguments if each != DECIDED]
    if not arguments or not Path(arguments[0]).is_file():
        print("no texts to score: python -m tests.evaluation.blind [--decided] FILE [LABEL ...]")
        return 2
    cases = [case_of(json.loads(line)) for line in Path(arguments[0]).read_text("utf-8").splitlines() if line]
    started = time.process_time()
    scored = [
        Scored(case, decided(case, found) if decides else outcome(found, case), found)
        for case, found in ((case, read(case.text, case.language, case.now, case.appointment)) for case in cases)
    ]
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
        language=row.get("lang") or row.get("language") or "",
        label=label,
        acceptable=frozenset([label, *(_person_for_other(each.strip()) for each in listed)]),
        text=row["text"] or "",
        situation=row.get("situation") or "",
        now=_moment(row["now"] or ""),
        appointment=_moment(row["appointment"]) if row["appointment"] else None,
    )


def outcome(found: Meanings, case: Case) -> str:
    """Returns what the rules would answer; a yes confirms nothing where no appointment is at hand."""
    got = next((told for meaning, told in _ANSWERED.items() if meaning in found), PERSON)
    return PERSON if got == "yes" and case.appointment is None else got


def decided(case: Case, found: Meanings) -> str:
    """Returns what the shipped rules do to the appointment and the subscription; else what a rule answers, by its
    meaning."""
    at = case.appointment or case.now + timedelta(days=1)
    rulebook = shipped_rulebook(BUSINESSES[case.language])
    event = SmsReceived(key=case.text, account="salon@example.org", contact=CONTACT, at=case.now, text=case.text)
    asked = (Appointment("a1", at, AppointmentStatus.AWAITING_ANSWER),) if case.appointment else ()
    decision = decide(event, State(Contact(CONTACT), asked), rulebook, case.now, traced=False)
    act = next((_ACTS[action] for action in decision.actions if action in _ACTS), None)
    topic = outcome(found, case)
    answers = decision.reason in (Reason.ANSWERED, Reason.ACTED)
    return act or (topic if topic not in ACTS and answers else PERSON)


_ACTS = {
    "opt out": "stop",
    "confirm appointment": "yes",
    "cancel appointment": "cancel",
    "ask to move appointment": "move",
}


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
    return PERSON if label in ("other", "none") else label.replace("_", " ")


def _moment(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=PARIS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
