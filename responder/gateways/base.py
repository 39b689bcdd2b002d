"""Interface of a gateway: a `Provider` (whose it is), and a `Connection` of one account to it.

It takes one message and says, by the type of its answer, what the caller does next. Nothing here imports what
connects: a provider's row is read by every command.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime, tzinfo
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, ParamSpec, Protocol

from responder.dataclass import dataclass
from responder.languages.catalogue import Told, sentence

if TYPE_CHECKING:
    from responder.domain.delivery.incoming_rows import IncomingList
    from responder.domain.delivery.reconciliation import Listing
    from responder.domain.model.events import Report
    from responder.gateways.connections import Patience
    from responder.gateways.findings import ConnectionFinding
    from responder.gateways.incoming import HookReader


P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Outgoing:
    """An SMS to send. `text` holds `[link]` exactly once if `link` is set (the gateway writes the spelling
    its API wants). `priority`: 0 low, 1 normal, 2 high. `not_before`, when set, is asked of the gateway too. `attempt`
    counts how often it was taken up."""

    id: int  # our own, for logs
    to: str  # E.164
    text: str
    link: str = ""
    priority: int = 1
    not_before: datetime | None = None
    attempt: int = 1


@dataclass(frozen=True, slots=True)
class Accepted:
    """It left, or will. `gateway_id` names it in reports; `text` is what the gateway says it sent. `other_id`: the id
    that we gave it, where the gateway answers with one of its own and may report on either."""

    gateway_id: str
    text: str = ""
    other_id: str = ""


class _Explained:
    """Outcome with a reason for people; `why` is it in English."""

    __slots__ = ()
    told: Told

    @property
    def why(self) -> str:
        return str(self.told)


@dataclass(frozen=True, slots=True)
class RetryLater(_Explained):
    """Certainly nothing was sent: try again, not before `wait` seconds (None: the caller's own back-off). `most`: how
    often it is tried before a person should look (None: as long as the message is of use). `instead`: the account that
    sends it where this one cannot, "" for none. `no_credit`: the account has none left; its owner must hear of it."""

    told: Told
    wait: float | None = None
    most: int | None = None
    instead: str = ""
    no_credit: bool = False


@dataclass(frozen=True, slots=True)
class Unknown(_Explained):
    """It may or may not have been sent: never try again without evidence."""

    told: Told


@dataclass(frozen=True, slots=True)
class Refused(_Explained):
    """Certainly nothing was sent, and trying again would not help: a wrong key, a wrong number. `account`: it would
    have refused every other message of the account too. `opted_out`: the gateway says that this number asked for no
    more messages. `instead`: as of RetryLater."""

    told: Told
    account: bool = False
    opted_out: bool = False
    instead: str = ""


Outcome = Accepted | RetryLater | Unknown | Refused


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody as an address book has them; `name` is the whole name."""

    name: str
    first_name: str


@dataclass(frozen=True, slots=True)
class Latest:
    """Delivery status of the latest message to a number. `report` is None where it is not final, or in no word we
    know; `anything` is false where the gateway says that it never sent there; `why` is its own explanation."""

    report: "Report | None" = None
    anything: bool = True
    why: str = ""


class AppointmentStanding(StrEnum):
    """Standing of an appointment, as an address book elsewhere keeps it."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    MOVED = "moved"  # it was at that time, and is at another


class Gateway(Protocol):
    """Sender of an account. `send` never raises for what the outside does; it is one attempt."""

    def send(self, message: Outgoing, /) -> Awaitable[Outcome]: ...

    def close(self) -> Awaitable[None]: ...


def unnamed(account: str) -> str:
    """Returns the name of an account's gateway, for sentences, where nobody knows which it is."""
    return "the gateway"


class ConnectionPart(StrEnum):
    """Part of a connection that a provider may lack."""

    LIST_SENT = "list of what was sent"
    LIST_RECEIVED = "list of what came in"
    SAVE_CONTACT = "contacts can be saved"
    FIND_CONTACT = "names of contacts"
    DIAL = "dialling"
    PROBE = "check of the account"
    SET_CALLBACKS = "callback addresses can be set"
    REPORT_OF = "delivery status on request"
    LIST_OPTED_OUT = "list of who asked for no more messages"
    SAVE_APPOINTMENT = "appointments can be saved"


class Tells(StrEnum):
    """Kind of event that a provider may not tell of."""

    SMS = "incoming SMS"
    CALLS = "calls"
    REPORTS = "delivery reports"
    CLICKS = "clicks on links"
    NOTES = "notes on calls"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountSettings:
    """Set-up of an account. `prefix`: what its names in the environment begin with ("THAT_"). `login` and `key_page`
    say, in an owner's words, what the login is and where the key is found (`login_form`: a regular expression of it,
    "" for any); `callback_page` has the `callback_fields`
    into which addresses are typed by hand. `options`: further settings with the values each may have, the usual one
    first; `texts`: those that may be any text, each with what it is, in an owner's words. In the environment a further
    setting is the prefix and its name (THAT_ROUTE)."""

    base_url: str
    prefix: str
    login: Told
    key_page: Told
    callback_page: str
    callback_fields: tuple[str, ...]
    login_form: str = ""
    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    def variable(self, name: str) -> str:
        """Returns the name of a setting in the environment: LOGIN, ACCESS_KEY, BASE_URL or a further one."""
        return f"{self.prefix}{name}"


@dataclass(frozen=True, slots=True)
class Credentials:
    """Credentials of one account; `base_url` is "" for the provider's own."""

    login: str
    access_key: str = field(repr=False)
    base_url: str = ""
    options: Mapping[str, str] = field(default_factory=dict, repr=False)  # a secret may be among them


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The service as a connection must know it. `place` tells country and zone, which the business's file may change;
    `name_of` gives a message an id of ours; `patience` are the bounds of a request, None for the usual ones."""

    place: Callable[[], tuple[str, tzinfo]]
    clock: Callable[[], datetime]
    name_of: Callable[[Outgoing], str] | None = None
    patience: "Patience | None" = None


Send = Callable[[Outgoing], Awaitable[Outcome]]
ListSent = Callable[[datetime], Awaitable["Listing"]]
"""Lists messages that left, from that moment on if it reaches back so far. Raises NoList."""
ListReceived = Callable[[datetime], Awaitable["IncomingList"]]
"""Lists SMS and calls that came in, from that moment on, and says where it does not reach back so far. Raises
NoList."""
SaveContact = Callable[[str, str, str], Awaitable[Outcome]]
"""Saves number, first and last name in the address book."""
FindContact = Callable[[str], Awaitable[Named | None]]
"""Looks a number up in the address book. None: nobody of that number has a name there."""
Dial = Callable[[str], Awaitable[Outcome]]
"""Has the phone dial the number. Accepted: it rings."""
Probe = Callable[[], Awaitable[Sequence["ConnectionFinding"]]]
"""Looks at the account: key, credit, phone. Sends nothing to anybody. Raises NotLooked."""
SetCallbacks = Callable[[str], Awaitable["ConnectionFinding"]]
"""Has the gateway call that address for everything that happens."""
ReportOf = Callable[[str], Awaitable[Latest]]
"""Looks up what became of the latest message to a number. Raises NoList."""
ListOptedOut = Callable[[], Awaitable[Sequence[str]]]
"""Lists the numbers (E.164) that asked the gateway for no more messages. Raises NoList."""
SaveAppointment = Callable[[str, datetime, AppointmentStanding], Awaitable[Outcome]]
"""Saves how an appointment of a number stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """Connection of an account to its gateway: a part is None where the provider has none. Each call is one attempt,
    and raises nothing for what the outside does but what is said above."""

    send: Send
    close: Callable[[], Awaitable[None]]
    list_sent: ListSent | None = None
    list_received: ListReceived | None = None
    save_contact: SaveContact | None = None
    find_contact: FindContact | None = None
    dial: Dial | None = None
    probe: Probe | None = None
    set_callbacks: SetCallbacks | None = None
    report_of: ReportOf | None = None
    list_opted_out: ListOptedOut | None = None
    save_appointment: SaveAppointment | None = None

    @property
    def parts(self) -> frozenset[ConnectionPart]:
        return frozenset(part for part in ConnectionPart if getattr(self, part.name.lower()) is not None)


def held_back(connection: Connection, rehearsing: Callable[[], bool]) -> Connection:
    """Wraps the connection so that nothing leaves while it is a rehearsal: it reads. Whoever sends asks the database
    before; this is the last door."""

    async def send(message: Outgoing) -> Outcome:
        return _HELD if rehearsing() else await connection.send(message)

    return replace(
        connection,
        send=send,
        save_contact=connection.save_contact and _unless(rehearsing, connection.save_contact),
        dial=connection.dial and _unless(rehearsing, connection.dial),
        save_appointment=connection.save_appointment and _unless(rehearsing, connection.save_appointment),
    )


def _unless(rehearsing: Callable[[], bool], way: Callable[P, Awaitable[Outcome]]) -> Callable[P, Awaitable[Outcome]]:
    async def asked(*given: P.args, **named: P.kwargs) -> Outcome:
        return _HELD if rehearsing() else await way(*given, **named)

    return asked


# Whoever took it up read in the database that it may leave: either this process learns so within a second, or the mode
# changed since, and what goes back into the queue is withdrawn with the next change of it.
_HELD = RetryLater(sentence("This is a rehearsal: nothing is sent."), wait=2.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """A kind of gateway. `name` stands in addresses and settings, `display_name` in sentences. `parts` are those its
    connections have, `tells` the events it calls us for, `remarks` what else its owner should know of it. `hook_reader`
    and `connect` import what they need when they are called. `hook_methods`: how it calls us; `largest_body`: bytes of
    a POST that are read."""

    name: str
    display_name: str
    settings: AccountSettings
    parts: frozenset[ConnectionPart]
    hook_reader: Callable[[], "HookReader"]
    connect: Callable[[Credentials, Site], Connection]
    hook_methods: frozenset[str] = frozenset({"GET"})
    largest_body: int = 0
    tells: frozenset[Tells] = frozenset(Tells)
    remarks: tuple[Told, ...] = ()


def hook_reader_of(package: str) -> Callable[[], "HookReader"]:
    """Names `read_raw` of the package's `inbound`, which is imported when somebody asks for it."""

    def hook_reader() -> "HookReader":
        found: HookReader = import_module(f"{package}.inbound").read_raw
        return found

    return hook_reader


def connect_of(package: str) -> Callable[[Credentials, Site], Connection]:
    """Names `connect` of the package's `connection`, which is imported when somebody connects."""

    def connect(credentials: Credentials, site: Site) -> Connection:
        found: Connection = import_module(f"{package}.connection").connect(credentials, site)
        return found

    return connect
