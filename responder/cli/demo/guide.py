"""The demo by hand: a prompt at which whoever sits there is a customer with a phone."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import field
from typing import Any

from responder.cli.common.language import gettext, word
from responder.cli.demo.running_demo import DidNotCome, NotTold
from responder.cli.demo.screen import AT_ONCE, Person, Screen
from responder.dataclass import dataclass
from responder.domain.delivery.message_status import Status
from responder.domain.explanations.message_outcomes import outcome_of
from responder.domain.explanations.rule_titles import title_of
from responder.domain.model.rules import When
from responder.gateways.base import Tells
from responder.languages.catalogue import msgid
from responder.services.rules.cards.card_sentences import event_in_words
from responder.store.inbox.decision_history import DecidedEvent, Message

_NEXT = (
    ("oui", msgid("a yes to tomorrow's appointment"), Tells.SMS),
    ("/new je confrime", msgid("somebody else, who cannot type"), Tells.SMS),
    ("/new je ne confirme pas", msgid("the word is there, and denied"), Tells.SMS),
    ("/new /call", msgid("a missed call"), Tells.CALLS),
    ("/wait", msgid("the answer to it waits a few seconds (45 for real), in case you call back"), Tells.CALLS),
    ("/click", msgid("the link in it"), Tells.CLICKS),
    ("/new STOP", msgid("enough of it"), Tells.SMS),
    ("oui", msgid("from now on they get nothing"), Tells.SMS),
)

_HELP = msgid(
    """\
Type what the customer texts, or Enter for the next thing to try. Also:
  /call   they call, nobody answers    /back    you call them back
  /wait   wait for what is on its way  /click   they open their last link
  /new    go on as somebody else       /why     every rule asked just now
  /rules  the rules                    /quit    the end"""
)


@dataclass
class Guide:
    """`join` makes the next customer, with an appointment tomorrow."""

    screen: Screen
    join: Callable[[], Person]
    tried: int = 0
    waiting: list[tuple[Person, Message]] = field(default_factory=list)
    last: DecidedEvent | None = None
    linked: tuple[Person, dict[str, Any]] | None = None

    def __post_init__(self) -> None:
        self.person = self.join()

    def run(self) -> None:
        """Runs until /quit, the end of the input, or Ctrl-C at the prompt."""
        with suppress(ImportError):
            import readline  # noqa: F401  arrow keys and history at the prompt
        self.screen.console.print("\n" + gettext(_HELP), markup=False)
        with suppress(EOFError, KeyboardInterrupt):
            while (typed := self._ask()) != "/quit":
                self._do(typed)
        self.screen.console.print()

    def _ask(self) -> str:
        """Asks; returns what was typed, or for Enter alone what was suggested."""
        self._show_arrivals()
        told = self.screen.demo.provider.tells
        hints = [(hint, about) for hint, about, event in _NEXT if event in told]
        hint, about = hints[self.tried] if self.tried < len(hints) else ("", "")
        self.screen.console.print()
        if hint:
            enter = gettext("Enter for:")
            self.screen.line((f"  {enter} ", "dim"), (hint, "bold"), (f"  ({gettext(about)})", "dim"))
        typed = self.screen.console.input(f"[bold]{self.person.name}>[/bold] ").strip()
        if not typed and hint:
            self.tried += 1
            return hint
        return typed

    def _do(self, typed: str) -> None:
        verb, _, rest = typed.partition(" ")
        done = _VERBS.get(verb)
        try:
            if done is not None:
                done(self)
                if rest:
                    self._do(rest)
            elif typed.startswith("/"):
                self.screen.console.print(gettext(_HELP), markup=False)
            elif typed:
                self.screen.happens(self.person, f"“{typed}”")
                self._shows(self.screen.demo.texts(self.person.number, typed))
        except NotTold as untold:
            self.screen.untold(untold)
        except DidNotCome as failure:
            self.screen.wrong(failure)
        except KeyboardInterrupt:
            self.screen.line(("  " + gettext("not waited for; it is shown when it comes"), "dim"))

    def _shows(self, outcome: DecidedEvent) -> None:
        self.last = outcome
        self.screen.outcome(outcome)
        for message in outcome.messages:
            if self.screen.waits(message) > AT_ONCE:
                self.waiting.append((self.person, message))
            else:
                self._arrives(self.person, message)
        self.screen.appointment(self.screen.demo.appointment_of(self.person.number))

    def _arrives(self, person: Person, message: Message) -> None:
        row = self.screen.arrives(person, message)
        if row["short_url"]:
            self.linked = (person, row)

    def _show_arrivals(self) -> None:
        """Shows messages that came, or will not come any more, while something else was typed."""
        for person, message in list(self._settled()):
            self.waiting.remove((person, message))
            now = self.screen.demo.message(message.id)
            if now.gateway_id:
                self._arrives(person, message)
            else:
                self._says(
                    gettext(
                        "The answer to {name} was not sent: {why}.", name=person.name, why=word(outcome_of(now.why))
                    )
                )

    def _says(self, told: str) -> None:
        self.screen.line(f"  {told}")

    def _settled(self) -> Iterator[tuple[Person, Message]]:
        on_the_way = (Status.QUEUED, Status.SENDING)
        return (each for each in self.waiting if self.screen.demo.message(each[1].id).status not in on_the_way)

    def _call(self) -> None:
        self.screen.happens(self.person, gettext("calls, and nobody answers"))
        self._shows(self.screen.demo.calls(self.person.number))

    def _call_back(self) -> None:
        self.screen.happens(self.person, gettext("is called back by you"))
        self._shows(self.screen.demo.calls(self.person.number, "outgoing"))

    def _wait(self) -> None:
        if not self.waiting:
            self._says(gettext("Nothing is on its way."))
        for each in list(self.waiting):
            if self.screen.demo.message(each[1].id).status in (Status.QUEUED, Status.SENDING):
                self._arrives(*each)
                self.waiting.remove(each)

    def _click(self) -> None:
        self.screen.demo.tells(Tells.CLICKS)
        if self.linked is None:
            self._says(gettext("Nobody has got a link yet; the answer to a missed call holds one: /call"))
        else:
            self.screen.clicked(*self.linked)

    def _new(self) -> None:
        self.person = self.join()
        told = gettext(
            "You are {name} now ({number}), with an appointment tomorrow.",
            name=self.person.name,
            number=self.person.number,
        )
        self._says(told)

    def _why(self) -> None:
        if self.last is None:
            self._says(gettext("Nothing has happened yet."))
        else:
            self.screen.trace(self.last)

    def _rules(self) -> None:
        for rule in self.screen.rulebook.rules:
            events = [*(each.value for each in sorted(rule.when - {When.MOMENT})), *sorted(map(str, rule.moments))]
            when = ", ".join(word(event_in_words(each)) for each in events)
            self.screen.line("  ", (word(title_of(rule.name)), "bold"), (f"  {when}, {rule.place}", "dim"))


_VERBS: dict[str, Callable[[Guide], None]] = {
    "/call": Guide._call,
    "/back": Guide._call_back,
    "/wait": Guide._wait,
    "/click": Guide._click,
    "/new": Guide._new,
    "/why": Guide._why,
    "/rules": Guide._rules,
}
