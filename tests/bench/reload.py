"""Measures how long webhooks wait for their answer while 5,000 rules are read again."""

import asyncio
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from tests.bench.figures import Effort, Figure, Findings, Target
from tests.live.hooks import Text
from tests.live.load import Answer, deliver_paced, request
from tests.live.phones import Phones
from tests.live.processes import until
from tests.live.salons import write_salon
from tests.live.service import Service

FILES, RULES = 10, 500  # the 5,000 that are the most a rulebook may have
A_SECOND, CONNECTIONS = 300.0, 100
_QUIET = 3.0  # seconds of webhooks before a file is saved
_LONGEST = 60.0  # seconds to wait for the new rules


@dataclass(slots=True)
class _Saved:
    """A rule file was edited and saved at `at`; its rules were in use at `used` (seconds of this process's clock)."""

    at: float = 0.0
    used: float = 0.0


def measure(effort: Effort) -> Findings:
    before: list[Answer] = []
    during: list[list[Answer]] = []
    took: list[float] = []
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = many_rules(Path(name))
        with Phones(folder) as phones, Service(folder, phones.url) as service:
            for run in range(min(effort.rounds, 3)):
                answers, saved = _while_saving(service, run)
                before += [each for each in answers if each.asked < saved.at]
                during.append([each for each in answers if saved.at <= each.asked < saved.used])
                took.append(saved.used - saved.at)
    return _findings(before, during, took)


def _findings(before: list[Answer], during: list[list[Answer]], took: list[float]) -> Findings:
    found = Findings()
    found.figures += [
        Figure("until 5,000 edited rules are in use", "s", took, Target("<=", 3)),
        Figure(
            "p99 of webhooks before", "ms", [p99(before)], note=f"{A_SECOND:.0f} a second, {CONNECTIONS} connections"
        ),
        Figure("p99 of webhooks while they are read", "ms", [p99(each) for each in during], Target("<", 250)),
        Figure("the slowest of them", "ms", [slowest(each) for each in during], Target("<", 1000)),
    ]
    failed = sum(each.status != 200 for each in [*before, *(one for run in during for one in run)])
    if failed:
        found.warnings.append(f"{failed} webhooks were not answered 200")
    return found


def _while_saving(service: Service, run: int) -> tuple[list[Answer], _Saved]:
    """Webhooks without a pause, until well after an edited file is in use."""
    saved, texts = _Saved(), _texts(service, run)
    save = threading.Thread(target=_save, args=(service, run, saved))
    save.start()
    answers: list[Answer] = []
    while not saved.used and len(answers) < _LONGEST * A_SECOND:
        second = [next(texts) for _ in range(int(A_SECOND))]
        answers += asyncio.run(deliver_paced(service.port, second, a_second=A_SECOND, connections=CONNECTIONS))[0]
    save.join()
    return answers, saved


def _save(service: Service, run: int, saved: _Saved) -> None:
    time.sleep(_QUIET)
    edit(service, f"edited {run}")
    saved.at = time.perf_counter()
    until(
        lambda: service.output().count("rules taken over") > run, "the rules are in use", seconds=_LONGEST, every=0.05
    )
    saved.used = time.perf_counter()


def edit(service: Service, wording: str) -> None:
    """Saves one of the files anew."""
    (service.folder / "rules" / "r0.yaml").write_text(_file(0, wording), encoding="utf-8")


def _texts(service: Service, run: int) -> Iterator[bytes]:
    path, at = f"/hooks/insim/{service.token}", datetime.now(UTC).replace(microsecond=0)
    for number in count():
        yield request(path, Text(f"+336{number % 50_000:08d}", f"bonjour {run} {number}", at).query())


def many_rules(folder: Path, *, files: int = FILES, spare: int = 0) -> Path:
    """A folder of 5,000, in ten files; or of a few less."""
    write_salon(folder, _file(0, "first"), words=True)
    (folder / "rules" / "salon.yaml").unlink()
    for file in range(files):
        rules = RULES - spare if file == files - 1 else RULES
        (folder / "rules" / f"r{file}.yaml").write_text(_file(file, "first", rules), encoding="utf-8")
    return folder


def _file(file: int, wording: str, rules: int = RULES) -> str:
    return "rules:\n" + "".join(_rule(file, rule, wording) for rule in range(rules))


def _rule(file: int, rule: int, wording: str) -> str:
    return (
        f"  - name: Rule {file} {rule}\n    when: sms\n    if: {{appointment: upcoming}}\n"
        f'    says: {{words: ["{{yes}}", sujet{file}x{rule}, "motif {rule}"], without: ["{{cancel}}"]}}\n'
        f"    reply: \"Bonjour {{{{ contact.first_name or '' }}}}, numero {rule} {wording}\"\n"
    )


def p99(answers: Sequence[Answer]) -> float:
    return 1000 * sorted(each.seconds for each in answers)[int(len(answers) * 0.99)] if answers else float("inf")


def slowest(answers: Sequence[Answer]) -> float:
    return 1000 * max((each.seconds for each in answers), default=float("inf"))
