"""The table of gateways, and that nothing outside a provider's folder knows one of them."""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import responder
from responder.gateways.base import (
    Accepted,
    Connection,
    ConnectionPart,
    Outcome,
    Outgoing,
    Provider,
    RetryLater,
    Site,
    held_back,
)
from responder.gateways.incoming import HookReader
from responder.gateways.providers import GATEWAYS, what_lacks
from responder.settings.values import Account

ROOT = Path(responder.__file__).parent
# The two tables, and the name of the distribution.
_MAY_NAME_THEM = {
    "gateways/providers.py",
    "gateways/simulator/wires.py",
    "gateways/simulator/__init__.py",
    "__init__.py",
    # What to install, by the name of the distribution.
    "calendars/sources/caldav.py",
    "store/database/address.py",
}
UNMISSED = {ConnectionPart.REPORT_OF, ConnectionPart.LIST_OPTED_OUT, ConnectionPart.SAVE_APPOINTMENT}
"""Parts that nobody misses where a gateway calls us."""
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
SITE = Site(place=lambda: ("FR", UTC), clock=lambda: NOON)


def words_of(provider: Provider) -> set[str]:
    return {provider.name, provider.display_name.casefold(), provider.settings.prefix.casefold().rstrip("_")}


def outside(provider: Provider) -> Iterator[Path]:
    own = (ROOT / "gateways" / provider.name, ROOT / "gateways" / "simulator" / provider.name)
    for path in sorted(ROOT.rglob("*.py")):
        if not any(path.is_relative_to(folder) for folder in own):
            yield path


@pytest.mark.parametrize("provider", GATEWAYS.values(), ids=GATEWAYS)
def test_no_word_of_a_provider_stands_outside_its_folder(provider: Provider) -> None:
    names = "|".join(map(re.escape, words_of(provider)))
    word = re.compile(rf"(?<![a-z])(?:{names})(?![a-z])", re.IGNORECASE)  # and no part of another word
    found = {str(path.relative_to(ROOT)) for path in outside(provider) if word.search(path.read_text("utf-8"))}
    assert found - _MAY_NAME_THEM == set()


@pytest.mark.anyio
@pytest.mark.parametrize("provider", GATEWAYS.values(), ids=GATEWAYS)
async def test_a_connection_has_the_parts_its_provider_says(provider: Provider) -> None:
    connection = provider.connect(Account("me@shop.fr", "key", gateway=provider.name).credentials, SITE)
    assert connection.parts == provider.parts
    said = what_lacks(provider)
    assert said[len(said) - len(provider.remarks) :] == [*provider.remarks]
    assert len(said) >= len(set(ConnectionPart) - provider.parts - UNMISSED)
    await connection.close()


@pytest.mark.parametrize("provider", GATEWAYS.values(), ids=GATEWAYS)
def test_the_names_of_a_provider_can_stand_in_addresses_and_in_the_environment(provider: Provider) -> None:
    assert re.fullmatch(r"[a-z]+", provider.name) and GATEWAYS[provider.name] is provider
    assert re.fullmatch(r"[A-Z]+_", provider.settings.prefix)
    assert provider.settings.base_url.startswith("https://") and not provider.settings.base_url.endswith("/")


def test_the_table_connects_to_nothing_and_loads_nothing_that_could() -> None:
    asked = (
        "import sys, responder.gateways.providers; print([m for m in ('httpx', 'httpcore', 'ssl') if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "[]"


def _no_hooks() -> HookReader:
    raise AssertionError("nothing comes in")


def test_what_a_provider_lacks_is_said_with_what_it_means() -> None:
    bare = Provider(
        name="bare",
        display_name="Bare SMS",
        settings=next(iter(GATEWAYS.values())).settings,
        parts=frozenset({ConnectionPart.SAVE_CONTACT}),
        hook_reader=_no_hooks,
        connect=lambda credentials, site: Connection(send=_takes, close=_closes),
        remarks=("It is for tests.",),
    )
    said = [str(each) for each in what_lacks(bare)]
    assert all(sentence.startswith("Bare SMS ") and sentence.endswith(".") for sentence in said[:-1])
    assert (
        len(said) == len(ConnectionPart) - len(UNMISSED)
        and said[-1] == "It is for tests."
        and "responder review" in said[0]
    )


async def _takes(message: Outgoing) -> Outcome:
    return Accepted("1")


async def _closes() -> None:
    return None


@pytest.mark.anyio
async def test_nothing_leaves_over_the_connection_of_a_rehearsal() -> None:
    rehearsing = True
    calls = Connection(send=_takes, close=_closes, dial=lambda number: _takes(Outgoing(1, number, "")))
    connection = held_back(calls, lambda: rehearsing)
    assert connection.dial is not None and connection.save_contact is None
    sent, dialled = await connection.send(Outgoing(1, "+33612345678", "Bonjour")), await connection.dial("+33612345678")
    for outcome in (sent, dialled):
        assert isinstance(outcome, RetryLater), "what may leave by now is not lost"
        assert outcome.wait, "or the gateway would be taken for silent"
    rehearsing = False
    assert isinstance(await connection.send(Outgoing(1, "+33612345678", "Bonjour")), Accepted)
    assert isinstance(await connection.dial("+33612345678"), Accepted)
