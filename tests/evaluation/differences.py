"""Lists what the shipped rules answer otherwise than the last: python -m tests.evaluation.differences [--all] [FILE]

Every text of the repository's reply files goes through both, in a business of its language; a table by kind and
language, and with --all every text that differs. FILE.jsonl adds labelled replies that are no part of the project.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.evaluation.outcomes import BUSINESSES, LAST_VERSION, ROOT, decision_on, outcome_of
from tests.words.reading import rows_of

_DECIDED = frozenset(["confirm", "cancel", "move", "stop", "person"])
_WORDS = ROOT / "tests" / "words"


class Reply(NamedTuple):
    """`wanted`: what may come of it; of several any is right."""

    source: str
    language: str
    wanted: tuple[str, ...]
    text: str


class Difference(NamedTuple):
    reply: Reply
    before: str
    after: str

    @property
    def kind(self) -> str:
        right = self.before in self.reply.wanted, self.after in self.reply.wanted
        told = {(True, False): "worse", (False, True): "better", (False, False): "both wrong", (True, True): "as right"}
        return f"{told[right]}: {self.before} -> {self.after}"


def main(arguments: list[str]) -> int:
    replies = list(written_here())
    for name in arguments:
        if not name.startswith("--"):
            replies.extend(labelled(Path(name)))
    found = list(differences(replies))
    print(table(found, len(replies)))
    if "--all" in arguments:
        for each in sorted(found, key=lambda each: each.kind):
            wanted = "/".join(each.reply.wanted)
            print(f"{each.kind} | {each.reply.source} {each.reply.language} {wanted} | {each.reply.text}")
    return 0


def differences(replies: Iterable[Reply]) -> Iterator[Difference]:
    for reply in replies:
        before, after = (_outcome(reply, folder) for folder in (LAST_VERSION, ROOT))
        if before != after:
            yield Difference(reply, before, after)


def _outcome(reply: Reply, folder: Path) -> str:
    spoken = BUSINESSES[reply.language]
    return outcome_of(reply.text, lambda text: decision_on(text, languages=spoken, folder=folder))


def table(found: Iterable[Difference], of: int) -> str:
    counts = Counter((each.kind, each.reply.language) for each in found)
    kinds = sorted({kind for kind, _ in counts})
    lines = [
        f"{sum(counts.values())} of {of} texts come to something else",
        f"{'':32}" + "".join(f"{c:>6}" for c in BUSINESSES),
    ]
    lines += [f"{kind:32}" + "".join(f"{counts[kind, code]:6}" for code in BUSINESSES) for kind in kinds]
    return "\n".join(lines)


def written_here() -> Iterator[Reply]:
    """The replies of tests/words and tests/evaluation."""
    for path in sorted(_WORDS.glob("*.txt")):
        language = path.stem.rpartition(".")[2]
        for row in rows_of(path.name):
            wanted = tuple(each if each in _DECIDED else _EXPECTED_OF.get(each, "person") for each in row.expected)
            yield Reply(path.stem, language if language in BUSINESSES else "fr", wanted, row.text)
    for line in (ROOT / "tests/evaluation/written_replies.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            language, meaning, text = line.split("|", 2)
            yield Reply("written", language, (_EXPECTED_OF.get(meaning, meaning),), text)


_EXPECTED_OF = {"word": "stop", "phrase": "stop", "reschedule": "move", "not coming": "cancel", "another time": "move"}


def labelled(path: Path) -> Iterator[Reply]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["lang"] in BUSINESSES:
            label = "person" if "bare_no" in (row.get("sub") or "") else _EXPECTED_OF.get(row["label"], row["label"])
            yield Reply(row["source"], row["lang"], (label if label in _DECIDED else "person",), row["text"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
