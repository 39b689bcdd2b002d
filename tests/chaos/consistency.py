"""Consistency report after faults: what was acknowledged, decided, written as sent, and really received by phones."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.live.phones import Received
from tests.live.service import Service

LEFT = {"accepted", "sent", "delivered"}  # we know it left
MAYBE = {"unknown", "needs review"}  # we do not know, and say so
STAYED = {"refused", "expired", "cancelled"}  # we know it did not leave
MARK = "Dossier "  # every reply of these salons ends with it and the event's own number

RULES = """\
    rules:
      - name: File asked
        when: sms
        says: {words: [dossier]}
        send: now
        reply: "Bien reçu, c'est noté & classé : {{ message }}"
    """


@dataclass
class ConsistencyReport:
    """`acknowledged` are the numbers of the events that got a 200. The rest is what was found afterwards."""

    acknowledged: set[int]
    decided: Counter[int] = field(default_factory=Counter)  # decided events, by their number
    undecided: int = 0
    answered: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    received: Counter[int] = field(default_factory=Counter)  # SMS on handsets, by the number they speak of
    written: dict[int, str] = field(default_factory=dict)  # status of the reply, by number
    held: set[int] = field(default_factory=set)  # queued behind a reply in doubt to the same recipient

    def problems(self) -> list[str]:
        """Everything that breaks a promise; nothing is the only good answer."""
        found = [
            _some("acknowledged and never decided", self.acknowledged - set(self.decided)),
            _some("decided more than once", {n for n, times in self.decided.items() if times > 1}),
            _some("received twice on a handset", {n for n, times in self.received.items() if times > 1}),
            _some("decided, and no reply was written down", set(self.decided) - set(self.written)),
            _some("written as sent, and never received", self._with(LEFT) - set(self.received)),
            _some("written as never sent, and received", self._with(STAYED) & set(self.received)),
            _some("received, and nothing is written of it", set(self.received) - set(self.written)),
            _some("still on their way", self._with({"queued", "sending"}) - self.held),
        ]
        return [problem for problem in (*found, self._open_events()) if problem]

    def told(self) -> str:
        statuses = ", ".join(f"{count} {status}" for status, count in sorted(self.statuses.items()))
        unknown = self._with(MAYBE)
        arrived = len(unknown & set(self.received))
        doubt = f"; of {len(unknown)} in doubt {arrived} had arrived" if unknown else ""
        held = f", {len(self.held)} held behind them" if self.held else ""
        return (
            f"{len(self.acknowledged)} acknowledged, {len(self.decided)} decided, "
            f"{sum(self.received.values())} received on handsets; replies: {statuses}{doubt}{held}"
        )

    def _with(self, statuses: set[str]) -> set[int]:
        return {number for number, status in self.written.items() if status in statuses}

    def _open_events(self) -> str:
        return f"{self.undecided} events are not decided" if self.undecided else ""


def consistency_report(service: Service, outbox: Iterable[Received], acknowledged: set[int]) -> ConsistencyReport:
    """Reads the service's database and the handsets, which know nothing of each other."""
    report = ConsistencyReport(acknowledged)
    for row in service.rows("SELECT body, decided_at FROM inbox WHERE kind = 'sms'"):
        if row["decided_at"] is None:
            report.undecided += 1
        else:
            report.decided[number_in(row["body"])] += 1
    rows = [row for row in service.rows("SELECT number, text, status FROM messages") if MARK in row["text"]]
    in_doubt = {row["number"] for row in rows if row["status"] == "unknown"}
    for row in rows:
        number = number_in(row["text"])
        report.statuses[row["status"]] += 1
        report.written[number] = row["status"]
        if row["status"] == "queued" and row["number"] in in_doubt:
            report.held.add(number)
    report.received.update(number_in(sms.text) for sms in outbox if MARK in sms.text)  # the owner is told things too
    return report


def number_in(text: str) -> int:
    """The number of the event that a text, a reply or a stored body speaks of."""
    digits = text.rpartition(MARK)[2]
    end = next((place for place, letter in enumerate(digits) if not letter.isdigit()), len(digits))
    return int(digits[:end])


def _some(what: str, numbers: set[int]) -> str:
    if not numbers:
        return ""
    shown = ", ".join(map(str, sorted(numbers)[:8]))
    return f"{len(numbers)} {what}: {shown}{' ...' if len(numbers) > 8 else ''}"
