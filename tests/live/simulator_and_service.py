"""A simulator and a service that know of each other."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.live.phones import Phones
from tests.live.salons import write_salon
from tests.live.service import Service


@contextmanager
def simulator_and_service(
    folder: Path, rules: str, settings: Mapping[str, str] | None = None, *, echo_ids: bool = False
) -> Iterator[tuple[Phones, Service]]:
    """On an empty folder. `echo_ids`: the gateway keeps the ids we give."""
    write_salon(folder, rules)
    with Phones(folder, echo_ids=echo_ids) as phones, Service(folder, phones.url, settings or {}) as service:
        phones.call_back(service.callback)
        yield phones, service
