"""Counts what is read into private SMS that answer nobody: python -m tests.evaluation.private LANGUAGE FILE [NAME ...]

FILE holds one text a line, as JSON, and is no part of the project: collections such as 88milSMS and the NUS SMS Corpus.
Each text is read as if it came the evening before an appointment, so nearly every act is a false one. The texts of the
outcomes named are printed. Names that a collection has replaced by marks ("<PRE_7>") are read as a name.
"""

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime
from functools import partial
from pathlib import Path

from tests.evaluation.blind import ACTS, Case, outcome
from tests.evaluation.meanings import PARIS, read

MONDAY_EVENING = datetime(2026, 12, 7, 18, 5, tzinfo=PARIS)
TUESDAY = datetime(2026, 12, 8, 14, 30, tzinfo=PARIS)
_PERSON = re.compile(r"<(?:PRE|NOM|SUR)\w*>")
_MARK = re.compile(r"<\w+>")
_AT_ONCE = 500  # texts handed to a process


def main(arguments: Sequence[str]) -> int:
    if len(arguments) < 2 or not Path(arguments[1]).is_file():
        print("no texts to read: python -m tests.evaluation.private LANGUAGE FILE")
        return 2
    language, path, shown = arguments[0], Path(arguments[1]), frozenset(arguments[2:])
    texts = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        got = list(pool.map(partial(outcome_of, language), texts, chunksize=_AT_ONCE))
    counted = Counter(got)
    for name, number in counted.most_common():
        print(f"{name:13} {number:6} {100 * number / len(texts):6.2f} %")
    acts = sum(counted[act] for act in ACTS if act != "yes")
    print(f"cancel, move and stop together: {100 * acts / len(texts):.2f} % of {len(texts)} texts")
    for text, name in zip(texts, got, strict=True):
        if name in shown:
            print(f"{name}: {text!r}")
    return 0


def outcome_of(language: str, text: str) -> str:
    """Returns what the rules would answer to a text."""
    plain = _MARK.sub("Nantes", _PERSON.sub("Julie", text))
    case = Case(language, "person", frozenset(), plain, "", MONDAY_EVENING, TUESDAY)
    return outcome(read(plain, language, MONDAY_EVENING, TUESDAY), case)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
