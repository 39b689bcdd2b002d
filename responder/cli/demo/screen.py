"""Output of the demo: who said what, what was decided and why, and what the handset got."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from responder.cli.demo.stage import PATIENCE, NotTold, Stage
from responder.domain.deciding.reason_sentences import REASONS
from responder.domain.model.decision import Verdict
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import Appointment
from responder.domain.text.cleaned_strings import for_terminal
from responder.store.inbox.decision_history import DecidedEvent, Message

AT_ONCE = 1.0  # seconds; what leaves later than that is said to wait
TOO_LONG = 120.0  # seconds a person should not be made to wait for

_MARKS = {
    Verdict.TAKEN: "green",
    Verdict.CONTINUED: "cyan",
    Verdict.TIED: "yellow",
    Verdict.BEATEN: "yellow",
    Verdict.NO: "dim",
}


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    number: str


@dataclass
class Screen:
    """A terminal, or a file somebody reads later."""

    console: Console
    stage: Stage
    rulebook: Rulebook

    def line(self, *parts: str | tuple[str, str]) -> None:
        self.console.print(Text.assemble(*parts))

    def headline(self, text: str) -> None:
        self.console.print()
        self.console.rule(text, align="left")

    def happens(self, person: Person, what: str) -> None:
        self.console.print()
        self.line((person.name, "bold"), f"  {what}")

    def outcome(self, outcome: DecidedEvent) -> None:
        """Prints the decision the service recorded."""
        if outcome.rule is not None:
            rule = self.rulebook.rule(outcome.rule)
            place = f"  ({rule.place})" if rule else ""
            self.line("  rule     ", (outcome.rule, "green"), (place, "dim"))
        self.line("  because  ", str(outcome.because))
        if not outcome.messages:
            self.line(
                "  silent   ", (REASONS[outcome.reason], "yellow"), (f'  (reason "{outcome.reason.value}")', "dim")
            )

    def untold(self, why: NotTold) -> None:
        self.line(("  untold   ", "yellow"), str(why))

    def waits(self, message: Message) -> float:
        """Says how long a message waits before it leaves, if it does; the seconds."""
        seconds = (message.not_before - datetime.now(UTC)).total_seconds()
        if seconds > AT_ONCE:
            until = (
                f"{self.rulebook.business.local(message.not_before):%H:%M:%S}"
                if seconds > TOO_LONG
                else f"{seconds:.0f} s"
            )
            self.line(
                "  waits    ", f"the answer leaves {'at' if seconds > TOO_LONG else 'in'} {until}, as its rule says"
            )
        return max(seconds, 0.0)

    def arrives(self, person: Person, message: Message) -> dict[str, Any]:
        """Waits for a message and shows it as the handset got it."""
        seconds = (message.not_before - datetime.now(UTC)).total_seconds()
        if seconds > AT_ONCE and self.console.is_terminal:
            self._count_down(message)
        row = self.stage.arrived(message, max(seconds, 0.0) + PATIENCE)
        self.bubble(person, message, row)
        return row

    def bubble(self, person: Person, message: Message, row: dict[str, Any]) -> None:
        whose = person.name if message.number == person.number else f"the owner ({message.number})"
        panel = Panel(
            Text(for_terminal(row["text"])), title=f"on the phone of {whose}", title_align="left", expand=False
        )
        self.console.print(Padding(panel, (0, 0, 0, 2)))
        if row["short_url"]:
            self.line("  link     ", f"{row['short_url']} is tracked and leads to {row['url']}")

    def appointment(self, appointment: Appointment | None) -> None:
        if appointment is not None:
            at = self.rulebook.business.local(appointment.at)
            self.line("  book     ", f"the appointment of {at:%Y-%m-%d %H:%M} is now: {appointment.status.value}")

    def clicked(self, person: Person, row: dict[str, Any]) -> None:
        leads_to = self.stage.opens(person.number, row["short_url"])
        self.happens(person, f"opens {row['short_url']}")
        self.line("  link     ", f"leads to {leads_to}; the click is noted")

    def trace(self, outcome: DecidedEvent) -> None:
        table = Table(box=None, pad_edge=False, header_style="dim")
        for heading in ("rule", "verdict", "why"):
            table.add_column(heading, overflow="fold")
        for step in outcome.trace:
            style = _MARKS[step.verdict]
            table.add_row(
                Text(step.rule, style), Text(step.verdict.value, style), Text(for_terminal(str(step.because)), style)
            )
        self.console.print(Padding(table, (0, 0, 0, 2)))

    def _count_down(self, message: Message) -> None:
        with self.console.status("") as status:
            while (left := (message.not_before - datetime.now(UTC)).total_seconds()) > 0:
                status.update(f"{left:.0f} s")
                time.sleep(min(left, 0.25))
