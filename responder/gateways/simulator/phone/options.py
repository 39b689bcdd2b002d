"""Options of a simulated account: who it is, how it answers, what fails from the start."""

from dataclasses import field
from zoneinfo import ZoneInfo

from responder.dataclass import dataclass
from responder.gateways.providers import DEFAULT

LOGIN = f"demo@{DEFAULT}.example"
CREDITS = 1_000_000  # SMS: nobody who tries things out runs dry unless they ask to


@dataclass(frozen=True, slots=True)
class Options:
    gateway: str = DEFAULT
    login: str = LOGIN
    access_key: str = "demo-access-key"
    webhook_key: str = field(default="", repr=False)  # signs webhooks, where the gateway signs them
    callback: str = ""  # the URL for all five webhooks; they can be set one by one through the API too
    plan: str = "free"  # free, pro
    echo_ids: bool = False  # a client's own id_sms_api is kept, in place of one of the gateway's
    credits: int = CREDITS
    faults: tuple[tuple[str, str], ...] = ()  # that last from the start on: ("text", "percent")
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Paris"))
    older: bool = False  # webhooks in their older spelling
    retries: int = 0  # of a webhook that was not answered 200
    listener_patience: float = 5.0  # seconds a webhook waits for its answer
    sent_after: float = 0.05  # seconds from a send to its report `sent`
    received_after: float = 0.15  # and to `received`
    seed: int | None = None  # of ids and of faults with a probability
