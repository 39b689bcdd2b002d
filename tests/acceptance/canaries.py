"""The real service behind its door: a rule for anything, two tokens, and canaries that no line may show."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.live.phones import ACCESS_KEY, Phones
from tests.live.salons import write_salon
from tests.live.service import TOKEN, Service

SECOND = "canary-second-9fQe7Lw2XhR4tYb6Nc1M-uZk"
ANNA = "+33612345678"
CANARY = "canarymot"
# A rule that answers anything: what is not answered was kept back by the built-in guards.
ANYTHING = """
rules:
  - name: Anything
    when: sms
    says: {pattern: "."}
    reply: "Vu : {{ message }}"
    link: "https://example.com/x"
  - name: Missed
    when: missed call
    reply: Rappel
"""


@contextmanager
def serving(folder: Path, **settings: str) -> Iterator[tuple[Service, Phones]]:
    write_salon(folder, ANYTHING)
    with Phones(folder) as phones, Service(folder, phones.url, settings=settings) as service:
        phones.hear(service.callback)
        yield service, phones


@contextmanager
def watched(folder: Path) -> Iterator[Service]:
    """Afterwards all that came is decided, and nothing that was printed is a traceback or a secret."""
    with serving(folder, RESPONDER_HOOK_TOKENS=f"{TOKEN},{SECOND}") as (service, _):
        yield service
        service.all_decided()
        service.stop()
        said = service.output()
    assert "Traceback" not in said
    for secret in (TOKEN, SECOND, ACCESS_KEY, CANARY, ANNA, "%2B33612345678", "0612345678"):
        assert secret not in said, f"{secret} was printed"
