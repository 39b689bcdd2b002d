"""People with phones, a salon, and what they say to each other: `anna.texts("oui"); anna.gets("*confirm*")`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from fnmatch import fnmatchcase
from itertools import count
from pathlib import Path

from responder.gateways.simulator.phone.simulator import TAKEN_ITSELF
from tests.live.hooks import PARIS
from tests.live.phones import Phones, Received
from tests.live.processes import NeverHappened, until
from tests.live.salons import OWNER, business, closed_now, copy_shipped, write_salon
from tests.live.service import TOKEN, Service

_numbers = count(12_000_001)


@dataclass
class Person:
    """Somebody with a phone. What they got and nobody asked about yet waits to be asked about, in order."""

    system: "LiveSystem"
    number: str
    seen: int = 0
    last: Received | None = None

    def texts(self, text: str) -> None:
        answer = self.system.phones.sms(self.number, text)
        if answer.get("why") == TAKEN_ITSELF:
            until(lambda: self._left(), f"{self.number} is opted out, as the gateway tells who asks")
        else:
            self._heard(answer)

    def calls(self, kind: str = "missed", seconds: int = 0) -> None:
        self._heard(self.system.phones.call(self.number, kind, seconds))

    def clicks(self) -> None:
        """Opens the link of the message last got."""
        assert self.last is not None, "nothing was got yet"
        assert self.last.short_url, f"there is no link in: {self.last.text}"
        self._heard(self.system.phones.click(self.last.id))

    def gets(self, pattern: str) -> Received:
        """The next message, which must look like the pattern (`*` is any text)."""
        try:
            until(lambda: len(self._received()) > self.seen, f"{self.number} gets {pattern!r}")
        except NeverHappened as error:
            raise NeverHappened(f"{error}; {self._story()}") from None
        self.last = self._received()[self.seen]
        self.seen += 1
        assert fnmatchcase(self.last.text, pattern.replace("[", "[[]")), f"{self.last.text!r} is not {pattern!r}"
        return self.last

    def gets_nothing(self) -> None:
        """Everything that happened is decided and sent, and none of it came here."""
        self.system.service.all_sent()
        more = [sms.text for sms in self._received()[self.seen :]]
        assert not more, f"{self.number} got {more}"

    def decided(self, column: str = "reason") -> str:
        """The reason (or the rule) of the latest decision about this person."""
        self.system.service.all_decided()
        (row,) = self.system.service.rows(
            "SELECT reason, rule FROM inbox WHERE contact = ? AND kind IN ('sms', 'call') ORDER BY id DESC LIMIT 1",
            self.number,
        )
        return str(row[column])

    def has_appointment(self, days: int = 1) -> None:
        """Tomorrow at ten, entered as the owner would; it awaits an answer."""
        at = (datetime.now(PARIS) + timedelta(days=days)).strftime("%Y-%m-%d 10:00")
        ran = self.system.service.runs("appointments", "add", self.number, at)
        assert ran.code == 0, ran.said

    def appointment(self) -> str:
        """Its status."""
        (row,) = self.system.service.rows("SELECT status FROM appointments WHERE number = ?", self.number)
        return str(row["status"])

    def messages(self) -> list[dict[str, object]]:
        """Returns what the service wrote down of its messages to this person, oldest first."""
        return self.system.service.rows("SELECT * FROM messages WHERE number = ? ORDER BY id", self.number)

    def _left(self) -> bool:
        out = "SELECT count(*) FROM contacts WHERE number = ? AND opted_out_at IS NOT NULL"
        return self.system.service.count(out, self.number) == 1

    def _received(self) -> list[Received]:
        return self.system.phones.outbox(self.number)

    def _story(self) -> str:
        rows = self.system.service.rows("SELECT reason, rule, trace FROM inbox WHERE contact = ?", self.number)
        return f"decided so far: {rows}; written to them: {self.messages()}"

    def _heard(self, answer: dict[str, object]) -> None:
        assert answer["callback_status"] == 200, answer


@dataclass
class LiveSystem:
    """The running service, and a simulated phone that it is called by."""

    phones: Phones
    service: Service
    owner: Person = field(init=False)

    def __post_init__(self) -> None:
        self.owner = Person(self, OWNER)

    @staticmethod
    def now() -> datetime:
        """Returns the time in whole seconds, as texts are dated."""
        return datetime.now(UTC).replace(microsecond=0)

    def person(self) -> Person:
        """Somebody nobody has heard of."""
        return Person(self, f"+336{next(_numbers):08d}")


@contextmanager
def live_system(
    folder: Path, write: Callable[[Path], object], *, settings: dict[str, str] | None = None, token: str = TOKEN
) -> Iterator[LiveSystem]:
    """A salon whose rules `write` puts into the folder, open for business."""
    write(folder)
    with Phones(folder) as phones:
        service = Service(folder, phones.url, settings or {}, token)
        with service:
            phones.call_back(service.callback)
            yield LiveSystem(phones, service)


def shipped(*, hours: str = "") -> Callable[[Path], object]:
    """The rules as they ship; a missed call does not wait its 45 seconds here."""

    def write(folder: Path) -> None:
        copy_shipped(folder, about=business(hours=hours) if hours else business())
        calls = folder / "rules" / "missed_calls.yaml"
        hurried = calls.read_text("utf-8").replace("when: missed call\n", "when: missed call\n    send: now\n")
        assert hurried.count("send: now") == 5
        calls.write_text(hurried, "utf-8")

    return write


def shipped_after_closing() -> Callable[[Path], object]:
    return shipped(hours=closed_now())


def salon(rules: str) -> Callable[[Path], object]:
    """Writes a file of rules."""
    return lambda folder: write_salon(folder, rules)
