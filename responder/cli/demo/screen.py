"""Output of the demo: who said what, what was decided and why, and what the handset got."""

import time
from datetime import UTC, datetime
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from responder.cli.common.decision_words import VERDICTS, because_in_words
from responder.cli.common.language import gettext, word
from responder.cli.demo.running_demo import PATIENCE, NotTold, RunningDemo
from responder.dataclass import dataclass
from responder.domain.deciding.reason_sentences import REASONS
from responder.domain.explanations.rule_titles import title_of
from responder.domain.model.decision import Verdict
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import Appointment
from responder.domain.text.cleaned_strings import for_terminal
from responder.languages.catalogue import pmsgid
from responder.store.inbox.decision_history import DecidedEvent, Message

AT_ONCE = 1.0  # seconds; what leaves later than that is said to wait
TOO_LONG = 120.0  # seconds a person should not be made to wait for

_WAITS = pmsgid("label", "waits")
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
    demo: RunningDemo
    rulebook: Rulebook

    def line(self, *parts: str | tuple[str, str]) -> None:
        self.console.print(Text.assemble(*parts))

    def headline(self, text: str) -> None:
        self.console.print()
        self.console.rule(text, align="left")

    def told(self, label: str, *parts: str | tuple[str, str]) -> None:
        """Prints a line below what happened: what it is about, and that."""
        self.line(f"  {label:8} ", *parts)

    def happens(self, person: Person, what: str) -> None:
        self.console.print()
        self.line((person.name, "bold"), f"  {what}")

    def outcome(self, outcome: DecidedEvent) -> None:
        """Prints the decision the service recorded."""
        if outcome.rule is not None:
            rule = self.rulebook.rule(outcome.rule)
            place = f"  ({rule.place})" if rule else ""
            self.told(gettext("rule"), (word(title_of(outcome.rule)), "green"), (place, "dim"))
        self.told(gettext("because"), because_in_words(outcome.because))
        if not outcome.messages:
            reason = gettext('(reason "{reason}")', reason=outcome.reason.value)
            self.told(gettext("silent"), (gettext(REASONS[outcome.reason]), "yellow"), (f"  {reason}", "dim"))

    def untold(self, why: NotTold) -> None:
        label = gettext("untold")
        self.line((f"  {label:8} ", "yellow"), str(why))

    def wrong(self, what: object) -> None:
        label = gettext("WRONG")
        self.line((f"  {label:8} ", "bold red"), str(what))

    def waits(self, message: Message) -> float:
        """Says how long a message waits before it leaves, if it does; the seconds."""
        seconds = (message.not_before - datetime.now(UTC)).total_seconds()
        if seconds > AT_ONCE:
            at = f"{self.rulebook.business.local(message.not_before):%H:%M:%S}"
            self.told(
                gettext(_WAITS),
                gettext("the answer leaves at {time}, as its rule says", time=at)
                if seconds > TOO_LONG
                else gettext("the answer leaves in {seconds} s, as its rule says", seconds=round(seconds)),
            )
        return max(seconds, 0.0)

    def arrives(self, person: Person, message: Message) -> dict[str, Any]:
        """Waits for a message and shows it as the handset got it."""
        seconds = (message.not_before - datetime.now(UTC)).total_seconds()
        if seconds > AT_ONCE and self.console.is_terminal:
            self._count_down(message)
        row = self.demo.arrived(message, max(seconds, 0.0) + PATIENCE)
        self.bubble(person, message, row)
        return row

    def bubble(self, person: Person, message: Message, row: dict[str, Any]) -> None:
        whose = (
            gettext("on the phone of {name}", name=person.name)
            if message.number == person.number
            else gettext("on the owner's phone ({number})", number=message.number)
        )
        panel = Panel(Text(for_terminal(row["text"])), title=whose, title_align="left", expand=False)
        self.console.print(Padding(panel, (0, 0, 0, 2)))
        if row["short_url"]:
            told = gettext("{short} is tracked and leads to {url}", short=row["short_url"], url=row["url"])
            self.told(gettext("link"), told)

    def appointment(self, appointment: Appointment | None) -> None:
        if appointment is not None:
            told = gettext(
                "the appointment of {time} is now: {status}",
                time=f"{self.rulebook.business.local(appointment.at):%Y-%m-%d %H:%M}",
                status=gettext(appointment.status.value),
            )
            self.told(gettext("book"), told)

    def clicked(self, person: Person, row: dict[str, Any]) -> None:
        leads_to = self.demo.opens(person.number, row["short_url"])
        self.happens(person, gettext("opens {link}", link=row["short_url"]))
        self.told(gettext("link"), gettext("leads to {url}; the click is noted", url=leads_to))

    def trace(self, outcome: DecidedEvent) -> None:
        table = Table(box=None, pad_edge=False, header_style="dim")
        for heading in (gettext("rule"), gettext("verdict"), gettext("why")):
            table.add_column(heading, overflow="fold")
        for step in outcome.trace:
            style = _MARKS[step.verdict]
            verdict, because = gettext(VERDICTS[step.verdict]), for_terminal(because_in_words(step.because))
            table.add_row(Text(word(title_of(step.rule)), style), Text(verdict, style), Text(because, style))
        self.console.print(Padding(table, (0, 0, 0, 2)))

    def _count_down(self, message: Message) -> None:
        with self.console.status("") as status:
            while (left := (message.not_before - datetime.now(UTC)).total_seconds()) > 0:
                status.update(f"{left:.0f} s")
                time.sleep(min(left, 0.25))
